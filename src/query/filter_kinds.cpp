#include "base/suggest.hpp"
#include "query/filter.hpp"
#include "query/names.hpp"
#include "query/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace {

Truth truth(bool value) {
    return value ? Truth::yes : Truth::no;
}

template <class IdT>
void mark(Condition& condition, IdT id, std::size_t rows) {
    condition.rows.resize(std::max(condition.rows.size(), rows));
    if (id) condition.rows[id.value] = true;
}

template <class IdT>
bool marked(const Condition& condition, IdT id) {
    return id && id.value < condition.rows.size() && condition.rows[id.value];
}

template <class IdT>
bool any_marked(const Condition& condition, std::span<const IdT> ids) {
    return std::ranges::any_of(ids, [&condition](IdT id) { return marked(condition, id); });
}

void read_actors(const Dossier& dossier, std::string_view text, Condition& condition,
                 Diagnostics& diagnostics) {
    for (ActorId id : resolve_actor_set(dossier, text, diagnostics))
        mark(condition, id, dossier.actors().size());
}

Truth subject_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(any_marked(condition, dossier.list(dossier.claims()[id].subjects)));
}

Truth object_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(any_marked(condition, dossier.list(dossier.claims()[id].objects)));
}

Truth actor_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    bool fits = subject_fits(dossier, condition, id) == Truth::yes ||
                object_fits(dossier, condition, id) == Truth::yes;
    return truth(fits);
}

/// "=x" means x itself and none of its kinds.
template <class IdT, class Row, class Resolve>
void read_tree(const Vocabulary& vocabulary, const Table<IdT, Row>& table, std::string_view text,
               Condition& condition, Resolve resolve) {
    bool exact = text.starts_with('=');
    IdT wanted = resolve(exact ? text.substr(1) : text);
    if (!wanted) return;
    for (IdT id : table.ids()) {
        if (exact ? id == wanted : vocabulary.is_kind_of(id, wanted)) mark(condition, id, table.size());
    }
}

void read_relation(const Dossier& dossier, std::string_view text, Condition& condition,
                   Diagnostics& diagnostics) {
    const Vocabulary& vocabulary = dossier.vocabulary();
    read_tree(vocabulary, vocabulary.relations(), text, condition,
              [&](std::string_view key) { return resolve_relation(dossier, key, diagnostics); });
}

Truth relation_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(marked(condition, dossier.claims()[id].relation));
}

void read_unit(const Dossier& dossier, std::string_view text, Condition& condition,
               Diagnostics& diagnostics) {
    const Vocabulary& vocabulary = dossier.vocabulary();
    read_tree(vocabulary, vocabulary.units(), text, condition,
              [&](std::string_view key) { return resolve_unit(dossier, key, diagnostics); });
}

Truth unit_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    const Claim& claim = dossier.claims()[id];
    return truth(marked(condition, claim.quantity.unit) || any_marked(condition, dossier.list(claim.of)));
}

void read_proposition(const Dossier& dossier, std::string_view text, Condition& condition,
                      Diagnostics& diagnostics) {
    mark(condition, resolve_proposition(dossier, text, diagnostics), dossier.propositions().size());
}

Truth proposition_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(marked(condition, dossier.claims()[id].proposition));
}

void read_place(const Dossier& dossier, std::string_view text, Condition& condition,
                Diagnostics& diagnostics) {
    bool exact = text.starts_with('=');
    PlaceId wanted = resolve_place(dossier, exact ? text.substr(1) : text, diagnostics);
    if (!wanted) return;
    for (PlaceId id : dossier.places().ids()) {
        if (exact ? id == wanted : dossier.is_part_of(id, wanted))
            mark(condition, id, dossier.places().size());
    }
}

Truth place_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(any_marked(condition, dossier.list(dossier.claims()[id].places)));
}

void read_source(const Dossier& dossier, std::string_view text, Condition& condition,
                 Diagnostics& diagnostics) {
    mark(condition, resolve_source(dossier, text, diagnostics), dossier.sources().size());
}

Truth source_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(marked(condition, dossier.claims()[id].source));
}

PublisherId resolve_publisher(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    ActorId actor = dossier.find_actor(text);
    for (PublisherId id : dossier.publishers().ids()) {
        const Publisher& publisher = dossier.publishers()[id];
        if (publisher.key == text || (actor && publisher.actor == actor)) return id;
    }
    std::vector<std::string_view> known;
    for (const Publisher& publisher : dossier.publishers()) known.push_back(publisher.key);
    diagnostics.report(Slug::unknown_publisher, {},
                       fmt::format("unknown publisher '{}'{}", text, did_you_mean(text, known)),
                       "'hearsay list publishers' shows them");
    return {};
}

void read_publisher(const Dossier& dossier, std::string_view text, Condition& condition,
                    Diagnostics& diagnostics) {
    mark(condition, resolve_publisher(dossier, text, diagnostics), dossier.publishers().size());
}

Truth publisher_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(marked(condition, dossier.sources()[dossier.claims()[id].source].publisher));
}

/// Origins are actors or documents: documents come after the actors in `rows`.
std::size_t row_of(const Dossier& dossier, const Origin& origin) {
    return origin.actor ? origin.actor.value : dossier.actors().size() + origin.source.value;
}

void read_origin(const Dossier& dossier, std::string_view text, Condition& condition,
                 Diagnostics& diagnostics) {
    condition.rows.resize(dossier.actors().size() + dossier.sources().size());
    if (SourceId source = dossier.find_source(text)) {
        condition.rows[row_of(dossier, {{}, source})] = true;
        return;
    }
    for (ActorId id : resolve_actor_set(dossier, text, diagnostics)) condition.rows[id.value] = true;
}

Truth origin_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(std::ranges::any_of(dossier.list(dossier.claims()[id].origins), [&](const Origin& origin) {
        return condition.rows[row_of(dossier, origin)];
    }));
}

Truth relay_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(any_marked(condition, dossier.list(dossier.claims()[id].relays)));
}

GroupId resolve_group(const Dossier& dossier, std::string_view text, Diagnostics& diagnostics) {
    std::vector<std::string_view> keys;
    for (GroupId id : dossier.groups().ids()) {
        if (dossier.groups()[id].key == text) return id;
        keys.push_back(dossier.groups()[id].key);
    }
    if (!actors_called(dossier, text).empty()) {
        ActorId actor = resolve_actor(dossier, text, diagnostics);
        return actor ? dossier.actors()[actor].group : GroupId{};
    }
    std::string_view meant = nearest(text, keys);
    if (meant.empty()) meant = nearest_actor_name(dossier, text);
    std::string hint = meant.empty() ? std::string{} : fmt::format("; did you mean '{}'?", meant);
    diagnostics.report(Slug::unknown_actor, {}, fmt::format("unknown group '{}'{}", text, hint),
                       "'hearsay list groups' shows groups and their actors; an actor stands for its group");
    return {};
}

void read_group(const Dossier& dossier, std::string_view text, Condition& condition,
                Diagnostics& diagnostics) {
    mark(condition, resolve_group(dossier, text, diagnostics), dossier.groups().size());
}

Truth group_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(any_marked(condition, dossier.list(dossier.claims()[id].groups)));
}

void read_about(const Dossier& dossier, std::string_view text, Condition& condition,
                Diagnostics& diagnostics) {
    for (ClaimId id : resolve_claims(dossier, text, diagnostics))
        mark(condition, id, dossier.claims().size());
}

Truth about_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return truth(any_marked(condition, dossier.list(dossier.claims()[id].about)));
}

/// Calls `use` with each word of a list like "CT+,PR+".
template <class Use>
void for_each_word(std::string_view list, Use use) {
    for (std::size_t start = 0; start <= list.size();) {
        std::size_t end = std::min(list.find(',', start), list.size());
        use(list.substr(start, end - start));
        start = end + 1;
    }
}

void read_certainty(const Dossier&, std::string_view text, Condition& condition, Diagnostics& diagnostics) {
    condition.rows.resize(certainty_codes.size());
    for_each_word(text, [&](std::string_view word) {
        if (std::optional<Certainty> certainty = parse_certainty(word)) {
            condition.rows[static_cast<std::size_t>(*certainty)] = true;
            return;
        }
        diagnostics.report(Slug::bad_certainty, {}, fmt::format("'{}' is not a certainty", word),
                           "write a list of CT+, PR+, PS+, Uu, PS-, PR-, CT-");
    });
}

Truth certainty_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    Certainty certainty = dossier.claims()[id].certainty;
    if (certainty == Certainty::not_stated) return Truth::unknown;
    return truth(condition.rows[static_cast<std::size_t>(certainty)]);
}

void read_layer(const Dossier&, std::string_view text, Condition& condition, Diagnostics& diagnostics) {
    condition.rows.resize(std::size(layer_texts));
    for_each_word(text, [&](std::string_view word) {
        auto found = std::ranges::find(layer_texts, word);
        if (found != std::end(layer_texts)) {
            condition.rows[static_cast<std::size_t>(found - std::begin(layer_texts))] = true;
            return;
        }
        diagnostics.report(Slug::bad_value, {}, fmt::format("'{}' is not a layer", word),
                           "write a list of events, statements, states");
    });
}

Truth layer_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    Layer layer = dossier.vocabulary().relations()[dossier.claims()[id].relation].layer;
    return truth(condition.rows[static_cast<std::size_t>(layer)]);
}

void read_date(const Dossier&, std::string_view text, Condition& condition, Diagnostics& diagnostics) {
    Date::Problem problem;
    if (condition.date.stated()) {
        diagnostics.report(Slug::bad_date, {}, fmt::format("a second date, '{}'", text), "give one date");
    } else if (std::optional<Date> date = Date::parse(text, &problem)) {
        condition.date = *date;
    } else {
        diagnostics.report(Slug::bad_date, {}, problem.message, problem.remedy);
    }
}

/// What may have happened then fits, so that an uncertain date hides nothing; an unstated one says too
/// little.
Truth since_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    const Date& date = dossier.claims()[id].date;
    return date.stated() ? truth(before(date, condition.date) != Truth::yes) : Truth::unknown;
}

Truth until_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    const Date& date = dossier.claims()[id].date;
    return date.stated() ? truth(before(condition.date, date) != Truth::yes) : Truth::unknown;
}

Truth known_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return stood_by(dossier.sources()[dossier.claims()[id].source].date, condition.date);
}

Truth said_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    return stood_by(dossier.claims()[id].said, condition.date);
}

/// Reads KIND:ID into the rows of all five tables, one after the other: a claim falls away with its source,
/// its publisher, a relay, and with the last of its origins or groups.
struct DropRows {
    explicit DropRows(const Dossier& dossier)
        : publishers(dossier.sources().size()),
          relays(publishers + dossier.publishers().size()),
          origins(relays + dossier.actors().size()),
          groups(origins + dossier.actors().size() + dossier.sources().size()),
          end(groups + dossier.groups().size()) {}

    std::size_t publishers, relays, origins, groups, end;
};

void read_drop(const Dossier& dossier, std::string_view text, Condition& condition,
               Diagnostics& diagnostics) {
    DropRows rows(dossier);
    condition.rows.resize(rows.end);
    std::size_t colon = text.find(':');
    std::string_view kind = text.substr(0, colon);
    std::string_view id = colon == std::string_view::npos ? std::string_view{} : text.substr(colon + 1);
    auto drop = [&condition](std::size_t first, auto found) {
        if (found) condition.rows[first + found.value] = true;
    };
    if (kind == "source") {
        drop(0, resolve_source(dossier, id, diagnostics));
    } else if (kind == "publisher") {
        drop(rows.publishers, resolve_publisher(dossier, id, diagnostics));
    } else if (kind == "relay") {
        drop(rows.relays, resolve_actor(dossier, id, diagnostics));
    } else if (kind == "origin") {
        SourceId source = dossier.find_source(id);
        if (source) drop(rows.origins + dossier.actors().size(), source);
        if (!source) drop(rows.origins, resolve_actor(dossier, id, diagnostics));
    } else if (kind == "group") {
        drop(rows.groups, resolve_group(dossier, id, diagnostics));
    } else {
        diagnostics.report(Slug::bad_value, {}, fmt::format("'{}' does not say what to leave out", text),
                           "write source:ID, origin:ID, relay:ID, publisher:ID or group:ID");
    }
}

Truth drop_fits(const Dossier& dossier, const Condition& condition, ClaimId id) {
    DropRows rows(dossier);
    const Claim& claim = dossier.claims()[id];
    auto dropped = [&condition](std::size_t row) { return condition.rows[row]; };
    if (dropped(claim.source.value)) return Truth::no;
    if (dropped(rows.publishers + dossier.sources()[claim.source].publisher.value)) return Truth::no;
    for (ActorId relay : dossier.list(claim.relays)) {
        if (dropped(rows.relays + relay.value)) return Truth::no;
    }
    auto origin_dropped = [&](const Origin& origin) {
        return dropped(rows.origins + row_of(dossier, origin));
    };
    auto group_dropped = [&](GroupId group) { return dropped(rows.groups + group.value); };
    if (std::ranges::all_of(dossier.list(claim.origins), origin_dropped)) return Truth::no;
    return truth(!std::ranges::all_of(dossier.list(claim.groups), group_dropped));
}

constexpr FilterKind kinds[] = {
    {"subject", "ACTOR", "who does it; ACTOR+ includes all that belongs to it", read_actors, subject_fits},
    {"object", "ACTOR", "to whom it is done", read_actors, object_fits},
    {"actor", "ACTOR", "subject or object", read_actors, actor_fits},
    {"relation", "RELATION", "the relation or a kind of it; =RELATION for that one only", read_relation,
     relation_fits},
    {"unit", "UNIT", "the unit, or a kind of it, of the quantity or of goods named", read_unit, unit_fits},
    {"proposition", "PROPOSITION", "claims about this fact", read_proposition, proposition_fits},
    {"place", "PLACE", "there or in a part of it; =PLACE for there only", read_place, place_fits},
    {"source", "SOURCE", "the document", read_source, source_fits},
    {"publisher", "HOUSE", "the house behind the document", read_publisher, publisher_fits},
    {"by", "ORIGIN", "who said it: an actor, or a document in its own voice", read_origin, origin_fits},
    {"via", "RELAY", "who passed it on", read_actors, relay_fits},
    {"group", "GROUP", "the interest behind who said it: a group's key, or an actor of it", read_group,
     group_fits},
    {"about", "CLAIM", "about this claim, or about a claim of this proposition", read_about, about_fits},
    {"certainty", "LIST", "how sure the wording is: CT+,PR+,...", read_certainty, certainty_fits,
     "its wording is", "their wording is"},
    {"layer", "LIST", "events, statements, states", read_layer, layer_fits},
    {"since", "DATE", "may have happened then or later", read_date, since_fits, "it happened in or after",
     "they happened in or after"},
    {"until", "DATE", "may have happened then or earlier", read_date, until_fits, "it happened in or before",
     "they happened in or before"},
    {"known-at", "DATE", "in a document certainly published by then", read_date, known_fits,
     "it was published by", "they were published by"},
    {"said-by", "DATE", "certainly said by then", read_date, said_fits, "it was said by",
     "they were said by"},
    {"drop", "KIND:ID", "leave out a source, origin, relay, publisher or group", read_drop, drop_fits},
};

}  // namespace

Truth stood_by(const Date& date, const Date& limit) {
    // What was known is a matter of proof: only what was certainly there by then fits.
    DateBound last = limit.latest();
    return last.kind == DateBound::Kind::known ? by_day(date, last.day) : Truth::unknown;
}

std::span<const FilterKind> filter_kinds() {
    return kinds;
}

}  // namespace hearsay
