/// Lists of words, of a dossier or built in, and of what the program can do.

#include "analysis/centrality/measure.hpp"
#include "cli/listings.hpp"
#include "io/read_style.hpp"
#include "render/diagram/formats.hpp"
#include "render/table/table_formats.hpp"
#include "render/table/values.hpp"

namespace hearsay::cli {

ResultTable list_relations(const ListInput& input) {
    const Vocabulary& words = input.dossier.vocabulary();
    ResultTable table;
    table.columns = {
        {"id", "id"},      {"layer", "layer"},   {"parent", "kind of"},      {"polarity", "polarity"},
        {"symmetric", ""}, {"about_claims", ""}, {"claims", "claims", true}, {"label", "label"},
        {"labels", ""},    {"inverse", ""},      {"plover", "plover"},       {"cameo", ""}};
    for (RelationTypeId id : words.relations().ids()) {
        const RelationType& row = words.relations()[id];
        std::size_t claims = input.named.relations[id.value];
        if (!is_listed(input, claims)) continue;
        table.rows.push_back({row.key, layer_texts[static_cast<std::size_t>(row.layer)],
                              key_or_nothing(words.relations(), row.parent),
                              polarity_texts[static_cast<std::size_t>(row.polarity)], row.symmetric,
                              row.about_claims, claims, row.labels.best("en"), local_text_list(row.labels),
                              local_text_list(row.inverse), text_or_nothing(row.plover),
                              text_or_nothing(row.cameo)});
    }
    return table;
}

ResultTable list_units(const ListInput& input) {
    const Vocabulary& words = input.dossier.vocabulary();
    ResultTable table;
    table.columns = {{"id", "id"},           {"kind_of", "kind of"},
                     {"part_of", "part of"}, {"claims", "claims", true},
                     {"label", "label"},     {"labels", ""}};
    for (UnitId id : words.units().ids()) {
        const Unit& unit = words.units()[id];
        std::size_t claims = input.named.units[id.value];
        if (!is_listed(input, claims)) continue;
        table.rows.push_back({unit.key, key_or_nothing(words.units(), unit.kind_of),
                              key_or_nothing(words.units(), unit.part_of), claims, unit.labels.best("en"),
                              local_text_list(unit.labels)});
    }
    return table;
}

ResultTable list_kinds(const ListInput& input) {
    const Vocabulary& words = input.dossier.vocabulary();
    ResultTable table;
    table.columns = {{"id", "id"},           {"label", "label"},         {"labels", ""},
                     {"unnamed", "unnamed"}, {"publishes", "publishes"}, {"claims", "claims", true}};
    for (ActorKindId id : words.actor_kinds().ids()) {
        const ActorKind& kind = words.actor_kinds()[id];
        std::size_t claims = input.named.kinds[id.value];
        if (!is_listed(input, claims)) continue;
        table.rows.push_back({kind.key, kind.labels.best("en"), local_text_list(kind.labels), kind.unnamed,
                              kind.publishes, claims});
    }
    return table;
}

ResultTable list_formats(const ListInput&) {
    ResultTable table;
    table.columns = {{"id", "id"}, {"ending", "ending"}, {"summary", "for"}};
    for (const DiagramFormat& format : diagram_formats()) {
        table.rows.push_back({format.name, format.ending, format.summary});
    }
    for (const TableFormat& format : table_formats()) {
        table.rows.push_back({format.name, format.ending, format.summary});
    }
    table.rows.push_back({"inline", Value{}, "a sentence for prose"});
    return table;
}

ResultTable list_measures(const ListInput&) {
    ResultTable table;
    table.columns = {{"id", "id"},
                     {"title", ""},
                     {"summary", "a high score"},
                     {"directed", "directed"},
                     {"weighted", "weighted"},
                     {"normalized", "normalised"},
                     {"source", "after"}};
    for (const Measure& measure : measures()) {
        table.rows.push_back({measure.name, measure.title, measure.summary, measure.sees_direction,
                              measure.sees_weights, measure.normalizes, measure.source});
    }
    return table;
}

ResultTable list_styles(const ListInput&) {
    ResultTable table;
    table.columns = {{"id", "id"}};
    for (std::string_view name : style_names()) table.rows.push_back({name});
    return table;
}

}  // namespace hearsay::cli
