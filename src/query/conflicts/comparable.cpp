#include "query/conflicts/comparable.hpp"

#include <limits>

namespace hearsay {

namespace {

double number_of(const DateBound& bound, double otherwise) {
    if (bound.kind != DateBound::Kind::known) return otherwise;
    return static_cast<double>(bound.day.time_since_epoch().count());
}

constexpr double infinity = std::numeric_limits<double>::infinity();

}  // namespace

const Date& said_date(const Dossier& dossier, const Claim& claim) {
    return claim.said.stated() ? claim.said : dossier.sources()[claim.source].date;
}

Footing footing_of(const ClaimGroup& group, Member member) {
    const Claim& claim = group[member];
    return {group.dossier.vocabulary().relations()[claim.relation].layer, claim.planned};
}

End start_of(const Date& date) {
    return {number_of(date.earliest(), -infinity), 0};
}
End end_of(const Date& date) {
    return {number_of(date.latest(), infinity), 0};
}

std::vector<MemberEnd> date_starts(const ClaimGroup& group, const std::vector<Member>& members) {
    std::vector<MemberEnd> ends;
    for (Member member : members) ends.push_back({member, start_of(group[member].date)});
    return ends;
}

std::vector<MemberEnd> date_ends(const ClaimGroup& group, const std::vector<Member>& members) {
    std::vector<MemberEnd> ends;
    for (Member member : members) ends.push_back({member, end_of(group[member].date)});
    return ends;
}

}  // namespace hearsay
