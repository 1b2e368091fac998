#include "analysis/structure/signed_triads.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace hearsay {

namespace {

Sign sign_of(const Dossier& dossier, const Projected& projected, Edge edge) {
    std::vector<ClaimId> claims;
    for (std::uint32_t fact : projected.graph.facts(edge)) {
        if (projected.facts[fact].kind == FactKind::claim) claims.push_back(projected.facts[fact].claim);
    }
    std::ranges::sort(claims);
    claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
    int balance = 0;
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        if (certainty_weight(claim.certainty) <= 0) continue;
        Polarity polarity = dossier.vocabulary().relations()[claim.relation].polarity;
        balance += (polarity == Polarity::positive ? 1 : 0) - (polarity == Polarity::negative ? 1 : 0);
    }
    return balance > 0 ? Sign::positive : balance < 0 ? Sign::negative : Sign::none;
}

/// Edges from the end with fewer neighbours to the one with more, so that each triangle is met once and no
/// vertex has more than sqrt(2 m) of them.
struct Outward {
    struct Tie {
        Vertex to;
        Edge edge;
    };
    std::vector<std::vector<Tie>> ties;  // by vertex, ascending

    explicit Outward(const RelationGraph& graph) : ties(graph.vertex_count()) {
        auto rank = [&](Vertex v) { return std::pair{graph.out().degree(v), v}; };
        for (Vertex v = 0; v < graph.vertex_count(); ++v) {
            for (Arc arc = graph.out().starts[v]; arc < graph.out().starts[v + 1]; ++arc) {
                Vertex w = graph.out().columns[arc];
                if (rank(v) < rank(w)) ties[v].push_back({w, graph.edge(arc)});
            }
        }
    }

    const Tie* find(Vertex v, Vertex w) const {
        auto place = std::ranges::lower_bound(ties[v], w, {}, &Tie::to);
        return place != ties[v].end() && place->to == w ? &*place : nullptr;
    }
};

/// The corners in ascending order, each edge where its ends are.
Triad triad_of(std::array<Vertex, 3> corners, std::array<Sign, 3> opposite) {
    std::array<std::pair<Vertex, Sign>, 3> sides;  // a corner and the sign of the edge it is not part of
    for (std::size_t i = 0; i < 3; ++i) sides[i] = {corners[i], opposite[i]};
    std::ranges::sort(sides);
    return {{sides[0].first, sides[1].first, sides[2].first},
            {sides[2].second, sides[1].second, sides[0].second}};
}

void count(const Triad& triad, SignedTriads& triads) {
    auto has = [&](Sign sign) { return std::ranges::count(triad.signs, sign); };
    if (has(Sign::none) > 0) {
        ++triads.unsigned_ones;
        return;
    }
    auto negative = static_cast<std::size_t>(has(Sign::negative));
    ++triads.by_negative[negative];
    if (negative % 2 == 1) triads.unbalanced.push_back(triad);
}

}  // namespace

std::vector<Sign> edge_signs(const Dossier& dossier, const Projected& projected) {
    std::vector<Sign> signs;
    signs.reserve(projected.graph.edge_count());
    for (Edge edge = 0; edge < projected.graph.edge_count(); ++edge)
        signs.push_back(sign_of(dossier, projected, edge));
    return signs;
}

SignedTriads signed_triads(const RelationGraph& graph, std::span<const Sign> signs, std::size_t most_listed) {
    HEARSAY_CHECK(!graph.directed() && graph.simple() && signs.size() == graph.edge_count());
    Outward outward(graph);
    SignedTriads triads;
    for (Vertex a = 0; a < graph.vertex_count(); ++a) {
        for (const Outward::Tie& ab : outward.ties[a]) {
            for (const Outward::Tie& bc : outward.ties[ab.to]) {
                const Outward::Tie* ac = outward.find(a, bc.to);
                if (!ac) continue;
                count(triad_of({a, ab.to, bc.to}, {signs[bc.edge], signs[ac->edge], signs[ab.edge]}), triads);
            }
        }
    }
    std::ranges::sort(triads.unbalanced, {}, &Triad::vertices);
    if (triads.unbalanced.size() > most_listed) triads.unbalanced.resize(most_listed);
    return triads;
}

}  // namespace hearsay
