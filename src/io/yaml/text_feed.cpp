#include "io/yaml/text_feed.hpp"

namespace hearsay {

namespace {

constexpr std::size_t piece_size = 16 * 1024;

// To guess the encoding yaml-cpp takes up to four bytes and puts them back, which works within one piece
// only. So no text may have a first piece of less.
constexpr std::size_t short_text = 32;
constexpr std::size_t tail_size = 16;

}  // namespace

TextFeed::TextFeed(std::string_view text, std::size_t patience, const Budget& budget)
    : patience_(patience), budget_(budget) {
    std::size_t tail = text.size() <= short_text ? text.size() : tail_size;
    body_ = text.substr(0, text.size() - tail);
    tail_.append(text.substr(body_.size())).push_back('\n');
}

void TextFeed::show(char* piece, std::size_t size) {
    setg(piece, piece, piece + size);
    fed_ += size;
    budget_.advance(size);
}

TextFeed::int_type TextFeed::underflow() {
    if (fed_ - last_value_ > patience_) throw Stalled{};
    if (fed_ < body_.size()) {
        std::string_view piece = body_.substr(fed_, piece_size);
        // The get area is only read from; its type has no const.
        show(const_cast<char*>(piece.data()), piece.size());
    } else if (!ended_) {
        ended_ = true;
        show(tail_.data(), tail_.size());
    } else {
        return traits_type::eof();
    }
    return traits_type::to_int_type(*gptr());
}

}  // namespace hearsay
