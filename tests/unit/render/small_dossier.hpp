#pragma once

#include "io/load.hpp"
#include "query/filter.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/dot.hpp"
#include "render_support.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace hearsay::test {

/// One of everything that views treat differently.
inline constexpr const char* small_dossier = R"(
title: Two states and what is said of them
actors:
  - {id: AAA, name: Alphaland, kind: state, codes: {iso3166: KR}, names: {it: Alfalandia, ko: 알파}}
  - {id: ANN, name: Ann, kind: person, speaks_for: AAA}
  - {id: BBB, name: Betaland, kind: state}
  - {id: BOB, name: Bob, kind: person, speaks_for: BBB, wikidata: Q42}
  - {id: CCC, name: Gammaland, kind: state}
  - {id: PRESS, name: The Press, kind: outlet}
sources:
  - {id: S1, title: First article, publisher: PRESS, date: 2025-01-01, url: "https://example.org/1"}
  - {id: S2, title: Second article, publisher: PRESS, date: 2025-02-01}
claims:
  - {id: C1, subject: AAA, relation: sends_troops, object: BBB, quantity: ">=100 troops", source: S1, by: ANN, certainty: CT+, proposition: TROOPS, date: 2025-01-05}
  - {id: C2, subject: AAA, relation: sends_troops, object: BBB, quantity: "~200 troops", source: S2, via: [PRESS], by: ANN, certainty: PR+, proposition: TROOPS}
  - {id: C3, subject: CCC, relation: condemns, object: AAA, about: [C1], source: S1, certainty: CT+}
  - {id: C4, subject: ANN, relation: meets, object: BOB, source: S1, certainty: PS+, date: 2024-06/2024-08}
  - {id: C5, subject: BOB, relation: meets, object: ANN, source: S2, date: "/2025-02"}
  - {id: C6, subject: AAA, relation: supplies_oil, object: BBB, source: S2, planned: true, date: 2025-03/..}
  - {id: C7, subject: AAA, relation: supplies_data, object: BBB, source: S2, date: "[..2025-02-01]"}
  - {id: C8, subject: AAA, relation: suffers_casualties, quantity: "5 dead", source: S2}
  - {id: C9, subject: [AAA, BBB, CCC], relation: signs_treaty, object: [ANN], source: S2}
)";

inline Dossier load_small() {
    Diagnostics diagnostics;
    DossierInput input;
    input.path = "small.yaml";
    input.text = small_dossier;
    auto dossier = load_dossier(input, Disk(), diagnostics);
    for (const Diagnostic& found : diagnostics.sorted()) UNSCOPED_INFO(to_text(diagnostics, found, false));
    REQUIRE(dossier.has_value());
    return std::move(*dossier);
}

inline std::vector<ClaimId> claims_called(const Dossier& dossier, const std::vector<std::string>& keys) {
    std::vector<ClaimId> claims;
    for (const std::string& key : keys) claims.push_back(dossier.find_claim(key));
    return claims;
}

inline Diagram view_of(const Dossier& dossier, const std::vector<std::string>& keys,
                       const ViewOptions& options = {}) {
    return actor_view(dossier, claims_called(dossier, keys), options);
}

/// Edges as "from > to: label", sorted.
inline std::vector<std::string> edge_list(const Diagram& diagram) {
    std::vector<std::string> list;
    for (const DiagramEdge& edge : diagram.edges)
        list.push_back(edge.from + " > " + edge.to + ": " + edge.label);
    std::ranges::sort(list);
    return list;
}

inline const DiagramNode& node_called(const Diagram& diagram, const std::string& id) {
    const auto found = std::ranges::find(diagram.nodes, id, &DiagramNode::id);
    REQUIRE(found != diagram.nodes.end());
    return *found;
}

using Texts = std::vector<std::string>;

inline void check_golden(const std::string& name, const Diagram& diagram, const std::string& style) {
    const std::string path = std::string(HEARSAY_SOURCE_DIR) + "/tests/unit/render/golden/" + name + ".dot";
    const std::string actual = write_dot(diagram, style_called(style));
    if (std::getenv("HEARSAY_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << actual;
    std::ifstream file(path, std::ios::binary);
    CHECK(actual == std::string(std::istreambuf_iterator<char>(file), {}));
}

/// In every style.
inline void check_goldens(const std::string& name, const Diagram& diagram) {
    check_golden(name, diagram, "default");
    for (const std::string style : {"print", "dark", "colour-blind"})
        check_golden(name + "-" + style, diagram, style);
}

}  // namespace hearsay::test
