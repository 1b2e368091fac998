#include "render/diagram/dot_timeline.hpp"

#include "base/unicode.hpp"
#include "render/diagram/dot_attributes.hpp"
#include "render/diagram/dot_frame.hpp"
#include "render/diagram/dot_parts.hpp"
#include "render/diagram/label_text.hpp"
#include "render/diagram/legend.hpp"
#include "render/diagram/timeline_grid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace hearsay {
namespace {

constexpr std::array<std::size_t, 4> words_columns{52, 64, 76, 88};
constexpr double column_width = 300.0 / 52;  // points, of small letters
constexpr std::size_t words_lines = 4;
constexpr std::size_t date_columns = 19;
constexpr double inch = 72;
constexpr double bar_height = 5;
constexpr double lasting_height = 9;
constexpr double day_size = 9;
constexpr double narrowest_bar = 4;
constexpr double arrow_length = 15;

std::vector<std::string> row_words(const Style& style, const DiagramNode& node, std::size_t columns) {
    std::string text = node.label.empty() ? std::string() : node.label.front().text;
    if (const std::string suffix = node_suffix(style, node); !suffix.empty()) text += ' ' + suffix;
    return wrap_text(text, columns, words_lines);
}

std::vector<std::size_t> line_counts(const Diagram& diagram, const Style& style, std::size_t columns) {
    std::vector<std::size_t> counts;
    for (const DiagramNode& node : diagram.nodes) {
        const std::size_t dates = wrap_text(node.span->text, date_columns, words_lines).size();
        counts.push_back(std::max(dates, row_words(style, node, columns).size()));
    }
    return counts;
}

/// How wide the words stand: wider where that saves at least every tenth line of the page.
std::size_t suitable_columns(const Diagram& diagram, const Style& style) {
    const auto length = [&](std::size_t columns) {
        const std::vector<std::size_t> counts = line_counts(diagram, style, columns);
        return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    };
    std::size_t best = words_columns.front();
    for (const std::size_t columns : words_columns)
        if (length(columns) * 10 <= length(best) * 9) best = columns;
    return best;
}

class TimelineWriter {
  public:
    TimelineWriter(const Diagram& diagram, const Style& style, const DotOptions& options)
        : diagram_(diagram),
          style_(style),
          options_(options),
          columns_(suitable_columns(diagram, style)),
          grid_(diagram, line_counts(diagram, style, columns_),
                {style.fonts.small, static_cast<double>(columns_) * column_width}) {}

    std::string take() {
        header();
        ticks();
        headings();
        for (std::size_t i = 0; i < diagram_.nodes.size(); ++i) row(i);
        const FrameGrid::Box box = box_of_picture();
        out_ += dot_frame(diagram_, style_, options_, &box);
        return std::move(out_) + "}\n";
    }

    FrameGrid::Box box_of_picture() const { return {grid_.left(), grid_.bottom(), grid_.right(), 0}; }

  private:
    void header();
    void ticks();
    void headings();
    void row(std::size_t number);
    void bar(const std::string& name, const DiagramNode& row, double middle);
    void ends(const std::string& name, const TimeSpan& span, double middle);
    void end(const std::string& name, DateBound::Kind kind, double edge, double outside, double middle);
    void rule(const std::string& name, Point from, Point to);
    void node(const std::string& name, const DotAttributes& attributes) {
        out_ += "  " + name + ' ' + attributes.list() + ";\n";
    }

    static DotAttributes placed(const Rectangle& place) {
        DotAttributes list;
        list.word("pos", fmt::format("{:.2f},{:.2f}", place.middle.x, place.middle.y));
        list.number("width", place.width / inch).number("height", place.height / inch);
        return list.word("fixedsize", "true"), list;
    }
    DotAttributes text(const Rectangle& place, const std::vector<std::string>& lines) const {
        DotAttributes list = placed(place);
        list.lines("label", lines, Justify::left).word("shape", "plaintext").word("style", "");
        return list.number("margin", 0).colour("fontcolor", style_.page.text), list;
    }
    /// A point to draw a line from or to.
    void point(const std::string& name, Point at) {
        out_ +=
            fmt::format("  {} [pos=\"{:.2f},{:.2f}\", shape=point, style=invis, width=0.01, height=0.01];\n",
                        name, at.x, at.y);
    }

    const Diagram& diagram_;
    const Style& style_;
    const DotOptions& options_;
    std::size_t columns_;  ///< of the words
    TimelineGrid grid_;
    std::string out_;
};

void TimelineWriter::header() {
    out_ = "// " + clean_text(diagram_.title) + "\n// drawn as it stands by 'neato -n2'\ndigraph diagram {\n";
    out_ += "  graph " +
            dot_graph_attributes(diagram_, style_, {.free_layout = true, .straight_edges = true}) + ";\n";
    DotAttributes nodes;
    nodes.word("fontname", style_.fonts.text).number("fontsize", style_.fonts.small);
    out_ += "  node " + nodes.list() + ";\n  edge " + dot_edge_defaults(style_) + ";\n";
}

void TimelineWriter::rule(const std::string& name, Point from, Point to) {
    point(name + "_from", from);
    point(name + "_to", to);
    DotAttributes line;
    line.colour("color", style_.page.group_border).number("penwidth", 0.6).word("arrowhead", "none");
    out_ += fmt::format("  {}_from -> {}_to {};\n", name, name, line.list());
}

void TimelineWriter::ticks() {
    constexpr double label_width = 60;
    constexpr double label_height = 14;
    std::size_t number = 0;
    for (const TimeTick& tick : ticks_of(*diagram_.scale)) {
        const std::string name = fmt::format("t{}", ++number);
        const double x = grid_.x(tick.day);
        rule(name, {x, -label_height}, {x, grid_.bottom()});
        DotAttributes list = placed({{x, -label_height / 2}, label_width, label_height});
        list.text("label", tick.label).word("shape", "plaintext").word("style", "");
        list.colour("fontcolor", style_.page.muted);
        node(name, list);
    }
}

void TimelineWriter::headings() {
    for (std::size_t i = 0; i < diagram_.clusters.size(); ++i) {
        const TimelineGrid::Heading& heading = grid_.headings()[i];
        const std::string name = fmt::format("g{}", i + 1);
        rule(name, {grid_.left(), heading.line}, {grid_.right(), heading.line});
        DotAttributes list = text(heading.place, wrap_text(diagram_.clusters[i].label, columns_, 1));
        list.word("fontname", style_.fonts.title).word("id", name);
        node(name, list);
    }
}

void TimelineWriter::row(std::size_t number) {
    const DiagramNode& row = diagram_.nodes[number];
    const TimelineGrid::Row& place = grid_.rows()[number];
    const std::string name = fmt::format("n{}", number + 1);
    node(name + "_words", text(place.words, row_words(style_, row, columns_)));
    bar(name, row, place.middle);
    DotAttributes date = text(place.date, wrap_text(row.span->text, date_columns, words_lines));
    node(name + "_date", date.colour("fontcolor", style_.page.muted));
}

void TimelineWriter::bar(const std::string& name, const DiagramNode& row, double middle) {
    const TimeSpan& span = *row.span;
    const auto place = [&](Day begin, Day end, double height) {
        const double from = grid_.x(begin);
        const double width = std::max(narrowest_bar, grid_.x(end) - from);
        return Rectangle{{from + width / 2, middle}, width, height};
    };
    DiagramNode look = row;
    look.label.clear();
    look.role = span.one_day() ? "time/day" : "time/possible";
    Rectangle where = place(span.begin, span.end, bar_height);
    if (span.one_day()) where.width = where.height = day_size;
    if (span.start != DateBound::Kind::known || span.stop != DateBound::Kind::known) ends(name, span, middle);
    DotAttributes list = placed(where);
    list.word("label", "");
    add_node_look(list, style_, look);
    list.link("URL", row.url, options_.xml_links).text("tooltip", row.tooltip);
    node(name, list.word("id", name).text("key", row.id).word("class", "time"));
    if (!span.lasts()) return;
    look.role = "time/certain";
    DotAttributes lasting = placed(place(span.certain_begin, span.certain_end, lasting_height));
    lasting.word("label", "");
    add_node_look(lasting, style_, look);
    node(name + "_certain", lasting.text("tooltip", row.tooltip));
}

void TimelineWriter::ends(const std::string& name, const TimeSpan& span, double middle) {
    end(name + "_start", span.start, grid_.scale_left(), -arrow_length, middle);
    end(name + "_stop", span.stop, grid_.scale_right(), arrow_length, middle);
}

/// An arrow that leads off the scale, or a question mark beyond its edge.
void TimelineWriter::end(const std::string& name, DateBound::Kind kind, double edge, double outside,
                         double middle) {
    if (kind == DateBound::Kind::known) return;
    if (kind == DateBound::Kind::unknown) {
        DotAttributes list = placed({{edge + outside / 2, middle}, arrow_length, arrow_length});
        list.word("label", "?").word("shape", "plaintext").word("style", "");
        node(name, list.word("fontname", style_.fonts.title).colour("fontcolor", style_.page.text));
        return;
    }
    point(name + "_edge", {edge, middle});
    point(name, {edge + outside, middle});
    out_ +=
        fmt::format("  {}_edge -> {} {};\n", name, name, dot_stroke_attributes(style_, open_end_sample()));
}

}  // namespace

std::string write_timeline_dot(const Diagram& diagram, const Style& style, const DotOptions& options) {
    return TimelineWriter(diagram, style, options).take();
}

}  // namespace hearsay
