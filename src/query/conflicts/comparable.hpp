#pragma once

#include "query/conflicts/rules.hpp"

#include <map>
#include <tuple>
#include <vector>

namespace hearsay {

/// What two claims must share so that what they say can be compared: the layer, and whether it is planned.
/// Numbers, dates, places and tenses belong to what a claim says is so: those of a denial, or of a claim that
/// does not commit itself, are not compared. Nor is a deed compared with what is said about it, nor a plan
/// with a deed, but for the tense itself.
using Footing = std::tuple<Layer, bool>;

Footing footing_of(const ClaimGroup& group, Member member);

/// The members that assert something and fit, by footing.
template <class Fits>
std::map<Footing, std::vector<Member>> by_footing(const ClaimGroup& group, Fits fits) {
    std::map<Footing, std::vector<Member>> found;
    for (Member member = 0; member < group.claims.size(); ++member) {
        const Claim& claim = group[member];
        if (!fits(claim) || !asserts(group.dossier.vocabulary(), claim)) continue;
        found[footing_of(group, member)].push_back(member);
    }
    return found;
}

/// `members` by what `key` makes of each.
template <class KeyOf>
auto by_key(const std::vector<Member>& members, KeyOf key_of) {
    std::map<decltype(key_of(Member{})), std::vector<Member>> found;
    for (Member member : members) found[key_of(member)].push_back(member);
    return found;
}

/// The start and end of a date; what is open or unknown lies infinitely far away, so that it is apart from
/// nothing.
End start_of(const Date& date);
End end_of(const Date& date);

std::vector<MemberEnd> date_starts(const ClaimGroup& group, const std::vector<Member>& members);
std::vector<MemberEnd> date_ends(const ClaimGroup& group, const std::vector<Member>& members);

}  // namespace hearsay
