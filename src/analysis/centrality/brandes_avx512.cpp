#include "analysis/centrality/brandes_kernel.inc.hpp"

namespace hearsay::brandes {

namespace {

struct Avx512 {
    using Doubles [[gnu::vector_size(64), gnu::may_alias]] = double;
    using Integers [[gnu::vector_size(64), gnu::may_alias]] = long long;
    static constexpr Integers lane_bits() { return Integers{1, 2, 4, 8, 16, 32, 64, 128}; }
};

}  // namespace

Kernel avx512_kernel(std::uint32_t lanes) {
    return kernel_of<Avx512>(lanes);
}

}  // namespace hearsay::brandes
