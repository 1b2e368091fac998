#include "base/diagnostics.hpp"

#include "base/check.hpp"
#include "base/failure.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace hearsay {

namespace {

constexpr std::size_t most_files = 65534;
constexpr std::size_t message_width = 500;
constexpr std::size_t line_width = 100;
constexpr std::size_t width_before_caret = 60;

/// One character of a shown line: made safe, with its columns on the terminal.
struct Cell {
    std::string_view text;
    std::size_t width = 0;
};

/// The part of a line that is shown, and where the caret stands below it.
struct Excerpt {
    std::string text;
    std::size_t caret = 0;  ///< columns before the caret
};

struct Palette {
    std::string_view bold;
    std::string_view severity;
    std::string_view accent;
    std::string_view reset;
};

Palette palette(Severity severity, bool colour) {
    if (!colour) return {};
    return {"\x1B[1m", severity == Severity::error ? "\x1B[1;31m" : "\x1B[1;33m", "\x1B[36m", "\x1B[0m"};
}

/// Line number `number` of `text`, counted from 1, without its line break or a byte order mark at the start,
/// which columns do not count; empty past the end. O(text).
std::string_view line_of(std::string_view text, std::uint32_t number) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (; number > 1; --number) {
        std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    return text;
}

/// The first character of `line`, which is not empty, as a cell; takes it off the line.
Cell take_cell(std::string_view& line) {
    DecodedCharacter next = decode_utf8(line);
    std::string_view text = line.substr(0, std::max<std::size_t>(next.length, 1));
    line.remove_prefix(text.size());
    if (next.code_point == '\t') return {" ", 1};
    if (next.length == 0 || is_control(next.code_point) || is_deceptive(next.code_point))
        return {"\uFFFD", 1};
    return {text, display_width(text)};
}

/// The cells of `line` up to a window's width behind the character number `target`, counted from 0: all that
/// can be shown of it, however long it is.
std::vector<Cell> cells_around(std::string_view line, std::size_t target) {
    std::vector<Cell> cells;
    while (!line.empty() && cells.size() <= target + line_width) cells.push_back(take_cell(line));
    return cells;
}

std::size_t total_width(const std::vector<Cell>& cells) {
    std::size_t width = 0;
    for (const Cell& cell : cells) width += cell.width;
    return width;
}

/// The cell with which the excerpt starts: the first one, unless the line is too long to be shown whole.
std::size_t first_shown(const std::vector<Cell>& cells, std::size_t target) {
    if (total_width(cells) <= line_width) return 0;
    std::size_t first = target;
    std::size_t before = 0;
    while (first > 0 && before + cells[first - 1].width <= width_before_caret) before += cells[--first].width;
    return first;
}

/// Cuts `line` to `line_width` columns around its character number `target`, counted from 0.
Excerpt cut_around(std::string_view line, std::size_t target) {
    std::vector<Cell> cells = cells_around(line, target);
    target = std::min(target, cells.size());
    std::size_t at = first_shown(cells, target);
    Excerpt shown;
    std::size_t width = 0;
    if (at > 0) {
        shown.text = "…";
        width = 1;
    }
    for (; at < cells.size() && width + cells[at].width <= line_width; ++at) {
        if (at == target) shown.caret = width;
        shown.text += cells[at].text;
        width += cells[at].width;
    }
    if (at == target) shown.caret = width;
    if (at < cells.size()) shown.text += "…";
    return shown;
}

std::string place_text(const Diagnostics& diagnostics, Position position) {
    if (!position.file) return "hearsay:";
    std::string name = clean_text(diagnostics.file(position.file).name);
    if (position.line == 0) return name + ":";
    if (position.column == 0) return fmt::format("{}:{}:", name, position.line);
    return fmt::format("{}:{}:{}:", name, position.line, position.column);
}

/// The line that `position` names and the caret below it; nothing when it names none.
std::string line_text(const Diagnostics& diagnostics, Position position, const Palette& colours) {
    if (!position.file || position.line == 0) return {};
    std::string_view line = line_of(diagnostics.file(position.file).text, position.line);
    Excerpt shown = cut_around(line, position.column == 0 ? 0 : position.column - 1u);
    std::string text =
        fmt::format("{0}{1:5} |{2} {3}\n", colours.accent, position.line, colours.reset, shown.text);
    if (position.column == 0) return text;
    std::size_t gutter = std::max<std::size_t>(5, fmt::formatted_size("{}", position.line));
    text += fmt::format("{0}{1:{2}} |{3} {1:{4}}{5}^{3}\n", colours.accent, "", gutter, colours.reset,
                        shown.caret, colours.severity);
    return text;
}

std::string short_text(std::string_view text) {
    return cut_to_width(clean_text(text), message_width);
}

}  // namespace

FileId Diagnostics::add_file(std::string name, std::string text) {
    if (files_.size() == most_files) {
        throw Failure(
            fmt::format("'{}' is one file too many: at most {} are read", clean_text(name), most_files),
            ExitCode::limit);
    }
    files_.push_back({std::move(name), std::move(text)});
    return FileId{static_cast<std::uint16_t>(files_.size() - 1)};
}

const ReadFile& Diagnostics::file(FileId id) const {
    HEARSAY_CHECK(id.value < files_.size());
    return files_[id.value];
}

void Diagnostics::report(Slug slug, Position position, std::string_view message, std::string_view remedy) {
    if (incomplete_ && is_about_missing_entry(slug)) return;
    std::size_t& count = diagnostic_kind(slug).severity == Severity::error ? errors_ : warnings_;
    if (count++ >= kept) return;
    found_.push_back({slug, position, short_text(message), short_text(remedy)});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
    auto key = [](const Diagnostic& d) {
        return std::tie(d.position.file, d.position.line, d.position.column, d.slug, d.message, d.remedy);
    };
    auto same = [](const Diagnostic& a, const Diagnostic& b) {
        return a.position == b.position && a.slug == b.slug && a.message == b.message;
    };
    std::vector<Diagnostic> found = found_;
    std::ranges::sort(found, {}, key);
    found.erase(std::unique(found.begin(), found.end(), same), found.end());
    return found;
}

std::string to_text(const Diagnostics& diagnostics, const Diagnostic& diagnostic, bool colour) {
    const DiagnosticKind& kind = diagnostic_kind(diagnostic.slug);
    Palette colours = palette(kind.severity, colour);
    std::string_view severity = severity_text(kind.severity);
    std::string text =
        fmt::format("{0}{1}{2} {3}{4}:{2} {0}{5}{2} {6}[{7}]{2}\n", colours.bold,
                    place_text(diagnostics, diagnostic.position), colours.reset, colours.severity, severity,
                    short_text(diagnostic.message), colours.accent, kind.text);
    text += line_text(diagnostics, diagnostic.position, colours);
    if (!diagnostic.remedy.empty()) {
        text += fmt::format("      {}={} {}\n", colours.accent, colours.reset, short_text(diagnostic.remedy));
    }
    return text;
}

}  // namespace hearsay
