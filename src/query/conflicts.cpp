#include "query/conflicts.hpp"

#include "base/natural_order.hpp"
#include "query/conflicts/dispute_pairs.hpp"
#include "query/conflicts/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace hearsay {

namespace {

constexpr std::size_t propositions_in_a_name = 3;

std::string_view text_of(ConflictKind kind) {
    return conflict_kind_texts[static_cast<std::size_t>(kind)];
}

/// Turns what the rules collect into named clusters.
class ClusterList {
  public:
    ClusterList(const Dossier& dossier, std::size_t limit) : dossier_(dossier), limit_(limit) {}

    void add(ConflictKind kind, std::string_view label, std::span<const ClaimId> group,
             PairCollector& pairs) {
        for (const PairCollector::Cluster& found : pairs.clusters()) {
            ConflictCluster cluster;
            cluster.kind = kind;
            cluster.label = label;
            cluster.pair_count = found.pair_count;
            for (Member member : found.members) cluster.claims.push_back(group[member]);
            for (const auto& [a, b] : found.pairs) cluster.pairs.push_back(pair_of(kind, group[a], group[b]));
            name_propositions(cluster);
            clusters_.push_back(std::move(cluster));
        }
    }

    /// `pairs` of claims of any proposition.
    void add(ConflictKind kind, std::string_view label, const std::vector<CrossPair>& pairs) {
        std::vector<ClaimId> group;
        for (const CrossPair& pair : pairs) group.insert(group.end(), {pair.a, pair.b});
        std::ranges::sort(group, naturally_before, [this](ClaimId id) { return dossier_.key(id); });
        group.erase(std::unique(group.begin(), group.end()), group.end());
        std::map<ClaimId, Member> member_of;
        for (Member member = 0; member < group.size(); ++member) member_of[group[member]] = member;
        PairCollector collector(group.size(), limit_);
        for (const CrossPair& pair : pairs) {
            collector.add_all(std::array{member_of[pair.a]}, std::array{member_of[pair.b]});
        }
        add(kind, label, group, collector);
    }

    void leave_out(const UncomparedClaims& claims) {
        if (claims.claims > 0) uncompared_.push_back(claims);
    }

    Conflicts finish();

  private:
    ConflictPair pair_of(ConflictKind kind, ClaimId a, ClaimId b) const {
        if (kind == ConflictKind::disputed) return {a, b, false};
        const ConflictRule& rule = conflict_rules()[static_cast<std::size_t>(kind)];
        return {a, b, rule.soft(dossier_, dossier_.claims()[a], dossier_.claims()[b])};
    }

    void name_propositions(ConflictCluster& cluster) const;

    const Dossier& dossier_;
    std::size_t limit_;
    std::vector<ConflictCluster> clusters_;
    std::vector<UncomparedClaims> uncompared_;
};

void ClusterList::name_propositions(ConflictCluster& cluster) const {
    std::vector<std::string_view>& keys = cluster.propositions;
    for (ClaimId id : cluster.claims) {
        PropositionId proposition = dossier_.claims()[id].proposition;
        keys.push_back(proposition ? dossier_.key(proposition) : dossier_.key(id));
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (std::size_t at = 0; at < keys.size() && at < propositions_in_a_name; ++at) {
        cluster.name += fmt::format("{}{}", at == 0 ? "" : "+", keys[at]);
    }
    if (keys.size() > propositions_in_a_name)
        cluster.name += fmt::format("+{}", keys.size() - propositions_in_a_name);
    cluster.name += fmt::format("/{}", cluster.label);
}

/// Clusters that would have one name are told apart by number, in the order of their first claims.
Conflicts ClusterList::finish() {
    auto order = [this](const ConflictCluster& cluster) {
        return std::tuple(std::string_view(cluster.name), cluster.entered(),
                          dossier_.key(cluster.claims.front()));
    };
    std::ranges::sort(clusters_, [&order](const auto& a, const auto& b) { return order(a) < order(b); });
    Conflicts conflicts;
    std::string name;
    std::size_t number = 0;
    for (ConflictCluster& cluster : clusters_) {
        number = cluster.name == name ? number + 1 : 1;
        name = cluster.name;
        if (number > 1) cluster.name += fmt::format("#{}", number);
        conflicts.pair_count += cluster.pair_count;
    }
    conflicts.clusters = std::move(clusters_);
    std::ranges::sort(uncompared_, {}, [](const UncomparedClaims& claims) {
        return std::tuple(claims.where, claims.kind, claims.claims);
    });
    conflicts.uncompared = std::move(uncompared_);
    return conflicts;
}

/// The selected claims by proposition, each group by id as written.
std::vector<std::vector<ClaimId>> groups_of(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::vector<std::vector<ClaimId>> groups(dossier.propositions().size());
    for (ClaimId id : claims) {
        if (PropositionId proposition = dossier.claims()[id].proposition)
            groups[proposition.value].push_back(id);
    }
    for (std::vector<ClaimId>& group : groups) {
        std::ranges::sort(group, naturally_before, [&dossier](ClaimId id) { return dossier.key(id); });
    }
    return groups;
}

}  // namespace

bool ConflictCluster::soft() const {
    return std::ranges::all_of(pairs, [](const ConflictPair& pair) { return pair.soft; });
}

Conflicts find_conflicts(const Dossier& dossier, std::span<const ClaimId> claims, std::size_t limit) {
    ClusterList clusters(dossier, limit);
    std::vector<PlaceSpan> spans = place_spans(dossier);
    for (const std::vector<ClaimId>& members : groups_of(dossier, claims)) {
        if (members.size() < 2) continue;
        std::string_view key = dossier.key(dossier.claims()[members.front()].proposition);
        for (const ConflictRule& rule : conflict_rules()) {
            PairCollector pairs(members.size(), limit);
            rule.find({dossier, members, spans}, pairs);
            clusters.add(rule.kind, text_of(rule.kind), members, pairs);
            clusters.leave_out({key, rule.kind, pairs.left_out()});
        }
    }
    clusters.add(ConflictKind::polarity, text_of(ConflictKind::polarity), contested_pairs(dossier, claims));
    MixedUpUnits mixed_up = mixed_up_units(dossier, claims);
    clusters.add(ConflictKind::unit, text_of(ConflictKind::unit), mixed_up.pairs);
    for (const auto& [source, left_out] : mixed_up.left_out)
        clusters.leave_out({dossier.sources()[source].key, ConflictKind::unit, left_out});
    for (const auto& [kind, pairs] : entered_pairs(dossier, claims)) {
        clusters.add(ConflictKind::disputed, kind, pairs);
    }
    return clusters.finish();
}

std::vector<bool> disputed_propositions(const Dossier& dossier, const Conflicts& conflicts) {
    std::vector<bool> disputed(dossier.propositions().size());
    for (const ConflictCluster& cluster : conflicts.clusters) {
        for (const ConflictPair& pair : cluster.pairs) {
            PropositionId first = dossier.claims()[pair.first].proposition;
            PropositionId second = dossier.claims()[pair.second].proposition;
            // A denial that states no proposition disputes that of what it denies.
            bool denied = cluster.kind == ConflictKind::polarity && (!first || !second);
            if (pair.soft || (first != second && !denied)) continue;
            if (first) disputed[first.value] = true;
            if (second) disputed[second.value] = true;
        }
    }
    return disputed;
}

}  // namespace hearsay
