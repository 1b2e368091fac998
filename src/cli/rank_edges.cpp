#include "cli/rank_edges.hpp"

#include "base/number_text.hpp"
#include "cli/progress.hpp"
#include "graph/relation_graph.hpp"
#include "io/import/edge_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace hearsay::cli {

namespace {

/// A gigabyte: ten million relations take a sixth of it.
constexpr std::size_t largest_edge_list = std::size_t{1} << 30;

EdgeColumns asked_columns(const Context& context) {
    std::string_view text = context.arguments().value("columns");
    EdgeColumns columns;
    if (text.empty()) return columns;
    unsigned* fields[] = {&columns.from, &columns.to, &columns.weight};
    std::size_t read = 0;
    for (std::size_t start = 0; start <= text.size() && read < 4; ++read) {
        std::size_t end = std::min(text.find(',', start), text.size());
        std::optional<std::int64_t> number = parse_whole_number(text.substr(start, end - start));
        if (read == 3 || !number || *number < 1 || *number > 1000) {
            throw Failure(fmt::format("--columns cannot be '{}'; write 1,2 or, with weights, 1,2,3", text),
                          ExitCode::usage);
        }
        *fields[read] = static_cast<unsigned>(*number);
        start = end + 1;
    }
    if (read < 2) throw Failure("--columns needs two columns, for instance 1,2", ExitCode::usage);
    return columns;
}

EdgeList read_edges(Context& context) {
    std::string path(context.arguments().value("edges"));
    FileId file = context.diagnostics().add_file(path, context.env().files.read(path, largest_edge_list));
    std::optional<EdgeList> list = read_edge_list(file, asked_columns(context), context.diagnostics());
    context.stop_on_problems(ExitCode::unreadable);
    return std::move(*list);
}

RelationGraph graph_of(EdgeList& list, bool directed) {
    std::vector<ArcInput> arcs(list.rows.size());
    for (std::size_t at = 0; at < arcs.size(); ++at) {
        arcs[at] = {list.rows[at].from, list.rows[at].to, list.weights.empty() ? 1 : list.weights[at]};
    }
    list.rows = {};
    list.weights = {};
    RelationGraphOptions options;
    options.directed = directed;
    return RelationGraph(static_cast<Vertex>(list.names.size()), arcs, options);
}

ResultTable ranked(const EdgeList& list, std::span<const double> values, const Measure& measure) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        return values[a] != values[b] ? values[a] > values[b] : list.names[a] < list.names[b];
    });
    ResultTable table;
    table.command = "rank";
    table.columns = {{"rank", "rank", true}, {"actor", "actor"}, {"score", std::string(measure.title), true}};
    std::size_t rank = 0;
    for (std::size_t at = 0; at < order.size(); ++at) {
        double value = values[order[at]];
        if (at == 0 || value != values[order[at - 1]]) rank = at + 1;
        table.rows.push_back({rank, list.names[order[at]], {value, 3}});
    }
    return table;
}

}  // namespace

ExitCode rank_edge_list(Context& context, const Measure& measure, const MeasureOptions& options,
                        bool directed) {
    if (measure.target == ScoreTarget::edges) {
        throw Failure("relations of an edge list cannot be ranked; choose a measure of actors",
                      ExitCode::usage);
    }
    EdgeList list = read_edges(context);
    std::size_t pairs = list.rows.size();
    RelationGraph graph = graph_of(list, directed);
    Scores scores;
    run_with_progress(context, [&](const Budget& budget) {
        MeasureOptions watched = options;
        watched.budget = budget;
        scores = measure.compute(graph, watched);
    });
    ResultTable table = ranked(list, scores.values, measure);
    table.summary = {
        {"vertices", std::size_t{graph.vertex_count()}}, {"edges", graph.edge_count()}, {"claims", pairs}};
    table.caption = fmt::format("{} of {} actors and {} relations, out of {} pairs.", measure.title,
                                graph.vertex_count(), graph.edge_count(), pairs);
    return context.answer(std::move(table));
}

}  // namespace hearsay::cli
