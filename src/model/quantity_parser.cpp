#include "base/ascii.hpp"
#include "model/quantity.hpp"
#include "model/quantity_words.hpp"

#include <algorithm>
#include <charconv>

namespace hearsay {
namespace {

constexpr std::size_t most_digits = 15;
constexpr double infinity = std::numeric_limits<double>::infinity();

std::string without_separators(std::string_view number) {
    std::string digits(number);
    std::erase_if(digits, [](char c) { return !is_digit(c); });
    return digits;
}

/// Reads a quantity from left to right. Every step that fails notes the problem.
class QuantityParser {
  public:
    QuantityParser(std::string_view text, TextProblem* problem) : text_(text), problem_(problem) {}

    std::optional<QuantityText> read() {
        if (text_.empty())
            return refuse(problem_, 0, "leave it out when it is not stated", "the quantity is empty");
        Quantity quantity;
        quantity.approximate = take("~");
        if (!amount(quantity) || !is_inhabited(quantity)) return std::nullopt;
        return with_unit(quantity);
    }

  private:
    std::string_view rest() const { return text_.substr(at_); }
    bool done() const { return at_ == text_.size(); }
    bool at_single_point() const { return rest().starts_with('.') && !rest().starts_with(".."); }

    bool take(std::string_view sign) {
        if (!rest().starts_with(sign)) return false;
        at_ += sign.size();
        return true;
    }

    bool amount(Quantity& quantity) {
        if (take(">=")) return at_least(quantity);
        if (take(">")) {
            quantity.low_open = true;
            return at_least(quantity);
        }
        if (take("<=")) return at_most(quantity);
        if (take("<")) {
            quantity.high_open = true;
            return at_most(quantity);
        }
        if (!number(quantity.low)) return false;
        quantity.high = quantity.low;
        return range_end(quantity);
    }

    bool at_least(Quantity& quantity) {
        quantity.high = infinity;
        return number(quantity.low) && (!quantity.low_open || range_end(quantity));
    }

    bool at_most(Quantity& quantity) {
        quantity.low_open = true;
        return number(quantity.high);
    }

    /// "..11000" or "..<3" when it comes next; without it the quantity is complete.
    bool range_end(Quantity& quantity) {
        if (!take("..")) return true;
        quantity.high_open = take("<");
        return number(quantity.high);
    }

    bool is_inhabited(const Quantity& quantity) {
        if (quantity.low > quantity.high) {
            refuse(problem_, 0, "write the smaller number first",
                   "the range runs from the larger to the smaller number");
            return false;
        }
        if (quantity.low == quantity.high && (quantity.low_open || quantity.high_open)) {
            refuse(problem_, 0, "write a number, or a range that holds one", "no number lies in this range");
            return false;
        }
        return true;
    }

    bool number(double& value) {
        const std::size_t start = at_;
        while (!done() && is_digit(text_[at_])) ++at_;
        if (at_ == start) return refuse_start();
        const std::size_t whole = at_ - start;
        std::size_t decimals = 0;
        if (at_single_point()) {
            ++at_;
            const std::size_t point = at_;
            while (!done() && is_digit(text_[at_])) ++at_;
            decimals = at_ - point;
            if (decimals == 0) return refuse_bare_point();
        }
        return is_plain(start, whole, decimals) && !goes_on(start) && convert(start, value);
    }

    /// Whether the number that was just read can mean one thing only.
    bool is_plain(std::size_t start, std::size_t whole, std::size_t decimals) {
        const std::string_view digits = text_.substr(start, at_ - start);
        if (whole + decimals > most_digits) {
            refuse(problem_, start, "round it", "a number has at most {} digits, not {}", most_digits,
                   whole + decimals);
            return false;
        }
        if (whole > 1 && digits[0] == '0') {
            refuse(problem_, start, "take the leading zeros out", "a number does not start with '0'");
            return false;
        }
        if (decimals == 3 && whole <= 3 && digits[0] != '0' && !at_single_point()) {
            refuse_ambiguous(start + whole, digits);
            return false;
        }
        return true;
    }

    /// Whether something follows the number that would make it another one, which is refused.
    bool goes_on(std::size_t start) {
        if (done() || rest().starts_with("..")) return false;
        const char next = text_[at_];
        const bool before_digit = at_ + 1 < text_.size() && is_digit(text_[at_ + 1]);
        if (before_digit && (next == ',' || next == '_' || next == '\'' || next == '.')) {
            refuse_separator(start, next);
            return true;
        }
        if ((next == 'e' || next == 'E') && at_ + 1 < text_.size() &&
            (is_digit(text_[at_ + 1]) || text_[at_ + 1] == '+' || text_[at_ + 1] == '-')) {
            refuse(problem_, at_, "write all digits", "a number has no exponent");
            return true;
        }
        if (next == '-') {
            refuse(problem_, at_, "write a range with two points: 10000..11000", "'-' does not make a range");
            return true;
        }
        return false;
    }

    void refuse_separator(std::size_t start, char separator) {
        const std::size_t end = std::min(text_.find_first_not_of("0123456789,._'", start), text_.size());
        const std::string_view all = text_.substr(start, end - start);
        const bool one_comma = separator == ',' && all.find_first_of("._',") == all.find_last_of("._',");
        if (one_comma && end - at_ - 1 == 3 && all[0] != '0') return refuse_ambiguous(at_, all);
        if (one_comma) {
            std::string with_point(all);
            std::ranges::replace(with_point, ',', '.');
            refuse(problem_, at_, "write " + with_point, "decimals are separated by '.', not by ','");
            return;
        }
        const bool plain =
            all.find_first_not_of(std::string("0123456789") + separator) == std::string_view::npos;
        refuse(problem_, at_, plain ? "write " + without_separators(all) : "take the separators out",
               "a number has no thousands separators");
    }

    void refuse_ambiguous(std::size_t separator, std::string_view number) {
        // As decimals it is written without zeros at its end, or with a fourth decimal, which no one reads as
        // thousands.
        std::string decimal(number);
        std::ranges::replace(decimal, ',', '.');
        const std::size_t end = decimal.find_last_not_of('0') + 1;
        decimal = end == decimal.size() ? decimal + '0'
                                        : decimal.substr(0, decimal[end - 1] == '.' ? end - 1 : end);
        refuse(problem_, separator,
               fmt::format("write {}, or {} if '{}' marks decimals", without_separators(number), decimal,
                           text_[separator]),
               "'{}' is ambiguous: '{}' separates thousands in some countries and decimals in others", number,
               text_[separator]);
    }

    bool convert(std::size_t start, double& value) {
        const auto [end, error] = std::from_chars(text_.data() + start, text_.data() + at_, value);
        if (error == std::errc{} && end == text_.data() + at_ && (value == 0 || value >= 1e-5)) return true;
        refuse(problem_, start, "choose a smaller unit", "a number is 0, or 0.00001 or more");
        return false;
    }

    bool refuse_bare_point() {
        refuse(problem_, at_ - 1, "write a digit on both sides of the point",
               "no digit follows the decimal point");
        return false;
    }

    /// Something stands where a number should.
    bool refuse_start() {
        const auto because = [this](std::string_view remedy, std::string_view message) {
            refuse(problem_, at_, std::string(remedy), "{}", message);
            return false;
        };
        if (done()) return because("write a number like 10000", "a number is missing");
        const char next = text_[at_];
        if (std::optional<std::string> remedy = remedy_for_leading_word(rest()))
            return because(*remedy, is_letter(next) ? "a quantity starts with a number, not with a word"
                                                    : "a sign of money is no unit");
        const bool all_told = at_ > 0;
        if (next == ' ' || next == '\t') {
            return because("take the blank out", all_told
                                                     ? "no blank stands before the number"
                                                     : "a quantity starts with a number, not with a blank");
        }
        if (next == '~') return because("write '~' once, before everything else", "'~' stands at the start");
        if (next == '-') return because("write it without sign", "a quantity is not negative");
        if (next == '+')
            return because("write it without sign, or >=100 for a least number", "a number has no sign");
        if (next == '.')
            return because("write a digit on both sides of the point", "a number starts with a digit");
        if (static_cast<unsigned char>(next) > 0x7F) {
            return because(
                "write the digits 0 to 9, '..' for a range, '>=' and '<=' for limits, '~' for about",
                "a number is written in plain ASCII");
        }
        if (is_letter(next))
            return because("write digits: 10000, ~15000, >=100, 2..3",
                           "a quantity starts with a number, not with a word");
        return because("write digits: 10000, ~15000, >=100, 2..3", "a quantity starts with a number");
    }

    std::optional<QuantityText> with_unit(const Quantity& quantity) {
        if (done()) return QuantityText{quantity, {}, 0};
        const std::size_t number_end = at_;
        while (!done() && text_[at_] == ' ') ++at_;
        if (at_ == number_end) return refuse_end_of_number();
        if (done())
            return refuse(problem_, number_end, "take the blank out", "the quantity ends with a blank");
        const std::string_view unit = rest();
        const char first = unit.front();
        if (is_digit(first)) {
            return refuse(problem_, number_end, "write " + without_blanks(),
                          "thousands are not separated by blanks");
        }
        if (first == '.' || first == '-' || first == '<' || first == '>' || first == '~' || first == '\t') {
            return refuse(problem_, number_end, "write a range without blanks: 10000..11000",
                          "a blank stands only before the unit");
        }
        if (unit.size() > longest_unit) {
            return refuse(problem_, at_, "write the id of a unit", "a unit has at most {} bytes, not {}",
                          longest_unit, unit.size());
        }
        return QuantityText{quantity, unit, at_};
    }

    /// Something follows the number without a blank.
    std::nullopt_t refuse_end_of_number() {
        std::string remedy = "write number, blank, unit: 15000 workers";
        if (std::optional<std::string> known = remedy_for_number_and_word(text_.substr(0, at_), rest())) {
            remedy = *std::move(known);
        } else if (is_letter(text_[at_])) {
            remedy = fmt::format("write number, blank, unit: {} {}", text_.substr(0, at_), rest());
        }
        return refuse(problem_, at_, std::move(remedy), "the number goes on with something else");
    }

    /// "10 000 troops" as "10000 troops".
    std::string without_blanks() const {
        std::string text;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const std::size_t next = std::min(text_.find_first_not_of(' ', at), text_.size() - 1);
            const bool between = !text.empty() && is_digit(text.back()) && is_digit(text_[next]);
            if (text_[at] != ' ' || !between) text += text_[at];
        }
        return text;
    }

    std::string_view text_;
    TextProblem* problem_;
    std::size_t at_ = 0;
};

}  // namespace

std::optional<QuantityText> parse_quantity(std::string_view text, Quantity::Problem* problem) {
    return QuantityParser(text, problem).read();
}

}  // namespace hearsay
