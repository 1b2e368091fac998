// Any bytes are a date or are refused with a reason; what is read keeps the promises of date.hpp.
#include "model/date.hpp"

#include "require.hpp"

namespace {

using namespace hearsay;

void check_bounds(const Date& date) {
    const DateBound first = date.earliest();
    const DateBound last = date.latest();
    const auto both_known = [](const DateBound& a, const DateBound& b) {
        return a.kind == DateBound::Kind::known && b.kind == DateBound::Kind::known;
    };
    FUZZ_REQUIRE(!both_known(first, last) || first.day <= last.day);
    FUZZ_REQUIRE(!both_known(first, date.latest_start()) || first.day <= date.latest_start().day);
    FUZZ_REQUIRE(!both_known(last, date.earliest_end()) || date.earliest_end().day <= last.day);
    if (date.shape() != Date::Shape::interval) FUZZ_REQUIRE(first.kind != DateBound::Kind::unknown);
}

void check_comparisons(const Date& date) {
    FUZZ_REQUIRE(before(date, date) != Truth::yes);
    FUZZ_REQUIRE(overlap(date, date) != Truth::no);
    FUZZ_REQUIRE(!sorts_before(date, date));
    const Day day = date.latest().day;
    const Day next = day + std::chrono::days{1};
    FUZZ_REQUIRE(by_day(date, day) <= by_day(date, next));
    FUZZ_REQUIRE(since_day(date, next) == negation(by_day(date, day)));
    FUZZ_REQUIRE(date.latest().kind != DateBound::Kind::known || by_day(date, day) == Truth::yes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    Date::Problem problem;
    const std::optional<Date> date = Date::parse(text, &problem);
    FUZZ_REQUIRE(date == Date::parse(text));
    if (!date) {
        FUZZ_REQUIRE(!problem.message.empty() && !problem.remedy.empty());
        FUZZ_REQUIRE(problem.offset <= size);
        return 0;
    }
    FUZZ_REQUIRE(problem.message.empty());
    FUZZ_REQUIRE(date->stated() && size <= Date::longest_text);
    check_bounds(*date);
    check_comparisons(*date);
    return 0;
}
