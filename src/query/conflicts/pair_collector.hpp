#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hearsay {

/// A claim of a group, by its place in it.
using Member = std::uint32_t;

/// One end of an interval, comparable with ends of others. Of two ends at the same value, `step` says which
/// comes first: an interval that leaves out its end stops before one that starts there.
struct End {
    double value = 0;
    int step = 0;

    friend auto operator<=>(const End&, const End&) = default;
};

/// A member with one end of its interval.
struct MemberEnd {
    Member member = 0;
    End end;
};

/// The pairs of a group of claims that clash in one way: joined to clusters and counted in full, listed up to
/// a limit. Counting follows the order of ends instead of trying all pairs, so that ten thousand claims
/// against ten thousand others cost a sort and not a hundred million steps.
class PairCollector {
  public:
    struct Cluster {
        std::vector<Member> members;  ///< ascending
        std::vector<std::pair<Member, Member>>
            pairs;  ///< ascending, the smaller member first, up to the limit
        std::size_t pair_count = 0;
    };

    PairCollector(std::size_t members, std::size_t limit)
        : parents_(members, none), counts_(members), limit_(limit) {}

    /// Every one of `left` clashes with every one of `right` that lies beyond it: left.end < right.end. A
    /// member may stand on both sides, as long as it does not clash with itself. O(n log n + pairs listed).
    void add_beyond(std::vector<MemberEnd> left, std::vector<MemberEnd> right);

    /// Every one of `left` clashes with every one of `right`; no member stands on both sides.
    void add_all(std::span<const Member> left, std::span<const Member> right);

    /// Notes that so many claims were not compared, because they differ in too many ways.
    void leave_out(std::size_t claims) { left_out_ += claims; }
    std::size_t left_out() const { return left_out_; }

    /// What was found, by smallest member.
    std::vector<Cluster> clusters();

  private:
    static constexpr Member none = ~Member{0};

    Member root(Member member);
    void join(Member a, Member b);
    void list(std::span<const MemberEnd> left, Member right);

    std::vector<Member> parents_;      // union-find; `none` for a member without pairs
    std::vector<std::size_t> counts_;  // pairs, noted at some member of the cluster
    std::vector<std::pair<Member, Member>> listed_;
    std::size_t limit_;
    std::size_t left_out_ = 0;
};

}  // namespace hearsay
