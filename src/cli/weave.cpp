#include "base/path.hpp"
#include "base/unicode.hpp"
#include "cli/context.hpp"
#include "cli/fill_block.hpp"
#include "cli/runs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <set>

namespace hearsay::cli {

namespace {

constexpr std::size_t largest_report = std::size_t{16} << 20;

/// A report as it is, and as it would be.
struct Woven {
    std::string name;  ///< as the user gave it
    Report report;
    std::string text;
    std::vector<Block> blocks;
    std::vector<BlockContent> contents;
    std::string now;
    std::vector<std::size_t> stale;  ///< of the blocks
};

Position position_of(const Woven& woven, const Block& block, FileId file) {
    return position_in(woven.text, block.mark_first, file);
}

/// Reads a report and finds its blocks; problems are reported.
Woven read_report(Context& context, const std::string& name, FileId& file) {
    Woven woven;
    woven.name = name;
    woven.report.syntax = find_document_syntax(name);
    if (!woven.report.syntax) {
        throw Failure(
            fmt::format("'{}' is no kind of document that can be woven; there are Markdown, MDX, HTML, "
                        "LaTeX, AsciiDoc, Typst and Org, told by their endings",
                        clean_text(name)),
            ExitCode::usage);
    }
    FileSystem& files = context.env().files;
    woven.text = files.read(name, largest_report);
    woven.report.path = files.real_path(name);
    file = context.diagnostics().add_file(name, woven.text);
    woven.blocks = find_blocks(woven.text, *woven.report.syntax, file, context.diagnostics());
    return woven;
}

void fill_blocks(Context& context, BlockFiller& filler, Woven& woven, FileId file) {
    bool writes = !context.arguments().has("check") && !context.arguments().has("diff") &&
                  !context.arguments().has("stdout");
    for (std::size_t at = 0; at < woven.blocks.size(); ++at) {
        const Block& block = woven.blocks[at];
        try {
            woven.contents.push_back(filler.fill(block, woven.report, at, writes));
        } catch (const Failure& failure) {
            if (failure.code() == ExitCode::bug) throw;
            context.diagnostics().report(Slug::bad_block, position_of(woven, block, file), failure.what(),
                                         "mend the command behind 'hearsay:'");
            woven.contents.emplace_back();
            continue;
        }
        const BlockContent& content = woven.contents.back();
        std::string_view body =
            std::string_view(woven.text).substr(block.body_first, block.body_last - block.body_first);
        bool fresh = body == body_of(block, *woven.report.syntax, content) &&
                     block.origin == content.origin && !block.checksum.empty();
        if (!fresh) woven.stale.push_back(at);
        if (!fresh && !context.arguments().has("force") && !is_as_woven(woven.text, block)) {
            context.diagnostics().report(Slug::edited_block, position_of(woven, block, file),
                                         "this block holds words that weave did not write",
                                         "move them out of the block, or give them up with --force");
        }
    }
}

/// No answer may look like a mark of ours, whatever names the dossier holds.
void check_marks(const Woven& woven) {
    Diagnostics problems;
    std::vector<Block> again = find_blocks(woven.now, *woven.report.syntax, {}, problems);
    bool same = std::ranges::equal(again, woven.blocks, {}, &Block::command, &Block::command);
    if (!same) throw Failure(fmt::format("'{}' could not be woven: an answer looks like a mark", woven.name));
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t first = 0; first < text.size();) {
        std::size_t last = std::min(text.find('\n', first), text.size());
        std::string_view line = text.substr(first, last - first);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        first = last + 1;
    }
    return lines;
}

/// The lines that go and come between two texts, without those that both start and end with.
struct Change {
    std::vector<std::string_view> gone;
    std::vector<std::string_view> come;
};

Change change_between(std::string_view before, std::string_view after) {
    Change change{lines_of(before), lines_of(after)};
    auto same = std::ranges::mismatch(change.gone, change.come);
    change.gone.erase(change.gone.begin(), same.in1);
    change.come.erase(change.come.begin(), same.in2);
    while (!change.gone.empty() && !change.come.empty() && change.gone.back() == change.come.back()) {
        change.gone.pop_back();
        change.come.pop_back();
    }
    return change;
}

Change change_of(const Woven& woven, std::size_t at, const std::string& after) {
    const Block& block = woven.blocks[at];
    std::string_view before =
        std::string_view(woven.text).substr(block.body_first, block.body_last - block.body_first);
    return change_between(before, after);
}

/// The claims that stand in lines which change.
std::string changed_claims(const Dossier& dossier, const Change& change) {
    std::set<std::string> claims;
    for (const auto& lines : {change.gone, change.come}) {
        for (std::string_view line : lines) {
            for (std::size_t first = 0; first < line.size();) {
                constexpr std::string_view parts = "|[](){}&<>,;:^ \t";
                std::size_t last = std::min(line.find_first_of(parts, first), line.size());
                std::string_view word = line.substr(first, last - first);
                if (dossier.find_claim(word)) claims.emplace(word);
                first = last + 1;
            }
        }
    }
    return claims.empty() ? "" : fmt::format("; claims in what changes: {}", fmt::join(claims, ", "));
}

void report_stale(Context& context, const Woven& woven, FileId file) {
    for (std::size_t at : woven.stale) {
        const Block& block = woven.blocks[at];
        std::string after = body_of(block, *woven.report.syntax, woven.contents[at]);
        std::string_view what = block.checksum.empty() ? "was never woven" : "is stale";
        context.diagnostics().report(
            Slug::stale_block, position_of(woven, block, file),
            fmt::format("this block {}{}", what,
                        changed_claims(context.dossier(), change_of(woven, at, after))),
            fmt::format("run 'hearsay weave {}'", woven.name));
    }
}

std::string difference(const Woven& woven) {
    std::string text;
    for (std::size_t at : woven.stale) {
        const Block& block = woven.blocks[at];
        std::string after = body_of(block, *woven.report.syntax, woven.contents[at]);
        Change change = change_of(woven, at, after);
        text += fmt::format("{}:{}: {}\n", woven.name, position_of(woven, block, {}).line,
                            clean_text(block.command));
        for (std::string_view line : change.gone) text += fmt::format("-{}\n", line);
        for (std::string_view line : change.come) text += fmt::format("+{}\n", line);
        if (change.gone.empty() && change.come.empty()) text += "(the figure changes)\n";
    }
    return text;
}

/// The figures first: a report must not name a picture that is not there.
void write_report(Context& context, const Woven& woven) {
    FileSystem& files = context.env().files;
    for (const FigureFile& figure : woven.report.figures) {
        if (figure.bytes.empty()) continue;
        files.make_folder(folder_of(figure.path));
        files.replace(figure.path, figure.bytes);
    }
    if (woven.now == woven.text) return;
    if (files.read(woven.report.path, largest_report) != woven.text)
        throw Failure(fmt::format("'{}' was changed while it was woven; nothing was written", woven.name));
    files.replace(woven.report.path, woven.now);
}

/// Weaves one report; its problems are in the diagnostics then.
void weave(Context& context, BlockFiller& filler, const std::string& name) {
    FileId file;
    std::size_t errors = context.diagnostics().errors();
    Woven woven = read_report(context, name, file);
    if (context.diagnostics().errors() > errors) return;
    fill_blocks(context, filler, woven, file);
    if (context.arguments().has("diff")) context.env().out << difference(woven);
    if (context.arguments().has("check")) report_stale(context, woven, file);
    if (context.diagnostics().errors() > errors) return;
    woven.now = splice(woven.text, *woven.report.syntax, woven.blocks, woven.contents);
    check_marks(woven);
    if (context.arguments().has("stdout")) context.env().out << woven.now;
    if (context.arguments().has("stdout") || context.arguments().has("check") ||
        context.arguments().has("diff"))
        return;
    write_report(context, woven);
    context.env().out << fmt::format("{}: {} of {} blocks refreshed\n", name, woven.stale.size(),
                                     woven.blocks.size());
}

/// 1 when there is only something to do about blocks; 3 when a report could not be read as one.
ExitCode code_of(const Diagnostics& diagnostics) {
    ExitCode code = ExitCode::fine;
    for (const Diagnostic& problem : diagnostics.sorted()) {
        bool content = problem.slug == Slug::stale_block || problem.slug == Slug::edited_block ||
                       problem.slug == Slug::bad_block;
        if (!content) return ExitCode::unreadable;
        code = ExitCode::negative;
    }
    return code;
}

}  // namespace

ExitCode run_weave(Context& context) {
    context.dossier();
    context.diagnostics() = Diagnostics{};  // warnings about the dossier concern 'check'
    BlockFiller filler(context);
    for (const std::string& name : context.arguments().operands()) weave(context, filler, name);
    context.print_diagnostics();
    return code_of(context.diagnostics());
}

}  // namespace hearsay::cli
