#include "render/diagram/label_text.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace hearsay {
namespace {

/// The longest start of `word` of at most `columns` columns, at least one character.
std::string_view start_of(std::string_view word, std::size_t columns) {
    std::size_t end = 0;
    std::size_t width = 0;
    while (end < word.size()) {
        const std::size_t length = std::max<std::size_t>(1, decode_utf8(word.substr(end)).length);
        width += display_width(word.substr(end, length));
        if (end > 0 && width > columns) break;
        end += length;
    }
    return word.substr(0, end);
}

class Wrapper {
  public:
    explicit Wrapper(std::size_t columns) : columns_(columns) {}

    void add(std::string_view word) {
        const std::size_t width = display_width(word);
        if (!line_.empty() && width_ + 1 + width > columns_) flush();
        while (display_width(word) > columns_) {
            const std::string_view start = start_of(word, columns_);
            lines_.emplace_back(start);
            word.remove_prefix(start.size());
        }
        if (!line_.empty()) line_ += ' ';
        line_ += word;
        width_ = display_width(line_);
    }

    std::vector<std::string> take() {
        if (!line_.empty() || lines_.empty()) flush();
        return std::move(lines_);
    }

  private:
    void flush() {
        lines_.push_back(std::move(line_));
        line_.clear();
        width_ = 0;
    }

    std::size_t columns_;
    std::size_t width_ = 0;
    std::string line_;
    std::vector<std::string> lines_;
};

bool url_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view("-._~:/?#@!$&()*+,;=%").find(c) != std::string_view::npos;
}

bool allowed_scheme(std::string_view url) {
    std::string scheme(url.substr(0, url.find(':') == std::string_view::npos ? 0 : url.find(':')));
    for (char& c : scheme) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return scheme == "http" || scheme == "https" || scheme == "mailto";
}

void add_word(std::string& text, std::string_view word) {
    if (word.empty()) return;
    if (!text.empty()) text += ' ';
    text += word;
}

void add_marks(std::string& text, const MarkTexts& texts, const DiagramMarks& marks) {
    if (marks.planned) add_word(text, texts.planned);
    if (marks.single_origin) add_word(text, texts.single_origin);
    if (marks.disputed) add_word(text, texts.disputed);
    if (marks.unstated) add_word(text, texts.unstated);
}

}  // namespace

std::vector<std::string> wrap_text(std::string_view text, std::size_t columns, std::size_t lines) {
    const std::string clean = clean_text(text);
    Wrapper wrapper(columns);
    for (std::size_t start = 0; start < clean.size();) {
        const std::size_t end = std::min(clean.find(' ', start), clean.size());
        if (end > start) wrapper.add(std::string_view(clean).substr(start, end - start));
        start = end + 1;
    }
    std::vector<std::string> result = wrapper.take();
    if (result.size() > lines) {
        result.resize(lines);
        result.back() = cut_to_width(result.back() + " …", columns);
    }
    return result;
}

std::string safe_url(std::string_view url) {
    if (!allowed_scheme(url)) return {};
    std::string result;
    for (const char c : url) {
        if (url_character(c))
            result += c;
        else
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return result;
}

std::string note_marks(const std::vector<unsigned>& notes) {
    return notes.empty() ? std::string() : fmt::format("[{}]", fmt::join(notes, ","));
}

std::string xml_text(std::string_view text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '\'': result += "&#39;"; break;
            default: result += c;
        }
    }
    return result;
}

std::string edge_caption(const Style& style, const DiagramEdge& edge) {
    if (edge.label.empty() && edge.notes.empty()) return {};
    std::string text = style.emphasis[static_cast<std::size_t>(edge.emphasis)].mark;
    add_word(text, edge.label);
    if (edge.counted && edge.claims > 1) add_word(text, fmt::format("({})", edge.claims));
    add_marks(text, style.marks, edge.marks);
    add_word(text, note_marks(edge.notes));
    return text;
}

std::string node_name(const DiagramNode& node) {
    return node.label.empty() ? node.id : node.label.front().text;
}

std::string node_suffix(const Style& style, const DiagramNode& node) {
    std::string text;
    if (node.palette >= 0) add_word(text, "[" + group_letter(node.palette) + "]");
    add_marks(text, style.marks, node.marks);
    add_word(text, note_marks(node.notes));
    return text;
}

std::string group_letter(int palette) {
    std::string letters;
    for (int rest = palette; rest >= 0; rest = rest / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
    return letters;
}

}  // namespace hearsay
