// Every kind of document fences its code blocks in its own way, but always from one line to another. So a
// reader of lines is enough: it remembers the fence it is in, and by what it will end.
#include "render/weave/document_lines.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace hearsay {

namespace {

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::size_t run_length(std::string_view text) {
    return text.empty() ? 0 : std::min(text.find_first_not_of(text[0]), text.size());
}

std::size_t indentation(std::string_view line) {
    std::size_t columns = 0;
    for (char c : line) {
        if (c != ' ' && c != '\t') break;
        columns += c == '\t' ? 4 - columns % 4 : 1;
    }
    return columns;
}

/// Reads lines one after the other and says of each whether it is an example.
class ExampleReader {
  public:
    explicit ExampleReader(DocumentKind kind) : kind_(kind) {}

    bool is_example(std::string_view line) {
        bool first = std::exchange(first_, false);
        switch (kind_) {
            case DocumentKind::markdown:
            case DocumentKind::mdx: return in_markdown(line, first);
            case DocumentKind::html: return false;
            case DocumentKind::latex: return in_latex(trimmed(line));
            case DocumentKind::asciidoc: return in_asciidoc(line);
            case DocumentKind::typst: return in_typst(line);
            case DocumentKind::org: return in_org(trimmed(line));
        }
        return false;
    }

  private:
    bool in_markdown(std::string_view line, bool first);
    bool in_latex(std::string_view line);
    bool in_asciidoc(std::string_view line);
    bool in_typst(std::string_view line);
    bool in_org(std::string_view line);
    bool opens_fence(std::string_view line);

    DocumentKind kind_;
    bool first_ = true;
    std::string end_;  ///< what ends the code block we are in; empty: in none
    bool in_front_matter_ = false;
    bool in_list_ = false;
    bool after_blank_ = true;
    bool in_indented_code_ = false;
};

bool is_list_item(std::string_view line) {
    std::size_t digits = line.find_first_not_of("0123456789");
    if (digits == std::string_view::npos) return false;
    std::size_t mark = digits == 0 ? 0 : digits;
    std::string_view marks = digits == 0 ? "-*+" : ".)";
    return marks.find(line[mark]) != std::string_view::npos &&
           (mark + 1 == line.size() || line[mark + 1] == ' ' || line[mark + 1] == '\t');
}

/// `line` without the marks of block quotes before it.
std::string_view inside_quotes(std::string_view line) {
    std::string_view inner = trimmed(line);
    while (inner.starts_with('>')) inner = trimmed(inner.substr(1));
    return inner;
}

bool ExampleReader::opens_fence(std::string_view line) {
    if (!line.starts_with("```") && !line.starts_with("~~~")) return false;
    std::size_t length = run_length(line);
    if (line[0] == '`' && line.find('`', length) != std::string_view::npos) return false;  // a code span
    end_ = line.substr(0, length);
    return true;
}

bool ExampleReader::in_markdown(std::string_view line, bool first) {
    std::string_view words = trimmed(line);
    if (in_front_matter_) {
        in_front_matter_ = words != "---" && words != "...";
        return true;
    }
    if (first && words == "---" && line.starts_with("---")) return in_front_matter_ = true;
    std::string_view inner = inside_quotes(line);
    if (!end_.empty()) {
        if (run_length(inner) == inner.size() && inner.starts_with(end_)) end_.clear();
        return true;
    }
    bool indented = indentation(line) >= 4;
    if (!words.empty() && !indented) in_list_ = is_list_item(words) || (in_list_ && line[0] == ' ');
    if (!words.empty()) in_indented_code_ = indented && !in_list_ && (after_blank_ || in_indented_code_);
    after_blank_ = words.empty();
    if (in_indented_code_) return true;
    return opens_fence(inner);
}

bool ExampleReader::in_latex(std::string_view line) {
    constexpr std::array<std::string_view, 7> listings = {
        "verbatim", "verbatim*", "Verbatim", "lstlisting", "minted", "filecontents", "comment"};
    if (!end_.empty()) {
        if (line.find(end_) != std::string_view::npos) end_.clear();
        return true;
    }
    for (std::string_view name : listings) {
        std::string begin = "\\begin{" + std::string(name) + "}";
        std::size_t at = line.find(begin);
        if (at == std::string_view::npos || line.starts_with('%')) continue;
        std::string end = "\\end{" + std::string(name) + "}";
        if (line.find(end, at) == std::string_view::npos) end_ = end;
        return true;
    }
    return false;
}

bool ExampleReader::in_asciidoc(std::string_view line) {
    std::string_view words = line.substr(0, line.find_last_not_of(" \t") + 1);
    if (!end_.empty()) {
        if (words == end_) end_.clear();
        return true;
    }
    bool fence = words.size() >= 4 && std::string_view("-.+/").find(words[0]) != std::string_view::npos &&
                 run_length(words) == words.size();
    if (words.starts_with("```")) {
        end_ = "```";
        return true;
    }
    if (fence) end_ = words;
    return fence;
}

bool ExampleReader::in_typst(std::string_view line) {
    bool example = !end_.empty();
    std::size_t at = 0;
    while (at < line.size()) {
        if (!end_.empty()) {
            at = line.find(end_, at);
            if (at == std::string_view::npos) return true;
            at += end_[0] == '`' ? run_length(line.substr(at)) : end_.size();
            end_.clear();
            continue;
        }
        if (line.substr(at).starts_with("//") && (at == 0 || line[at - 1] != ':')) return example;
        if (line.substr(at).starts_with("/*") && line.find("*/", at + 2) == std::string_view::npos) {
            end_ = "*/";
            return example;  // an unclosed mark must be seen
        }
        std::size_t ticks = line[at] == '`' ? run_length(line.substr(at)) : 0;
        if (ticks >= 3) end_ = line.substr(at, ticks);
        at += std::max<std::size_t>(ticks, 1);
    }
    return example || !end_.empty();
}

bool ExampleReader::in_org(std::string_view line) {
    constexpr std::string_view begin = "#+begin_", end = "#+end_";
    std::string small(line);
    std::ranges::transform(small, small.begin(), lower);
    if (!end_.empty()) {
        if (small == end_) end_.clear();
        return true;
    }
    if (!small.starts_with(begin)) return false;
    std::string name = small.substr(begin.size(), small.find_first_of(" \t") - begin.size());
    constexpr std::array<std::string_view, 4> listings = {"src", "example", "export", "comment"};
    if (std::ranges::find(listings, name) == listings.end()) return false;
    end_ = std::string(end) + name;
    return true;
}

}  // namespace

std::vector<DocumentLine> document_lines(std::string_view text, DocumentKind kind) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    std::vector<DocumentLine> lines;
    ExampleReader reader(kind);
    std::size_t first = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    while (first < text.size()) {
        std::size_t feed = std::min(text.find('\n', first), text.size());
        std::size_t last = feed > first && feed < text.size() && text[feed - 1] == '\r' ? feed - 1 : feed;
        lines.push_back({first, last, reader.is_example(text.substr(first, last - first))});
        first = feed + 1;
    }
    return lines;
}

}  // namespace hearsay
