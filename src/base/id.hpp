#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <limits>

namespace hearsay {

/// A typed row number. Ids of different tables do not mix; a default id means "none".
/// `Tag` only tells ids apart and is never defined.
template <class Tag, class Rep = std::uint32_t>
struct Id {
    static constexpr Rep none = std::numeric_limits<Rep>::max();

    Rep value = none;

    constexpr explicit operator bool() const { return value != none; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

/// A run of consecutive entries in a `ListPool`: how a row owns a list. An empty range owns nothing.
template <class T>
struct IdRange {
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    constexpr bool empty() const { return count == 0; }
};

}  // namespace hearsay

template <class Tag, class Rep>
struct std::hash<hearsay::Id<Tag, Rep>> {
    std::size_t operator()(hearsay::Id<Tag, Rep> id) const { return std::hash<Rep>{}(id.value); }
};
