#include "query/dossier_diff.hpp"
#include "render/diagram/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace hearsay {
namespace {

std::vector<ClaimId> sorted_claims(std::span<const ClaimId> claims) {
    std::vector<ClaimId> sorted(claims.begin(), claims.end());
    std::ranges::sort(sorted);
    return sorted;
}

std::set<std::string> node_ids(const Diagram& diagram) {
    std::set<std::string> ids;
    for (const DiagramNode& node : diagram.nodes) ids.insert(node.id);
    return ids;
}

/// Actors and documents that only one of the two sides draws. Claims on edges know by themselves.
void mark_nodes(Diagram& diagram, const std::set<std::string>& before, const std::set<std::string>& after) {
    for (DiagramNode& node : diagram.nodes) {
        if (node.emphasis != Emphasis::normal) continue;
        if (!before.contains(node.id)) node.emphasis = Emphasis::added;
        if (!after.contains(node.id)) node.emphasis = Emphasis::removed;
    }
}

std::string changes_text(const DossierDiff& diff, const DiagramWords& words) {
    std::array<std::size_t, std::size(change_texts)> counts{};
    for (const RelationChange& row : diff.relations) ++counts[static_cast<std::size_t>(row.change)];
    return fmt::format(fmt::runtime(words.changes), counts[static_cast<std::size_t>(Change::added)],
                       counts[static_cast<std::size_t>(Change::removed)],
                       counts[static_cast<std::size_t>(Change::changed)], diff.clusters_before,
                       diff.clusters_after);
}

}  // namespace

Diagram compare_view(const Dossier& dossier, const KnownBy& before, const KnownBy& after,
                     const ViewOptions& options) {
    ViewOptions comparing = options;
    comparing.compared = Comparison{sorted_claims(before.claims), sorted_claims(after.claims)};
    std::vector<ClaimId> all;
    std::ranges::set_union(comparing.compared->before, comparing.compared->after, std::back_inserter(all));
    Diagram diagram = actor_view(dossier, all, comparing);
    mark_nodes(diagram, node_ids(actor_view(dossier, before.claims, options)),
               node_ids(actor_view(dossier, after.claims, options)));
    diagram.words.faded = diagram.words.unchanged;
    if (options.title.empty())
        diagram.title =
            fmt::format(fmt::runtime(diagram.words.compare_title), dossier.title(), before.date, after.date);
    if (!options.captioned) return diagram;
    const DossierDiff diff = diff_dossiers({dossier, before.claims}, {dossier, after.claims});
    diagram.caption.insert(diagram.caption.begin(),
                           {fmt::format(fmt::runtime(diagram.words.compared), before.date,
                                        before.claims.size(), after.date, after.claims.size()),
                            changes_text(diff, diagram.words)});
    return diagram;
}

}  // namespace hearsay
