#include "render/table/wrap.hpp"

#include "base/unicode.hpp"

#include <algorithm>

namespace hearsay {

namespace {

/// `word` cut into pieces of at most `width` columns: a single piece when it fits.
std::vector<std::string_view> pieces_of(std::string_view word, std::size_t width) {
    std::vector<std::string_view> pieces;
    while (!word.empty()) {
        std::size_t length = fitting_length(word, width);
        if (length == 0) length = std::max<std::size_t>(1, decode_utf8(word).length);
        pieces.push_back(word.substr(0, length));
        word.remove_prefix(length);
    }
    return pieces;
}

}  // namespace

std::vector<std::string> wrap_text(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    std::size_t used = 0;
    while (!text.empty()) {
        std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        std::size_t word_width = display_width(word);
        if (used > 0 && used + 1 + word_width <= width) {
            lines.back().append(" ").append(word);
            used += 1 + word_width;
            continue;
        }
        for (std::string_view piece : pieces_of(word, width)) {
            if (!lines.back().empty()) lines.emplace_back();
            lines.back() = piece;
            used = display_width(piece);
        }
    }
    return lines;
}

}  // namespace hearsay
