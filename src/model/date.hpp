#pragma once

#include "model/truth.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearsay {

/// A day of the proleptic Gregorian calendar, years -9999 to 9999.
using Day = std::chrono::sys_days;

/// One end of a date. `open` is stated to have no limit (".."), `unknown` is stated not to be known (an empty
/// end); only a `known` end has a day.
struct DateBound {
    enum class Kind : std::uint8_t { known, open, unknown };

    Kind kind = Kind::unknown;
    Day day{};

    friend bool operator==(const DateBound&, const DateBound&) = default;
};

/// When something happened, as stated in EDTF (ISO 8601-2:2019, levels 0 and 1, and of level 2 sets of one
/// value, "[..2025-06-19]" or "[2024,2025]", and masked digits, "2025-05-0X").
///
/// A `single` date is one unknown day between `earliest` and `latest` ("2024-06" is some time in June); an
/// `interval` lasts from some day within its start to some day within its end; `one_of` is one of several
/// possible dates. A default-constructed date is *not stated* and differs from every stated one.
/// Trivially copyable, 24 bytes or less.
class Date {
  public:
    enum class Shape : std::uint8_t { not_stated, single, interval, one_of };

    /// What was wrong with a text that is no date: a message for the user and the 0-based byte it points at.
    struct Problem {
        std::string message;
        std::string remedy;
        std::size_t offset = 0;
    };

    Date() = default;

    /// The date `text` denotes. When it is not one, nothing, and `problem` says why.
    static std::optional<Date> parse(std::string_view text, Problem* problem = nullptr);

    /// The single date of exactly this day.
    static Date of(Day day);

    bool stated() const { return shape_ != Shape::not_stated; }
    Shape shape() const { return shape_; }

    /// The first and last day that the date may touch. For an interval: of its start and of its end.
    DateBound earliest() const;
    DateBound latest() const;

    /// For an interval, the last day on which it may begin and the first on which it may end; these make
    /// `covers` decidable. Otherwise the same as `latest` and `earliest`.
    DateBound latest_start() const;
    DateBound earliest_end() const;

    bool uncertain() const { return uncertain_; }      ///< marked "?" or "%"
    bool approximate() const { return approximate_; }  ///< marked "~" or "%"

    friend bool operator==(const Date&, const Date&) = default;

  private:
    friend class DateParser;
    // Layout is the implementation's business; keep within 24 bytes.
    std::int32_t first_ = 0, last_first_ = 0, first_last_ = 0, last_ = 0;
    DateBound::Kind start_kind_ = DateBound::Kind::unknown;
    DateBound::Kind end_kind_ = DateBound::Kind::unknown;
    Shape shape_ = Shape::not_stated;
    bool uncertain_ = false;
    bool approximate_ = false;
};

/// Whether all of `a` lies before all of `b`. Unknown when their bounds overlap or one is not stated.
Truth before(const Date& a, const Date& b);

/// Whether the two may be, and must be, about a common day. `no` when their bounds are disjoint.
Truth overlap(const Date& a, const Date& b);

/// Whether all of `date` lies on or before `day`: the question behind --known-at, --said-by and --until.
Truth by_day(const Date& date, Day day);

/// Whether some of `date` lies on or after `day`: the question behind --since.
Truth since_day(const Date& date, Day day);

/// A total order for lists: by earliest day, then latest, not-stated last. Not a statement about time.
bool sorts_before(const Date& a, const Date& b);

/// "2025-06-19".
std::string day_text(Day day);

}  // namespace hearsay
