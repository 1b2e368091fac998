#pragma once

#include "base/diagnostics.hpp"
#include "base/file_system.hpp"
#include "io/read_style.hpp"
#include "render/diagram/diagram.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace hearsay::test {

/// A built-in style.
inline Style style_called(const std::string& name) {
    Diagnostics diagnostics;
    return load_style(name, Disk(), diagnostics).value();
}

inline DiagramNode& add_node(Diagram& diagram, std::string id, std::vector<LabelLine> label, std::string role,
                             std::string cluster = {}) {
    DiagramNode& node = diagram.nodes.emplace_back();
    node.id = std::move(id);
    node.label = std::move(label);
    node.role = std::move(role);
    node.cluster = std::move(cluster);
    return node;
}

inline DiagramEdge& add_edge(Diagram& diagram, std::string from, std::string to, std::string label,
                             std::string role, std::vector<unsigned> notes = {}) {
    DiagramEdge& edge = diagram.edges.emplace_back();
    edge.from = std::move(from);
    edge.to = std::move(to);
    edge.label = std::move(label);
    edge.role = std::move(role);
    edge.notes = std::move(notes);
    return edge;
}

inline void add_actors(Diagram& diagram) {
    add_node(diagram, "KIM", {{"Kim Jong Un", ""}, {"김정은", "ko"}}, "actor/person", "PRK");
    add_node(diagram, "PUTIN", {{"Vladimir Putin", ""}, {"Владимир Путин", "ru"}}, "actor/person", "RUS")
        .size = 2;
    add_node(diagram, "SHOIGU", {{"Sergei Shoigu", ""}, {"Сергей Шойгу", "ru"}}, "actor/person", "RUS");
    add_node(diagram, "NIS", {{"National Intelligence Service", ""}, {"국가정보원", "ko"}}, "actor/organ",
             "KOR")
        .url = "https://example.org/nis?a=1&b=2";
    add_node(diagram, "MSMT", {{"Multilateral Sanctions Monitoring Team", ""}}, "actor/organisation");
    add_node(diagram, "AFP", {{"Agence France-Presse", ""}}, "actor/outlet");
    add_node(diagram, "UKR_GOV", {{"Kyiv", ""}}, "actor/organ").emphasis = Emphasis::highlighted;
    add_node(diagram, "JPN", {{"Tokyo", ""}}, "actor/state");
    add_node(diagram, "C1", {{"C002 · 2024-10-18", ""}, {"sends troops: 11,000", ""}}, "claim")
        .marks.disputed = true;
    add_node(diagram, "C2", {{"C041 · 2025-05-29", ""}, {"supplies ballistic missiles: at least 100", ""}},
             "claim");
}

inline void add_relations(Diagram& diagram) {
    add_edge(diagram, "KIM", "C1", "", "events/positive").arrow = false;
    add_edge(diagram, "C1", "PUTIN", "sends troops", "events/positive", {1, 2, 3}).claims = 3;
    add_edge(diagram, "KIM", "C2", "", "events/positive").arrow = false;
    add_edge(diagram, "C2", "PUTIN", "supplies missiles", "events/positive", {1, 4}).marks.single_origin =
        true;
    add_edge(diagram, "SHOIGU", "KIM", "visits", "events/neutral", {2});
    add_edge(diagram, "PUTIN", "KIM", "pledges aid", "events/positive", {2}).marks.planned = true;
    add_edge(diagram, "NIS", "C1", "reports", "says", {1}).confidence = Confidence::probable;
    add_edge(diagram, "AFP", "NIS", "relays", "cites", {1});
    add_edge(diagram, "MSMT", "C2", "reports", "says", {1, 4}).claims = 2;
    add_edge(diagram, "JPN", "C2", "condemns", "statements/negative", {4});
    add_edge(diagram, "UKR_GOV", "C1", "denies", "statements/negative", {2}).confidence =
        Confidence::possible;
}

/// A small diagram that has one of everything: three scripts, claims on edges, marks, widths, groups, notes,
/// links.
inline Diagram sample_diagram() {
    Diagram diagram;
    diagram.title = "Who reported what: North Korean troops and missiles for Russia";
    diagram.description = "Eight actors and two claims that others report, deny or condemn.";
    diagram.clusters = {{"PRK", "North Korea"}, {"RUS", "Russia"}, {"KOR", "South Korea"}};
    add_actors(diagram);
    add_relations(diagram);
    diagram.role_labels = {{"actor/state", "state"},
                           {"actor/organ", "state organ"},
                           {"actor/person", "person"},
                           {"actor/outlet", "outlet"},
                           {"claim", "claim that others speak about"},
                           {"events/positive", "does, in cooperation"},
                           {"statements/negative", "says, against"}};
    diagram.notes = {{2, "Six thousand men to Kursk", "https://example.org/2"},
                     {1, "\"Fraternal assistance\", 2025-06-19", "https://example.org/?a=1&b=2"},
                     {3, "Triumph in Kursk, 2025-04-28", ""},
                     {4, "AsiaNews, Seoul, 2025-06", "https://example.org/4"}};
    diagram.caption = {"Known by 2025-06-19; 11 of 167 claims",
                       "North Korea-Russia military cooperation, 3f2a1c9"};
    return diagram;
}

/// A file of tests/hostile/names, its bytes as they are.
struct HostileName {
    std::string file;
    std::string text;
};

/// All of them, by file name.
inline std::vector<HostileName> hostile_names() {
    std::vector<HostileName> names;
    for (const auto& entry : std::filesystem::directory_iterator(HEARSAY_SOURCE_DIR "/tests/hostile/names")) {
        std::ifstream file(entry.path(), std::ios::binary);
        names.push_back(
            {entry.path().filename().string(), std::string(std::istreambuf_iterator<char>(file), {})});
    }
    std::ranges::sort(names, {}, &HostileName::file);
    return names;
}

}  // namespace hearsay::test
