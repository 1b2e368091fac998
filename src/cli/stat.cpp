#include "cli/context.hpp"
#include "cli/runs.hpp"

namespace hearsay::cli {

ExitCode run_stat(Context& context) {
    const Dossier& dossier = context.dossier();
    ResultTable table;
    table.command = "stat";
    table.summary = {
        {"claims", dossier.claims().size()},   {"propositions", dossier.propositions().size()},
        {"actors", dossier.actors().size()},   {"places", dossier.places().size()},
        {"sources", dossier.sources().size()}, {"publishers", dossier.publishers().size()},
        {"groups", dossier.groups().size()},
    };
    return context.answer(std::move(table));
}

}  // namespace hearsay::cli
