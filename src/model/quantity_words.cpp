#include "model/quantity_words.hpp"

#include "base/ascii.hpp"
#include "model/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {
namespace {

/// A word that multiplies the number before it.
struct Scale {
    std::string_view text;
    std::size_t zeros;
};

constexpr Scale scales[] = {
    {"k", 3},   {"thousand", 3},  {"mila", 3},       {"m", 6},        {"mn", 6},        {"mln", 6},
    {"mio", 6}, {"million", 6},   {"millions", 6},   {"milione", 6},  {"milioni", 6},   {"bn", 9},
    {"mld", 9}, {"mrd", 9},       {"billion", 9},    {"billions", 9}, {"miliardo", 9},  {"miliardi", 9},
    {"tn", 12}, {"trillion", 12}, {"trillions", 12}, {"hundred", 2},  {"thousands", 3},
};

/// Words and the sign that says the same. Longer ones stand before those that they start with.
struct Lead {
    std::string_view words;
    std::string_view sign;
};

constexpr Lead leads[] = {
    {"about ", "~"},      {"around ", "~"},         {"approximately ", "~"},
    {"roughly ", "~"},    {"circa ", "~"},          {"ca. ", "~"},
    {"ca ", "~"},         {"some ", "~"},           {"at least ", ">="},
    {"almeno ", ">="},    {"no fewer than ", ">="}, {"no less than ", ">="},
    {"more than ", ">"},  {"over ", ">"},           {"above ", ">"},
    {"oltre ", ">"},      {"up to ", "<="},         {"at most ", "<="},
    {"fino a ", "<="},    {"no more than ", "<="},  {"less than ", "<"},
    {"fewer than ", "<"}, {"under ", "<"},          {"below ", "<"},
    {"meno di ", "<"},
};

constexpr std::string_view money_signs[] = {"$", "€", "£", "¥", "₩", "₽", "₴"};

/// The first word of `text`, which is cut off with the blanks behind it.
std::string_view take_word(std::string_view& text) {
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return word;
}

/// "1.5" with six zeros more: "1500000".
std::string with_zeros(std::string_view number, std::size_t zeros) {
    const std::size_t point = std::min(number.find('.'), number.size());
    std::string digits(number.substr(0, point));
    std::string decimals(number.substr(std::min(point + 1, number.size())));
    if (decimals.size() < zeros) decimals.append(zeros - decimals.size(), '0');
    digits += decimals.substr(0, zeros);
    decimals.erase(0, zeros);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    return decimals.empty() ? digits : digits + '.' + decimals;
}

/// The same for every number of "~1..2", which keeps its signs.
std::string all_with_zeros(std::string_view amount, std::size_t zeros) {
    std::string scaled;
    while (!amount.empty()) {
        if (!is_digit(amount.front())) {
            scaled += amount.front();
            amount.remove_prefix(1);
            continue;
        }
        std::size_t length = 0;
        while (length < amount.size() && (is_digit(amount[length]) || amount[length] == '.') &&
               !amount.substr(length).starts_with(".."))
            ++length;
        scaled += with_zeros(amount.substr(0, length), zeros);
        amount.remove_prefix(length);
    }
    return scaled;
}

std::string with_unit(std::string_view amount, std::string_view unit) {
    return fmt::format("write {}{}{}", amount, unit.empty() ? "" : " ", unit);
}

bool is_share(std::string_view rest) {
    constexpr std::string_view words[] = {"%", "percent", "per cent", "per cento"};
    return std::ranges::any_of(words, [rest](std::string_view word) { return rest.starts_with(word); });
}

/// "$90 million" -> how 90000000 is written with a unit. Which money a sign means is for the analyst to say.
std::string remedy_for_money(std::string_view sign, std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const std::size_t end = std::min(text.find_first_not_of("0123456789.~<>="), text.size());
    std::string_view rest = text.substr(end);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    std::string_view word = take_word(rest);
    const std::string lower = lower_case(word);
    const Scale* scale = std::ranges::find(scales, lower, &Scale::text);
    const std::string number =
        all_with_zeros(text.substr(0, end), scale == std::end(scales) ? 0 : scale->zeros);
    return fmt::format(
        "write {0} and behind it the id of a unit for '{1}', {0} UNIT; 'hearsay list units' "
        "shows them, a dossier adds its own under 'units:'",
        number.empty() ? "the number" : number, sign);
}

}  // namespace

std::optional<std::string> remedy_for_number_and_word(std::string_view number, std::string_view rest) {
    if (rest == "+") return fmt::format("write >={}", number);
    const std::string lower = lower_case(rest);
    if (is_share(lower)) {
        return fmt::format(
            "write {} and behind it the id of a unit for shares, {} UNIT; a dossier adds its "
            "own under 'units:'",
            number, number);
    }
    std::string_view unit = rest;
    const std::string word = lower_case(take_word(unit));
    const bool joins = word == "to" || word == "and" || word == "a" || word == "-";
    if (joins && !unit.empty() && is_digit(unit.front())) return fmt::format("write {}..{}", number, unit);
    const Scale* scale = std::ranges::find(scales, word, &Scale::text);
    if (scale == std::end(scales)) return std::nullopt;
    if (unit.starts_with("of ")) unit.remove_prefix(3);
    if (unit.starts_with("di ")) unit.remove_prefix(3);
    std::string remedy = with_unit(all_with_zeros(number, scale->zeros), unit);
    if (word == "m") remedy += fmt::format(" for millions; for a unit 'm' write {} m", number);
    return remedy;
}

std::optional<std::string> remedy_for_leading_word(std::string_view text) {
    for (std::string_view sign : money_signs) {
        if (text.starts_with(sign)) return remedy_for_money(sign, text.substr(sign.size()));
    }
    const std::string lower = lower_case(text);
    for (const Lead& lead : leads) {
        if (!lower.starts_with(lead.words)) continue;
        const std::string shorter = fmt::format("{}{}", lead.sign, text.substr(lead.words.size()));
        Quantity::Problem problem;
        const std::optional<QuantityText> read = parse_quantity(shorter, &problem);
        if (!read) return problem.remedy;
        const std::string_view number = std::string_view(shorter).substr(0, shorter.find(' '));
        if (std::optional<std::string> remedy = remedy_for_number_and_word(number, read->unit)) return remedy;
        return "write " + shorter;
    }
    return std::nullopt;
}

}  // namespace hearsay
