#include "query/dossier_diff.hpp"

#include "query/ranking.hpp"
#include "query/support.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace hearsay {

namespace {

using Triple = std::tuple<std::string, std::string, std::string>;
using ClaimTexts = std::map<std::string, std::string>;
using Relations = std::map<Triple, std::set<std::string>>;

template <class IdT, class Row>
std::string keys(const Table<IdT, Row>& table, std::span<const IdT> ids) {
    std::string text;
    for (IdT id : ids) text += fmt::format("{} ", table[id].key);
    return text;
}

std::string claim_keys(const Dossier& dossier, std::span<const ClaimId> ids) {
    std::string text;
    for (ClaimId id : ids) text += fmt::format("{} ", dossier.key(id));
    return text;
}

/// All that a claim says, such that two claims say the same when these texts are equal.
std::string all_of(const Dossier& dossier, const Claim& claim) {
    std::string origins;
    for (const Origin& origin : dossier.list(claim.origins))
        origins += fmt::format("{} ", key_of(dossier, origin));
    std::string units = keys<UnitId>(dossier.vocabulary().units(), dossier.list(claim.of));
    std::string kinds;
    for (TextId kind : dossier.list(claim.dispute_kinds)) kinds += fmt::format("{} ", dossier.text(kind));
    const std::string parts[] = {
        claim.proposition ? std::string(dossier.key(claim.proposition)) : "",
        keys<ActorId>(dossier.actors(), dossier.list(claim.subjects)),
        std::string(dossier.vocabulary().relations()[claim.relation].key),
        keys<ActorId>(dossier.actors(), dossier.list(claim.objects)),
        claim_keys(dossier, dossier.list(claim.about)),
        claim_keys(dossier, dossier.list(claim.disputes)),
        kinds,
        keys<PlaceId>(dossier.places(), dossier.list(claim.places)),
        units,
        keys<ActorId>(dossier.actors(), dossier.list(claim.relays)),
        origins,
        std::string(dossier.sources()[claim.source].key),
        std::string(dossier.text(claim.date_text)),
        std::string(dossier.text(claim.said_text)),
        std::string(dossier.text(claim.quantity_text)),
        std::string(certainty_text(claim.certainty)),
        std::string(dossier.text(claim.anchor)),
        std::string(dossier.text(claim.note)),
        fmt::format("{} {}", claim.line, claim.planned),
    };
    std::string text;
    for (const std::string& part : parts) text += fmt::format("{}:{};", part.size(), part);
    return text;
}

ClaimTexts texts_of(const DossierSide& side) {
    ClaimTexts texts;
    for (ClaimId id : side.claims) {
        texts.emplace(side.dossier.key(id), all_of(side.dossier, side.dossier.claims()[id]));
    }
    return texts;
}

/// The relations that claims state: one for each pair of subject and object.
Relations relations_of(const DossierSide& side) {
    Relations relations;
    const Dossier& dossier = side.dossier;
    for (ClaimId id : side.claims) {
        const Claim& claim = dossier.claims()[id];
        std::string relation(dossier.vocabulary().relations()[claim.relation].key);
        std::vector<std::string> subjects, objects;
        for (ActorId actor : dossier.list(claim.subjects)) subjects.emplace_back(dossier.actors()[actor].key);
        for (ActorId actor : dossier.list(claim.objects)) objects.emplace_back(dossier.actors()[actor].key);
        if (subjects.empty()) subjects.emplace_back();
        if (objects.empty()) objects.emplace_back();
        for (const std::string& subject : subjects) {
            for (const std::string& object : objects) {
                relations[{subject, relation, object}].insert(std::string(dossier.key(id)));
            }
        }
    }
    return relations;
}

void compare_claims(const ClaimTexts& before, const ClaimTexts& after, DossierDiff& diff) {
    for (const auto& [key, text] : before) {
        auto other = after.find(key);
        if (other == after.end()) {
            diff.removed_claims.push_back(key);
        } else if (other->second != text) {
            diff.changed_claims.push_back(key);
        }
    }
    for (const auto& [key, text] : after) {
        if (!before.contains(key)) diff.added_claims.push_back(key);
    }
}

RelationChange change_of(Change change, const Triple& triple, const std::set<std::string>& claims) {
    const auto& [subject, relation, object] = triple;
    return {change, subject, relation, object, {claims.begin(), claims.end()}};
}

/// The claims of a relation on both sides that came, went or changed.
std::set<std::string> differing(const std::set<std::string>& before, const std::set<std::string>& after,
                                const DossierDiff& diff) {
    std::set<std::string> claims;
    std::ranges::set_symmetric_difference(before, after, std::inserter(claims, claims.end()));
    for (const std::string& key : before) {
        if (std::ranges::binary_search(diff.changed_claims, key)) claims.insert(key);
    }
    return claims;
}

void compare_relations(const Relations& before, const Relations& after, DossierDiff& diff) {
    for (const auto& [triple, claims] : after) {
        if (!before.contains(triple)) diff.relations.push_back(change_of(Change::added, triple, claims));
    }
    for (const auto& [triple, claims] : before) {
        auto other = after.find(triple);
        if (other == after.end()) {
            diff.relations.push_back(change_of(Change::removed, triple, claims));
            continue;
        }
        std::set<std::string> changed = differing(claims, other->second, diff);
        if (!changed.empty()) diff.relations.push_back(change_of(Change::changed, triple, changed));
    }
    std::ranges::sort(diff.relations, {}, [](const RelationChange& row) {
        return std::tie(row.change, row.subject, row.relation, row.object);
    });
}

std::set<std::string> cluster_names(const Conflicts& conflicts) {
    std::set<std::string> names;
    for (const ConflictCluster& cluster : conflicts.clusters) names.insert(cluster.name);
    return names;
}

void compare_conflicts(const DossierSide& before, const DossierSide& after, DossierDiff& diff) {
    std::set<std::string> old_names = cluster_names(find_conflicts(before.dossier, before.claims));
    std::set<std::string> new_names = cluster_names(find_conflicts(after.dossier, after.claims));
    diff.clusters_before = old_names.size();
    diff.clusters_after = new_names.size();
    std::ranges::set_difference(new_names, old_names, std::back_inserter(diff.added_conflicts));
    std::ranges::set_difference(old_names, new_names, std::back_inserter(diff.removed_conflicts));
}

std::vector<std::string> most_central(const DossierSide& side) {
    Projection projection;
    projection.directed = false;
    Ranking ranking = rank_actors(side.dossier, side.claims, projection, *find_measure("betweenness"), {});
    std::vector<std::string> actors;
    for (const RankedRow& row : ranking.rows) {
        if (actors.size() < compared_ranks && row.score > 0)
            actors.emplace_back(side.dossier.actors()[row.actor].key);
    }
    return actors;
}

}  // namespace

DossierDiff diff_dossiers(const DossierSide& before, const DossierSide& after) {
    DossierDiff diff;
    diff.claims_before = before.claims.size();
    diff.claims_after = after.claims.size();
    compare_claims(texts_of(before), texts_of(after), diff);
    compare_relations(relations_of(before), relations_of(after), diff);
    compare_conflicts(before, after, diff);
    diff.ranking_before = most_central(before);
    diff.ranking_after = most_central(after);
    return diff;
}

}  // namespace hearsay
