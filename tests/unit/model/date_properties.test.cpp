// Properties that hold for all dates, and an oracle: a date is expanded, by its text alone, into every first
// and last day it may have, and the three-valued answers are counted out. The seed is printed when one fails.
#include "model/date.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <vector>

namespace hearsay {
namespace {

constexpr unsigned seed = 20250619;

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;
}

template <std::size_t n>
std::string any_of(Random& random, const std::array<std::string_view, n>& choices) {
    return std::string(choices[below(random, n)]);
}

// The oracle's calendar: the days from 1 to 91, which are January to March 2024, with some days around them
// for ends that are not known. An end that is open is beyond all of them.
constexpr int horizon = 91;
constexpr int margin = 3;
constexpr int never = 1000;

Day calendar_day(int number) {
    return Day{std::chrono::year{2024} / 1 / 1} + std::chrono::days{number - 1};
}

/// One way a date may have been: its first and last day.
struct World {
    int start, end;
};

/// The days of the horizon whose text has the digits of `point`, 'X' fitting any.
std::vector<int> days_of(std::string_view point) {
    std::vector<int> days;
    for (int number = 1; number <= horizon; ++number) {
        const std::string text = day_text(calendar_day(number));
        const bool fits = std::equal(point.begin(), point.end(), text.begin(), [](char written, char actual) {
            return written == 'X' || written == actual;
        });
        if (fits) days.push_back(number);
    }
    return days;
}

std::vector<int> numbers(int first, int last) {
    std::vector<int> all;
    for (int number = first; number <= last; ++number) all.push_back(number);
    return all;
}

std::vector<World> worlds_of_interval(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view start = text.substr(0, slash);
    const std::string_view end = text.substr(slash + 1);
    std::vector<int> starts = start == ".." ? std::vector{-never} : days_of(start);
    std::vector<int> ends = end == ".." ? std::vector{never} : days_of(end);
    if (start.empty()) starts = numbers(1 - margin, horizon + margin);
    if (end.empty()) ends = numbers(1 - margin, horizon + margin);
    std::vector<World> worlds;
    for (int a : starts) {
        for (int b : ends) {
            if (a <= b) worlds.push_back({a, b});
        }
    }
    return worlds;
}

/// Every world of a set: its members are one text, "low..high", "..high" or "low..".
std::vector<World> worlds_of_set(std::string_view text) {
    std::set<int> days;
    text = text.substr(1, text.size() - 2);
    while (!text.empty()) {
        const std::string_view member = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), member.size() + 1));
        const std::size_t dots = member.find("..");
        if (dots == std::string_view::npos) {
            for (int day : days_of(member)) days.insert(day);
            continue;
        }
        const std::string_view low = member.substr(0, dots);
        const std::string_view high = member.substr(dots + 2);
        const int first = low.empty() ? 1 - margin : days_of(low).front();
        const int last = high.empty() ? horizon + margin : days_of(high).back();
        for (int day : numbers(first, last)) days.insert(day);
    }
    std::vector<World> worlds;
    for (int day : days) worlds.push_back({day, day});
    return worlds;
}

std::vector<World> worlds_of(std::string_view text) {
    if (text.starts_with('[')) return worlds_of_set(text);
    if (text.find('/') != std::string_view::npos) return worlds_of_interval(text);
    std::vector<World> worlds;
    for (int day : days_of(text)) worlds.push_back({day, day});
    return worlds;
}

bool has_gaps(const std::vector<World>& worlds) {
    std::set<int> starts;
    std::set<int> ends;
    for (const World& world : worlds) {
        starts.insert(world.start);
        ends.insert(world.end);
    }
    const auto gap = [](const std::set<int>& days) {
        return *days.rbegin() - *days.begin() + 1 != static_cast<int>(days.size());
    };
    return gap(starts) || gap(ends);
}

Truth counted(bool some_yes, bool some_no) {
    if (some_yes && some_no) return Truth::unknown;
    return some_yes ? Truth::yes : Truth::no;
}

/// What holds in every pair of worlds, in none, or in some.
template <class Holds>
Truth in_all(const std::vector<World>& a, const std::vector<World>& b, Holds holds) {
    bool yes = false;
    bool no = false;
    for (const World& x : a) {
        for (const World& y : b) {
            (holds(x, y) ? yes : no) = true;
            if (yes && no) return Truth::unknown;
        }
    }
    return counted(yes, no);
}

std::string random_point(Random& random) {
    constexpr std::array<std::string_view, 14> points{
        "2024-01",    "2024-02",    "2024-03",    "2024-01-1X", "2024-02-2X", "2024-03-0X", "2024-01-XX",
        "2024-03-3X", "2024-02-29", "2024-01-15", "2024-02-10", "2024-02-11", "2024-03-31", "2024-01-01"};
    return any_of(random, points);
}

std::string random_set(Random& random) {
    constexpr std::array<std::string_view, 3> months{"2024-01", "2024-02", "2024-03"};
    const std::string month = any_of(random, months);
    switch (below(random, 5)) {
        case 0: return "[.." + random_point(random) + "]";
        case 1: return "[" + random_point(random) + "..]";
        case 2: return "[2024-01.." + month + "]";
        case 3: return "[" + random_point(random) + "," + random_point(random) + "]";
        default: return "[" + random_point(random) + "," + random_point(random) + "," + month + "..2024-03]";
    }
}

/// A date within the oracle's calendar; reversed intervals may occur.
std::string random_date(Random& random) {
    switch (below(random, 9)) {
        case 0:
        case 1: return random_point(random);
        case 2:
        case 3: return random_point(random) + "/" + random_point(random);
        case 4: return random_point(random) + "/..";
        case 5: return random_point(random) + "/";
        case 6: return "../" + random_point(random);
        case 7: return "/" + random_point(random);
        default: return random_set(random);
    }
}

/// A date, its text and what the oracle makes of it.
struct Sample {
    std::string text;
    Date date;
    std::vector<World> worlds;
};

Sample random_sample(Random& random) {
    for (;;) {
        Sample sample{random_date(random), {}, {}};
        sample.worlds = worlds_of(sample.text);
        const std::optional<Date> date = Date::parse(sample.text);
        if (date.has_value() == sample.worlds.empty()) FAIL("seed " << seed << ": " << sample.text);
        if (!date) continue;
        sample.date = *date;
        return sample;
    }
}

/// An answer must be the counted one, and may be `unknown` in its place only for a date with gaps.
bool agrees(Truth answer, Truth expected, bool gaps) {
    return answer == expected || (gaps && answer == Truth::unknown);
}

TEST_CASE("before and overlap are what holds in all pairs of days", "[model][date][oracle]") {
    Random random(seed);
    std::array<int, 3> befores{};
    std::array<int, 3> overlaps{};
    for (int round = 0; round < 2000; ++round) {
        const Sample a = random_sample(random);
        const Sample b = random_sample(random);
        const bool gaps = has_gaps(a.worlds) || has_gaps(b.worlds);
        const Truth is_before = in_all(a.worlds, b.worlds, [](World x, World y) { return x.end < y.start; });
        const Truth is_common =
            in_all(a.worlds, b.worlds, [](World x, World y) { return x.start <= y.end && y.start <= x.end; });
        INFO("seed " << seed << " round " << round << ": " << a.text << " and " << b.text);
        if (!agrees(before(a.date, b.date), is_before, gaps)) FAIL("before");
        if (!agrees(overlap(a.date, b.date), is_common, gaps)) FAIL("overlap");
        ++befores[static_cast<std::size_t>(is_before)];
        ++overlaps[static_cast<std::size_t>(is_common)];
    }
    CHECK(*std::ranges::min_element(befores) > 50);
    CHECK(*std::ranges::min_element(overlaps) > 50);
}

TEST_CASE("by_day and since_day are what holds for all last days", "[model][date][oracle]") {
    Random random(seed + 1);
    for (int round = 0; round < 3000; ++round) {
        const Sample sample = random_sample(random);
        const bool gaps = has_gaps(sample.worlds);
        for (int day = 1; day <= horizon; ++day) {
            const std::vector<World> asked{{day, day}};
            const Truth by = in_all(sample.worlds, asked, [](World x, World y) { return x.end <= y.end; });
            const Truth since =
                in_all(sample.worlds, asked, [](World x, World y) { return x.end >= y.start; });
            INFO("seed " << seed << ": " << sample.text << " and " << day_text(calendar_day(day)));
            if (!agrees(by_day(sample.date, calendar_day(day)), by, gaps)) FAIL("by_day");
            if (!agrees(since_day(sample.date, calendar_day(day)), since, gaps)) FAIL("since_day");
        }
    }
}

TEST_CASE("the bounds of a date are its outermost days", "[model][date][oracle]") {
    Random random(seed + 2);
    const auto is = [](const DateBound& bound, int day) {
        return bound.kind != DateBound::Kind::known || bound.day == calendar_day(day);
    };
    for (int round = 0; round < 3000; ++round) {
        const Sample sample = random_sample(random);
        const auto by_start = [](World a, World b) { return a.start < b.start; };
        const auto by_end = [](World a, World b) { return a.end < b.end; };
        const auto [earliest, latest_start] = std::ranges::minmax(sample.worlds, by_start);
        const auto [earliest_end, latest] = std::ranges::minmax(sample.worlds, by_end);
        INFO("seed " << seed << ": " << sample.text);
        if (!is(sample.date.earliest(), earliest.start)) FAIL("earliest");
        if (!is(sample.date.latest(), latest.end)) FAIL("latest");
        if (!is(sample.date.latest_start(), latest_start.start)) FAIL("latest_start");
        if (!is(sample.date.earliest_end(), earliest_end.end)) FAIL("earliest_end");
    }
}

/// Any date that is read: of the calendar above, or with marks, years, seasons and masks of all kinds.
Date random_stated(Random& random) {
    constexpr std::array<std::string_view, 24> more{
        "2024",     "2024?",    "2024~",    "2023%",      "202X",         "20XX~",
        "2024-XX",  "2024-21",  "2024-24~", "2024-02~",   "2024-02-1X~",  "2024-02-15~",
        "2025/..",  "2024~/",   "/2024?",   "../2024-02", "2023/2024~",   "[2023,2025]",
        "[..2024]", "[2024..]", "-0044",    "156X-12-25", "2024-06/2025", "XXXX"};
    if (below(random, 2) == 0) return random_sample(random).date;
    const std::optional<Date> date = Date::parse(any_of(random, more));
    return date ? *date : Date();
}

TEST_CASE("the comparisons agree with each other", "[model][date]") {
    Random random(seed + 3);
    for (int round = 0; round < 8000; ++round) {
        const Date a = random_stated(random);
        const Date b = random_stated(random);
        const Date c = random_stated(random);
        INFO("seed " << seed << " round " << round);
        if (before(a, b) == Truth::yes && before(b, a) != Truth::no) FAIL("both before the other");
        if (before(a, a) == Truth::yes) FAIL("before itself");
        if (before(a, b) == Truth::yes && before(b, c) == Truth::yes && before(a, c) != Truth::yes)
            FAIL("not transitive");
        if (overlap(a, b) != overlap(b, a)) FAIL("overlap has a direction");
        if (overlap(a, a) == Truth::no) FAIL("apart from itself");
        const bool apart = before(a, b) == Truth::yes || before(b, a) == Truth::yes;
        if ((overlap(a, b) == Truth::no) != apart) FAIL("overlap and before disagree");
        if (sorts_before(a, b) && sorts_before(b, a)) FAIL("sorts both ways");
        if (sorts_before(a, b) && sorts_before(b, c) && !sorts_before(a, c)) FAIL("does not sort");
        if (!(a == b) && !sorts_before(a, b) && !sorts_before(b, a)) FAIL("different dates sort as one");
    }
}

TEST_CASE("what is over by a day is over by the next", "[model][date]") {
    Random random(seed + 4);
    for (int round = 0; round < 2000; ++round) {
        const Date date = random_stated(random);
        for (int number = -400; number <= 800; number += 7) {
            const Day day = calendar_day(number);
            const Day later = calendar_day(number + 7);
            INFO("seed " << seed << " round " << round << " " << day_text(day));
            if (by_day(date, later) < by_day(date, day)) FAIL("by_day falls");
            if (since_day(date, later) > since_day(date, day)) FAIL("since_day rises");
            if (by_day(date, day) != negation(since_day(date, day + std::chrono::days{1})))
                FAIL("not opposite");
            if (by_day(date, day) != before(date, Date::of(day + std::chrono::days{1})))
                FAIL("by_day is not before");
        }
    }
}

TEST_CASE("every day of the calendar reads back from its text", "[model][date]") {
    const Day first{std::chrono::year{-9999} / 1 / 1};
    const Day last{std::chrono::year{9999} / 12 / 31};
    for (Day day = first; day <= last; day += std::chrono::days{13}) {
        if (Date::parse(day_text(day)) != Date::of(day)) FAIL(day_text(day));
    }
    CHECK(Date::parse(day_text(last)) == Date::of(last));
}

/// A valid text with a byte changed, taken out or put in.
std::string damaged(Random& random, std::string text) {
    constexpr std::string_view alphabet = "0123456789-/.[],TXZ?~%:+x {}\xC3";
    const std::size_t at = below(random, text.size() + 1);
    const char c = alphabet[below(random, alphabet.size())];
    switch (below(random, 3)) {
        case 0: text.insert(at, 1, c); break;
        case 1: text.erase(at, 1); break;
        default: text.replace(at, 1, 1, c); break;
    }
    return text;
}

TEST_CASE("any text is a date or is refused with a reason", "[model][date]") {
    Random random(seed + 5);
    int read_count = 0;
    for (int round = 0; round < 50000; ++round) {
        std::string text = random_date(random);
        for (std::size_t i = below(random, 4); i > 0; --i) text = damaged(random, text);
        Date::Problem problem;
        const std::optional<Date> date = Date::parse(text, &problem);
        const bool explained =
            !problem.message.empty() && !problem.remedy.empty() && problem.offset <= text.size();
        read_count += date ? 1 : 0;
        if (date == Date::parse(text) && (date ? problem.message.empty() : explained)) continue;
        FAIL("seed " << seed << " round " << round << ": '" << text << "'");
    }
    CHECK(read_count > 5000);
    CHECK(read_count < 45000);
}

}  // namespace
}  // namespace hearsay
