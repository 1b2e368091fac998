#include "analysis/vector_width.hpp"

namespace hearsay {

VectorWidth widest_vectors() {
#if defined(__x86_64__)
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt");
    const bool avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl");
    if (avx2 && avx512) return VectorWidth::avx512;
    if (avx2) return VectorWidth::avx2;
#endif
    return VectorWidth::baseline;
}

}  // namespace hearsay
