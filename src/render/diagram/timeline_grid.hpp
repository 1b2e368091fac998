#pragma once

#include "render/diagram/diagram.hpp"
#include "render/diagram/geometry.hpp"

#include <string>
#include <vector>

namespace hearsay {

/// A line across the scale of time, with what stands above it.
struct TimeTick {
    Day day;
    std::string label;  ///< "2025", "2025-06" or "2025-06-19"
};

/// At most nine ticks from `scale.begin` to `scale.end`, at starts of years or months, or days apart where
/// the scale is short.
std::vector<TimeTick> ticks_of(const TimeScale& scale);

/// Where the parts of a timeline stand: words to the left, the scale in the middle, dates as written to the
/// right, one row below the other, each lane under its heading. Points, y upwards from 0 at the top.
class TimelineGrid {
  public:
    struct Row {
        Rectangle words;
        Rectangle date;
        double middle = 0;
    };
    struct Heading {
        Rectangle place;
        double line = 0;  ///< of the rule above it
    };

    /// In points.
    struct Type {
        double font_size = 0;
        double words_width = 0;  ///< of the column of words
    };

    /// `diagram` must be sorted; `lines` are how many lines the words of each node take, by node.
    TimelineGrid(const Diagram& diagram, const std::vector<std::size_t>& lines, const Type& type);

    const std::vector<Row>& rows() const { return rows_; }              ///< by node
    const std::vector<Heading>& headings() const { return headings_; }  ///< by cluster
    double x(Day day) const;
    double left() const { return 0; }
    double right() const;
    double scale_left() const;
    double scale_right() const;
    double bottom() const { return bottom_; }

  private:
    double words_width_;
    TimeScale scale_;
    std::vector<Row> rows_;
    std::vector<Heading> headings_;
    double bottom_ = 0;
};

}  // namespace hearsay
