#pragma once

#include "base/diagnostic_catalog.hpp"
#include "base/position.hpp"
#include "model/dossier.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// What a lint has to say about one row, or about two rows that do not go together.
struct Finding {
    Position row;  ///< of the row's id; an `allow` stands beside it
    std::string message;
    std::string remedy;
    Position other_row = {};  ///< of the other one, if any: an `allow` there serves as well
};

using Findings = std::vector<Finding>;

/// One lint: what it is called, and the function that finds all cases of it, in any order.
struct LintRule {
    Slug slug{};
    void (*find)(const Dossier& dossier, Findings& findings);
};

/// Every lint but the one on `allow` itself.
std::span<const LintRule> lint_rules();

void find_undated_sources(const Dossier& dossier, Findings& findings);
void find_anonymous_sources(const Dossier& dossier, Findings& findings);
void find_uncited_sources(const Dossier& dossier, Findings& findings);
void find_unused_actors(const Dossier& dossier, Findings& findings);
void find_unused_places(const Dossier& dossier, Findings& findings);
void find_homonyms(const Dossier& dossier, Findings& findings);
void find_metonyms(const Dossier& dossier, Findings& findings);
void find_near_names(const Dossier& dossier, Findings& findings);
void find_entered_twice(const Dossier& dossier, Findings& findings);
void find_future_events(const Dossier& dossier, Findings& findings);
void find_past_plans(const Dossier& dossier, Findings& findings);
void find_late_statements(const Dossier& dossier, Findings& findings);
void find_late_relays(const Dossier& dossier, Findings& findings);
void find_early_reactions(const Dossier& dossier, Findings& findings);
void find_out_of_office(const Dossier& dossier, Findings& findings);
void find_unattributed_estimates(const Dossier& dossier, Findings& findings);
void find_lost_hedges(const Dossier& dossier, Findings& findings);
void find_repeated_claims(const Dossier& dossier, Findings& findings);
void find_lone_propositions(const Dossier& dossier, Findings& findings);
void find_near_propositions(const Dossier& dossier, Findings& findings);

}  // namespace hearsay
