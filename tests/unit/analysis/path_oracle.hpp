/// Paths by trying everything: slow, short, and independent of how the program does it.
#pragma once

#include "analysis/paths/find_paths.hpp"
#include "model/dossier.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace hearsay::test {

struct NaiveHop {
    Vertex from, to;
    std::vector<std::uint32_t> facts;
    bool is_part = false;
};

class PathOracle {
  public:
    PathOracle(const Dossier& dossier, const Projected& projected, const PathQuery& query)
        : dossier_(dossier), projected_(projected), query_(query) {
        for (Vertex v : query.from) {
            if (in(query_.avoid, v)) continue;
            walk(v, 0);
        }
        std::ranges::sort(found_, [this](const auto& a, const auto& b) { return rank(a) < rank(b); });
    }

    using Naive = std::vector<NaiveHop>;
    const std::vector<Naive>& paths() const { return found_; }

    /// Width and length: what makes paths equally good.
    std::pair<std::int64_t, std::size_t> grade(const Naive& path) const {
        return {query_.widest ? -width(path) : 0, path.size()};
    }

  private:
    static bool in(const std::vector<Vertex>& set, Vertex v) {
        return std::ranges::find(set, v) != set.end();
    }

    bool goes(const ArcFact& fact, Vertex v, Vertex w) const {
        Vertex from = projected_.vertex(fact.from), to = projected_.vertex(fact.to);
        return (from == v && to == w) || (!projected_.graph.directed() && from == w && to == v);
    }

    void walk(Vertex v, std::size_t stage) {
        if (!path_.empty() && in(query_.to, v) && !in(query_.from, v)) {
            if (stage == query_.sequence.size()) keep();
            return;
        }
        if (path_.size() == query_.max_hops) return;
        for (Vertex w = 0; w < projected_.graph.vertex_count(); ++w) {
            bool seen = w == v || in(query_.avoid, w) || in(query_.from, w);
            for (const NaiveHop& hop : path_) seen = seen || hop.from == w;
            if (!seen) step(v, w, stage);
        }
    }

    void step(Vertex v, Vertex w, std::size_t stage) {
        NaiveHop all{v, w, {}, false}, parts{v, w, {}, true}, claims{v, w, {}, false};
        for (std::uint32_t i = 0; i < projected_.facts.size(); ++i) {
            const ArcFact& fact = projected_.facts[i];
            if (!goes(fact, v, w)) continue;
            all.facts.push_back(i);
            if (fact.kind != FactKind::claim) {
                all.is_part = true;
                parts.facts.push_back(i);
            } else if (stage < query_.sequence.size() &&
                       query_.sequence[stage][dossier_.claims()[fact.claim].relation.value]) {
                claims.facts.push_back(i);
            }
        }
        if (query_.sequence.empty()) return take(all, stage);
        take(parts, stage);
        take(claims, stage + 1);
    }

    void take(const NaiveHop& hop, std::size_t stage) {
        if (hop.facts.empty()) return;
        path_.push_back(hop);
        walk(hop.to, stage);
        path_.pop_back();
    }

    void keep() {
        if (!query_.in_time_order) return found_.push_back(path_);
        std::vector<std::set<std::uint32_t>> used(path_.size());
        std::vector<std::uint32_t> chosen;
        choose(used, chosen);
        if (used.front().empty()) return;
        Naive path = path_;
        for (std::size_t i = 0; i < path.size(); ++i) path[i].facts.assign(used[i].begin(), used[i].end());
        found_.push_back(path);
    }

    void choose(std::vector<std::set<std::uint32_t>>& used, std::vector<std::uint32_t>& chosen) {
        if (chosen.size() == path_.size()) {
            for (std::size_t i = 0; i < chosen.size(); ++i) used[i].insert(chosen[i]);
            return;
        }
        for (std::uint32_t fact : path_[chosen.size()].facts) {
            bool fits = true;
            for (std::uint32_t earlier : chosen) fits = fits && !surely_before(fact, earlier);
            if (!fits) continue;
            chosen.push_back(fact);
            choose(used, chosen);
            chosen.pop_back();
        }
    }

    bool surely_before(std::uint32_t a, std::uint32_t b) const {
        const ArcFact &x = projected_.facts[a], &y = projected_.facts[b];
        if (!x.claim || !y.claim) return false;
        return before(dossier_.claims()[x.claim].date, dossier_.claims()[y.claim].date) == Truth::yes;
    }

    std::int64_t width(const Naive& path) const {
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        for (const NaiveHop& hop : path) {
            std::set<GroupId> groups;
            if (hop.is_part) continue;
            for (std::uint32_t fact : hop.facts) {
                for (const Origin& origin :
                     dossier_.list(dossier_.claims()[projected_.facts[fact].claim].origins))
                    if (origin.actor && !dossier_.groups()[dossier_.actors()[origin.actor].group].unnamed)
                        groups.insert(dossier_.actors()[origin.actor].group);
            }
            least = std::min(least, static_cast<std::int64_t>(groups.size()));
        }
        return least;
    }

    std::tuple<std::int64_t, std::size_t, std::vector<Vertex>> rank(const Naive& path) const {
        std::vector<Vertex> vertices{path.front().from};
        for (const NaiveHop& hop : path) vertices.push_back(hop.to);
        return {grade(path).first, path.size(), vertices};
    }

    const Dossier& dossier_;
    const Projected& projected_;
    const PathQuery& query_;
    Naive path_;
    std::vector<Naive> found_;
};

}  // namespace hearsay::test
