#include "cli/block_request.hpp"

#include "cli/choices.hpp"
#include "cli/parse.hpp"
#include "cli/words.hpp"
#include "render/diagram/formats.hpp"
#include "render/weave/sentence.hpp"

#include <algorithm>
#include <array>

namespace hearsay::cli {

namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw Failure(why, ExitCode::usage);
}

template <class T, std::size_t n>
T chosen(std::string_view option, std::string_view word, const Choice<T> (&choices)[n]) {
    std::vector<std::string_view> words;
    for (const Choice<T>& choice : choices) {
        if (choice.word == word) return choice.value;
        words.push_back(choice.word);
    }
    refuse(
        fmt::format("--{} cannot be '{}' in a block; it is one of {}", option, word, fmt::join(words, ", ")));
}

constexpr Choice<BlockForm> forms[] = {
    {"table", BlockForm::table}, {"list", BlockForm::list}, {"inline", BlockForm::sentence}};
constexpr Choice<CiteAs> citations[] = {
    {"none", CiteAs::nothing}, {"keys", CiteAs::keys}, {"footnotes", CiteAs::footnotes}};

bool is_picture(std::string_view format) {
    return format == "svg" || format == "png" || format == "pdf";
}

std::string checked_width(const std::string& width) {
    bool good = width.size() <= 8 && !width.empty() &&
                width.find_first_not_of("0123456789.%pxemcmin") == std::string::npos;
    if (!good) refuse(fmt::format("--width cannot be '{}'; write for instance 80%", width));
    return width;
}

void take(BlockRequest& request, std::string_view option, const std::string& value) {
    if (option == "format" && is_picture(value)) {
        request.figure_format = value;
    } else if (option == "format") {
        request.form = chosen(option, value, forms);
    } else if (option == "cite") {
        request.cite = chosen(option, value, citations);
    } else if (option == "lang") {
        if (!has_sentences(value)) refuse(fmt::format("--lang cannot be '{}'; it is en or it", value));
        request.language = value;
    } else if (option == "caption") {
        request.caption = value;
    } else if (option == "alt") {
        request.alt = value;
    } else {
        request.width = checked_width(value);
    }
}

/// Takes the options that say how the answer is set; the others remain the command's.
void take_own_options(BlockRequest& request) {
    constexpr std::array<std::string_view, 6> own = {"format", "cite", "lang", "caption", "alt", "width"};
    std::vector<std::string> rest;
    for (std::size_t at = 0; at < request.words.size(); ++at) {
        const std::string& word = request.words[at];
        std::size_t equals = word.find('=');
        std::string_view name = std::string_view(word).substr(0, equals);
        name.remove_prefix(name.starts_with("--") ? 2 : name.size());
        if (std::ranges::find(own, name) == own.end()) {
            rest.push_back(word);
        } else if (equals != std::string::npos) {
            take(request, name, word.substr(equals + 1));
        } else if (at + 1 < request.words.size()) {
            take(request, name, request.words[++at]);
        } else {
            refuse(fmt::format("--{} needs a value", name));
        }
    }
    request.words = std::move(rest);
}

/// Commands that answer from the dossier, and nothing that starts, writes or changes something.
bool may_stand_in_block(const Command& command) {
    return command.name == "draw" ||
           (has(command.takes, Takes::dossier) && has(command.takes, Takes::table_output));
}

void check_arguments(const Command& command, const Arguments& arguments) {
    constexpr std::array<std::string_view, 6> refused = {"output", "dossier", "config",
                                                         "color",  "format",  "help"};
    for (const auto& [option, value] : arguments.options()) {
        if (std::ranges::find(refused, option) != refused.end())
            refuse(fmt::format("'{}' in a block cannot have --{}", command.name, option));
    }
}

}  // namespace

BlockRequest read_block_request(std::string_view line, const DocumentSyntax& syntax) {
    BlockRequest request;
    request.figure_format = syntax.figure_format;
    std::optional<std::vector<std::string>> words = words_of_line(line);
    if (!words) refuse("a quote in the command is not closed");
    request.words = std::move(*words);
    take_own_options(request);
    try {
        CommandLine command_line = find_command(request.words);
        if (!command_line.command) refuse("the block names no command");
        request.command = command_line.command;
        if (!may_stand_in_block(*request.command))
            refuse(fmt::format("'{}' cannot stand in a block: it does not ask the dossier",
                               request.command->name));
        check_arguments(*request.command, parse(*request.command, command_line.rest));
    } catch (const UsageError& error) {
        refuse(error.message);
    }
    if (request.command->name == "draw") request.form = BlockForm::figure;
    return request;
}

}  // namespace hearsay::cli
