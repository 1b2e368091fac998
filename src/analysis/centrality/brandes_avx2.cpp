#include "analysis/centrality/brandes_kernel.inc.hpp"

namespace hearsay::brandes {

namespace {

struct Avx2 {
    using Doubles [[gnu::vector_size(32), gnu::may_alias]] = double;
    using Integers [[gnu::vector_size(32), gnu::may_alias]] = long long;
    static constexpr Integers lane_bits() { return Integers{1, 2, 4, 8}; }
};

}  // namespace

Kernel avx2_kernel(std::uint32_t lanes) {
    return kernel_of<Avx2>(lanes);
}

}  // namespace hearsay::brandes
