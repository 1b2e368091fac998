#pragma once

#include "base/budget.hpp"

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>

namespace hearsay {

/// Feeds a text to yaml-cpp piece by piece without copying it, and stops when yaml-cpp has taken more than
/// `patience` bytes without handing out a value: it keeps what it has not handed out at some 100 bytes a
/// character, and a few MB of "[[[[" would fill the memory.
///
/// Always ends with a line feed: at a bare end of text yaml-cpp reports an unclosed quote as an error, after
/// a line feed it accepts it; we want one behaviour to guard against.
class TextFeed : public std::streambuf {
  public:
    /// Thrown through yaml-cpp when the patience is over.
    struct Stalled {};

    /// Tells `budget` of each byte that is taken.
    TextFeed(std::string_view text, std::size_t patience, const Budget& budget = {});

    /// To be called for every value that yaml-cpp hands out.
    void note_value() { last_value_ = fed_; }

  protected:
    int_type underflow() override;

  private:
    void show(char* piece, std::size_t size);

    std::string_view body_;  // what is fed from the text itself, without a copy
    std::string tail_;       // the last bytes of the text and the line feed
    std::size_t patience_;
    Budget budget_;
    std::size_t fed_ = 0;
    std::size_t last_value_ = 0;
    bool ended_ = false;
};

}  // namespace hearsay
