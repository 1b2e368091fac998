#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

struct LocalText {
    std::string_view language;  ///< BCP 47 tag, for instance "it" or "zh-Hant"
    std::string_view text;
};

/// One label or name in several languages, in the order in which they were written. Whoever fills it owns the
/// characters.
class LocalTexts {
  public:
    void add(std::string_view language, std::string_view text) { texts_.push_back({language, text}); }

    /// The text in `language`; for "it-CH" also the one in "it". Empty when there is none.
    std::string_view find(std::string_view language) const;

    /// The text in `language`, else in English, else the first. Empty only when there is no text at all.
    std::string_view best(std::string_view language) const;

    bool empty() const { return texts_.empty(); }
    std::span<const LocalText> all() const { return texts_; }

  private:
    std::vector<LocalText> texts_;
};

}  // namespace hearsay
