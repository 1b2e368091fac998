#pragma once

#include "model/text_problem.hpp"
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

/// When something happened, as stated in EDTF (ISO 8601-2:2019; Library of Congress, EDTF Specification, 4
/// February 2019): levels 0 and 1, and of level 2 the sets of one value, "[..2025-06-19]" or "[2024,2025]",
/// and unspecified digits anywhere, "2025-05-0X".
///
/// A `single` date is one unknown day between `earliest` and `latest` ("2024-06" is some day in June); an
/// `interval` lasts from some day within its start to some day within its end; `one_of` is one unknown day of
/// several possible dates. A default-constructed date is *not stated* and differs from every stated one.
///
/// Where EDTF leaves a choice, this is ours:
///  - "?" (uncertain) does not move the bounds: it doubts the statement, it does not make another one.
///  - "~" and "%" (approximate) widen by one unit of what is written, on both sides: "2024-06~" may be any
///  day
///    from May to July, "2025-04-28~" the 27th to the 29th, "2024~" 2023 to 2025, "201X~" 2000 to 2029,
///    "2025-05-0X~" ten days more. So it is never certainly apart from its neighbour, but from later ones it
///    is.
///  - Seasons 21 to 24 are spring (March to May), summer (June to August), autumn (September to November) and
///    winter (December to February of the *next* year), as meteorologists of the northern half count them.
///  - A time of day is checked and dropped; the day is the one written, whatever its UTC offset.
///  - Gaps are not kept: "[2024,2026]" is a day from 2024 to 2026, "2024-XX-31" one from January to December.
///  An
///    answer may then be `unknown` where `yes` or `no` could be had, but is never wrong.
///  - Sets of all values, "{2024,2025}", are refused: a claim has one date, and both an interval (more days
///  than
///    were stated) and a choice (fewer) would say something else.
///  - Years beyond 9999 ("Y17000"), marks within a date ("2004-06~-11") and quarters ("2001-34") are refused.
///
/// Trivially copyable, 24 bytes.
class Date {
  public:
    enum class Shape : std::uint8_t { not_stated, single, interval, one_of };

    /// What was wrong with a text that is no date.
    using Problem = TextProblem;

    /// The longest text that is read, in bytes.
    static constexpr std::size_t longest_text = 128;

    Date() = default;

    /// The date `text` denotes. When it is not one, nothing, and `problem` says why. Does not allocate when
    /// it is.
    static std::optional<Date> parse(std::string_view text, Problem* problem = nullptr);

    /// The single date of exactly this day.
    static Date of(Day day);

    bool stated() const { return shape_ != Shape::not_stated; }
    Shape shape() const { return shape_; }

    /// The first and last day that the date may touch. For an interval: of its start and of its end. Unknown
    /// when not stated.
    DateBound earliest() const;
    DateBound latest() const;

    /// For an interval, the last day on which it may begin and the first on which it may end, of the same
    /// kind as `earliest` and `latest`; from one to the other it lasts for certain. Otherwise the same as
    /// `latest` and `earliest`.
    DateBound latest_start() const;
    DateBound earliest_end() const;

    bool uncertain() const { return uncertain_; }      ///< marked "?" or "%", at either end or any member
    bool approximate() const { return approximate_; }  ///< marked "~" or "%", at either end or any member

    friend bool operator==(const Date&, const Date&) = default;

  private:
    friend class DateParser;
    friend Truth before(const Date& a, const Date& b);
    friend Truth by_day(const Date& date, Day day);
    friend bool sorts_before(const Date& a, const Date& b);

    static std::int32_t number_of(Day day) {
        return static_cast<std::int32_t>(day.time_since_epoch().count());
    }

    // Days since 1970-01-01 between which the date starts (first_ to last_first_) and ends (first_last_ to
    // last_); the lowest and highest value stand for no limit, so that comparisons need no cases for open and
    // unknown ends.
    std::int32_t first_ = 0, last_first_ = 0, first_last_ = 0, last_ = 0;
    DateBound::Kind start_kind_ = DateBound::Kind::unknown;
    DateBound::Kind end_kind_ = DateBound::Kind::unknown;
    Shape shape_ = Shape::not_stated;
    bool uncertain_ = false;
    bool approximate_ = false;
};

/// Whether all of `a` lies before all of `b`: `a` ends before `b` starts. `yes` and `no` hold for every day
/// that the two texts allow; else `unknown`, as when one is not stated. The two are taken to be independent
/// of each other.
///
/// What ends mean here and below:
///  - an *open* end of an interval is no end: "2024/.." lasts for ever, so it is before nothing (`no`) and
///  has a
///    day in common with whatever lies after 2024 (`yes`);
///  - an *unknown* end is some day not before the start: "2024/" before 2030 is `unknown`, before 2023 `no`;
///  - an open end of a choice limits nothing: "[..2025-06-19]" is one day, then or earlier, nobody knows how
///  much.
Truth before(const Date& a, const Date& b);

/// Whether the two have a day in common: `no` when one lies before the other for certain, `yes` when neither
/// can. Two dates of the same month are `unknown`, two of the same day `yes`.
Truth overlap(const Date& a, const Date& b);

/// Whether all of `date` lies on or before `day`: the question behind --known-at, --said-by and --until.
/// An interval with open end: `no`; with unknown end: `unknown`, or `no` when it starts after `day`.
Truth by_day(const Date& date, Day day);

/// Whether some of `date` lies on or after `day`: the question behind --since. The opposite of `by_day` of
/// the day before: an interval with open end: `yes`; with unknown end: `unknown`, or `yes` when it starts no
/// earlier.
Truth since_day(const Date& date, Day day);

/// A total order for lists: by earliest day, then latest; open and unknown starts first, not-stated last. Not
/// a statement about time.
bool sorts_before(const Date& a, const Date& b);

/// "2025-06-19", and "-0043-03-15" for years before year 0.
std::string day_text(Day day);

}  // namespace hearsay
