#include "base/natural_order.hpp"

#include "support/catch.hpp"

#include <string_view>

using namespace hearsay;

TEST_CASE("ids stand as people count", "[base][order]") {
    constexpr std::string_view in_order[] = {"",
                                             "C",
                                             "C1",
                                             "C2",
                                             "C9",
                                             "C10",
                                             "C10a",
                                             "C10a2",
                                             "C10a10",
                                             "C0011",
                                             "C011",
                                             "C11",
                                             "C99999999999999999999",
                                             "C100000000000000000000",
                                             "D1",
                                             "c1"};
    for (std::size_t i = 0; i < std::size(in_order); ++i)
        for (std::size_t j = 0; j < std::size(in_order); ++j) {
            INFO(in_order[i] << " and " << in_order[j]);
            CHECK(naturally_before(in_order[i], in_order[j]) == (i < j));
        }
}
