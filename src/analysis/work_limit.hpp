#pragma once

#include "base/budget.hpp"

#include <cstdint>

namespace hearsay {

/// How much a search may do before it answers with what it has. Counted in steps of the search, not in
/// seconds, so that the answer is the same on every machine; a caller in a hurry may stop it through the
/// budget.
struct WorkLimit {
    std::uint64_t steps = 200'000'000;
    Budget budget = {};
};

/// Counts work against a limit.
class WorkMeter {
  public:
    explicit WorkMeter(const WorkLimit& limit) : limit_(limit) {}

    /// Whether there may be `units` more; once not, never again.
    bool spend(std::uint64_t units) {
        done_ += units;
        if (done_ > limit_.steps || limit_.budget.stopped()) exhausted_ = true;
        return !exhausted_;
    }
    bool exhausted() const { return exhausted_; }

  private:
    WorkLimit limit_;
    std::uint64_t done_ = 0;
    bool exhausted_ = false;
};

}  // namespace hearsay
