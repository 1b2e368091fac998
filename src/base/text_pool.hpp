#pragma once

#include "base/id.hpp"

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace hearsay {

using TextId = Id<struct TextTag>;

/// Keeps each distinct text once and hands out small ids for it. Views stay valid for the life of the pool,
/// also across moves. The empty text has an id of its own, which differs from "none".
class TextPool {
  public:
    TextPool() = default;
    TextPool(TextPool&&) = default;
    TextPool& operator=(TextPool&&) = default;

    /// The id of `text`, kept from now on. O(length) on average.
    TextId intern(std::string_view text);

    /// The id of `text` if it is kept already, else none.
    TextId find(std::string_view text) const;

    /// The text of `id`; the empty text for none.
    std::string_view operator[](TextId id) const;

    std::size_t size() const { return texts_.size(); }

  private:
    std::string_view store(std::string_view text);

    /// The slot that holds `text`, or the empty one where it belongs.
    std::size_t slot_of(std::string_view text) const;
    void grow();

    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t used_ = 0;
    std::size_t capacity_ = 0;
    std::vector<std::string_view> texts_;
    // An open-addressing table of ids, at most half full: a node-based map would take ten times the memory.
    std::vector<TextId> slots_;
};

}  // namespace hearsay
