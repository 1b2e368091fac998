#include "io/yaml/duplicate_keys.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

namespace {

struct Key {
    std::string_view text;
    Position position;

    friend auto operator<=>(const Key&, const Key&) = default;
};

constexpr int most_problems = 100;

/// Walks a document, at most as deep as `parse_yaml` lets documents be.
class DuplicateKeySearch {
  public:
    explicit DuplicateKeySearch(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void visit(Document::Node node) {
        if (node.kind() == Document::Kind::sequence) {
            for (Document::Node item : node.items()) visit(item);
        } else if (node.kind() == Document::Kind::mapping) {
            check(node);
            for (const Document::Entry& entry : node.entries()) visit(entry.value);
        }
    }

  private:
    void check(Document::Node mapping) {
        keys_.clear();
        cleaned_.clear();
        keys_.reserve(mapping.size());
        for (const Document::Entry& entry : mapping.entries()) {
            keys_.push_back({comparable(entry.key), entry.key_position});
        }
        std::sort(keys_.begin(), keys_.end());
        for (std::size_t i = 1; i < keys_.size(); ++i) {
            if (keys_[i].text == keys_[i - 1].text) report(keys_[i], keys_[i - 1]);
        }
    }

    std::string_view comparable(std::string_view key) {
        bool ascii =
            std::all_of(key.begin(), key.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        return ascii ? key : std::string_view(cleaned_.emplace_back(clean_text(key)));
    }

    void report(const Key& again, const Key& before) {
        if (++problems_ > most_problems) return;
        diagnostics_.report(Slug::duplicate_key, again.position,
                            fmt::format("key '{}' appears twice", cut_to_width(clean_text(again.text), 40)),
                            fmt::format("keep one of the two; the first is on line {}, column {}",
                                        before.position.line, before.position.column));
    }

    Diagnostics& diagnostics_;
    std::vector<Key> keys_;  // kept from mapping to mapping for its memory
    std::deque<std::string> cleaned_;
    int problems_ = 0;
};

}  // namespace

void report_duplicate_keys(const Document& document, Diagnostics& diagnostics) {
    DuplicateKeySearch(diagnostics).visit(document.root());
}

}  // namespace hearsay
