#include "render/diagram/timeline_grid.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <numeric>
#include <string_view>

namespace hearsay {
namespace {

constexpr double scale_width = 430;
constexpr double date_width = 118;
constexpr double gap = 10;          // between the three columns
constexpr double arrow_width = 16;  // beyond both ends of the scale, for what is open or unknown
constexpr double row_gap = 6;
constexpr double heading_height = 22;
constexpr double ticks_height = 18;
constexpr double leading = 1.25;  // height of a line, in font sizes
constexpr std::size_t most_ticks = 9;

using namespace std::chrono;

std::string tick_label(Day day, int months) {
    const std::string text = day_text(day);
    const std::size_t cut = months == 0 ? 0 : months % 12 == 0 ? 6 : 3;
    return text.substr(0, text.size() - cut);
}

std::vector<TimeTick> month_ticks(const TimeScale& scale, int step) {
    std::vector<TimeTick> ticks;
    const year_month_day first(scale.begin);
    const int number = static_cast<int>(first.year()) * 12 + static_cast<int>(unsigned(first.month())) - 1;
    for (int month = number - ((number % step) + step) % step;; month += step) {
        const int in_year = ((month % 12) + 12) % 12;
        const Day day =
            sys_days(year((month - in_year) / 12) / std::chrono::month(unsigned(in_year + 1)) / 1);
        if (day >= scale.end) return ticks;
        if (day >= scale.begin) ticks.push_back({day, tick_label(day, step)});
    }
}

std::vector<TimeTick> day_ticks(const TimeScale& scale, int step) {
    std::vector<TimeTick> ticks;
    for (Day day = scale.begin; day < scale.end; day += days(step))
        ticks.push_back({day, tick_label(day, 0)});
    return ticks;
}

}  // namespace

std::vector<TimeTick> ticks_of(const TimeScale& scale) {
    constexpr std::array months{1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 30000};
    constexpr int short_scale = 45;
    const auto length = (scale.end - scale.begin).count();
    if (length <= short_scale) {
        // Labels of days are long: half as many.
        for (const int step : {1, 2, 7, 14})
            if (length <= step * static_cast<int>(most_ticks) / 2) return day_ticks(scale, step);
        return day_ticks(scale, 14);
    }
    for (const int step : months)
        if (std::vector<TimeTick> ticks = month_ticks(scale, step); ticks.size() <= most_ticks) return ticks;
    return month_ticks(scale, months.back());
}

TimelineGrid::TimelineGrid(const Diagram& diagram, const std::vector<std::size_t>& lines, const Type& type)
    : words_width_(type.words_width),
      scale_(*diagram.scale),
      rows_(diagram.nodes.size()),
      headings_(diagram.clusters.size()) {
    std::vector<std::size_t> order(rows_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t node) { return diagram.nodes[node].rank; });
    double y = -ticks_height;
    std::string_view lane;
    for (const std::size_t node : order) {
        if (const std::string& cluster = diagram.nodes[node].cluster; cluster != lane) {
            lane = cluster;
            const auto found = std::ranges::lower_bound(diagram.clusters, cluster, {}, &DiagramCluster::id);
            headings_[static_cast<std::size_t>(found - diagram.clusters.begin())] = {
                {{words_width_ / 2, y - heading_height / 2}, words_width_, heading_height}, y};
            y -= heading_height;
        }
        const double height = static_cast<double>(lines[node]) * type.font_size * leading + row_gap;
        const double middle = y - height / 2;
        rows_[node] = {{{words_width_ / 2, middle}, words_width_, height},
                       {{right() - date_width / 2, middle}, date_width, height},
                       middle};
        y -= height;
    }
    bottom_ = y;
}

double TimelineGrid::scale_left() const {
    return words_width_ + gap + arrow_width;
}

double TimelineGrid::scale_right() const {
    return scale_left() + scale_width;
}

double TimelineGrid::right() const {
    return scale_right() + arrow_width + gap + date_width;
}

double TimelineGrid::x(Day day) const {
    const double length = static_cast<double>(std::max<std::int64_t>(1, (scale_.end - scale_.begin).count()));
    const double share = static_cast<double>((day - scale_.begin).count()) / length;
    return scale_left() + scale_width * std::clamp(share, 0.0, 1.0);
}

}  // namespace hearsay
