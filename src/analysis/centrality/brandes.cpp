#include "analysis/centrality/brandes.hpp"

#include "analysis/centrality/brandes_kernel.hpp"
#include "analysis/parallel.hpp"
#include "base/failure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>
#include <numeric>
#include <tuple>

namespace hearsay::brandes {

namespace {

constexpr std::align_val_t row_alignment{64};

struct FreeRows {
    void operator()(double* rows) const { ::operator delete[](rows, row_alignment); }
};
using OwnedRows = std::unique_ptr<double[], FreeRows>;

OwnedRows make_rows(std::size_t rows, std::uint32_t lanes) {
    return OwnedRows(new (row_alignment) double[rows * lanes]);
}

/// The memory of one worker. What the kernel writes before it reads is left as it comes, so that pages which
/// are never reached (a stack is rarely as deep as it could be) cost nothing.
class Workspace {
  public:
    Workspace(std::size_t vertices, std::uint32_t lanes)
        : paths_(make_rows(vertices, lanes)),
          share_(make_rows(vertices, lanes)),
          pulled_(make_rows(std::max<std::size_t>(vertices, lanes), lanes)),
          sets_(vertices * 4, 0),
          stack_(new Vertex[vertices * lanes]),
          masks_(new Lanes[vertices * lanes]),
          levels_(vertices + 2) {}

    Scratch scratch() {
        const std::size_t n = sets_.size() / 4;
        return {paths_.get(),         share_.get(),         pulled_.get(), sets_.data(), sets_.data() + n,
                sets_.data() + 2 * n, sets_.data() + 3 * n, stack_.get(),  masks_.get(), levels_.data()};
    }

  private:
    OwnedRows paths_;
    OwnedRows share_;
    OwnedRows pulled_;
    std::vector<Lanes> sets_;
    std::unique_ptr<Vertex[]> stack_;
    std::unique_ptr<Lanes[]> masks_;
    std::vector<std::uint64_t> levels_;
};

/// Narrower rows for graphs whose rows would take too much memory. These and the number of chunks shape the
/// order of additions, so they depend on the graph alone.
std::uint32_t lanes_for(std::size_t vertices) {
    if (vertices <= (1U << 17)) return 32;
    return vertices <= (1U << 19) ? 16 : 8;
}

std::size_t chunks_for(std::size_t vertices, std::size_t batches) {
    const std::size_t most = vertices <= (1U << 18) ? 32 : 8;
    return std::min(most, batches);
}

/// Sources that share their first neighbours lie at the same distance from most of the graph; side by side
/// they meet the same vertices on the same levels.
std::vector<Vertex> neighbours_together(const Task& task) {
    auto key = [&](Vertex v) {
        const std::span<const Vertex> row = task.out.of(v);
        const Vertex none = task.out.vertex_count();
        return std::tuple(row.empty() ? none : row[0], row.size() < 2 ? none : row[1], v);
    };
    std::vector<Vertex> order(task.sources.begin(), task.sources.end());
    std::ranges::sort(order, [&](Vertex a, Vertex b) { return key(a) < key(b); });
    return order;
}

class Accumulation {
  public:
    explicit Accumulation(const Task& task)
        : task_(task),
          vertices_(task.out.vertex_count()),
          lanes_(lanes_for(vertices_)),
          order_(neighbours_together(task)),
          batches_((order_.size() + lanes_ - 1) / lanes_),
          chunks_(chunks_for(vertices_, batches_)),
          partial_(chunks_),
          workspaces_(static_cast<std::size_t>(std::max(task.threads, 1))),
          kernel_(kernel(task.width, lanes_)) {
        result_.reached.assign(vertices_, 0.0);
    }

    Result run() {
        if (batches_ >= least_batches_to_try && !searches_meet()) kernel_ = run_one_by_one;
        task_.budget.expect(order_.size());
        for_each_chunk(task_.threads, chunks_,
                       [this](std::size_t chunk, std::size_t worker) { run_chunk(chunk, worker); });
        result_.stopped = task_.budget.stopped();
        result_.score.assign(vertices_, 0.0);
        result_.reaching.assign(vertices_, 0.0);
        for (const Partial& partial : partial_) {
            for (std::size_t v = 0; v < partial.score.size(); ++v) result_.score[v] += partial.score[v];
            for (std::size_t v = 0; v < partial.reaching.size(); ++v)
                result_.reaching[v] += partial.reaching[v];
        }
        if (!std::ranges::all_of(result_.score, [](double score) { return std::isfinite(score); })) {
            throw Failure("there are more shortest paths than can be counted (1e308)", ExitCode::limit);
        }
        return std::move(result_);
    }

  private:
    struct Partial {
        std::vector<double> score;
        std::vector<double> reaching;
    };

    // A trial costs two batches.
    static constexpr std::size_t least_batches_to_try = 16;

    /// Tries a batch from the middle both ways. A joint visit costs about as much as four single ones.
    bool searches_meet() {
        constexpr std::uint64_t price_of_joint_visit = 4;
        Workspace workspace(vertices_, lanes_);
        Partial partial = empty_partial();
        const std::uint64_t joint = run_batch(kernel_, batches_ / 2, workspace.scratch(), partial);
        const std::uint64_t single = run_batch(run_one_by_one, batches_ / 2, workspace.scratch(), partial);
        return joint * price_of_joint_visit <= single;
    }

    Partial empty_partial() const {
        return {std::vector<double>(vertices_, 0.0), std::vector<double>(vertices_, 0.0)};
    }

    void run_chunk(std::size_t index, std::size_t worker) {
        if (!workspaces_[worker]) workspaces_[worker] = std::make_unique<Workspace>(vertices_, lanes_);
        Partial& partial = partial_[index] = empty_partial();
        const Chunk chunk = chunk_of(batches_, chunks_, index);
        for (std::size_t batch = chunk.first; batch < chunk.last && !task_.budget.stopped(); ++batch) {
            run_batch(kernel_, batch, workspaces_[worker]->scratch(), partial);
            task_.budget.advance(std::min<std::size_t>(lanes_, order_.size() - batch * lanes_));
        }
    }

    /// Returns what the kernel does: its visits.
    std::uint64_t run_batch(Kernel kernel, std::size_t index, const Scratch& scratch, Partial& partial) {
        const std::size_t first = index * lanes_;
        const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(lanes_, order_.size() - first));
        alignas(64) std::array<double, most_lanes> weights{};
        std::array<double, most_lanes> reached{};
        for (std::uint32_t lane = 0; lane < count; ++lane)
            weights[lane] = task_.source_weights[order_[first + lane]];
        const Graph graph{static_cast<std::uint32_t>(vertices_),
                          task_.out.starts.data(),
                          task_.out.columns.data(),
                          task_.in.starts.data(),
                          task_.in.columns.data(),
                          task_.targets.data()};
        const std::uint64_t visits = kernel(graph, {order_.data() + first, count, weights.data()}, scratch,
                                            {partial.score.data(), partial.reaching.data(), reached.data()});
        // Sums of whole numbers that went through divisions: whole again.
        for (std::uint32_t lane = 0; lane < count; ++lane) {
            result_.reached[order_[first + lane]] = std::round(reached[lane]);
        }
        return visits;
    }

    const Task& task_;
    std::size_t vertices_;
    std::uint32_t lanes_;
    std::vector<Vertex> order_;
    std::size_t batches_;
    std::size_t chunks_;
    std::vector<Partial> partial_;
    std::vector<std::unique_ptr<Workspace>> workspaces_;
    Kernel kernel_;
    Result result_;
};

}  // namespace

Kernel kernel(VectorWidth width, std::uint32_t lanes) {
    if (width == VectorWidth::avx512) return avx512_kernel(lanes);
    if (width == VectorWidth::avx2) return avx2_kernel(lanes);
    return baseline_kernel(lanes);
}

Result accumulate(const Task& task) {
    return Accumulation(task).run();
}

}  // namespace hearsay::brandes
