#pragma once

#include "graph/relation_graph.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

namespace hearsay::bench {

struct EdgeList {
    Vertex vertices = 0;
    std::vector<ArcInput> arcs;
};

/// Reads lines of two vertex numbers, counted from 0. For the benchmark's own files only.
inline EdgeList read_edge_list(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EdgeList list;
    const char* place = text.data();
    const char* const end = place + text.size();
    while (place < end) {
        ArcInput arc;
        for (Vertex* number : {&arc.from, &arc.to}) {
            while (place < end && (*place < '0' || *place > '9')) ++place;
            place = std::from_chars(place, end, *number).ptr;
            list.vertices = std::max(list.vertices, *number + 1);
        }
        list.arcs.push_back(arc);
        while (place < end && (*place < '0' || *place > '9')) ++place;
    }
    return list;
}

}  // namespace hearsay::bench
