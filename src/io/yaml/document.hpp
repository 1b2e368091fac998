#pragma once

#include "base/position.hpp"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace hearsay {

/// What a YAML file says, with the place of everything: a read-only tree, kept flat in the order of the file,
/// at 16 bytes a value. Scalars stay text: numbers, dates and words like NO are for the reader to understand.
///
/// Texts are views of the file's text where it says them literally, so the `Diagnostics` that hold that text
/// must outlive the document; only what escapes or line breaks change is copied. Nodes and views are good for
/// as long as the document stays in place.
class Document {
  public:
    /// `null` is a value left out, `~` or an unquoted `null`, `Null` or `NULL`.
    enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

    class Node;
    struct Entry;
    template <class Element>
    class Children;
    using Items = Children<Node>;
    using Entries = Children<Entry>;

    Node root() const;
    FileId file() const { return file_; }

  private:
    friend class DocumentBuilder;

    struct Record {
        std::uint32_t line;
        std::uint16_t column;
        Kind kind;
        bool quoted : 1;
        bool copied : 1;      // the text is in `copied_`, not in `text_`
        std::uint32_t start;  // scalar: where its text starts; collection: the record after all that it holds
        std::uint32_t size;   // scalar: bytes; collection: items or entries
    };
    static_assert(sizeof(Record) == 16);

    Document(std::string_view text, FileId file) : text_(text), file_(file) {}

    std::string_view text(const Record& record) const;
    Position position(const Record& record) const { return {record.line, record.column, file_}; }
    std::uint32_t after(std::uint32_t index) const;

    std::string_view text_;
    std::string copied_;
    // In pre-order, a mapping's keys and values in turn. A deque: at 2 M values a vector would copy 40 MB to
    // grow.
    std::deque<Record> records_;
    FileId file_;
};

/// One value of a document: a light handle.
class Document::Node {
  public:
    Kind kind() const { return record().kind; }

    /// What a scalar says, without its quotes; empty for every other kind.
    std::string_view text() const;

    /// Whether a scalar was written in quotes or as a block (`|`, `>`), and so is meant as text.
    bool quoted() const { return record().quoted; }

    /// Where the value starts; for a value left out, its key or dash.
    Position position() const { return document_->position(record()); }

    /// How many items or entries a collection has; 0 for every other kind.
    std::size_t size() const;

    /// The items of a sequence, in order. For sequences only.
    Items items() const;

    /// The entries of a mapping, in order. For mappings only.
    Entries entries() const;

  private:
    friend class Document;
    static constexpr std::uint32_t records = 1;

    Node(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}
    static Node at(const Document& document, std::uint32_t index) { return {document, index}; }

    const Record& record() const { return document_->records_[index_]; }

    const Document* document_;
    std::uint32_t index_;
};

/// One `key: value` of a mapping.
struct Document::Entry {
    std::string_view key;
    Position key_position;
    Node value;

  private:
    friend class Document;
    static constexpr std::uint32_t records = 2;

    Entry(std::string_view key_text, Position position, Node node)
        : key(key_text), key_position(position), value(node) {}
    static Entry at(const Document& document, std::uint32_t index);
};

/// The items of a sequence or the entries of a mapping, to loop over. A step is O(1).
template <class Element>
class Document::Children {
  public:
    class Iterator {
      public:
        Element operator*() const { return Element::at(*document_, index_); }
        Iterator& operator++() {
            index_ = document_->after(index_ + Element::records - 1);
            return *this;
        }
        friend bool operator==(Iterator, Iterator) = default;

      private:
        friend class Children;
        Iterator(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}

        const Document* document_;
        std::uint32_t index_;
    };

    Iterator begin() const { return {*document_, first_}; }
    Iterator end() const { return {*document_, end_}; }

  private:
    friend class Node;
    Children(const Document& document, std::uint32_t first, std::uint32_t end)
        : document_(&document), first_(first), end_(end) {}

    const Document* document_;
    std::uint32_t first_;
    std::uint32_t end_;
};

inline Document::Node Document::root() const {
    return {*this, 0};
}

}  // namespace hearsay
