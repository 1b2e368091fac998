#pragma once

#include "base/failure.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay::cli {

class Context;

/// One option of a command. Help, parsing and shell completion are made from it.
struct OptionSpec {
    std::string_view name;     ///< without dashes
    char letter;               ///< short form, or 0
    std::string_view operand;  ///< "N", "DATE" ...; empty for a flag, "FROM TO" for two words
    std::string_view summary;
    bool repeatable = false;
};

/// What follows a command's name.
struct OperandSpec {
    std::string_view name;  ///< "CLAIM"
    std::string_view summary;
    bool required = false;
    bool many = false;
};

/// A command line that shows what a command is for.
struct Example {
    std::string_view command;  ///< without "hearsay"
    std::string_view shows;
};

/// What a command needs besides its own options.
enum class Takes : std::uint8_t { nothing = 0, dossier = 1, filters = 2, table_output = 4, picture = 8 };

constexpr Takes operator|(Takes a, Takes b) {
    return static_cast<Takes>(static_cast<int>(a) | static_cast<int>(b));
}
constexpr bool has(Takes set, Takes one) {
    return (static_cast<int>(set) & static_cast<int>(one)) != 0;
}

/// One command: a row of `commands()`. A new command is a file `src/cli/NAME.cpp` and a row.
struct Command {
    std::string_view name;
    std::string_view summary;      ///< one line
    std::string_view description;  ///< what it answers and how to read the answer
    Takes takes;
    std::span<const OperandSpec> operands;
    std::span<const OptionSpec> options;
    std::span<const Example> examples;
    ExitCode (*run)(Context& context);
};

/// Every command, in the order of the help.
std::span<const Command> commands();

/// Options that every command has, that select claims, and that shape a table.
std::span<const OptionSpec> global_options();
std::span<const OptionSpec> table_options();

/// The options that shape a picture: of commands that draw, and of those whose answer may be drawn as well.
std::span<const OptionSpec> picture_options();

/// Every option of `command`, filters included, in the order of the help.
std::vector<OptionSpec> options_of(const Command& command);

/// Whether `option` is a filter of `command`. A command's own option takes the place of a filter of the same
/// name.
bool is_filter_of(const Command& command, std::string_view option);

/// What a command line says, once it is parsed.
class Arguments {
  public:
    void add(std::string_view option, std::string value) { options_.emplace_back(option, std::move(value)); }
    void add_operand(std::string value) { operands_.push_back(std::move(value)); }

    bool has(std::string_view option) const;
    /// The last value of `option`; empty when it was not given.
    std::string_view value(std::string_view option) const;
    std::vector<std::string_view> values(std::string_view option) const;
    /// What names a format: the value of `option`, else the ending of -o with its point, else nothing.
    std::string_view format_word(std::string_view option = "format") const;
    std::span<const std::string> operands() const { return operands_; }

    /// Options in the order in which they were given.
    std::span<const std::pair<std::string, std::string>> options() const { return options_; }

  private:
    std::vector<std::pair<std::string, std::string>> options_;
    std::vector<std::string> operands_;
};

}  // namespace hearsay::cli
