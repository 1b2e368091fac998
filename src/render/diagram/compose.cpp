#include "render/diagram/compose.hpp"

#include "render/diagram/frame_grid.hpp"
#include "render/diagram/read_graph.hpp"

#include <fmt/format.h>

#include <charconv>
#include <map>
#include <string_view>
#include <vector>

namespace hearsay {
namespace {

std::string frame_name = "cluster_frame";

/// cgraph takes names as `char*` but never writes to them.
char* name_of(const char* text) {
    return const_cast<char*>(text);
}

std::string attribute(void* object, const char* name) {
    const char* value = agget(object, name_of(name));
    return value == nullptr ? "" : value;
}

double number(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void set(void* object, const char* name, const std::string& value) {
    agsafeset(object, name_of(name), name_of(value.c_str()), name_of(""));
}

std::vector<Agnode_t*> nodes_of(Agraph_t* graph) {
    std::vector<Agnode_t*> nodes;
    for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node))
        nodes.push_back(node);
    return nodes;
}

std::vector<Agedge_t*> edges_of(Agraph_t* graph) {
    std::vector<Agedge_t*> edges;
    for (Agnode_t* node : nodes_of(graph))
        for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge))
            edges.push_back(edge);
    return edges;
}

/// Reads the bounding box that Graphviz left: "left,bottom,right,top" in points.
FrameGrid::Box box_of(Agraph_t* graph) {
    FrameGrid::Box box;
    const std::string text = attribute(graph, "bb");
    double* const sides[] = {&box.left, &box.bottom, &box.right, &box.top};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (double* side : sides) {
        at = std::from_chars(at, end, *side).ptr;
        if (at < end && *at == ',') ++at;
    }
    return box;
}

bool place(GVC_t* context, Agraph_t* graph, const char* engine) {
    if (gvLayout(context, graph, engine) != 0) return false;
    attach_attrs(graph);
    return gvFreeLayout(context, graph) == 0;
}

/// Leaves only the nodes outside the frame (`inside` false) or in it.
void keep(Agraph_t* graph, bool inside) {
    Agraph_t* frame = agsubg(graph, frame_name.data(), 0);
    for (Agnode_t* node : nodes_of(graph))
        if ((agsubnode(frame, node, 0) != nullptr) != inside) agdelnode(graph, node);
    if (!inside) agclose(frame);
}

FrameGrid::Part part_of(Agnode_t* node) {
    FrameGrid::Part part;
    part.kind = attribute(node, "frame");
    part.block = static_cast<int>(number(attribute(node, "block")));
    part.row = static_cast<int>(number(attribute(node, "row")));
    part.width = number(attribute(node, "width")) * 72;
    part.height = number(attribute(node, "height")) * 72;
    return part;
}

void copy_attributes(Agraph_t* from, void* source, Agraph_t* to, void* target, int kind) {
    for (Agsym_t* symbol = agnxtattr(from, kind, nullptr); symbol != nullptr;
         symbol = agnxtattr(from, kind, symbol)) {
        if (agattr(to, kind, symbol->name, nullptr) == nullptr) agattr(to, kind, symbol->name, name_of(""));
        agset(target, symbol->name, agxget(source, symbol));
    }
}

/// Engines without room for labels set some of them beside their edges and drop the rest. They become common
/// labels with a place: to look for places once more could move them, and fails an assertion of Graphviz
/// where nodes overlap.
void settle_free_labels(Agraph_t* graph) {
    for (Agedge_t* edge : edges_of(graph)) {
        const std::string label = attribute(edge, "xlabel");
        const std::string place = attribute(edge, "xlp");
        if (label.empty()) continue;
        set(edge, "xlabel", "");
        set(edge, "xlp", "");
        if (place.empty()) continue;
        set(edge, "label", label);
        set(edge, "lp", place);
    }
}

class Composer {
  public:
    Composer(GVC_t* context, Agraph_t* picture) : context_(context), picture_(picture) {}

    /// Learns the sizes of the frame's parts.
    bool measure(const std::string& dot) {
        frame_ = read_graph(dot);
        if (frame_ == nullptr) return false;
        keep(frame_, true);
        for (Agedge_t* edge : edges_of(frame_)) {
            if (attribute(edge, "style") != "invis")
                strokes_.push_back({agnameof(agtail(edge)), agnameof(aghead(edge)), edge});
        }
        add_headline();
        // Any engine measures labels; this one needs no edges and places by given positions in no time.
        for (Agnode_t* node : nodes_of(frame_)) set(node, "pos", "0,0");
        return place(context_, frame_, "nop");
    }

    void put_in(const FrameGrid::Box& box) {
        std::vector<Agnode_t*> nodes = nodes_of(frame_);
        FrameGrid grid(box);
        for (Agnode_t* node : nodes) grid.add(part_of(node));
        const std::vector<FrameGrid::Point> points = grid.place();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            Agnode_t* copy = agnode(picture_, agnameof(nodes[i]), 1);
            copy_attributes(frame_, nodes[i], picture_, copy, AGNODE);
            set(copy, "pos", fmt::format("{:.2f},{:.2f}", points[i].x, points[i].y));
        }
        for (const Stroke& stroke : strokes_) {
            Agedge_t* copy = agedge(picture_, agnode(picture_, name_of(stroke.tail.c_str()), 0),
                                    agnode(picture_, name_of(stroke.head.c_str()), 0), nullptr, 1);
            copy_attributes(frame_, stroke.edge, picture_, copy, AGEDGE);
            set(copy, "pos", "");
        }
    }

  private:
    /// The title moves from the label of the whole graph, which is not flush with the rest, into a node.
    void add_headline() {
        const std::string title = attribute(frame_, "label");
        set(frame_, "label", "");
        if (title.empty()) return;
        Agnode_t* headline = agnode(frame_, name_of("title"), 1);
        set(headline, "frame", "headline");
        set(headline, "shape", "plain");
        set(headline, "style", "");
        set(headline, "label", title);
        for (const char* font : {"fontname", "fontsize", "fontcolor"})
            set(headline, font, attribute(frame_, font));
    }

    struct Stroke {
        std::string tail;
        std::string head;
        Agedge_t* edge;
    };

    GVC_t* context_;
    Agraph_t* picture_;
    Agraph_t* frame_ = nullptr;
    std::vector<Stroke> strokes_;
};

}  // namespace

bool compose(GVC_t* context, Agraph_t* graph, const std::string& dot, const std::string& engine) {
    if (agsubg(graph, frame_name.data(), 0) == nullptr) return gvLayout(context, graph, engine.c_str()) == 0;
    keep(graph, false);
    set(graph, "label", "");
    if (!place(context, graph, engine.c_str())) return false;
    settle_free_labels(graph);
    Composer composer(context, graph);
    if (!composer.measure(dot)) return false;
    composer.put_in(box_of(graph));
    set(graph, "splines", "line");
    return gvLayout(context, graph, "nop2") == 0;
}

}  // namespace hearsay
