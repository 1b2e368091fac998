#include "model/date_notation.hpp"

#include "base/ascii.hpp"
#include "model/date.hpp"
#include "model/date_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace hearsay {
namespace {

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// The value of a number of at most four digits.
int value_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

bool is_month(std::string_view digits) {
    return value_of(digits) >= 1 && value_of(digits) <= 12;
}

std::string iso(std::string_view year, std::string_view month) {
    return fmt::format("{}-{:02}", year, value_of(month));
}

std::string iso(std::string_view year, std::string_view month, std::string_view day) {
    return fmt::format("{}-{:02}-{:02}", year, value_of(month), value_of(day));
}

/// What to write for a day, in the right order; what is wrong with it when the month has no such day. The
/// month exists.
std::string write_day(std::string_view year, std::string_view month, std::string_view day) {
    const auto number = static_cast<unsigned>(value_of(month));
    const std::chrono::year_month_day_last last(std::chrono::year(value_of(year)),
                                                std::chrono::month_day_last(std::chrono::month(number)));
    const auto days = static_cast<unsigned>(last.day());
    const auto asked = static_cast<unsigned>(value_of(day));
    if (asked >= 1 && asked <= days) return "write " + iso(year, month, day);
    return fmt::format("write year-month-day; {} has {} days", iso(year, month), days);
}

/// A text cut at one of the separators of dates: "18.10.2024" is three numbers and '.'.
struct Numbers {
    std::array<std::string_view, 3> parts;
    std::size_t count = 0;
    char separator = '\0';
};

std::optional<Numbers> cut_numbers(std::string_view text) {
    Numbers numbers;
    const std::size_t first = text.find_first_of("./-");
    if (first == std::string_view::npos) return std::nullopt;
    numbers.separator = text[first];
    for (std::size_t at = 0; at <= text.size();) {
        const std::string_view part = text.substr(at, text.substr(at).find(numbers.separator));
        if (numbers.count == 3 || !is_number(part) || part.size() > 4) return std::nullopt;
        numbers.parts[numbers.count++] = part;
        at += part.size() + 1;
    }
    return numbers;
}

TextProblem year_last(std::string_view a, std::string_view b, std::string_view year) {
    if (!is_month(a) && !is_month(b)) return {"a date starts with the year", "write year-month-day", 0};
    if (!is_month(a)) {
        return {"a date starts with the year, not with the day", write_day(year, b, a), 0};
    }
    if (!is_month(b)) {
        return {"a date starts with the year, not with the month", write_day(year, a, b), 0};
    }
    if (value_of(a) == value_of(b)) return {"a date starts with the year", "write " + iso(year, a, b), 0};
    return {"day and month cannot be told apart unless the date starts with the year",
            fmt::format("write {} or {}", iso(year, b, a), iso(year, a, b)), 0};
}

/// "10/18/2024", "18.10.2024", "2024/10/18", "2024-6-9", "10/2024", "2024/6".
std::optional<TextProblem> other_order(std::string_view text) {
    const std::optional<Numbers> numbers = cut_numbers(text);
    if (!numbers) return std::nullopt;
    const auto& [a, b, c] = numbers->parts;
    const auto fit = [](std::string_view year, std::string_view x) {
        return year.size() == 4 && x.size() <= 2;
    };
    if (numbers->count == 3 && fit(c, a) && fit(c, b)) return year_last(a, b, c);
    const auto two_digits = [](std::string_view x) { return x.size() == 2; };
    if (numbers->count == 3 && two_digits(a) && two_digits(b) && two_digits(c)) {
        return TextProblem{"a year has four digits, so that it cannot be taken for a day",
                           "write year-month-day, like 2024-06-19", 0};
    }
    if (numbers->count == 2 && numbers->separator == '-' && a.size() == 4 && b.size() == 4) {
        return TextProblem{
            "two years are not joined by '-'",
            fmt::format("write {0}/{1} for from then to then, [{0}..{1}] for a day between", a, b), 4};
    }
    // With hyphens and two digits it is our own notation, which the parser explains better.
    const bool unusual = numbers->separator != '-' || b.size() == 1 || c.size() == 1;
    if (numbers->count == 3 && fit(a, b) && fit(a, c) && unusual && is_month(b)) {
        return TextProblem{"year, two-digit month and two-digit day are separated by '-'", write_day(a, b, c),
                           4};
    }
    if (numbers->count == 2 && fit(b, a) && is_month(a)) {
        return TextProblem{"a date starts with the year, not with the month", "write " + iso(b, a), 0};
    }
    if (numbers->count == 2 && fit(a, b) && unusual && is_month(b)) {
        return TextProblem{"year and two-digit month are separated by '-'", "write " + iso(a, b), 4};
    }
    if (numbers->count == 2 && fit(a, b) && numbers->separator == '/' && b.size() == 2) {
        return TextProblem{"both ends of an interval have a year of four digits",
                           fmt::format("write {}/{}{}", a, a.substr(0, 2), b), 5};
    }
    return std::nullopt;
}

/// "20241018", "12024".
std::optional<TextProblem> only_digits(std::string_view text) {
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (!is_number(digits) || digits.size() < 5) return std::nullopt;
    const std::string_view year = digits.substr(0, 4);
    const std::string_view month = digits.substr(4, 2);
    if (digits.size() == 8 && is_month(month)) {
        return TextProblem{"year, month and day are separated by '-'",
                           write_day(year, month, digits.substr(6)), 4};
    }
    if (digits.size() == 6 && is_month(month)) {
        return TextProblem{"year and month are separated by '-'", "write " + iso(year, month), 4};
    }
    return TextProblem{fmt::format("a year has four digits, not {}", digits.size()),
                       "years run from -9999 to 9999", text.size() - digits.size()};
}

/// Something that EDTF dates do not contain, where it tells what the writer meant.
struct Sign {
    std::string_view text;
    std::string_view message;
    std::string_view remedy;
};

// The first row that occurs in the text explains it, so longer signs stand before those that they contain.
constexpr std::array signs{
    Sign{"{", "'{' starts a set of all its dates, and a claim has one date",
         "write an interval, 2024/2025, or one claim for each date"},
    Sign{"(", "marks are not grouped by parentheses", "put '?', '~' or '%' at the end of the date"},
    Sign{"unknown", "'unknown' is no longer EDTF", "leave the end of the interval empty: 2024/"},
    Sign{"open", "'open' is no longer EDTF", "write '..' for an open end: 2024/.."},
    Sign{"u", "'u' is no longer EDTF", "write a capital 'X' for a digit that is not known"},
    Sign{"x", "a digit that is not known is a capital 'X'", "write 'X'"},
    Sign{"t", "the time is separated by a capital 'T'", "write 'T', like 2025-06-19T13:00"},
    Sign{"z", "UTC is a capital 'Z'", "write 'Z', like 2025-06-19T13:00:00Z"},
    Sign{"y", "years of more than four digits are not read", "years run from -9999 to 9999"},
    Sign{"Y", "years of more than four digits are not read", "years run from -9999 to 9999"},
    Sign{"S", "significant digits are not read", "write a capital 'X' for digits that are not known: 19XX"},
    Sign{"?~", "there is one mark", "write '%' for uncertain and approximate"},
    Sign{"~?", "there is one mark", "write '%' for uncertain and approximate"},
};

/// 'X' and 'Z' are signs of dates.
bool is_letter_of_words(char c) {
    return is_letter(c) && c != 'X' && c != 'Z';
}

/// Whether words make the single letters of `signs` mere letters: "june", "next year", "ca. 2020".
bool has_word(std::string_view text) {
    if (text.find(' ') != std::string_view::npos && std::ranges::any_of(text, is_letter_of_words))
        return true;
    std::size_t length = 0;
    for (char c : text) {
        length = is_letter_of_words(c) ? length + 1 : 0;
        if (length == 3) return true;
    }
    return false;
}

std::optional<TextProblem> known_sign(std::string_view text) {
    const bool words = has_word(text);
    for (const Sign& sign : signs) {
        const std::size_t at = text.find(sign.text);
        const bool mere_letter = words && sign.text.size() == 1 && is_letter_of_words(sign.text[0]);
        if (at == std::string_view::npos || mere_letter) continue;
        return TextProblem{std::string(sign.message), std::string(sign.remedy), at};
    }
    if (!words) return std::nullopt;
    const auto first = std::ranges::find_if(text, is_letter_of_words);
    return TextProblem{"a date has no words", "write year-month-day, like 2024-06-19, or less of it",
                       static_cast<std::size_t>(first - text.begin())};
}

std::optional<TextProblem> blank(std::string_view text) {
    const std::size_t at = text.find(' ');
    if (at == std::string_view::npos) return std::nullopt;
    std::string with_time(text);
    with_time[at] = 'T';
    return TextProblem{"a date has no blanks",
                       Date::parse(with_time) ? "write " + with_time : "take the blank out", at};
}

/// "1990s".
std::optional<TextProblem> decade(std::string_view text) {
    if (text.size() != 5 || !text.ends_with("0s") || !is_number(text.substr(0, 4))) return std::nullopt;
    return TextProblem{"a decade is written with an 'X'", fmt::format("write {}X", text.substr(0, 3)), 4};
}

/// "2025-??", "2025-06-?".
std::optional<TextProblem> unknown_digits(std::string_view text) {
    const std::size_t at = text.find("-?");
    if (at == std::string_view::npos) return std::nullopt;
    const std::string masked = fmt::format("{}-XX", text.substr(0, at));
    if (text.find_first_not_of('?', at + 1) != std::string_view::npos || !Date::parse(masked))
        return std::nullopt;
    return TextProblem{"a digit that is not known is a capital 'X'",
                       fmt::format("write {}, or less: {}", masked, text.substr(0, at)), at + 1};
}

/// A mark that is not at the end of a date: "2004-06~-11", "?2004".
std::optional<TextProblem> inner_mark(std::string_view text) {
    for (std::size_t at = text.find_first_of("?~%"); at != std::string_view::npos;
         at = text.find_first_of("?~%", at + 1)) {
        if (at + 1 == text.size() || std::string_view("/,].?~%").find(text[at + 1]) != std::string_view::npos)
            continue;
        return TextProblem{"a mark stands at the end of a date",
                           "put '?', '~' or '%' at the end of the whole date", at};
    }
    return std::nullopt;
}

/// Bytes that no date has, and too many of them.
std::optional<TextProblem> unreadable(std::string_view text) {
    if (text.empty()) return TextProblem{"the date is empty", "leave it out when it is not stated", 0};
    if (text.size() > Date::longest_text) {
        return TextProblem{
            fmt::format("a date has at most {} bytes, not {}", Date::longest_text, text.size()),
            "write year-month-day, like 2024-06-19", Date::longest_text};
    }
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < ' ' || byte == 0x7F)
            return TextProblem{"a date has no control characters", "take it out", at};
        if (byte > 0x7F) {
            return TextProblem{"a date is written in plain ASCII",
                               "write the digits 0 to 9 and '-' for hyphens", at};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<TextProblem> foreign_date_notation(std::string_view text) {
    for (const auto explain : {unreadable, date_in_words, known_sign, blank, other_order, only_digits, decade,
                               unknown_digits, inner_mark}) {
        if (std::optional<TextProblem> problem = explain(text)) return problem;
    }
    return std::nullopt;
}

}  // namespace hearsay
