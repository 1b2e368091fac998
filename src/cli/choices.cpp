#include "cli/choices.hpp"

#include "base/number_text.hpp"

#include <charconv>
#include <system_error>

namespace hearsay::cli {

std::int64_t whole_number(const Context& context, std::string_view option, std::int64_t otherwise,
                          std::int64_t least, std::int64_t most) {
    std::string_view word = context.arguments().value(option);
    if (word.empty()) return otherwise;
    std::optional<std::int64_t> value = parse_whole_number(word);
    if (value && *value >= least && *value <= most) return *value;
    throw Failure(fmt::format("--{} needs a whole number from {} to {}, not '{}'", option, least, most, word),
                  ExitCode::usage);
}

double decimal_number(const Context& context, std::string_view option, double otherwise, double most) {
    std::string_view word = context.arguments().value(option);
    if (word.empty()) return otherwise;
    double value = 0;
    auto [end, error] =
        std::from_chars(word.data(), word.data() + word.size(), value, std::chars_format::fixed);
    bool whole = error == std::errc{} && end == word.data() + word.size();
    if (whole && value > 0 && value <= most) return value;
    throw Failure(fmt::format("--{} needs a number above 0, at most {}, not '{}'", option, most, word),
                  ExitCode::usage);
}

}  // namespace hearsay::cli
