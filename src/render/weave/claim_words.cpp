#include "render/weave/claim_words.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace {

/// A sign of a notation, at the start of what it is about, and what it is in words.
struct Sign {
    std::string_view sign;
    std::string_view english;
    std::string_view italian;
};

// The longer of two signs that start alike comes first.
constexpr Sign quantity_signs[] = {{">=", "at least ", "almeno "},
                                   {"<=", "at most ", "al massimo "},
                                   {">", "more than ", "più di "},
                                   {"<", "less than ", "meno di "},
                                   {"~", "about ", "circa "}};

std::string_view word(std::string_view english, std::string_view italian, std::string_view language) {
    return language == "it" ? italian : english;
}

/// "15000" as people write it in that language; four digits and fewer, and fractions, as they are.
std::string grouped(std::string_view number, std::string_view language) {
    constexpr std::size_t group = 3, longest_plain = 4;
    bool whole = std::ranges::all_of(number, is_digit);
    std::string text(number);
    if (!whole || number.size() <= longest_plain) return text;
    for (std::size_t at = text.size() - group; at > 0 && at < text.size(); at -= std::min(at, group))
        text.insert(at, word(",", ".", language));
    return text;
}

/// The number of a quantity without its unit: ">=100", "10000..11000".
std::string number_words(std::string_view text, std::string_view language) {
    for (const Sign& sign : quantity_signs) {
        if (text.starts_with(sign.sign))
            return fmt::format("{}{}", word(sign.english, sign.italian, language),
                               number_words(text.substr(sign.sign.size()), language));
    }
    std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return grouped(text, language);
    return fmt::format("{} {} {}", grouped(text.substr(0, dots), language), word("to", "a", language),
                       number_words(text.substr(dots + 2), language));
}

/// Whether `text` is one date: digits and hyphens, with X for digits that are not known.
bool is_date(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789-X") == std::string_view::npos;
}

}  // namespace

std::string quantity_words(const Dossier& dossier, const Claim& claim, std::string_view language) {
    if (!claim.quantity_text) return {};
    std::string_view text = dossier.text(claim.quantity_text);
    std::string number = number_words(text.substr(0, text.find(' ')), language);
    if (!claim.quantity.unit) return number;
    const Unit& unit = dossier.vocabulary().units()[claim.quantity.unit];
    return fmt::format("{} {}", number, unit.labels.best(language));
}

std::string date_words(std::string_view edtf, std::string_view language) {
    std::string_view text = edtf;
    std::string_view before, after;
    if (text.starts_with("[..") && text.ends_with(']')) {
        before = word("by ", "entro ", language);
        text = text.substr(3, text.size() - 4);
    } else if (text.starts_with("../")) {
        before = word("until ", "fino a ", language);
        text.remove_prefix(3);
    } else if (text.ends_with("/..")) {
        before = word("from ", "da ", language);
        after = word(" on", " in poi", language);
        text.remove_suffix(3);
    }
    std::size_t slash = text.find('/');
    if (before.empty() && after.empty() && slash != std::string_view::npos) {
        return fmt::format("{} {} {}", date_words(text.substr(0, slash), language), word("to", "a", language),
                           date_words(text.substr(slash + 1), language));
    }
    std::string_view doubt;
    if (text.ends_with('~')) doubt = word("about ", "circa ", language);
    if (text.ends_with('?')) doubt = word("perhaps ", "forse ", language);
    if (!doubt.empty()) text.remove_suffix(1);
    return is_date(text) ? fmt::format("{}{}{}{}", before, doubt, text, after) : std::string(edtf);
}

std::string_view certainty_words(Certainty certainty, std::string_view language) {
    switch (certainty) {
        case Certainty::certain: return word("stated as fact", "dato per certo", language);
        case Certainty::probable: return word("called probable", "dato per probabile", language);
        case Certainty::possible: return word("called possible", "dato per possibile", language);
        case Certainty::certainly_not: return word("denied", "negato", language);
        case Certainty::probably_not: return word("called improbable", "dato per improbabile", language);
        case Certainty::possibly_not: return word("called doubtful", "dato per dubbio", language);
        default: return {};
    }
}

}  // namespace hearsay
