#pragma once

#include "analysis/work_limit.hpp"
#include "graph/relation_graph.hpp"

#include <cstddef>
#include <vector>

namespace hearsay {

struct CliqueOptions {
    std::size_t least_size = 3;
    std::size_t count = 1000;  ///< no more than that
    WorkLimit limit = {};
};

struct Cliques {
    /// Sets in which everybody is tied to everybody, and to which nobody can be added. Largest first, then by
    /// vertices; those of each are ascending.
    std::vector<std::vector<Vertex>> cliques;
    bool more = false;     ///< there are more than `count`; these are not always the largest
    bool gave_up = false;  ///< the limit on work was hit; there may be others
};

/// The maximal cliques of an undirected graph without loops and parallel edges: C. Bron and J. Kerbosch,
/// "Algorithm 457", CACM 16, 1973, with the pivot of E. Tomita, A. Tanaka and H. Takahashi (Theor. Comput.
/// Sci. 363, 2006). The outermost level goes by core numbers, as D. Eppstein, M. Löffler and D. Strash (ISAAC
/// 2010) go by degeneracy, so that sets are small from the start. There may be 3^(n/3) cliques, hence the
/// limits.
Cliques maximal_cliques(const RelationGraph& graph, const CliqueOptions& options = {});

}  // namespace hearsay
