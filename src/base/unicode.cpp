#include "base/unicode.hpp"

#include "base/check.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

namespace hearsay {

namespace {

constexpr std::uint32_t replacement_character = 0xFFFD;
constexpr std::uint32_t zero_width_non_joiner = 0x200C;
constexpr std::uint32_t zero_width_joiner = 0x200D;

/// How many combining marks may follow one another: UAX #15 "stream-safe text format". Without a limit,
/// sorting the marks of a hostile text takes quadratic time, and its marks climb over the lines above it.
constexpr int marks_in_a_row = 30;

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

template <std::size_t N>
bool within(const Range (&ranges)[N], std::uint32_t code_point) {
    return std::ranges::any_of(
        ranges, [=](Range range) { return range.first <= code_point && code_point <= range.last; });
}

utf8proc_category_t category(std::uint32_t code_point) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code_point));
}

bool is_joiner(std::uint32_t code_point) {
    return code_point == zero_width_joiner || code_point == zero_width_non_joiner;
}

bool is_mark(std::uint32_t code_point) {
    if (code_point < 0x300) return false;
    utf8proc_category_t kind = category(code_point);
    return kind == UTF8PROC_CATEGORY_MN || kind == UTF8PROC_CATEGORY_ME;
}

/// What counts as a break between words, whatever the script; tabs and line breaks included.
bool is_space(std::uint32_t code_point) {
    if (code_point < 0x80) return code_point == ' ' || (code_point >= '\t' && code_point <= '\r');
    return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
}

void append_utf8(std::string& text, std::uint32_t code_point) {
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

/// The first character of `text`, which is not empty; a byte that is not UTF-8 is U+FFFD.
DecodedCharacter decode_or_replace(std::string_view text) {
    DecodedCharacter next = decode_utf8(text);
    return next.length == 0 ? DecodedCharacter{replacement_character, 1} : next;
}

std::u32string decode(std::string_view text) {
    std::u32string characters;
    characters.reserve(text.size());
    while (!text.empty()) {
        DecodedCharacter next = decode_or_replace(text);
        characters.push_back(next.code_point);
        text.remove_prefix(next.length);
    }
    return characters;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        std::size_t length = decode_utf8(text).length;
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

/// Whether `code_point` can need a joiner beside it: emoji do, and the scripts from Hebrew onwards. Latin,
/// Greek and Cyrillic never do: there a joiner only makes two names differ that look the same.
bool takes_joiner(std::uint32_t code_point) {
    return !is_european(code_point) && !is_control(code_point) && !is_deceptive(code_point);
}

bool joins(const std::u32string& characters, std::size_t at) {
    return at > 0 && at + 1 < characters.size() && takes_joiner(characters[at - 1]) &&
           takes_joiner(characters[at + 1]);
}

/// `characters` as UTF-8 without what is invisible or dangerous, with no more marks in a row than are ever
/// needed, and with runs of white space as one space.
std::string visible_text(const std::u32string& characters) {
    std::string text;
    text.reserve(characters.size());
    int marks = 0;
    for (std::size_t at = 0; at < characters.size(); ++at) {
        std::uint32_t c = characters[at];
        if (is_space(c)) {
            if (!text.empty() && text.back() != ' ') text += ' ';
            marks = 0;
            continue;
        }
        if (is_control(c) || is_deceptive(c) || (is_joiner(c) && !joins(characters, at))) continue;
        marks = is_mark(c) ? marks + 1 : 0;
        if (marks <= marks_in_a_row) append_utf8(text, c);
    }
    if (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

std::u32string decompose(std::string_view text, int options) {
    auto flags = static_cast<utf8proc_option_t>(options);
    auto bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto size = static_cast<utf8proc_ssize_t>(text.size());
    utf8proc_ssize_t count = utf8proc_decompose(bytes, size, nullptr, 0, flags);
    HEARSAY_CHECK(count >= 0);
    std::vector<utf8proc_int32_t> buffer(static_cast<std::size_t>(count) + 1);
    utf8proc_ssize_t written = utf8proc_decompose(bytes, size, buffer.data(), count, flags);
    HEARSAY_CHECK(written == count);
    return {buffer.begin(), buffer.end() - 1};
}

std::string compose(const std::u32string& characters) {
    std::vector<utf8proc_int32_t> buffer(characters.begin(), characters.end());
    buffer.push_back(0);
    auto flags = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
    utf8proc_ssize_t length =
        utf8proc_normalize_utf32(buffer.data(), static_cast<utf8proc_ssize_t>(characters.size()), flags);
    HEARSAY_CHECK(length >= 0);
    std::string text;
    for (std::size_t at = 0; at < static_cast<std::size_t>(length); ++at) {
        append_utf8(text, static_cast<std::uint32_t>(buffer[at]));
    }
    return text;
}

/// Letters that Unicode does not decompose but that people type without their stroke.
std::string_view plain_letters(std::uint32_t code_point) {
    switch (code_point) {
        case 0x00E6: return "ae";
        case 0x00F0: return "d";
        case 0x00F8: return "o";
        case 0x00FE: return "th";
        case 0x0111: return "d";
        case 0x0127: return "h";
        case 0x0131: return "i";
        case 0x0142: return "l";
        case 0x0153: return "oe";
        case 0x0167: return "t";
        default: return {};
    }
}

/// Whether `mark` is an accent that people leave out. In the scripts of India, Japan and others a mark makes
/// another letter, and so it does in Cyrillic й, ў and ї; those stay.
bool is_accent(std::uint32_t mark, std::uint32_t base) {
    static constexpr Range accents[] = {{0x0300, 0x036F}, {0x0483, 0x0489},  {0x0591, 0x05C7},
                                        {0x064B, 0x065F}, {0x0670, 0x0670},  {0x1AB0, 0x1AFF},
                                        {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF},  {0xFE00, 0xFE0F},
                                        {0xFE20, 0xFE2F}, {0xE0100, 0xE01EF}};
    constexpr std::uint32_t breve = 0x0306;
    constexpr std::uint32_t diaeresis = 0x0308;
    constexpr std::uint32_t ukrainian_i = 0x0456;
    bool cyrillic = base >= 0x0400 && base <= 0x052F;
    if (cyrillic && mark == breve) return false;
    if (base == ukrainian_i && mark == diaeresis) return false;
    return is_mark(mark) && within(accents, mark);
}

/// White space and punctuation of every kind; the letters that stand for an apostrophe in romanised names,
/// too.
bool separates_words(std::uint32_t code_point) {
    if (code_point == '`' || (code_point >= 0x02B9 && code_point <= 0x02BF)) return true;
    switch (category(code_point)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_PC:
        case UTF8PROC_CATEGORY_PD:
        case UTF8PROC_CATEGORY_PE:
        case UTF8PROC_CATEGORY_PF:
        case UTF8PROC_CATEGORY_PI:
        case UTF8PROC_CATEGORY_PO:
        case UTF8PROC_CATEGORY_PS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_ZS: return true;
        default: return false;
    }
}

/// One folded byte of an ASCII text, or a space for what separates words.
constexpr char fold_ascii(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '$' || c == '+' || c == '<' ||
                c == '=' || c == '>' || c == '^' || c == '|' || c == '~' ||
                static_cast<unsigned char>(c) >= 0x80;
    return kept ? c : ' ';
}

/// Folds byte by byte: right for ASCII, and all that can be done for bytes that are not UTF-8.
std::string fold_bytes(std::string_view name) {
    std::string folded;
    folded.reserve(name.size());
    for (char c : name) {
        char next = fold_ascii(c);
        if (next != ' ' || (!folded.empty() && folded.back() != ' ')) folded += next;
    }
    if (!folded.empty() && folded.back() == ' ') folded.pop_back();
    return folded;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether `text` is printable ASCII with single spaces between words, as nearly every text is.
bool is_clean_ascii(std::string_view text) {
    char before = ' ';
    for (char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
        before = c;
    }
    return text.empty() || before != ' ';
}

/// Folds the decomposed and case-folded `characters`: accents out, words apart by one space.
std::u32string fold_characters(const std::u32string& characters) {
    std::u32string folded;
    std::uint32_t base = 0;
    for (char32_t c : characters) {
        if (is_accent(c, base) || is_joiner(c) || is_deceptive(c)) continue;
        base = c;
        if (separates_words(c)) {
            if (!folded.empty() && folded.back() != U' ') folded += U' ';
        } else if (std::string_view letters = plain_letters(c); !letters.empty()) {
            folded.append(letters.begin(), letters.end());
        } else {
            folded += c;
        }
    }
    if (!folded.empty() && folded.back() == U' ') folded.pop_back();
    return folded;
}

std::size_t character_width(std::uint32_t code_point) {
    return static_cast<std::size_t>(
        std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point))));
}

}  // namespace

DecodedCharacter decode_utf8(std::string_view bytes) {
    if (bytes.empty()) return {};
    auto first = static_cast<unsigned char>(bytes.front());
    if (first < 0x80) return {first, 1};
    utf8proc_int32_t code_point = 0;
    utf8proc_ssize_t length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                         static_cast<utf8proc_ssize_t>(std::min<std::size_t>(bytes.size(), 4)), &code_point);
    if (length <= 0) return {};
    return {static_cast<std::uint32_t>(code_point), static_cast<std::size_t>(length)};
}

bool is_control(std::uint32_t code_point) {
    if (code_point < 0x20) return code_point != '\t' && code_point != '\n';
    if (code_point < 0x7F) return false;
    if (code_point <= 0x9F || code_point == 0xFEFF) return true;
    return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

bool is_european(std::uint32_t code_point) {
    return code_point < 0x590 || (code_point >= 0x1E00 && code_point <= 0x218F);
}

bool is_deceptive(std::uint32_t code_point) {
    // The format characters and "default ignorable" code points of Unicode 15, but for joiners, variation
    // selectors and the Hangul fillers that stand inside a decomposed syllable.
    static constexpr Range deceptive[] = {
        {0x00AD, 0x00AD},   {0x034F, 0x034F},  {0x061C, 0x061C}, {0x17B4, 0x17B5},   {0x180E, 0x180E},
        {0x200B, 0x200B},   {0x200E, 0x200F},  {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},
        {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},  {0xFFF0, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A},
        {0xE0000, 0xE00FF}, {0xE01F0, 0xE0FFF}};
    return code_point >= 0xAD && within(deceptive, code_point);
}

std::string fold_name(std::string_view name) {
    if (is_ascii(name) || !is_utf8(name)) return fold_bytes(name);
    constexpr int options = UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STABLE;
    return compose(fold_characters(decompose(visible_text(decode(name)), options)));
}

std::string clean_text(std::string_view text) {
    if (is_clean_ascii(text)) return std::string(text);
    std::string visible = visible_text(decode(text));
    return is_ascii(visible) ? visible : compose(decompose(visible, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE));
}

std::string clean_lines(std::string_view text) {
    std::string lines;
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = std::min(text.find('\n', start), text.size());
        lines += clean_text(text.substr(start, end - start)) + '\n';
        start = end + 1;
    }
    return lines;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        DecodedCharacter next = decode_or_replace(text);
        width += character_width(next.code_point);
        text.remove_prefix(next.length);
    }
    return width;
}

std::size_t fitting_length(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    std::size_t end = 0;  // where the last whole character as users see it ends that fits
    std::uint32_t before = 0;
    utf8proc_int32_t state = 0;
    for (std::size_t at = 0; at < text.size();) {
        DecodedCharacter next = decode_or_replace(text.substr(at));
        std::uint32_t c = next.code_point;
        if (at > 0 && utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                                       static_cast<utf8proc_int32_t>(c), &state)) {
            end = at;
        }
        used += character_width(c);
        if (used > width) return end;
        before = c;
        at += next.length;
    }
    return text.size();
}

std::string cut_to_width(std::string_view text, std::size_t width) {
    if (fitting_length(text, width) == text.size()) return std::string(text);
    if (width == 0) return {};
    return std::string(text.substr(0, fitting_length(text, width - 1))) + "…";
}

}  // namespace hearsay
