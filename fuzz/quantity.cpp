// Any bytes are a quantity or are refused with a reason; what is read is written back as the same.
#include "model/quantity.hpp"

#include "require.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace hearsay;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    Quantity::Problem problem;
    const std::optional<QuantityText> read = parse_quantity(text, &problem);
    FUZZ_REQUIRE(read.has_value() == parse_quantity(text).has_value());
    if (!read) {
        FUZZ_REQUIRE(!problem.message.empty() && !problem.remedy.empty());
        FUZZ_REQUIRE(problem.offset <= size);
        return 0;
    }
    const Quantity& quantity = read->quantity;
    FUZZ_REQUIRE(problem.message.empty());
    FUZZ_REQUIRE(quantity.stated() && quantity.low >= 0);
    FUZZ_REQUIRE(!disjoint(quantity, quantity));
    FUZZ_REQUIRE(read->unit == text.substr(read->unit.empty() ? size : read->unit_offset));
    const std::optional<QuantityText> again = parse_quantity(quantity_text(quantity));
    FUZZ_REQUIRE(again && again->quantity == quantity);
    return 0;
}
