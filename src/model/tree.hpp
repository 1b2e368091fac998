#pragma once

#include "base/table.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace hearsay {

/// The rows that reach themselves over `above`, which gives the ids a row points to (none is skipped), for
/// trees that people write by hand: kinds, parts, places, claims about claims. In id order. O(rows + links),
/// without recursion, so that a long chain cannot exhaust the stack (Tarjan 1972, iterative).
template <class IdT, class Row, class Above>
std::vector<IdT> ids_on_cycles(const Table<IdT, Row>& table, Above above) {
    struct Frame {
        std::uint32_t vertex;
        std::size_t next;
    };
    constexpr std::uint32_t unseen = 0;
    auto count = static_cast<std::uint32_t>(table.size());
    std::vector<std::uint32_t> order(count, unseen), low(count), stack;
    std::vector<bool> stacked(count), on_cycle(count);
    std::vector<Frame> frames;
    std::uint32_t clock = unseen;

    auto id_of = [](std::uint32_t vertex) { return IdT{static_cast<decltype(IdT::value)>(vertex)}; };
    auto enter = [&](std::uint32_t vertex) {
        order[vertex] = low[vertex] = ++clock;
        stack.push_back(vertex);
        stacked[vertex] = true;
        frames.push_back({vertex, 0});
    };
    auto leave = [&](std::uint32_t vertex) {
        frames.pop_back();
        if (!frames.empty()) low[frames.back().vertex] = std::min(low[frames.back().vertex], low[vertex]);
        if (low[vertex] != order[vertex]) return;
        bool several = stack.back() != vertex;
        for (std::uint32_t member = count; member != vertex;) {
            member = stack.back();
            stack.pop_back();
            stacked[member] = false;
            if (several) on_cycle[member] = true;
        }
    };

    for (std::uint32_t start = 0; start < count; ++start) {
        if (order[start] != unseen) continue;
        enter(start);
        while (!frames.empty()) {
            Frame& frame = frames.back();
            std::uint32_t vertex = frame.vertex;
            const auto targets = above(id_of(vertex));
            if (frame.next == targets.size()) {
                leave(vertex);
                continue;
            }
            IdT target = targets[frame.next++];
            if (!target) continue;
            if (target.value == vertex) on_cycle[vertex] = true;
            if (order[target.value] == unseen) {
                enter(target.value);
            } else if (stacked[target.value]) {
                low[vertex] = std::min(low[vertex], order[target.value]);
            }
        }
    }

    std::vector<IdT> found;
    for (std::uint32_t vertex = 0; vertex < count; ++vertex) {
        if (on_cycle[vertex]) found.push_back(id_of(vertex));
    }
    return found;
}

}  // namespace hearsay
