#include "render/diagram/edge_ends.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace hearsay {
namespace {

constexpr double end_gap = 9;      // points between two ends: an arrowhead is as wide
constexpr double corner_gap = 3;   // an end at a corner would point past it
constexpr double most_shift = 16;  // so that curves keep their shape
constexpr int rounds = 40;
constexpr std::size_t round_from = 12;  // corners: what has more is an ellipse and has no sides to keep

/// A place on an outline, as the way along it from the first corner; and the side it is on.
struct OutlinePlace {
    double way = 0;
    double side_start = 0;
    double side_end = 0;
};

/// An outline as a closed line.
class Outline {
  public:
    explicit Outline(const std::vector<Point>& corners) : corners_(corners) {
        starts_.push_back(0);
        for (std::size_t i = 0; i < corners.size(); ++i)
            starts_.push_back(starts_.back() + distance(corners[i], corners[next(i)]));
    }

    double length() const { return starts_.back(); }

    OutlinePlace nearest(Point point) const {
        OutlinePlace place;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < corners_.size(); ++i) {
            const double far = distance_to_line(point, corners_[i], corners_[next(i)]);
            if (far >= least) continue;
            least = far;
            const double along = std::sqrt(std::max(0.0, square(distance(point, corners_[i])) - square(far)));
            place = {std::min(starts_[i] + along, starts_[i + 1]), starts_[i], starts_[i + 1]};
        }
        return place;
    }

    Point at(double way) const {
        way -= std::floor(way / length()) * length();
        for (std::size_t i = 0; i < corners_.size(); ++i) {
            const double side = starts_[i + 1] - starts_[i];
            if (way > starts_[i + 1] || side == 0) continue;
            return corners_[i] + (way - starts_[i]) / side * (corners_[next(i)] - corners_[i]);
        }
        return corners_.front();
    }

  private:
    std::size_t next(std::size_t corner) const { return (corner + 1) % corners_.size(); }
    static double square(double value) { return value * value; }

    const std::vector<Point>& corners_;
    std::vector<double> starts_;  ///< of each side, as the way along the outline; and the whole
};

/// One end of a curve.
struct End {
    std::size_t route = 0;
    bool last = false;  ///< of the curve, not the first
    double way = 0;
    double least = 0;  ///< bounds of `way`
    double most = 0;
    double order = 0;  ///< among the ends of a node
    double side_start = 0;
    double gap = end_gap;
};

Point& point_of(EdgeRoute& route, bool last) {
    return route.curve.controls[last ? 3 : 0];
}

End end_of(const Outline& outline, EdgeRoute& route, std::size_t number, bool last, bool round) {
    constexpr double near_end = 0.12;  // share of the way where it shows from which side the curve comes
    constexpr double lean = 0.05;
    const OutlinePlace place = outline.nearest(point_of(route, last));
    End end{number, last, place.way, place.way - most_shift, place.way + most_shift, place.way, {}, end_gap};
    if (round) {
        end.gap = outline.length();
    } else {
        const double gap = std::min(corner_gap, (place.side_end - place.side_start) / 2);
        end.side_start = place.side_start;
        end.gap = place.side_end - place.side_start - 2 * gap;  // for all that end on this side
        end.least = std::max(end.least, place.side_start + gap);
        end.most = std::min(end.most, place.side_end - gap);
        end.least = std::min(end.least, end.most);
        end.way = std::clamp(end.way, end.least, end.most);
    }
    const double whole = outline.length();
    const double before = outline.nearest(route.curve.at(last ? 1 - near_end : near_end)).way - place.way;
    end.order += lean * (before - whole * std::round(before / whole));
    return end;
}

/// Shares the room of each side among the ends that are there.
void share_gaps(std::vector<End>& ends) {
    std::map<double, int> count;
    for (const End& end : ends) ++count[end.side_start];
    for (End& end : ends) end.gap = std::min(end_gap, end.gap / std::max(1, count[end.side_start] - 1));
}

/// Pushes neighbours on the outline apart until they keep the gap, as far as their bounds allow.
void push_apart(std::vector<End>& ends, double whole) {
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < ends.size(); ++i) {
            const std::size_t j = (i + 1) % ends.size();
            const double apart = ends[j].way - ends[i].way + (j == 0 ? whole : 0);
            const double gap = std::min(ends[i].gap, ends[j].gap);
            if (apart >= gap) continue;
            const double push = (gap - apart) / 2;
            ends[i].way = std::clamp(ends[i].way - push, ends[i].least, ends[i].most);
            ends[j].way = std::clamp(ends[j].way + push, ends[j].least, ends[j].most);
        }
}

}  // namespace

void spread_ends(std::vector<EdgeRoute>& routes, const std::vector<EdgeEnds>& edges,
                 const std::vector<NodeShape>& nodes) {
    std::vector<std::vector<End>> ends(nodes.size());
    std::vector<Outline> outlines;
    for (const NodeShape& node : nodes) outlines.emplace_back(node.corners);
    for (std::size_t i = 0; i < routes.size(); ++i)
        for (const bool last : {false, true}) {
            const std::size_t node = last ? edges[i].to : edges[i].from;
            const bool round = nodes[node].corners.size() > round_from;
            if (outlines[node].length() > 0)
                ends[node].push_back(end_of(outlines[node], routes[i], i, last, round));
        }
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (ends[node].size() < 2) continue;
        std::ranges::stable_sort(ends[node], {}, &End::order);
        share_gaps(ends[node]);
        push_apart(ends[node], outlines[node].length());
        for (const End& end : ends[node]) point_of(routes[end.route], end.last) = outlines[node].at(end.way);
    }
}

}  // namespace hearsay
