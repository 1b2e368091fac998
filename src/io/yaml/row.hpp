#pragma once

#include "base/diagnostics.hpp"
#include "io/dossier_schema.hpp"
#include "io/yaml/document.hpp"
#include "model/word.hpp"

#include <array>
#include <bitset>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// A mapping in a file, read against the table of its fields. Construction reports unknown keys, missing ones
/// and values of the wrong type; a faulty value then reads as left out, so that the rest of the row can be
/// used.
class Row {
  public:
    /// `noun` says in messages what the mapping describes: "actor".
    Row(Document::Node node, std::span<const Field> fields, std::string_view noun, Diagnostics& diagnostics);

    /// Whether the node was a mapping and nothing required was missing.
    bool usable() const { return usable_; }

    /// Whether it is a mapping with a good `id`, so that others may refer to it, whatever else it lacks.
    bool named() const;
    Position position() const { return position_; }

    /// The value of a field, or its empty form when it was left out.
    Word word(std::string_view field) const;
    std::vector<Word> words(std::string_view field) const;
    std::vector<LocalWord> local_words(std::string_view field) const;
    bool flag(std::string_view field) const;

    /// The position of the value in the field's list of choices; `otherwise` when it was left out.
    std::size_t choice(std::string_view field, std::size_t otherwise) const;

    /// The value itself; nothing when it was left out.
    std::optional<Document::Node> node(std::string_view field) const;

  private:
    static constexpr std::size_t most_fields = 24;

    std::size_t index_of(std::string_view field) const;
    void read_entries(Document::Node node, std::string_view noun, Diagnostics& diagnostics);
    void check_required(std::string_view noun, Diagnostics& diagnostics);

    std::span<const Field> fields_;
    std::array<std::optional<Document::Node>, most_fields> values_;
    std::bitset<most_fields> faulty_;
    Position position_;
    bool usable_ = false;
};

}  // namespace hearsay
