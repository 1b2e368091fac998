#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay {

/// Folded names, so arranged that those which may be spellings of one stand together: their words begin
/// alike, and words with digits are the same.
class NameIndex {
  public:
    struct Entry {
        std::string folded;
        std::string_view name;  ///< as written
        std::uint32_t row = 0;  ///< whose name it is
    };

    /// Adds a name of row `row`. Rows come in order. A name of nothing but punctuation is passed over.
    void add(std::string_view name, std::uint32_t row);

    /// Pairs of names of two rows that are spellings of one, without those that are the same when folded:
    /// each two rows once, the earlier row first, ordered by the later one.
    std::vector<std::pair<Entry, Entry>> near_pairs() const;

  private:
    std::map<std::string, std::vector<Entry>> buckets_;
};

}  // namespace hearsay
