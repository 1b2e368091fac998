#include "model/vocabulary_builder.hpp"

#include "model/checks.hpp"
#include "model/suggest_key.hpp"
#include "model/tree.hpp"

#include <fmt/format.h>

namespace hearsay {

namespace {

/// More rows than any vocabulary needs, and few enough for a 16-bit id.
constexpr std::size_t most_rows = 50'000;

/// Whether a new row called `id` can be added as `value`: reports a key that is taken by one of the rows at
/// `taken`, and the first row too many, which `full` remembers.
template <class Map>
bool claim_key(Map& map, const Word& id, Diagnostics& diagnostics, typename Map::mapped_type value,
               std::string_view noun, std::vector<Position>& taken, bool& full) {
    if (value.value >= most_rows) {
        if (std::exchange(full, true)) return false;
        diagnostics.report(Slug::too_many, id.position, fmt::format("more than {} {} rows", most_rows, noun),
                           "split the dossier");
        return false;
    }
    const auto [entry, added] = map.emplace(id.text, value);
    if (added) {
        taken.push_back(id.position);
    } else {
        report_duplicate(id, noun, taken[entry->second.value], diagnostics);
    }
    return added;
}

}  // namespace

LocalTexts VocabularyBuilder::keep(const std::vector<LocalWord>& words) {
    LocalTexts kept;
    for (const auto& [language, text] : words) {
        TextPool& pool = vocabulary_.texts_;
        kept.add(pool[pool.intern(language.text)], pool[pool.intern(text.text)]);
    }
    return kept;
}

void VocabularyBuilder::add(const ActorKindDraft& draft) {
    TextPool& pool = vocabulary_.texts_;
    ActorKind kind;
    kind.key = pool[pool.intern(draft.id.text)];
    kind.labels = keep(draft.labels);
    kind.plurals = keep(draft.plurals);
    kind.unnamed = draft.unnamed;
    kind.publishes = draft.publishes;
    kind.schema = pool[pool.intern(draft.schema.text)];
    ActorKindId next{static_cast<std::uint16_t>(vocabulary_.actor_kinds_.size())};
    Word key{kind.key, draft.id.position};
    if (!claim_key(vocabulary_.actor_kind_keys_, key, diagnostics_, next, "actor kind", kinds_at_, full_)) {
        return;
    }
    vocabulary_.actor_kinds_.add(std::move(kind));
    if (!draft.by_default) return;
    vocabulary_.default_actor_kind_ = next;
    defaults_.push_back(draft.id.position);
}

void VocabularyBuilder::add(const UnitDraft& draft) {
    TextPool& pool = vocabulary_.texts_;
    Unit unit;
    unit.key = pool[pool.intern(draft.id.text)];
    unit.labels = keep(draft.labels);
    UnitId next{static_cast<std::uint16_t>(vocabulary_.units_.size())};
    if (!claim_key(vocabulary_.unit_keys_, {unit.key, draft.id.position}, diagnostics_, next, "unit",
                   units_at_, full_)) {
        return;
    }
    vocabulary_.units_.add(std::move(unit));
    units_.push_back(draft);
}

void VocabularyBuilder::add(RelationDraft draft) {
    TextPool& pool = vocabulary_.texts_;
    RelationType relation;
    relation.key = pool[pool.intern(draft.id.text)];
    relation.labels = keep(draft.labels);
    relation.inverse = keep(draft.inverse);
    relation.layer = draft.layer;
    relation.polarity = draft.polarity;
    relation.stance = draft.stance;
    relation.draws = draft.draws;
    relation.symmetric = draft.symmetric;
    relation.joins = draft.joins;
    relation.about_claims = draft.about_claims;
    relation.takes_object = draft.takes_object;
    relation.plover = pool[pool.intern(draft.plover.text)];
    relation.cameo = pool[pool.intern(draft.cameo.text)];
    RelationTypeId next{static_cast<std::uint16_t>(vocabulary_.relations_.size())};
    if (!claim_key(vocabulary_.relation_keys_, {relation.key, draft.id.position}, diagnostics_, next,
                   "relation", relations_at_, full_)) {
        return;
    }
    vocabulary_.relations_.add(std::move(relation));
    relations_.push_back(std::move(draft));
}

std::vector<ActorKindId> VocabularyBuilder::resolve_kinds(const std::vector<Word>& words) {
    std::vector<ActorKindId> kinds;
    for (const Word& word : words) {
        if (ActorKindId kind = vocabulary_.find_actor_kind(word.text)) {
            kinds.push_back(kind);
            continue;
        }
        diagnostics_.report(Slug::unknown_kind, word.position,
                            fmt::format("unknown kind of actor '{}'{}", word.text,
                                        did_you_mean_key(diagnostics_, word.text, vocabulary_.actor_kinds_)),
                            "kinds are listed by 'hearsay list kinds'");
    }
    return kinds;
}

void VocabularyBuilder::resolve_units() {
    auto resolve = [this](const Word& word) -> UnitId {
        if (!word) return {};
        UnitId unit = vocabulary_.find_unit(word.text);
        if (!unit) {
            diagnostics_.report(Slug::unknown_unit, word.position,
                                fmt::format("unknown unit '{}'{}", word.text,
                                            did_you_mean_key(diagnostics_, word.text, vocabulary_.units_)),
                                "units are listed by 'hearsay list units'");
        }
        return unit;
    };
    for (UnitId id : vocabulary_.units_.ids()) {
        vocabulary_.units_[id].kind_of = resolve(units_[id.value].kind_of);
        vocabulary_.units_[id].part_of = resolve(units_[id.value].part_of);
    }
    auto above = [this](UnitId id) {
        return std::array{vocabulary_.units_[id].kind_of, vocabulary_.units_[id].part_of};
    };
    for (UnitId id : ids_on_cycles(vocabulary_.units_, above)) {
        Unit& unit = vocabulary_.units_[id];
        diagnostics_.report(Slug::kind_cycle, units_[id.value].id.position,
                            fmt::format("unit '{}' leads back to itself by 'kind_of' or 'part_of'", unit.key),
                            "remove one 'kind_of' or 'part_of' of the circle");
        unit.kind_of = unit.part_of = {};
    }
}

void VocabularyBuilder::resolve_relations() {
    for (RelationTypeId id : vocabulary_.relations_.ids()) {
        RelationType& relation = vocabulary_.relations_[id];
        const RelationDraft& draft = relations_[id.value];
        relation.subject_kinds = resolve_kinds(draft.subject_kinds);
        relation.object_kinds = resolve_kinds(draft.object_kinds);
        if (!draft.parent) continue;
        relation.parent = vocabulary_.find_relation(draft.parent.text);
        if (relation.parent) continue;
        diagnostics_.report(
            Slug::unknown_relation, draft.parent.position,
            fmt::format("unknown relation '{}'{}", draft.parent.text,
                        did_you_mean_key(diagnostics_, draft.parent.text, vocabulary_.relations_)),
            "relations are listed by 'hearsay list relations'");
    }
    auto above = [this](RelationTypeId id) { return std::array{vocabulary_.relations_[id].parent}; };
    for (RelationTypeId id : ids_on_cycles(vocabulary_.relations_, above)) {
        RelationType& relation = vocabulary_.relations_[id];
        diagnostics_.report(Slug::kind_cycle, relations_[id.value].id.position,
                            fmt::format("relation '{}' leads back to itself by 'parent'", relation.key),
                            "remove one 'parent' of the circle");
        relation.parent = {};
    }
}

void VocabularyBuilder::check_unique_roles(Position whole) {
    // A file that could not be read may have had it.
    if (defaults_.size() > 1 || (defaults_.empty() && !diagnostics_.incomplete())) {
        diagnostics_.report(Slug::bad_vocabulary, defaults_.empty() ? whole : defaults_.back(),
                            fmt::format("{} kinds of actor say 'default: true'", defaults_.size()),
                            "exactly one kind is that of actors that state none");
    }
    for (Draws role : {Draws::attribution, Draws::part_of}) {
        RelationTypeId first = vocabulary_.relation_drawn_by(role);
        for (RelationTypeId id : vocabulary_.relations_.ids()) {
            if (id == first || vocabulary_.relations_[id].draws != role) continue;
            diagnostics_.report(
                Slug::bad_vocabulary, relations_[id.value].id.position,
                fmt::format("relations '{}' and '{}' both draw {}", vocabulary_.relations_[first].key,
                            vocabulary_.relations_[id].key, draws_texts[static_cast<int>(role)]),
                "keep 'draws' on one of them");
        }
    }
}

Vocabulary VocabularyBuilder::finish(Position whole) {
    resolve_units();
    resolve_relations();
    check_unique_roles(whole);
    return std::move(vocabulary_);
}

}  // namespace hearsay
