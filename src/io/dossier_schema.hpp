#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace hearsay {

/// What may stand as the value of a key.
enum class FieldType : std::uint8_t {
    text,         ///< one text
    identifier,   ///< an id of ours: ASCII letters, digits and _ - . / :
    flag,         ///< true or false
    choice,       ///< one word of a closed list
    texts,        ///< one text or a list of texts
    local_texts,  ///< a map from language tags to texts
    codes,        ///< a map from coding schemes to texts
    reasons,      ///< a map from slugs of warnings to reasons
    rows,         ///< a list of maps, described by a block of the same name
};

/// One key of a file format of ours: what the reader accepts and what `hearsay schema` and the documentation
/// say.
struct Field {
    std::string_view name;
    FieldType type;
    bool required;
    std::string_view summary;
    std::span<const std::string_view> choices = {};
};

/// A list of rows in a file, for instance `actors:`.
struct Block {
    std::string_view name;      ///< the key it stands under
    std::string_view singular;  ///< for messages: "actor"
    std::span<const Field> fields;
};

/// The keys at the top of a dossier file.
std::span<const Field> dossier_fields();

/// The keys at the top of a vocabulary file in `config/`.
std::span<const Field> vocabulary_fields();

/// The rows of `block`; the name must be one of the blocks that dossier and vocabulary files have.
const Block& block_called(std::string_view name);

/// Every block, in the order of the documentation.
std::span<const Block> blocks();

/// The JSON Schema (draft 2020-12) of a dossier file, for editors.
std::string dossier_json_schema();

}  // namespace hearsay
