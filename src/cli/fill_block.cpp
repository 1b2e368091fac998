#include "cli/fill_block.hpp"

#include "base/path.hpp"
#include "cli/block_request.hpp"
#include "cli/fenced_files.hpp"
#include "cli/main.hpp"
#include "render/weave/document_table.hpp"
#include "render/weave/document_text.hpp"
#include "render/weave/references.hpp"
#include "render/weave/sentence.hpp"

#include <fmt/ranges.h>

#include <sstream>

namespace hearsay::cli {

namespace {

/// The first line of what a command complained about, without our name before it.
std::string first_complaint(const std::string& said) {
    constexpr std::string_view our_name = "hearsay: ";
    std::string line = said.substr(0, said.find('\n'));
    for (std::string_view start : {our_name, std::string_view("error: ")}) {
        if (line.starts_with(start)) line.erase(0, start.size());
    }
    std::size_t slug = line.ends_with(']') ? line.rfind(" [") : std::string::npos;
    return line.empty() ? "the command failed" : line.substr(0, slug);
}

/// The file name of `path` without its ending, of characters that need no escaping anywhere.
std::string plain_stem(const std::string& path) {
    std::string name = path.substr(path.rfind('/') + 1);
    name = name.substr(0, name.rfind('.'));
    for (char& c : name) {
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (!plain) c = '-';
    }
    return name;
}

/// Makes sure that writing `folder`/`name` writes there and nowhere else.
void check_stays_in_folder(const FileSystem& files, const std::string& folder, const std::string& name) {
    std::string path = path_in(folder, name);
    bool led_away = (files.is_folder(folder) && files.real_path(folder) != folder) ||
                    (files.is_file(path) && files.real_path(path) != path);
    if (led_away)
        throw Failure(fmt::format("'{}' is a link that leads out of the report's figure folder", path));
}

std::string footnote(const Dossier& dossier, ClaimId claim, const BlockRequest& request, DocumentKind kind,
                     const std::string& prefix) {
    std::string text = document_text(reference_text(dossier, claim, request.language), kind);
    switch (kind) {
        case DocumentKind::markdown:
        case DocumentKind::mdx: return fmt::format("[^{}-{}]", prefix, dossier.key(claim));
        case DocumentKind::html: return fmt::format(" <small>[{}]</small>", text);
        case DocumentKind::latex: return fmt::format("\\footnote{{{}}}", text);
        case DocumentKind::asciidoc: return fmt::format("footnote:[{}]", text);
        case DocumentKind::typst: return fmt::format("#footnote[{}]", text);
        case DocumentKind::org: return fmt::format("[fn:: {}]", text);
    }
    return {};
}

/// What Markdown wants at the end of a text with footnotes.
std::string footnote_definitions(const Dossier& dossier, const std::vector<ClaimId>& claims,
                                 const BlockRequest& request, DocumentKind kind, const std::string& prefix) {
    if (kind != DocumentKind::markdown && kind != DocumentKind::mdx) return {};
    std::string text;
    for (ClaimId claim : claims) {
        text += fmt::format("\n[^{}-{}]: {}\n", prefix, dossier.key(claim),
                            document_text(reference_text(dossier, claim, request.language), kind));
    }
    return text;
}

}  // namespace

BlockFiller::BlockFiller(Context& context)
    : context_(context), dossier_(context.dossier()), dossier_folder_(context.dossier_path()) {
    if (!context.env().files.is_folder(dossier_folder_)) dossier_folder_ = folder_of(dossier_folder_);
}

BlockFiller::Answer BlockFiller::run(const std::vector<std::string>& words, const Report& report) {
    FencedFiles files(context_.env().files, {folder_of(report.path), dossier_folder_});
    std::istringstream in;
    std::ostringstream out, err;
    Inner inner{&dossier_, std::nullopt};
    auto no_variable = [](const std::string&) { return std::optional<std::string>(); };
    Env env{files, in, out, err, no_variable};
    env.inner = &inner;
    int code = cli::main(words, env);
    bool answered = code == static_cast<int>(ExitCode::fine) ||
                    (code == static_cast<int>(ExitCode::negative) && inner.answer);
    if (!answered) throw Failure(first_complaint(err.str()), static_cast<ExitCode>(code));
    return {out.str(), inner.answer ? std::move(*inner.answer) : ResultTable{}};
}

BlockContent BlockFiller::figure(const Block& block, const BlockRequest& request, Report& report,
                                 bool draws) {
    std::vector<std::string> words = request.words;
    words.insert(words.end(), {"--format", "dot"});
    BlockContent content;
    content.origin = checksum_of(run(words, report).out + request.figure_format);
    std::string folder = plain_stem(report.path) + "-figures";
    std::string name = fmt::format(
        "{}-{}.{}", request.command->name,
        checksum_of(fmt::format("{}", fmt::join(request.words, "\n"))).substr(0, 8), request.figure_format);
    FigureFile file{path_in(path_in(folder_of(report.path), folder), name), ""};
    check_stays_in_folder(context_.env().files, folder_of(file.path), name);
    bool missing = !context_.env().files.is_file(file.path);
    if (draws && (missing || block.origin != content.origin)) {
        words.back() = request.figure_format;
        file.bytes = run(words, report).out;
    }
    if (!draws && missing) content.origin.clear();  // not what the end mark says: stale
    report.figures.push_back(std::move(file));
    std::string shown = fmt::format("{}", fmt::join(request.words, " "));
    FigureText text{path_in(folder, name), request.alt, request.caption, request.width};
    if (text.alt.empty()) text.alt = request.caption.empty() ? "Diagram: " + shown : request.caption;
    content.body = document_figure(text, report.syntax->kind);
    return content;
}

BlockContent BlockFiller::text(const BlockRequest& request, const Report& report, std::size_t number) {
    DocumentKind kind = report.syntax->kind;
    ResultTable table = run(request.words, report).table;
    std::vector<ClaimId> claims = claims_behind(dossier_, table);
    // Footnotes are numbered by block, so that two blocks that show one claim do not define it twice.
    std::string prefix = fmt::format("h{}", number + 1);
    if (request.form == BlockForm::sentence) {
        std::string text = document_text(answer_sentence(dossier_, table, request.language), kind);
        if (request.cite != CiteAs::nothing && !claims.empty())
            text += " " + citation(dossier_, claims, kind);
        return {text, ""};
    }
    if (request.form == BlockForm::list) {
        std::vector<std::string> items;
        for (ClaimId claim : claims) {
            std::string item = document_text(
                fmt::format("{}: {}", dossier_.key(claim), claim_text(dossier_, claim, request.language)),
                kind);
            if (request.cite == CiteAs::footnotes) item += footnote(dossier_, claim, request, kind, prefix);
            if (request.cite == CiteAs::keys) item += " " + citation(dossier_, {claim}, kind);
            items.push_back(std::move(item));
        }
        std::string notes = request.cite == CiteAs::footnotes
                                ? footnote_definitions(dossier_, claims, request, kind, prefix)
                                : std::string{};
        return {document_list(items, kind) + notes, ""};
    }
    if (request.cite == CiteAs::nothing) return {document_table(table, kind), ""};
    MarkupColumn sources{request.language == "it" ? "fonti" : "sources cited", {}};
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        sources.cells.push_back(citation(dossier_, claims_behind(dossier_, table, row), kind));
    return {document_table(table, kind, &sources), ""};
}

BlockContent BlockFiller::fill(const Block& block, Report& report, std::size_t number, bool draws) {
    BlockRequest request = read_block_request(block.command, *report.syntax);
    BlockContent content = request.form == BlockForm::figure ? figure(block, request, report, draws)
                                                             : text(request, report, number);
    bool sentence = request.form == BlockForm::sentence;
    if (block.is_inline && !sentence)
        throw Failure("within a line, a block can only hold a sentence: say --format inline",
                      ExitCode::usage);
    // A line comment hides the line break before it only in LaTeX, where a blank would show.
    if (sentence && !block.is_inline)
        content.body += report.syntax->kind == DocumentKind::latex ? "%\n" : "\n";
    if (!sentence && content.body.empty())
        content.body = request.language == "it" ? "Nessun risultato.\n" : "No result.\n";
    return content;
}

}  // namespace hearsay::cli
