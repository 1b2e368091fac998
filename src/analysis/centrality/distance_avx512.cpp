#include "analysis/centrality/distance_kernel.inc.hpp"

namespace hearsay::distances {

namespace {

struct Avx512 {};

}  // namespace

void run_avx512(const Graph& graph, const Batch& batch, const Scratch& scratch, const Totals& totals) {
    Run<Avx512>(graph, batch, scratch, totals).run();
}

}  // namespace hearsay::distances
