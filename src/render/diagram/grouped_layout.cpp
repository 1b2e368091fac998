#include "render/diagram/grouped_layout.hpp"

#include "render/diagram/cgraph_tools.hpp"
#include "render/diagram/label_places.hpp"
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
constexpr double points = 72;             // in an inch
constexpr double box_margin = 11;         // between a box and what is in it
constexpr double title_height = 19;       // of a box
constexpr std::size_t most_routed = 180;  // nodes: routing costs their cube, 2.5 s at 175

constexpr double room_for_label = 12;  // around a box, times the root of how many want it
constexpr double most_room = 100;

/// A graph that is only there to be placed. Before overlaps are removed, the picture is scaled to so many
/// times the size of its nodes: the more there are, the more room they need.
Agraph_t* scratch_graph(std::size_t items) {
    constexpr double least = 1.6;
    constexpr double most = 4;
    constexpr double crowd = 150;
    const double scale = least + (most - least) * std::min(1.0, static_cast<double>(items) / crowd);
    return read_graph(fmt::format(
        "digraph {{ graph [overlap=prism, overlap_scaling={:.2f}, sep=\"+9\", start=1, splines=false]; }}",
        -scale));
}

struct Item {
    Agnode_t* node = nullptr;
    int box = no_box;
    bool label = false;
    bool claim = false;
    Rectangle place;  ///< within its box until the boxes are placed
    std::vector<std::size_t> neighbours;
};

struct Box {
    Agraph_t* graph = nullptr;
    Rectangle place;
    Rectangle title;
    double inner_width = 0;
    double inner_height = 0;
};

class GroupedLayout {
  public:
    GroupedLayout(GVC_t* context, Agraph_t* graph) : context_(context), graph_(graph) {}

    bool run() {
        read();
        adopt();
        if (!measure()) return false;
        for (std::size_t box = 0; box < boxes_.size(); ++box)
            if (!place_inside(static_cast<int>(box))) return false;
        if (!place_boxes()) return false;
        turn_boxes();
        move_into_boxes();
        for (std::size_t box = 0; box < boxes_.size(); ++box) place_labels_in(static_cast<int>(box));
        place_labels_in(no_box);
        write();
        return lay_out_attributes(context_, graph_, "nop2");
    }

  private:
    void read();
    void adopt();
    bool adopt_once();
    bool measure();
    bool place_inside(int box);
    bool place_boxes();
    void turn_boxes();
    bool turn_box(int box);
    double pull(int box, double flip_x, double flip_y) const;
    void move_into_boxes();
    void place_labels_in(int box);
    Agnode_t* add_box(Agraph_t* graph, int box) const;
    bool is_edge_label(std::size_t item) const {
        return items_[item].label && items_[item].neighbours.size() == 2;
    }
    void write();

    Rectangle outline(std::size_t item) const {
        return items_[item].box == no_box ? items_[item].place : boxes_[index(items_[item].box)].place;
    }
    /// The middle of an item on the page, also before it was moved into its box.
    Point on_page(std::size_t item, double flip_x = 1, double flip_y = 1) const;
    Agnode_t* copy_into(Agraph_t* graph, std::size_t item);
    void read_places(Agraph_t* graph, int box);
    static std::size_t index(int box) { return static_cast<std::size_t>(box); }

    GVC_t* context_;
    Agraph_t* graph_;
    std::vector<Item> items_;
    std::map<std::string, std::size_t> numbers_;  ///< of items, by name
    std::vector<Box> boxes_;
};

Rectangle place_of(Agnode_t* node) {
    const std::vector<double> middle = numbers_in(attribute(node, "pos"));
    Rectangle place;
    if (middle.size() >= 2) place.middle = {middle[0], middle[1]};
    place.width = leading_number(attribute(node, "width")) * points;
    place.height = leading_number(attribute(node, "height")) * points;
    return place;
}

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
            items_[found->second].place = place_of(node);
    }
}

/// A box as one large node, with room around it for the labels that want to be between it and the next.
Agnode_t* GroupedLayout::add_box(Agraph_t* graph, int box) const {
    std::size_t busy = 0;
    for (const Item& item : items_) {
        if (!item.label || item.box != no_box) continue;
        for (const std::size_t end : item.neighbours) busy += items_[end].box == box ? 1 : 0;
    }
    const double room = std::min(most_room, room_for_label * std::sqrt(static_cast<double>(busy)));
    const Rectangle& place = boxes_[index(box)].place;
    Agnode_t* node = agnode(graph, fmt::format("box {}", box).data(), 1);
    set_attribute(node, "shape", "box");
    set_attribute(node, "label", "");
    set_attribute(node, "fixedsize", "true");
    set_attribute(node, "width", fmt::format("{:.3f}", (place.width + 2 * room) / points));
    set_attribute(node, "height", fmt::format("{:.3f}", (place.height + 2 * room) / points));
    return node;
}

bool GroupedLayout::place_inside(int box) {
    Agraph_t* inner = scratch_graph(0);
    for (std::size_t i = 0; i < items_.size(); ++i)
        if (items_[i].box == box) copy_into(inner, i);
    for (Agedge_t* edge : edges_of(graph_)) {
        Agnode_t* tail = agnode(inner, agnameof(agtail(edge)), 0);
        Agnode_t* head = agnode(inner, agnameof(aghead(edge)), 0);
        if (tail != nullptr && head != nullptr) agedge(inner, tail, head, nullptr, 1);
    }
    if (!lay_out_attributes(context_, inner, "neato")) return false;
    read_places(inner, box);
    const std::vector<double> sides = numbers_in(attribute(inner, "bb"));
    if (sides.size() < 4) return false;
    Box& row = boxes_[index(box)];
    row.inner_width = sides[2] - sides[0];
    row.inner_height = sides[3] - sides[1];
    for (Item& item : items_) {
        if (item.box != box) continue;
        item.place.middle.x -= sides[0] + row.inner_width / 2;
        item.place.middle.y -= sides[1] + row.inner_height / 2;
    }
    row.place.width = std::max(row.inner_width, row.title.width) + 2 * box_margin;
    row.place.height = row.inner_height + 2 * box_margin + title_height;
    return true;
}

bool GroupedLayout::place_boxes() {
    Agraph_t* outer = scratch_graph(items_.size());
    std::vector<Agnode_t*> boxes;
    for (std::size_t box = 0; box < boxes_.size(); ++box)
        boxes.push_back(add_box(outer, static_cast<int>(box)));
    std::vector<Agnode_t*> ends(items_.size());
    for (std::size_t i = 0; i < items_.size(); ++i)
        ends[i] = items_[i].box == no_box ? copy_into(outer, i) : boxes[index(items_[i].box)];
    for (std::size_t i = 0; i < items_.size(); ++i)
        for (const std::size_t other : items_[i].neighbours)
            if (i < other && ends[i] != ends[other]) agedge(outer, ends[i], ends[other], nullptr, 1);
    if (!lay_out_attributes(context_, outer, "neato")) return false;
    read_places(outer, no_box);
    for (std::size_t box = 0; box < boxes_.size(); ++box)
        boxes_[box].place.middle = place_of(boxes[box]).middle;
    return true;
}

Point GroupedLayout::on_page(std::size_t number, double flip_x, double flip_y) const {
    const Item& item = items_[number];
    if (item.box == no_box) return item.place.middle;
    const Box& box = boxes_[index(item.box)];
    return {box.place.middle.x + flip_x * item.place.middle.x,
            box.place.middle.y - title_height / 2 + flip_y * item.place.middle.y};
}

/// How far what is in `box` is from what it is joined to outside.
double GroupedLayout::pull(int box, double flip_x, double flip_y) const {
    double sum = 0;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].box != box) continue;
        const Point here = on_page(i, flip_x, flip_y);
        for (const std::size_t other : items_[i].neighbours) {
            if (items_[other].box == box) continue;
            const Point there = on_page(other);
            sum += std::hypot(there.x - here.x, there.y - here.y);
        }
    }
    return sum;
}

bool GroupedLayout::turn_box(int box) {
    constexpr std::pair<double, double> flips[] = {{1, 1}, {-1, 1}, {1, -1}, {-1, -1}};
    std::pair<double, double> best = flips[0];
    double least = std::numeric_limits<double>::infinity();
    for (const auto& flip : flips) {
        const double sum = pull(box, flip.first, flip.second);
        // Not for a hair's breadth: rounding must not decide.
        if (sum >= least - 1) continue;
        least = sum;
        best = flip;
    }
    for (Item& item : items_) {
        if (item.box != box) continue;
        item.place.middle.x *= best.first;
        item.place.middle.y *= best.second;
    }
    return best != flips[0];
}

/// Mirrors boxes so that their edges become short.
void GroupedLayout::turn_boxes() {
    constexpr int passes = 4;
    for (int pass = 0; pass < passes; ++pass) {
        bool turned = false;
        for (std::size_t box = 0; box < boxes_.size(); ++box) turned |= turn_box(static_cast<int>(box));
        if (!turned) return;
    }
}

void GroupedLayout::move_into_boxes() {
    for (std::size_t i = 0; i < items_.size(); ++i) items_[i].place.middle = on_page(i);
}

/// The labels of the edges inside `box`, or between boxes.
void GroupedLayout::place_labels_in(int box) {
    std::vector<EdgeLabel> labels;
    std::vector<std::size_t> owners;
    std::vector<Rectangle> obstacles;
    if (box == no_box)
        for (const Box& row : boxes_) obstacles.push_back(row.place);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const Item& item = items_[i];
        if (item.box != box) continue;
        if (!is_edge_label(i)) {
            obstacles.push_back(item.place);
            continue;
        }
        const std::size_t from = item.neighbours[0];
        const std::size_t to = item.neighbours[1];
        const auto cover = [&](std::size_t end) { return box == no_box ? outline(end) : items_[end].place; };
        labels.push_back(
            {item.place, items_[from].place.middle, items_[to].place.middle, cover(from), cover(to)});
        owners.push_back(i);
    }
    place_labels(labels, obstacles);
    for (std::size_t i = 0; i < labels.size(); ++i) items_[owners[i]].place = labels[i].place;
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
    const bool routed = attribute(graph_, "splines") != "line" && items_.size() <= most_routed;
    // Routing gives up where nodes touch, margin included: that must be less than the gap kept around labels.
    set_attribute(graph_, "splines", routed ? "true" : "line");
    set_attribute(graph_, "esep", "+1");
}

}  // namespace

bool lay_out_grouped(GVC_t* context, Agraph_t* graph) {
    return GroupedLayout(context, graph).run();
}

}  // namespace hearsay
