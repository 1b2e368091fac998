#include "render/diagram/legend.hpp"

#include "render/diagram/label_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace hearsay {
namespace {

/// What a role is called: its own label, else its last part.
std::string role_name(const Diagram& diagram, std::string_view role) {
    const auto found = std::ranges::find(diagram.role_labels, role, &RoleLabel::role);
    if (found != diagram.role_labels.end()) return found->label;
    return std::string(role.substr(role.rfind('/') + 1));
}

/// Roles in the order of the diagram's role labels, those without a label after them by name.
std::vector<std::string> legend_order(const Diagram& diagram, const std::set<std::string>& roles) {
    std::vector<std::string> result;
    for (const RoleLabel& row : diagram.role_labels)
        if (roles.contains(row.role) && std::ranges::find(result, row.role) == result.end())
            result.push_back(row.role);
    for (const std::string& role : roles)
        if (std::ranges::find(result, role) == result.end()) result.push_back(role);
    return result;
}

void add_or_extend(std::vector<LegendEntry>& entries, std::vector<std::string>& rows, std::string_view row,
                   LegendEntry entry) {
    const auto known = std::ranges::find(rows, row);
    if (known == rows.end()) {
        rows.emplace_back(row);
        entries.push_back(std::move(entry));
        return;
    }
    std::string& label = entries[static_cast<std::size_t>(known - rows.begin())].label;
    if (label != entry.label) label += ", " + entry.label;
}

LegendEntry time_sample(const char* role, std::string label) {
    LegendEntry entry{LegendEntry::Sample::node, {}, {}, {}, std::move(label)};
    entry.node.role = role;
    return entry;
}

/// What the bars of a timeline mean.
LegendBlock time_block(const Diagram& diagram) {
    bool days = false, ranges = false, lasting = false, open = false, unknown = false;
    for (const DiagramNode& node : diagram.nodes) {
        if (!node.span) continue;
        (node.span->one_day() ? days : ranges) = true;
        lasting |= node.span->lasts();
        for (const DateBound::Kind end : {node.span->start, node.span->stop}) {
            open |= end == DateBound::Kind::open;
            unknown |= end == DateBound::Kind::unknown;
        }
    }
    const DiagramWords& words = diagram.words;
    LegendBlock block{words.legend_time, {}};
    if (days) block.entries.push_back(time_sample("time/day", words.on_day));
    if (ranges) block.entries.push_back(time_sample("time/possible", words.some_time));
    if (lasting) block.entries.push_back(time_sample("time/certain", words.all_time));
    if (open) block.entries.push_back({LegendEntry::Sample::edge, {}, open_end_sample(), {}, words.open_end});
    if (unknown) block.entries.push_back({LegendEntry::Sample::text, {}, {}, "?", words.unknown_end});
    return block;
}

LegendBlock size_block(const Diagram& diagram) {
    LegendBlock block{diagram.size_heading, {}};
    for (const SizeLabel& row : diagram.size_labels) {
        block.entries.push_back({LegendEntry::Sample::node, {}, {}, {}, row.label});
        block.entries.back().node.role = "sample";
        block.entries.back().node.size = row.size;
    }
    return block;
}

LegendBlock node_block(const Diagram& diagram, const Style& style) {
    std::set<std::string> roles;
    for (const DiagramNode& node : diagram.nodes)
        if (!node.span) roles.insert(node.role);
    LegendBlock block{diagram.words.legend_nodes, {}};
    std::vector<std::string> rows;
    for (const std::string& role : legend_order(diagram, roles)) {
        LegendEntry entry{LegendEntry::Sample::node, {}, {}, {}, role_name(diagram, role)};
        entry.node.role = role;
        add_or_extend(block.entries, rows, node_style_row(style, role), std::move(entry));
    }
    return block;
}

LegendBlock edge_block(const Diagram& diagram, const Style& style) {
    std::set<std::string> roles;
    std::set<std::string> with_arrow;
    for (const DiagramEdge& edge : diagram.edges) {
        if (edge.role.empty()) continue;
        roles.insert(edge.role);
        if (edge.arrow) with_arrow.insert(edge.role);
    }
    LegendBlock block{diagram.words.legend_edges, {}};
    std::vector<std::string> rows;
    for (const std::string& role : legend_order(diagram, roles)) {
        LegendEntry entry{LegendEntry::Sample::edge, {}, {}, {}, role_name(diagram, role)};
        entry.edge.role = role;
        entry.edge.arrow = with_arrow.contains(role);
        if (!entry.edge.arrow) entry.edge.confidence = Confidence::possible;
        add_or_extend(block.entries, rows, edge_style_row(style, role), std::move(entry));
    }
    return block;
}

LegendEntry line_sample(std::string label) {
    LegendEntry entry{LegendEntry::Sample::edge, {}, {}, {}, std::move(label)};
    entry.edge.role = "sample";
    entry.edge.arrow = false;
    return entry;
}

LegendBlock confidence_block(const Diagram& diagram, const Style& style) {
    const std::array<std::string, confidence_count> names{diagram.words.certain, diagram.words.probable,
                                                          diagram.words.possible, diagram.words.unstated};
    std::array<bool, confidence_count> seen{};
    for (const DiagramEdge& edge : diagram.edges)
        if (edge.arrow && !edge.role.empty()) seen[static_cast<std::size_t>(edge.confidence)] = true;
    LegendBlock block{diagram.words.legend_lines, {}};
    std::vector<std::string> rows;
    for (std::size_t i = 0; i < confidence_count; ++i) {
        if (!seen[i]) continue;
        LegendEntry entry = line_sample(names[i]);
        entry.edge.confidence = static_cast<Confidence>(i);
        add_or_extend(block.entries, rows, to_text(style.confidence[i]), std::move(entry));
    }
    return block;
}

LegendBlock width_block(const Diagram& diagram) {
    unsigned least = ~0U;
    unsigned most = 0;
    for (const DiagramEdge& edge : diagram.edges) {
        if (!edge.arrow || edge.role.empty()) continue;
        least = std::min(least, edge.claims);
        most = std::max(most, edge.claims);
    }
    LegendBlock block{diagram.words.legend_widths, {}};
    if (most <= 1) return block;
    for (const unsigned claims : std::set<unsigned>{least, most}) {
        const std::string& words = claims == 1 ? diagram.words.one_claim : diagram.words.many_claims;
        block.entries.push_back(line_sample(fmt::format(fmt::runtime(words), claims)));
        block.entries.back().edge.claims = claims;
    }
    return block;
}

struct SeenMarks {
    DiagramMarks marks;
    bool notes = false;
    std::array<bool, emphasis_count> emphasis{};

    template <class Row>
    void look_at(const std::vector<Row>& rows) {
        for (const Row& row : rows) {
            marks.single_origin |= row.marks.single_origin;
            marks.disputed |= row.marks.disputed;
            marks.planned |= row.marks.planned;
            marks.unstated |= row.marks.unstated;
            notes |= !row.notes.empty();
            emphasis[static_cast<std::size_t>(row.emphasis)] = true;
        }
    }
};

LegendBlock mark_block(const Diagram& diagram, const Style& style) {
    SeenMarks seen;
    seen.look_at(diagram.nodes);
    seen.look_at(diagram.edges);
    const DiagramWords& words = diagram.words;
    LegendBlock block{words.legend_marks, {}};
    const auto add = [&block](bool drawn, std::string mark, std::string label) {
        if (drawn)
            block.entries.push_back({LegendEntry::Sample::text, {}, {}, std::move(mark), std::move(label)});
    };
    add(seen.marks.single_origin, style.marks.single_origin, words.single_origin);
    add(seen.marks.disputed, style.marks.disputed, words.disputed);
    add(seen.marks.planned, style.marks.planned, words.planned);
    add(seen.marks.unstated, style.marks.unstated, words.unstated);
    add(seen.notes, note_marks({1}), words.footnote);
    const std::array<std::string, emphasis_count> names{"",          words.highlighted, words.faded,
                                                        words.added, words.removed,     words.changed};
    for (std::size_t i = 1; i < emphasis_count; ++i) {
        if (!seen.emphasis[i]) continue;
        const std::string& mark = style.emphasis[i].mark;
        block.entries.push_back(line_sample(mark.empty() ? names[i] : mark + ' ' + names[i]));
        block.entries.back().edge.emphasis = static_cast<Emphasis>(i);
    }
    return block;
}

LegendBlock palette_block(const Diagram& diagram) {
    std::set<int> seen;
    for (const DiagramNode& node : diagram.nodes)
        if (node.palette >= 0) seen.insert(node.palette);
    LegendBlock block{diagram.words.legend_palette, {}};
    for (const int palette : seen) {
        const auto index = static_cast<std::size_t>(palette);
        const bool named = index < diagram.group_labels.size();
        std::string label = "[" + group_letter(palette) + "]";
        if (named) label += " " + diagram.group_labels[index];
        LegendEntry entry{LegendEntry::Sample::node, {}, {}, {}, std::move(label)};
        entry.node.role = "sample";
        entry.node.palette = palette;
        block.entries.push_back(std::move(entry));
    }
    return block;
}

}  // namespace

DiagramEdge open_end_sample() {
    DiagramEdge edge;
    edge.role = "time";
    return edge;
}

std::vector<LegendBlock> legend_of(const Diagram& diagram, const Style& style) {
    std::vector<LegendBlock> blocks{time_block(diagram),        node_block(diagram, style),
                                    palette_block(diagram),     size_block(diagram),
                                    edge_block(diagram, style), confidence_block(diagram, style),
                                    width_block(diagram),       mark_block(diagram, style)};
    std::erase_if(blocks, [](const LegendBlock& block) { return block.entries.empty(); });
    return blocks;
}

}  // namespace hearsay
