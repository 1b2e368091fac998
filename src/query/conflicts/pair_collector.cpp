#include "query/conflicts/pair_collector.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace hearsay {

namespace {

bool comes_before(const MemberEnd& a, const MemberEnd& b) {
    return std::tie(a.end, a.member) < std::tie(b.end, b.member);
}

}  // namespace

Member PairCollector::root(Member member) {
    if (parents_[member] == none) parents_[member] = member;
    while (parents_[member] != member) {
        parents_[member] = parents_[parents_[member]];
        member = parents_[member];
    }
    return member;
}

void PairCollector::join(Member a, Member b) {
    a = root(a);
    b = root(b);
    parents_[std::max(a, b)] = std::min(a, b);
}

/// Lists the pairs of `right` with all of `left` while there is room. The first pair of a cluster always has
/// room, so that none is left without an example.
void PairCollector::list(std::span<const MemberEnd> left, Member right) {
    for (const MemberEnd& item : left) {
        if (listed_.size() >= limit_ && parents_[right] != none) return;
        listed_.push_back(std::minmax(item.member, right));
        join(item.member, right);
    }
}

void PairCollector::add_beyond(std::vector<MemberEnd> left, std::vector<MemberEnd> right) {
    std::ranges::sort(left, comes_before);
    std::ranges::sort(right, comes_before);
    std::size_t below = 0;
    for (const MemberEnd& item : right) {
        std::size_t joined = below;
        while (below < left.size() && left[below].end < item.end) ++below;
        if (below == 0) continue;
        list(std::span(left).first(below), item.member);
        join(left.front().member, item.member);
        for (; joined < below; ++joined) join(left.front().member, left[joined].member);
        counts_[item.member] += below;
    }
}

void PairCollector::add_all(std::span<const Member> left, std::span<const Member> right) {
    std::vector<MemberEnd> lower, upper;
    for (Member member : left) lower.push_back({member, {0, 0}});
    for (Member member : right) upper.push_back({member, {1, 0}});
    add_beyond(std::move(lower), std::move(upper));
}

std::vector<PairCollector::Cluster> PairCollector::clusters() {
    std::map<Member, Cluster> by_root;
    for (Member member = 0; member < parents_.size(); ++member) {
        if (parents_[member] == none) continue;
        Cluster& cluster = by_root[root(member)];
        cluster.members.push_back(member);
        cluster.pair_count += counts_[member];
    }
    std::ranges::sort(listed_);
    for (const auto& pair : listed_) {
        Cluster& cluster = by_root[root(pair.first)];
        if (cluster.pairs.size() < limit_) cluster.pairs.push_back(pair);
    }
    std::vector<Cluster> found;
    for (auto& [smallest, cluster] : by_root) found.push_back(std::move(cluster));
    return found;
}

}  // namespace hearsay
