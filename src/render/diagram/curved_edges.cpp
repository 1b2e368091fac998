#include "render/diagram/curved_edges.hpp"

#include "render/diagram/cgraph_tools.hpp"
#include "render/diagram/edge_curves.hpp"
#include "render/diagram/read_graph.hpp"

#include <fmt/format.h>

#include <map>
#include <string>

namespace hearsay {
namespace {

/// How much of an edge its arrows take, in points.
struct ArrowLengths {
    double tail = 0;
    double head = 0;
};

/// Graphviz alone knows how long its arrows are. Learns it from edges of the same look on a straight line.
class ArrowMeasurer {
  public:
    explicit ArrowMeasurer(Agraph_t* graph)
        : graph_(graph),
          scratch_(read_graph("digraph { graph [splines=line]; node [shape=point, width=0.01]; }")) {}

    void add(Agedge_t* edge) {
        const std::string look = look_of(edge);
        if (samples_.count(look) != 0) return;
        // Parallel edges would be bent.
        Agedge_t* sample = agedge(scratch_, end_of_sample(0), end_of_sample(1), nullptr, 1);
        copy_attributes(graph_, edge, scratch_, sample, AGEDGE);
        // An edge with a place would keep it.
        for (const char* name : {"pos", "id", "URL", "tooltip"}) set_attribute(sample, name, "");
        samples_[look] = sample;
    }

    bool run(GVC_t* context) { return lay_out_attributes(context, scratch_, "nop"); }

    /// A line with arrows is "s,TAIL e,HEAD" before the points of the line between these, all along one axis.
    ArrowLengths of(Agedge_t* edge) const {
        const std::string line = attribute(samples_.at(look_of(edge)), "pos");
        const bool tail = line.find("s,") != std::string::npos;
        const bool head = line.find("e,") != std::string::npos;
        // Each letter reads as a number, too.
        const std::vector<double> numbers = numbers_in(line);
        const std::size_t first = (tail ? 3 : 0) + (head ? 3 : 0);
        ArrowLengths lengths;
        if (numbers.size() < first + 2) return lengths;
        if (tail) lengths.tail = numbers[first] - numbers[1];
        if (head) lengths.head = numbers[first - 2] - numbers[numbers.size() - 2];
        return lengths;
    }

  private:
    Agnode_t* end_of_sample(int side) {
        const std::size_t number = samples_.size();
        Agnode_t* node = agnode(scratch_, fmt::format("{} {}", number, side).data(), 1);
        set_attribute(node, "pos", fmt::format("{},{}", 400 * side, 100 * number));
        return node;
    }

    static std::string look_of(Agedge_t* edge) {
        std::string look;
        for (const char* name : {"arrowhead", "arrowtail", "dir", "arrowsize", "penwidth"})
            look += attribute(edge, name) + ' ';
        return look;
    }

    Agraph_t* graph_;
    Agraph_t* scratch_;
    std::map<std::string, Agedge_t*> samples_;
};

std::string point_text(Point point) {
    return fmt::format("{:.2f},{:.2f}", point.x, point.y);
}

/// The text of attribute `pos`: where arrows point to, and the curve without them.
std::string position_text(const CubicCurve& whole, const ArrowLengths& arrows) {
    std::string text;
    CubicCurve line = whole;
    if (arrows.tail > 0) {
        text += "s," + point_text(whole.controls[0]) + ' ';
        line = shorten_start(line, arrows.tail);
    }
    if (arrows.head > 0) {
        text += "e," + point_text(whole.controls[3]) + ' ';
        line = shorten_end(line, arrows.head);
    }
    for (const Point& point : line.controls) text += point_text(point) + ' ';
    text.pop_back();
    return text;
}

/// An edge of the picture: one of Graphviz', or two with the label between them.
struct PictureEdge {
    Agedge_t* first = nullptr;
    Agedge_t* second = nullptr;
    Agnode_t* label = nullptr;
};

class CurvedEdges {
  public:
    CurvedEdges(GVC_t* context, Agraph_t* graph) : context_(context), graph_(graph), arrows_(graph) {}

    bool run(Surroundings surroundings) {
        const std::vector<Agnode_t*> nodes = nodes_of(graph_);
        const Point before = nodes.empty() ? Point{} : place_of(nodes.front()).middle;
        if (!measure()) return false;
        // Measuring moves the whole picture to the corner of the page.
        const Point moved = nodes.empty() ? Point{} : place_of(nodes.front()).middle - before;
        for (Rectangle& title : surroundings.titles) title.middle = title.middle + moved;
        for (Rectangle& box : surroundings.boxes) box.middle = box.middle + moved;
        for (Agnode_t* node : nodes_of(graph_))
            if (!is_edge_label(node)) add_node(node);
        for (Agnode_t* node : nodes_of(graph_)) add_edges(node);
        const std::vector<EdgeRoute> routes = route_edges(shapes_, ends_, surroundings);
        for (std::size_t i = 0; i < routes.size(); ++i) write(edges_[i], routes[i]);
        return lay_out_attributes(context_, graph_, "nop2");
    }

  private:
    /// Graphviz' own work on edges is wasted here.
    bool measure() {
        agattr(graph_, AGNODE, name_of("vertices"), name_of(""));
        agattr(graph_, AGNODE, name_of("samplepoints"), name_of("24"));  // on the outline of an ellipse
        set_attribute(graph_, "splines", "false");
        for (Agedge_t* edge : edges_of(graph_)) arrows_.add(edge);
        if (!arrows_.run(context_) || !lay_out_attributes(context_, graph_, "nop2")) return false;
        // Loops have no curve of ours.
        set_attribute(graph_, "splines", "true");
        return true;
    }

    static bool is_edge_label(Agnode_t* node) {
        if (attribute(node, "class") != "label") return false;
        Agraph_t* graph = agraphof(node);
        Agedge_t* in = agfstin(graph, node);
        Agedge_t* out = agfstout(graph, node);
        return in != nullptr && out != nullptr && agtail(in) != aghead(out);
    }

    void add_node(Agnode_t* node) {
        numbers_[agnameof(node)] = shapes_.size();
        NodeShape& shape = shapes_.emplace_back();
        shape.place = place_of(node);
        const std::vector<double> sides = numbers_in(attribute(node, "vertices"));
        for (std::size_t i = 0; i + 1 < sides.size(); i += 2)
            shape.corners.push_back(shape.place.middle + points_per_inch * Point{sides[i], sides[i + 1]});
    }

    void add_edges(Agnode_t* tail) {
        const auto from = numbers_.find(agnameof(tail));
        if (from == numbers_.end()) return;
        for (Agedge_t* edge = agfstout(graph_, tail); edge != nullptr; edge = agnxtout(graph_, edge)) {
            PictureEdge drawn{edge, nullptr, nullptr};
            EdgeEnds ends;
            ends.from = from->second;
            Agnode_t* head = aghead(edge);
            if (is_edge_label(head)) {
                drawn.label = head;
                drawn.second = agfstout(graph_, head);
                const Rectangle place = place_of(head);
                ends.label_width = place.width;
                ends.label_height = place.height;
                ends.label_hint = place.middle;
                head = aghead(drawn.second);
            }
            ends.to = numbers_.at(agnameof(head));
            if (ends.to == ends.from) continue;
            edges_.push_back(drawn);
            ends_.push_back(ends);
        }
    }

    void write(const PictureEdge& edge, const EdgeRoute& route) const {
        if (edge.second == nullptr) {
            set_attribute(edge.first, "pos", position_text(route.curve, arrows_.of(edge.first)));
            return;
        }
        const CubicCurve before = route.curve.part(0, route.label_at);
        const CubicCurve after = route.curve.part(route.label_at, 1);
        set_attribute(edge.first, "pos", position_text(before, arrows_.of(edge.first)));
        set_attribute(edge.second, "pos", position_text(after, arrows_.of(edge.second)));
        set_attribute(edge.label, "pos", point_text(before.controls[3]));
    }

    GVC_t* context_;
    Agraph_t* graph_;
    ArrowMeasurer arrows_;
    std::map<std::string, std::size_t> numbers_;  ///< of shapes, by the name of the node
    std::vector<NodeShape> shapes_;
    std::vector<EdgeEnds> ends_;
    std::vector<PictureEdge> edges_;
};

}  // namespace

bool draw_curved_edges(GVC_t* context, Agraph_t* graph, const std::vector<Rectangle>& titles,
                       const std::vector<Rectangle>& boxes) {
    return CurvedEdges(context, graph).run({titles, boxes});
}

}  // namespace hearsay
