#pragma once

#include "analysis/centrality/brandes_kernel.hpp"

#include <cstring>

// Included only by the files that build the kernel, each with its own machine options. `Machine` is a type of
// that file, so nothing instantiated here is shared between them; no functions of the standard library are
// called, which the linker could take from the wrong one.
namespace hearsay::brandes {

/// One run of the kernel. `Machine::Doubles` and `Machine::Integers` are its vectors.
template <class Machine, std::uint32_t lanes>
class Run {
  public:
    Run(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals)
        : graph_(graph),
          batch_(batch),
          s_(scratch),
          totals_(totals),
          all_(batch.count == 32 ? ~Lanes{0} : (Lanes{1} << batch.count) - 1) {}

    std::uint64_t run() {
        start();
        while (level_end() > level_begin()) {
            if (pulling_is_cheaper()) {
                pull_paths();
            } else {
                push_paths();
            }
            settle_paths();
        }
        for (std::uint64_t level = depth_; level-- > 0;) {
            pull_shares(level);
            settle_shares(level);
        }
        if (totals_.reaching != nullptr) count_reaching();
        clear();
        return top_;
    }

  private:
    using Doubles = typename Machine::Doubles;
    using Integers = typename Machine::Integers;
    static constexpr std::uint32_t width = sizeof(Doubles) / sizeof(double);
    static constexpr std::uint32_t vectors = lanes / width;

    struct Row {
        Doubles v[vectors];
    };

    static Doubles* row(double* rows, std::uint64_t index) {
        return reinterpret_cast<Doubles*>(__builtin_assume_aligned(rows + index * lanes, 64));
    }

    /// The lanes of x that are in the mask; the others are zero, whatever they were.
    static void keep(Row& x, Lanes mask) {
        for (std::uint32_t i = 0; i < vectors; ++i) {
            const Integers bits = Machine::lane_bits();
            const Integers here = bits & (Integers{} + static_cast<long long>(mask >> (i * width)));
            x.v[i] = (Doubles)((Integers)x.v[i] & (here == bits));
        }
    }

    /// The sum over lanes: by remainder modulo 8, then in halves.
    static double sum(const Row& x) {
        double by_eight[8];
        for (std::uint32_t i = 0; i < 8 / width; ++i) {
            Doubles part = x.v[i];
            for (std::uint32_t j = i + 8 / width; j < vectors; j += 8 / width) part += x.v[j];
            std::memcpy(by_eight + std::size_t{i} * width, &part, sizeof(part));
        }
        const double a = (by_eight[0] + by_eight[4]) + (by_eight[2] + by_eight[6]);
        const double b = (by_eight[1] + by_eight[5]) + (by_eight[3] + by_eight[7]);
        return a + b;
    }

    std::uint64_t level_begin() const { return s_.levels[depth_]; }
    std::uint64_t level_end() const { return s_.levels[depth_ + 1]; }

    std::uint32_t out_degree(Vertex v) const { return graph_.out_starts[v + 1] - graph_.out_starts[v]; }
    std::uint32_t in_degree(Vertex v) const { return graph_.in_starts[v + 1] - graph_.in_starts[v]; }

    void start() {
        depth_ = 0;
        open_arcs_ = graph_.out_starts[graph_.vertices];
        front_arcs_ = 0;
        for (std::uint32_t lane = 0; lane < batch_.count; ++lane) {
            const Vertex source = batch_.sources[lane];
            double* paths = s_.paths + std::uint64_t{source} * lanes;
            std::memset(paths, 0, lanes * sizeof(double));
            paths[lane] = 1;
            s_.stack[lane] = source;
            s_.masks[lane] = Lanes{1} << lane;
            s_.front[source] = s_.masks[lane];
            mark_seen(source, s_.masks[lane]);
            front_arcs_ += out_degree(source);
        }
        s_.levels[0] = 0;
        s_.levels[1] = top_ = batch_.count;
    }

    void mark_seen(Vertex v, Lanes mask) {
        s_.seen[v] |= mask;
        if (s_.seen[v] == all_) open_arcs_ -= in_degree(v);
    }

    /// Pushing stores to every vertex found, pulling only loads, but reads the arcs of all that are not found
    /// yet.
    bool pulling_is_cheaper() const { return open_arcs_ < 4 * front_arcs_; }

    /// The paths to a vertex of the level go on to its neighbours. A search that has reached the vertex on an
    /// earlier level has reached all its neighbours by now, so adding whole rows spoils only lanes that
    /// `settle_paths` drops.
    void push_paths() {
        for (std::uint64_t i = level_begin(); i < level_end(); ++i) {
            const Vertex v = s_.stack[i];
            const Lanes mask = s_.masks[i];
            Row paths;
            std::memcpy(&paths, row(s_.paths, v), sizeof(paths));
            for (Arc arc = graph_.out_starts[v]; arc < graph_.out_starts[v + 1]; ++arc) {
                const Vertex w = graph_.out_columns[arc];
                const Lanes found = mask & ~s_.seen[w];
                if (found == 0) continue;
                Doubles* next = row(s_.share, w);
                if (s_.fresh[w] == 0) {
                    s_.stack[top_++] = w;
                    for (std::uint32_t k = 0; k < vectors; ++k) next[k] = paths.v[k];
                } else {
                    for (std::uint32_t k = 0; k < vectors; ++k) next[k] += paths.v[k];
                }
                s_.fresh[w] |= found;
            }
        }
    }

    /// The same seen from the vertices that some search has not reached yet.
    void pull_paths() {
        for (Vertex w = 0; w < graph_.vertices; ++w) {
            const Lanes open = all_ & ~s_.seen[w];
            if (open == 0) continue;
            Lanes found = 0;
            Row paths{};
            for (Arc arc = graph_.in_starts[w]; arc < graph_.in_starts[w + 1]; ++arc) {
                const Vertex v = graph_.in_columns[arc];
                const Lanes mask = s_.front[v] & open;
                if (mask == 0) continue;
                found |= mask;
                const Doubles* more = row(s_.paths, v);
                for (std::uint32_t k = 0; k < vectors; ++k) paths.v[k] += more[k];
            }
            if (found == 0) continue;
            s_.fresh[w] = found;
            s_.stack[top_++] = w;
            std::memcpy(row(s_.share, w), &paths, sizeof(paths));
        }
    }

    /// What was found becomes the next level.
    void settle_paths() {
        for (std::uint64_t i = level_begin(); i < level_end(); ++i) s_.front[s_.stack[i]] = 0;
        front_arcs_ = 0;
        for (std::uint64_t i = level_end(); i < top_; ++i) {
            const Vertex w = s_.stack[i];
            const Lanes mask = s_.fresh[w];
            s_.fresh[w] = 0;
            s_.masks[i] = mask;
            s_.front[w] = mask;
            Row found;
            std::memcpy(&found, row(s_.share, w), sizeof(found));
            keep(found, mask);
            Doubles* paths = row(s_.paths, w);
            if (s_.seen[w] == 0) {
                for (std::uint32_t k = 0; k < vectors; ++k) paths[k] = found.v[k];
            } else {
                for (std::uint32_t k = 0; k < vectors; ++k) paths[k] += found.v[k];
            }
            mark_seen(w, mask);
            front_arcs_ += out_degree(w);
        }
        ++depth_;
        s_.levels[depth_ + 1] = top_;
    }

    /// For each vertex of a level the shares of its successors. In a search that reached it here, a neighbour
    /// whose share is known lies one level deeper, so again whole rows may be added.
    void pull_shares(std::uint64_t level) {
        const bool deepest = level + 1 == depth_;
        for (std::uint64_t i = s_.levels[level]; i < s_.levels[level + 1]; ++i) {
            const Vertex v = s_.stack[i];
            const Lanes mask = s_.masks[i];
            Row pulled{};
            const Arc end = deepest ? graph_.out_starts[v] : graph_.out_starts[v + 1];
            for (Arc arc = graph_.out_starts[v]; arc < end; ++arc) {
                const Vertex w = graph_.out_columns[arc];
                if ((s_.done[w] & mask) == 0) continue;
                const Doubles* share = row(s_.share, w);
                for (std::uint32_t k = 0; k < vectors; ++k) pulled.v[k] += share[k];
            }
            keep(pulled, mask);
            std::memcpy(row(s_.pulled, i - s_.levels[level]), &pulled, sizeof(pulled));
        }
    }

    /// Dependency = paths * pulled; share = (targets + dependency) / paths.
    void settle_shares(std::uint64_t level) {
        Row weights;
        std::memcpy(&weights, batch_.weights, sizeof(weights));
        for (std::uint64_t i = s_.levels[level]; i < s_.levels[level + 1]; ++i) {
            const Vertex v = s_.stack[i];
            const Lanes mask = s_.masks[i];
            const Doubles* paths = row(s_.paths, v);
            const Doubles* pulled = row(s_.pulled, i - s_.levels[level]);
            Row depends;
            Row share;
            for (std::uint32_t k = 0; k < vectors; ++k) {
                depends.v[k] = paths[k] * pulled[k] * weights.v[k];
                share.v[k] = graph_.targets[v] / paths[k] + pulled[k];
            }
            if (level == 0) {
                totals_.reached[i] = s_.pulled[i * lanes + i];
            } else {
                totals_.score[v] += sum(depends);
            }
            keep(share, mask);
            Doubles* known = row(s_.share, v);
            if (s_.done[v] == 0) {
                for (std::uint32_t k = 0; k < vectors; ++k) known[k] = share.v[k];
            } else {
                for (std::uint32_t k = 0; k < vectors; ++k) known[k] += share.v[k];
            }
            s_.done[v] |= mask;
        }
    }

    void count_reaching() {
        for (std::uint64_t i = s_.levels[1]; i < s_.levels[depth_ + 1]; ++i) {
            Row weights;
            std::memcpy(&weights, batch_.weights, sizeof(weights));
            keep(weights, s_.masks[i]);
            totals_.reaching[s_.stack[i]] += sum(weights);
        }
    }

    void clear() {
        std::memset(s_.seen, 0, graph_.vertices * sizeof(Lanes));
        std::memset(s_.done, 0, graph_.vertices * sizeof(Lanes));
    }

    const Graph& graph_;
    const Batch& batch_;
    const Scratch& s_;
    const Totals& totals_;
    const Lanes all_;
    std::uint64_t depth_ = 0;
    std::uint64_t top_ = 0;
    std::uint64_t front_arcs_ = 0;  // arcs out of the level
    std::uint64_t open_arcs_ = 0;   // arcs into vertices that some search has not reached
};

template <class Machine, std::uint32_t lanes>
std::uint64_t run(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals) {
    return Run<Machine, lanes>(graph, batch, scratch, totals).run();
}

template <class Machine>
Kernel kernel_of(std::uint32_t lanes) {
    if (lanes == 8) return run<Machine, 8>;
    if (lanes == 16) return run<Machine, 16>;
    return run<Machine, 32>;
}

}  // namespace hearsay::brandes
