#pragma once

#include "cli/env.hpp"
#include "render/diagram/diagram.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::cli {

/// A script, or some that one font has, in which names are written.
struct Script {
    std::string_view name;
    std::string_view package;  ///< of Debian, has a font for it
    std::string_view sample;   ///< characters that tell whether a font is for it
};

/// All that we know by name: first those of Europe; the last one stands for all others.
std::span<const Script> scripts();

/// By code point, as UTF-8.
using Characters = std::map<std::uint32_t, std::string>;

/// Adds the characters of `text` that can be seen.
void add_characters(Characters& characters, std::string_view text);

/// The characters of what is written in a picture of `diagram`.
Characters characters_of(const Diagram& diagram);

/// Characters of one script that no font has; not empty.
struct MissingFont {
    const Script* script = nullptr;
    Characters characters;

    /// "Han (华, 国, 民 ...)"
    std::string shown() const;
};

/// Those of `characters` that no font has which `font_with` finds, in the order of `scripts()`. Those of
/// Europe are left out, which every font has, and of one script the first 200 are looked at. Nothing when
/// `font_with` finds no font at all: then it cannot be asked.
std::vector<MissingFont> missing_fonts(const Characters& characters, const FontSearch& font_with);

/// A font for all of `characters`; empty when there is none.
std::string font_for(const Characters& characters, const FontSearch& font_with);

/// A font of this machine, by fontconfig.
std::string installed_font(const std::string& code_points);

}  // namespace hearsay::cli
