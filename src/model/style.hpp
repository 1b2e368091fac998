#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// A colour of the sRGB space.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// The colour that "#RRGGBB" denotes; nothing for any other text.
std::optional<Colour> parse_colour(std::string_view text);

/// "#RRGGBB", upper case.
std::string colour_text(Colour colour);

/// How well two colours can be told apart, 1 (the same) to 21 (black and white): the contrast ratio of
/// WCAG 2.1. Text needs 4.5 against what is behind it, lines and borders need 3.
double contrast(Colour a, Colour b);

enum class LineStyle : std::uint8_t { solid, dashed, dotted };

/// How the best wording behind an edge (FactBank) shows in its line: a fact, probable, possible, or not
/// stated.
enum class Confidence : std::uint8_t { certain, probable, possible, unstated };
inline constexpr std::size_t confidence_count = 4;

/// How much a node or edge should be noticed, and why.
enum class Emphasis : std::uint8_t { normal, highlighted, faded, added, removed, changed };
inline constexpr std::size_t emphasis_count = 6;

/// The look of one kind of node.
struct NodeStyle {
    std::string shape = "box";  ///< one of `node_shapes()`
    Colour fill{255, 255, 255};
    Colour border{0, 0, 0};
    Colour text{0, 0, 0};
    LineStyle line = LineStyle::solid;
    double border_width = 1;  ///< points
};

/// The look of one family of edges. Line style and width are taken: they show certainty and number of claims.
struct EdgeStyle {
    Colour line{0, 0, 0};
    std::string arrowhead = "normal";  ///< one of `arrowheads()`
};

/// What an emphasis changes. Every emphasis but `normal` and `faded` has a mark or a line of its own, so that
/// it does not rest on colour alone.
struct EmphasisStyle {
    std::optional<Colour> line;  ///< of edges and borders; absent keeps theirs
    std::optional<Colour> text;
    std::optional<Colour> fill;
    std::optional<LineStyle> line_style;
    double width = 1;  ///< factor on line and border widths
    std::string mark;  ///< goes before the label; may be empty
};

/// The marks that go behind labels: short texts that the fonts can draw.
struct MarkTexts {
    std::string single_origin = "①";
    std::string disputed = "≠";
    std::string planned = "☐";
    std::string unstated = "(?)";
};

/// How a diagram looks. Plain data, read from `config/styles/*.yaml` or a user's file, where each key is
/// explained (see `config/styles/default.yaml`). Roles are names with parts, general to special
/// ("actor/person"); a role without a row of its own has the row of the longest start that has one ("actor"),
/// and at last "default".
struct Style {
    struct Fonts {
        std::string text = "DejaVu Sans";
        std::string title = "DejaVu Sans Bold";
        std::string fallback = "sans-serif";  ///< CSS names to try next, in SVG only
        double size = 11;                     ///< of node names, points
        double small = 9;                     ///< of edge labels, legend and footnotes
        double heading = 15;                  ///< of the title
    };
    struct Page {
        Colour background{255, 255, 255};
        Colour text{0, 0, 0};
        Colour muted{90, 90, 90};  ///< caption, tethers
        Colour group_fill{245, 245, 245};
        Colour group_border{150, 150, 150};
        bool adapts_to_dark = false;  ///< SVG inverts its colours where the reader prefers dark pages
    };
    struct Widths {
        double thin = 1.2;   ///< one claim, points
        double thick = 4.5;  ///< `many` claims or more
        unsigned many = 10;
    };

    std::string name;
    Fonts fonts;
    Page page;
    Widths widths;
    MarkTexts marks;
    std::map<std::string, NodeStyle, std::less<>> nodes;
    std::map<std::string, EdgeStyle, std::less<>> edges;
    std::array<LineStyle, confidence_count> confidence{LineStyle::solid, LineStyle::dashed, LineStyle::dotted,
                                                       LineStyle::solid};
    std::array<EmphasisStyle, emphasis_count> emphasis;
    std::vector<Colour> palette;  ///< fills that tell groups apart; never empty in a valid style
};

/// The look of `role`, by the longest start that has a row. O(parts x log rows).
const NodeStyle& node_style(const Style& style, std::string_view role);
const EdgeStyle& edge_style(const Style& style, std::string_view role);

/// The role under which `node_style` or `edge_style` finds its row; "default" when there is none. The legend
/// shows one sample for each of these.
std::string_view node_style_row(const Style& style, std::string_view role);
std::string_view edge_style_row(const Style& style, std::string_view role);

/// Gives `style` what it leaves out and what readers need to tell things apart. A family of roles ("time" of
/// "time/day") without any row has the shapes, lines and arrowheads of `pattern` in the colours of the row
/// "default" of `style`; an emphasis without mark and line style has those of `pattern`, and its
/// width unless it has one of its own.
void complete(Style& style, const Style& pattern);

/// The width of a line that stands for `claims` claims, in points: grows with the logarithm from `thin` to
/// `thick`.
double line_width(const Style& style, unsigned claims);

/// The names a style file may use, sorted.
const std::vector<std::string_view>& node_shapes();
const std::vector<std::string_view>& arrowheads();

std::string_view to_text(LineStyle line);
std::optional<LineStyle> parse_line_style(std::string_view text);

/// What is wrong with the contrasts of `style`, one sentence each, empty when nothing: text under 4.5 against
/// its fill, lines and borders under 3 against the page. Palette colours are fills and only need to carry
/// text.
std::vector<std::string> contrast_problems(const Style& style);

}  // namespace hearsay
