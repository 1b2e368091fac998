#include "base/suggest.hpp"
#include "base/unicode.hpp"
#include "cli/context.hpp"
#include "cli/figure_sweep.hpp"
#include "cli/fill_block.hpp"
#include "cli/runs.hpp"
#include "render/pandoc/pandoc_document.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>

namespace hearsay::cli {

namespace {

constexpr std::size_t largest_document = std::size_t{64} << 20;
constexpr std::string_view figures = "hearsay-figures";

/// What "#| key: value" is called on our command line. Names are those of Quarto and of pandoc's attributes.
struct OptionName {
    std::string_view key;
    std::string_view option;
};
constexpr OptionName option_names[] = {
    {"label", "label"},   {"fig-cap", "caption"}, {"tbl-cap", "caption"}, {"caption", "caption"},
    {"fig-alt", "alt"},   {"alt", "alt"},         {"width", "width"},     {"out-width", "width"},
    {"format", "format"}, {"cite", "cite"},       {"lang", "lang"},       {"labels", "labels"},
};

std::string_view option_for(std::string_view key) {
    const OptionName* found = std::ranges::find(option_names, key, &OptionName::key);
    if (found != std::end(option_names)) return found->option;
    std::vector<std::string_view> keys;
    for (const OptionName& name : option_names) keys.push_back(name.key);
    throw Failure(fmt::format("no option '{}'{}; there are {}", clean_text(key), did_you_mean(key, keys),
                              fmt::join(keys, ", ")),
                  ExitCode::usage);
}

BlockRequest request_of(const PandocBlock& block, std::string_view figure_format) {
    std::vector<std::string> words = words_of_block(block.command);
    bool says_form = std::ranges::any_of(
        words, [](const std::string& word) { return word == "--format" || word.starts_with("--format="); });
    for (const auto& [key, value] : block.options) {
        words.insert(words.end(), {fmt::format("--{}", option_for(key)), value});
        says_form = says_form || key == "format";
    }
    BlockRequest request = read_block_request(std::move(words), figure_format);
    if (!block.is_inline) return request;
    if (!says_form && request.style.form == BlockForm::table) request.style.form = BlockForm::sentence;
    if (request.style.form != BlockForm::sentence)
        throw Failure("within a line, there can only be a sentence", ExitCode::usage);
    return request;
}

/// "block 2 (fig-arms), 'draw --ego KIM'"
std::string name_of_block(const PandocBlock& block, std::size_t number) {
    auto label = std::ranges::find(block.options, "label", &std::pair<std::string, std::string>::first);
    std::string name = fmt::format("block {}", number);
    if (label != block.options.end()) name += fmt::format(" ({})", clean_text(label->second));
    if (!block.place.empty()) name += fmt::format(" at {}", clean_text(block.place));
    return fmt::format("{}, '{}'", name, clean_text(block.command));
}

/// What pandoc hands over, which is refused before it fills the memory.
std::string read_document(std::istream& in) {
    std::string text;
    std::string part(std::size_t{1} << 16, '\0');
    while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0) {
        text.append(part, 0, static_cast<std::size_t>(in.gcount()));
        if (text.size() > largest_document) {
            throw Failure(
                fmt::format("the document is larger than the limit of {} MiB", largest_document >> 20),
                ExitCode::limit);
        }
    }
    return text;
}

/// The answers to all blocks. What goes wrong is said for each of them, and then there are fewer.
std::vector<BlockAnswer> answers_of(Context& context, BlockFiller& filler, const PandocDocument& document,
                                    Report& report) {
    std::vector<BlockAnswer> answers;
    std::string_view format = context.arguments().operands().empty()
                                  ? std::string_view("html")
                                  : std::string_view(context.arguments().operands()[0]);
    for (std::size_t at = 0; at < document.blocks().size(); ++at) {
        const PandocBlock& block = document.blocks()[at];
        try {
            BlockRequest request = request_of(block, figure_format_for(format));
            answers.push_back(filler.fill(request, report, "", true).answer);
        } catch (const Failure& failure) {
            if (failure.code() == ExitCode::bug) throw;
            context.note(fmt::format("{}: {}", name_of_block(block, at + 1), failure.what()));
        }
    }
    return answers;
}

}  // namespace

ExitCode run_filter(Context& context) {
    Env& env = context.env();
    std::string text = read_document(env.in);
    PandocDocument document(text);
    if (document.blocks().empty()) {
        env.out << text;
        return ExitCode::fine;
    }
    BlockFiller filler(context);
    Report report{env.files.real_path("."), std::string(figures), true, {}};
    std::vector<BlockAnswer> answers = answers_of(context, filler, document, report);
    if (answers.size() < document.blocks().size()) {
        context.note("mend these commands, or take the class 'hearsay' off blocks that are examples");
        return ExitCode::negative;
    }
    write_figures(env.files, report);
    sweep_old_versions(env.files, report);
    env.out << document.with_answers(filler.dossier(), answers);
    return ExitCode::fine;
}

}  // namespace hearsay::cli
