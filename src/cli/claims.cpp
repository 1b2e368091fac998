#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "render/table/claim_table.hpp"

namespace hearsay::cli {

ExitCode run_claims(Context& context) {
    Selection selection = context.selection();
    return context.answer(claim_table(context.dossier(), selection, ClaimView::what, "claims"));
}

ExitCode run_who(Context& context) {
    Selection selection = context.selection();
    return context.answer(claim_table(context.dossier(), selection, ClaimView::who, "who"));
}

}  // namespace hearsay::cli
