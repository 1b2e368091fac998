#include "render/diagram/layout.hpp"

#include "base/check.hpp"
#include "base/failure.hpp"
#include "base/number_text.hpp"
#include "base/suggest.hpp"
#include "render/diagram/cgraph_tools.hpp"
#include "render/diagram/compose.hpp"
#include "render/diagram/grouped_layout.hpp"
#include "render/diagram/read_graph.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

constexpr std::array<std::string_view, 7> engines{"circo", "dot",  "fdp",  grouped_engine,
                                                  "neato", "sfdp", "twopi"};

bool is_engine(std::string_view name) {
    return std::ranges::find(engines, name) != engines.end();
}

/// Exit codes of the child.
enum Step : int { fine = 0, no_graph = 10, no_layout = 11, no_drawing = 12, no_pipe = 13, threw = 99 };

std::string_view step_text(int code) {
    switch (code) {
        case no_graph: return "the layout engine could not read the diagram";
        case no_layout: return "the layout engine gave up";
        case no_drawing:
            return "the picture could not be drawn; is Graphviz complete? (see 'hearsay doctor')";
        case no_pipe: return "the picture was cut off";
        default: return "the layout engine ran out of memory";
    }
}

/// Renderers are named in full where several may be installed, so that the same one is taken everywhere.
const char* renderer(LayoutFormat format) {
    switch (format) {
        case LayoutFormat::svg: return "svg:svg:core";
        case LayoutFormat::png: return "png:cairo:cairo";
        case LayoutFormat::pdf: return "pdf:cairo:cairo";
    }
    return "svg";
}

int swallow(char*) {
    return 0;
}

struct Job {
    const std::string& dot;
    const std::string engine;
    LayoutFormat format;
    int dpi;
};

// The type of the length is unsigned int in Graphviz 2 and size_t since 10: taken from the function itself.
template <class Length>
int render(int (*draw)(GVC_t*, graph_t*, const char*, char**, Length*), GVC_t* context, graph_t* graph,
           LayoutFormat format, const std::function<bool(const char*, std::size_t)>& send) {
    char* bytes = nullptr;
    Length count = 0;
    if (draw(context, graph, renderer(format), &bytes, &count) != 0 || bytes == nullptr) return no_drawing;
    return send(bytes, count) ? fine : no_pipe;
}

/// Runs in the child; what it allocates is given back by its end.
int draw(const Job& job, const std::function<bool(const char*, std::size_t)>& send) {
    agseterrf(swallow);
    agseterr(AGMAX);
    Agraph_t* graph = read_graph(job.dot);
    if (graph == nullptr || agerrors() != 0) return no_graph;
    GVC_t* context = gvContext();
    if (!compose(context, graph, job.dot, job.engine)) return no_layout;
    // Only now: fonts have other widths at each resolution, and the picture should be the same in every
    // format.
    if (job.format == LayoutFormat::png) set_attribute(graph, "dpi", fmt::format("{}", job.dpi));
    if (gvLayout(context, graph, "nop2") != 0) return no_layout;
    return render(gvRenderData, context, graph, job.format, send);
}

/// Cairo writes the time of the run into every PDF; the same length keeps the file's table of offsets right.
void fix_creation_date(std::string& pdf) {
    constexpr std::string_view key = "/CreationDate (D:";
    constexpr std::string_view date = "20000101000000";
    const std::size_t found = pdf.rfind(key);
    if (found == std::string::npos || found + key.size() + date.size() > pdf.size()) return;
    pdf.replace(found + key.size(), date.size(), date);
}

std::string refusal_of(const ChildResult& child, const ChildLimits& limits) {
    switch (child.end) {
        case ChildResult::End::fine: return child.output.empty() ? "the layout engine drew nothing" : "";
        case ChildResult::End::failed: return std::string(step_text(child.code));
        case ChildResult::End::crashed:
            return fmt::format("the layout engine crashed (signal {})", child.code);
        case ChildResult::End::out_of_time:
            return fmt::format("the layout took longer than {} s", shortest_number(limits.seconds));
        case ChildResult::End::out_of_output:
            return fmt::format("the picture is larger than {} MB", limits.output >> 20U);
    }
    return "";
}

}  // namespace

void check_layout_engine(std::string_view name) {
    if (is_engine(name)) return;
    throw Failure(fmt::format("no layout engine '{}'{}; there are {}", name, did_you_mean(name, engines),
                              fmt::join(engines, ", ")),
                  ExitCode::usage);
}

LayoutResult lay_out(const std::string& dot, std::string_view engine, LayoutFormat format, int dpi,
                     const ChildLimits& limits) {
    HEARSAY_CHECK(is_engine(engine) || engine == placed_engine);
    const Job job{dot, std::string(engine), format, dpi};
    ChildResult child = run_limited([&job](const auto& send) { return draw(job, send); }, limits);
    LayoutResult result;
    result.refusal = refusal_of(child, limits);
    result.out_of_time = child.end == ChildResult::End::out_of_time;
    if (result.refused()) return result;
    result.bytes = std::move(child.output);
    if (format == LayoutFormat::pdf) fix_creation_date(result.bytes);
    return result;
}

}  // namespace hearsay
