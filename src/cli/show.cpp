#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "query/names.hpp"
#include "query/opinions.hpp"
#include "query/resolve.hpp"
#include "query/trace.hpp"
#include "render/table/claim_table.hpp"
#include "render/table/shown_table.hpp"
#include "render/table/values.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <type_traits>

namespace hearsay::cli {

namespace {

template <class IdT>
bool contains(std::span<const IdT> list, IdT id) {
    return std::ranges::find(list, id) != list.end();
}

/// Claims for which `fits` holds, in the order of their ids.
template <class Fits>
std::vector<ClaimId> claims_where(const Dossier& dossier, Fits fits) {
    std::vector<ClaimId> claims = all_claims(dossier);
    std::erase_if(claims, [&](ClaimId id) { return !fits(dossier.claims()[id]); });
    return claims;
}

/// The claims that name an actor, in whatever part.
std::vector<ClaimId> claims_on(const Dossier& dossier, ActorId id) {
    return claims_where(dossier, [&](const Claim& claim) {
        return contains(dossier.list(claim.subjects), id) || contains(dossier.list(claim.objects), id) ||
               contains(dossier.list(claim.relays), id) ||
               contains(dossier.list(claim.origins), Origin{id, {}});
    });
}

std::vector<ClaimId> claims_on(const Dossier& dossier, PlaceId id) {
    return claims_where(dossier,
                        [&](const Claim& claim) { return contains(dossier.list(claim.places), id); });
}

std::vector<ClaimId> claims_on(const Dossier& dossier, SourceId id) {
    return claims_where(dossier, [id](const Claim& claim) { return claim.source == id; });
}

/// A claim, and the claims that its card names.
std::vector<ClaimId> claims_on(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier.claims()[id];
    std::vector<ClaimId> claims = {id};
    for (std::span<const ClaimId> list :
         {dossier.list(claim.about), dossier.list(claim.disputes), dossier.claims_about(id)}) {
        claims.insert(claims.end(), list.begin(), list.end());
    }
    return claims;
}

/// What the filters leave of the dossier.
struct Selected {
    std::vector<bool> claims;  ///< by claim
    Date known_at;             ///< of opinions
};

/// Rows of "field: value" about one thing; what is empty is left out, and so are claims that the filters
/// refuse.
class Card {
  public:
    Card(const Dossier& dossier, const Selected& selected) : dossier_(dossier), selected_(selected) {
        table_.command = "show";
        table_.columns = {{"field", "field"}, {"value", "value"}};
    }

    void add(std::string_view field, Value value) {
        const auto* text = std::get_if<std::string>(&value.content);
        const auto* list = std::get_if<Value::List>(&value.content);
        if (value.empty() || (text && text->empty()) || (list && list->empty())) return;
        table_.rows.push_back({field, std::move(value)});
    }

    void add(std::string_view field, const LocalTexts& texts) { add(field, Value{local_text_list(texts)}); }

    template <class IdT, class Row>
    void add_key(std::string_view field, const Table<IdT, Row>& table, IdT id) {
        if (id) add(field, Value{table[id].key});
    }

    void add_claims(std::string_view field, std::span<const ClaimId> claims) {
        Value::List list;
        for (ClaimId id : claims) {
            if (selected_.claims[id.value]) list.emplace_back(dossier_.key(id));
        }
        add(field, Value{std::move(list)});
    }

    /// Claims for which `fits` holds.
    template <class Fits>
    void add_claims_where(std::string_view field, Fits fits) {
        add_claims(field, claims_where(dossier_, fits));
    }

    /// Where the row stands, and what its `allow` lets stand.
    void add_place_in_files(Position position) {
        for (const Allowance& allowance : dossier_.allowances().all()) {
            if (allowance.reach != Allowance::Reach::row || allowance.row != position) continue;
            add("allowed",
                Value{fmt::format("{}: {}", diagnostic_kind(allowance.slug).text, allowance.reason)});
        }
        add("file", Value{fmt::format("{}:{}", dossier_.file_name(position), position.line)});
    }

    ResultTable take() { return std::move(table_); }

  private:
    const Dossier& dossier_;
    const Selected& selected_;
    ResultTable table_;
};

ResultTable card_of(const Dossier& dossier, ActorId id, const Selected& selected) {
    const Actor& actor = dossier.actors()[id];
    Card card(dossier, selected);
    card.add("actor", Value{actor.key});
    card.add("name", Value{actor.name});
    card.add("kind", Value{dossier.vocabulary().actor_kinds()[actor.kind].labels.best("en")});
    card.add("names", actor.names);
    card.add("aliases", Value{Value::List(actor.aliases.begin(), actor.aliases.end())});
    card.add("role", Value{actor.role});
    card.add("since", Value{actor.since_text});
    card.add("until", Value{actor.until_text});
    card.add_key("part_of", dossier.actors(), actor.part_of);
    card.add_key("speaks_for", dossier.actors(), actor.speaks_for);
    card.add_key("group", dossier.groups(), actor.group);
    Value::List parts;
    for (ActorId other : dossier.actors().ids()) {
        if (dossier.above(other) == id) parts.emplace_back(dossier.actors()[other].key);
    }
    card.add("has", Value{std::move(parts)});
    card.add("codes", actor.codes);
    card.add("wikidata", Value{actor.wikidata});
    card.add("url", Value{actor.url});
    card.add("note", Value{actor.note});
    card.add_claims_where("acts in",
                          [&](const Claim& claim) { return contains(dossier.list(claim.subjects), id); });
    card.add_claims_where("acted on in",
                          [&](const Claim& claim) { return contains(dossier.list(claim.objects), id); });
    card.add_claims_where("said", [&](const Claim& claim) {
        return contains(dossier.list(claim.origins), Origin{id, {}});
    });
    card.add_claims_where("passed on",
                          [&](const Claim& claim) { return contains(dossier.list(claim.relays), id); });
    card.add_place_in_files(actor.position);
    return card.take();
}

ResultTable card_of(const Dossier& dossier, PlaceId id, const Selected& selected) {
    const Place& place = dossier.places()[id];
    Card card(dossier, selected);
    card.add("place", Value{place.key});
    card.add("name", Value{place.name});
    card.add("names", place.names);
    card.add("aliases", Value{Value::List(place.aliases.begin(), place.aliases.end())});
    card.add_key("part_of", dossier.places(), place.part_of);
    card.add("codes", place.codes);
    card.add("wikidata", Value{place.wikidata});
    card.add("note", Value{place.note});
    card.add_claims_where("claims",
                          [&](const Claim& claim) { return contains(dossier.list(claim.places), id); });
    card.add_place_in_files(place.position);
    return card.take();
}

ResultTable card_of(const Dossier& dossier, SourceId id, const Selected& selected) {
    const Source& source = dossier.sources()[id];
    Card card(dossier, selected);
    card.add("source", Value{source.key});
    card.add("title", Value{source.title});
    if (dossier.publishers()[source.publisher].stated)
        card.add_key("publisher", dossier.publishers(), source.publisher);
    card.add("author", Value{source.author});
    card.add("date", Value{source.date_text});
    card.add("language", Value{source.language});
    card.add("url", Value{source.url});
    if (source.reliability != 0) card.add("reliability", Value{std::string(1, source.reliability)});
    card.add("text", Value{source.text_file});
    card.add("sha256", Value{source.sha256});
    card.add("note", Value{source.note});
    card.add_claims_where("claims", [id](const Claim& claim) { return claim.source == id; });
    card.add_place_in_files(source.position);
    return card.take();
}

template <class IdT, class Row>
Value::List names(const Table<IdT, Row>& table, std::span<const IdT> ids) {
    Value::List list;
    for (IdT id : ids) list.push_back(fmt::format("{} ({})", table[id].key, table[id].name));
    return list;
}

std::string chain_text(const Dossier& dossier, ClaimId id) {
    std::vector<std::string_view> links;
    for (const ChainLink& link : chain_of(dossier, id)) links.push_back(key_of(dossier, link));
    return fmt::format("{}", fmt::join(links, " > "));
}

void add_what(const Dossier& dossier, const Claim& claim, Card& card) {
    const RelationType& relation = dossier.vocabulary().relations()[claim.relation];
    card.add("subject", Value{names(dossier.actors(), dossier.list(claim.subjects))});
    card.add("relation", Value{fmt::format("{} ({})", relation.key, relation.labels.best("en"))});
    card.add("object", Value{names(dossier.actors(), dossier.list(claim.objects))});
    card.add_claims("about", dossier.list(claim.about));
    card.add("place", Value{names(dossier.places(), dossier.list(claim.places))});
    card.add("date", Value{dossier.text(claim.date_text)});
    if (claim.planned) card.add("planned", Value{true});
    card.add("quantity", Value{dossier.text(claim.quantity_text)});
    Value::List units;
    for (UnitId unit : dossier.list(claim.of)) units.emplace_back(dossier.vocabulary().units()[unit].key);
    card.add("of", Value{std::move(units)});
}

ResultTable card_of(const Dossier& dossier, ClaimId id, const Selected& selected) {
    const Claim& claim = dossier.claims()[id];
    const Source& source = dossier.sources()[claim.source];
    Card card(dossier, selected);
    card.add("claim", Value{dossier.key(id)});
    card.add("note", Value{dossier.text(claim.note)});
    if (claim.proposition) card.add("proposition", Value{dossier.key(claim.proposition)});
    add_what(dossier, claim, card);
    card.add("certainty", Value{certainty_text(claim.certainty)});
    card.add("source", Value{fmt::format("{} ({})", source.key, source.title)});
    std::span<const std::uint32_t> lines = dossier.list(claim.lines);
    if (lines.size() == 1) card.add("line", Value{claim.line});
    if (lines.size() > 1) card.add("lines", Value{fmt::format("{}", fmt::join(lines, ", "))});
    card.add("anchor", Value{dossier.text(claim.anchor)});
    card.add("chain", Value{chain_text(dossier, id)});
    card.add("attribution", Value{attribution_texts[static_cast<std::size_t>(claim.attribution)]});
    Value::List groups;
    for (GroupId group : dossier.list(claim.groups)) groups.emplace_back(dossier.groups()[group].key);
    card.add("group", Value{std::move(groups)});
    card.add("said", Value{dossier.text(claim.said_text)});
    card.add_claims("disputes", dossier.list(claim.disputes));
    card.add_claims("reactions", dossier.claims_about(id));
    for (const Opinion* opinion : opinions_on(dossier, id, selected.known_at))
        card.add("opinion", Value{opinion_text(dossier, *opinion)});
    card.add_place_in_files(claim.position);
    return card.take();
}

/// The card of what `id` names; no rows when the filters leave none of the claims that hang on it.
template <class IdT>
ResultTable filtered_card(Context& context, IdT id) {
    const Dossier& dossier = context.dossier();
    std::vector<ClaimId> claims = claims_on(dossier, id);
    Selection selection = context.selection(claims);
    if (claims.empty() && !selection.steps.empty()) context.note("no claim names it");
    Selected selected{std::vector<bool>(dossier.claims().size()), selection.known_at};
    for (ClaimId claim : selection.claims) selected.claims[claim.value] = true;
    if constexpr (std::is_same_v<IdT, ClaimId>) {
        if (!selected.claims[id.value] && !selection.claims.empty()) {
            context.note(fmt::format("{} itself is left out by {}", dossier.key(id), context.filter_shown()));
            selection.claims.clear();
        }
    }
    ResultTable table = card_of(dossier, id, selected);
    if (!selection.steps.empty() && selection.claims.empty()) table.rows.clear();
    return table;
}

ResultTable proposition_card(Context& context, PropositionId id) {
    const Dossier& dossier = context.dossier();
    Selection selection = context.selection(dossier.claims_of(id));
    return claim_table(dossier, selection, ClaimView::who, "show");
}

/// What `key` names, ids of every table first, then names of actors and places.
std::optional<ResultTable> find_card(Context& context, std::string_view key) {
    const Dossier& dossier = context.dossier();
    if (ActorId actor = dossier.find_actor(key)) return filtered_card(context, actor);
    if (SourceId source = dossier.find_source(key)) return filtered_card(context, source);
    if (ClaimId claim = dossier.find_claim(key)) return filtered_card(context, claim);
    if (PlaceId place = dossier.find_place(key)) return filtered_card(context, place);
    if (PropositionId proposition = dossier.find_proposition(key))
        return proposition_card(context, proposition);
    std::vector<ActorId> actors = actors_called(dossier, key);
    std::vector<PlaceId> places = places_called(dossier, key);
    if (actors.size() == 1) return filtered_card(context, actors.front());
    if (actors.empty() && places.size() == 1) return filtered_card(context, places.front());
    return std::nullopt;
}

}  // namespace

ExitCode run_show(Context& context) {
    const Dossier& dossier = context.dossier();
    const std::string& key = context.arguments().operands()[0];
    if (std::optional<ResultTable> card = find_card(context, key)) {
        // In a report it would depend on the folder in which weave was started.
        if (context.env().inner)
            std::erase_if(card->rows, [](const auto& row) { return shown_text(row[0]) == "file"; });
        return context.answer(std::move(*card));
    }
    if (!actors_called(dossier, key).empty()) {
        resolve_actor(dossier, key, context.diagnostics());
        context.stop_on_problems();
    }
    std::string meant = nearest_actor_name(dossier, key);
    throw Failure(fmt::format("nothing here is called '{}'{}", key,
                              meant.empty() ? "" : fmt::format("; did you mean '{}'?", meant)),
                  ExitCode::usage);
}

}  // namespace hearsay::cli
