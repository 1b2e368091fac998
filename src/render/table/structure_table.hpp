#pragma once

#include "analysis/structure/structure.hpp"
#include "model/dossier.hpp"
#include "render/table/result_table.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace hearsay {

/// One kind of finding: a word for it, and which rows it has.
enum class StructurePart : std::uint8_t {
    component,
    strong_component,
    cut_actor,
    bridge,
    core,
    community,
    clique,
    unbalanced_triad,
};

/// The words for parts, in enumerator order, as in the rows.
inline constexpr std::string_view structure_part_texts[] = {
    "component", "strong-component", "cut-actor", "bridge",
    "core",      "community",        "clique",    "unbalanced-triad"};

/// What was found, one row for each finding of the chosen parts (all when none is chosen). Keys of a row:
/// part, number (from 1 within a part; of a core: its k), size (how many members), members, note. Summary:
/// vertices, edges, claims, density, reciprocity, components, strong_components, cut_actors, bridges,
/// largest_core, communities, modularity, cliques, balanced_triads, unbalanced_triads, unsigned_triads; null
/// where something was not looked for.
ResultTable structure_table(const Dossier& dossier, const Structure& structure,
                            std::span<const StructurePart> parts);

/// The same for pairs without claims; `names` by vertex.
ResultTable structure_table(std::span<const std::string_view> names, const Structure& structure,
                            std::span<const StructurePart> parts);

}  // namespace hearsay
