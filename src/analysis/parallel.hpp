#pragma once

#if defined(_OPENMP)
#include <omp.h>
#endif

#include <algorithm>
#include <cstddef>
#include <exception>

namespace hearsay {

/// The entries [first, last) of one chunk.
struct Chunk {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Chunk `index` of `count` entries cut into `chunks` nearly equal parts.
constexpr Chunk chunk_of(std::size_t count, std::size_t chunks, std::size_t index) {
    return {count * index / chunks, count * (index + 1) / chunks};
}

/// Which thread of its team this is; 0 in a build without OpenMP, where everything runs on one.
inline std::size_t current_worker() {
#if defined(_OPENMP)
    return static_cast<std::size_t>(omp_get_thread_num());
#else
    return 0;
#endif
}

/// Calls `work(index, worker)` once for each index below `chunks`, on up to `threads` threads, in no
/// particular order, and passes on one of the exceptions thrown. `worker` is below `threads`, and no two
/// calls at the same time have the same: it picks memory to work in. The one home of threads in this layer.
///
/// For results of the same bits with any number of threads, the number of chunks must not depend on it, a
/// chunk must write only what is its own, and whoever adds up the results of chunks must do it in order of
/// the chunks.
template <class Work>
void for_each_chunk(int threads, std::size_t chunks, Work work) {
    std::exception_ptr failure;
    const int team =
        static_cast<int>(std::min<std::size_t>(chunks, static_cast<std::size_t>(std::max(threads, 1))));
#pragma omp parallel for num_threads(team) schedule(dynamic, 1) if (team > 1)
    for (std::size_t index = 0; index < chunks; ++index) {
        try {
            work(index, current_worker());
        } catch (...) {
#pragma omp critical(hearsay_chunk_failure)
            failure = std::current_exception();
        }
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace hearsay
