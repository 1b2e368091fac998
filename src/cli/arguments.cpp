#include "cli/command.hpp"
#include "query/filter.hpp"

#include <algorithm>
#include <array>

namespace hearsay::cli {

namespace {

constexpr std::array<OptionSpec, 4> global = {{
    {"dossier", 'd', "DOSSIER", "a folder with dossier.yaml, a file, or - for standard input"},
    {"config", 0, "FOLDER", "relations, kinds, units and styles to use instead of the built-in ones"},
    {"color", 0, "WHEN", "colours: auto (on a terminal), always, never"},
    {"help", 'h', "", "explain the command"},
}};

constexpr std::array<OptionSpec, 4> table = {{
    {"format", 'f', "FORMAT", "table, json, jsonl, csv, tsv, markdown, or inline: a sentence"},
    {"output", 'o', "FILE", "write to a file; its ending decides the format unless --format does"},
    {"limit", 0, "N", "at most N rows"},
    {"labels", 0, "LANGUAGE", "headings and sentences in en or it; what programs read stays English"},
}};

constexpr std::array<OptionSpec, 8> picture = {{
    {"style", 0, "STYLE", "default, print, dark, colour-blind, or a file of your own"},
    {"labels", 0, "LANGUAGE", "names and relations in this language where they have it: en, it, ..."},
    {"footnotes", 0, "WHERE", "sources as a list (unless given), inline or none"},
    {"title", 0, "TEXT", "instead of the dossier's title"},
    {"no-caption", 0, "", "without date of knowledge, filter and version in the corner"},
    {"no-legend", 0, "", "without a legend"},
    {"timeout", 0, "SECONDS", "give up a layout after that long, 9 unless given"},
    {"dpi", 0, "N", "resolution of PNG, 144 unless given"},
}};

}  // namespace

std::span<const OptionSpec> global_options() {
    return global;
}
std::span<const OptionSpec> table_options() {
    return table;
}

std::span<const OptionSpec> picture_options() {
    return picture;
}

std::vector<OptionSpec> options_of(const Command& command) {
    std::vector<OptionSpec> options(command.options.begin(), command.options.end());
    if (has(command.takes, Takes::filters)) {
        for (const FilterKind& kind : filter_kinds()) {
            if (is_filter_of(command, kind.option))
                options.push_back({kind.option, 0, kind.operand, kind.summary, true});
        }
    }
    if (has(command.takes, Takes::table_output)) options.insert(options.end(), table.begin(), table.end());
    if (has(command.takes, Takes::picture)) {
        for (const OptionSpec& option : picture) {
            if (std::ranges::find(options, option.name, &OptionSpec::name) == options.end())
                options.push_back(option);
        }
    }
    options.insert(options.end(), global.begin(), global.end());
    return options;
}

bool is_filter_of(const Command& command, std::string_view option) {
    return has(command.takes, Takes::filters) && find_filter_kind(option) &&
           std::ranges::find(command.options, option, &OptionSpec::name) == command.options.end();
}

bool Arguments::has(std::string_view option) const {
    for (const auto& [name, value] : options_) {
        if (name == option) return true;
    }
    return false;
}

std::string_view Arguments::value(std::string_view option) const {
    std::string_view last;
    for (const auto& [name, value] : options_) {
        if (name == option) last = value;
    }
    return last;
}

std::string_view Arguments::format_word(std::string_view option) const {
    if (std::string_view name = value(option); !name.empty()) return name;
    std::string_view file = value("output");
    std::size_t point = file.rfind('.');
    return point == std::string_view::npos ? std::string_view() : file.substr(point);
}

std::vector<std::string_view> Arguments::values(std::string_view option) const {
    std::vector<std::string_view> found;
    for (const auto& [name, value] : options_) {
        if (name == option) found.push_back(value);
    }
    return found;
}

}  // namespace hearsay::cli
