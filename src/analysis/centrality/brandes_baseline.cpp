#include "analysis/centrality/brandes_kernel.inc.hpp"

namespace hearsay::brandes {

namespace {

struct Baseline {
    using Doubles [[gnu::vector_size(16), gnu::may_alias]] = double;
    using Integers [[gnu::vector_size(16), gnu::may_alias]] = long long;
    static constexpr Integers lane_bits() { return Integers{1, 2}; }
};

}  // namespace

Kernel baseline_kernel(std::uint32_t lanes) {
    return kernel_of<Baseline>(lanes);
}

}  // namespace hearsay::brandes
