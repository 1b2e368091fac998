#include "cli/fonts.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <utility>

namespace hearsay::cli {

namespace {

constexpr std::string_view small_fonts = "fonts-dejavu-core";
constexpr std::string_view east_asian_fonts = "fonts-wqy-microhei";
constexpr std::string_view other_fonts = "fonts-noto-core";

constexpr Script table[] = {
    {"Latin, Greek, Cyrillic", small_fonts, "ačλж"},
    {"Armenian, Georgian", small_fonts, "հა"},
    {"Hebrew", small_fonts, "ש"},
    {"Arabic", small_fonts, "جپ"},
    {"Devanagari", other_fonts, "क"},
    {"Bengali", other_fonts, "ক"},
    {"Tamil", other_fonts, "த"},
    {"Thai", other_fonts, "ท"},
    {"Burmese", other_fonts, "က"},
    {"Ethiopic", other_fonts, "አ"},
    {"Khmer", other_fonts, "ក"},
    {"Han", east_asian_fonts, "中国國华華"},
    {"Kana", east_asian_fonts, "のカ"},
    {"Hangul", east_asian_fonts, "한국"},
    {"other scripts", other_fonts, ""},
};

struct Block {
    std::uint32_t first, last;
    std::string_view script;
};

constexpr Block blocks[] = {
    {0x000, 0x52F, "Latin, Greek, Cyrillic"},
    {0x530, 0x58F, "Armenian, Georgian"},
    {0x590, 0x5FF, "Hebrew"},
    {0x600, 0x6FF, "Arabic"},
    {0x750, 0x77F, "Arabic"},
    {0x8A0, 0x8FF, "Arabic"},
    {0x900, 0x97F, "Devanagari"},
    {0x980, 0x9FF, "Bengali"},
    {0xB80, 0xBFF, "Tamil"},
    {0xE00, 0xE7F, "Thai"},
    {0x1000, 0x109F, "Burmese"},
    {0x10A0, 0x10FF, "Armenian, Georgian"},
    {0x1100, 0x11FF, "Hangul"},
    {0x1200, 0x139F, "Ethiopic"},
    {0x1780, 0x17FF, "Khmer"},
    {0x1E00, 0x2E7F, "Latin, Greek, Cyrillic"},
    {0x2E80, 0x303F, "Han"},
    {0x3040, 0x30FF, "Kana"},
    {0x3130, 0x318F, "Hangul"},
    {0x31F0, 0x31FF, "Kana"},
    {0x3200, 0x9FFF, "Han"},
    {0xAC00, 0xD7FF, "Hangul"},
    {0xF900, 0xFAFF, "Han"},
    {0xFB1D, 0xFB4F, "Hebrew"},
    {0xFB50, 0xFDFF, "Arabic"},
    {0xFE00, 0xFE0F, "Latin, Greek, Cyrillic"},
    {0xFE70, 0xFEFE, "Arabic"},
    {0xFF00, 0xFF65, "Han"},
    {0xFF66, 0xFF9F, "Kana"},
    {0x20000, 0x323AF, "Han"},
};

const Script& script_of(std::uint32_t character) {
    const Block* block = std::ranges::find_if(
        blocks, [=](const Block& some) { return some.first <= character && character <= some.last; });
    if (block == std::end(blocks)) return *std::rbegin(table);
    return *std::ranges::find(table, block->script, &Script::name);
}

/// Some of `characters` by the script they are of.
std::map<const Script*, Characters> by_script(const Characters& characters) {
    constexpr std::size_t most_characters = 200;
    std::map<const Script*, Characters> scripts;
    for (const auto& character : characters) {
        const Script* script = &script_of(character.first);
        if (script != std::begin(table) && scripts[script].size() < most_characters)
            scripts[script].insert(character);
    }
    return scripts;
}

/// The first line that `command`, of which we wrote every letter, prints; empty when it cannot be run.
std::string first_line_of(const std::string& command) {
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::array<char, 512> line{};
    if (!pipe || !std::fgets(line.data(), line.size(), pipe.get())) return {};
    std::string text = line.data();
    return text.substr(0, text.find_first_of(",\n"));
}

}  // namespace

std::span<const Script> scripts() {
    return table;
}

void add_characters(Characters& characters, std::string_view text) {
    while (!text.empty()) {
        const DecodedCharacter next = decode_utf8(text);
        if (next.length > 0 && !is_control(next.code_point) && !is_deceptive(next.code_point))
            characters.emplace(next.code_point, text.substr(0, next.length));
        text.remove_prefix(std::max<std::size_t>(1, next.length));
    }
}

Characters characters_of(const Diagram& diagram) {
    Characters characters;
    add_characters(characters, diagram.title);
    for (const std::string& line : diagram.caption) add_characters(characters, line);
    for (const std::string& label : diagram.group_labels) add_characters(characters, label);
    for (const RoleLabel& role : diagram.role_labels) add_characters(characters, role.label);
    for (const DiagramEdge& edge : diagram.edges) add_characters(characters, edge.label);
    for (const DiagramCluster& cluster : diagram.clusters) add_characters(characters, cluster.label);
    for (const DiagramNote& note : diagram.notes) add_characters(characters, note.text);
    for (const DiagramNode& node : diagram.nodes)
        for (const LabelLine& line : node.label) add_characters(characters, line.text);
    return characters;
}

std::string MissingFont::shown() const {
    constexpr std::size_t most = 3;
    std::vector<std::string_view> some;
    for (const auto& [code_point, text] : characters) {
        if (some.size() < most) some.emplace_back(text);
    }
    return fmt::format("{} ({}{})", script->name, fmt::join(some, ", "),
                       characters.size() > most ? " ..." : "");
}

std::vector<MissingFont> missing_fonts(const Characters& characters, const FontSearch& font_with) {
    std::vector<MissingFont> missing;
    std::map<const Script*, Characters> scripts = by_script(characters);
    if (scripts.empty() || !font_with || font_with("61").empty()) return missing;
    for (auto& [script, some] : scripts) {
        if (!font_for(some, font_with).empty()) continue;
        std::erase_if(some,
                      [&](const auto& one) { return !font_with(fmt::format("{:x}", one.first)).empty(); });
        if (!some.empty()) missing.push_back({script, std::move(some)});
    }
    return missing;
}

std::string font_for(const Characters& characters, const FontSearch& font_with) {
    std::vector<std::uint32_t> all;
    for (const auto& [code_point, text] : characters) all.push_back(code_point);
    return font_with ? font_with(fmt::format("{:x}", fmt::join(all, " "))) : "";
}

std::string installed_font(const std::string& code_points) {
    return first_line_of(fmt::format("fc-list ':charset={}' family 2>/dev/null | sort", code_points));
}

}  // namespace hearsay::cli
