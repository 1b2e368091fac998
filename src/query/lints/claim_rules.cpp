/// Claims: what a reader of the text would ask about how it was entered.

#include "query/copies/drift.hpp"
#include "query/lints/rules.hpp"
#include "query/support.hpp"
#include "query/trace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace hearsay {

void find_unattributed_estimates(const Dossier& dossier, Findings& findings) {
    for (const Claim& claim : dossier.claims()) {
        bool estimate = claim.quantity.stated() && !claim.quantity.exact();
        if (!estimate || claim.attribution != AttributionKind::narrator) continue;
        findings.push_back({claim.position,
                            fmt::format("claim '{}' gives {} in the document's own voice; nobody is named "
                                        "who counted",
                                        dossier.text(claim.key), dossier.text(claim.quantity_text)),
                            "write 'by:' if the document names somebody, be it 'analysts'"});
    }
}

namespace {

/// One speaker quoted a hundred thousand times on one fact is not compared each with each.
constexpr std::size_t most_compared = 200;

/// What claims must share for one to repeat the wording of the other: who said it, and what about.
using Saying = std::tuple<PropositionId, RelationTypeId, bool, std::vector<ActorId>>;

bool hedged(const Claim& claim) {
    return claim.certainty == Certainty::probable || claim.certainty == Certainty::possible;
}

/// Whether `near` shows what was said and `far` is further from it: in a later document, or over more relays
/// in one that is not earlier, which may have been hedged by whoever copied it. Whoever grew surer with time
/// lost no hedge.
bool is_nearer(const Dossier& dossier, const Claim& near, const Claim& far) {
    if (before(near.said, far.said) == Truth::yes) return false;
    bool other_number = near.quantity.stated() && far.quantity.stated() && near.quantity != far.quantity;
    if (other_number) return false;
    const Date &near_date = dossier.sources()[near.source].date,
               &far_date = dossier.sources()[far.source].date;
    if (near.relays.count >= far.relays.count) return before(near_date, far_date) == Truth::yes;
    return before(far_date, near_date) != Truth::yes;
}

void report_lost(const Dossier& dossier, ClaimId original, ClaimId copy, Findings& findings) {
    const Claim &near = dossier.claims()[original], &far = dossier.claims()[copy];
    findings.push_back(
        {far.position,
         fmt::format("claim '{}' is {}, but '{}', nearer to who said it, only {}", dossier.key(copy),
                     certainty_text(far.certainty), dossier.key(original), certainty_text(near.certainty)),
         "read both again: if the document dropped the hedge, say so in 'allow'", near.position});
}

}  // namespace

void find_lost_hedges(const Dossier& dossier, Findings& findings) {
    std::map<Saying, std::vector<ClaimId>> sayings;
    std::vector<ClaimId> all;
    for (ClaimId id : dossier.claims().ids()) {
        const Claim& claim = dossier.claims()[id];
        all.push_back(id);
        std::vector<ActorId> speakers = speakers_of(dossier, claim);
        if (!claim.proposition || speakers.empty()) continue;
        sayings[{claim.proposition, claim.relation, claim.planned, std::move(speakers)}].push_back(id);
    }
    std::vector<bool> reported(dossier.claims().size());
    for (const Drift& drift : find_drift(dossier, all, {})) {
        if (drift.kind != DriftKind::hedge_lost || reported[drift.copy.value]) continue;
        reported[drift.copy.value] = true;
        report_lost(dossier, drift.original, drift.copy, findings);
    }
    for (const auto& [saying, claims] : sayings) {
        std::vector<ClaimId> originals;
        for (ClaimId id : claims) {
            if (hedged(dossier.claims()[id]) && originals.size() < most_compared) originals.push_back(id);
        }
        for (ClaimId id : claims) {
            const Claim& claim = dossier.claims()[id];
            if (claim.certainty != Certainty::certain || reported[id.value]) continue;
            auto found = std::ranges::find_if(
                originals, [&](ClaimId other) { return is_nearer(dossier, dossier.claims()[other], claim); });
            if (found != originals.end()) report_lost(dossier, *found, id, findings);
        }
    }
}

namespace {

template <class IdT>
void append(std::vector<std::uint32_t>& words, std::span<const IdT> ids) {
    words.push_back(static_cast<std::uint32_t>(ids.size()));
    for (IdT id : ids) words.push_back(id.value);
}

/// Everything a claim says and by whom, as numbers; without id, note, and what an analyst made of it.
std::vector<std::uint32_t> content_of(const Dossier& dossier, const Claim& claim) {
    std::vector<std::uint32_t> words = {
        claim.source.value, claim.relation.value,    claim.line,
        claim.planned,      claim.date_text.value,   claim.said_text.value,
        claim.anchor.value, claim.proposition.value, claim.quantity_text.value};
    append(words, dossier.list(claim.subjects));
    append(words, dossier.list(claim.objects));
    append(words, dossier.list(claim.about));
    append(words, dossier.list(claim.places));
    append(words, dossier.list(claim.of));
    append(words, dossier.list(claim.relays));
    for (const Origin& origin : dossier.list(claim.origins)) words.push_back(origin.actor.value);
    return words;
}

}  // namespace

void find_repeated_claims(const Dossier& dossier, Findings& findings) {
    std::map<std::vector<std::uint32_t>, ClaimId> seen;
    for (ClaimId id : dossier.claims().ids()) {
        const Claim& claim = dossier.claims()[id];
        auto [entry, added] = seen.emplace(content_of(dossier, claim), id);
        if (added) continue;
        const Claim& first = dossier.claims()[entry->second];
        findings.push_back(
            {claim.position,
             fmt::format("claim '{}' says what '{}' says, of the same place in '{}'", dossier.key(id),
                         dossier.text(first.key), dossier.sources()[claim.source].key),
             "take one out, or write 'line' or 'anchor' if the document says it twice", first.position});
    }
}

}  // namespace hearsay
