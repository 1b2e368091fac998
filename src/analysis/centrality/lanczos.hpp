#pragma once

#include "base/budget.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace hearsay {

struct Eigenpair {
    double value = 0;
    std::vector<double> vector =
        {};            ///< of length 1; empty when the matrix takes the all-ones vector to nothing
    double error = 0;  ///< estimate of the vector's error: residual over the gap to the next eigenvalue
    std::uint32_t products = 0;  ///< multiplications made
};

/// Puts A x into y.
using Multiply = std::function<void(std::span<const double> x, std::span<double> y)>;

/// The eigenvector for the largest eigenvalue of a symmetric matrix, as far as the all-ones vector can reach
/// it: by Lanczos's method with full orthogonalisation, started again from its best vector when its basis is
/// full. Ends at the tolerance, when rounding allows no better, when the budget stops it, or after
/// `most_products`.
Eigenpair largest_eigenpair(std::size_t size, double tolerance, std::uint32_t most_products,
                            const Multiply& multiply, const Budget& budget);

}  // namespace hearsay
