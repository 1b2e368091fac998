#include "model/style.hpp"

#include "base/number_text.hpp"

#include <algorithm>
#include <cmath>

namespace hearsay {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr std::string_view fallback_row = "default";

template <class Row>
std::string_view row_of(const std::map<std::string, Row, std::less<>>& rows, std::string_view role) {
    for (std::string_view start = role; !start.empty();) {
        if (const auto found = rows.find(start); found != rows.end()) return found->first;
        const std::size_t cut = start.rfind('/');
        start = cut == std::string_view::npos ? std::string_view() : start.substr(0, cut);
    }
    return fallback_row;
}

template <class Row>
const Row& look_up(const std::map<std::string, Row, std::less<>>& rows, std::string_view role) {
    static const Row plain{};
    const auto found = rows.find(row_of(rows, role));
    return found == rows.end() ? plain : found->second;
}

std::string_view family_of(std::string_view role) {
    return role.substr(0, role.find('/'));
}

template <class Row>
bool has_family(const std::map<std::string, Row, std::less<>>& rows, std::string_view family) {
    return std::ranges::any_of(rows, [family](const auto& row) { return family_of(row.first) == family; });
}

NodeStyle with_colours_of(NodeStyle look, const NodeStyle& colours) {
    look.fill = colours.fill;
    look.border = colours.border;
    look.text = colours.text;
    return look;
}

EdgeStyle with_colours_of(EdgeStyle look, const EdgeStyle& colours) {
    look.line = colours.line;
    return look;
}

/// Adds the rows of families that `rows` does not have.
template <class Row>
void add_families(std::map<std::string, Row, std::less<>>& rows,
                  const std::map<std::string, Row, std::less<>>& pattern) {
    const Row colours = look_up(rows, fallback_row);
    std::map<std::string, Row, std::less<>> missing;
    for (const auto& [role, look] : pattern)
        if (role != fallback_row && !has_family(rows, family_of(role)))
            missing.emplace(role, with_colours_of(look, colours));
    rows.merge(missing);
}

struct ContrastRule {
    const char* what;
    double least;
};

class ContrastCheck {
  public:
    void require(const ContrastRule& rule, const std::string& where, Colour front, Colour back) {
        const double ratio = contrast(front, back);
        if (ratio >= rule.least) return;
        problems_.push_back(std::string(rule.what) + " of '" + where + "' is " + colour_text(front) + " on " +
                            colour_text(back) + ", a contrast of " + fixed_number(ratio, 1) + "; it needs " +
                            fixed_number(rule.least, 1));
    }

    std::vector<std::string> take() { return std::move(problems_); }

  private:
    std::vector<std::string> problems_;
};

constexpr ContrastRule text_rule{"text", 4.5};
constexpr ContrastRule line_rule{"line", 3};

}  // namespace

std::optional<Colour> parse_colour(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return std::nullopt;
    std::array<std::uint8_t, 3> channel{};
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = hex_digit(text[1 + 2 * i]);
        const int low = hex_digit(text[2 + 2 * i]);
        if (high < 0 || low < 0) return std::nullopt;
        channel[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return Colour{channel[0], channel[1], channel[2]};
}

std::string colour_text(Colour colour) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        text += digits[channel >> 4U];
        text += digits[channel & 15U];
    }
    return text;
}

double contrast(Colour a, Colour b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string_view node_style_row(const Style& style, std::string_view role) {
    return row_of(style.nodes, role);
}

std::string_view edge_style_row(const Style& style, std::string_view role) {
    return row_of(style.edges, role);
}

const NodeStyle& node_style(const Style& style, std::string_view role) {
    return look_up(style.nodes, role);
}

const EdgeStyle& edge_style(const Style& style, std::string_view role) {
    return look_up(style.edges, role);
}

void complete(Style& style, const Style& pattern) {
    add_families(style.nodes, pattern.nodes);
    add_families(style.edges, pattern.edges);
    for (std::size_t i = 0; i < emphasis_count; ++i) {
        EmphasisStyle& row = style.emphasis[i];
        if (row.line_style || !row.mark.empty()) continue;
        row.line_style = pattern.emphasis[i].line_style;
        row.mark = pattern.emphasis[i].mark;
        if (row.width == EmphasisStyle().width) row.width = pattern.emphasis[i].width;
    }
}

double line_width(const Style& style, unsigned claims) {
    const Style::Widths& widths = style.widths;
    if (claims <= 1 || widths.many <= 1) return widths.thin;
    const double share = std::log2(claims) / std::log2(widths.many);
    return widths.thin + (widths.thick - widths.thin) * std::min(share, 1.0);
}

const std::vector<std::string_view>& node_shapes() {
    static const std::vector<std::string_view> shapes{
        "box",     "circle", "component", "cylinder", "diamond",   "ellipse", "folder",
        "hexagon", "house",  "note",      "octagon",  "plaintext", "rounded", "tab"};
    return shapes;
}

const std::vector<std::string_view>& arrowheads() {
    static const std::vector<std::string_view> heads{"box",  "crow", "diamond", "dot",  "empty",
                                                     "inv",  "none", "normal",  "obox", "odiamond",
                                                     "odot", "tee",  "vee"};
    return heads;
}

std::string_view to_text(LineStyle line) {
    switch (line) {
        case LineStyle::solid: return "solid";
        case LineStyle::dashed: return "dashed";
        case LineStyle::dotted: return "dotted";
    }
    return "solid";
}

std::optional<LineStyle> parse_line_style(std::string_view text) {
    for (const LineStyle line : {LineStyle::solid, LineStyle::dashed, LineStyle::dotted})
        if (to_text(line) == text) return line;
    return std::nullopt;
}

std::vector<std::string> contrast_problems(const Style& style) {
    ContrastCheck check;
    const Style::Page& page = style.page;
    check.require(text_rule, "page", page.text, page.background);
    check.require(text_rule, "page muted", page.muted, page.background);
    for (const auto& [role, row] : style.nodes) {
        check.require(text_rule, role, row.text, row.fill);
        check.require(line_rule, role, row.border, page.background);
        for (const Colour fill : style.palette)
            check.require(text_rule, role + " on palette", row.text, fill);
    }
    for (const auto& [role, row] : style.edges) {
        check.require(line_rule, role, row.line, page.background);
        check.require(line_rule, role + " in a group", row.line, page.group_fill);
    }
    return check.take();
}

}  // namespace hearsay
