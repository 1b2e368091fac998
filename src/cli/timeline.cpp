#include "query/timeline.hpp"

#include "cli/context.hpp"
#include "cli/picture.hpp"
#include "cli/runs.hpp"
#include "cli/timeline_claims.hpp"
#include "render/table/timeline_table.hpp"

namespace hearsay::cli {

void keep_events(Context& context, std::vector<ClaimId>& claims) {
    if (context.arguments().has("layer")) return;
    const Dossier& dossier = context.dossier();
    std::erase_if(claims, [&dossier](ClaimId id) {
        return dossier.vocabulary().relations()[dossier.claims()[id].relation].layer != Layer::events;
    });
}

ExitCode run_timeline(Context& context) {
    const Dossier& dossier = context.dossier();
    std::vector<ClaimId> claims = all_claims(dossier);
    keep_events(context, claims);
    Selection selection = context.selection(claims);
    const DiagramFormat* picture = asked_picture(context);
    if (!picture) return context.answer(timeline_table(dossier, timeline_of(dossier, selection.claims)));
    Diagram diagram = timeline_view(dossier, selection.claims, view_options(context, selection.compared));
    if (diagram.nodes.empty()) return ExitCode::negative;
    return write_picture(context, diagram, *picture);
}

}  // namespace hearsay::cli
