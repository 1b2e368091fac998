#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace hearsay {

/// How sure the wording of a claim is, on the scale of FactBank (Sauri and Pustejovsky 2009): certain,
/// probable or possible, that it is so (+) or that it is not so (-); `uncommitted` does not say.
enum class Certainty : std::uint8_t {
    certain,
    probable,
    possible,
    uncommitted,
    possibly_not,
    probably_not,
    certainly_not,
    not_stated,
};

struct CertaintyCode {
    Certainty certainty;
    std::string_view code;     ///< as in dossier files: "CT+"
    std::string_view meaning;  ///< for people
};

/// From surest that it is so to surest that it is not; without `not_stated`.
inline constexpr std::array<CertaintyCode, 7> certainty_codes = {{
    {Certainty::certain, "CT+", "certain"},
    {Certainty::probable, "PR+", "probable"},
    {Certainty::possible, "PS+", "possible"},
    {Certainty::uncommitted, "Uu", "uncommitted"},
    {Certainty::possibly_not, "PS-", "possibly not"},
    {Certainty::probably_not, "PR-", "probably not"},
    {Certainty::certainly_not, "CT-", "certainly not"},
}};

/// The code of `certainty`; empty for `not_stated`.
constexpr std::string_view certainty_text(Certainty certainty) {
    for (const CertaintyCode& row : certainty_codes) {
        if (row.certainty == certainty) return row.code;
    }
    return {};
}

constexpr std::optional<Certainty> parse_certainty(std::string_view code) {
    for (const CertaintyCode& row : certainty_codes) {
        if (row.code == code) return row.certainty;
    }
    return std::nullopt;
}

}  // namespace hearsay
