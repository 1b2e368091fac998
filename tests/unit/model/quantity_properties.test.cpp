// Properties that hold for all quantities, tried on random ones. The seed is printed when one fails.
#include "model/quantity.hpp"
#include "support/catch.hpp"

#include <random>
#include <vector>

namespace hearsay {
namespace {

constexpr unsigned seed = 20250619;

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;
}

/// Numbers of few values, so that ends often meet.
std::string random_number(Random& random) {
    constexpr std::array<std::string_view, 3> decimals{"", "", ".5"};
    return std::to_string(below(random, 24)) + std::string(decimals[below(random, decimals.size())]);
}

/// Mostly a quantity; reversed and empty ranges may occur.
std::string random_quantity(Random& random) {
    const std::string about = below(random, 4) == 0 ? "~" : "";
    const std::string a = random_number(random);
    const std::string b = random_number(random);
    switch (below(random, 9)) {
        case 0: return about + ">" + a;
        case 1: return about + ">=" + a;
        case 2: return about + "<" + a;
        case 3: return about + "<=" + a;
        case 4: return about + a + ".." + b;
        case 5: return about + a + "..<" + b;
        case 6: return about + ">" + a + ".." + b;
        case 7: return about + ">" + a + "..<" + b;
        default: return about + a;
    }
}

Quantity random_stated(Random& random) {
    for (;;) {
        if (const std::optional<QuantityText> read = parse_quantity(random_quantity(random)))
            return read->quantity;
    }
}

/// Whether `number`, counted in fortieths, is in `quantity`: all ends of the random quantities, their tenths
/// and points between them are whole fortieths.
bool contains(const Quantity& quantity, long number) {
    const auto fortieths = [](double value) { return static_cast<long>(value * 40); };
    const long reach_down = quantity.approximate ? fortieths(quantity.low) / 10 : 0;
    const bool low_open = quantity.low_open && !quantity.approximate;
    const bool high_open = quantity.high_open && !quantity.approximate;
    const long low = fortieths(quantity.low) - reach_down;
    if (number < low || (number == low && low_open)) return false;
    if (quantity.high > 1e6) return true;
    const long high = fortieths(quantity.high) + (quantity.approximate ? fortieths(quantity.high) / 10 : 0);
    return number < high || (number == high && !high_open);
}

TEST_CASE("two quantities are disjoint exactly when no sampled number is in both", "[model][quantity]") {
    Random random(seed);
    constexpr long highest = 40 * 40;
    int disjoint_count = 0;
    for (int round = 0; round < 20000; ++round) {
        const Quantity a = random_stated(random);
        const Quantity b = random_stated(random);
        bool common = false;
        for (long number = 0; number <= highest && !common; ++number) {
            common = contains(a, number) && contains(b, number);
        }
        disjoint_count += common ? 0 : 1;
        if (disjoint(a, b) != common && disjoint(b, a) == disjoint(a, b) && !disjoint(a, a)) continue;
        FAIL("seed " << seed << " round " << round << ": " << quantity_text(a) << " and "
                     << quantity_text(b));
    }
    CHECK(disjoint_count > 2000);
    CHECK(disjoint_count < 18000);
}

TEST_CASE("every quantity reads back from its text", "[model][quantity]") {
    Random random(seed);
    for (int round = 0; round < 20000; ++round) {
        const Quantity quantity = random_stated(random);
        const std::string text = quantity_text(quantity);
        const std::optional<QuantityText> again = parse_quantity(text);
        if (again && again->quantity == quantity && again->unit.empty()) continue;
        FAIL("seed " << seed << " round " << round << ": " << text);
    }
}

TEST_CASE("every decimal number reads back from its text", "[model][quantity]") {
    for (int thousandths = 0; thousandths < 200000; ++thousandths) {
        const std::string text = std::to_string(thousandths / 1000) + "." +
                                 std::to_string(10000 + thousandths % 1000 * 10).substr(1);
        const std::optional<QuantityText> read = parse_quantity(text);
        REQUIRE(read.has_value());
        const std::optional<QuantityText> again = parse_quantity(quantity_text(read->quantity));
        if (!again || again->quantity != read->quantity) FAIL(text);
    }
}

TEST_CASE("any text is a quantity or is refused with a reason", "[model][quantity]") {
    constexpr std::string_view alphabet = "0123456789.,<>=~ -_'eEw\xC3\xA9";
    Random random(seed);
    int read_count = 0;
    for (int round = 0; round < 100000; ++round) {
        std::string text(below(random, 10), ' ');
        for (char& c : text) c = alphabet[below(random, alphabet.size())];
        Quantity::Problem problem;
        const std::optional<QuantityText> read = parse_quantity(text, &problem);
        const bool explained =
            !problem.message.empty() && !problem.remedy.empty() && problem.offset <= text.size();
        read_count += read ? 1 : 0;
        if (read.has_value() == parse_quantity(text).has_value() &&
            (read ? problem.message.empty() : explained))
            continue;
        FAIL("seed " << seed << " round " << round << ": '" << text << "'");
    }
    CHECK(read_count > 500);
}

}  // namespace
}  // namespace hearsay
