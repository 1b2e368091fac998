#include "model/date_point.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

constexpr int first_year = -9999;
constexpr int last_year = 9999;

/// The digits of a year, month or day, 'X' for any. Without digits it leaves all values open.
class Digits {
  public:
    Digits() = default;
    explicit Digits(std::string_view text) : text_(text) {}

    std::string_view text() const { return text_; }
    bool written() const { return !text_.empty(); }
    bool masked() const { return first_masked() != std::string_view::npos; }
    std::size_t first_masked() const { return text_.find('X'); }

    bool allows(int value) const {
        for (std::size_t at = text_.size(); at > 0; --at, value /= 10) {
            if (text_[at - 1] != 'X' && text_[at - 1] - '0' != value % 10) return false;
        }
        return true;
    }

    /// The number when every 'X' is replaced by `digit`.
    int filled(int digit) const {
        int value = 0;
        for (char c : text_) value = value * 10 + (c == 'X' ? digit : c - '0');
        return value;
    }

  private:
    std::string_view text_;
};

/// A date cut into its parts, which are well formed but may still be no date.
struct Parts {
    Digits year;
    Digits month;
    Digits day;
    bool negative = false;
    std::size_t month_offset = 0;
    std::size_t day_offset = 0;
};

bool is_digit_or_unknown(char c) {
    return is_digit(c) || c == 'X';
}

/// The part of a date that `text` is; `name` is for messages.
std::optional<Digits> read_digits(std::string_view text, std::size_t width, std::string_view name,
                                  std::size_t offset, TextProblem* problem) {
    const auto stranger = std::ranges::find_if_not(text, is_digit_or_unknown);
    if (stranger != text.end()) {
        return refuse(problem, offset + static_cast<std::size_t>(stranger - text.begin()),
                      "write year-month-day, like 2024-06-19, or less of it", "'{}' cannot stand in a {}",
                      *stranger, name);
    }
    if (text.size() == width) return Digits(text);
    return refuse(problem, offset, "write year-month-day, like 2024-06-19, or less of it",
                  "a {} has {} digits, not {}", name, width, text.size());
}

/// Cuts `text`, a date without mark, at its hyphens.
std::optional<Parts> cut(std::string_view text, std::size_t offset, TextProblem* problem) {
    Parts parts;
    parts.negative = text.starts_with('-');
    std::array<Digits*, 3> slots{&parts.year, &parts.month, &parts.day};
    constexpr std::array<std::string_view, 3> names{"year", "month", "day"};
    std::size_t at = parts.negative ? 1 : 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::string_view piece = text.substr(at, text.substr(at).find('-'));
        const std::optional<Digits> digits =
            read_digits(piece, i == 0 ? 4 : 2, names[i], offset + at, problem);
        if (!digits) return std::nullopt;
        *slots[i] = *digits;
        if (i == 1) parts.month_offset = offset + at;
        if (i == 2) parts.day_offset = offset + at;
        at += piece.size();
        if (at == text.size()) return parts;
        ++at;
    }
    return refuse(problem, offset + at - 1, "write year-month-day, like 2024-06-19",
                  "a date has no more parts than year, month and day");
}

std::optional<Day> outermost_day_of_month(const Parts& parts, std::chrono::year_month month, bool last) {
    const int length = static_cast<int>(static_cast<unsigned>((month / std::chrono::last).day()));
    for (int i = 0; i < length; ++i) {
        const int day = last ? length - i : 1 + i;
        if (parts.day.allows(day)) return Day{month / day};
    }
    return std::nullopt;
}

std::optional<Day> outermost_day_of_year(const Parts& parts, int year, bool last) {
    for (int i = 0; i < 12; ++i) {
        const int month = last ? 12 - i : 1 + i;
        if (!parts.month.allows(month)) continue;
        if (auto day = outermost_day_of_month(parts, std::chrono::year{year} / month, last)) return day;
    }
    return std::nullopt;
}

/// The first (or last) day that fits the parts. Tries the years that their digits leave open, of which nearly
/// always one of the first few will do.
std::optional<Day> outermost_day(const Parts& parts, bool last) {
    // A day that a leap year does not have exists in none, and one that only a leap year has need not be
    // looked for in others: "XXXX-02-30" and "XXX1-02-29" would be tried 10,000 times.
    if (!outermost_day_of_year(parts, 2000, last)) return std::nullopt;
    const bool leap_day = !outermost_day_of_year(parts, 2001, last);
    const int low_year = parts.negative ? -parts.year.filled(9) : parts.year.filled(0);
    const int high_year = parts.negative ? -parts.year.filled(0) : parts.year.filled(9);
    for (int i = 0; i <= high_year - low_year; ++i) {
        const int year = last ? high_year - i : low_year + i;
        if (leap_day && !std::chrono::year{year}.is_leap()) continue;
        if (!parts.year.allows(year < 0 ? -year : year)) continue;
        if (auto day = outermost_day_of_year(parts, year, last)) return day;
    }
    return std::nullopt;
}

/// How far an approximate date may be off: so many months, or else days.
struct Tolerance {
    int month_count = 0;
    int day_count = 0;
};

/// One unit of the leftmost unspecified digit, or else of the smallest part that is written.
Tolerance tolerance_of(const Parts& parts, DatePoint::Precision precision) {
    switch (parts.year.first_masked()) {
        case 0: return {120000, 0};
        case 1: return {12000, 0};
        case 2: return {1200, 0};
        case 3: return {120, 0};
        default: break;
    }
    if (parts.month.masked()) return {12, 0};
    if (parts.day.masked()) return parts.day.first_masked() == 0 ? Tolerance{1, 0} : Tolerance{0, 10};
    switch (precision) {
        case DatePoint::Precision::year: return {12, 0};
        case DatePoint::Precision::season: return {3, 0};
        case DatePoint::Precision::month: return {1, 0};
        case DatePoint::Precision::day: break;
    }
    return {0, 1};
}

/// `day` so many months on, in a shorter month its last day; a month's last day stays one when `to_end`.
Day months_later(Day day, int count, bool to_end) {
    const year_month_day date{day};
    const std::chrono::year_month target = std::chrono::year_month{date.year(), date.month()} + months{count};
    const Day target_end{target / std::chrono::last};
    const bool is_end = date == year_month_day{date.year() / date.month() / std::chrono::last};
    if (to_end && is_end) return target_end;
    return std::min(Day{target / 1} + (date.day() - std::chrono::day{1}), target_end);
}

void widen(DatePoint& point, Tolerance by) {
    const Day lowest{std::chrono::year{first_year} / 1 / 1};
    const Day highest{std::chrono::year{last_year} / 12 / 31};
    point.first = std::max(lowest, months_later(point.first, -by.month_count, false) - days{by.day_count});
    point.last = std::min(highest, months_later(point.last, by.month_count, true) + days{by.day_count});
}

std::optional<DatePoint> season(const Parts& parts, TextProblem* problem) {
    if (parts.day.written()) {
        return refuse(problem, parts.day_offset - 1, "leave the day out, or write the month",
                      "season '{}' has no days", parts.month.text());
    }
    // Season 21 begins in March; winter, 24, in December.
    const int first_month = 3 + 3 * (parts.month.filled(0) - 21);
    Parts start = parts;
    start.month = Digits();
    const std::optional<Day> first = outermost_day(start, false);
    const std::optional<Day> last = outermost_day(start, true);
    DatePoint point;
    point.first = months_later(*first, first_month - 1, false);
    point.last = std::min(Day{std::chrono::year{last_year} / 12 / 31},
                          months_later(*last, first_month + 2 - 12, true));
    point.precision = DatePoint::Precision::season;
    return point;
}

std::nullopt_t refuse_month(const Parts& parts, TextProblem* problem) {
    const int month = parts.month.filled(0);
    if (month > 24 && month <= 41 && !parts.month.masked()) {
        return refuse(problem, parts.month_offset, "write the first and last month: [2024-01..2024-03]",
                      "'{}' is a season, quarter or half of EDTF level 2, which is not read", month);
    }
    return refuse(problem, parts.month_offset, "write 01 to 12, or 21 to 24 for spring to winter",
                  "there is no month '{}'", parts.month.text());
}

std::nullopt_t refuse_day(const Parts& parts, TextProblem* problem) {
    if (!outermost_day_of_month(parts, std::chrono::year{2000} / 1, false)) {
        return refuse(problem, parts.day_offset, "write a day from 01 to 31, or leave it out",
                      "there is no day '{}'", parts.day.text());
    }
    if (parts.year.masked() || parts.month.masked() || parts.day.masked()) {
        return refuse(problem, parts.day_offset, "write a day that the month has, or leave it out",
                      "no month that fits has a day '{}'", parts.day.text());
    }
    const int year = parts.negative ? -parts.year.filled(0) : parts.year.filled(0);
    const std::chrono::year_month_day_last end{std::chrono::year{year} / parts.month.filled(0) /
                                               std::chrono::last};
    const unsigned length = static_cast<unsigned>(end.day());
    return refuse(problem, parts.day_offset,
                  fmt::format("write a day from 01 to {}, or leave it out", length),
                  "month {}{}-{} has {} days", parts.negative ? "-" : "", parts.year.text(),
                  parts.month.text(), length);
}

bool is_season(const Digits& month) {
    return month.written() && !month.masked() && month.filled(0) >= 21 && month.filled(0) <= 24;
}

std::optional<DatePoint> calendar_point(const Parts& parts, TextProblem* problem) {
    Parts month_only = parts;
    month_only.day = Digits();
    if (!outermost_day(month_only, false)) return refuse_month(parts, problem);
    const std::optional<Day> first = outermost_day(parts, false);
    const std::optional<Day> last = outermost_day(parts, true);
    if (!first || !last) return refuse_day(parts, problem);
    DatePoint point;
    point.first = *first;
    point.last = *last;
    if (!parts.day.written()) point.precision = DatePoint::Precision::month;
    if (!parts.month.written()) point.precision = DatePoint::Precision::year;
    return point;
}

}  // namespace

std::optional<DatePoint> read_date_point(std::string_view text, std::size_t offset, TextProblem* problem) {
    const char mark = text.empty() ? '\0' : text.back();
    const bool marked = mark == '?' || mark == '~' || mark == '%';
    if (marked) text.remove_suffix(1);
    const std::optional<Parts> parts = cut(text, offset, problem);
    if (!parts) return std::nullopt;
    if (parts->negative && parts->year.text() == "0000") {
        return refuse(problem, offset, "write 0000 for the year before year 1", "there is no year -0000");
    }
    std::optional<DatePoint> point =
        is_season(parts->month) ? season(*parts, problem) : calendar_point(*parts, problem);
    if (!point) return std::nullopt;
    point->masked = parts->year.masked() || parts->month.masked() || parts->day.masked();
    point->uncertain = mark == '?' || mark == '%';
    point->approximate = mark == '~' || mark == '%';
    if (point->approximate) widen(*point, tolerance_of(*parts, point->precision));
    return point;
}

}  // namespace hearsay
