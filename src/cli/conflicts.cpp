#include "query/conflicts.hpp"

#include "base/number_text.hpp"
#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "render/table/conflict_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace hearsay::cli {

namespace {

/// The kinds that --kind names: derived ones, or words that the analyst entered. Throws at others.
std::vector<std::string_view> asked_kinds(const Context& context, const Conflicts& conflicts) {
    std::set<std::string_view> known(std::begin(conflict_kind_texts), std::end(conflict_kind_texts));
    for (const ConflictCluster& cluster : conflicts.clusters) known.insert(cluster.label);
    std::vector<std::string_view> asked = context.arguments().values("kind");
    for (std::string_view kind : asked) {
        if (known.contains(kind)) continue;
        throw Failure(fmt::format("no kind of conflict '{}'; there are {}", kind, fmt::join(known, ", ")),
                      ExitCode::usage);
    }
    return asked;
}

void keep_only_asked(const Context& context, Conflicts& conflicts) {
    std::vector<std::string_view> kinds = asked_kinds(context, conflicts);
    bool hard = context.arguments().has("hard");
    std::erase_if(conflicts.clusters, [&](const ConflictCluster& cluster) {
        if (hard && cluster.soft()) return true;
        return !kinds.empty() && std::ranges::find(kinds, cluster.label) == kinds.end();
    });
    conflicts.pair_count = 0;
    for (const ConflictCluster& cluster : conflicts.clusters) conflicts.pair_count += cluster.pair_count;
}

/// Says which limits cut the answer. Pairs that are not listed are counted all the same.
ExitCode note_limits(Context& context, const Conflicts& conflicts, ExitCode code) {
    auto cut = [](const ConflictCluster& cluster) { return cluster.pairs.size() < cluster.pair_count; };
    auto clusters = static_cast<std::size_t>(std::ranges::count_if(conflicts.clusters, cut));
    if (clusters > 0) {
        context.note(fmt::format("of {}, the first {} pairs are listed and the others counted",
                                 counted(clusters, "cluster"), listed_pairs));
    }
    if (conflicts.uncompared.empty()) return code;
    std::size_t claims = 0;
    for (const UncomparedClaims& left_out : conflicts.uncompared) claims += left_out.claims;
    const UncomparedClaims& first = conflicts.uncompared.front();
    context.note(
        fmt::format("{} not compared in every way, for instance by {} in {}: they differ in more "
                    "ways than the {} that are tried; filters make fewer",
                    counted(claims, "claim"), conflict_kind_texts[static_cast<std::size_t>(first.kind)],
                    first.where, compared_keys));
    return ExitCode::limit;
}

}  // namespace

ExitCode run_conflicts(Context& context) {
    Selection selection = context.selection();
    const Dossier& dossier = context.dossier();
    Conflicts conflicts = find_conflicts(dossier, selection.compared);
    keep_only_asked(context, conflicts);
    if (conflicts.clusters.empty() && !selection.claims.empty()) {
        context.note(fmt::format("no conflict among {}", counted(selection.claims.size(), "claim")));
    }
    bool explain = context.arguments().has("explain");
    ExitCode code = context.answer(explain ? explained_conflict_table(dossier, conflicts, selection.known_at)
                                           : conflict_table(dossier, conflicts, selection.known_at));
    return note_limits(context, conflicts, code);
}

}  // namespace hearsay::cli
