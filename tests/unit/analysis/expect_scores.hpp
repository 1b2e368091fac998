#pragma once

#include "analysis/centrality/measure.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

namespace hearsay::test {

inline Scores score(std::string_view measure, const RelationGraph& graph,
                    const MeasureOptions& options = {}) {
    const Measure* found = find_measure(measure);
    REQUIRE(found != nullptr);
    return found->compute(graph, options);
}

/// Checks that two lists agree to 1e-9, relative to values above 1.
inline void expect_same(std::string_view what, const std::vector<double>& got,
                        const std::vector<double>& expected) {
    INFO(what);
    REQUIRE(got.size() == expected.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        const double allowed = 1e-9 * std::max(1.0, std::fabs(expected[i]));
        if (std::fabs(got[i] - expected[i]) <= allowed) continue;
        CAPTURE(i, got[i], expected[i]);
        FAIL_CHECK("scores differ");
        return;
    }
}

}  // namespace hearsay::test
