/// Lists of what stands in a dossier.

#include "base/natural_order.hpp"
#include "cli/listings.hpp"
#include "query/opinions.hpp"
#include "render/table/values.hpp"

#include <algorithm>

namespace hearsay::cli {

namespace {

/// The keys of the rows that belong to a group or house, with the number of those that claims name under a
/// filter.
template <class IdT, class Row, class Belongs>
Value::List members(const Table<IdT, Row>& table, const NamedRows::Counts& named, const ListInput& input,
                    Belongs belongs) {
    Value::List list;
    for (IdT id : table.ids()) {
        if (belongs(table[id]) && is_listed(input, named[id.value])) list.emplace_back(table[id].key);
    }
    return list;
}

/// Groups and publishers have no rows of their own in the files: they come as actors and sources name them.
template <class IdT, class Row>
std::vector<IdT> sorted_by_key(const Table<IdT, Row>& table) {
    std::vector<IdT> ids;
    for (IdT id : table.ids()) ids.push_back(id);
    std::ranges::sort(ids, naturally_before, [&table](IdT id) { return table[id].key; });
    return ids;
}

bool is_listed(const ListInput& input, const Opinion& opinion) {
    if (!input.filtered) return true;
    if (!held_by(opinion, input.known_at)) return false;
    if (opinion.proposition) return input.named.propositions[opinion.proposition.value] > 0;
    return std::ranges::find(input.claims, opinion.claim) != input.claims.end();
}

}  // namespace

ResultTable list_actors(const ListInput& input) {
    const Dossier& dossier = input.dossier;
    ResultTable table;
    table.columns = {{"id", "id"},
                     {"name", "name"},
                     {"kind", "kind"},
                     {"part_of", "part of"},
                     {"speaks_for", "speaks for"},
                     {"group", "group"},
                     {"claims", "claims", true},
                     {"names", ""},
                     {"aliases", "aliases"}};
    for (ActorId id : dossier.actors().ids()) {
        const Actor& actor = dossier.actors()[id];
        std::size_t claims = input.named.actors[id.value];
        if (!is_listed(input, claims)) continue;
        table.rows.push_back({actor.key, actor.name, dossier.vocabulary().actor_kinds()[actor.kind].key,
                              key_or_nothing(dossier.actors(), actor.part_of),
                              key_or_nothing(dossier.actors(), actor.speaks_for),
                              dossier.groups()[actor.group].key, claims, local_text_list(actor.names),
                              Value::List(actor.aliases.begin(), actor.aliases.end())});
    }
    return table;
}

ResultTable list_places(const ListInput& input) {
    const Dossier& dossier = input.dossier;
    ResultTable table;
    table.columns = {{"id", "id"},  {"name", "name"},      {"part_of", "part of"}, {"claims", "claims", true},
                     {"names", ""}, {"aliases", "aliases"}};
    for (PlaceId id : dossier.places().ids()) {
        const Place& place = dossier.places()[id];
        std::size_t claims = input.named.places[id.value];
        if (!is_listed(input, claims)) continue;
        table.rows.push_back({place.key, place.name, key_or_nothing(dossier.places(), place.part_of), claims,
                              local_text_list(place.names),
                              Value::List(place.aliases.begin(), place.aliases.end())});
    }
    return table;
}

ResultTable list_sources(const ListInput& input) {
    const Dossier& dossier = input.dossier;
    ResultTable table;
    table.columns = {{"id", "id"},         {"title", "title"},        {"publisher", "publisher"},
                     {"author", "author"}, {"date", "date"},          {"language", "language"},
                     {"url", ""},          {"claims", "claims", true}};
    for (SourceId id : dossier.sources().ids()) {
        const Source& source = dossier.sources()[id];
        std::size_t claims = input.named.sources[id.value];
        if (!is_listed(input, claims)) continue;
        const Publisher& publisher = dossier.publishers()[source.publisher];
        table.rows.push_back({source.key, source.title, publisher.stated ? Value{publisher.key} : Value{},
                              text_or_nothing(source.author), text_or_nothing(source.date_text),
                              text_or_nothing(source.language), text_or_nothing(source.url), claims});
    }
    return table;
}

ResultTable list_publishers(const ListInput& input) {
    const Dossier& dossier = input.dossier;
    ResultTable table;
    table.columns = {{"id", "id"}, {"group", "group"}, {"claims", "claims", true}, {"sources", "sources"}};
    for (PublisherId id : sorted_by_key(dossier.publishers())) {
        std::size_t claims = input.named.publishers[id.value];
        if (!is_listed(input, claims)) continue;
        const Publisher& publisher = dossier.publishers()[id];
        table.rows.push_back({publisher.key, dossier.groups()[publisher.group].key, claims,
                              members(dossier.sources(), input.named.sources, input,
                                      [id](const Source& source) { return source.publisher == id; })});
    }
    return table;
}

/// The claims are those that its actors and documents stand behind.
ResultTable list_groups(const ListInput& input) {
    const Dossier& dossier = input.dossier;
    ResultTable table;
    table.columns = {{"id", "id"}, {"claims", "its claims", true}, {"actors", "actors"}};
    for (GroupId id : sorted_by_key(dossier.groups())) {
        std::size_t claims = input.named.groups[id.value];
        if (!is_listed(input, claims)) continue;
        table.rows.push_back({dossier.groups()[id].key, claims,
                              members(dossier.actors(), input.named.actors, input,
                                      [id](const Actor& actor) { return actor.group == id; })});
    }
    return table;
}

ResultTable list_propositions(const ListInput& input) {
    const Dossier& dossier = input.dossier;
    ResultTable table;
    table.columns = {{"id", "id"}, {"claims", "claims", true}, {"first", "first claim says"}};
    std::vector<ClaimId> first(dossier.propositions().size());
    for (ClaimId id : input.claims) {
        PropositionId proposition = dossier.claims()[id].proposition;
        if (proposition && !first[proposition.value]) first[proposition.value] = id;
    }
    for (PropositionId id : dossier.propositions().ids()) {
        if (!first[id.value]) continue;
        table.rows.push_back({dossier.key(id), input.named.propositions[id.value],
                              text_or_nothing(dossier.text(dossier.claims()[first[id.value]].note))});
    }
    return table;
}

ResultTable list_opinions(const ListInput& input) {
    const Dossier& dossier = input.dossier;
    ResultTable table;
    table.columns = {{"claim", "claim"},     {"proposition", "proposition"},
                     {"opinion", "opinion"}, {"author", "author"},
                     {"date", "date"},       {"reason", "reason"}};
    for (const Opinion& opinion : dossier.opinions()) {
        if (!is_listed(input, opinion)) continue;
        table.rows.push_back({opinion.claim ? Value{dossier.key(opinion.claim)} : Value{},
                              opinion.proposition ? Value{dossier.key(opinion.proposition)} : Value{},
                              agreement_texts[static_cast<std::size_t>(opinion.agreement)], opinion.author,
                              text_or_nothing(opinion.date_text), opinion.reason});
    }
    return table;
}

}  // namespace hearsay::cli
