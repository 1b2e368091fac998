#include "render/table/structure_table.hpp"

#include "base/number_text.hpp"
#include "query/support.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace hearsay {

namespace {

using List = Value::List;

class StructureWriter {
  public:
    /// Without a dossier where there are pairs and no claims.
    StructureWriter(std::span<const std::string_view> names, const Dossier* dossier,
                    const Structure& structure)
        : names_(names), dossier_(dossier), structure_(structure), graph_(structure.ties.graph) {
        table_.command = "structure";
        table_.columns = {{"part", "part", false}, {"number", "", true},   {"size", "size", true},
                          {"members", "", false},  {"", "members", false}, {"note", "note", false}};
    }

    void add(StructurePart part) {
        part_ = part;
        number_ = 0;
        switch (part) {
            case StructurePart::component: return add_components();
            case StructurePart::strong_component: return add_strong_components();
            case StructurePart::cut_actor: return add_cut_actors();
            case StructurePart::bridge: return add_bridges();
            case StructurePart::core: return add_cores();
            case StructurePart::community: return add_communities();
            case StructurePart::clique: return add_cliques();
            case StructurePart::unbalanced_triad: return add_triads();
        }
    }

    ResultTable finish() {
        add_summary();
        table_.caption = sentences();
        return std::move(table_);
    }

  private:
    std::string_view key(Vertex v) const { return names_[v]; }

    void add_row(const std::vector<Vertex>& members, std::string note, std::size_t number = 0) {
        constexpr std::size_t most_shown = 20;
        List keys;
        for (Vertex v : members) keys.emplace_back(key(v));
        std::size_t shown = std::min(keys.size(), most_shown);
        std::string text =
            fmt::format("{}", fmt::join(keys.begin(), keys.begin() + std::ptrdiff_t(shown), ", "));
        if (shown < keys.size()) text += fmt::format(" and {} more", keys.size() - shown);
        ++number_;
        std::string_view word = structure_part_texts[static_cast<std::size_t>(part_)];
        table_.rows.push_back(
            {word, number > 0 ? number : number_, keys.size(), std::move(keys), text, std::move(note)});
    }

    /// The parts of a partition from the largest.
    static std::vector<std::vector<Vertex>> by_size(const Partition& partition) {
        std::vector<std::vector<Vertex>> parts = partition.members();
        std::ranges::stable_sort(parts, std::greater{}, &std::vector<Vertex>::size);
        return parts;
    }

    void add_components() {
        for (const auto& members : by_size(structure_.components)) add_row(members, "");
    }

    void add_strong_components() {
        if (!structure_.strong_components) return;
        for (const auto& members : by_size(*structure_.strong_components)) {
            if (members.size() > 1) add_row(members, "everybody reaches everybody");
        }
    }

    void add_cut_actors() {
        std::vector<CutVertex> cuts = structure_.weak_points.cut_vertices;
        std::ranges::stable_sort(cuts, std::greater{}, &CutVertex::pieces);
        for (const CutVertex& cut : cuts) add_row({cut.vertex}, cut_note(cut));
    }

    /// Who is cut off, where that can be found and read in reasonable time.
    std::string cut_note(const CutVertex& cut) const {
        constexpr std::size_t most_work = 100'000'000;
        constexpr std::size_t most_named = 6;
        std::size_t work = structure_.weak_points.cut_vertices.size() * graph_.arc_count();
        std::string note = fmt::format("without it {} pieces are left", cut.pieces);
        if (work > most_work) return note;
        List cut_off;
        std::size_t named = 0;
        std::vector<std::vector<Vertex>> pieces = pieces_without(graph_, cut.vertex);
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            named += pieces[i].size();
            if (named > most_named) return note;
            List keys;
            for (Vertex v : pieces[i]) keys.emplace_back(key(v));
            cut_off.push_back(fmt::format("{}", fmt::join(keys, ", ")));
        }
        return fmt::format("{}: it joins {} to the rest", note, fmt::join(cut_off, "; "));
    }

    /// "2 origins (MSMT, NIS)"; many are not named.
    std::string origins_text(const Support& support) const {
        constexpr std::size_t most_named = 3;
        std::string text = counted(support.origins.size(), "origin");
        if (support.origins.size() > most_named) return text;
        List keys;
        for (const Origin& origin : support.origins) keys.emplace_back(key_of(*dossier_, origin));
        std::ranges::sort(keys);  // not in the order of the files
        return fmt::format("{} ({})", text, fmt::join(keys, ", "));
    }

    void add_bridges() {
        for (Edge edge : structure_.weak_points.bridges) {
            auto [from, to] = ends_[edge];
            add_row({from, to},
                    dossier_ != nullptr ? support_text(edge) : counted(graph_.facts(edge).size(), "pair"));
        }
    }

    std::string support_text(Edge edge) const {
        Support support = support_of(*dossier_, claims_behind(edge));
        return fmt::format("{} by {} of {}", counted(support.mentions.size(), "claim"), origins_text(support),
                           counted(support.groups.size(), "group"));
    }

    void add_cores() {
        std::uint32_t largest = structure_.core.empty() ? 0 : std::ranges::max(structure_.core);
        std::vector<std::vector<Vertex>> cores(std::size_t{largest} + 1);
        for (Vertex v = 0; v < graph_.vertex_count(); ++v) cores[structure_.core[v]].push_back(v);
        for (std::uint32_t k = largest; k > 0; --k) {
            std::string note =
                fmt::format("tied to {} or more others {}", k, k == largest ? "here" : "here and above");
            if (!cores[k].empty()) add_row(cores[k], note, k);
        }
    }

    void add_communities() {
        if (!structure_.communities) return;
        for (const auto& members : by_size(structure_.communities->partition)) add_row(members, "");
    }

    void add_cliques() {
        if (!structure_.cliques) return;
        for (const auto& members : structure_.cliques->cliques)
            add_row(members, "everybody is tied to everybody");
    }

    void add_triads() {
        if (!structure_.triads) return;
        for (const Triad& triad : structure_.triads->unbalanced) {
            auto [a, b, c] = triad.vertices;
            auto tie = [&](Vertex v, Vertex w, Sign sign) {
                return fmt::format("{} {} {}", key(v), sign == Sign::positive ? "+" : "-", key(w));
            };
            add_row({a, b, c}, fmt::format("{}, {}, {}", tie(a, b, triad.signs[0]), tie(a, c, triad.signs[1]),
                                           tie(b, c, triad.signs[2])));
        }
    }

    std::vector<ClaimId> claims_behind(Edge edge) const {
        std::vector<ClaimId> claims;
        for (std::uint32_t fact : graph_.facts(edge)) claims.push_back(structure_.ties.facts[fact].claim);
        std::ranges::sort(claims);
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
        return claims;
    }

    /// What `of` says of something that was looked for, else nothing.
    template <class Found, class Of>
    static Value where_found(const std::optional<Found>& found, Of of) {
        return found ? Value{of(*found)} : Value{};
    }

    void add_summary() {
        const auto& communities = structure_.communities;
        const auto& triads = structure_.triads;
        table_.summary = {
            {"vertices", Value{graph_.vertex_count()}},
            {"edges", Value{graph_.edge_count()}},
            {"arcs", Value{structure_.arcs}},
            {"claims", Value{pairs()}},
            {"density", Value{structure_.density}},
            {"reciprocity", where_found(structure_.reciprocity, [](double share) { return share; })},
            {"components", Value{structure_.components.count}},
            {"strong_components",
             where_found(structure_.strong_components, [](const Partition& parts) { return parts.count; })},
            {"cut_actors", Value{structure_.weak_points.cut_vertices.size()}},
            {"bridges", Value{structure_.weak_points.bridges.size()}},
            {"largest_core", Value{structure_.core.empty() ? 0U : std::ranges::max(structure_.core)}},
            {"communities",
             where_found(communities, [](const Communities& found) { return found.partition.count; })},
            {"modularity",
             where_found(communities, [](const Communities& found) { return found.modularity; })},
            {"cliques",
             where_found(structure_.cliques, [](const Cliques& found) { return found.cliques.size(); })},
            {"balanced_triads",
             where_found(triads, [](const SignedTriads& found) { return found.balanced_count(); })},
            {"unbalanced_triads",
             where_found(triads, [](const SignedTriads& found) { return found.unbalanced_count(); })},
            {"unsigned_triads",
             where_found(triads, [](const SignedTriads& found) { return found.unsigned_ones; })}};
    }

    /// How many pairs the ties were made of.
    std::size_t pairs() const {
        if (dossier_ != nullptr) return structure_.ties.claim_arcs;
        std::size_t count = 0;
        for (Edge edge = 0; edge < graph_.edge_count(); ++edge) count += graph_.facts(edge).size();
        return count;
    }

    std::string sentences() const {
        if (graph_.vertex_count() == 0) return {};
        std::uint32_t pieces = structure_.components.count;
        std::string text =
            fmt::format("{} joined by {} out of {}{}, {}.", counted(graph_.vertex_count(), "actor"),
                        counted(graph_.edge_count(), "tie"), counted(pairs(), "pair"),
                        dossier_ != nullptr ? " in claims" : "",
                        pieces == 1 ? "all in one piece" : fmt::format("in {} pieces", pieces));
        std::size_t cuts = structure_.weak_points.cut_vertices.size();
        std::size_t bridges = structure_.weak_points.bridges.size();
        if (cuts + bridges > 0) {
            text += fmt::format(" {} and {} hold it together at single points.", counted(cuts, "actor"),
                                counted(bridges, "tie"));
        }
        text += fmt::format(" {} % of the ties there could be are there",
                            fixed_number(100 * structure_.density, 1));
        if (structure_.reciprocity)
            text += fmt::format(", and {} % are answered", fixed_number(100 * *structure_.reciprocity, 1));
        text += ".";
        if (structure_.communities) {
            text += fmt::format(" {} (modularity {}).",
                                counted(structure_.communities->partition.count, "community", "communities"),
                                fixed_number(structure_.communities->modularity, 3));
        }
        return text + balance_sentence();
    }

    std::string balance_sentence() const {
        if (!structure_.triads) return {};
        const std::uint64_t balanced = structure_.triads->balanced_count();
        const std::uint64_t all = balanced + structure_.triads->unbalanced_count();
        if (all == 0) return {};
        return fmt::format(" Of the triangles whose ties are all good or bad, {} of {} are balanced.",
                           balanced, all);
    }

    std::span<const std::string_view> names_;
    const Dossier* dossier_;
    const Structure& structure_;
    const RelationGraph& graph_;
    ResultTable table_;
    StructurePart part_ = StructurePart::component;
    std::size_t number_ = 0;
    std::vector<std::pair<Vertex, Vertex>> ends_ = ends_of_edges(graph_);
};

ResultTable written(StructureWriter writer, std::span<const StructurePart> parts) {
    for (std::size_t i = 0; i < std::size(structure_part_texts); ++i) {
        auto part = static_cast<StructurePart>(i);
        if (parts.empty() || std::ranges::find(parts, part) != parts.end()) writer.add(part);
    }
    return writer.finish();
}

}  // namespace

ResultTable structure_table(const Dossier& dossier, const Structure& structure,
                            std::span<const StructurePart> parts) {
    std::vector<std::string_view> names;
    for (ActorId actor : structure.ties.actor_of_vertex) names.push_back(dossier.actors()[actor].key);
    return written(StructureWriter(names, &dossier, structure), parts);
}

ResultTable structure_table(std::span<const std::string_view> names, const Structure& structure,
                            std::span<const StructurePart> parts) {
    return written(StructureWriter(names, nullptr, structure), parts);
}

}  // namespace hearsay
