#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hearsay {

/// One decoded character: its code point and how many bytes it takes; `length` 0 means the bytes are not
/// UTF-8.
struct DecodedCharacter {
    std::uint32_t code_point = 0;
    std::size_t length = 0;
};

/// Decodes the character at the start of `bytes` (Unicode 15, table 3-7: no overlong forms, no surrogates).
DecodedCharacter decode_utf8(std::string_view bytes);

/// Whether `code_point` must never reach a terminal or a file of ours: C0 and C1 controls but tab and line
/// feed, DEL, byte order marks and non-characters.
bool is_control(std::uint32_t code_point);

/// Whether `code_point` is invisible and can reorder or hide text: bidirectional controls, tag characters,
/// zero-width characters but the two joiners, which emoji and some scripts need (`clean_text` removes those
/// that join nothing).
bool is_deceptive(std::uint32_t code_point);

/// Whether `code_point` is of the scripts of Europe, or common to all: before Hebrew, or Greek and Latin with
/// accents.
bool is_european(std::uint32_t code_point);

/// The form under which names are compared: NFKC, case folded, accents removed (but not the marks that make
/// another letter, as in Cyrillic or Japanese), runs of white space and punctuation as one space, trimmed.
/// "Kim Jong-Un" and "kim jong un" have one folded form, and so have "Šojgu" and "Sojgu". Empty for a name of
/// nothing but punctuation. Text that is not UTF-8 is folded byte by byte. O(length), quick for ASCII.
std::string fold_name(std::string_view name);

/// `text` made safe to show anywhere, on one line: NFC, controls and deceptive characters removed, runs of
/// white space, line breaks and tabs as single spaces, trimmed, at most 30 combining marks in a row; bytes
/// that are not UTF-8 become U+FFFD.
std::string clean_text(std::string_view text);

/// The lines of `text`, each made safe like that, and with a line feed behind each.
std::string clean_lines(std::string_view text);

/// How many terminal columns `text` takes: wide characters count two, combining ones none.
std::size_t display_width(std::string_view text);

/// How many bytes the longest start of `text` has that takes at most `width` columns and ends between
/// characters as users see them, never inside an accent or an emoji. O(result).
std::size_t fitting_length(std::string_view text, std::size_t width);

/// `text` if it takes at most `width` columns; else its longest start that leaves room for a final "…".
std::string cut_to_width(std::string_view text, std::size_t width);

}  // namespace hearsay
