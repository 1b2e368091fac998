#include "query/lints.hpp"

#include "query/lints/rules.hpp"

#include <fmt/format.h>

#include <optional>
#include <vector>

namespace hearsay {

namespace {

constexpr LintRule rules[] = {
    {Slug::undated_source, find_undated_sources},
    {Slug::anonymous_source, find_anonymous_sources},
    {Slug::uncited_source, find_uncited_sources},
    {Slug::unused_actor, find_unused_actors},
    {Slug::unused_place, find_unused_places},
    {Slug::homonym, find_homonyms},
    {Slug::metonym, find_metonyms},
    {Slug::near_name, find_near_names},
    {Slug::entered_twice, find_entered_twice},
    {Slug::future_event, find_future_events},
    {Slug::past_plan, find_past_plans},
    {Slug::late_statement, find_late_statements},
    {Slug::late_relay, find_late_relays},
    {Slug::early_reaction, find_early_reactions},
    {Slug::out_of_office, find_out_of_office},
    {Slug::unattributed_estimate, find_unattributed_estimates},
    {Slug::lost_hedge, find_lost_hedges},
    {Slug::repeated_claim, find_repeated_claims},
    {Slug::lone_proposition, find_lone_propositions},
    {Slug::near_proposition, find_near_propositions},
};

/// The allowance that excuses `finding`, of either row; none when nobody does.
std::optional<std::size_t> excuse(const Allowances& allowances, Slug slug, const Finding& finding) {
    std::optional<std::size_t> found = allowances.covering(slug, finding.row);
    if (!found && finding.other_row.file) found = allowances.covering(slug, finding.other_row);
    return found;
}

void report_unused(const Allowances& allowances, const std::vector<bool>& used, Diagnostics& diagnostics) {
    for (std::size_t at = 0; at < used.size(); ++at) {
        const Allowance& allowance = allowances.all()[at];
        if (used[at] || allowance.used) continue;
        diagnostics.report(Slug::unused_allow, allowance.position,
                           fmt::format("nothing is found here that 'allow: {}' would let stand",
                                       diagnostic_kind(allowance.slug).text),
                           "take it out: what it excused is gone, or it stands beside another row");
    }
}

}  // namespace

std::span<const LintRule> lint_rules() {
    return rules;
}

void lint(const Dossier& dossier, Diagnostics& diagnostics) {
    const Allowances& allowances = dossier.allowances();
    std::vector<bool> used(allowances.all().size());
    for (const LintRule& rule : rules) {
        Findings findings;
        rule.find(dossier, findings);
        for (const Finding& finding : findings) {
            if (std::optional<std::size_t> at = excuse(allowances, rule.slug, finding)) {
                used[*at] = true;
            } else {
                diagnostics.report(rule.slug, finding.row, finding.message, finding.remedy);
            }
        }
    }
    report_unused(allowances, used, diagnostics);
}

}  // namespace hearsay
