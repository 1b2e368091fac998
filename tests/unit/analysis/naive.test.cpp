#include "naive.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hearsay::test {

namespace {

using Real = long double;
using RealMatrix = std::vector<std::vector<Real>>;

/// Solves A x = b by elimination.
std::vector<double> solve(std::vector<std::vector<double>> a, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k; i < n; ++i) pivot = std::fabs(a[i][k]) > std::fabs(a[pivot][k]) ? i : pivot;
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t i = 0; i < n; ++i) {
            if (i == k) continue;
            const double factor = a[i][k] / a[k][k];
            for (std::size_t j = k; j < n; ++j) a[i][j] -= factor * a[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = 0; k < n; ++k) b[k] /= a[k][k];
    return b;
}

/// What a very high power of the matrix makes of all ones, of length 1; all 0 when it vanishes.
std::vector<double> high_power(const std::vector<std::vector<double>>& matrix) {
    const std::size_t n = matrix.size();
    RealMatrix power(n, std::vector<Real>(n));
    for (std::size_t i = 0; i < n; ++i) std::ranges::copy(matrix[i], power[i].begin());
    for (int squaring = 0; squaring < 24; ++squaring) {
        RealMatrix next(n, std::vector<Real>(n, 0));
        Real largest = 0;
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t k = 0; k < n; ++k) {
                for (std::size_t j = 0; j < n; ++j) next[i][j] += power[i][k] * power[k][j];
            }
            for (Real entry : next[i]) largest = std::max(largest, std::fabs(entry));
        }
        if (largest == 0) return std::vector<double>(n, 0.0);
        for (std::vector<Real>& row : next) {
            for (Real& entry : row) entry /= largest;
        }
        power = std::move(next);
    }
    std::vector<Real> sums(n, 0);
    Real length = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (Real entry : power[i]) sums[i] += entry;
        length += sums[i] * sums[i];
    }
    std::vector<double> vector(n);
    for (std::size_t i = 0; i < n; ++i) vector[i] = static_cast<double>(sums[i] / std::sqrt(length));
    return vector;
}

std::vector<double> to_sum_one(std::vector<double> values) {
    double sum = 0;
    for (double value : values) sum += value;
    for (double& value : values) value = sum > 0 ? value / sum : 0;
    return values;
}

}  // namespace

Naive::Naive(const SampleGraph& graph)
    : n_(static_cast<int>(graph.vertices)),
      directed_(graph.directed),
      weights_(graph.vertices, std::vector<double>(graph.vertices, 0.0)) {
    for (const ArcInput& fact : graph.facts) {
        if (fact.from == fact.to) continue;
        weights_[fact.from][fact.to] += fact.weight;
        if (!directed_) weights_[fact.to][fact.from] += fact.weight;
    }
    find_distances();
}

Naive::Matrix Naive::matrix(const std::function<double(int, int)>& entry) const {
    Matrix made(weights_.size(), std::vector<double>(weights_.size()));
    for (int i = 0; i < n_; ++i) {
        for (int j = 0; j < n_; ++j) made[index(i)][index(j)] = entry(i, j);
    }
    return made;
}

/// Floyd and Warshall, then paths by falling back from each target.
void Naive::find_distances() {
    distance_.assign(weights_.size(), std::vector<int>(weights_.size(), -1));
    paths_.assign(weights_.size(), std::vector<double>(weights_.size(), 0.0));
    for (int a = 0; a < n_; ++a) {
        for (int b = 0; b < n_; ++b) distance_[index(a)][index(b)] = a == b ? 0 : (arc(a, b) ? 1 : -1);
    }
    auto d = [&](int a, int b) -> int& { return distance_[index(a)][index(b)]; };
    for (int k = 0; k < n_; ++k) {
        for (int a = 0; a < n_; ++a) {
            for (int b = 0; b < n_; ++b) {
                if (d(a, k) < 0 || d(k, b) < 0) continue;
                if (d(a, b) < 0 || d(a, k) + d(k, b) < d(a, b)) d(a, b) = d(a, k) + d(k, b);
            }
        }
    }
    for (int length = 0; length <= n_; ++length) {
        for (int a = 0; a < n_; ++a) {
            for (int b = 0; b < n_; ++b) {
                if (d(a, b) != length) continue;
                double& paths = paths_[index(a)][index(b)];
                paths = a == b ? 1 : 0;
                for (int last = 0; last < n_; ++last) {
                    if (arc(last, b) && d(a, last) == length - 1 && length > 0)
                        paths += paths_[index(a)][index(last)];
                }
            }
        }
    }
}

std::vector<double> Naive::degree(bool in, bool out) const {
    std::vector<double> score(index(n_), 0.0);
    for (int v = 0; v < n_; ++v) {
        for (int w = 0; w < n_; ++w)
            score[index(v)] += (in && arc(w, v) ? 1 : 0) + (out && arc(v, w) ? 1 : 0);
    }
    return score;
}

std::vector<double> Naive::strength(bool in, bool out) const {
    std::vector<double> score(index(n_), 0.0);
    for (int v = 0; v < n_; ++v) {
        for (int w = 0; w < n_; ++w)
            score[index(v)] += (in ? tie(w, v, true) : 0) + (out ? tie(v, w, true) : 0);
    }
    return score;
}

double Naive::passing(int s, int v, int t) const {
    const int whole = distance_[index(s)][index(t)];
    const int first = distance_[index(s)][index(v)];
    const int second = distance_[index(v)][index(t)];
    if (whole < 0 || first < 0 || second < 0 || first + second != whole) return 0;
    return paths_[index(s)][index(v)] * paths_[index(v)][index(t)] / paths_[index(s)][index(t)];
}

std::vector<double> Naive::betweenness() const {
    std::vector<double> score(index(n_), 0.0);
    for (int v = 0; v < n_; ++v) {
        for (int s = 0; s < n_; ++s) {
            for (int t = 0; t < n_; ++t) {
                if (s != t && s != v && t != v) score[index(v)] += passing(s, v, t);
            }
        }
        if (!directed_) score[index(v)] /= 2;
    }
    return score;
}

std::vector<double> Naive::edge_betweenness() const {
    std::vector<double> score;
    for (int a = 0; a < n_; ++a) {
        for (int b = directed_ ? 0 : a; b < n_; ++b) {
            if (!arc(a, b)) continue;
            double sum = 0;
            for (int s = 0; s < n_; ++s) {
                for (int t = 0; t < n_; ++t) {
                    const int whole = distance_[index(s)][index(t)];
                    const int first = distance_[index(s)][index(a)];
                    const int second = distance_[index(b)][index(t)];
                    if (whole < 0 || first < 0 || second < 0 || first + 1 + second != whole) continue;
                    sum +=
                        paths_[index(s)][index(a)] * paths_[index(b)][index(t)] / paths_[index(s)][index(t)];
                }
            }
            score.push_back(sum);  // undirected: each pair once, the way it passes a to b
        }
    }
    return score;
}

double Naive::average_distance(int v, int& reaching) const {
    double sum = 0;
    reaching = 0;
    for (int u = 0; u < n_; ++u) {
        if (u == v || distance_[index(u)][index(v)] < 0) continue;
        ++reaching;
        sum += distance_[index(u)][index(v)];
    }
    return reaching == 0 ? 0 : sum / reaching;
}

std::vector<double> Naive::closeness() const {
    std::vector<double> score = closeness_within();
    for (int v = 0; v < n_; ++v) {
        int reaching = 0;
        average_distance(v, reaching);
        score[index(v)] *= reaching == 0 ? 0.0 : static_cast<double>(reaching) / (n_ - 1);
    }
    return score;
}

std::vector<double> Naive::closeness_within() const {
    std::vector<double> score(index(n_), 0.0);
    for (int v = 0; v < n_; ++v) {
        int reaching = 0;
        const double average = average_distance(v, reaching);
        if (reaching > 0) score[index(v)] = 1 / average;
    }
    return score;
}

std::vector<double> Naive::harmonic() const {
    std::vector<double> score(index(n_), 0.0);
    for (int v = 0; v < n_; ++v) {
        for (int u = 0; u < n_; ++u) {
            if (u != v && distance_[index(u)][index(v)] > 0)
                score[index(v)] += 1.0 / distance_[index(u)][index(v)];
        }
    }
    return score;
}

std::vector<double> Naive::eigenvector(bool weighted) const {
    // Without a cycle a power of A vanishes; with one, powers of I + A converge.
    const std::vector<double> alone = high_power(matrix([&](int v, int u) { return tie(u, v, weighted); }));
    if (std::ranges::all_of(alone, [](double value) { return value == 0; })) return alone;
    return high_power(matrix([&](int v, int u) { return tie(u, v, weighted) + (u == v ? 1 : 0); }));
}

std::vector<double> Naive::hubs(bool weighted) const {
    return to_sum_one(high_power(matrix([&](int a, int b) {
        double sum = 0;
        for (int k = 0; k < n_; ++k) sum += tie(a, k, weighted) * tie(b, k, weighted);
        return sum;
    })));
}

std::vector<double> Naive::authorities(bool weighted) const {
    return to_sum_one(high_power(matrix([&](int a, int b) {
        double sum = 0;
        for (int k = 0; k < n_; ++k) sum += tie(k, a, weighted) * tie(k, b, weighted);
        return sum;
    })));
}

std::vector<double> Naive::katz(bool weighted) const {
    double most = 0;
    for (int v = 0; v < n_; ++v) {
        double inflow = 0;
        for (int u = 0; u < n_; ++u) inflow += tie(u, v, weighted);
        most = std::max(most, inflow);
    }
    const double alpha = 1 / (1 + most);
    return solve(matrix([&](int v, int u) { return (v == u ? 1 : 0) - alpha * tie(u, v, weighted); }),
                 std::vector<double>(index(n_), 1.0));
}

std::vector<double> Naive::pagerank(bool weighted, std::vector<double> restart) const {
    constexpr double damping = 0.85;
    restart = to_sum_one(std::move(restart));
    std::vector<double> outflow(index(n_), 0.0);
    for (int u = 0; u < n_; ++u) {
        for (int v = 0; v < n_; ++v) outflow[index(u)] += tie(u, v, weighted);
    }
    Matrix system = matrix([&](int v, int u) {
        const double flow =
            outflow[index(u)] > 0 ? tie(u, v, weighted) / outflow[index(u)] : restart[index(v)];
        return (v == u ? 1 : 0) - damping * flow;
    });
    std::vector<double> base = restart;
    for (double& value : base) value *= 1 - damping;
    return solve(std::move(system), std::move(base));
}

std::vector<double> Naive::core() const {
    std::vector<double> score(index(n_), 0.0);
    for (int k = 1; k <= 2 * n_; ++k) {
        std::vector<bool> left(index(n_), true);
        for (bool changed = true; changed;) {
            changed = false;
            for (int v = 0; v < n_; ++v) {
                int degree = 0;
                for (int w = 0; w < n_; ++w) {
                    if (left[index(w)]) degree += (arc(v, w) ? 1 : 0) + (directed_ && arc(w, v) ? 1 : 0);
                }
                if (!left[index(v)] || degree >= k) continue;
                left[index(v)] = false;
                changed = true;
            }
        }
        for (int v = 0; v < n_; ++v) {
            if (left[index(v)]) score[index(v)] = k;
        }
    }
    return score;
}

std::vector<double> Naive::clustering() const {
    std::vector<double> score(index(n_), 0.0);
    auto joined = [&](int a, int b) { return arc(a, b) || arc(b, a); };
    for (int v = 0; v < n_; ++v) {
        double pairs = 0;
        double closed = 0;
        for (int a = 0; a < n_; ++a) {
            for (int b = a + 1; b < n_; ++b) {
                if (!joined(v, a) || !joined(v, b)) continue;
                ++pairs;
                closed += joined(a, b) ? 1 : 0;
            }
        }
        if (pairs > 0) score[index(v)] = closed / pairs;
    }
    return score;
}

std::vector<double> Naive::constraint(bool weighted) const {
    auto share = [&](int a, int b) {
        double total = 0;
        for (int k = 0; k < n_; ++k) total += mutual(a, k, weighted);
        return total > 0 ? mutual(a, b, weighted) / total : 0;
    };
    std::vector<double> score(index(n_), 0.0);
    for (int i = 0; i < n_; ++i) {
        for (int j = 0; j < n_; ++j) {
            if (mutual(i, j, weighted) == 0) continue;
            double through = share(i, j);
            for (int q = 0; q < n_; ++q) through += q != i && q != j ? share(i, q) * share(q, j) : 0;
            score[index(i)] += through * through;
        }
    }
    return score;
}

std::vector<double> Naive::effective_size(bool weighted) const {
    std::vector<double> score(index(n_), 0.0);
    for (int i = 0; i < n_; ++i) {
        double total = 0;
        for (int k = 0; k < n_; ++k) total += mutual(i, k, weighted);
        for (int j = 0; j < n_; ++j) {
            if (mutual(i, j, weighted) == 0) continue;
            double strongest = 0;
            for (int k = 0; k < n_; ++k) strongest = std::max(strongest, mutual(j, k, weighted));
            score[index(i)] += 1;
            for (int q = 0; q < n_; ++q) {
                if (q == i || q == j) continue;
                score[index(i)] -= mutual(i, q, weighted) / total * mutual(j, q, weighted) / strongest;
            }
        }
    }
    return score;
}

std::vector<double> Naive::brokerage(const std::function<bool(int, int, int)>& counts) const {
    std::vector<double> score(index(n_), 0.0);
    for (int a = 0; a < n_; ++a) {
        for (int v = 0; v < n_; ++v) {
            for (int b = 0; b < n_; ++b) {
                if (a != b && arc(a, v) && arc(v, b) && !arc(a, b) && counts(a, v, b)) ++score[index(v)];
            }
        }
    }
    return score;
}

}  // namespace hearsay::test
