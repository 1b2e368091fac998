#pragma once

#include "base/budget.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace hearsay {

/// Tells a budget how far an iteration is, from its error: errors fall by about the same factor in each
/// round, so that the logarithm of the error falls at an even pace.
class ConvergenceMeter {
  public:
    ConvergenceMeter(const Budget& budget, double tolerance) : budget_(budget), tolerance_(tolerance) {
        budget_.expect(units);
    }

    /// To be called after each round, with what is left of the error.
    void note(double error) {
        if (!(error > 0) || !std::isfinite(error)) return;
        if (first_ == 0) first_ = error;
        if (!(first_ > tolerance_)) return;
        const double share = std::log(first_ / error) / std::log(first_ / tolerance_);
        const auto reached = static_cast<std::uint64_t>(std::clamp(share, 0.0, 1.0) * units);
        if (reached <= told_) return;
        budget_.advance(reached - told_);
        told_ = reached;
    }

  private:
    static constexpr std::uint64_t units = 1000;

    Budget budget_;
    double tolerance_;
    double first_ = 0;
    std::uint64_t told_ = 0;
};

}  // namespace hearsay
