// How each language lets a character be itself. LaTeX has commands, and ligatures that empty groups break.
// AsciiDoc knows numeric character references, which it restores after all its other substitutions, so they
// are safe for any punctuation. Typst takes a backslash before any punctuation. Org has named entities, and
// for the rest its manual advises a zero-width space between characters that would mean something together.
#include "render/weave/document_text.hpp"

#include "base/unicode.hpp"
#include "render/table/markdown_text.hpp"

#include <fmt/format.h>

namespace hearsay {

namespace {

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

std::string_view html_of(char c) {
    switch (c) {
        case '&': return "&amp;";
        case '<': return "&lt;";
        case '>': return "&gt;";
        case '"': return "&quot;";
        case '\'': return "&#39;";
        default: return {};
    }
}

std::string_view latex_of(char c) {
    switch (c) {
        case '\\': return "\\textbackslash{}";
        case '{': return "\\{";
        case '}': return "\\}";
        case '$': return "\\$";
        case '&': return "\\&";
        case '#': return "\\#";
        case '_': return "\\_";
        case '%': return "\\%";
        case '^': return "\\textasciicircum{}";
        case '~': return "\\textasciitilde{}";
        case '<': return "\\textless{}";
        case '>': return "\\textgreater{}";
        case '|': return "\\textbar{}";
        case '`':
            return "\\`{}";  // the accent on nothing: pandoc drops \textasciigrave
        // babel gives the character itself a meaning in many languages, and pandoc drops \char.
        case '"': return "{}''{}";
        case '[': return "{[}";  // after the end of a table row, it would be a length
        case ']': return "{]}";
        case '*': return "{*}";
        case '-': return "-{}";
        case '\'': return "'{}";
        case ',': return ",{}";
        default: return {};
    }
}

std::string_view org_of(char c) {
    switch (c) {
        case '|': return "\\vert{}";
        case '<': return "\\lt{}";
        case '>': return "\\gt{}";
        case '[': return "\\lbrack{}";
        case ']': return "\\rbrack{}";
        case '$': return "\\dollar{}";
        case '#': return "\\num{}";
        case '&': return "\\amp{}";
        case '{': return "\\lbrace{}";
        case '}': return "\\rbrace{}";
        default: return {};
    }
}

template <class Of>
std::string replaced(std::string_view text, Of of) {
    std::string result;
    result.reserve(text.size());
    for (char c : text) {
        std::string_view instead = of(c);
        if (instead.empty()) {
            result += c;
        } else {
            result += instead;
        }
    }
    return result;
}

/// In LaTeX, only the second of two hyphens, quotes or commas makes a ligature of them.
std::string latex_text(std::string_view text) {
    std::string latex;
    for (std::size_t at = 0; at < text.size(); ++at) {
        bool may_join = text[at] == '-' || text[at] == '\'' || text[at] == ',';
        bool joins = at + 1 < text.size() && text[at + 1] == text[at];
        std::string_view instead = may_join && !joins ? std::string_view{} : latex_of(text[at]);
        latex.append(instead.empty() ? text.substr(at, 1) : instead);
    }
    return latex;
}

std::string asciidoc_text(std::string_view text) {
    std::string asciidoc;
    for (char c : text) {
        if (is_punctuation(c) && c != ',') {
            asciidoc += fmt::format("&#{};", static_cast<int>(c));
        } else {
            asciidoc += c;
        }
    }
    return asciidoc;
}

std::string typst_text(std::string_view text) {
    std::string typst;
    for (char c : text) {
        if (is_punctuation(c) && c != ',') typst += '\\';
        typst += c;
    }
    return typst;
}

std::string org_text(std::string_view text) {
    constexpr std::string_view zero_width_space = "\xe2\x80\x8b";
    std::string org;
    for (char c : text) {
        std::string_view entity = org_of(c);
        if (!entity.empty()) {
            org += entity;
        } else if (is_punctuation(c) && std::string_view(",;()").find(c) == std::string_view::npos) {
            org.append(zero_width_space).append(1, c).append(zero_width_space);
        } else {
            org += c;
        }
    }
    return org;
}

}  // namespace

std::string html_text(std::string_view text) {
    return replaced(clean_text(text), html_of);
}

std::string document_text(std::string_view text, DocumentKind kind) {
    switch (kind) {
        case DocumentKind::markdown:
        case DocumentKind::mdx: return markdown_text(text);
        case DocumentKind::html: return html_text(text);
        case DocumentKind::latex: return latex_text(clean_text(text));
        case DocumentKind::asciidoc: return asciidoc_text(clean_text(text));
        case DocumentKind::typst: return typst_text(clean_text(text));
        case DocumentKind::org: return org_text(clean_text(text));
    }
    return {};
}

}  // namespace hearsay
