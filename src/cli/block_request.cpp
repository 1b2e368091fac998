#include "cli/block_request.hpp"

#include "cli/choices.hpp"
#include "cli/parse.hpp"
#include "cli/words.hpp"
#include "render/diagram/formats.hpp"
#include "render/table/table_words.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace hearsay::cli {

namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw Failure(why, ExitCode::usage);
}

template <class T, std::size_t n>
T chosen(std::string_view option, std::string_view word, const Choice<T> (&choices)[n]) {
    std::vector<std::string_view> words;
    for (const Choice<T>& choice : choices) {
        if (choice.word == word) return choice.value;
        words.push_back(choice.word);
    }
    refuse(
        fmt::format("--{} cannot be '{}' in a block; it is one of {}", option, word, fmt::join(words, ", ")));
}

constexpr Choice<BlockForm> forms[] = {
    {"table", BlockForm::table}, {"list", BlockForm::list}, {"inline", BlockForm::sentence}};
constexpr Choice<CiteAs> citations[] = {
    {"none", CiteAs::nothing}, {"keys", CiteAs::keys}, {"footnotes", CiteAs::footnotes}};

bool is_picture(std::string_view format) {
    return format == "svg" || format == "png" || format == "pdf";
}

/// A number and a unit that HTML and LaTeX know alike: documents of every kind get the width as it is.
std::string checked_width(const std::string& width) {
    std::size_t digits = std::min(width.find_first_not_of("0123456789."), width.size());
    constexpr std::array<std::string_view, 5> units = {"%", "px", "cm", "mm", "in"};
    bool good = digits > 0 && width[0] != '.' && width.size() <= 8 &&
                std::ranges::find(units, std::string_view(width).substr(digits)) != units.end();
    if (!good) refuse(fmt::format("--width cannot be '{}'; write for instance 80% or 12cm", width));
    return width;
}

/// What documents can refer to: letters, digits, '-', '_', ':' and '.', as pandoc and LaTeX have it.
std::string checked_label(const std::string& label) {
    auto good = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("-_:.").find(c) != std::string_view::npos;
    };
    if (label.empty() || label.size() > 80 || !std::ranges::all_of(label, good))
        refuse(fmt::format("--label cannot be '{}'; write for instance fig-arms", label));
    return label;
}

void take_language(BlockRequest& request, std::string_view option, std::string_view value) {
    if (!has_words(value)) refuse(fmt::format("--{} cannot be '{}'; it is en or it", option, value));
    request.style.language = value;
}

void take(BlockRequest& request, std::string_view option, const std::string& value) {
    if (option == "format" && is_picture(value)) {
        request.figure_format = value;
        request.style.form = BlockForm::figure;
    } else if (option == "format") {
        request.style.form = chosen(option, value, forms);
    } else if (option == "cite") {
        request.style.cite = chosen(option, value, citations);
    } else if (option == "lang") {
        take_language(request, option, value);
    } else if (option == "caption") {
        request.figure.caption = value;
    } else if (option == "alt") {
        request.figure.alt = value;
    } else if (option == "label") {
        request.figure.label = checked_label(value);
    } else {
        request.figure.width = checked_width(value);
    }
}

/// The options that say how the answer is set.
constexpr std::array<std::string_view, 7> own = {"format", "cite",  "lang", "caption",
                                                 "alt",    "label", "width"};

/// The option called `name`, of a block or of the command that it starts with; nothing when there is none.
/// Those of a block itself all take a value.
std::optional<bool> takes_value(const Command* command, std::string_view name) {
    if (std::ranges::find(own, name) != own.end()) return true;
    if (command == nullptr) return std::nullopt;
    for (const OptionSpec& option : options_of(*command))
        if (option.name == name) return !option.operand.empty();
    return std::nullopt;
}

/// Within a line of Markdown no comment may hold two hyphens, for CommonMark before 0.31 and for GitHub: they
/// would show it. So `name=value` may stand for `--name=value`, and `name=yes` for a `--name` without value.
void spell_out_options(std::vector<std::string>& words) {
    const Command* command = nullptr;
    for (const Command& each : commands())
        if (!words.empty() && each.name == words[0]) command = &each;
    for (std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos) continue;
        const std::string name = word.substr(0, equals);
        const std::optional<bool> value = takes_value(command, name);
        if (!value) continue;
        const bool flag = !*value && word.substr(equals + 1) == "yes";
        word = flag ? "--" + name : "--" + word;
    }
}

/// Takes the options that say how the answer is set; the others remain the command's.
void take_own_options(BlockRequest& request) {
    std::vector<std::string> rest;
    for (std::size_t at = 0; at < request.words.size(); ++at) {
        const std::string& word = request.words[at];
        std::size_t equals = word.find('=');
        std::string_view name = std::string_view(word).substr(0, equals);
        name.remove_prefix(name.starts_with("--") ? 2 : name.size());
        if (std::ranges::find(own, name) == own.end()) {
            rest.push_back(word);
        } else if (equals != std::string::npos) {
            take(request, name, word.substr(equals + 1));
        } else if (at + 1 < request.words.size()) {
            take(request, name, request.words[++at]);
        } else {
            refuse(fmt::format("--{} needs a value", name));
        }
    }
    request.words = std::move(rest);
}

/// Commands that answer from the dossier or its vocabulary, and nothing that starts, writes or changes
/// something.
bool may_stand_in_block(const Command& command) {
    return command.name == "draw" || command.name == "list" ||
           (has(command.takes, Takes::dossier) && has(command.takes, Takes::table_output));
}

void check_arguments(const Command& command, const Arguments& arguments) {
    constexpr std::array<std::string_view, 6> refused = {"output", "dossier", "config",
                                                         "color",  "format",  "help"};
    for (const auto& [option, value] : arguments.options()) {
        if (std::ranges::find(refused, option) != refused.end())
            refuse(fmt::format("'{}' in a block cannot have --{}", command.name, option));
    }
}

}  // namespace

std::vector<std::string> words_of_block(std::string_view line) {
    std::optional<std::vector<std::string>> words = words_of_line(line);
    if (!words) refuse("a quote in the command is not closed");
    spell_out_options(*words);
    return std::move(*words);
}

BlockRequest read_block_request(std::vector<std::string> words, std::string_view figure_format) {
    BlockRequest request;
    request.figure_format = figure_format;
    request.words = std::move(words);
    take_own_options(request);
    try {
        CommandLine command_line = find_command(request.words);
        if (!command_line.command) refuse("the block names no command");
        request.command = command_line.command;
        if (!may_stand_in_block(*request.command))
            refuse(fmt::format("'{}' cannot stand in a block: it does not ask the dossier",
                               request.command->name));
        Arguments arguments = parse(*request.command, command_line.rest);
        check_arguments(*request.command, arguments);
        bool translates = request.command->name != "draw" && arguments.has("labels");
        if (translates) take_language(request, "labels", arguments.value("labels"));
    } catch (const UsageError& error) {
        refuse(error.message);
    }
    bool draws = has(request.command->takes, Takes::picture);
    if (request.style.form == BlockForm::figure && !draws)
        refuse(fmt::format("'{}' draws no picture; 'draw', 'path' and 'timeline' do", request.command->name));
    if (request.command->name == "draw") request.style.form = BlockForm::figure;
    return request;
}

}  // namespace hearsay::cli
