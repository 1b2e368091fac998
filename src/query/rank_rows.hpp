#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace hearsay {

/// Scores this near to each other are one score: the last bits are rounding.
inline bool same_score(double a, double b) {
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Puts rows, which have a `score` and a `rank`, in order: the highest score first, and those that have the
/// same one by `less`. Equal scores share the best rank, counted from 1: "1, 2, 2, 4". O(n log n).
template <class Row, class Less>
void rank_rows(std::vector<Row>& rows, Less less) {
    std::ranges::sort(rows, [&less](const Row& a, const Row& b) {
        return a.score != b.score ? a.score > b.score : less(a, b);
    });
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last < rows.size() && same_score(rows[last].score, rows[first].score))
            rows[last++].rank = first + 1;
        std::sort(rows.begin() + static_cast<std::ptrdiff_t>(first),
                  rows.begin() + static_cast<std::ptrdiff_t>(last), less);
        first = last;
    }
}

}  // namespace hearsay
