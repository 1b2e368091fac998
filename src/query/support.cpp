#include "query/support.hpp"

#include "query/polarity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace hearsay {

namespace {

template <class T>
void add_once(std::vector<T>& list, T item) {
    if (std::ranges::find(list, item) == list.end()) list.push_back(item);
}

}  // namespace

Support support_of(const Dossier& dossier, std::span<const ClaimId> claims) {
    Support support;
    support.mentions.assign(claims.begin(), claims.end());
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        add_once(support.sources, claim.source);
        add_once(support.publishers, dossier.sources()[claim.source].publisher);
        for (const Origin& origin : dossier.list(claim.origins)) add_once(support.origins, origin);
        for (GroupId group : dossier.list(claim.groups)) add_once(support.groups, group);
    }
    for (ClaimId id : without_denials(dossier, claims)) {
        for (const Origin& origin : dossier.list(dossier.claims()[id].origins))
            add_once(support.bearers, origin);
    }
    return support;
}

std::vector<GroupId> corroborating_groups(const Dossier& dossier, const Support& support) {
    std::vector<GroupId> groups;
    for (const Origin& origin : support.bearers) {
        if (GroupId group = dossier.independent_group(origin)) add_once(groups, group);
    }
    return groups;
}

std::vector<JoinedGroups> joined_groups(const Dossier& dossier) {
    std::vector<JoinedGroups> joined;
    for (const Claim& claim : dossier.claims()) {
        if (!dossier.vocabulary().relations()[claim.relation].joins) continue;
        for (ActorId member : dossier.list(claim.subjects)) {
            for (ActorId whole : dossier.list(claim.objects)) {
                joined.push_back({dossier.actors()[member].group, dossier.actors()[whole].group});
            }
        }
    }
    std::ranges::sort(joined);
    joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
    return joined;
}

std::size_t independent_groups(std::span<const GroupId> groups, std::span<const JoinedGroups> joined) {
    std::vector<std::size_t> parts(groups.size());
    std::iota(parts.begin(), parts.end(), std::size_t{0});
    auto is_joined = [joined](GroupId a, GroupId b) {
        return std::ranges::binary_search(joined, JoinedGroups{a, b});
    };
    std::size_t independent = groups.size();
    for (std::size_t a = 0; a < groups.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            if (parts[a] == parts[b]) continue;
            if (!is_joined(groups[a], groups[b]) && !is_joined(groups[b], groups[a])) continue;
            std::ranges::replace(parts, parts[a], std::size_t{parts[b]});
            --independent;
        }
    }
    return independent;
}

Judged judge(const Dossier& dossier, const Support& support, std::span<const JoinedGroups> joined) {
    Judged judged;
    std::vector<GroupId> groups;
    for (const Origin& origin : support.bearers) {
        if (!origin.actor) continue;
        judged.speakers.push_back(origin.actor);
        add_once(groups, dossier.actors()[origin.actor].group);
    }
    const std::vector<GroupId> asked = corroborating_groups(dossier, support);
    judged.independent = independent_groups(asked, joined);
    std::size_t speakers = judged.speakers.size();
    judged.standing = speakers == 0                                         ? Standing::unsourced
                      : speakers == 1                                       ? Standing::single_origin
                      : judged.independent > 1                              ? Standing::corroborated
                      : groups.size() == asked.size() || groups.size() == 1 ? Standing::single_group
                                                                            : Standing::not_shown;
    return judged;
}

std::string verdict(const Dossier& dossier, const Support& support, const Judgement& judgement) {
    Judged judged = judge(dossier, support, judgement.joined);
    constexpr std::string_view words[] = {"unsourced", "single-origin", "single-group", "single-group"};
    std::string text = judged.standing == Standing::corroborated
                           ? fmt::format("corroborated by {} independent groups", judged.independent)
                           : std::string(words[static_cast<std::size_t>(judged.standing)]);
    return judgement.disputed ? text + ", disputed" : text;
}

std::string_view key_of(const Dossier& dossier, const Origin& origin) {
    return origin.actor ? dossier.actors()[origin.actor].key : dossier.sources()[origin.source].key;
}

}  // namespace hearsay
