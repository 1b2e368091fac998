#include "cli/help.hpp"

#include "query/filter.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

constexpr std::size_t summary_column = 28;
constexpr std::size_t text_width = 78;

std::string entry(const std::string& left, std::string_view summary) {
    std::string line = "  " + left;
    if (line.size() + 2 > summary_column)
        line += '\n' + std::string(summary_column, ' ');
    else
        line.append(summary_column - line.size(), ' ');
    return line + wrapped(summary, summary_column);
}

std::string option_entry(const OptionSpec& option) {
    std::string left = option.letter ? fmt::format("-{}, --{}", option.letter, option.name)
                                     : fmt::format("    --{}", option.name);
    if (!option.operand.empty()) left += fmt::format(" {}", option.operand);
    return entry(left, option.summary);
}

std::string section(std::string_view title, std::span<const OptionSpec> options) {
    std::string text = fmt::format("\n{}:\n", title);
    for (const OptionSpec& option : options) text += option_entry(option);
    return text;
}

std::string filter_section() {
    std::string text = "\nFilters (all must fit; of one given twice, either):\n";
    for (const FilterKind& kind : filter_kinds()) {
        text += option_entry({kind.option, 0, kind.operand, kind.summary});
    }
    return text;
}

std::string usage(const Command& command) {
    std::string line = fmt::format("Usage: hearsay {} [options]", command.name);
    for (const OperandSpec& operand : command.operands) {
        std::string name = operand.many ? fmt::format("{}...", operand.name) : std::string(operand.name);
        line += operand.required ? fmt::format(" {}", name) : fmt::format(" [{}]", name);
    }
    return line + '\n';
}

}  // namespace

std::string wrapped(std::string_view text, std::size_t indent) {
    std::string out;
    std::size_t column = indent;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = std::min(text.find_first_of(" \n", start), text.size());
        if (column > indent && column + 1 + (end - start) > text_width) {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        } else if (column > indent) {
            out += ' ';
            ++column;
        }
        out += text.substr(start, end - start);
        column += end - start;
        if (end < text.size() && text[end] == '\n') {
            out += '\n' + std::string(indent, ' ');
            column = indent;
        }
        start = end + 1;
    }
    return out + '\n';
}

std::string program_help() {
    std::string text =
        "Hearsay: who did what to whom, and who says so.\n\n"
        "Usage: hearsay [-d DOSSIER] COMMAND [options]\n\nCommands:\n";
    for (const Command& command : commands()) text += entry(std::string(command.name), command.summary);
    text += section("Options of every command", global_options());
    text +=
        "\nThe dossier is -d, else $HEARSAY_DOSSIER, else the nearest dossier.yaml here or above.\n"
        "'hearsay COMMAND --help' explains a command, 'hearsay init' starts a dossier, 'hearsay --version' "
        "names\nthis build.\n";
    return text;
}

std::string command_help(const Command& command) {
    std::string text = fmt::format("{}\n{}", usage(command), wrapped(command.summary, 0));
    if (!command.description.empty()) text += '\n' + wrapped(command.description, 0);
    if (!command.operands.empty()) {
        text += "\nOperands:\n";
        for (const OperandSpec& operand : command.operands)
            text += entry(std::string(operand.name), operand.summary);
    }
    if (!command.options.empty()) text += section("Options", command.options);
    if (has(command.takes, Takes::filters)) text += filter_section();
    if (has(command.takes, Takes::table_output)) text += section("Output", table_options());
    if (has(command.takes, Takes::picture)) {
        bool also = has(command.takes, Takes::table_output);
        text += section(also ? "As a picture (--format svg, png, pdf, html, dot or mermaid)" : "Picture",
                        picture_options());
    }
    text += section("Options of every command", global_options());
    if (!command.examples.empty()) text += "\nExamples:\n";
    for (const Example& example : command.examples) {
        text += fmt::format("  hearsay {}\n      {}\n", example.command, example.shows);
    }
    return text;
}

}  // namespace hearsay::cli
