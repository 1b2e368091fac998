#include "cli/woven_report.hpp"

#include "base/path.hpp"
#include "base/unicode.hpp"
#include "cli/block_change.hpp"
#include "cli/figure_sweep.hpp"
#include "render/weave/claim_digests.hpp"
#include "render/weave/document_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hearsay::cli {

namespace {

constexpr std::size_t largest_report = std::size_t{16} << 20;

std::string_view body_in(const WovenReport& woven, const Block& block) {
    return std::string_view(woven.text).substr(block.body_first, block.body_last - block.body_first);
}

std::string wanted_body(const WovenReport& woven, std::size_t at) {
    return body_of(woven.blocks[at], *woven.syntax, woven.contents[at]);
}

Position position_of(const WovenReport& woven, const Block& block) {
    return position_in(woven.text, block.mark_first, woven.file);
}

/// What the names of footnotes in a block start with. They come from its command, so that a block that is
/// added above makes nothing stale; two blocks with one command must not define a note twice.
std::string note_prefix(std::map<std::string, std::size_t>& used, const Block& block) {
    std::string name = "h" + checksum_of(block.command).substr(0, 4);
    std::size_t times = ++used[name];
    return times == 1 ? name : fmt::format("{}-{}", name, times);
}

/// Why `block`, whose marks do not stand alone on their lines, can hold no lines.
std::string inline_complaint(std::string_view text, const Block& block) {
    std::size_t start = text.substr(0, block.mark_first).rfind('\n') + 1;
    std::string_view before = text.substr(start, block.mark_first - start);
    bool quoted = before.find('>') != std::string_view::npos &&
                  before.find_first_not_of("> \t") == std::string_view::npos;
    if (quoted)
        return "in a quote, behind '>', a block can only hold a sentence: move its marks out of the quote";
    return "within a line, a block can only hold a sentence: say format=inline";
}

/// What `block` shall hold.
BlockContent content_of(BlockFiller& filler, WovenReport& woven, const Block& block,
                        const std::string& prefix, bool draws) {
    BlockRequest request = read_block_request(words_of_block(block.command), woven.syntax->figure_format);
    bool sentence = request.style.form == BlockForm::sentence;
    if (block.is_inline && !sentence) throw Failure(inline_complaint(woven.text, block), ExitCode::usage);
    Filling filling = filler.fill(request, woven.report, block.origin, draws);
    DocumentKind kind = woven.syntax->kind;
    BlockContent content{document_answer(filler.dossier(), filling.answer, kind, prefix), filling.origin,
                         claim_digests(filler.dossier(), filling.answer.claims), filling.missing,
                         filling.altered};
    // A line comment hides the line break before it only in LaTeX, where a blank would show.
    if (sentence && !block.is_inline) content.body += kind == DocumentKind::latex ? "%\n" : "\n";
    if (!sentence && content.body.empty())
        content.body = request.style.language == "it" ? "Nessun risultato.\n" : "No result.\n";
    return content;
}

/// Says that people wrote into the block at `at`, or drew in its picture.
void report_edited(Context& context, const WovenReport& woven, std::size_t at) {
    Position position = position_of(woven, woven.blocks[at]);
    const std::string& picture = woven.contents[at].altered;
    if (picture.empty()) {
        context.diagnostics().report(Slug::edited_block, position,
                                     "this block holds words that weave did not write",
                                     "move them out of the block, or give them up with --force");
        return;
    }
    context.diagnostics().report(Slug::edited_block, position,
                                 fmt::format("this block shows '{}', which is not as weave drew it", picture),
                                 "keep it under another name, or have it drawn again with --force");
}

/// Notes whether the block is stale, and whether people wrote in it.
void judge_block(Context& context, WovenReport& woven, std::size_t at, bool force) {
    const Block& block = woven.blocks[at];
    BlockContent& content = woven.contents[at];
    // A mark of an older version of ours does not know the file of its figure.
    bool same_origin =
        content.origin.starts_with(block.origin) && block.origin.empty() == content.origin.empty();
    bool fresh = body_in(woven, block) == wanted_body(woven, at) && same_origin && content.missing.empty() &&
                 content.altered.empty() && !block.checksum.empty();
    // Where only what the block does not show has changed, its mark follows, or it would be named the next
    // time.
    content.keep = fresh && block.origin == content.origin && block.claims == content.claims;
    if (fresh) return;
    woven.stale.push_back(at);
    if (force || (is_as_woven(woven.text, block) && content.altered.empty())) return;
    woven.edited.push_back(at);
    report_edited(context, woven, at);
}

/// Why a block is stale: the claims that changed, or else what it shows.
std::string reason_of(const WovenReport& woven, std::size_t at) {
    const Block& block = woven.blocks[at];
    const BlockContent& content = woven.contents[at];
    if (block.checksum.empty()) return "was never woven";
    if (!content.missing.empty()) return fmt::format("shows '{}', which is not there", content.missing);
    if (std::string changes = changes_of(block.claims, content.claims); !changes.empty())
        return "is stale: " + changes;
    std::string shown = shown_change(body_in(woven, block), wanted_body(woven, at));
    if (shown.empty())
        shown = "its picture did, by a name, a style or the state of the dossier in its caption";
    return fmt::format("is stale{}: {}",
                       can_compare(block.claims, content.claims) ? ", though no claim behind it changed" : "",
                       shown);
}

/// Letters of ours are UTF-8; in a document of another encoding, nobody could read both.
void check_encoding(const WovenReport& woven) {
    auto is_ascii = [](const BlockContent& content) {
        return std::ranges::all_of(content.body, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    };
    if (std::ranges::all_of(woven.contents, is_ascii)) return;
    std::string_view text = woven.text;
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
        length = decode_utf8(text.substr(at)).length;
        if (length > 0) continue;
        throw Failure(fmt::format(
            "'{}' cannot take letters of the dossier: byte 0x{:02X} in line {} is not UTF-8; "
            "save the document as UTF-8",
            woven.name, static_cast<unsigned char>(text[at]), position_in(text, at, woven.file).line));
    }
}

/// No answer may look like a mark of ours, whatever names the dossier holds.
void check_marks(const WovenReport& woven) {
    Diagnostics problems;
    std::vector<Block> again = find_blocks(woven.now, *woven.syntax, {}, problems);
    bool same = std::ranges::equal(again, woven.blocks, {}, &Block::command, &Block::command);
    if (!same) throw Failure(fmt::format("'{}' could not be woven: an answer looks like a mark", woven.name));
}

}  // namespace

WovenReport read_report(Context& context, const std::string& name) {
    WovenReport woven;
    woven.name = name;
    woven.syntax = find_document_syntax(name);
    if (!woven.syntax) {
        throw Failure(
            fmt::format("'{}' is no kind of document that can be woven; there are Markdown, MDX, HTML, "
                        "LaTeX, AsciiDoc, Typst and Org, told by their endings",
                        clean_text(name)),
            ExitCode::usage);
    }
    FileSystem& files = context.env().files;
    woven.text = files.read(name, largest_report);
    woven.path = files.real_path(name);
    woven.report.folder = folder_of(woven.path);
    woven.report.figure_folder = figure_folder_of(woven.path);
    woven.file = context.diagnostics().add_file(name, woven.text);
    woven.blocks = find_blocks(woven.text, *woven.syntax, woven.file, context.diagnostics());
    return woven;
}

void fill_blocks(Context& context, BlockFiller& filler, WovenReport& woven, bool draws, bool force) {
    std::map<std::string, std::size_t> prefixes;
    for (std::size_t at = 0; at < woven.blocks.size(); ++at) {
        const Block& block = woven.blocks[at];
        try {
            std::string prefix = note_prefix(prefixes, block);
            woven.contents.push_back(content_of(filler, woven, block, prefix, draws));
        } catch (const Failure& failure) {
            if (failure.code() == ExitCode::bug) throw;
            context.diagnostics().report(Slug::bad_block, position_of(woven, block), failure.what(),
                                         "mend the command behind 'hearsay:'");
            woven.contents.emplace_back();
            continue;
        }
        judge_block(context, woven, at, force);
    }
}

void report_stale(Context& context, const WovenReport& woven) {
    for (std::size_t at : woven.stale) {
        const Block& block = woven.blocks[at];
        bool edited = std::ranges::find(woven.edited, at) != woven.edited.end();
        if (edited && changes_of(block.claims, woven.contents[at].claims).empty()) continue;
        context.diagnostics().report(Slug::stale_block, position_of(woven, block),
                                     fmt::format("this block {}", reason_of(woven, at)),
                                     fmt::format("run 'hearsay weave {}'", woven.name));
    }
}

std::string difference(const WovenReport& woven) {
    std::string text;
    for (std::size_t at : woven.stale) {
        const Block& block = woven.blocks[at];
        std::string lines = changed_lines(body_in(woven, block), wanted_body(woven, at));
        text += fmt::format("{}:{}: {}\n", clean_text(woven.name), position_of(woven, block).line,
                            clean_text(block.command));
        text += lines.empty() ? "(the figure changes)\n" : lines;
    }
    return text;
}

void splice_report(WovenReport& woven) {
    check_encoding(woven);
    woven.now = splice(woven.text, *woven.syntax, woven.blocks, woven.contents);
    check_marks(woven);
}

void write_report(Context& context, const WovenReport& woven) {
    FileSystem& files = context.env().files;
    write_figures(files, woven.report);  // first: a report must not name a picture that is not there
    if (woven.now != woven.text) {
        if (files.read(woven.path, largest_report) != woven.text)
            throw Failure(
                fmt::format("'{}' was changed while it was woven; nothing was written", woven.name));
        files.replace(woven.path, woven.now);
    }
    sweep_figures(context, woven);
}

}  // namespace hearsay::cli
