#include "analysis/paths/path_support.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <tuple>

namespace hearsay {

namespace {

template <class T>
void add_once(std::vector<T>& list, std::span<const T> items) {
    for (const T& item : items) {
        if (std::ranges::find(list, item) == list.end()) list.push_back(item);
    }
}

class HopReader {
  public:
    HopReader(const Dossier& dossier, const Projected& projected, const PathHop& hop)
        : dossier_(dossier), projected_(projected) {
        support_.from = hop.from;
        support_.to = hop.to;
        for (std::uint32_t fact : hop.facts) add(projected.facts[fact]);
        for (HopLine& line : support_.lines) complete(line);
        auto order = [this](const HopLine& line) {
            std::string_view relation =
                line.relation ? dossier_.vocabulary().relations()[line.relation].key : "";
            return std::tuple(line.kind == FactKind::claim, relation, line.backward);
        };
        std::ranges::sort(support_.lines, {}, order);
        for (const HopLine& line : support_.lines) {
            add_once<Origin>(support_.origins, line.origins);
            add_once<GroupId>(support_.groups, line.groups);
        }
    }

    HopSupport take() { return std::move(support_); }

  private:
    void add(const ArcFact& fact) {
        bool against = projected_.vertex(fact.from) != support_.from;
        if (fact.kind != FactKind::claim) {
            bool up = (fact.kind == FactKind::part_of) != against;
            line_of(up ? FactKind::part_of : FactKind::has_part, {}, false);
            return;
        }
        RelationTypeId relation = dossier_.claims()[fact.claim].relation;
        bool symmetric = dossier_.vocabulary().relations()[relation].symmetric;
        line_of(FactKind::claim, relation, against && !symmetric).claims.push_back(fact.claim);
    }

    HopLine& line_of(FactKind kind, RelationTypeId relation, bool backward) {
        for (HopLine& line : support_.lines) {
            if (line.kind == kind && line.relation == relation && line.backward == backward) return line;
        }
        HopLine line;
        line.kind = kind;
        line.relation = relation;
        line.backward = backward;
        support_.lines.push_back(std::move(line));
        return support_.lines.back();
    }

    void complete(HopLine& line) {
        std::ranges::sort(line.claims);
        line.claims.erase(std::unique(line.claims.begin(), line.claims.end()), line.claims.end());
        for (ClaimId id : line.claims) {
            const Claim& claim = dossier_.claims()[id];
            add_once(line.origins, dossier_.list(claim.origins));
            add_once(line.groups, dossier_.list(claim.groups));
            line.certainty = std::min(line.certainty, claim.certainty);
        }
    }

    const Dossier& dossier_;
    const Projected& projected_;
    HopSupport support_;
};

bool has(const std::vector<Origin>& origins, const Origin& origin) {
    return std::ranges::find(origins, origin) != origins.end();
}

void find_weakest(PathSupport& support) {
    for (std::size_t i = 0; i < support.hops.size(); ++i) {
        if (support.hops[i].given()) continue;
        std::size_t origins = support.hops[i].origins.size();
        if (!support.weakest_hop || origins < support.hops[*support.weakest_hop].origins.size())
            support.weakest_hop = i;
    }
}

void find_sole_origin(PathSupport& support) {
    if (!support.weakest_hop) return;
    const std::vector<Origin>& weakest = support.hops[*support.weakest_hop].origins;
    if (weakest.size() != 1) return;
    auto carried = [&](const HopSupport& hop) { return hop.given() || has(hop.origins, weakest.front()); };
    if (std::ranges::all_of(support.hops, carried)) support.sole_origin = weakest.front();
}

}  // namespace

PathSupport support_of_path(const Dossier& dossier, const Projected& projected, const Path& path) {
    PathSupport support;
    for (const PathHop& hop : path.hops) support.hops.push_back(HopReader(dossier, projected, hop).take());
    find_weakest(support);
    find_sole_origin(support);
    return support;
}

}  // namespace hearsay
