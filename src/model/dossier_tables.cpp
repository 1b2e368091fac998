#include "model/dossier_tables.hpp"

namespace hearsay {

void DossierTables::keep_allowances(std::span<const LocalWord> allow, Allowance::Reach reach, Position row) {
    for (const auto& [slug, reason] : allow) {
        const DiagnosticKind* kind = find_diagnostic_kind(slug.text);
        if (kind) allowances.add({kind->slug, reach, row, keep(reason.text), slug.position});
    }
}

}  // namespace hearsay
