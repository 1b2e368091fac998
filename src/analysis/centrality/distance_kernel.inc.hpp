#pragma once

#include "analysis/centrality/distance_kernel.hpp"

#include <cstring>

// Included only by the files that build the kernel; see brandes_kernel.inc.hpp.
namespace hearsay::distances {

template <class Machine>
class Run {
  public:
    Run(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals)
        : graph_(graph), s_(scratch), totals_(totals) {
        for (std::uint32_t i = 0; i < batch.count; ++i) {
            const Vertex source = batch.sources[i];
            s_.seen[source].word[i / 64] |= std::uint64_t{1} << (i % 64);
            s_.front[source] = s_.seen[source];
            s_.active[actives_++] = source;
        }
        for (std::uint32_t i = batch.count; i < searches; ++i)
            missing_.word[i / 64] |= std::uint64_t{1} << (i % 64);
    }

    void run() {
        for (level_ = 1; actives_ > 0; ++level_) {
            founds_ = 0;
            if (active_arcs() < graph_.out_starts[graph_.vertices] / 8) {
                push();
            } else {
                pull();
            }
            advance();
        }
        std::memset(static_cast<void*>(s_.seen), 0, graph_.vertices * sizeof(Set));
    }

  private:
    std::uint64_t active_arcs() const {
        std::uint64_t arcs = 0;
        for (std::uint32_t i = 0; i < actives_; ++i) {
            arcs += graph_.out_starts[s_.active[i] + 1] - graph_.out_starts[s_.active[i]];
        }
        return arcs;
    }

    static std::uint64_t any(const Set& set) {
        std::uint64_t bits = 0;
        for (std::uint32_t i = 0; i < words; ++i) bits |= set.word[i];
        return bits;
    }

    static void join(Set& into, const Set& more) {
        for (std::uint32_t i = 0; i < words; ++i) into.word[i] |= more.word[i];
    }

    static void drop(Set& from, const Set& known) {
        for (std::uint32_t i = 0; i < words; ++i) from.word[i] &= ~known.word[i];
    }

    bool everybody_was_here(Vertex v) const {
        std::uint64_t open = 0;
        for (std::uint32_t i = 0; i < words; ++i) open |= ~(s_.seen[v].word[i] | missing_.word[i]);
        return open == 0;
    }

    /// From the few vertices of the level to their neighbours.
    void push() {
        for (std::uint32_t i = 0; i < actives_; ++i) {
            const Vertex v = s_.active[i];
            const Set front = s_.front[v];
            for (Arc arc = graph_.out_starts[v]; arc < graph_.out_starts[v + 1]; ++arc) {
                const Vertex w = graph_.out_columns[arc];
                Set found = front;
                drop(found, s_.seen[w]);
                if (any(found) == 0) continue;
                if (any(s_.next[w]) == 0) s_.found[founds_++] = w;
                join(s_.next[w], found);
            }
        }
    }

    /// From all vertices that some search has not reached, back along their arcs.
    void pull() {
        for (Vertex w = 0; w < graph_.vertices; ++w) {
            if (everybody_was_here(w)) continue;
            Set found{};
            for (Arc arc = graph_.in_starts[w]; arc < graph_.in_starts[w + 1]; ++arc) {
                join(found, s_.front[graph_.in_columns[arc]]);
            }
            drop(found, s_.seen[w]);
            if (any(found) == 0) continue;
            s_.next[w] = found;
            s_.found[founds_++] = w;
        }
    }

    /// Counts what was found and makes it the level to go on from.
    void advance() {
        for (std::uint32_t i = 0; i < actives_; ++i) s_.front[s_.active[i]] = Set{};
        for (std::uint32_t i = 0; i < founds_; ++i) {
            const Vertex w = s_.found[i];
            std::uint64_t arrived = 0;
            for (std::uint32_t k = 0; k < words; ++k) {
                arrived += static_cast<std::uint64_t>(__builtin_popcountll(s_.next[w].word[k]));
            }
            join(s_.seen[w], s_.next[w]);
            if (totals_.farness != nullptr) {
                totals_.reaching[w] += arrived;
                totals_.farness[w] += arrived * level_;
            }
            if (totals_.harmonic != nullptr) {
                totals_.harmonic[w] += static_cast<double>(arrived) / static_cast<double>(level_);
            }
        }
        swap(s_.front, s_.next);
        swap(s_.active, s_.found);
        actives_ = founds_;
    }

    template <class T>
    static void swap(T*& a, T*& b) {
        T* old = a;
        a = b;
        b = old;
    }

    const Graph& graph_;
    Scratch s_;
    const Totals& totals_;
    Set missing_{};
    std::uint32_t actives_ = 0;
    std::uint32_t founds_ = 0;
    std::uint64_t level_ = 1;
};

}  // namespace hearsay::distances
