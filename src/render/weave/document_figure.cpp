#include "render/weave/document_figure.hpp"

#include "base/number_text.hpp"
#include "base/unicode.hpp"
#include "render/weave/document_text.hpp"

#include <fmt/format.h>

#include <charconv>
#include <string_view>

namespace hearsay {

namespace {

/// A width as a number and its unit.
struct Width {
    double number = 0;
    std::string_view unit;

    explicit Width(const std::string& text) {
        auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        unit = std::string_view(text).substr(static_cast<std::size_t>(rest - text.data()));
    }
};

/// Neither LaTeX nor Typst knows pixels; of CSS, 96 are an inch, as are 72 points.
std::string in_points(const Width& width, std::string_view points) {
    constexpr double points_of_pixel = 0.75;
    return fmt::format("{}{}", shortest_number(width.number * points_of_pixel), points);
}

std::string latex_width(const std::string& text) {
    if (text.empty()) return "\\linewidth";
    Width width(text);
    if (width.unit == "%") return shortest_number(width.number / 100) + "\\linewidth";
    return width.unit == "px" ? in_points(width, "bp") : text;
}

std::string typst_width(const std::string& text) {
    Width width(text);
    return width.unit == "px" ? in_points(width, "pt") : text;
}

/// A string in code; comments and quotes in it are spelt out.
std::string typst_string(std::string_view text) {
    std::string quoted;
    for (char c : text) {
        bool special = std::string_view("\"\\/*<").find(c) != std::string_view::npos;
        quoted += special ? fmt::format("\\u{{{:x}}}", static_cast<int>(c)) : std::string(1, c);
    }
    return fmt::format("\"{}\"", quoted);
}

std::string markdown_figure(const FigureText& figure, const std::string& caption) {
    std::string picture =
        fmt::format("![{}]({})", document_text(figure.alt, DocumentKind::markdown), figure.path);
    std::string attributes;
    if (!figure.label.empty()) attributes += "#" + figure.label;
    if (!figure.width.empty())
        attributes += fmt::format("{}width={}", attributes.empty() ? "" : " ", figure.width);
    if (!attributes.empty()) picture += fmt::format("{{{}}}", attributes);
    // In a paragraph of its own, pandoc would show the alternative text as a second caption.
    return caption.empty() ? picture + "\n" : fmt::format("{}\\\n*{}*\n", picture, caption);
}

/// In MDX, braces are JavaScript.
std::string mdx_figure(const FigureText& figure, const std::string& caption) {
    if (figure.width.empty() && figure.label.empty()) return markdown_figure(figure, caption);
    std::string id = figure.label.empty() ? "" : fmt::format(" id=\"{}\"", figure.label);
    std::string width = figure.width.empty() ? "" : fmt::format(" width=\"{}\"", figure.width);
    std::string text =
        fmt::format("<img{} src=\"{}\" alt=\"{}\"{} />\n", id, figure.path, html_text(figure.alt), width);
    return caption.empty() ? text : fmt::format("{}\n*{}*\n", text, caption);
}

std::string html_figure(const FigureText& figure, const std::string& caption) {
    std::string id = figure.label.empty() ? "" : fmt::format(" id=\"{}\"", figure.label);
    std::string width = figure.width.empty() ? "" : fmt::format(" style=\"width: {}\"", figure.width);
    std::string text = fmt::format("<figure{}>\n<img src=\"{}\" alt=\"{}\"{}>\n", id, figure.path,
                                   html_text(figure.alt), width);
    if (!caption.empty()) text += fmt::format("<figcaption>{}</figcaption>\n", caption);
    return text + "</figure>\n";
}

std::string latex_figure(const FigureText& figure, const std::string& caption) {
    std::string text = fmt::format(
        "\\begin{{figure}}[htbp]\n\\centering\n"
        "\\includegraphics[width={},height=0.85\\textheight,keepaspectratio]{{{}}}\n",
        latex_width(figure.width), figure.path);
    if (!caption.empty()) text += fmt::format("\\caption{{{}}}\n", caption);
    if (!figure.label.empty()) text += fmt::format("\\label{{{}}}\n", figure.label);
    return text + "\\end{figure}\n";
}

std::string asciidoc_figure(const FigureText& figure, const std::string& caption) {
    std::string text = figure.label.empty() ? "" : fmt::format("[#{}]\n", figure.label);
    if (!caption.empty()) text += fmt::format(".{}\n", caption);
    std::string width = figure.width.empty() ? "" : ",width=" + figure.width;
    std::string alt = document_text(figure.alt, DocumentKind::asciidoc);
    return text + fmt::format("image::{}[\"{}\"{}]\n", figure.path, alt, width);
}

std::string typst_figure(const FigureText& figure, const std::string& caption) {
    std::string width = figure.width.empty() ? "" : ", width: " + typst_width(figure.width);
    std::string label = figure.label.empty() ? "" : fmt::format(" <{}>", figure.label);
    std::string shown = caption.empty() ? document_text(figure.alt, DocumentKind::typst) : caption;
    return fmt::format("#figure(\n  image(\"{}\", alt: {}{}),\n  caption: [{}],\n){}\n", figure.path,
                       typst_string(clean_text(figure.alt)), width, shown, label);
}

std::string org_figure(const FigureText& figure, const std::string& caption) {
    std::string text = figure.label.empty() ? "" : fmt::format("#+name: {}\n", figure.label);
    if (!caption.empty()) text += fmt::format("#+caption: {}\n", caption);
    if (!figure.width.empty()) {
        text += fmt::format("#+attr_html: :width {}\n#+attr_latex: :width {}\n", figure.width,
                            latex_width(figure.width));
    }
    return text + fmt::format("[[file:{}]]\n", figure.path);
}

}  // namespace

std::string document_figure(const FigureText& figure, DocumentKind kind) {
    std::string caption = figure.caption.empty() ? "" : document_text(figure.caption, kind);
    switch (kind) {
        case DocumentKind::markdown: return markdown_figure(figure, caption);
        case DocumentKind::mdx: return mdx_figure(figure, caption);
        case DocumentKind::html: return html_figure(figure, caption);
        case DocumentKind::latex: return latex_figure(figure, caption);
        case DocumentKind::asciidoc: return asciidoc_figure(figure, caption);
        case DocumentKind::typst: return typst_figure(figure, caption);
        case DocumentKind::org: return org_figure(figure, caption);
    }
    return {};
}

}  // namespace hearsay
