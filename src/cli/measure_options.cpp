#include "cli/measure_options.hpp"

#include "base/suggest.hpp"
#include "cli/choices.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <vector>

namespace hearsay::cli {

namespace {

constexpr Choice<Sides> sides[] = {{"group", Sides::groups}, {"state", Sides::wholes}};

/// An option that some measures have and others do not.
struct MeasureOption {
    std::string_view name;
    bool (*has)(const Measure& measure);
};

constexpr MeasureOption measure_options[] = {
    {"samples", [](const Measure& measure) { return measure.samples; }},
    {"damping", [](const Measure& measure) { return measure.damps; }},
    {"seeds", [](const Measure& measure) { return measure.damps; }},
    {"alpha", [](const Measure& measure) { return measure.attenuates; }},
    {"sides", [](const Measure& measure) { return measure.needs_groups || !measure.parts.empty(); }},
};

void refuse_other_options(const Context& context, const Measure& asked) {
    for (const MeasureOption& option : measure_options) {
        if (!context.arguments().has(option.name) || option.has(asked)) continue;
        std::vector<std::string_view> others;
        for (const Measure& measure : measures()) {
            if (option.has(measure)) others.push_back(measure.name);
        }
        throw Failure(fmt::format("--{} means nothing for '{}'; it is for {}", option.name, asked.name,
                                  fmt::join(others, ", ")),
                      ExitCode::usage);
    }
}

}  // namespace

const Measure& measure_called(std::string_view name) {
    if (const Measure* measure = find_measure(name)) return *measure;
    std::vector<std::string_view> names;
    for (const Measure& measure : measures()) names.push_back(measure.name);
    throw Failure(
        fmt::format("no measure '{}'{}; 'hearsay list measures' shows them", name, did_you_mean(name, names)),
        ExitCode::usage);
}

const Measure& asked_measure(const Context& context) {
    std::string_view name = context.arguments().value("measure");
    const Measure& measure = measure_called(name.empty() ? "betweenness" : name);
    refuse_other_options(context, measure);
    return measure;
}

RankOptions asked_rank_options(const Context& context, bool weighted) {
    RankOptions options;
    options.measure.normalized = context.arguments().has("normalized");
    options.measure.weighted = weighted;
    options.measure.samples =
        static_cast<std::uint32_t>(whole_number(context, "samples", 0, 1, 1'000'000'000));
    options.measure.threads = static_cast<int>(whole_number(context, "threads", 1, 1, 256));
    constexpr double highest_damping = 0.9999;
    constexpr double highest_alpha = 1000;
    options.measure.damping = decimal_number(context, "damping", options.measure.damping, highest_damping);
    options.measure.katz_alpha = decimal_number(context, "alpha", 0, highest_alpha);
    options.sides = choose(context, "sides", sides);
    return options;
}

void refuse_what_does_not_converge(const Measure& measure, const Scores& scores) {
    if (!measure.attenuates || scores.converged) return;
    throw Failure(
        "--alpha is too large for this graph: longer walks count for more than short ones, without end; "
        "without --alpha it is always small enough",
        ExitCode::usage);
}

}  // namespace hearsay::cli
