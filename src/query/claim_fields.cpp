#include "query/claim_fields.hpp"

#include "query/support.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hearsay {

namespace {

template <class IdT, class Row>
std::string keys(const Table<IdT, Row>& table, std::span<const IdT> ids) {
    std::string text;
    for (IdT id : ids) text += fmt::format("{}{}", text.empty() ? "" : " ", table[id].key);
    return text;
}

std::string disputes_of(const Dossier& dossier, const Claim& claim) {
    std::span<const ClaimId> disputes = dossier.list(claim.disputes);
    std::span<const TextId> kinds = dossier.list(claim.dispute_kinds);
    std::string text;
    for (std::size_t at = 0; at < disputes.size(); ++at) {
        text += fmt::format("{}{}", text.empty() ? "" : " ", dossier.key(disputes[at]));
        if (kinds[at]) text += fmt::format(" ({})", dossier.text(kinds[at]));
    }
    return text;
}

/// Who said it; nothing for a document's own voice, which `source` tells.
std::string origins_of(const Dossier& dossier, const Claim& claim) {
    std::string text;
    for (const Origin& origin : dossier.list(claim.origins)) {
        if (origin.actor) text += fmt::format("{}{}", text.empty() ? "" : " ", key_of(dossier, origin));
    }
    return text;
}

}  // namespace

std::string claim_keys(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::string text;
    for (ClaimId id : claims) text += fmt::format("{}{}", text.empty() ? "" : " ", dossier.key(id));
    return text;
}

std::vector<std::string> claim_fields(const Dossier& dossier, const Claim& claim) {
    auto text = [&dossier](TextId id) { return std::string(dossier.text(id)); };
    const Vocabulary& words = dossier.vocabulary();
    return {
        claim.proposition ? std::string(dossier.key(claim.proposition)) : "",
        keys<ActorId>(dossier.actors(), dossier.list(claim.subjects)),
        std::string(words.relations()[claim.relation].key),
        keys<ActorId>(dossier.actors(), dossier.list(claim.objects)),
        claim_keys(dossier, dossier.list(claim.about)),
        keys<PlaceId>(dossier.places(), dossier.list(claim.places)),
        text(claim.date_text),
        claim.planned ? "true" : "",
        text(claim.quantity_text),
        keys<UnitId>(words.units(), dossier.list(claim.of)),
        std::string(dossier.sources()[claim.source].key),
        fmt::format("{}", fmt::join(dossier.list(claim.lines), ";")),
        text(claim.anchor),
        keys<ActorId>(dossier.actors(), dossier.list(claim.relays)),
        origins_of(dossier, claim),
        text(claim.said_text),
        std::string(certainty_text(claim.certainty)),
        disputes_of(dossier, claim),
        text(claim.note),
    };
}

}  // namespace hearsay
