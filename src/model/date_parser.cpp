#include "model/date.hpp"
#include "model/date_notation.hpp"
#include "model/date_point.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace hearsay {
namespace {

constexpr std::int32_t beginning_of_time = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t end_of_time = std::numeric_limits<std::int32_t>::max();

/// The two-digit number at the start of `text` when it is at most `highest`, which is then cut off.
bool take_two_digits(std::string_view& text, int highest) {
    int value = 0;
    if (text.size() < 2 || text[0] < '0' || text[0] > '9') return false;
    const auto [end, error] = std::from_chars(text.data(), text.data() + 2, value);
    if (error != std::errc{} || end != text.data() + 2 || value > highest) return false;
    text.remove_prefix(2);
    return true;
}

bool take(std::string_view& text, char c) {
    if (!text.starts_with(c)) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

/// Reads the shapes of an EDTF text; the single dates in it are read by `read_date_point`.
class DateParser {
  public:
    DateParser(std::string_view text, TextProblem* problem) : text_(text), problem_(problem) {}

    std::optional<Date> read() {
        if (text_.starts_with('[')) return choice();
        if (text_.find('/') != std::string_view::npos) return interval();
        if (text_.find('T') != std::string_view::npos) return date_time();
        const std::optional<DatePoint> point = read_date_point(text_, 0, problem_);
        return point ? std::optional(one_day(*point, Date::Shape::single)) : std::nullopt;
    }

  private:
    static void add_marks(Date& date, const DatePoint& point) {
        date.uncertain_ |= point.uncertain;
        date.approximate_ |= point.approximate;
    }

    static Date one_day(const DatePoint& point, Date::Shape shape) {
        Date date;
        date.first_ = date.first_last_ = Date::number_of(point.first);
        date.last_ = date.last_first_ = Date::number_of(point.last);
        date.start_kind_ = date.end_kind_ = DateBound::Kind::known;
        date.shape_ = shape;
        add_marks(date, point);
        return date;
    }

    std::optional<Date> date_time() {
        const std::size_t at = text_.find('T');
        const std::optional<DatePoint> day = read_date_point(text_.substr(0, at), 0, problem_);
        if (!day) return std::nullopt;
        if (day->precision != DatePoint::Precision::day || day->masked || day->uncertain ||
            day->approximate) {
            return refuse(problem_, at, "leave the time out",
                          "a time of day needs a day without 'X' or mark");
        }
        if (!time_of_day(at + 1)) return std::nullopt;
        return one_day(*day, Date::Shape::single);
    }

    /// "13:00" or "13:00:30", then nothing, "Z", "+01" or "+01:00".
    bool time_of_day(std::size_t at) {
        std::string_view rest = text_.substr(at);
        const auto wrong = [&](std::string_view what) {
            refuse(problem_, text_.size() - rest.size(),
                   "write the time like 13:00, 13:00:30Z or 13:00:30+09:00", "{}", what);
            return false;
        };
        if (!take_two_digits(rest, 23)) return wrong("a time starts with an hour from 00 to 23");
        if (!take(rest, ':')) return wrong("hour and minute are separated by ':'");
        if (!take_two_digits(rest, 59)) return wrong("minutes run from 00 to 59");
        if (take(rest, ':') && !take_two_digits(rest, 59)) {
            if (!rest.starts_with("60")) return wrong("seconds run from 00 to 59");
            refuse(problem_, text_.size() - rest.size(), "write second 59", "leap seconds are not read");
            return false;
        }
        if (rest.empty() || rest == "Z") return true;
        if (!take(rest, '+') && !take(rest, '-'))
            return wrong("a time ends with nothing, 'Z' or an offset like +09:00");
        if (!take_two_digits(rest, 23)) return wrong("an offset starts with hours from 00 to 23");
        if (take(rest, ':') && !take_two_digits(rest, 59))
            return wrong("an offset's minutes run from 00 to 59");
        return rest.empty() || wrong("nothing may follow an offset");
    }

    std::optional<Date> interval() {
        const std::size_t slash = text_.find('/');
        const std::string_view start = text_.substr(0, slash);
        const std::string_view end = text_.substr(slash + 1);
        const auto no_date = [](std::string_view text) { return text.empty() || text == ".."; };
        if (no_date(start) && no_date(end)) {
            return refuse(problem_, 0, "leave the date out when nothing is known",
                          "an interval needs a date at one end at least");
        }
        if (end.find('/') != std::string_view::npos) {
            return refuse(problem_, slash + 1 + end.find('/'), "write start/end", "an interval has one '/'");
        }
        Date date;
        date.shape_ = Date::Shape::interval;
        if (!read_start(date, start) || !read_end(date, end, slash + 1)) return std::nullopt;
        return settle(date, slash);
    }

    std::optional<DatePoint> interval_end(std::string_view text, std::size_t offset) {
        const std::size_t time = text.find('T');
        if (time == std::string_view::npos) return read_date_point(text, offset, problem_);
        return refuse(problem_, offset + time, "leave the time out",
                      "an interval runs from day to day, without times");
    }

    bool read_start(Date& date, std::string_view text) {
        date.start_kind_ = text.empty() ? DateBound::Kind::unknown : DateBound::Kind::open;
        date.first_ = beginning_of_time;
        date.last_first_ = text.empty() ? end_of_time : beginning_of_time;
        if (text.empty() || text == "..") return true;
        const std::optional<DatePoint> point = interval_end(text, 0);
        if (!point) return false;
        date.start_kind_ = DateBound::Kind::known;
        date.first_ = Date::number_of(point->first);
        date.last_first_ = Date::number_of(point->last);
        add_marks(date, *point);
        return true;
    }

    bool read_end(Date& date, std::string_view text, std::size_t offset) {
        date.end_kind_ = text.empty() ? DateBound::Kind::unknown : DateBound::Kind::open;
        date.first_last_ = text.empty() ? beginning_of_time : end_of_time;
        date.last_ = end_of_time;
        if (text.empty() || text == "..") return true;
        const std::optional<DatePoint> point = interval_end(text, offset);
        if (!point) return false;
        date.end_kind_ = DateBound::Kind::known;
        date.first_last_ = Date::number_of(point->first);
        date.last_ = Date::number_of(point->last);
        add_marks(date, *point);
        return true;
    }

    /// Lets the ends narrow each other: none starts after its last day or ends before its first.
    std::optional<Date> settle(Date date, std::size_t slash) {
        if (date.first_ > date.last_) {
            return refuse(problem_, slash + 1, "write the earlier date first",
                          "the interval ends before it starts");
        }
        date.last_first_ = std::min(date.last_first_, date.last_);
        date.first_last_ = std::max(date.first_last_, date.first_);
        return date;
    }

    std::optional<Date> choice() {
        if (!text_.ends_with(']')) {
            return refuse(problem_, text_.size(), "write the dates between '[' and ']'",
                          "the set is not closed by ']'");
        }
        if (const std::size_t slash = text_.find('/'); slash != std::string_view::npos) {
            return refuse(problem_, slash, "write [2024..2025]", "a set has ranges in it, not intervals");
        }
        Date date;
        date.shape_ = Date::Shape::one_of;
        date.start_kind_ = date.end_kind_ = DateBound::Kind::known;
        date.first_ = end_of_time;
        date.last_ = beginning_of_time;
        const std::string_view members = text_.substr(1, text_.size() - 2);
        for (std::size_t at = 0; at <= members.size();) {
            const std::string_view member = members.substr(at, members.substr(at).find(','));
            if (!add_member(date, member, at + 1)) return std::nullopt;
            at += member.size() + 1;
        }
        date.first_last_ = date.first_;
        date.last_first_ = date.last_;
        return date;
    }

    /// Adds "2024", "2024..2026", and at the ends of the list "..2024" and "2024..".
    bool add_member(Date& date, std::string_view member, std::size_t offset) {
        const std::size_t dots = member.find("..");
        if (dots == std::string_view::npos) return add_range(date, member, member, offset, offset);
        const std::string_view low = member.substr(0, dots);
        const std::string_view high = member.substr(dots + 2);
        const std::size_t high_offset = offset + dots + 2;
        if (low.empty() && offset == 1) {
            date.start_kind_ = DateBound::Kind::open;
            if (!add_range(date, high, high, high_offset, high_offset)) return false;
            date.first_ = beginning_of_time;
            return true;
        }
        if (high.empty() && high_offset + 1 == text_.size()) {
            date.end_kind_ = DateBound::Kind::open;
            if (!add_range(date, low, low, offset, offset)) return false;
            date.last_ = end_of_time;
            return true;
        }
        if (low.empty() || high.empty()) {
            refuse(problem_, offset + dots, "write the dates in order, like [..2022,2024-06..2024-08,2025..]",
                   "'..' without limit stands only at the start or end of a set");
            return false;
        }
        return add_range(date, low, high, offset, high_offset);
    }

    bool add_range(Date& date, std::string_view low, std::string_view high, std::size_t low_offset,
                   std::size_t high_offset) {
        if (low.empty()) {
            refuse(problem_, low_offset, "write a date, or take the comma out",
                   "a date is missing in the set");
            return false;
        }
        const std::optional<DatePoint> first = read_date_point(low, low_offset, problem_);
        if (!first) return false;
        const std::optional<DatePoint> last = read_date_point(high, high_offset, problem_);
        if (!last) return false;
        if (first->precision != last->precision) {
            refuse(problem_, high_offset, "write two years, two months or two days",
                   "the dates on both sides of '..' are not equally precise");
            return false;
        }
        if (first->first > last->last) {
            refuse(problem_, high_offset, "write the earlier date first", "the range ends before it starts");
            return false;
        }
        date.first_ = std::min(date.first_, Date::number_of(first->first));
        date.last_ = std::max(date.last_, Date::number_of(last->last));
        add_marks(date, *first);
        add_marks(date, *last);
        return true;
    }

    std::string_view text_;
    TextProblem* problem_;
};

std::optional<Date> Date::parse(std::string_view text, Problem* problem) {
    const bool readable = !text.empty() && text.size() <= longest_text;
    const std::optional<Date> date = readable ? DateParser(text, problem).read() : std::nullopt;
    if (date || problem == nullptr) return date;
    if (std::optional<Problem> foreign = foreign_date_notation(text)) *problem = *std::move(foreign);
    return std::nullopt;
}

}  // namespace hearsay
