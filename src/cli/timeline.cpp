#include "query/timeline.hpp"

#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "render/table/timeline_table.hpp"

namespace hearsay::cli {

/// Events only, unless --layer says otherwise: when somebody said something is another question.
ExitCode run_timeline(Context& context) {
    const Dossier& dossier = context.dossier();
    std::vector<ClaimId> claims = all_claims(dossier);
    if (!context.arguments().has("layer")) {
        std::erase_if(claims, [&dossier](ClaimId id) {
            return dossier.vocabulary().relations()[dossier.claims()[id].relation].layer != Layer::events;
        });
    }
    Selection selection = context.selection(claims);
    return context.answer(timeline_table(dossier, timeline_of(dossier, selection.claims)));
}

}  // namespace hearsay::cli
