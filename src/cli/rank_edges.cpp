#include "cli/rank_edges.hpp"

#include "base/number_text.hpp"
#include "cli/edge_table.hpp"
#include "cli/measure_options.hpp"
#include "cli/progress.hpp"
#include "query/rank_rows.hpp"
#include "render/table/rank_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::cli {

namespace {

/// What stands in one row.
struct Ranked {
    std::string_view name;
    std::string_view other;  ///< the other end of a relation
    double score = 0;
    std::size_t rank = 0;
};

std::vector<Ranked> ranked(std::span<const std::string_view> names, const RelationGraph& graph,
                           const Measure& measure, std::span<const double> values) {
    std::vector<Ranked> rows(values.size());
    for (std::size_t at = 0; at < rows.size(); ++at) rows[at].score = values[at];
    if (measure.target == ScoreTarget::edges) {
        const auto ends = ends_of_edges(graph);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            rows[at].name = names[ends[at].first];
            rows[at].other = names[ends[at].second];
        }
    } else {
        for (std::size_t at = 0; at < rows.size(); ++at) rows[at].name = names[at];
    }
    rank_rows(rows, [](const Ranked& a, const Ranked& b) {
        return std::pair(a.name, a.other) < std::pair(b.name, b.other);
    });
    return rows;
}

ResultTable table_of(const std::vector<Ranked>& rows, const Measure& measure, int decimals) {
    const bool edges = measure.target == ScoreTarget::edges;
    ResultTable table;
    table.command = "rank";
    table.columns = {{"rank", "rank", true},
                     {"actor", edges ? "from" : "actor"},
                     {"score", std::string(measure.title), true}};
    if (edges) table.columns.insert(table.columns.begin() + 2, {"other", "to"});
    table.rows.reserve(rows.size());
    for (const Ranked& row : rows) {
        table.rows.push_back({row.rank, row.name, {row.score, decimals}});
        if (edges) table.rows.back().insert(table.rows.back().begin() + 2, Value{row.other});
    }
    return table;
}

/// The numbers of the names that --seeds gives.
std::vector<double> asked_starts(const Context& context, std::span<const std::string_view> names) {
    std::vector<double> starts;
    for (std::string_view seed : context.arguments().values("seeds")) {
        auto place = std::ranges::find(names, seed);
        if (place == names.end())
            throw Failure(fmt::format("--seeds names '{}', which is in no pair", seed), ExitCode::usage);
        starts.resize(names.size(), 0.0);
        starts[static_cast<std::size_t>(place - names.begin())] = 1;
    }
    return starts;
}

void refuse_groups(const Context& context, const Measure& measure) {
    if (!measure.needs_groups && !context.arguments().has("sides")) return;
    throw Failure(fmt::format("'{}' needs to know who stands together, which a table of pairs does not say; "
                              "'brokerage' counts brokers between any",
                              measure.name),
                  ExitCode::usage);
}

}  // namespace

ExitCode rank_edge_list(Context& context, const Measure& measure, const MeasureOptions& options,
                        bool directed) {
    refuse_groups(context, measure);
    EdgeTable table_of_pairs = read_edge_table(context);
    const std::vector<double> starts = asked_starts(context, table_of_pairs.names);
    const std::size_t pairs = table_of_pairs.pairs();
    const RelationGraph graph = table_of_pairs.graph(context, directed);
    table_of_pairs.arcs = {};
    Scores scores;
    std::vector<Ranked> rows;
    run_with_progress(context, [&](const Budget& budget) {
        MeasureOptions watched = options;
        watched.personalization = starts;
        watched.budget = budget;
        scores = measure.compute(graph, watched);
        rows = ranked(table_of_pairs.names, graph, measure, scores.values);
    });
    refuse_what_does_not_converge(measure, scores);
    ResultTable table = table_of(rows, measure, score_decimals(scores.values));
    table.summary = {
        {"vertices", std::size_t{graph.vertex_count()}}, {"edges", graph.edge_count()}, {"claims", pairs}};
    table.caption =
        fmt::format("{} of {} and {}, out of {}. A high score: {}.", measure.title,
                    counted(graph.vertex_count(), "actor"), counted(graph.edge_count(), "relation"),
                    counted(pairs, "pair"), measure.summary);
    add_reliability(table, scores);
    return context.answer(std::move(table));
}

}  // namespace hearsay::cli
