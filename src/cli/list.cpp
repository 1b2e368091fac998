#include "analysis/centrality/measure.hpp"
#include "base/suggest.hpp"
#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "io/load.hpp"
#include "io/read_style.hpp"
#include "query/names.hpp"
#include "render/diagram/formats.hpp"
#include "render/table/table_formats.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

using List = Value::List;

List texts(const LocalTexts& texts) {
    List list;
    for (const LocalText& entry : texts.all())
        list.push_back(fmt::format("{}: {}", entry.language, entry.text));
    return list;
}

List aliases(std::span<const std::string_view> aliases) {
    return {aliases.begin(), aliases.end()};
}

template <class IdT, class Row>
Value key_or_nothing(const Table<IdT, Row>& table, IdT id) {
    return id ? Value{table[id].key} : Value{};
}

Value text_or_nothing(std::string_view text) {
    return text.empty() ? Value{} : Value{text};
}

ResultTable list_actors(const Dossier& dossier) {
    ResultTable table;
    table.columns = {{"id", "id"},          {"name", "name"},   {"kind", "kind"}, {"part_of", "part of"},
                     {"speaks_for", "for"}, {"group", "group"}, {"names", ""},    {"aliases", "aliases"}};
    for (const Actor& actor : dossier.actors()) {
        table.rows.push_back({actor.key, actor.name, dossier.vocabulary().actor_kinds()[actor.kind].key,
                              key_or_nothing(dossier.actors(), actor.part_of),
                              key_or_nothing(dossier.actors(), actor.speaks_for),
                              dossier.groups()[actor.group].key, texts(actor.names), aliases(actor.aliases)});
    }
    return table;
}

ResultTable list_places(const Dossier& dossier) {
    ResultTable table;
    table.columns = {
        {"id", "id"}, {"name", "name"}, {"part_of", "part of"}, {"names", ""}, {"aliases", "aliases"}};
    for (const Place& place : dossier.places()) {
        table.rows.push_back({place.key, place.name, key_or_nothing(dossier.places(), place.part_of),
                              texts(place.names), aliases(place.aliases)});
    }
    return table;
}

ResultTable list_sources(const Dossier& dossier) {
    ResultTable table;
    table.columns = {{"id", "id"},         {"title", "title"},        {"publisher", "publisher"},
                     {"author", "author"}, {"date", "date"},          {"language", "language"},
                     {"url", ""},          {"claims", "claims", true}};
    std::vector<std::size_t> claims(dossier.sources().size());
    for (const Claim& claim : dossier.claims()) ++claims[claim.source.value];
    for (SourceId id : dossier.sources().ids()) {
        const Source& source = dossier.sources()[id];
        const Publisher& publisher = dossier.publishers()[source.publisher];
        table.rows.push_back({source.key, source.title, publisher.stated ? Value{publisher.key} : Value{},
                              text_or_nothing(source.author), text_or_nothing(source.date_text),
                              text_or_nothing(source.language), text_or_nothing(source.url),
                              claims[id.value]});
    }
    return table;
}

ResultTable list_propositions(const Dossier& dossier) {
    ResultTable table;
    table.columns = {{"id", "id"}, {"claims", "claims", true}, {"first", "first claim says"}};
    for (PropositionId id : dossier.propositions().ids()) {
        std::span<const ClaimId> claims = dossier.claims_of(id);
        table.rows.push_back({dossier.key(id), claims.size(),
                              text_or_nothing(dossier.text(dossier.claims()[claims.front()].note))});
    }
    return table;
}

ResultTable list_opinions(const Dossier& dossier) {
    ResultTable table;
    table.columns = {{"claim", "claim"},     {"proposition", "proposition"},
                     {"opinion", "opinion"}, {"author", "author"},
                     {"date", "date"},       {"reason", "reason"}};
    for (const Opinion& opinion : dossier.opinions()) {
        table.rows.push_back({opinion.claim ? Value{dossier.key(opinion.claim)} : Value{},
                              opinion.proposition ? Value{dossier.key(opinion.proposition)} : Value{},
                              agreement_texts[static_cast<std::size_t>(opinion.agreement)], opinion.author,
                              text_or_nothing(opinion.date_text), opinion.reason});
    }
    return table;
}

ResultTable list_relations(const Dossier& dossier) {
    const Vocabulary& words = dossier.vocabulary();
    ResultTable table;
    table.columns = {{"id", "id"},      {"layer", "layer"},   {"parent", "kind of"}, {"polarity", "polarity"},
                     {"symmetric", ""}, {"about_claims", ""}, {"label", "label"},    {"labels", ""},
                     {"inverse", ""},   {"plover", "plover"}, {"cameo", ""}};
    for (const RelationType& row : words.relations()) {
        table.rows.push_back({row.key, layer_texts[static_cast<std::size_t>(row.layer)],
                              key_or_nothing(words.relations(), row.parent),
                              polarity_texts[static_cast<std::size_t>(row.polarity)], row.symmetric,
                              row.about_claims, row.labels.best("en"), texts(row.labels), texts(row.inverse),
                              text_or_nothing(row.plover), text_or_nothing(row.cameo)});
    }
    return table;
}

ResultTable list_units(const Dossier& dossier) {
    const Vocabulary& words = dossier.vocabulary();
    ResultTable table;
    table.columns = {
        {"id", "id"}, {"kind_of", "kind of"}, {"part_of", "part of"}, {"label", "label"}, {"labels", ""}};
    for (const Unit& unit : words.units()) {
        table.rows.push_back({unit.key, key_or_nothing(words.units(), unit.kind_of),
                              key_or_nothing(words.units(), unit.part_of), unit.labels.best("en"),
                              texts(unit.labels)});
    }
    return table;
}

ResultTable list_kinds(const Dossier& dossier) {
    ResultTable table;
    table.columns = {
        {"id", "id"}, {"label", "label"}, {"labels", ""}, {"unnamed", "unnamed"}, {"publishes", "publishes"}};
    for (const ActorKind& kind : dossier.vocabulary().actor_kinds()) {
        table.rows.push_back(
            {kind.key, kind.labels.best("en"), texts(kind.labels), kind.unnamed, kind.publishes});
    }
    return table;
}

ResultTable list_publishers(const Dossier& dossier) {
    ResultTable table;
    table.columns = {{"id", "id"}, {"group", "group"}, {"sources", "sources"}};
    for (PublisherId id : dossier.publishers().ids()) {
        List sources;
        for (const Source& source : dossier.sources()) {
            if (source.publisher == id) sources.emplace_back(source.key);
        }
        const Publisher& publisher = dossier.publishers()[id];
        table.rows.push_back({publisher.key, dossier.groups()[publisher.group].key, std::move(sources)});
    }
    return table;
}

ResultTable list_groups(const Dossier& dossier) {
    ResultTable table;
    table.columns = {{"id", "id"}, {"actors", "actors"}};
    for (GroupId id : dossier.groups().ids()) {
        List actors;
        for (const Actor& actor : dossier.actors()) {
            if (actor.group == id) actors.emplace_back(actor.key);
        }
        table.rows.push_back({dossier.groups()[id].key, std::move(actors)});
    }
    return table;
}

ResultTable list_formats(const Dossier&) {
    ResultTable table;
    table.columns = {{"id", "id"}, {"ending", "ending"}, {"summary", "for"}};
    for (const DiagramFormat& format : diagram_formats()) {
        table.rows.push_back({format.name, format.ending, "a diagram"});
    }
    for (const TableFormat& format : table_formats()) {
        table.rows.push_back({format.name, format.ending, format.summary});
    }
    return table;
}

ResultTable list_measures(const Dossier&) {
    ResultTable table;
    table.columns = {{"id", "id"},
                     {"title", "title"},
                     {"summary", "a high score"},
                     {"directed", "directed"},
                     {"weighted", "weighted"},
                     {"normalized", "normalised"}};
    for (const Measure& measure : measures()) {
        table.rows.push_back({measure.name, measure.title, measure.summary, measure.sees_direction,
                              measure.sees_weights, measure.normalizes});
    }
    return table;
}

ResultTable list_styles(const Dossier&) {
    ResultTable table;
    table.columns = {{"id", "id"}};
    for (std::string_view name : style_names()) table.rows.push_back({name});
    return table;
}

struct Listing {
    std::string_view name;
    bool needs_dossier;  ///< else the vocabulary is enough
    ResultTable (*rows)(const Dossier& dossier);
};

constexpr Listing listings[] = {
    {"actors", true, list_actors},      {"places", true, list_places},
    {"sources", true, list_sources},    {"publishers", true, list_publishers},
    {"groups", true, list_groups},      {"propositions", true, list_propositions},
    {"opinions", true, list_opinions},  {"relations", false, list_relations},
    {"units", false, list_units},       {"kinds", false, list_kinds},
    {"measures", false, list_measures}, {"styles", false, list_styles},
    {"formats", false, list_formats},
};

const Listing& asked_listing(std::string_view name) {
    std::vector<std::string_view> names;
    for (const Listing& listing : listings) {
        if (listing.name == name) return listing;
        names.push_back(listing.name);
    }
    throw Failure(fmt::format("there is no list of '{}'{}", name, did_you_mean(name, names)),
                  ExitCode::usage);
}

/// Relations, units and kinds of the dossier at hand, or the built-in ones where there is none.
ResultTable rows_without_dossier(Context& context, const Listing& listing) {
    bool named = context.arguments().has("dossier") || context.env().variable("HEARSAY_DOSSIER");
    if (named) return listing.rows(context.dossier());
    std::string config(context.arguments().value("config"));
    std::optional<Dossier> vocabulary =
        load_vocabulary_only(config, context.env().files, context.diagnostics());
    context.stop_on_problems(ExitCode::unreadable);
    return listing.rows(*vocabulary);
}

}  // namespace

ExitCode run_list(Context& context) {
    const Listing& listing = asked_listing(context.arguments().operands()[0]);
    ResultTable table =
        listing.needs_dossier ? listing.rows(context.dossier()) : rows_without_dossier(context, listing);
    table.command = "list";
    if (table.rows.empty()) context.note(fmt::format("the dossier has no {}", listing.name));
    return context.answer(std::move(table));
}

}  // namespace hearsay::cli
