#include "query/support.hpp"

#include <fmt/format.h>

#include <algorithm>

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
    return support;
}

std::string verdict(const Dossier& dossier, const Support& support) {
    std::vector<GroupId> groups;
    std::size_t speakers = 0;
    for (const Origin& origin : support.origins) {
        if (!origin.actor) continue;
        ++speakers;
        GroupId group = dossier.actors()[origin.actor].group;
        if (!dossier.groups()[group].unnamed) add_once(groups, group);
    }
    if (speakers == 0) return "unsourced";
    if (speakers == 1) return "single-origin";
    if (groups.size() <= 1) return "single-group";
    return fmt::format("corroborated by {} independent groups", groups.size());
}

std::string_view key_of(const Dossier& dossier, const Origin& origin) {
    return origin.actor ? dossier.actors()[origin.actor].key : dossier.sources()[origin.source].key;
}

}  // namespace hearsay
