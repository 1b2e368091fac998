#include "query/names.hpp"
#include "query/timeline.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/view_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace hearsay {
namespace {

const std::string several_sides = "several";  // the lane of what several clusters do together

/// Sorted into claims with a date, which are drawn, and those without.
struct ByDate {
    std::vector<ClaimId> dated;
    std::vector<ClaimId> undated;
};

ByDate by_date(const Dossier& dossier, std::span<const ClaimId> claims) {
    ByDate result;
    for (const ClaimId claim : std::set<ClaimId>(claims.begin(), claims.end())) {
        const bool dated = dossier.claims()[claim].date.stated();
        (dated ? result.dated : result.undated).push_back(claim);
    }
    return result;
}

/// `bound`, or where it is open or unknown `otherwise`.
Day day_of(const DateBound& bound, Day otherwise) {
    return bound.kind == DateBound::Kind::known ? bound.day : otherwise;
}

TimeSpan span_of(const Date& date, std::string_view text, const TimeScale& scale) {
    constexpr std::chrono::days one{1};
    TimeSpan span;
    span.text = text;
    span.start = date.earliest().kind;
    span.stop = date.latest().kind;
    span.begin = day_of(date.earliest(), scale.begin);
    span.end = day_of(date.latest(), scale.end - one) + one;
    const bool from = date.latest_start().kind != DateBound::Kind::unknown;
    const bool to = date.earliest_end().kind != DateBound::Kind::unknown;
    if (date.shape() != Date::Shape::interval || !from || !to) return span;
    span.certain_begin = day_of(date.latest_start(), scale.begin);
    span.certain_end = day_of(date.earliest_end(), scale.end - one) + one;
    if (!span.lasts()) span.certain_begin = span.certain_end = Day{};
    return span;
}

class TimelineView {
  public:
    TimelineView(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options)
        : dossier_(dossier),
          options_(options),
          claims_(by_date(dossier, claims)),
          timeline_(timeline_of(dossier, claims_.dated)),
          parts_(dossier, options_, claims_.dated) {}

    Diagram take() {
        constexpr std::chrono::days one{1};
        // All of it open or unknown: any day will do, since every bar runs from edge to edge.
        diagram_.scale = TimeScale{timeline_.first.value_or(Day{}), timeline_.last.value_or(Day{}) + one};
        for (const TimelineEntry& entry : timeline_.entries) add(entry);
        order_lanes();
        parts_.finish(diagram_);
        diagram_.claims = claims_.dated;
        if (options_.captioned && !claims_.undated.empty()) add_undated();
        return std::move(diagram_);
    }

  private:
    void add(const TimelineEntry& entry);
    std::string words_of(const TimelineEntry& entry) const;
    std::string lane_of(const Claim& claim) const;
    void order_lanes();
    void add_undated();

    const Dossier& dossier_;
    const ViewOptions& options_;
    ByDate claims_;
    Timeline timeline_;
    ViewParts parts_;
    Diagram diagram_;
};

void TimelineView::add(const TimelineEntry& entry) {
    std::vector<ClaimId> claims = entry.claims;
    DiagramNode node = parts_.claim_node(fmt::format("claim:{}", dossier_.key(claims.front())), claims);
    node.role = "time";
    node.label = {{words_of(entry), {}}};
    node.cluster = lane_of(dossier_.claims()[claims.front()]);
    node.rank = static_cast<int>(diagram_.nodes.size());
    node.span = span_of(entry.date, entry.date_text, *diagram_.scale);
    diagram_.nodes.push_back(std::move(node));
}

/// "North Korea sends troops to Russia: ≥ 100 troops (Kursk) · C013, C014"
std::string TimelineView::words_of(const TimelineEntry& entry) const {
    std::span<const ClaimId> claims = entry.claims;
    std::string text = parts_.names().sentence(claims.front());
    while (text.ends_with(' ')) text.pop_back();
    if (const auto amounts = parts_.names().amounts(claims); !amounts.empty())
        text += fmt::format(": {}", fmt::join(amounts, "; "));
    std::vector<std::string_view> places;
    for (const PlaceId place : entry.places)
        places.push_back(name_of(dossier_.places()[place], options_.language));
    if (!places.empty()) text += fmt::format(" ({})", fmt::join(places, ", "));
    return fmt::format("{} · {}", text, parts_.names().claim_keys(claims));
}

std::string TimelineView::lane_of(const Claim& claim) const {
    if (options_.cluster == ClusterBy::none) return {};
    std::set<std::string> lanes;
    for (const ActorId actor : dossier_.list(claim.subjects)) lanes.insert(parts_.cluster_of(actor));
    return lanes.size() == 1 ? *lanes.begin() : several_sides;
}

/// The lanes in the order of what comes first in them, the one of several sides last.
void TimelineView::order_lanes() {
    std::map<std::string, int> first;
    for (const DiagramNode& node : diagram_.nodes) first.emplace(node.cluster, node.rank);
    first[several_sides] = static_cast<int>(diagram_.nodes.size());
    std::ranges::stable_sort(diagram_.nodes, {},
                             [&](const DiagramNode& node) { return first[node.cluster]; });
    int rank = 0;
    std::string lane;
    for (DiagramNode& node : diagram_.nodes) {
        node.rank = rank++;
        if (node.cluster == lane) continue;
        lane = node.cluster;
        diagram_.clusters.push_back({lane, lane == several_sides ? parts_.names().words().several
                                                                 : parts_.names().cluster_label(lane)});
    }
}

void TimelineView::add_undated() {
    std::vector<std::string_view> keys;
    for (const ClaimId claim : claims_.undated) keys.push_back(dossier_.key(claim));
    diagram_.caption.insert(diagram_.caption.begin(),
                            fmt::format(fmt::runtime(diagram_.words.undated), fmt::join(keys, ", ")));
}

}  // namespace

Diagram timeline_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options) {
    return TimelineView(dossier, claims, options).take();
}

}  // namespace hearsay
