#include "render/diagram/mermaid_gantt.hpp"

#include "base/ascii.hpp"
#include "render/diagram/label_text.hpp"
#include "render/diagram/mermaid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace hearsay {
namespace {

/// A gantt chart knows no escapes, and ends a name at ":", ";" and "#".
std::string gantt_words(std::string_view text) {
    std::string words = mermaid_words(text, ".,()-/[]+·≥≤~–");
    words.erase(0, std::min(words.find_first_not_of(' '), words.size()));
    return words.empty() ? "-" : words;
}

/// What begins a statement of its own, without regard to case.
constexpr std::array<std::string_view, 18> statements{
    "accdescr",          "acctitle", "axisformat",   "call",  "click",
    "dateformat",        "excludes", "gantt",        "href",  "includes",
    "inclusiveenddates", "section",  "tickinterval", "title", "todaymarker",
    "topaxis",           "weekday",  "weekend"};

/// Whether a row that begins like this would be read as a statement or a date.
bool mistakable(std::string_view words) {
    const std::string first = lower_case(words.substr(0, words.find(' ')));
    return std::ranges::find(statements, first) != statements.end() ||
           (!first.empty() && is_digit(first.front()));
}

std::string row_text(const Style& style, const DiagramNode& node) {
    std::string text = node.label.empty() ? node.id : node.label.front().text;
    if (const std::string suffix = node_suffix(style, node); !suffix.empty()) text += ' ' + suffix;
    const std::string words = gantt_words(fmt::format("{} ({})", text, node.span->text));
    return mistakable(words) ? "· " + words : words;
}

std::string row(const Style& style, const DiagramNode& node, std::size_t number) {
    const TimeSpan& span = *node.span;
    const std::string_view tag = span.one_day() ? "milestone, " : span.lasts() ? "active, " : "";
    const std::string end = span.one_day() ? std::string("0d") : day_text(span.end);
    return fmt::format("    {} :{}n{}, {}, {}\n", row_text(style, node), tag, number, day_text(span.begin),
                       end);
}

}  // namespace

std::string write_mermaid_gantt(const Diagram& unsorted, const Style& style) {
    Diagram diagram = sorted(unsorted);
    std::ranges::stable_sort(diagram.nodes, {}, &DiagramNode::rank);
    std::string out =
        "gantt\n  title " + gantt_words(diagram.title) + "\n  dateFormat YYYY-MM-DD\n  axisFormat %Y-%m\n";
    std::string lane;
    std::size_t number = 0;
    for (const DiagramNode& node : diagram.nodes) {
        if (node.cluster != lane) {
            lane = node.cluster;
            out += "  section " +
                   gantt_words(std::ranges::find(diagram.clusters, lane, &DiagramCluster::id)->label) + '\n';
        }
        out += row(style, node, ++number);
    }
    return out;
}

}  // namespace hearsay
