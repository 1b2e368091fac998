#include "render/diagram/label_text.hpp"

#include "base/ascii.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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

/// Whether a hyphen may be put into `word`: into one of European letters, but into no address, hash or
/// number, where it would be taken for a part of it.
bool takes_hyphen(std::string_view word) {
    if (word.find("://") != std::string_view::npos) return false;
    while (!word.empty()) {
        const DecodedCharacter next = decode_utf8(word);
        if (next.length == 0 || !is_european(next.code_point)) return false;
        if (next.code_point == '@' || (next.code_point >= '0' && next.code_point <= '9')) return false;
        word.remove_prefix(next.length);
    }
    return true;
}

/// The part of a word too long for a line of `columns` that stays on the line.
struct WordStart {
    std::string_view text;
    bool hyphen = false;  ///< goes behind it
};

/// Breaks behind punctuation where there is some in the second half of the line, else at its end; a rest of
/// one or two letters would look like a word of its own.
WordStart break_word(std::string_view word, std::size_t columns) {
    constexpr std::size_t least_rest = 3;
    const std::string_view start = start_of(word, columns);
    const std::size_t soft = start.find_last_of("-/_.,:;&?=@)]");
    if (soft != std::string_view::npos && 2 * (soft + 1) >= columns) return {start.substr(0, soft + 1)};
    if (columns <= least_rest || !takes_hyphen(word)) return {start};
    return {start_of(word, std::min(columns - 1, display_width(word) - least_rest)), true};
}

class Wrapper {
  public:
    explicit Wrapper(std::size_t columns) : columns_(columns) {}

    /// Adds a word, and what must stay on its line.
    void add(std::string_view word, std::string_view tail) {
        if (!line_.empty() && width_ + 1 + display_width(word) + display_width(tail) > columns_) flush();
        while (display_width(word) > columns_) {
            const WordStart start = break_word(word, columns_);
            lines_.emplace_back(start.text);
            if (start.hyphen) lines_.back() += '-';
            word.remove_prefix(start.text.size());
        }
        if (!line_.empty()) line_ += ' ';
        line_.append(word).append(tail);
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

/// The word at the start of `text`.
std::string_view first_word(std::string_view text) {
    return text.substr(0, text.find(' '));
}

/// Whether `word` is a footnote, "[1,4]" or "[S1]", short enough to stay with the word before it at any cost.
bool is_footnote(std::string_view word) {
    return word.size() > 2 && word.size() <= 8 && word.front() == '[' && word.back() == ']';
}

/// Whether `word` is a mark, "①", "(3)" or "[S1,S2]", which belongs to the word before it while there is
/// room.
bool is_mark(std::string_view word) {
    if (word.empty()) return false;
    if (word.front() == '[' && word.back() == ']') return true;
    if (word.front() == '(' && word.back() == ')')
        return word.find_first_not_of("0123456789?()") == std::string_view::npos;
    const DecodedCharacter first = decode_utf8(word);
    constexpr std::uint32_t arrows = 0x2190;
    constexpr std::uint32_t last_dingbat = 0x27BF;
    return first.length == word.size() && first.code_point >= arrows && first.code_point <= last_dingbat;
}

/// The marks and footnotes at the start of `text`, which follows `word`, each with the blank before it.
std::string_view tail_of(std::string_view word, std::string_view text, std::size_t columns) {
    std::size_t width = display_width(word);
    std::size_t end = 0;
    while (end < text.size()) {
        const std::string_view next = first_word(text.substr(end + 1));
        width += 1 + display_width(next);
        if (!is_footnote(next) && (!is_mark(next) || width > columns)) break;
        end += 1 + next.size();
    }
    return text.substr(0, end);
}

bool url_character(char c) {
    return is_letter(c) || is_digit(c) ||
           std::string_view("-._~:/?#@!$&()*+,;=%").find(c) != std::string_view::npos;
}

bool allowed_scheme(std::string_view url) {
    const std::size_t colon = url.find(':');
    const std::string scheme = lower_case(url.substr(0, colon == std::string_view::npos ? 0 : colon));
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
    for (std::string_view rest = clean; !rest.empty();) {
        const std::string_view word = first_word(rest);
        rest.remove_prefix(word.size());
        const std::string_view tail = tail_of(word, rest, columns);
        wrapper.add(word, tail);
        rest.remove_prefix(std::min(tail.size() + 1, rest.size()));
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

std::string note_marks(const std::vector<unsigned>& notes, const std::vector<std::string>& sources) {
    if (!notes.empty()) return fmt::format("[{}]", fmt::join(notes, ","));
    return sources.empty() ? std::string() : fmt::format("[{}]", fmt::join(sources, ","));
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
    add_word(text, note_marks(edge.notes, edge.sources));
    return text;
}

std::string node_name(const DiagramNode& node) {
    return node.label.empty() ? node.id : node.label.front().text;
}

std::string node_suffix(const Style& style, const DiagramNode& node) {
    std::string text;
    if (node.palette >= 0) add_word(text, "[" + group_letter(node.palette) + "]");
    add_marks(text, style.marks, node.marks);
    add_word(text, note_marks(node.notes, node.sources));
    return text;
}

std::string group_letter(int palette) {
    std::string letters;
    for (int rest = palette; rest >= 0; rest = rest / 26 - 1)
        letters.insert(letters.begin(), static_cast<char>('A' + rest % 26));
    return letters;
}

}  // namespace hearsay
