#pragma once

#include "graph/relation_graph.hpp"

#include <cstdint>
#include <vector>

namespace hearsay {

/// Rows of arcs over the vertices of a part of a graph.
struct Rows {
    std::vector<Arc> starts{0};
    std::vector<Vertex> columns;

    Adjacency view() const { return {starts, columns}; }
};

/// A graph whose tree-like fringes are folded into what is left, the core, for betweenness.
///
/// A vertex with a single neighbour can be taken away when its neighbour remembers how many vertices it
/// speaks for: all shortest paths from or to it run through that neighbour. Done again and again, this takes
/// away every tree that hangs on the graph (Sariyuce and others 2013, here for directed graphs too: a vertex
/// counts the sources that reach it and the targets that it reaches within its own tree). What pairs within
/// and between trees add to betweenness are products of such counts. Counts are whole numbers, exact below
/// 2^53.
class Folded {
  public:
    /// Folds in O(n + m log m); the core is renumbered by falling degree, which puts what is read most side
    /// by side.
    explicit Folded(const RelationGraph& graph);

    Vertex core_size() const { return static_cast<Vertex>(core_.size()); }
    const Rows& out() const { return out_; }
    const Rows& in() const { return directed_ ? in_ : out_; }
    /// By vertex of the core: how many vertices reach it through its own tree, or are reached, itself
    /// included.
    const std::vector<double>& sources() const { return core_sources_; }
    const std::vector<double>& targets() const { return core_targets_; }

    /// Betweenness of all vertices of the graph, ordered pairs, from what the core alone gives: for each of
    /// its vertices the score over pairs of other core vertices, each pair weighted by sources times targets;
    /// the sources that reach it from elsewhere; and the targets that it reaches elsewhere.
    std::vector<double> unfold(const std::vector<double>& score, const std::vector<double>& reaching,
                               const std::vector<double>& reached) const;

  private:
    struct Removed {
        Vertex vertex;
        Vertex parent;
        bool up;    // an arc to the parent
        bool down;  // an arc from the parent
    };

    /// What the trees hanging on a vertex add up to.
    struct Counts {
        double sources = 0;  // vertices that reach it, without itself
        double targets = 0;  // vertices that it reaches, without itself
        double same = 0;     // sources times targets of the same tree, summed: such pairs do not pass through

        /// Pairs that pass through the vertex, with that many more sources and targets outside its trees.
        double pairs(double outside_sources, double outside_targets) const {
            return sources * targets - same + sources * outside_targets + outside_sources * targets;
        }
    };

    void remove_trees(const RelationGraph& graph);
    void remove(const RelationGraph& graph, Vertex vertex, Vertex parent);
    void number_core(const RelationGraph& graph);
    Rows core_rows(Adjacency rows, const std::vector<Vertex>& number) const;

    bool directed_;
    std::vector<std::uint32_t> neighbours_left_;
    std::vector<Removed> removed_;
    std::vector<Counts> counts_;
    std::vector<Vertex> core_;
    std::vector<double> core_sources_;
    std::vector<double> core_targets_;
    Rows out_;
    Rows in_;
};

}  // namespace hearsay
