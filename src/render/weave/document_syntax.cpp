#include "render/weave/document_syntax.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string>

namespace hearsay {

namespace {

constexpr DocumentSyntax syntaxes[] = {
    {DocumentKind::markdown, "Markdown", ".md .markdown .qmd .rmd ", "<!--", "-->", "", "svg"},
    {DocumentKind::mdx, "MDX", ".mdx ", "{/*", "*/}", "", "svg"},
    {DocumentKind::html, "HTML", ".html .htm .xhtml ", "<!--", "-->", "", "svg"},
    {DocumentKind::latex, "LaTeX", ".tex .latex ", "", "", "%", "pdf"},
    {DocumentKind::asciidoc, "AsciiDoc", ".adoc .asciidoc .asc ", "", "", "//", "svg"},
    {DocumentKind::typst, "Typst", ".typ ", "/*", "*/", "//", "svg"},
    {DocumentKind::org, "Org", ".org ", "", "", "#", "svg"},
};

}  // namespace

std::span<const DocumentSyntax> document_syntaxes() {
    return syntaxes;
}

const DocumentSyntax* find_document_syntax(std::string_view file_name) {
    std::size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return nullptr;
    std::string ending(file_name.substr(dot));
    std::ranges::transform(ending, ending.begin(), lower);
    ending += ' ';
    for (const DocumentSyntax& syntax : syntaxes) {
        if (syntax.endings.find(ending) != std::string_view::npos) return &syntax;
    }
    return nullptr;
}

}  // namespace hearsay
