#include "render/diagram/grouped_layout.hpp"

#include "render/diagram/cgraph_tools.hpp"
#include "render/diagram/curved_edges.hpp"
#include "render/diagram/geometry.hpp"
#include "render/diagram/node_shifts.hpp"
#include "render/diagram/read_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace hearsay {
namespace {

constexpr int no_box = -1;
constexpr double box_margin = 11;    // between a box and what is in it
constexpr double title_height = 19;  // of a box

constexpr double room_for_line = 12;  // around a node or box, times the root of how many end there
constexpr double most_room = 100;

constexpr int inner_gap = 14;  // between nodes of a box, points: lines pass there

/// A graph that is only there to be placed. Before overlaps are removed, the picture is scaled to so many
/// times the size of its nodes: the more there are, the more room they need.
Agraph_t* scratch_graph(std::size_t items, int gap = 9) {
    constexpr double least = 1.6;
    constexpr double most = 4;
    constexpr double crowd = 150;
    const double scale = least + (most - least) * std::min(1.0, static_cast<double>(items) / crowd);
    return read_graph(fmt::format(
        "digraph {{ graph [overlap=prism, overlap_scaling={:.2f}, sep=\"+{}\", start=1, splines=false]; }}",
        -scale, gap));
}

/// The more labels want to be between two nodes, the longer the lines that join them.
void join(Agraph_t* graph, Agnode_t* tail, Agnode_t* head, int parallel) {
    constexpr double for_each = 0.15;
    constexpr double most = 2.5;
    Agedge_t* edge = agedge(graph, tail, head, nullptr, 1);
    set_attribute(edge, "len", fmt::format("{:.2f}", std::min(most, 1 + for_each * (parallel - 1))));
}

/// Keeps two nodes of one box together.
void attract(Agraph_t* graph, Agnode_t* one, Agnode_t* other) {
    Agedge_t* edge = agedge(graph, one, other, nullptr, 1);
    set_attribute(edge, "len", "0.6");
}

void set_place(Agnode_t* node, Point place) {
    set_attribute(node, "pos", fmt::format("{:.2f},{:.2f}", place.x, place.y));
}

struct Item {
    Agnode_t* node = nullptr;
    int box = no_box;
    bool label = false;
    bool claim = false;
    int parallel = 1;  ///< of a label: how many join the same two nodes
    Rectangle place;   ///< within its box until the boxes are placed
    std::vector<std::size_t> neighbours;
};

struct Box {
    Agraph_t* graph = nullptr;
    Rectangle place;
    Rectangle title;
};

class GroupedLayout {
  public:
    GroupedLayout(GVC_t* context, Agraph_t* graph) : context_(context), graph_(graph) {}

    bool run() {
        read();
        count_parallel();
        adopt();
        if (!measure() || !place_roughly()) return false;
        for (std::size_t box = 0; box < boxes_.size(); ++box)
            if (!place_inside(static_cast<int>(box))) return false;
        if (!place_boxes()) return false;
        move_into_boxes();
        shift();
        write();
        return draw_edges();
    }

  private:
    void read();
    void count_parallel();
    void adopt();
    bool adopt_once();
    bool measure();
    bool place_roughly();
    void place_beside(Item& item, const Item& actor) const;
    bool place_inside(int box);
    void fit_box(int number);
    bool place_boxes();
    void move_into_boxes();
    void shift();
    std::vector<StraightLine> straight_lines(const std::vector<std::size_t>& numbers) const;
    Agnode_t* stand_in(Agraph_t* graph, const std::string& name, const Rectangle& place,
                       std::size_t lines) const;
    std::vector<std::size_t> lines_from_boxes() const;
    void write();
    bool draw_edges();

    /// The middle of an item on the page, also before it was moved into its box.
    Point on_page(std::size_t number) const;
    Agnode_t* copy_into(Agraph_t* graph, std::size_t item);
    void read_places(Agraph_t* graph, int box);
    static std::size_t index(int box) { return static_cast<std::size_t>(box); }

    GVC_t* context_;
    Agraph_t* graph_;
    std::vector<Item> items_;
    std::map<std::string, std::size_t> numbers_;  ///< of items, by name
    std::vector<Box> boxes_;
};

void GroupedLayout::read() {
    for (Agnode_t* node : nodes_of(graph_)) {
        const std::string kind = attribute(node, "class");
        numbers_[agnameof(node)] = items_.size();
        Item& item = items_.emplace_back();
        item.node = node;
        item.label = kind == "label";
        item.claim = kind.substr(0, 5) == "claim";
    }
    for (Agraph_t* cluster : subgraphs_of(graph_)) {
        if (std::string_view(agnameof(cluster)).substr(0, 7) != "cluster") continue;
        const std::vector<Agnode_t*> members = nodes_of(cluster);
        if (members.empty()) continue;
        for (Agnode_t* node : members)
            items_[numbers_.at(agnameof(node))].box = static_cast<int>(boxes_.size());
        boxes_.emplace_back().graph = cluster;
    }
    for (Agedge_t* edge : edges_of(graph_)) {
        const std::size_t tail = numbers_.at(agnameof(agtail(edge)));
        const std::size_t head = numbers_.at(agnameof(aghead(edge)));
        if (tail == head) continue;
        items_[tail].neighbours.push_back(head);
        items_[head].neighbours.push_back(tail);
    }
}

void GroupedLayout::count_parallel() {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> labels;
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (items_[i].label && items_[i].neighbours.size() == 2)
            labels[std::minmax(items_[i].neighbours[0], items_[i].neighbours[1])].push_back(i);
    for (const auto& [ends, between] : labels)
        for (const std::size_t label : between) items_[label].parallel = static_cast<int>(between.size());
}

/// Labels and claims that concern one box only belong into it.
void GroupedLayout::adopt() {
    while (adopt_once()) continue;
}

bool GroupedLayout::adopt_once() {
    bool changed = false;
    for (Item& item : items_) {
        if (item.box != no_box || !(item.label || item.claim) || item.neighbours.empty()) continue;
        const int box = items_[item.neighbours.front()].box;
        // A label between a claim and the box is not adopted yet when the claim is looked at, and the other
        // way round.
        const auto joins = [&](std::size_t other) {
            const Item& end = items_[other];
            if (end.box == box) return true;
            if (!item.claim || !end.label) return false;
            return std::ranges::all_of(end.neighbours, [&](std::size_t far) {
                return items_[far].box == box || &items_[far] == &item;
            });
        };
        if (box == no_box || !std::ranges::all_of(item.neighbours, joins)) continue;
        item.box = box;
        agsubnode(boxes_[index(box)].graph, item.node, 1);
        changed = true;
    }
    return changed;
}

/// Learns how large the titles of boxes and the labels of edges are.
bool GroupedLayout::measure() {
    Agraph_t* texts = read_graph("digraph { graph [splines=false]; node [shape=plain]; }");
    std::vector<Agnode_t*> titles;
    for (std::size_t i = 0; i < boxes_.size(); ++i) {
        Agnode_t* node = agnode(texts, fmt::format("title {}", i).data(), 1);
        for (const char* name : {"label", "fontname", "fontsize"})
            set_attribute(node, name, attribute(boxes_[i].graph, name));
        titles.push_back(node);
    }
    for (std::size_t i = 0; i < items_.size(); ++i) copy_into(texts, i);
    for (Agnode_t* node : nodes_of(texts)) set_attribute(node, "pos", "0,0");
    if (!lay_out_attributes(context_, texts, "nop")) return false;
    for (Item& item : items_) item.place = place_of(agnode(texts, agnameof(item.node), 0));
    for (std::size_t i = 0; i < boxes_.size(); ++i) boxes_[i].title = place_of(titles[i]);
    return true;
}

Agnode_t* GroupedLayout::copy_into(Agraph_t* graph, std::size_t item) {
    Agnode_t* copy = agnode(graph, agnameof(items_[item].node), 1);
    copy_attributes(graph_, items_[item].node, graph, copy, AGNODE);
    return copy;
}

void GroupedLayout::read_places(Agraph_t* graph, int box) {
    for (Agnode_t* node : nodes_of(graph)) {
        const auto found = numbers_.find(agnameof(node));
        if (found != numbers_.end() && items_[found->second].box == box)
            items_[found->second].place.middle = place_of(node).middle;
    }
}

/// A stand-in for a node or a box while what is between them is placed: the larger, the more lines end there,
/// so that these can spread and carry their labels.
Agnode_t* GroupedLayout::stand_in(Agraph_t* graph, const std::string& name, const Rectangle& place,
                                  std::size_t lines) const {
    const double room = std::min(most_room, room_for_line * std::sqrt(static_cast<double>(lines)));
    Agnode_t* node = agnode(graph, name_of(name.c_str()), 1);
    set_place(node, place.middle);
    set_attribute(node, "shape", "box");
    set_attribute(node, "label", "");
    set_attribute(node, "fixedsize", "true");
    set_attribute(node, "width", fmt::format("{:.3f}", (place.width + 2 * room) / points_per_inch));
    set_attribute(node, "height", fmt::format("{:.3f}", (place.height + 2 * room) / points_per_inch));
    return node;
}

/// How many lines with labels leave each box.
std::vector<std::size_t> GroupedLayout::lines_from_boxes() const {
    std::vector<std::size_t> lines(boxes_.size());
    for (const Item& item : items_) {
        if (!item.label || item.box != no_box) continue;
        for (const std::size_t end : item.neighbours)
            if (items_[end].box != no_box) ++lines[index(items_[end].box)];
    }
    return lines;
}

/// Whether `item` is a claim that joins an actor to itself only.
bool is_self_relation(const Item& item) {
    return item.claim && !item.neighbours.empty() &&
           std::ranges::count(item.neighbours, item.neighbours.front()) ==
               static_cast<std::ptrdiff_t>(item.neighbours.size());
}

/// All nodes as if there were no boxes, except that those of one box attract each other: from here each has
/// its side of its box, that which looks to what it is joined to. What joins an actor to itself comes later.
bool GroupedLayout::place_roughly() {
    Agraph_t* rough = scratch_graph(items_.size());
    std::vector<Agnode_t*> nodes(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!is_self_relation(items_[i])) nodes[i] = copy_into(rough, i);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (nodes[i] == nullptr) continue;
        const Item& item = items_[i];
        for (const std::size_t other : item.neighbours)
            if (i < other && nodes[other] != nullptr)
                join(rough, nodes[i], nodes[other], std::max(item.parallel, items_[other].parallel));
        if (item.box == no_box) continue;
        for (std::size_t other = i + 1; other < items_.size(); ++other)
            if (items_[other].box == item.box && nodes[other] != nullptr)
                attract(rough, nodes[i], nodes[other]);
    }
    if (!lay_out_attributes(context_, rough, "neato")) return false;
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (nodes[i] != nullptr) items_[i].place.middle = place_of(nodes[i]).middle;
    for (Item& item : items_)
        if (is_self_relation(item)) place_beside(item, items_[item.neighbours.front()]);
    return true;
}

/// Above or below its actor, on the side to which fewer lines lead.
void GroupedLayout::place_beside(Item& item, const Item& actor) const {
    double above = 0;
    for (const std::size_t other : actor.neighbours)
        if (!is_self_relation(items_[other]))
            above += std::copysign(1.0, items_[other].place.middle.y - actor.place.middle.y);
    const double apart = (item.place.height + actor.place.height) / 2 + inner_gap;
    item.place.middle = actor.place.middle + Point{0, std::copysign(apart, -above)};
}

/// Removes overlaps in a box. It becomes as large as its nodes need; labels find room wherever it is.
bool GroupedLayout::place_inside(int box) {
    Agraph_t* inner = scratch_graph(0, inner_gap);
    Point middle;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].box != box) continue;
        set_place(copy_into(inner, i), items_[i].place.middle);
        middle = middle + items_[i].place.middle;
    }
    boxes_[index(box)].place.middle = (1.0 / agnnodes(inner)) * middle;
    if (!lay_out_attributes(context_, inner, "nop")) return false;
    read_places(inner, box);
    fit_box(box);
    return true;
}

void GroupedLayout::fit_box(int number) {
    constexpr double far = std::numeric_limits<double>::infinity();
    Point low{far, far};
    Point high{-far, -far};
    for (const Item& item : items_) {
        if (item.box != number || item.label) continue;
        const Point half{item.place.width / 2, item.place.height / 2};
        low = {std::min(low.x, item.place.middle.x - half.x), std::min(low.y, item.place.middle.y - half.y)};
        high = {std::max(high.x, item.place.middle.x + half.x),
                std::max(high.y, item.place.middle.y + half.y)};
    }
    for (Item& item : items_)
        if (item.box == number) item.place.middle = item.place.middle - 0.5 * (low + high);
    Box& box = boxes_[index(number)];
    box.place.width = std::max(high.x - low.x, box.title.width) + 2 * box_margin;
    box.place.height = high.y - low.y + 2 * box_margin + title_height;
}

bool GroupedLayout::place_boxes() {
    Agraph_t* outer = scratch_graph(items_.size());
    const std::vector<std::size_t> lines = lines_from_boxes();
    std::vector<Agnode_t*> boxes;
    for (std::size_t box = 0; box < boxes_.size(); ++box)
        boxes.push_back(stand_in(outer, fmt::format("box {}", box), boxes_[box].place, lines[box]));
    std::vector<Agnode_t*> ends(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        ends[i] = item.box != no_box ? boxes[index(item.box)]
                                     : stand_in(outer, agnameof(item.node), item.place,
                                                item.label ? 0 : item.neighbours.size());
    }
    for (std::size_t i = 0; i < items_.size(); ++i)
        for (const std::size_t other : items_[i].neighbours)
            if (i < other && ends[i] != ends[other])
                join(outer, ends[i], ends[other], std::max(items_[i].parallel, items_[other].parallel));
    if (!lay_out_attributes(context_, outer, "nop")) return false;
    read_places(outer, no_box);
    for (std::size_t box = 0; box < boxes_.size(); ++box)
        boxes_[box].place.middle = place_of(boxes[box]).middle;
    return true;
}

Point GroupedLayout::on_page(std::size_t number) const {
    const Item& item = items_[number];
    if (item.box == no_box) return item.place.middle;
    const Box& box = boxes_[index(item.box)];
    return box.place.middle + item.place.middle - Point{0, title_height / 2};
}

void GroupedLayout::move_into_boxes() {
    for (std::size_t i = 0; i < items_.size(); ++i) items_[i].place.middle = on_page(i);
}

/// Moves what stands badly, by a little: a node in the way of a line, or too near to what it is joined to.
void GroupedLayout::shift() {
    std::vector<Rectangle> boxes;
    for (const Box& box : boxes_) boxes.push_back(box.place);
    std::vector<ShiftableNode> nodes;
    std::vector<std::size_t> numbers(items_.size());  // in `nodes`
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (item.label) continue;
        numbers[i] = nodes.size();
        ShiftableNode& node = nodes.emplace_back();
        node.place = item.place;
        node.bounded = item.box != no_box;
        if (!node.bounded) continue;
        const Rectangle& box = boxes[index(item.box)];
        node.room = {box.middle - Point{0, title_height / 2}, box.width - 2 * box_margin,
                     box.height - 2 * box_margin - title_height};
    }
    shift_nodes(nodes, straight_lines(numbers), boxes);
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (!items_[i].label) items_[i].place = nodes[numbers[i]].place;
}

/// What joins the nodes, by their `numbers`.
std::vector<StraightLine> GroupedLayout::straight_lines(const std::vector<std::size_t>& numbers) const {
    std::vector<StraightLine> lines;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (item.label && item.neighbours.size() == 2) {
            const std::size_t from = item.neighbours[0];
            const std::size_t to = item.neighbours[1];
            if (from != to)
                lines.push_back({numbers[from], numbers[to], item.place.width, item.place.height});
        } else if (!item.label) {
            for (const std::size_t other : item.neighbours)
                if (i < other && !items_[other].label) lines.push_back({numbers[i], numbers[other], 0, 0});
        }
    }
    return lines;
}

void GroupedLayout::write() {
    for (const Item& item : items_)
        set_attribute(item.node, "pos",
                      fmt::format("{:.2f},{:.2f}", item.place.middle.x, item.place.middle.y));
    for (const Box& box : boxes_) {
        const double left = box.place.middle.x - box.place.width / 2;
        const double top = box.place.middle.y + box.place.height / 2;
        set_attribute(box.graph, "bb",
                      fmt::format("{:.2f},{:.2f},{:.2f},{:.2f}", left, top - box.place.height,
                                  left + box.place.width, top));
        set_attribute(box.graph, "lp",
                      fmt::format("{:.2f},{:.2f}", left + box_margin + box.title.width / 2,
                                  top - box_margin / 2 - box.title.height / 2));
    }
}

bool GroupedLayout::draw_edges() {
    std::vector<Rectangle> titles;
    std::vector<Rectangle> boxes;
    for (const Box& box : boxes_) {
        const Rectangle& place = box.place;
        boxes.push_back(place);
        titles.push_back({{place.middle.x - place.width / 2 + box_margin + box.title.width / 2,
                           place.middle.y + place.height / 2 - box_margin / 2 - box.title.height / 2},
                          box.title.width,
                          box.title.height});
    }
    return draw_curved_edges(context_, graph_, titles, boxes);
}

}  // namespace

bool lay_out_grouped(GVC_t* context, Agraph_t* graph) {
    return GroupedLayout(context, graph).run();
}

}  // namespace hearsay
