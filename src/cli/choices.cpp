#include "cli/choices.hpp"

#include "base/number_text.hpp"

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

}  // namespace hearsay::cli
