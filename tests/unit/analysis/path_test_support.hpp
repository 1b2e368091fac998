/// What tests of paths share: queries, dossiers that are easy to draw, and paths as text.
#pragma once

#include "analysis/paths/find_paths.hpp"
#include "support/dossier.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

namespace hearsay::test {

inline RelationSet kinds_of(const Dossier& dossier, const char* relation) {
    const Vocabulary& words = dossier.vocabulary();
    RelationSet set(words.relations().size(), false);
    for (RelationTypeId kind : words.relations().ids())
        set[kind.value] = words.is_kind_of(kind, words.find_relation(relation));
    return set;
}

inline PathQuery between(std::vector<Vertex> from, std::vector<Vertex> to) {
    PathQuery query;
    query.from = std::move(from);
    query.to = std::move(to);
    return query;
}

inline Projected project_all(const Dossier& dossier, const Projection& projection) {
    std::vector<ClaimId> claims = all_claims(dossier);
    return project(dossier, claims, projection);
}

inline Dossier complete_graph(int vertices) {
    std::string yaml = "title: Complete\nactors:\n";
    for (int i = 0; i < vertices; ++i) yaml += fmt::format("  - {{id: A{0:02}, name: N{0}}}\n", i);
    yaml += "sources:\n  - {id: S, title: S}\nclaims:\n";
    for (int i = 0; i < vertices; ++i) {
        for (int j = 0; j < vertices; ++j) {
            if (i == j) continue;
            yaml += fmt::format(
                "  - {{id: X{}-{}, subject: A{:02}, relation: attacks, object: A{:02}, source: S}}\n", i, j,
                i, j);
        }
    }
    return dossier_of(yaml);
}

using Shown = std::vector<std::string>;

/// "0>1[3,4]" for each hop.
inline std::string shown_hop(Vertex from, Vertex to, const std::vector<std::uint32_t>& facts) {
    return fmt::format("{}>{}[{}]", from, to, fmt::join(facts, ","));
}
template <class Hops>
inline std::string shown(const Hops& hops) {
    std::string text;
    for (const auto& hop : hops) text += shown_hop(hop.from, hop.to, hop.facts) + ' ';
    return text;
}

inline Shown shown_paths(const std::vector<Path>& paths) {
    Shown list;
    for (const Path& path : paths) list.push_back(shown(path.hops));
    return list;
}

}  // namespace hearsay::test
