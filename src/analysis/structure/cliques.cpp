#include "analysis/structure/cliques.hpp"

#include "analysis/centrality/cohesion.hpp"
#include "base/check.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

namespace hearsay {

namespace {

using Set = std::vector<Vertex>;  // ascending

class CliqueSearch {
  public:
    CliqueSearch(const RelationGraph& graph, const CliqueOptions& options)
        : graph_(graph), options_(options), work_(options.limit) {}

    Cliques run() {
        // A vertex has no more neighbours in higher cores than its own core number.
        std::vector<double> core = centrality::core(graph_, {}).values;
        Set order(graph_.vertex_count());
        std::iota(order.begin(), order.end(), Vertex{0});
        std::ranges::stable_sort(order, {}, [&](Vertex v) { return core[v]; });
        std::vector<Vertex> place(order.size());
        for (Vertex i = 0; i < order.size(); ++i) place[order[i]] = i;
        for (Vertex v : order) {
            if (stopped()) break;
            Set later;
            Set earlier;
            for (Vertex w : graph_.out().of(v)) (place[w] > place[v] ? later : earlier).push_back(w);
            clique_ = {v};
            extend(std::move(later), std::move(earlier));
        }
        found_.gave_up = work_.exhausted();
        auto order_of_cliques = [](const Set& a, const Set& b) {
            return a.size() != b.size() ? a.size() > b.size() : a < b;
        };
        std::ranges::sort(found_.cliques, order_of_cliques);
        return std::move(found_);
    }

  private:
    bool stopped() const { return found_.more || work_.exhausted(); }

    Set neighbours_in(const Set& set, Vertex v) const {
        Set common;
        std::ranges::set_intersection(set, graph_.out().of(v), std::back_inserter(common));
        return common;
    }

    /// The vertex that is tied to most of `candidates`: only those not tied to it need be tried.
    Vertex pivot(const Set& candidates, const Set& tried) {
        Vertex best = 0;
        std::size_t most = 0;
        bool first = true;
        for (const Set* set : {&candidates, &tried}) {
            for (Vertex v : *set) {
                std::size_t ties = neighbours_in(candidates, v).size();
                work_.spend(1 + candidates.size());
                if (!first && ties <= most) continue;
                std::tie(best, most, first) = std::tuple(v, ties, false);
            }
        }
        return best;
    }

    /// Finds the maximal cliques that hold `clique_`, any of `candidates` and none of `tried`. Recursion is
    /// as deep as a clique is large.
    void extend(Set candidates, Set tried) {
        if (candidates.empty() && tried.empty()) return keep();
        if (candidates.empty() || stopped()) return;
        if (clique_.size() + candidates.size() < options_.least_size) return;
        Set tied_to_pivot = neighbours_in(candidates, pivot(candidates, tried));
        Set branches;
        std::ranges::set_difference(candidates, tied_to_pivot, std::back_inserter(branches));
        for (Vertex v : branches) {
            if (stopped()) return;
            clique_.push_back(v);
            extend(neighbours_in(candidates, v), neighbours_in(tried, v));
            clique_.pop_back();
            candidates.erase(std::ranges::lower_bound(candidates, v));
            tried.insert(std::ranges::lower_bound(tried, v), v);
        }
    }

    void keep() {
        if (clique_.size() < options_.least_size) return;
        if (found_.cliques.size() == options_.count) {
            found_.more = true;
            return;
        }
        Set clique = clique_;
        std::ranges::sort(clique);
        found_.cliques.push_back(std::move(clique));
    }

    const RelationGraph& graph_;
    const CliqueOptions& options_;
    WorkMeter work_;
    Set clique_;
    Cliques found_;
};

}  // namespace

Cliques maximal_cliques(const RelationGraph& graph, const CliqueOptions& options) {
    HEARSAY_CHECK(!graph.directed() && graph.simple());
    return CliqueSearch(graph, options).run();
}

}  // namespace hearsay
