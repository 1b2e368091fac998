#include "model/claim_builder.hpp"

#include "base/number_text.hpp"
#include "model/checks.hpp"
#include "model/quantity_words.hpp"
#include "model/suggest_key.hpp"
#include "model/take_id.hpp"
#include "model/tree.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace {

/// For each target, the items that name it, as ranges in `pool`: a counting sort, which keeps their order.
template <class Visit>
std::vector<IdRange<ClaimId>> index_by_target(std::size_t targets, ListPool<ClaimId>& pool, Visit visit) {
    std::vector<std::vector<ClaimId>> lists(targets);
    visit([&lists](std::uint32_t target, ClaimId claim) { lists[target].push_back(claim); });
    std::vector<IdRange<ClaimId>> ranges;
    ranges.reserve(targets);
    for (const auto& list : lists) ranges.push_back(pool.add(list));
    return ranges;
}

}  // namespace

RelationTypeId ClaimBuilder::resolve_relation(const Word& word) {
    if (!word) return {};
    const Vocabulary& vocabulary = tables_.vocabulary;
    if (RelationTypeId relation = vocabulary.find_relation(word.text)) return relation;
    diagnostics_.report(Slug::unknown_relation, word.position,
                        fmt::format("unknown relation '{}'{}", word.text,
                                    did_you_mean_key(diagnostics_, word.text, vocabulary.relations())),
                        "'hearsay list relations' shows them; a dossier adds its own under 'relations:'");
    return {};
}

UnitId ClaimBuilder::resolve_unit(const Word& word, Position position) {
    const Vocabulary& vocabulary = tables_.vocabulary;
    if (UnitId unit = vocabulary.find_unit(word.text)) return unit;
    diagnostics_.report(Slug::unknown_unit, position,
                        fmt::format("unknown unit '{}'{}", word.text,
                                    did_you_mean_key(diagnostics_, word.text, vocabulary.units())),
                        "'hearsay list units' shows them; a dossier adds its own under 'units:'");
    return {};
}

SourceId ClaimBuilder::resolve_source(const Word& word) {
    if (!word) return {};
    if (SourceId source = tables_.source_keys.find(tables_.texts.find(word.text))) return source;
    diagnostics_.report(Slug::unknown_source, word.position,
                        fmt::format("unknown source '{}'{}", word.text,
                                    did_you_mean_key(diagnostics_, word.text, tables_.sources)),
                        "write the id of a source in 'sources:', or add the source there");
    return {};
}

PropositionId ClaimBuilder::proposition_called(const Word& word) {
    if (!word) return {};
    TextId key = tables_.texts.intern(word.text);
    if (PropositionId known = tables_.proposition_keys.find(key)) return known;
    PropositionId added = tables_.propositions.add(key);
    tables_.proposition_keys.add(key, added);
    return added;
}

IdRange<ActorId> ClaimBuilder::resolve_actors(const std::vector<Word>& words) {
    actors_.clear();
    for (const Word& word : words) {
        if (ActorId actor = cast_.resolve_actor(word)) actors_.push_back(actor);
    }
    return tables_.actor_lists.add(actors_);
}

Quantity ClaimBuilder::read_quantity(const Word& word) {
    if (!word) return {};
    Quantity::Problem problem;
    std::optional<QuantityText> read = parse_quantity(word.text, &problem);
    if (!read) {
        diagnostics_.report(Slug::bad_quantity, word.position, std::move(problem.message),
                            std::move(problem.remedy));
        return {};
    }
    Quantity quantity = read->quantity;
    if (read->unit.empty()) return quantity;
    quantity.unit = tables_.vocabulary.find_unit(read->unit);
    if (quantity.unit) return quantity;
    // The words of a number can be ids of units, too, and so are understood only where they are none.
    std::string_view number = word.text.substr(0, word.text.find(' '));
    if (std::optional<std::string> remedy = remedy_for_number_and_word(number, read->unit)) {
        diagnostics_.report(Slug::bad_quantity, word.position,
                            fmt::format("no unit is called '{}'", read->unit), *remedy);
    } else {
        resolve_unit({read->unit, word.position}, word.position);
    }
    return quantity;
}

void ClaimBuilder::read_who(const ClaimDraft& draft, Claim& claim) {
    claim.subjects = resolve_actors(draft.subjects);
    claim.relation = resolve_relation(draft.relation);
    claim.objects = resolve_actors(draft.objects);
}

void ClaimBuilder::read_what(const ClaimDraft& draft, Claim& claim) {
    std::vector<PlaceId> places;
    for (const Word& word : draft.places) {
        if (PlaceId place = cast_.resolve_place(word)) places.push_back(place);
    }
    claim.places = tables_.place_lists.add(places);
    std::vector<UnitId> units;
    for (const Word& word : draft.of) {
        if (UnitId unit = resolve_unit(word, word.position)) units.push_back(unit);
    }
    claim.of = tables_.unit_lists.add(units);
    claim.quantity = read_quantity(draft.quantity);
    claim.quantity_text = tables_.keep_id(draft.quantity.text);
    claim.date = read_date(draft.date, diagnostics_);
    claim.date_text = tables_.keep_id(draft.date.text);
    claim.planned = draft.planned;
    if (!draft.certainty) return;
    if (std::optional<Certainty> certainty = parse_certainty(draft.certainty.text)) {
        claim.certainty = *certainty;
        return;
    }
    diagnostics_.report(
        Slug::bad_certainty, draft.certainty.position,
        fmt::format("'{}' is not a certainty", draft.certainty.text),
        "write CT+ (certain), PR+ (probable), PS+ (possible), Uu (uncommitted), PS-, PR- or CT-");
}

void ClaimBuilder::read_mention(const ClaimDraft& draft, Claim& claim) {
    claim.source = resolve_source(draft.source);
    claim.said = read_date(draft.said, diagnostics_);
    claim.said_text = tables_.keep_id(draft.said.text);
    claim.anchor = tables_.keep_id(draft.anchor.text);
    claim.note = tables_.keep_id(draft.note.text);
    read_lines(draft.lines, claim);
}

void ClaimBuilder::read_lines(const std::vector<Word>& words, Claim& claim) {
    std::vector<std::uint32_t> lines;
    for (const Word& word : words) {
        std::optional<std::int64_t> line = parse_whole_number(word.text);
        if (line && *line >= 1 && *line <= 1'000'000'000) {
            lines.push_back(static_cast<std::uint32_t>(*line));
            continue;
        }
        diagnostics_.report(Slug::bad_value, word.position,
                            fmt::format("'{}' is not a line number", word.text),
                            "write a whole number from 1, or a list of them: [12, 22]");
    }
    if (lines.empty()) return;
    claim.line = lines.front();
    claim.lines = tables_.line_lists.add(lines);
}

void ClaimBuilder::read_attribution(const ClaimDraft& draft, Claim& claim) {
    IdRange<ActorId> relays = resolve_actors(draft.relays);
    std::vector<Origin> origins;
    for (const Word& word : draft.origins) {
        if (ActorId actor = cast_.resolve_actor(word)) origins.push_back({actor, {}});
    }
    if (origins.empty() && !relays.empty()) {
        // A chain that names only media ends with the last of them: nobody behind it is known.
        origins.push_back({tables_.actor_lists[relays].back(), {}});
        --relays.count;
    }
    if (origins.empty()) origins.push_back({{}, claim.source});
    claim.relays = relays;
    claim.origins = tables_.origin_lists.add(origins);
    if (!claim.source) return;
    claim.groups = groups_of(origins);
    claim.attribution = kind_of_attribution(claim);
}

IdRange<GroupId> ClaimBuilder::groups_of(std::span<const Origin> origins) {
    std::vector<GroupId> groups;
    for (const Origin& origin : origins) {
        GroupId group = origin.actor ? tables_.actors[origin.actor].group
                                     : tables_.publishers[tables_.sources[origin.source].publisher].group;
        if (std::ranges::find(groups, group) == groups.end()) groups.push_back(group);
    }
    return tables_.group_lists.add(groups);
}

AttributionKind ClaimBuilder::kind_of_attribution(const Claim& claim) const {
    std::span<const Origin> origins = tables_.origin_lists[claim.origins];
    if (origins.front().source) return AttributionKind::narrator;
    for (const Origin& origin : origins) {
        if (tables_.vocabulary.actor_kinds()[tables_.actors[origin.actor].kind].unnamed)
            return AttributionKind::unnamed;
    }
    return claim.relays.empty() ? AttributionKind::direct : AttributionKind::relayed;
}

void ClaimBuilder::check_kinds(Position row, const std::vector<Word>& words, std::span<const ActorId> actors,
                               const RelationType& relation, std::span<const ActorKindId> allowed,
                               const char* role) {
    if (allowed.empty() || words.size() != actors.size()) return;
    const Vocabulary& vocabulary = tables_.vocabulary;
    for (std::size_t at = 0; at < actors.size(); ++at) {
        ActorKindId kind = tables_.actors[actors[at]].kind;
        if (kind == vocabulary.default_actor_kind() || std::ranges::find(allowed, kind) != allowed.end())
            continue;
        if (tables_.allowances.excuse(Slug::wrong_kind, row)) return;
        diagnostics_.report(
            Slug::wrong_kind, words[at].position,
            fmt::format("'{}' is of kind '{}', unusual as {} of '{}'", words[at].text,
                        vocabulary.actor_kinds()[kind].key, role, relation.key),
            "check the actor and the relation; if it is meant, write 'allow: {wrong-kind: why}'");
    }
}

void ClaimBuilder::check_relation(const ClaimDraft& draft, const Claim& claim) {
    if (!claim.relation) return;
    const RelationType& relation = tables_.vocabulary.relations()[claim.relation];
    if (!relation.about_claims && !draft.about.empty()) {
        diagnostics_.report(
            Slug::not_about_claims, draft.about.front().position,
            fmt::format("a claim with the relation '{}' cannot be about other claims", relation.key),
            "use a relation with 'about_claims: true', or remove 'about:'");
    }
    if (!relation.takes_object && !draft.objects.empty()) {
        diagnostics_.report(Slug::bad_value, draft.objects.front().position,
                            fmt::format("the relation '{}' takes no object", relation.key),
                            "remove 'object:'");
    }
    bool has_target = !draft.objects.empty() || !draft.about.empty() || draft.subjects.size() > 1;
    if (relation.layer == Layer::events && relation.takes_object && !has_target &&
        !tables_.allowances.excuse(Slug::missing_object, claim.position)) {
        diagnostics_.report(Slug::missing_object, draft.relation.position,
                            fmt::format("'{}' says what somebody does, but not to whom", relation.key),
                            "add 'object:'; if the source names none, write 'allow: {missing-object: why}'");
    }
    check_kinds(claim.position, draft.subjects, tables_.actor_lists[claim.subjects], relation,
                relation.subject_kinds, "subject");
    check_kinds(claim.position, draft.objects, tables_.actor_lists[claim.objects], relation,
                relation.object_kinds, "object");
}

void ClaimBuilder::queue_references(const ClaimDraft& draft, ClaimId id) {
    if (draft.about.empty() && draft.disputes.empty()) return;
    Pending pending{id, {}, {}};
    for (const Word& word : draft.about)
        pending.about.push_back({tables_.keep_id(word.text), {}, word.position});
    for (const Word& word : draft.disputes) pending.disputes.push_back(dispute(word));
    pending_.push_back(std::move(pending));
}

void ClaimBuilder::add(const ClaimDraft& draft) {
    Claim claim;
    claim.key = tables_.keep_id(draft.id.text);
    claim.position = draft.id.position;
    ClaimId next = take_id(tables_.claim_keys, tables_.claims, claim.key, draft.id, "claim", diagnostics_);
    if (!next) return;
    tables_.keep_allowances(draft.allow, Allowance::Reach::row, claim.position);
    claim.proposition = proposition_called(draft.proposition);
    read_who(draft, claim);
    read_what(draft, claim);
    read_mention(draft, claim);
    read_attribution(draft, claim);
    check_relation(draft, claim);
    tables_.claims.add(claim);
    queue_references(draft, next);
}

/// "C026", or "C026 legality": a blank, which no id has, parts the claim from the kind of the conflict.
ClaimBuilder::Reference ClaimBuilder::dispute(const Word& word) {
    std::size_t end = std::min(word.text.find(' '), word.text.size());
    std::string_view kind = word.text.substr(std::min(end + 1, word.text.size()));
    if (!kind.empty() && !is_identifier(kind)) {
        diagnostics_.report(Slug::bad_id, word.position,
                            fmt::format("'{}' is not a word for a kind of conflict", kind),
                            "write the claim's id and one word, for instance 'C026 legality'");
        kind = {};
    }
    return {tables_.keep_id(word.text.substr(0, end)), tables_.keep_id(kind), word.position};
}

/// "; did you mean 'x'?" for the claim that `typed` most likely means; nothing when nobody would see it.
std::string ClaimBuilder::nearest_claim(std::string_view typed) const {
    if (!diagnostics_.keeps_errors()) return {};
    std::vector<std::string_view> keys;
    keys.reserve(tables_.claims.size());
    for (const Claim& claim : tables_.claims) keys.push_back(tables_.texts[claim.key]);
    return did_you_mean(typed, keys);
}

/// The claim that `reference` names; none after a report.
ClaimId ClaimBuilder::linked(const Reference& reference, ClaimId self) {
    std::string_view key = tables_.texts[reference.key];
    ClaimId target = tables_.claim_keys.find(reference.key);
    if (target == self) {
        diagnostics_.report(Slug::self_reference, reference.position,
                            fmt::format("claim '{}' names itself", key), "name the other claim");
        return {};
    }
    if (!target) {
        diagnostics_.report(Slug::unknown_claim, reference.position,
                            fmt::format("unknown claim '{}'{}", key, nearest_claim(key)),
                            "write the id of a claim of this dossier");
    }
    return target;
}

IdRange<ClaimId> ClaimBuilder::link(const std::vector<Reference>& references, ClaimId self) {
    std::vector<ClaimId> claims;
    for (const Reference& reference : references) {
        if (ClaimId target = linked(reference, self)) claims.push_back(target);
    }
    return tables_.claim_lists.add(claims);
}

void ClaimBuilder::link_disputes(const Pending& pending) {
    std::vector<ClaimId> claims;
    std::vector<TextId> kinds;
    for (const Reference& reference : pending.disputes) {
        ClaimId target = linked(reference, pending.claim);
        if (!target) continue;
        claims.push_back(target);
        kinds.push_back(reference.kind);
    }
    tables_.claims[pending.claim].disputes = tables_.claim_lists.add(claims);
    tables_.claims[pending.claim].dispute_kinds = tables_.text_lists.add(kinds);
}

void ClaimBuilder::check_circles() {
    auto about = [this](ClaimId id) { return tables_.claim_lists[tables_.claims[id].about]; };
    for (ClaimId id : ids_on_cycles(tables_.claims, about)) {
        const Claim& claim = tables_.claims[id];
        diagnostics_.report(
            Slug::about_cycle, claim.position,
            fmt::format("claim '{}' leads back to itself by 'about'", tables_.texts[claim.key]),
            "remove one 'about' of the circle");
    }
}

void ClaimBuilder::index_propositions() {
    tables_.claims_of = index_by_target(tables_.propositions.size(), tables_.claim_lists, [this](auto add) {
        for (ClaimId id : tables_.claims.ids()) {
            if (PropositionId proposition = tables_.claims[id].proposition) add(proposition.value, id);
        }
    });
}

void ClaimBuilder::index_about() {
    tables_.claims_about = index_by_target(tables_.claims.size(), tables_.claim_lists, [this](auto add) {
        for (ClaimId id : tables_.claims.ids()) {
            for (ClaimId target : tables_.claim_lists[tables_.claims[id].about]) add(target.value, id);
        }
    });
}

void ClaimBuilder::finish() {
    for (const Pending& pending : pending_) {
        tables_.claims[pending.claim].about = link(pending.about, pending.claim);
        link_disputes(pending);
    }
    check_circles();
    index_propositions();
    index_about();
}

}  // namespace hearsay
