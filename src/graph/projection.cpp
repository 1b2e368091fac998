#include "graph/projection.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace hearsay {

namespace {

/// The facts of a graph to be.
struct FactList {
    std::vector<ArcFact> facts;
    std::size_t claims = 0;
    std::size_t claim_arcs = 0;
};

void add_pair(FactList& list, const ArcFact& fact, bool both_ways) {
    if (fact.from == fact.to) return;
    list.facts.push_back(fact);
    if (both_ways) list.facts.push_back({fact.to, fact.from, fact.claim, fact.kind});
    ++list.claim_arcs;
}

void add_claim(FactList& list, const Dossier& dossier, ClaimId id, const Projection& projection) {
    const Claim& claim = dossier.claims()[id];
    const RelationType& relation = dossier.vocabulary().relations()[claim.relation];
    if (std::ranges::find(projection.layers, relation.layer) == projection.layers.end()) return;

    std::size_t arcs_before = list.claim_arcs;
    std::span<const ActorId> subjects = dossier.list(claim.subjects);
    std::span<const ActorId> objects = dossier.list(claim.objects);
    bool both_ways = projection.directed && relation.symmetric;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        for (ActorId object : objects) add_pair(list, {subjects[i], object, id}, both_ways);
        if (!projection.join_subjects || !relation.symmetric || !objects.empty()) continue;
        for (ActorId other : subjects.subspan(i + 1)) add_pair(list, {subjects[i], other, id}, both_ways);
    }
    if (list.claim_arcs > arcs_before) ++list.claims;
}

void add_parts(FactList& list, const Dossier& dossier, bool directed) {
    for (ActorId part : dossier.actors().ids()) {
        ActorId whole = dossier.actors()[part].part_of;
        if (!whole || whole == part) continue;
        list.facts.push_back({part, whole, {}, FactKind::part_of});
        if (directed) list.facts.push_back({whole, part, {}, FactKind::has_part});
    }
}

/// The actors in `facts`, by the ids that people gave them.
std::vector<ActorId> actors_in(const Dossier& dossier, const std::vector<ArcFact>& facts) {
    std::vector<bool> named(dossier.actors().size(), false);
    for (const ArcFact& fact : facts) named[fact.from.value] = named[fact.to.value] = true;
    std::vector<ActorId> actors;
    for (ActorId actor : dossier.actors().ids()) {
        if (named[actor.value]) actors.push_back(actor);
    }
    std::ranges::sort(actors, {}, [&](ActorId actor) { return dossier.actors()[actor].key; });
    return actors;
}

bool same_edge(const ArcInput& a, const ArcInput& b) {
    return a.from == b.from && a.to == b.to;
}

/// What a fact adds to what its edge counts already: weights of an edge are sums over its facts, but a claim
/// or a group must count once.
class Weigher {
  public:
    Weigher(const Dossier& dossier, EdgeWeight weight) : dossier_(dossier), weight_(weight) {}

    void start_edge() {
        first_ = true;
        seen_.clear();
    }

    double added(const ArcFact& fact) {
        if (weight_ == EdgeWeight::one) return std::exchange(first_, false) ? 1 : 0;
        if (fact.kind != FactKind::claim) return 0;
        const Claim& claim = dossier_.claims()[fact.claim];
        if (weight_ == EdgeWeight::groups) {
            double groups = 0;
            for (const Origin& origin : dossier_.list(claim.origins)) {
                if (GroupId group = dossier_.independent_group(origin)) groups += count_once(group.value);
            }
            return groups;
        }
        double once = count_once(fact.claim.value);
        return weight_ == EdgeWeight::claims ? once : once * certainty_weight(claim.certainty);
    }

  private:
    double count_once(std::uint32_t what) {
        if (std::ranges::find(seen_, what) != seen_.end()) return 0;
        seen_.push_back(what);
        return 1;
    }

    const Dossier& dossier_;
    EdgeWeight weight_;
    bool first_ = true;
    std::vector<std::uint32_t> seen_;
};

void weigh(std::vector<ArcInput>& arcs, const std::vector<ArcFact>& facts, const Dossier& dossier,
           const Projection& projection) {
    auto ends = [&](std::uint32_t i) {
        ArcInput arc = arcs[i];
        if (!projection.directed && arc.to < arc.from) std::swap(arc.from, arc.to);
        return arc;
    };
    std::vector<std::uint32_t> order(arcs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
        ArcInput left = ends(a);
        ArcInput right = ends(b);
        return std::pair{left.from, left.to} < std::pair{right.from, right.to};
    });

    Weigher weigher(dossier, projection.weights);
    for (std::size_t place = 0; place < order.size(); ++place) {
        bool same = place > 0 && same_edge(ends(order[place - 1]), ends(order[place]));
        if (!same || !projection.merge_parallel) weigher.start_edge();
        arcs[order[place]].weight = weigher.added(facts[order[place]]);
    }
}

}  // namespace

Projected project(const Dossier& dossier, std::span<const ClaimId> claims, const Projection& projection) {
    FactList list;
    for (ClaimId claim : claims) add_claim(list, dossier, claim, projection);
    if (projection.with_parts) add_parts(list, dossier, projection.directed);

    std::vector<ActorId> actors = actors_in(dossier, list.facts);
    std::vector<Vertex> vertices(dossier.actors().size(), no_vertex);
    for (std::size_t i = 0; i < actors.size(); ++i) vertices[actors[i].value] = static_cast<Vertex>(i);

    std::vector<ArcInput> arcs;
    arcs.reserve(list.facts.size());
    for (const ArcFact& fact : list.facts)
        arcs.push_back({vertices[fact.from.value], vertices[fact.to.value], 1});
    weigh(arcs, list.facts, dossier, projection);

    RelationGraph graph(static_cast<Vertex>(actors.size()), arcs,
                        {projection.directed, projection.merge_parallel, true});
    return {std::move(graph),      std::move(actors), std::move(vertices),
            std::move(list.facts), list.claims,       list.claim_arcs};
}

double certainty_weight(Certainty certainty) {
    switch (certainty) {
        case Certainty::certain:
        case Certainty::not_stated: return 1;
        case Certainty::probable: return 2.0 / 3;
        case Certainty::possible: return 1.0 / 3;
        case Certainty::uncommitted:
        case Certainty::possibly_not:
        case Certainty::probably_not:
        case Certainty::certainly_not: break;
    }
    return 0;
}

}  // namespace hearsay
