#include "render/diagram/label_places.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace hearsay {
namespace {

constexpr double gap = 3;           // kept free around a label, points
constexpr double step_along = 12;   // between places tried along the line
constexpr double step_beside = 12;  // and beside it
constexpr int most_beside = 24;

// Bending an edge is worse than a label away from its middle.
constexpr double cost_along = 0.35;

double distance(Point a, Point b) {
    return std::hypot(b.x - a.x, b.y - a.y);
}

/// One place to try: steps along the line from its middle, steps beside it.
struct Offset {
    int along = 0;
    int beside = 0;

    double cost() const { return std::abs(along) * step_along * cost_along + std::abs(beside) * step_beside; }
};

/// All places worth trying on a line that reaches `half` steps to either side, the best first.
std::vector<Offset> offsets_for(int half) {
    std::vector<Offset> offsets;
    for (int along = -half; along <= half; ++along)
        for (int beside = -most_beside; beside <= most_beside; ++beside) offsets.push_back({along, beside});
    std::ranges::stable_sort(offsets, [](const Offset& a, const Offset& b) { return a.cost() < b.cost(); });
    return offsets;
}

class LabelPlacer {
  public:
    LabelPlacer(std::vector<EdgeLabel>& labels, const std::vector<Rectangle>& obstacles)
        : labels_(labels), taken_(obstacles) {}

    void run() {
        std::vector<std::size_t> order(labels_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order,
                                 [this](std::size_t a, std::size_t b) { return length(a) < length(b); });
        for (const std::size_t number : order) {
            EdgeLabel& label = labels_[number];
            label.place.middle = best_place(label);
            taken_.push_back(label.place);
        }
    }

  private:
    double length(std::size_t number) const { return distance(labels_[number].from, labels_[number].to); }

    bool free(Rectangle place, Point middle) const {
        place.middle = middle;
        return std::ranges::none_of(taken_,
                                    [&](const Rectangle& other) { return touches(place, other, gap); });
    }

    Point best_place(const EdgeLabel& label) const {
        const Point start = way_out(label.from_box, label.from, label.to);
        const Point end = way_out(label.to_box, label.to, label.from);
        const Point middle{(start.x + end.x) / 2, (start.y + end.y) / 2};
        const double whole = distance(label.from, label.to);
        if (whole == 0) return middle;
        const Point along{(label.to.x - label.from.x) / whole, (label.to.y - label.from.y) / whole};
        const int half = static_cast<int>(std::min(distance(start, end) / 2, 1000.0) / step_along);
        for (const Offset& offset : offsets_for(half)) {
            const double forward = offset.along * step_along;
            const double aside = offset.beside * step_beside;
            const Point place{middle.x + forward * along.x - aside * along.y,
                              middle.y + forward * along.y + aside * along.x};
            if (free(label.place, place)) return place;
        }
        return middle;
    }

    std::vector<EdgeLabel>& labels_;
    std::vector<Rectangle> taken_;
};

}  // namespace

bool touches(const Rectangle& a, const Rectangle& b, double nearest) {
    return std::abs(a.middle.x - b.middle.x) < (a.width + b.width) / 2 + nearest &&
           std::abs(a.middle.y - b.middle.y) < (a.height + b.height) / 2 + nearest;
}

Point way_out(const Rectangle& box, Point start, Point target) {
    const double dx = target.x - start.x;
    const double dy = target.y - start.y;
    double share = 1;
    if (dx != 0) share = std::min(share, (box.middle.x + std::copysign(box.width / 2, dx) - start.x) / dx);
    if (dy != 0) share = std::min(share, (box.middle.y + std::copysign(box.height / 2, dy) - start.y) / dy);
    share = std::max(share, 0.0);
    return {start.x + dx * share, start.y + dy * share};
}

void place_labels(std::vector<EdgeLabel>& labels, const std::vector<Rectangle>& obstacles) {
    LabelPlacer(labels, obstacles).run();
}

}  // namespace hearsay
