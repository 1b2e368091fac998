#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "io/source_texts.hpp"
#include "render/table/copies_table.hpp"

#include <algorithm>

namespace hearsay::cli {

ExitCode run_copies(Context& context) {
    const Dossier& dossier = context.dossier();
    // Before the filters are read: a problem with a text points into the dossier's files.
    std::vector<SourceText> texts =
        read_source_texts(dossier, context.dossier_path(), context.env().files, context.diagnostics());
    context.stop_on_problems(ExitCode::unreadable);
    Selection selection = context.selection();
    // Documents that no selected claim is from are left out.
    std::erase_if(texts, [&](const SourceText& text) {
        return std::ranges::none_of(selection.claims,
                                    [&](ClaimId id) { return dossier.claims()[id].source == text.source; });
    });
    Copies copies;
    copies.texts = texts.size();
    copies.one_origins = find_one_origins(dossier, selection.claims);
    copies.loops = find_citation_loops(dossier, selection.claims);
    copies.reuse = find_text_reuse(dossier, texts);
    copies.drifts = find_drift(dossier, selection.claims, copies.reuse);
    return context.answer(copies_table(dossier, copies));
}

}  // namespace hearsay::cli
