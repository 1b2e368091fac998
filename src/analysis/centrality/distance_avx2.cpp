#include "analysis/centrality/distance_kernel.inc.hpp"

namespace hearsay::distances {

namespace {

struct Avx2 {};

}  // namespace

void run_avx2(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals) {
    Run<Avx2>(graph, batch, scratch, totals).run();
}

}  // namespace hearsay::distances
