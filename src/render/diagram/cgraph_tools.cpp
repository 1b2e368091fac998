#include "render/diagram/cgraph_tools.hpp"

#include <charconv>

namespace hearsay {

std::string attribute(void* object, const char* name) {
    const char* value = agget(object, name_of(name));
    return value == nullptr ? "" : value;
}

void set_attribute(void* object, const char* name, const std::string& value) {
    agsafeset(object, name_of(name), name_of(value.c_str()), name_of(""));
}

double leading_number(std::string_view text) {
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<double> numbers_in(std::string_view text) {
    std::vector<double> numbers;
    while (!text.empty()) {
        numbers.push_back(leading_number(text));
        const std::size_t comma = text.find_first_of(", ");
        if (comma == std::string_view::npos) break;
        text.remove_prefix(comma + 1);
    }
    return numbers;
}

Rectangle place_of(Agnode_t* node) {
    const std::vector<double> middle = numbers_in(attribute(node, "pos"));
    Rectangle place;
    if (middle.size() >= 2) place.middle = {middle[0], middle[1]};
    place.width = leading_number(attribute(node, "width")) * points_per_inch;
    place.height = leading_number(attribute(node, "height")) * points_per_inch;
    return place;
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

std::vector<Agraph_t*> subgraphs_of(Agraph_t* graph) {
    std::vector<Agraph_t*> subgraphs;
    for (Agraph_t* sub = agfstsubg(graph); sub != nullptr; sub = agnxtsubg(sub)) subgraphs.push_back(sub);
    return subgraphs;
}

void copy_attributes(Agraph_t* from, void* source, Agraph_t* to, void* target, int kind) {
    for (Agsym_t* symbol = agnxtattr(from, kind, nullptr); symbol != nullptr;
         symbol = agnxtattr(from, kind, symbol)) {
        if (agattr(to, kind, symbol->name, nullptr) == nullptr) agattr(to, kind, symbol->name, name_of(""));
        agset(target, symbol->name, agxget(source, symbol));
    }
}

bool lay_out_attributes(GVC_t* context, Agraph_t* graph, const char* engine) {
    if (gvLayout(context, graph, engine) != 0) return false;
    attach_attrs(graph);
    return gvFreeLayout(context, graph) == 0;
}

}  // namespace hearsay
