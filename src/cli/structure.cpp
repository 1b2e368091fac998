#include "analysis/structure/structure.hpp"

#include "base/suggest.hpp"
#include "cli/choices.hpp"
#include "cli/context.hpp"
#include "cli/edge_table.hpp"
#include "cli/progress.hpp"
#include "cli/projection_options.hpp"
#include "cli/runs.hpp"
#include "render/table/structure_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

namespace {

std::vector<StructurePart> asked_parts(const Context& context) {
    std::vector<StructurePart> parts;
    for (std::string_view word : context.arguments().operands()) {
        auto place = std::ranges::find(structure_part_texts, word);
        if (place == std::end(structure_part_texts)) {
            std::vector<std::string_view> words(std::begin(structure_part_texts),
                                                std::end(structure_part_texts));
            std::string hint = did_you_mean(word, words);
            if (hint.empty()) hint = fmt::format("; it is one of {}", fmt::join(words, ", "));
            throw Failure(fmt::format("no part '{}'{}", word, hint), ExitCode::usage);
        }
        parts.push_back(static_cast<StructurePart>(place - std::begin(structure_part_texts)));
    }
    return parts;
}

ExitCode note_limits(Context& context, const Structure& structure, const StructureOptions& options,
                     ExitCode code) {
    if (structure.cliques && structure.cliques->more)
        context.note(
            fmt::format("there are more than {} cliques; --cliques N shows more", options.cliques.count));
    if (structure.cliques && structure.cliques->gave_up)
        context.note(fmt::format("the search for cliques was given up after {} million steps",
                                 options.cliques.limit.steps / 1'000'000));
    if (structure.triads && structure.triads->unbalanced.size() < structure.triads->unbalanced_count())
        context.note(fmt::format("{} of {} unbalanced triads are listed", structure.triads->unbalanced.size(),
                                 structure.triads->unbalanced_count()));
    bool limited = structure.cliques && (structure.cliques->more || structure.cliques->gave_up);
    return limited ? ExitCode::limit : code;
}

bool asked_for(std::span<const StructurePart> parts, StructurePart part) {
    return parts.empty() || std::ranges::find(parts, part) != parts.end();
}

void watch(StructureOptions& options, const Budget& budget) {
    options.budget = budget;
    options.cliques.limit.budget = {.stop = budget.stop};
}

/// Tables may be of millions of pairs, where communities and cliques take a while: they are looked for when
/// they are asked for.
ExitCode structure_of_edges(Context& context, std::span<const StructurePart> parts, StructureOptions options,
                            bool directed) {
    if (!parts.empty() && std::ranges::find(parts, StructurePart::unbalanced_triad) != parts.end())
        throw Failure("pairs are neither good nor bad: there are no unbalanced triads in a table of them",
                      ExitCode::usage);
    options.with_communities = asked_for(parts, StructurePart::community);
    options.with_cliques = asked_for(parts, StructurePart::clique);
    EdgeTable pairs = read_edge_table(context);
    std::optional<RelationGraph> arcs;
    if (directed) arcs = pairs.graph(context, true);
    RelationGraph ties = pairs.graph(context, false);
    Structure structure{.ties = {.graph = RelationGraph(0, {})}};
    run_with_progress(context, [&](const Budget& budget) {
        watch(options, budget);
        structure = structure_of(std::move(ties), arcs ? &*arcs : nullptr, options);
    });
    ExitCode code = context.answer(structure_table(pairs.names, structure, parts));
    return note_limits(context, structure, options, code);
}

}  // namespace

ExitCode run_structure(Context& context) {
    std::vector<StructurePart> parts = asked_parts(context);
    StructureOptions options;
    options.communities.resolution = decimal_number(context, "resolution", 1, 1000);
    options.communities.seed = static_cast<std::uint64_t>(whole_number(context, "seed", 1, 0, 1'000'000'000));
    options.cliques.count = static_cast<std::size_t>(whole_number(context, "cliques", 1000, 0, 100'000));
    Projection projection = projection_of(context);
    if (context.arguments().has("edges"))
        return structure_of_edges(context, parts, options, projection.directed);
    Selection selection = projected_selection(context, projection);
    const Dossier& dossier = context.dossier();
    Structure structure{.ties = {.graph = RelationGraph(0, {})}};
    run_with_progress(context, [&](const Budget& budget) {
        watch(options, budget);
        structure = structure_of(dossier, selection.claims, projection, options);
    });
    ExitCode code = context.answer(structure_table(dossier, structure, parts));
    return note_limits(context, structure, options, code);
}

}  // namespace hearsay::cli
