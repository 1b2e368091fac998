#include "analysis/centrality/lanczos.hpp"

#include "analysis/centrality/scaling.hpp"
#include "analysis/convergence_meter.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hearsay {

namespace {

using centrality::divide;
using centrality::length_of;

constexpr std::size_t basis_size = 24;

double dot(std::span<const double> a, std::span<const double> b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

void subtract(std::span<double> from, double times, std::span<const double> what) {
    for (std::size_t i = 0; i < from.size(); ++i) from[i] -= times * what[i];
}

/// All eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations.
class SmallEigen {
  public:
    SmallEigen(std::span<const double> diagonal, std::span<const double> beside)
        : size_(diagonal.size()), matrix_(size_ * size_, 0.0), vectors_(size_ * size_, 0.0) {
        for (std::size_t i = 0; i < size_; ++i) {
            at(matrix_, i, i) = diagonal[i];
            at(vectors_, i, i) = 1;
            if (i + 1 < size_) at(matrix_, i, i + 1) = at(matrix_, i + 1, i) = beside[i];
        }
        constexpr int most_sweeps = 60;
        for (int sweep = 0; sweep < most_sweeps && rotate_all(); ++sweep) {
        }
    }

    double value(std::size_t i) const { return matrix_[i * size_ + i]; }
    std::size_t largest() const {
        std::size_t best = 0;
        for (std::size_t i = 1; i < size_; ++i) best = value(i) > value(best) ? i : best;
        return best;
    }
    /// Where the largest eigenvalue is several, rounding lets more than one of them into the basis.
    bool ties(std::size_t i, std::size_t largest) const {
        constexpr double rounding = 1e-11;
        return value(i) >= value(largest) * (1 - rounding);
    }
    /// The largest that does not tie.
    double next_to(std::size_t largest) const {
        double next = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < size_; ++i) next = ties(i, largest) ? next : std::max(next, value(i));
        return next;
    }
    /// What of the first basis vector belongs to the largest eigenvalue.
    std::vector<double> share_of_first(std::size_t largest) const {
        std::vector<double> share(size_, 0.0);
        for (std::size_t i = 0; i < size_; ++i) {
            if (!ties(i, largest)) continue;
            for (std::size_t entry = 0; entry < size_; ++entry)
                share[entry] += vector(i, 0) * vector(i, entry);
        }
        divide(share, length_of(share));
        return share;
    }

  private:
    double vector(std::size_t i, std::size_t entry) const { return vectors_[entry * size_ + i]; }
    double& at(std::vector<double>& matrix, std::size_t row, std::size_t column) const {
        return matrix[row * size_ + column];
    }

    bool rotate_all() {
        bool changed = false;
        for (std::size_t p = 0; p < size_; ++p) {
            for (std::size_t q = p + 1; q < size_; ++q) changed |= rotate(p, q);
        }
        return changed;
    }

    bool rotate(std::size_t p, std::size_t q) {
        const double corner = at(matrix_, p, q);
        const double size = std::fabs(at(matrix_, p, p)) + std::fabs(at(matrix_, q, q));
        if (std::fabs(corner) <= std::numeric_limits<double>::epsilon() * 0.01 * size || corner == 0)
            return false;
        const double theta = (at(matrix_, q, q) - at(matrix_, p, p)) / (2 * corner);
        const double tangent = std::copysign(1.0, theta) / (std::fabs(theta) + std::sqrt(theta * theta + 1));
        const double cosine = 1 / std::sqrt(tangent * tangent + 1);
        const double sine = tangent * cosine;
        for (std::size_t k = 0; k < size_; ++k) turn(at(matrix_, k, p), at(matrix_, k, q), cosine, sine);
        for (std::size_t k = 0; k < size_; ++k) turn(at(matrix_, p, k), at(matrix_, q, k), cosine, sine);
        for (std::size_t k = 0; k < size_; ++k) turn(at(vectors_, k, p), at(vectors_, k, q), cosine, sine);
        return true;
    }

    static void turn(double& a, double& b, double cosine, double sine) {
        const double old = a;
        a = cosine * old - sine * b;
        b = sine * old + cosine * b;
    }

    std::size_t size_;
    std::vector<double> matrix_;
    std::vector<double> vectors_;
};

/// An orthonormal basis of x, A x, A^2 x ..., in which the matrix is tridiagonal.
class Basis {
  public:
    Basis(std::span<const double> start, const Multiply& multiply) {
        vectors_.emplace_back(start.begin(), start.end());
        while (extend(multiply)) {
        }
    }

    const std::vector<double>& diagonal() const { return diagonal_; }
    const std::vector<double>& beside() const { return beside_; }
    std::size_t size() const { return diagonal_.size(); }

    std::vector<double> combine(std::span<const double> shares) const {
        std::vector<double> combined(vectors_.front().size(), 0.0);
        for (std::size_t i = 0; i < size(); ++i) subtract(combined, -shares[i], vectors_[i]);
        divide(combined, length_of(combined));
        return combined;
    }

  private:
    bool extend(const Multiply& multiply) {
        std::vector<double> next(vectors_.back().size());
        multiply(vectors_.back(), next);
        const double before = length_of(next);
        diagonal_.push_back(dot(next, vectors_.back()));
        for (int pass = 0; pass < 2; ++pass) {  // once is not enough, twice is (Parlett 1980)
            for (const std::vector<double>& vector : vectors_) subtract(next, dot(next, vector), vector);
        }
        const double left = length_of(next);
        beside_.push_back(left);
        constexpr double nothing = 1e-14;
        if (left <= nothing * before || diagonal_.size() == basis_size) return false;
        divide(next, left);
        vectors_.push_back(std::move(next));
        return true;
    }

    std::vector<std::vector<double>> vectors_;
    std::vector<double> diagonal_;
    std::vector<double> beside_;
};

}  // namespace

Eigenpair largest_eigenpair(std::size_t size, double tolerance, std::uint32_t most_products,
                            const Multiply& multiply, const Budget& budget) {
    Eigenpair best;
    best.error = std::numeric_limits<double>::infinity();
    ConvergenceMeter meter(budget, tolerance);
    std::vector<double> start(size, 1 / std::sqrt(static_cast<double>(size)));
    for (std::uint32_t products = 0; products < most_products && !budget.stopped();) {
        const Basis basis(start, multiply);
        const SmallEigen eigen(basis.diagonal(), basis.beside());
        const std::size_t largest = eigen.largest();
        const double value = eigen.value(largest);
        products += static_cast<std::uint32_t>(basis.size());
        if (!(value > 0)) return {.products = products};
        const std::vector<double> shares = eigen.share_of_first(largest);
        const double residual = basis.beside().back() * std::fabs(shares.back());
        const double error = residual / std::min(value, value - eigen.next_to(largest));
        start = basis.combine(shares);
        // Close to what rounding allows, a round that does not halve the error is the last.
        const bool at_floor = residual <= 1e-12 * value && error > best.error / 2;
        best = {value, start, std::min(error, best.error), products};
        meter.note(error);
        if (error <= tolerance || at_floor) break;
    }
    return best;
}

}  // namespace hearsay
