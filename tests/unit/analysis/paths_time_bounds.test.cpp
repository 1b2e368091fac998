#include "analysis/paths/time_bounds.hpp"
#include "support/catch.hpp"

#include <optional>
#include <string>
#include <vector>

using namespace hearsay;

TEST_CASE("time bounds order dates as the dates themselves do", "[analysis][paths]") {
    const std::vector<std::string> texts = {"2024",
                                            "2024-06",
                                            "2024-06-01",
                                            "2024-06~",
                                            "2024-06-XX",
                                            "2025?",
                                            "202X",
                                            "2023/2025",
                                            "2024-06/2024-07",
                                            "2024/..",
                                            "../2024",
                                            "2024/",
                                            "/2024",
                                            "/2023-01",
                                            "[..2024-05]",
                                            "[2024-07..]",
                                            "[2023,2025]",
                                            "2023/2024~",
                                            "2025-0X",
                                            "2024-12-31/2025",
                                            "2022-01-01/..",
                                            "-0043-03-15",
                                            ""};
    for (const std::string& a : texts) {
        for (const std::string& b : texts) {
            CAPTURE(a, b);
            Date earlier = a.empty() ? Date{} : Date::parse(a).value();
            Date later = b.empty() ? Date{} : Date::parse(b).value();
            TimeBounds first = time_bounds(earlier);
            TimeBounds second = time_bounds(later);
            CHECK((second.end_high < first.start_low) == (before(later, earlier) == Truth::yes));
            if (!earlier.stated() || !later.stated()) continue;
            CHECK((second.end_low >= first.start_high) == (before(later, earlier) == Truth::no));
        }
    }
}
