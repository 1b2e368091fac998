#include "cli/edge_table.hpp"

#include "base/number_text.hpp"
#include "cli/progress.hpp"
#include "io/import/edge_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hearsay::cli {

namespace {

/// A gigabyte: ten million relations take a sixth of it.
constexpr std::size_t largest_edge_list = std::size_t{1} << 30;

EdgeColumn column_of(std::string_view text) {
    constexpr std::int64_t most_columns = 1000;
    const std::optional<std::int64_t> number = parse_whole_number(text);
    if (!number && !text.empty()) return {0, std::string(text)};
    if (!number || *number < 1 || *number > most_columns)
        throw Failure(
            fmt::format("--columns cannot have '{}'; write 1,2 or from,to, and a third for weights", text),
            ExitCode::usage);
    return {static_cast<unsigned>(*number)};
}

EdgeColumns asked_columns(const Context& context) {
    const std::string_view text = context.arguments().value("columns");
    if (text.empty()) return {};
    std::vector<EdgeColumn> columns;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        columns.push_back(column_of(text.substr(start, end - start)));
        start = end + 1;
    }
    if (columns.size() < 2 || columns.size() > 3)
        throw Failure("--columns takes two columns, for instance 1,2 or from,to, and a third for weights",
                      ExitCode::usage);
    EdgeColumns asked{columns[0], columns[1]};
    if (columns.size() == 3) asked.weight = columns[2];
    return asked;
}

/// A filter that is passed over in silence would make a wrong answer.
void refuse_filters(const Context& context) {
    for (const auto& [option, value] : context.arguments().options()) {
        if (!is_filter_of(context.command(), option)) continue;
        throw Failure(fmt::format("--{} filters claims, and a table of pairs has none", option),
                      ExitCode::usage);
    }
}

std::vector<ArcInput> arcs_of(const EdgeList& list) {
    std::vector<ArcInput> arcs(list.rows.size());
    for (std::size_t at = 0; at < arcs.size(); ++at)
        arcs[at] = {list.rows[at].from, list.rows[at].to, list.weights.empty() ? 1 : list.weights[at]};
    return arcs;
}

}  // namespace

std::size_t EdgeTable::pairs() const {
    auto joins = [](const ArcInput& arc) { return arc.from != arc.to; };
    return static_cast<std::size_t>(std::ranges::count_if(arcs, joins));
}

RelationGraph EdgeTable::graph(Context& context, bool directed) const {
    std::optional<RelationGraph> graph;
    run_with_progress(context, [&](const Budget& budget) {
        graph.emplace(static_cast<Vertex>(names.size()), arcs, RelationGraphOptions{.directed = directed},
                      budget);
    });
    return std::move(*graph);
}

EdgeTable read_edge_table(Context& context) {
    refuse_filters(context);
    EdgeColumns columns = asked_columns(context);
    std::string path(context.arguments().value("edges"));
    FileId file = context.diagnostics().add_file(path, context.env().files.read(path, largest_edge_list));
    EdgeTable table;
    run_with_progress(context, [&](const Budget& budget) {
        std::optional<EdgeList> list = read_edge_list(file, columns, context.diagnostics(), budget);
        if (list) table = {std::move(list->names), arcs_of(*list), std::move(list->unescaped)};
    });
    context.stop_on_problems(ExitCode::unreadable);
    return table;
}

}  // namespace hearsay::cli
