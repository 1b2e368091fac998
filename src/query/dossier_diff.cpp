#include "query/dossier_diff.hpp"

#include "query/claim_fields.hpp"
#include "query/ranking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

namespace hearsay {

namespace {

using Triple = std::tuple<std::string, std::string, std::string>;
using ClaimTexts = std::map<std::string, std::vector<std::string>>;
using Relations = std::map<Triple, std::set<std::string>>;

ClaimTexts texts_of(const DossierSide& side) {
    ClaimTexts texts;
    for (ClaimId id : side.claims) {
        texts.emplace(side.dossier.key(id), claim_fields(side.dossier, side.dossier.claims()[id]));
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

void compare_fields(const std::string& claim, const std::vector<std::string>& before,
                    const std::vector<std::string>& after, DossierDiff& diff) {
    for (std::size_t at = 0; at < before.size(); ++at) {
        if (before[at] != after[at])
            diff.fields.push_back({claim, claim_field_names[at], before[at], after[at]});
    }
}

void compare_claims(const ClaimTexts& before, const ClaimTexts& after, DossierDiff& diff) {
    for (const auto& [key, text] : before) {
        auto other = after.find(key);
        if (other == after.end()) {
            diff.removed_claims.push_back(key);
        } else if (other->second != text) {
            diff.changed_claims.push_back(key);
            compare_fields(key, text, other->second, diff);
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

/// The ids of the claims of each cluster, by its name.
std::map<std::string, std::string> clusters_of(const DossierSide& side) {
    std::map<std::string, std::string> clusters;
    for (const ConflictCluster& cluster : find_conflicts(side.dossier, side.claims).clusters)
        clusters.emplace(cluster.name, claim_keys(side.dossier, cluster.claims));
    return clusters;
}

void compare_conflicts(const DossierSide& before, const DossierSide& after, DossierDiff& diff) {
    std::map<std::string, std::string> old_clusters = clusters_of(before), new_clusters = clusters_of(after);
    diff.clusters_before = old_clusters.size();
    diff.clusters_after = new_clusters.size();
    for (const auto& [name, claims] : new_clusters) {
        if (!old_clusters.contains(name)) diff.added_conflicts.push_back(name);
    }
    for (const auto& [name, claims] : old_clusters) {
        auto other = new_clusters.find(name);
        if (other == new_clusters.end())
            diff.removed_conflicts.push_back(name);
        else if (other->second != claims)
            diff.changed_conflicts.push_back(name);
    }
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
