#pragma once

#include <atomic>
#include <cstdint>

namespace hearsay {

/// How a caller watches a long computation from another thread, and ends it early. Every member may be null.
/// A computation that was stopped returns soon, and says so in its result.
struct Budget {
    const std::atomic<bool>* stop = nullptr;      ///< set by the caller
    std::atomic<std::uint64_t>* total = nullptr;  ///< units of work in all, set when they are known
    std::atomic<std::uint64_t>* done = nullptr;   ///< units of work done so far

    bool stopped() const { return stop != nullptr && stop->load(std::memory_order_relaxed); }
    void expect(std::uint64_t units) const {
        if (total != nullptr) total->store(units, std::memory_order_relaxed);
    }
    void advance(std::uint64_t units) const {
        if (done != nullptr) done->fetch_add(units, std::memory_order_relaxed);
    }
};

}  // namespace hearsay
