#pragma once

#include "sample_graphs.hpp"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

/// The definitions of the measures, written down again: short, slow, on dense matrices, sharing nothing with
/// the library but `ArcInput`.
namespace hearsay::test {

class Naive {
  public:
    explicit Naive(const SampleGraph& graph);

    std::vector<double> degree(bool in, bool out) const;
    std::vector<double> strength(bool in, bool out) const;
    std::vector<double> betweenness() const;
    /// By edge, in order of (lower end, higher end), directed of (source, target).
    std::vector<double> edge_betweenness() const;
    std::vector<double> closeness() const;
    std::vector<double> closeness_within() const;
    std::vector<double> harmonic() const;
    std::vector<double> eigenvector(bool weighted) const;
    std::vector<double> katz(bool weighted) const;
    std::vector<double> pagerank(bool weighted, std::vector<double> restart) const;
    std::vector<double> hubs(bool weighted) const;
    std::vector<double> authorities(bool weighted) const;
    std::vector<double> core() const;
    std::vector<double> clustering() const;
    std::vector<double> constraint(bool weighted) const;
    std::vector<double> effective_size(bool weighted) const;
    /// Counts of (a, v, b) for which `counts` holds, by v.
    std::vector<double> brokerage(const std::function<bool(int, int, int)>& counts) const;

    int size() const { return n_; }

  private:
    using Matrix = std::vector<std::vector<double>>;

    bool arc(int a, int b) const { return a != b && weights_[index(a)][index(b)] > 0; }
    double tie(int a, int b, bool weighted) const {
        return weighted ? weights_[index(a)][index(b)] : (arc(a, b) ? 1.0 : 0.0);
    }
    double mutual(int a, int b, bool weighted) const { return tie(a, b, weighted) + tie(b, a, weighted); }
    static std::size_t index(int i) { return static_cast<std::size_t>(i); }
    void find_distances();
    double passing(int s, int v, int t) const;
    double average_distance(int v, int& reaching) const;
    Matrix matrix(const std::function<double(int, int)>& entry) const;

    int n_;
    bool directed_;
    Matrix weights_;
    std::vector<std::vector<int>> distance_;  // -1: none
    Matrix paths_;
};

}  // namespace hearsay::test
