#include "cli/parse.hpp"

#include "base/suggest.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace hearsay::cli {

namespace {

std::string option_names(const OptionSpec& option) {
    return option.letter ? fmt::format("-{},--{}", option.letter, option.name)
                         : fmt::format("--{}", option.name);
}

std::string did_you_mean_option(const Command& command, std::string_view typed) {
    std::vector<OptionSpec> options = options_of(command);
    std::vector<std::string_view> names;
    for (const OptionSpec& option : options) names.push_back(option.name);
    std::string_view bare = typed.substr(std::min(typed.find_first_not_of('-'), typed.size()));
    std::string_view meant = nearest(bare.substr(0, bare.find('=')), names);
    return meant.empty() ? std::string{} : fmt::format("; did you mean '--{}'?", meant);
}

/// The library's parser, set up for one command, and the places it writes to.
class Parser {
  public:
    explicit Parser(const Command& command) : command_(command), options_(options_of(command)) {
        app_.set_help_flag();
        app_.allow_extras(false);
        values_.resize(options_.size());
        for (std::size_t at = 0; at < options_.size(); ++at) add_option(at);
        app_.add_option("OPERANDS", operands_);
    }

    Arguments read(std::vector<std::string> words) {
        std::ranges::reverse(words);
        try {
            app_.parse(words);
        } catch (const CLI::ParseError& error) {
            throw UsageError{translate(error), command_.name};
        }
        Arguments arguments;
        for (const CLI::Option* option : app_.parse_order()) {
            auto spec = std::ranges::find(options_, option->get_single_name(), &OptionSpec::name);
            if (spec == options_.end()) continue;
            std::vector<std::string>& values = values_[static_cast<std::size_t>(spec - options_.begin())];
            for (std::string& value : values) arguments.add(spec->name, std::move(value));
            if (spec->operand.empty() && option->count() > 0) arguments.add(spec->name, "");
            values.clear();
        }
        for (std::string& operand : operands_) arguments.add_operand(std::move(operand));
        return arguments;
    }

  private:
    void add_option(std::size_t at) {
        const OptionSpec& spec = options_[at];
        if (spec.operand.empty()) {
            app_.add_flag(option_names(spec));
        } else {
            CLI::Option* option = app_.add_option(option_names(spec), values_[at]);
            const auto blanks = static_cast<int>(std::ranges::count(spec.operand, ' '));
            if (blanks > 0) option->expected(1 + blanks);
            option->allow_extra_args(false);
        }
    }

    std::string translate(const CLI::ParseError& error) {
        if (const auto* extras = dynamic_cast<const CLI::ExtrasError*>(&error)) {
            (void)extras;
            for (const std::string& word : app_.remaining()) {
                if (word.starts_with('-')) {
                    return fmt::format("'{}' has no option '{}'{}", command_.name, word,
                                       did_you_mean_option(command_, word));
                }
            }
        }
        return error.what();
    }

    const Command& command_;
    std::vector<OptionSpec> options_;
    CLI::App app_;
    std::deque<std::vector<std::string>> values_;
    std::vector<std::string> operands_;
};

void check_operands(const Command& command, const Arguments& arguments) {
    std::size_t given = arguments.operands().size();
    std::size_t needed = 0;
    bool many = false;
    for (const OperandSpec& operand : command.operands) {
        needed += operand.required ? 1 : 0;
        many = many || operand.many;
    }
    if (given < needed) {
        throw UsageError{fmt::format("'{}' needs {}: {}", command.name, command.operands[given].name,
                                     command.operands[given].summary),
                         command.name};
    }
    if (!many && given > command.operands.size()) {
        std::string_view extra = arguments.operands()[command.operands.size()];
        throw UsageError{fmt::format("'{}' does not know what to do with '{}'", command.name, extra),
                         command.name};
    }
}

/// How many words a global option before the command takes, or 0 when `word` is none.
std::size_t words_of_global_option(std::string_view word) {
    for (const OptionSpec& option : global_options()) {
        std::string name = fmt::format("--{}", option.name);
        std::string letter = option.letter ? fmt::format("-{}", option.letter) : std::string{};
        if (word == name || word == letter) return option.operand.empty() ? 1 : 2;
        if (word.starts_with(name + '=') ||
            (!letter.empty() && word.starts_with(letter) && !word.starts_with("--")))
            return 1;
    }
    return 0;
}

}  // namespace

CommandLine find_command(const std::vector<std::string>& words) {
    CommandLine line;
    std::size_t at = 0;
    while (at < words.size()) {
        std::size_t taken = words_of_global_option(words[at]);
        if (taken == 0) break;
        for (; taken > 0 && at < words.size(); --taken) line.rest.push_back(words[at++]);
    }
    if (at == words.size()) return line;
    for (const Command& command : commands()) {
        if (command.name == words[at]) line.command = &command;
    }
    if (!line.command) {
        std::vector<std::string_view> names;
        for (const Command& command : commands()) names.push_back(command.name);
        std::string_view noun = words[at].starts_with('-') ? "option" : "command";
        throw UsageError{fmt::format("no {} '{}'{}", noun, words[at], did_you_mean(words[at], names))};
    }
    line.rest.insert(line.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(at) + 1, words.end());
    return line;
}

Arguments parse(const Command& command, const std::vector<std::string>& words) {
    Arguments arguments = Parser(command).read(words);
    if (!arguments.has("help")) check_operands(command, arguments);
    return arguments;
}

}  // namespace hearsay::cli
