#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "query/resolve.hpp"
#include "query/trace.hpp"
#include "render/table/claim_table.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

std::vector<PropositionId> asked_propositions(Context& context) {
    const Dossier& dossier = context.dossier();
    std::vector<PropositionId> asked;
    for (const std::string& key : context.arguments().operands()) {
        if (PropositionId id = resolve_proposition(dossier, key, context.diagnostics())) asked.push_back(id);
    }
    if (asked.empty() && context.arguments().operands().empty()) {
        for (PropositionId id : dossier.propositions().ids()) asked.push_back(id);
    }
    context.stop_on_problems();
    return asked;
}

/// The claims of some propositions, each once, in the order of their ids.
std::vector<ClaimId> claims_of(const Dossier& dossier, std::span<const PropositionId> propositions) {
    std::vector<bool> wanted(dossier.propositions().size());
    for (PropositionId id : propositions) wanted[id.value] = true;
    std::vector<ClaimId> claims = all_claims(dossier);
    std::erase_if(claims, [&](ClaimId id) {
        PropositionId proposition = dossier.claims()[id].proposition;
        return !proposition || !wanted[proposition.value];
    });
    return claims;
}

}  // namespace

ExitCode run_support(Context& context) {
    bool all = context.arguments().has("all");
    if (all != context.arguments().operands().empty()) {
        throw Failure("'support' needs propositions, or --all; 'hearsay list propositions' shows them",
                      ExitCode::usage);
    }
    std::vector<PropositionId> asked = asked_propositions(context);
    const Dossier& dossier = context.dossier();
    Selection selection = context.selection(claims_of(dossier, asked));
    bool strict = context.arguments().has("strict");
    ResultTable table = support_table(dossier, asked, selection, strict);
    if (asked.size() == 1 && !strict && !selection.claims.empty())
        table.caption =
            fmt::format("{}{}{}", support_sentence(dossier, selection, support_of(dossier, selection.claims)),
                        table.caption.empty() ? "" : ". ", table.caption);
    return context.answer(std::move(table));
}

ExitCode run_trace(Context& context) {
    ClaimId claim =
        resolve_claim(context.dossier(), context.arguments().operands()[0], context.diagnostics());
    context.stop_on_problems();
    Selection selection = context.selection(std::span(&claim, 1));
    return context.answer(trace_table(context.dossier(), claim, selection.claims));
}

ExitCode run_reactions(Context& context) {
    const Dossier& dossier = context.dossier();
    std::vector<ClaimId> asked;
    for (const std::string& key : context.arguments().operands()) {
        std::vector<ClaimId> claims = resolve_claims(dossier, key, context.diagnostics());
        asked.insert(asked.end(), claims.begin(), claims.end());
    }
    context.stop_on_problems();
    std::vector<ClaimId> reactions = reactions_to(dossier, asked);
    if (reactions.empty()) context.note("no claim speaks about it");
    Selection selection = context.selection(reactions);
    return context.answer(claim_table(dossier, selection, ClaimView::who, "reactions"));
}

}  // namespace hearsay::cli
