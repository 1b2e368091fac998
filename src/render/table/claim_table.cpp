#include "render/table/claim_table.hpp"

#include "base/number_text.hpp"
#include "query/conflicts.hpp"
#include "query/trace.hpp"
#include "render/table/opinion_cells.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace hearsay {

namespace {

using List = Value::List;

template <class IdT, class Row>
List keys(const Table<IdT, Row>& table, std::span<const IdT> ids) {
    List list;
    for (IdT id : ids) list.emplace_back(table[id].key);
    return list;
}

List claim_keys(const Dossier& dossier, std::span<const ClaimId> ids) {
    List list;
    for (ClaimId id : ids) list.emplace_back(dossier.key(id));
    return list;
}

List origin_keys(const Dossier& dossier, std::span<const Origin> origins) {
    List list;
    for (const Origin& origin : origins) list.emplace_back(key_of(dossier, origin));
    return list;
}

Value text_or_nothing(std::string_view text) {
    return text.empty() ? Value{} : Value{text};
}

List chain_keys(const Dossier& dossier, ClaimId id) {
    List list;
    for (const ChainLink& link : chain_of(dossier, id)) list.emplace_back(key_of(dossier, link));
    return list;
}

/// "S000 > WSJ > NIS"; the speakers of a joint statement stand side by side.
std::string chain_text(const Dossier& dossier, ClaimId id) {
    std::string text;
    bool origin_seen = false;
    for (const ChainLink& link : chain_of(dossier, id)) {
        bool origin = link.role == ChainRole::origin;
        if (!text.empty()) text += origin && origin_seen ? " + " : " > ";
        text += key_of(dossier, link);
        origin_seen = origin;
    }
    return text;
}

struct ClaimColumn {
    std::string_view key;
    std::string_view title;  ///< for people, in either view
    bool shown_in_what;
    bool shown_in_who;
    bool is_number;
    /// `known_at`: what came later is not shown.
    Value (*value)(const Dossier& dossier, ClaimId id, const Claim& claim, const Date& known_at);
};

Value number(const Quantity& quantity, double value) {
    return quantity.stated() && std::isfinite(value) ? Value{value} : Value{};
}

const ClaimColumn columns[] = {
    {"id", "claim", true, true, false,
     [](const Dossier& d, ClaimId id, const Claim&, const Date&) { return Value{d.key(id)}; }},
    {"source", "source", true, false, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) { return Value{d.sources()[c.source].key}; }},
    {"line", "line", true, true, true,
     [](const Dossier&, ClaimId, const Claim& c, const Date&) { return c.line ? Value{c.line} : Value{}; }},
    {"chain", "", false, false, false,
     [](const Dossier& d, ClaimId id, const Claim&, const Date&) { return Value{chain_keys(d, id)}; }},
    {"origin", "", false, false, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{fmt::format("{}", fmt::join(origin_keys(d, d.list(c.origins)), ";"))};
     }},
    {"group", "group", false, true, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{fmt::format("{}", fmt::join(keys(d.groups(), d.list(c.groups)), ";"))};
     }},
    {"attribution", "attribution", false, true, false,
     [](const Dossier&, ClaimId, const Claim& c, const Date&) {
         return Value{attribution_texts[static_cast<std::size_t>(c.attribution)]};
     }},
    {"subject", "subject", true, true, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{keys(d.actors(), d.list(c.subjects))};
     }},
    {"relation", "relation", true, true, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{d.vocabulary().relations()[c.relation].key};
     }},
    {"object", "object", true, true, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{keys(d.actors(), d.list(c.objects))};
     }},
    {"about", "about", true, true, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{claim_keys(d, d.list(c.about))};
     }},
    {"place", "place", true, false, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{keys(d.places(), d.list(c.places))};
     }},
    {"date", "date", true, false, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return text_or_nothing(d.text(c.date_text));
     }},
    {"said", "said", false, true, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return text_or_nothing(d.text(c.said_text));
     }},
    {"planned", "", false, false, false,
     [](const Dossier&, ClaimId, const Claim& c, const Date&) { return Value{c.planned}; }},
    {"quantity", "quantity", true, true, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return text_or_nothing(d.text(c.quantity_text));
     }},
    {"low", "", false, false, true,
     [](const Dossier&, ClaimId, const Claim& c, const Date&) { return number(c.quantity, c.quantity.low); }},
    {"high", "", false, false, true,
     [](const Dossier&, ClaimId, const Claim& c, const Date&) {
         return number(c.quantity, c.quantity.high);
     }},
    {"unit", "", false, false, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return c.quantity.unit ? Value{d.vocabulary().units()[c.quantity.unit].key} : Value{};
     }},
    {"of", "of", true, false, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return Value{keys(d.vocabulary().units(), d.list(c.of))};
     }},
    {"certainty", "certainty", true, true, false,
     [](const Dossier&, ClaimId, const Claim& c, const Date&) {
         return text_or_nothing(certainty_text(c.certainty));
     }},
    {"proposition", "proposition", true, false, false,
     [](const Dossier& d, ClaimId, const Claim& c, const Date&) {
         return c.proposition ? Value{d.key(c.proposition)} : Value{};
     }},
    {"opinions", "", false, false, false,
     [](const Dossier& d, ClaimId id, const Claim&, const Date& known_at) {
         return Value{opinion_list(d, opinions_on(d, id, known_at))};
     }},
    {"", "opinion", true, true, false,
     [](const Dossier& d, ClaimId id, const Claim&, const Date& known_at) {
         return Value{short_opinion_list(opinions_on(d, id, known_at))};
     }},
};

/// "1 origin (NIS)", "3 publishers (CDT, S001, ASIANEWS)".
std::string listed(std::string_view noun, const List& list) {
    constexpr std::size_t most_named = 6;
    std::string text = counted(list.size(), noun);
    if (list.size() <= most_named) text += fmt::format(" ({})", fmt::join(list, ", "));
    return text;
}

bool is_blank(const Value& value) {
    const auto* list = std::get_if<List>(&value.content);
    return value.empty() || (list && list->empty());
}

/// People need no column in which nothing stands.
void hide_blank_columns(ResultTable& table) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        auto blank = [column](const std::vector<Value>& row) { return is_blank(row[column]); };
        if (std::ranges::all_of(table.rows, blank)) table.columns[column].title.clear();
    }
}

/// Whether the claims speak about one fact, so that their support can be judged.
bool one_proposition(const Dossier& dossier, std::span<const ClaimId> claims) {
    PropositionId first = dossier.claims()[claims.front()].proposition;
    auto same = [&](ClaimId id) { return dossier.claims()[id].proposition == first; };
    return first && std::ranges::all_of(claims, same);
}

void add_support(const Dossier& dossier, const Selection& selection, ResultTable& table) {
    Support support = support_of(dossier, selection.claims);
    table.summary = {
        {"mentions", Value{claim_keys(dossier, support.mentions)}},
        {"sources", Value{keys<SourceId>(dossier.sources(), support.sources)}},
        {"publishers", Value{keys<PublisherId>(dossier.publishers(), support.publishers)}},
        {"origins", Value{origin_keys(dossier, support.origins)}},
        {"groups", Value{keys<GroupId>(dossier.groups(), support.groups)}},
    };
    if (!support.mentions.empty()) table.caption = support_sentence(dossier, selection, support);
}

bool is_disputed(const Dossier& dossier, const Selection& selection) {
    PropositionId proposition = dossier.claims()[selection.claims.front()].proposition;
    return disputed_propositions(dossier, find_conflicts(dossier, selection.compared))[proposition.value];
}

}  // namespace

std::string support_sentence(const Dossier& dossier, const Selection& selection, const Support& support) {
    std::string text =
        fmt::format("{} in {} of {}, from {} of {}", counted(support.mentions.size(), "mention"),
                    listed("source", keys<SourceId>(dossier.sources(), support.sources)),
                    listed("publisher", keys<PublisherId>(dossier.publishers(), support.publishers)),
                    listed("origin", origin_keys(dossier, support.origins)),
                    listed("group", keys<GroupId>(dossier.groups(), support.groups)));
    if (!support.mentions.empty() && one_proposition(dossier, support.mentions)) {
        text += ": " + verdict(dossier, support, {is_disputed(dossier, selection), {}});
    }
    return text;
}

ResultTable claim_table(const Dossier& dossier, const Selection& selection, ClaimView view,
                        std::string_view command) {
    ResultTable table;
    table.command = command;
    for (const ClaimColumn& column : columns) {
        bool shown = view == ClaimView::what ? column.shown_in_what : column.shown_in_who;
        table.columns.push_back(
            {std::string(column.key), shown ? std::string(column.title) : "", column.is_number});
        if (column.key == "id" && view == ClaimView::who) table.columns.push_back({"", "who says so", false});
    }
    for (ClaimId id : selection.claims) {
        std::vector<Value> row;
        for (const ClaimColumn& column : columns) {
            row.push_back(column.value(dossier, id, dossier.claims()[id], selection.known_at));
            if (column.key == "id" && view == ClaimView::who) row.emplace_back(chain_text(dossier, id));
        }
        table.rows.push_back(std::move(row));
    }
    hide_blank_columns(table);
    add_support(dossier, selection, table);
    add_opinion_footnote(dossier, opinions_on(dossier, selection.claims, selection.known_at), table);
    return table;
}

ResultTable support_table(const Dossier& dossier, std::span<const PropositionId> propositions,
                          const Selection& selection, bool strict) {
    ResultTable table;
    table.command = "support";
    table.columns = {
        {"proposition", "proposition", false}, {"mentions", "mentions", true}, {"sources", "sources", true},
        {"publishers", "publishers", true},    {"origins", "origins", true},   {"groups", "groups", true},
        {"verdict", "verdict", false},         {"opinions", "", false},        {"", "opinion", false}};
    std::vector<std::vector<ClaimId>> mentions(dossier.propositions().size());
    for (ClaimId id : selection.claims) {
        if (PropositionId proposition = dossier.claims()[id].proposition)
            mentions[proposition.value].push_back(id);
    }
    std::vector<ClaimId> found;  // all that is counted
    std::vector<bool> disputed = disputed_propositions(dossier, find_conflicts(dossier, selection.compared));
    std::vector<JoinedGroups> joined = strict ? joined_groups(dossier) : std::vector<JoinedGroups>{};
    for (PropositionId id : propositions) {
        if (mentions[id.value].empty()) continue;
        std::vector<const Opinion*> opinions = opinions_on(dossier, mentions[id.value], selection.known_at);
        Support support = support_of(dossier, mentions[id.value]);
        table.rows.push_back({dossier.key(id), support.mentions.size(), support.sources.size(),
                              support.publishers.size(), support.origins.size(),
                              independent_groups(support.groups, joined),
                              verdict(dossier, support, {disputed[id.value], joined}),
                              opinion_list(dossier, opinions), short_opinion_list(opinions)});
        found.insert(found.end(), mentions[id.value].begin(), mentions[id.value].end());
    }
    std::vector<const Opinion*> opinions = opinions_on(dossier, found, selection.known_at);
    if (opinions.empty()) table.columns.back().title.clear();
    add_opinion_footnote(dossier, opinions, table);
    return table;
}

ResultTable trace_table(const Dossier& dossier, ClaimId id, std::span<const ClaimId> claims) {
    const Claim& claim = dossier.claims()[id];
    std::string_view certainty = certainty_text(claim.certainty);
    ResultTable table;
    table.command = "trace";
    table.columns = {
        {"hop", "hop", true}, {"actor", "id", false}, {"", "name", false}, {"role", "role", false}};
    table.summary = {{"claim", Value{dossier.key(id)}}, {"certainty", text_or_nothing(certainty)}};
    if (std::ranges::find(claims, id) == claims.end()) return table;
    std::size_t hop = 1;
    for (const ChainLink& link : chain_of(dossier, id)) {
        std::string_view name =
            link.actor ? dossier.actors()[link.actor].name : dossier.sources()[link.source].title;
        table.rows.push_back(
            {hop++, key_of(dossier, link), name, chain_role_texts[static_cast<std::size_t>(link.role)]});
    }
    table.caption = fmt::format("{}: {}{}", dossier.key(id), chain_text(dossier, id),
                                certainty.empty() ? std::string{} : fmt::format(" ({})", certainty));
    return table;
}

}  // namespace hearsay
