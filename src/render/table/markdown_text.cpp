// Two ways to escape, chosen by what survives most processors. A backslash is the most readable, and works
// before any punctuation. Some characters are also meant for programs that run before the Markdown reader and
// know no backslash (template engines and `{{`, TeX and `\(`), or that read HTML (`<` and `&`): those become
// entities.
#include "render/table/markdown_text.hpp"

#include "base/ascii.hpp"
#include "base/unicode.hpp"

namespace hearsay {

namespace {

std::string_view entity_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '{': return "&#123;";
        case '}': return "&#125;";
        case '$': return "&#36;";
        case '@': return "&#64;";
        case '\\': return "&#92;";
        default: return {};
    }
}

/// Whether the character at `at` stands for something wherever it is.
bool is_always_special(char c) {
    return std::string_view("`*_[]!#~^|").find(c) != std::string_view::npos;
}

/// Whether the character at `at` stands for something because of its neighbours: "==marked==", "%%comment%%",
/// "http://", ":smile:", "www.example.com". In "1.5" and before a blank, a point or colon is itself.
bool is_special_here(std::string_view text, std::size_t at) {
    char c = text[at];
    char before = at > 0 ? text[at - 1] : ' ';
    char after = at + 1 < text.size() ? text[at + 1] : ' ';
    if (c == '=' || c == '%' || c == '+') return before == c || after == c;
    if (c == '/') return before == '/';
    if (c == ':') return after != ' ';
    if (c == '.') return after != ' ' && !(is_digit(before) && is_digit(after));
    return false;
}

/// How many characters at the start of a paragraph come before the one that makes it something else; npos:
/// none.
std::size_t block_mark(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+') || text.starts_with('=') || text.starts_with('%') ||
        text.starts_with(':')) {
        return 0;
    }
    std::size_t digits = text.find_first_not_of("0123456789");
    bool is_item =
        digits != 0 && digits != std::string_view::npos && (text[digits] == '.' || text[digits] == ')');
    return is_item ? digits : std::string_view::npos;
}

/// Whether MDX would read a paragraph that starts so as JavaScript.
bool is_module_statement(std::string_view text) {
    return text.starts_with("import ") || text.starts_with("export ");
}

}  // namespace

std::string markdown_text(std::string_view text) {
    std::string clean = clean_text(text);
    std::string markdown;
    markdown.reserve(clean.size());
    for (std::size_t at = 0; at < clean.size(); ++at) {
        std::string_view entity = entity_of(clean[at]);
        if (!entity.empty()) {
            markdown += entity;
            continue;
        }
        if (is_always_special(clean[at]) || is_special_here(clean, at)) markdown += '\\';
        markdown += clean[at];
    }
    return markdown;
}

std::string markdown_paragraph(std::string_view text) {
    std::string markdown = markdown_text(text);
    if (is_module_statement(markdown)) return (markdown[0] == 'i' ? "&#105;" : "&#101;") + markdown.substr(1);
    std::size_t mark = block_mark(markdown);
    if (mark != std::string::npos) markdown.insert(mark, "\\");
    return markdown;
}

}  // namespace hearsay
