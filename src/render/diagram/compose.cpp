#include "render/diagram/compose.hpp"

#include "render/diagram/cgraph_tools.hpp"
#include "render/diagram/curved_edges.hpp"
#include "render/diagram/frame_grid.hpp"
#include "render/diagram/grouped_layout.hpp"
#include "render/diagram/layout.hpp"
#include "render/diagram/read_graph.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <vector>

namespace hearsay {
namespace {

std::string frame_name = "cluster_frame";

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
    part.block = static_cast<int>(leading_number(attribute(node, "block")));
    part.row = static_cast<int>(leading_number(attribute(node, "row")));
    const Rectangle place = place_of(node);
    part.width = place.width;
    part.height = place.height;
    return part;
}

FrameGrid::Box box_of(Agraph_t* graph) {
    const std::vector<double> sides = numbers_in(attribute(graph, "bb"));
    if (sides.size() < 4) return {};
    return {sides[0], sides[1], sides[2], sides[3]};
}

bool lay_out_picture(GVC_t* context, Agraph_t* graph, const std::string& engine) {
    if (engine == grouped_engine) return lay_out_grouped(context, graph);
    if (engine == placed_engine) return lay_out_attributes(context, graph, "nop2");
    const bool curved = engine != "dot" && attribute(graph, "splines") == "true";
    if (curved) set_attribute(graph, "splines", "false");
    if (!lay_out_attributes(context, graph, engine.c_str())) return false;
    return !curved || draw_curved_edges(context, graph, {}, {});
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
        // Not routed: to find out that all of them lie on each other takes longer than the picture.
        set_attribute(frame_, "splines", "false");
        // Any engine measures labels; this one needs no edges and places by given positions in no time.
        for (Agnode_t* node : nodes_of(frame_)) set_attribute(node, "pos", "0,0");
        return lay_out_attributes(context_, frame_, "nop");
    }

    void put_in(const FrameGrid::Box& box) {
        std::vector<Agnode_t*> nodes = nodes_of(frame_);
        FrameGrid grid(box);
        for (Agnode_t* node : nodes) grid.add(part_of(node));
        const std::vector<Point> points = grid.place();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            Agnode_t* copy = agnode(picture_, agnameof(nodes[i]), 1);
            copy_attributes(frame_, nodes[i], picture_, copy, AGNODE);
            set_attribute(copy, "pos", fmt::format("{:.2f},{:.2f}", points[i].x, points[i].y));
        }
        for (const Stroke& stroke : strokes_) {
            Agedge_t* copy = agedge(picture_, agnode(picture_, name_of(stroke.tail.c_str()), 0),
                                    agnode(picture_, name_of(stroke.head.c_str()), 0), nullptr, 1);
            copy_attributes(frame_, stroke.edge, picture_, copy, AGEDGE);
            set_attribute(copy, "pos", "");
        }
    }

  private:
    /// The title moves from the label of the whole graph, which is not flush with the rest, into a node.
    void add_headline() {
        const std::string title = attribute(frame_, "label");
        set_attribute(frame_, "label", "");
        if (title.empty()) return;
        Agnode_t* headline = agnode(frame_, name_of("title"), 1);
        set_attribute(headline, "frame", "headline");
        set_attribute(headline, "shape", "plain");
        set_attribute(headline, "style", "");
        set_attribute(headline, "label", title);
        for (const char* font : {"fontname", "fontsize", "fontcolor"})
            set_attribute(headline, font, attribute(frame_, font));
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
    const bool framed = agsubg(graph, frame_name.data(), 0) != nullptr;
    if (framed) {
        keep(graph, false);
        set_attribute(graph, "label", "");
    }
    if (!lay_out_picture(context, graph, engine)) return false;
    if (framed) {
        Composer composer(context, graph);
        if (!composer.measure(dot)) return false;
        composer.put_in(box_of(graph));
    }
    set_attribute(graph, "splines", "line");
    return true;
}

}  // namespace hearsay
