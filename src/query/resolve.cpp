#include "query/resolve.hpp"

#include "base/suggest.hpp"
#include "base/unicode.hpp"
#include "query/names.hpp"

#include <fmt/format.h>

namespace hearsay {

namespace {

constexpr std::size_t most_candidates = 8;

template <class IdT, class Row>
std::string candidates_text(const Table<IdT, Row>& table, const std::vector<IdT>& candidates) {
    std::string text;
    for (std::size_t at = 0; at < candidates.size() && at < most_candidates; ++at) {
        const Row& row = table[candidates[at]];
        text += fmt::format("{}{} ({})", at == 0 ? "" : ", ", row.key, row.name);
    }
    return candidates.size() > most_candidates ? text + ", ..." : text;
}

template <class IdT, class Row>
IdT only_one(const Table<IdT, Row>& table, const std::vector<IdT>& found, std::string_view text,
             Diagnostics& diagnostics) {
    if (found.size() == 1) return found.front();
    diagnostics.report(Slug::ambiguous_name, {},
                       fmt::format("'{}' may be {}", text, candidates_text(table, found)), "use the id");
    return {};
}

void report_unknown(Slug slug, std::string_view noun, std::string_view text, std::string_view meant,
                    const std::string& remedy, Diagnostics& diagnostics) {
    diagnostics.report(slug, {},
                       meant.empty() ? fmt::format("unknown {} '{}'", noun, text)
                                     : fmt::format("unknown {} '{}'; did you mean '{}'?", noun, text, meant),
                       remedy);
}

/// The row with this key, or the only one with this label in some language.
template <class IdT, class Row>
IdT find_labelled(const Table<IdT, Row>& table, IdT by_key, std::string_view text) {
    if (by_key) return by_key;
    std::string folded = fold_name(text);
    IdT found;
    for (IdT id : table.ids()) {
        bool fits = fold_name(table[id].key) == folded;
        for (const LocalText& label : table[id].labels.all()) fits = fits || fold_name(label.text) == folded;
        if (fits && found) return {};
        if (fits) found = id;
    }
    return found;
}

template <class IdT, class Row>
std::string_view nearest_key(const Table<IdT, Row>& table, std::string_view text) {
    std::vector<std::string_view> keys;
    for (const Row& row : table) keys.push_back(row.key);
    return nearest(text, keys);
}

}  // namespace

ActorId resolve_actor(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    std::vector<ActorId> found = actors_called(dossier, text);
    if (!found.empty()) return only_one(dossier.actors(), found, text, diagnostics);
    report_unknown(Slug::unknown_actor, "actor", text, nearest_actor_name(dossier, text),
                   "'hearsay list actors' shows ids, names and aliases", diagnostics);
    return {};
}

PlaceId resolve_place(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    std::vector<PlaceId> found = places_called(dossier, text);
    if (!found.empty()) return only_one(dossier.places(), found, text, diagnostics);
    report_unknown(Slug::unknown_place, "place", text, nearest_place_name(dossier, text),
                   "'hearsay list places' shows ids, names and aliases", diagnostics);
    return {};
}

SourceId resolve_source(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    if (SourceId found = dossier.find_source(text)) return found;
    report_unknown(Slug::unknown_source, "source", text, nearest_key(dossier.sources(), text),
                   "'hearsay list sources' shows them", diagnostics);
    return {};
}

ClaimId resolve_claim(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    if (ClaimId found = dossier.find_claim(text)) return found;
    std::vector<std::string_view> keys;
    for (const Claim& claim : dossier.claims()) keys.push_back(dossier.text(claim.key));
    report_unknown(Slug::unknown_claim, "claim", text, nearest(text, keys), "'hearsay claims' shows them",
                   diagnostics);
    return {};
}

PropositionId resolve_proposition(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    if (PropositionId found = dossier.find_proposition(text)) return found;
    std::vector<std::string_view> keys;
    for (TextId key : dossier.propositions()) keys.push_back(dossier.text(key));
    report_unknown(Slug::unknown_proposition, "proposition", text, nearest(text, keys),
                   "'hearsay list propositions' shows them", diagnostics);
    return {};
}

RelationTypeId resolve_relation(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    const Vocabulary& vocabulary = dossier.vocabulary();
    RelationTypeId found = find_labelled(vocabulary.relations(), vocabulary.find_relation(text), text);
    if (found) return found;
    report_unknown(Slug::unknown_relation, "relation", text, nearest_key(vocabulary.relations(), text),
                   "'hearsay list relations' shows them", diagnostics);
    return {};
}

UnitId resolve_unit(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    const Vocabulary& vocabulary = dossier.vocabulary();
    UnitId found = find_labelled(vocabulary.units(), vocabulary.find_unit(text), text);
    if (found) return found;
    report_unknown(Slug::unknown_unit, "unit", text, nearest_key(vocabulary.units(), text),
                   "'hearsay list units' shows them", diagnostics);
    return {};
}

std::vector<ActorId> resolve_actor_set(const Dossier& dossier, std::string_view text,
                                       Diagnostics& diagnostics) {
    bool with_parts = text.ends_with('+') && text.size() > 1;
    ActorId whole = resolve_actor(dossier, with_parts ? text.substr(0, text.size() - 1) : text, diagnostics);
    if (!whole) return {};
    if (!with_parts) return {whole};
    std::vector<ActorId> set;
    for (ActorId id : dossier.actors().ids()) {
        if (dossier.is_part_of(id, whole)) set.push_back(id);
    }
    return set;
}

std::vector<ClaimId> resolve_claims(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    if (PropositionId proposition = dossier.find_proposition(text)) {
        std::span<const ClaimId> claims = dossier.claims_of(proposition);
        return {claims.begin(), claims.end()};
    }
    ClaimId claim = resolve_claim(dossier, text, diagnostics);
    return claim ? std::vector<ClaimId>{claim} : std::vector<ClaimId>{};
}

}  // namespace hearsay
