#pragma once

#include "io/yaml/document.hpp"

#include <optional>
#include <vector>

namespace hearsay {

/// Builds a `Document` value by value, in the order of the file. In a mapping every other value is a key,
/// which must be a scalar.
class DocumentBuilder {
  public:
    /// `text` is what the offsets below count in; it must outlive the document.
    DocumentBuilder(std::string_view text, FileId file) : document_(text, file) {}

    void add_null(Position position);

    /// Adds the scalar `value`, found at `offset` in the text. It is kept as a view if the text has it there
    /// letter by letter, else as a copy; the answer is whether it was copied.
    bool add_scalar(Position position, std::size_t offset, std::string_view value, bool quoted);

    /// Starts a sequence or mapping, written at `offset`; `close` ends the innermost one that is open.
    void open(Document::Kind kind, Position position, std::size_t offset);
    void close();

    /// How many collections are open.
    std::size_t depth() const { return open_.size(); }

    /// Whether the next value will be a key.
    bool expects_key() const;

    /// Whether the next value will be the value of a key.
    bool expects_value() const;

    /// Where the value added last stands.
    Position last_position() const;

    /// How many values there are, keys included.
    std::size_t size() const { return document_.records_.size(); }

    /// Whether the document is nothing but a null.
    bool is_null() const { return size() == 1 && document_.root().kind() == Document::Kind::null; }

    /// Where the innermost open collection was written.
    std::optional<std::size_t> open_offset() const;

    /// The document, once everything that was opened is closed.
    Document finish();

  private:
    struct Open {
        std::uint32_t index;
        std::uint32_t children;
        std::size_t offset;
    };

    void add(const Document::Record& record);

    Document document_;
    std::vector<Open> open_;
};

}  // namespace hearsay
