#include "render/weave/marks.hpp"

#include "base/unicode.hpp"
#include "render/weave/claim_digests.hpp"
#include "render/weave/document_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <string>

namespace hearsay {

namespace {

constexpr std::string_view begin_word = "hearsay:";
constexpr std::string_view end_word = "/hearsay";

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_mark(std::string_view content) {
    if (content.starts_with(begin_word)) return true;
    return content.starts_with(end_word) &&
           (content.size() == end_word.size() || content[end_word.size()] == ' ');
}

/// The mark that `content` would be without its capitals and blanks; empty when it is one, or does not look
/// like one.
std::string meant_mark(std::string_view content) {
    constexpr std::string_view name = "hearsay";
    const bool ends = content.starts_with('/');
    std::string_view rest = trimmed(content.substr(ends ? 1 : 0));
    auto same_letter = [](char typed, char letter) { return typed == letter || typed == letter - 'a' + 'A'; };
    if (is_mark(content) || !std::ranges::equal(rest.substr(0, name.size()), name, same_letter)) return {};
    rest.remove_prefix(name.size());
    if (ends) return rest.empty() || rest.front() == ' ' ? std::string(end_word) : std::string();
    rest = trimmed(rest);
    return rest.starts_with(':') ? fmt::format("{} {}", begin_word, trimmed(rest.substr(1))) : std::string();
}

/// What an end mark may say: nothing, or up to two checksums and the claims behind the block.
bool is_checksums(std::string_view text) {
    for (std::size_t first = 0; first < text.size();) {
        std::size_t last = std::min(text.find(' ', first), text.size());
        std::string_view word = text.substr(first, last - first);
        bool checksum = word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
        if (!checksum && !is_claim_digest(word)) return false;
        first = last + 1;
    }
    return true;
}

/// Finds the marks of one document.
class MarkFinder {
  public:
    MarkFinder(std::string_view text, const DocumentSyntax& syntax, FileId file, Diagnostics& diagnostics)
        : text_(text),
          syntax_(syntax),
          file_(file),
          diagnostics_(diagnostics),
          lines_(document_lines(text, syntax.kind)) {}

    std::vector<Mark> find() {
        for (const DocumentLine& line : lines_) {
            if (!line.is_example) read_line(line);
            if (line.is_example || line.first == line.last) code_span_ = 0;
        }
        return std::move(marks_);
    }

  private:
    void read_line(const DocumentLine& line);
    std::size_t read_comment(const DocumentLine& line, std::size_t at);
    std::size_t read_code_span(const DocumentLine& line, std::size_t at);
    bool read_raw_element(const DocumentLine& line, std::size_t& at);
    void read_content(const DocumentLine& line, std::size_t first, std::size_t last,
                      std::string_view content);
    void add(const DocumentLine& line, std::size_t first, std::size_t last, std::string_view content);
    void report(std::size_t at, std::string_view message, std::string_view remedy) {
        diagnostics_.report(Slug::bad_mark, position_in(text_, at, file_), message, remedy);
    }
    bool has_code_spans() const {
        return syntax_.kind == DocumentKind::markdown || syntax_.kind == DocumentKind::mdx ||
               syntax_.kind == DocumentKind::typst;
    }
    std::string_view rest(const DocumentLine& line, std::size_t at) const {
        return text_.substr(at, line.last - at);
    }

    std::string_view text_;
    const DocumentSyntax& syntax_;
    FileId file_;
    Diagnostics& diagnostics_;
    std::vector<DocumentLine> lines_;
    std::vector<Mark> marks_;
    std::size_t next_close_ = 0;     ///< the end of a comment that was found last
    std::size_t paragraph_end_ = 0;  ///< of the paragraph of the code span that was read last
    bool in_comment_ = false;        ///< in a comment that is none of ours and goes on over lines
    std::string_view raw_end_;       ///< in an element whose text is no markup, which ends so
    std::size_t code_span_ = 0;      ///< in a code span over lines, opened by so many backticks
};

void MarkFinder::add(const DocumentLine& line, std::size_t first, std::size_t last,
                     std::string_view content) {
    bool is_begin = content.starts_with(begin_word);
    std::string_view said = trimmed(content.substr(is_begin ? begin_word.size() : end_word.size()));
    if (is_begin && said.empty()) {
        report(first, "this mark names no command", "write one, for instance 'hearsay: stat'");
        return;
    }
    if (!is_begin && !is_checksums(said)) {
        report(first, "an end mark holds nothing but the checksums that weave writes",
               "write '/hearsay' alone");
        return;
    }
    bool alone =
        trimmed(text_.substr(line.first, first - line.first)).empty() && trimmed(rest(line, last)).empty();
    marks_.push_back({first, last, is_begin, alone, said});
}

/// What stands in the comment from `first` to `last`, which lies within `line`.
void MarkFinder::read_content(const DocumentLine& line, std::size_t first, std::size_t last,
                              std::string_view content) {
    if (is_mark(content)) add(line, first, last, content);
    const std::string meant = meant_mark(content);
    if (meant.empty()) return;
    diagnostics_.report(Slug::near_mark, position_in(text_, first, file_),
                        fmt::format("'{}' is no mark; did you mean '{}'?", cut_to_width(content, 60),
                                    cut_to_width(meant, 60)),
                        "marks are written small, without blanks before the colon or behind the slash");
}

/// The comment that opens at `at`; returns where to read on.
std::size_t MarkFinder::read_comment(const DocumentLine& line, std::size_t at) {
    std::size_t inner = at + syntax_.comment_open.size();
    if (next_close_ < inner) next_close_ = text_.find(syntax_.comment_close, inner);
    std::size_t close = next_close_;
    std::string_view content = trimmed(text_.substr(inner, std::min(close, line.last) - inner));
    if (close != std::string_view::npos && close < line.last) {
        std::size_t last = close + syntax_.comment_close.size();
        read_content(line, at, last, content);
        return last;
    }
    if (is_mark(content)) {
        report(at, "the comment of this mark is not closed on its line", "a mark is one comment on one line");
    } else {
        in_comment_ = close != std::string_view::npos;
    }
    return line.last;
}

/// The code span that opens or closes with the backticks at `at`; returns where to read on. A run of
/// backticks that nothing closes before the paragraph ends is itself.
std::size_t MarkFinder::read_code_span(const DocumentLine& line, std::size_t at) {
    std::size_t end = std::min(text_.find_first_not_of('`', at), line.last);
    std::size_t ticks = end - at;
    if (paragraph_end_ <= at) {
        auto is_blank = [&](const DocumentLine& other) {
            return other.first > at && other.first == other.last;
        };
        auto after = std::ranges::lower_bound(lines_, at, {}, &DocumentLine::first);
        auto blank = std::find_if(after, lines_.end(), is_blank);
        paragraph_end_ = blank == lines_.end() ? text_.size() : blank->first;
    }
    for (std::size_t next = text_.find('`', end); next < paragraph_end_;) {
        std::size_t next_end = std::min(text_.find_first_not_of('`', next), text_.size());
        if (next_end - next == ticks) {
            if (next_end <= line.last) return next_end;
            code_span_ = ticks;
            return line.last;
        }
        next = text_.find('`', next_end);
    }
    return end;
}

/// Whether an element whose text is no markup starts at `at`; moves `at` behind its name.
bool MarkFinder::read_raw_element(const DocumentLine& line, std::size_t& at) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> raw = {
        {{"<script", "</script"}, {"<style", "</style"}, {"<textarea", "</textarea"}}};
    for (const auto& [open, close] : raw) {
        if (!rest(line, at).starts_with(open)) continue;
        raw_end_ = close;
        at += open.size();
        return true;
    }
    return false;
}

void MarkFinder::read_line(const DocumentLine& line) {
    std::string_view words = trimmed(rest(line, line.first));
    if (!syntax_.line_comment.empty() && words.starts_with(syntax_.line_comment)) {
        std::string_view content = trimmed(words.substr(syntax_.line_comment.size()));
        auto first = static_cast<std::size_t>(words.data() - text_.data());
        read_content(line, first, first + words.size(), content);
        return;
    }
    if (syntax_.comment_open.empty()) return;
    for (std::size_t at = line.first; at < line.last;) {
        if (in_comment_ || !raw_end_.empty()) {
            std::string_view end = in_comment_ ? syntax_.comment_close : raw_end_;
            std::size_t close = rest(line, at).find(end);
            if (close == std::string_view::npos) return;
            at += close + end.size();
            in_comment_ = false;
            raw_end_ = {};
        } else if (code_span_ > 0) {
            std::size_t tick = text_.find('`', at);
            if (tick >= line.last) return;
            std::size_t end = std::min(text_.find_first_not_of('`', tick), line.last);
            if (end - tick == code_span_) code_span_ = 0;
            at = end;
        } else if (rest(line, at).starts_with(syntax_.comment_open)) {
            at = read_comment(line, at);
        } else if (text_[at] == '`' && has_code_spans()) {
            at = read_code_span(line, at);
        } else if (text_[at] == '\\' && has_code_spans()) {
            at += 2;
        } else if (text_[at] != '<' || !read_raw_element(line, at)) {
            ++at;
        }
    }
}

}  // namespace

std::vector<Mark> find_marks(std::string_view text, const DocumentSyntax& syntax, FileId file,
                             Diagnostics& diagnostics) {
    return MarkFinder(text, syntax, file, diagnostics).find();
}

Position position_in(std::string_view text, std::size_t at, FileId file) {
    constexpr std::ptrdiff_t most_columns = std::numeric_limits<std::uint16_t>::max();
    std::string_view before = text.substr(0, at);
    auto line = 1 + std::ranges::count(before, '\n');
    std::string_view start = before.substr(before.rfind('\n') + 1);
    auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    auto column = std::min(most_columns, 1 + std::ranges::count_if(start, is_first_byte));
    return {static_cast<std::uint32_t>(line), static_cast<std::uint16_t>(column), file};
}

}  // namespace hearsay
