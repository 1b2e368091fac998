#include "model/opinion.hpp"

#include "model/checks.hpp"
#include "model/dossier_tables.hpp"

#include <fmt/format.h>

namespace hearsay {

namespace {

/// An opinion is about one thing; which one it is decides how it is shown.
void check_target(const OpinionDraft& draft, Diagnostics& diagnostics) {
    if (!draft.claim && !draft.proposition) {
        diagnostics.report(Slug::missing_key, draft.position, "opinion without 'claim' or 'proposition'",
                           "add the one that it is about");
    }
    if (draft.claim && draft.proposition) {
        diagnostics.report(Slug::bad_value, draft.proposition.position,
                           "an opinion on a claim and on a proposition", "write two opinions");
    }
}

}  // namespace

Opinion read_opinion(const OpinionDraft& draft, DossierTables& tables, Diagnostics& diagnostics) {
    check_target(draft, diagnostics);
    Opinion opinion;
    opinion.claim = tables.claim_keys.find(tables.texts.find(draft.claim.text));
    if (draft.claim && !opinion.claim) {
        diagnostics.report(Slug::unknown_claim, draft.claim.position,
                           fmt::format("unknown claim '{}'", draft.claim.text),
                           "write the id of a claim of this dossier");
    }
    opinion.proposition = tables.proposition_keys.find(tables.texts.find(draft.proposition.text));
    if (draft.proposition && !opinion.proposition) {
        diagnostics.report(Slug::unknown_proposition, draft.proposition.position,
                           fmt::format("unknown proposition '{}'", draft.proposition.text),
                           "write the 'proposition' of some claim of this dossier");
    }
    opinion.agreement = draft.agreement;
    opinion.author = tables.keep(draft.author.text);
    opinion.date = read_date(draft.date, diagnostics);
    opinion.date_text = tables.keep(draft.date.text);
    opinion.reason = tables.keep(draft.reason.text);
    opinion.position = draft.position;
    return opinion;
}

}  // namespace hearsay
