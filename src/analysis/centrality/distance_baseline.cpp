#include "analysis/centrality/distance_kernel.inc.hpp"

namespace hearsay::distances {

namespace {

struct Baseline {};

}  // namespace

void run_baseline(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals) {
    Run<Baseline>(graph, batch, scratch, totals).run();
}

}  // namespace hearsay::distances
