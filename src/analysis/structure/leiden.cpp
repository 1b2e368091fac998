// The Leiden algorithm of Traag, Waltman and van Eck (2019) for modularity. A level moves single vertices to
// the community where modularity rises most, until none rises ("fast local moving": only vertices whose
// neighbours moved are looked at again); then each community is built up again from single vertices, joining
// only what is tied well enough
// ("refinement"), so that a community which has come apart splits; what was joined becomes one vertex of the
// next level.
//
// Where the paper draws the refined community at random, with better ones more likely, the best one is taken
// here: the draw needs exp(), whose last bit differs between machines. Variety comes from several runs with
// other orders.
#include "analysis/structure/leiden.hpp"

#include "analysis/structure/partition.hpp"

#include <algorithm>
#include <deque>
#include <numeric>
#include <utility>

namespace hearsay {

namespace {

using Labels = std::vector<std::uint32_t>;

/// Numbers 0 to n - 1 in random order; not std::shuffle, which every library does in its own way.
Labels shuffled(std::uint32_t n, std::mt19937_64& random) {
    Labels order(n);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = n; i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    return order;
}

/// The weight between a vertex and each community that it touches.
class TouchedWeights {
  public:
    explicit TouchedWeights(std::uint32_t size) : weight_(size, 0), is_touched_(size, false) {}

    void touch(std::uint32_t community, double weight) {
        if (!is_touched_[community]) touched_.push_back(community);
        is_touched_[community] = true;
        weight_[community] += weight;
    }
    double to(std::uint32_t community) const { return weight_[community]; }
    /// Ascending.
    const Labels& touched() {
        std::ranges::sort(touched_);
        return touched_;
    }
    void clear() {
        for (std::uint32_t community : touched_) {
            weight_[community] = 0;
            is_touched_[community] = false;
        }
        touched_.clear();
    }

  private:
    std::vector<double> weight_;
    std::vector<bool> is_touched_;
    Labels touched_;
};

/// Communities that change, with their strengths.
class Mover {
  public:
    Mover(const LevelGraph& graph, Labels communities, double resolution)
        : graph_(graph),
          communities_(std::move(communities)),
          strength_(graph.size(), 0),
          size_(graph.size(), 0),
          touched_(graph.size()),
          scale_(resolution / graph.total) {
        for (std::uint32_t v = 0; v < graph.size(); ++v) {
            strength_[communities_[v]] += graph.strength[v];
            ++size_[communities_[v]];
        }
        for (std::uint32_t c = graph.size(); c-- > 0;) {
            if (size_[c] == 0) empty_.push_back(c);
        }
    }

    /// Moves vertices until no move of a single one raises the modularity.
    void move_all(std::mt19937_64& random) {
        Labels order = shuffled(graph_.size(), random);
        std::deque<std::uint32_t> queue(order.begin(), order.end());
        std::vector<bool> queued(graph_.size(), true);
        while (!queue.empty()) {
            std::uint32_t v = queue.front();
            queue.pop_front();
            queued[v] = false;
            if (!move(v)) continue;
            for (std::uint32_t i = graph_.starts[v]; i < graph_.starts[v + 1]; ++i) {
                std::uint32_t w = graph_.ties[i].to;
                if (queued[w] || communities_[w] == communities_[v]) continue;
                queued[w] = true;
                queue.push_back(w);
            }
        }
    }

    Labels take() { return std::move(communities_); }

  private:
    /// What `v` adds to the modularity as a member of `community`, up to what is the same for all.
    double gain(std::uint32_t v, std::uint32_t community) const {
        return touched_.to(community) - scale_ * graph_.strength[v] * strength_[community];
    }

    bool move(std::uint32_t v) {
        std::uint32_t old = communities_[v];
        touched_.clear();
        for (std::uint32_t i = graph_.starts[v]; i < graph_.starts[v + 1]; ++i)
            touched_.touch(communities_[graph_.ties[i].to], graph_.ties[i].weight);
        strength_[old] -= graph_.strength[v];
        --size_[old];
        if (size_[old] == 0) empty_.push_back(old);

        // A vertex stays unless there is something better by more than rounding: else it might move for ever.
        constexpr double least_rise = 1e-10;
        std::uint32_t best = old;
        double most = gain(v, old) + least_rise * graph_.total;
        for (std::uint32_t community : touched_.touched()) {
            if (community == old || gain(v, community) <= most) continue;
            most = gain(v, community);
            best = community;
        }
        if (most < 0 && size_[old] > 0) best = empty_.back();

        if (size_[best] == 0) empty_.pop_back();
        strength_[best] += graph_.strength[v];
        ++size_[best];
        communities_[v] = best;
        return best != old;
    }

    const LevelGraph& graph_;
    Labels communities_;
    std::vector<double> strength_;  // by community
    Labels size_;
    Labels empty_;  // numbers of communities without members
    TouchedWeights touched_;
    double scale_;
};

/// Builds every community up again from single vertices.
class Refiner {
  public:
    Refiner(const LevelGraph& graph, const Labels& communities, double resolution)
        : graph_(graph),
          communities_(communities),
          refined_(graph.size()),
          strength_(graph.strength),
          outside_(graph.size(), 0),
          community_strength_(graph.size(), 0),
          is_alone_(graph.size(), true),
          touched_(graph.size()),
          scale_(resolution / graph.total) {
        std::iota(refined_.begin(), refined_.end(), 0U);
        for (std::uint32_t v = 0; v < graph.size(); ++v) {
            community_strength_[communities[v]] += graph.strength[v];
            for (std::uint32_t i = graph.starts[v]; i < graph.starts[v + 1]; ++i) {
                if (communities[graph.ties[i].to] == communities[v]) outside_[v] += graph.ties[i].weight;
            }
        }
    }

    Labels refine(std::mt19937_64& random) {
        for (std::uint32_t v : shuffled(graph_.size(), random)) {
            if (is_alone_[v] && well_tied(v)) join_best(v);
        }
        return std::move(refined_);
    }

  private:
    /// Whether the set `part` is tied to the rest of its community at least as much as chance would have it.
    bool well_tied(std::uint32_t part) const {
        double rest = community_strength_[communities_[part]] - strength_[part];
        return outside_[part] >= scale_ * strength_[part] * rest;
    }

    void join_best(std::uint32_t v) {
        touched_.clear();
        for (std::uint32_t i = graph_.starts[v]; i < graph_.starts[v + 1]; ++i) {
            std::uint32_t w = graph_.ties[i].to;
            if (communities_[w] == communities_[v]) touched_.touch(refined_[w], graph_.ties[i].weight);
        }
        std::uint32_t best = v;
        double most = 0;
        for (std::uint32_t part : touched_.touched()) {
            double gain = touched_.to(part) - scale_ * graph_.strength[v] * strength_[part];
            if (part == v || gain <= most || !well_tied(part)) continue;
            best = part;
            most = gain;
        }
        if (best == v) return;
        refined_[v] = best;
        is_alone_[best] = false;
        strength_[best] += graph_.strength[v];
        strength_[v] = 0;
        // What tied the two together is inside now; the rest is added up.
        outside_[best] += outside_[v] - 2 * touched_.to(best);
    }

    const LevelGraph& graph_;
    const Labels& communities_;
    Labels refined_;                // a part is called after one of its members
    std::vector<double> strength_;  // by part
    std::vector<double> outside_;   // by part: weight to the rest of its community
    std::vector<double> community_strength_;
    std::vector<bool> is_alone_;
    TouchedWeights touched_;
    double scale_;
};

/// The graph whose vertices are the parts.
LevelGraph aggregate(const LevelGraph& graph, const Partition& parts) {
    const Labels& part_of = parts.part_of;
    LevelGraph next;
    next.total = graph.total;
    TouchedWeights touched(parts.count);
    std::vector<Labels> members = parts.members();
    for (std::uint32_t part = 0; part < parts.count; ++part) {
        next.starts.push_back(static_cast<std::uint32_t>(next.ties.size()));
        touched.clear();
        double strength = 0;
        for (std::uint32_t v : members[part]) {
            strength += graph.strength[v];
            for (std::uint32_t i = graph.starts[v]; i < graph.starts[v + 1]; ++i)
                touched.touch(part_of[graph.ties[i].to], graph.ties[i].weight);
        }
        next.strength.push_back(strength);
        for (std::uint32_t other : touched.touched()) {
            if (other != part) next.ties.push_back({other, touched.to(other)});
        }
    }
    next.starts.push_back(static_cast<std::uint32_t>(next.ties.size()));
    return next;
}

}  // namespace

LevelGraph level_graph(const RelationGraph& graph) {
    LevelGraph level;
    level.ties.reserve(graph.arc_count());
    for (Vertex v = 0; v < graph.vertex_count(); ++v) {
        level.starts.push_back(static_cast<std::uint32_t>(level.ties.size()));
        double strength = 0;
        for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc) {
            level.ties.push_back({graph.out().columns[arc], graph.weight(arc)});
            strength += graph.weight(arc);
        }
        level.strength.push_back(strength);
        level.total += strength;
    }
    level.starts.push_back(static_cast<std::uint32_t>(level.ties.size()));
    return level;
}

std::vector<std::uint32_t> leiden_pass(const LevelGraph& graph, std::vector<std::uint32_t> communities,
                                       double resolution, std::mt19937_64& random) {
    LevelGraph level = graph;
    Labels vertex_of(graph.size());  // which vertex of the level stands for a vertex of the graph
    std::iota(vertex_of.begin(), vertex_of.end(), 0U);
    while (true) {
        Mover mover(level, std::move(communities), resolution);
        mover.move_all(random);
        communities = mover.take();
        Partition parts = partition_by(Refiner(level, communities, resolution).refine(random));
        if (parts.count == level.size()) break;
        LevelGraph next = aggregate(level, parts);
        communities = partition_by(communities).part_of;  // below the number of parts, too
        Labels next_communities(parts.count);
        for (std::uint32_t v = 0; v < level.size(); ++v) next_communities[parts.part_of[v]] = communities[v];
        for (std::uint32_t& vertex : vertex_of) vertex = parts.part_of[vertex];
        communities = std::move(next_communities);
        level = std::move(next);
    }
    Labels labels(graph.size());
    for (std::uint32_t v = 0; v < graph.size(); ++v) labels[v] = communities[vertex_of[v]];
    return labels;
}

}  // namespace hearsay
