#include "model/cast_builder.hpp"

#include "base/unicode.hpp"
#include "model/checks.hpp"
#include "model/suggest_key.hpp"
#include "model/take_id.hpp"
#include "model/tree.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

/// The group of actors that nobody could ask and that stand alone: none of them can be shown to be
/// independent of another.
constexpr std::string_view unnamed_group = "unnamed";

/// Where `text` stands in `texts`; their number when it is empty.
std::size_t index_of(const std::vector<std::string_view>& texts, std::string_view text) {
    if (text.empty()) return texts.size();
    return static_cast<std::size_t>(std::ranges::find(texts, text) - texts.begin());
}

}  // namespace

LocalTexts CastBuilder::keep(const std::vector<LocalWord>& words) {
    LocalTexts kept;
    for (const auto& [language, text] : words) kept.add(tables_.keep(language.text), tables_.keep(text.text));
    return kept;
}

std::vector<std::string_view> CastBuilder::keep(const std::vector<Word>& words) {
    std::vector<std::string_view> kept;
    for (const Word& word : words) kept.push_back(tables_.keep(word.text));
    return kept;
}

ActorKindId CastBuilder::resolve_kind(const Word& word) {
    const Vocabulary& vocabulary = tables_.vocabulary;
    if (!word) return vocabulary.default_actor_kind();
    if (ActorKindId kind = vocabulary.find_actor_kind(word.text)) return kind;
    diagnostics_.report(Slug::unknown_kind, word.position,
                        fmt::format("unknown kind of actor '{}'{}", word.text,
                                    did_you_mean_key(diagnostics_, word.text, vocabulary.actor_kinds())),
                        "kinds are listed by 'hearsay list kinds'");
    return vocabulary.default_actor_kind();
}

void CastBuilder::add(const ActorDraft& draft) {
    tables_.keep_allowances(draft.allow, Allowance::Reach::row, draft.id.position);
    Actor actor;
    actor.key = tables_.keep(draft.id.text);
    actor.name = draft.name ? tables_.keep(draft.name.text) : actor.key;
    actor.names = keep(draft.names);
    actor.aliases = keep(draft.aliases);
    actor.kind = resolve_kind(draft.kind);
    actor.group_label = tables_.keep(draft.group.text);
    actor.role = tables_.keep(draft.role.text);
    actor.since = read_date(draft.since, diagnostics_);
    actor.since_text = tables_.keep(draft.since.text);
    actor.until = read_date(draft.until, diagnostics_);
    actor.until_text = tables_.keep(draft.until.text);
    actor.wikidata = check_wikidata(draft.wikidata, diagnostics_) ? tables_.keep(draft.wikidata.text) : "";
    read_url(draft.url, draft.id.position);
    actor.url = tables_.keep(draft.url.text);
    actor.note = tables_.keep(draft.note.text);
    actor.codes = keep(draft.codes);
    actor.position = draft.id.position;
    if (!take_id(tables_.actor_keys, tables_.actors, tables_.keep_id(draft.id.text), draft.id, "actor",
                 diagnostics_))
        return;
    tables_.actors.add(std::move(actor));
    actors_.push_back(draft);
}

/// Looks whether the URL of the row at `row` may become a link; what is odd about it can be allowed there.
void CastBuilder::read_url(const Word& word, Position row) {
    if (std::optional<UrlProblem> problem = check_url(word)) {
        if (tables_.allowances.excuse(problem->slug, row)) return;
        diagnostics_.report(problem->slug, word.position, problem->message, problem->remedy);
    }
}

void CastBuilder::add(const PlaceDraft& draft) {
    tables_.keep_allowances(draft.allow, Allowance::Reach::row, draft.id.position);
    Place place;
    place.key = tables_.keep(draft.id.text);
    place.name = draft.name ? tables_.keep(draft.name.text) : place.key;
    place.names = keep(draft.names);
    place.aliases = keep(draft.aliases);
    place.wikidata = check_wikidata(draft.wikidata, diagnostics_) ? tables_.keep(draft.wikidata.text) : "";
    place.note = tables_.keep(draft.note.text);
    place.codes = keep(draft.codes);
    place.position = draft.id.position;
    if (!take_id(tables_.place_keys, tables_.places, tables_.keep_id(draft.id.text), draft.id, "place",
                 diagnostics_))
        return;
    tables_.places.add(std::move(place));
    places_.push_back(draft);
}

void CastBuilder::add(const SourceDraft& draft) {
    tables_.keep_allowances(draft.allow, Allowance::Reach::row, draft.id.position);
    Source source;
    source.key = tables_.keep(draft.id.text);
    source.title = tables_.keep(draft.title.text);
    source.author = tables_.keep(draft.author.text);
    source.date = read_date(draft.date, diagnostics_);
    source.date_text = tables_.keep(draft.date.text);
    source.language = check_language(draft.language, diagnostics_) ? tables_.keep(draft.language.text) : "";
    read_url(draft.url, draft.id.position);
    source.url = tables_.keep(draft.url.text);
    source.reliability = check_grade(draft.reliability, diagnostics_);
    source.text_file = tables_.keep(draft.text.text);
    source.sha256 = tables_.keep(draft.sha256.text);
    source.note = tables_.keep(draft.note.text);
    source.position = draft.id.position;
    if (!take_id(tables_.source_keys, tables_.sources, tables_.keep_id(draft.id.text), draft.id, "source",
                 diagnostics_))
        return;
    tables_.sources.add(source);
    publishers_.push_back(draft.publisher);
}

void CastBuilder::index_actor_names() {
    for (ActorId id : tables_.actors.ids()) {
        const Actor& actor = tables_.actors[id];
        std::vector<std::string_view> names = actor.aliases;
        names.push_back(actor.key);
        names.push_back(actor.name);
        for (const LocalText& name : actor.names.all()) names.push_back(name.text);
        for (std::string_view name : names) {
            std::vector<ActorId>& called = actor_names_[fold_name(name)];
            if (called.empty() || called.back() != id) called.push_back(id);
        }
    }
}

/// The actor with the nearest id, else with the nearest name; none when nobody would see it.
ActorId CastBuilder::nearest_actor(const Word& word) const {
    if (!diagnostics_.keeps_errors()) return {};
    std::vector<std::string_view> keys, names;
    for (const Actor& actor : tables_.actors) {
        keys.push_back(actor.key);
        names.push_back(actor.name);
    }
    std::size_t at = index_of(keys, nearest(word.text, keys));
    if (at == keys.size()) at = index_of(names, nearest(word.text, names));
    return at == keys.size() ? ActorId{} : ActorId{static_cast<std::uint32_t>(at)};
}

/// The first ids of `candidates`: enough to choose from, few enough for one line.
std::string CastBuilder::candidates_text(const std::vector<ActorId>& candidates) const {
    constexpr std::size_t most = 10;
    std::vector<std::string_view> keys;
    for (ActorId id : candidates) {
        if (keys.size() < most) keys.push_back(tables_.actors[id].key);
    }
    std::size_t more = candidates.size() - keys.size();
    return fmt::format("{}{}", fmt::join(keys, ", "), more > 0 ? fmt::format(" or {} others", more) : "");
}

/// Files name actors by id. Whoever wrote a name or an alias is told the id, or the ids it may stand for.
void CastBuilder::report_unknown_actor(const Word& word) {
    if (actor_names_.empty()) index_actor_names();
    auto found = actor_names_.find(fold_name(word.text));
    if (found != actor_names_.end() && found->second.size() > 1) {
        diagnostics_.report(Slug::ambiguous_name, word.position,
                            fmt::format("'{}' may be {}", word.text, candidates_text(found->second)),
                            "write the id");
        return;
    }
    ActorId meant = found == actor_names_.end() ? nearest_actor(word) : found->second.front();
    std::string hint = meant ? fmt::format("; did you mean '{}'?", tables_.actors[meant].key) : "";
    diagnostics_.report(Slug::unknown_actor, word.position,
                        fmt::format("unknown actor '{}'{}", word.text, hint),
                        "write the id of an actor in 'actors:', or add the actor there");
}

ActorId CastBuilder::resolve_actor(const Word& word) {
    if (!word) return {};
    TextId key = tables_.texts.find(word.text);
    if (ActorId actor = tables_.actor_keys.find(key)) return actor;
    if (tables_.claim_keys.find(key)) {
        diagnostics_.report(Slug::claim_as_actor, word.position,
                            fmt::format("'{}' is a claim, not an actor", word.text),
                            "name the claim under 'about:'");
        return {};
    }
    report_unknown_actor(word);
    return {};
}

PlaceId CastBuilder::resolve_place(const Word& word) {
    if (!word) return {};
    if (PlaceId place = tables_.place_keys.find(tables_.texts.find(word.text))) return place;
    diagnostics_.report(Slug::unknown_place, word.position,
                        fmt::format("unknown place '{}'{}", word.text,
                                    did_you_mean_key(diagnostics_, word.text, tables_.places)),
                        "write the id of a place in 'places:', or add the place there");
    return {};
}

void CastBuilder::link_actors() {
    for (ActorId id : tables_.actors.ids()) {
        const ActorDraft& draft = actors_[id.value];
        tables_.actors[id].part_of = resolve_actor(draft.part_of);
        tables_.actors[id].speaks_for = resolve_actor(draft.speaks_for);
    }
    auto above = [this](ActorId id) {
        return std::array{tables_.actors[id].part_of, tables_.actors[id].speaks_for};
    };
    for (ActorId id : ids_on_cycles(tables_.actors, above)) {
        Actor& actor = tables_.actors[id];
        diagnostics_.report(
            Slug::part_of_cycle, actor.position,
            fmt::format("actor '{}' leads back to itself by 'part_of' or 'speaks_for'", actor.key),
            "remove one 'part_of' or 'speaks_for' of the circle");
        actor.part_of = actor.speaks_for = {};
    }
}

void CastBuilder::link_places() {
    for (PlaceId id : tables_.places.ids())
        tables_.places[id].part_of = resolve_place(places_[id.value].part_of);
    auto above = [this](PlaceId id) { return std::array{tables_.places[id].part_of}; };
    for (PlaceId id : ids_on_cycles(tables_.places, above)) {
        Place& place = tables_.places[id];
        diagnostics_.report(Slug::part_of_cycle, place.position,
                            fmt::format("place '{}' leads back to itself by 'part_of'", place.key),
                            "remove one 'part_of' of the circle");
        place.part_of = {};
    }
}

GroupId CastBuilder::group_called(std::string_view key, ActorId actor) {
    auto [entry, added] = group_keys_.try_emplace(tables_.keep(key), GroupId{});
    if (added) entry->second = tables_.groups.add({entry->first, actor, false});
    return entry->second;
}

void CastBuilder::derive_groups() {
    const auto& actors = tables_.actors;
    for (ActorId id : actors.ids()) {
        ActorId top = id;
        while (actors[top].group_label.empty()) {
            ActorId next = actors[top].speaks_for ? actors[top].speaks_for : actors[top].part_of;
            if (!next) break;
            top = next;
        }
        const Actor& row = actors[top];
        bool nobody = row.group_label.empty() && tables_.vocabulary.actor_kinds()[row.kind].unnamed;
        if (!row.group_label.empty() || nobody) {
            std::string_view label = nobody ? unnamed_group : row.group_label;
            tables_.actors[id].group =
                group_called(label, tables_.actor_keys.find(tables_.texts.find(label)));
            if (nobody) tables_.groups[tables_.actors[id].group].unnamed = true;
        } else {
            tables_.actors[id].group = group_called(row.key, top);
        }
    }
}

PublisherId CastBuilder::publisher_called(const Word& word, const Source& source) {
    std::string_view key = tables_.keep(word ? word.text : source.key);
    auto [entry, added] = publisher_keys_.try_emplace(key, PublisherId{});
    if (!added) return entry->second;
    Publisher publisher;
    publisher.key = key;
    publisher.stated = static_cast<bool>(word);
    if (word) publisher.actor = tables_.actor_keys.find(tables_.texts.find(word.text));
    publisher.group = publisher.actor ? tables_.actors[publisher.actor].group : group_called(key, ActorId{});
    entry->second = tables_.publishers.add(publisher);
    return entry->second;
}

void CastBuilder::link_publishers() {
    for (SourceId id : tables_.sources.ids()) {
        const Word& word = publishers_[id.value];
        Source& source = tables_.sources[id];
        source.publisher = publisher_called(word, source);
        ActorId actor = tables_.publishers[source.publisher].actor;
        if (!actor || tables_.vocabulary.actor_kinds()[tables_.actors[actor].kind].publishes) continue;
        if (tables_.allowances.excuse(Slug::wrong_kind, source.position)) continue;
        diagnostics_.report(
            Slug::wrong_kind, word.position,
            fmt::format("publisher '{}' is an actor of kind '{}', which does not publish", word.text,
                        tables_.vocabulary.actor_kinds()[tables_.actors[actor].kind].key),
            "give the actor a kind that publishes, or write the publisher as a label");
    }
}

void CastBuilder::finish() {
    link_actors();
    link_places();
    derive_groups();
    link_publishers();
}

}  // namespace hearsay
