/// Propositions: keys that claims share, so that they can be counted and compared.

#include "base/unicode.hpp"
#include "query/lints/name_index.hpp"
#include "query/lints/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace hearsay {

namespace {

/// Propositions have no row of their own: the first claim that states one stands for it.
Position place_of(const Dossier& dossier, PropositionId id) {
    return dossier.claims()[dossier.claims_of(id).front()].position;
}

void report_near(const Dossier& dossier, PropositionId first, PropositionId second, Findings& findings) {
    findings.push_back({place_of(dossier, second),
                        fmt::format("proposition '{}' looks like '{}', which other claims have",
                                    dossier.key(second), dossier.key(first)),
                        "if they are one, write it the same way everywhere; else tell them apart better",
                        place_of(dossier, first)});
}

/// The key without what parts its words: "WORKERS-15K" and "workers15k" are one.
std::string squeezed(std::string_view key) {
    std::string folded = fold_name(key);
    std::erase(folded, ' ');
    return folded;
}

}  // namespace

void find_lone_propositions(const Dossier& dossier, Findings& findings) {
    for (PropositionId id : dossier.propositions().ids()) {
        std::span<const ClaimId> claims = dossier.claims_of(id);
        if (claims.size() != 1) continue;
        findings.push_back(
            {place_of(dossier, id),
             fmt::format("only claim '{}' is about '{}'", dossier.key(claims.front()), dossier.key(id)),
             "look for others that speak about the same fact; a claim that stands alone can "
             "be neither corroborated nor contradicted"});
    }
}

void find_near_propositions(const Dossier& dossier, Findings& findings) {
    std::map<std::string, PropositionId> keys;
    NameIndex index;
    for (PropositionId id : dossier.propositions().ids()) {
        auto [entry, added] = keys.emplace(squeezed(dossier.key(id)), id);
        if (added) {
            index.add(dossier.key(id), id.value);
        } else {
            report_near(dossier, entry->second, id, findings);
        }
    }
    for (const auto& [first, second] : index.near_pairs()) {
        report_near(dossier, PropositionId{first.row}, PropositionId{second.row}, findings);
    }
}

}  // namespace hearsay
