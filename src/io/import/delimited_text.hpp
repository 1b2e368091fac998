#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// The records of a table in a text, one after the other: RFC 4180, with whatever its first line separates
/// fields by: tabs, else commas or semicolons, else blanks. A field that starts with a quotation mark ends
/// with one, and may hold separators, line breaks and doubled quotation marks. Empty lines and lines that
/// start with '#' are passed over, and so is a byte order mark.
class DelimitedText {
  public:
    /// `text` must outlive this.
    explicit DelimitedText(std::string_view text);

    /// Goes to the next record; false when there is none. O(bytes of the record).
    bool next();

    /// Where the record starts, from 1.
    std::uint32_t line() const { return line_; }
    /// The bytes that were read so far.
    std::size_t offset() const { return next_; }
    /// Whether a quotation mark has no end, or something stands after it; there are no fields then.
    bool broken() const { return broken_; }

    /// The field in that column, from 1; empty when the record has none. Good as long as the text, and what
    /// `take_unescaped` hands out.
    std::string_view field(unsigned column) const;
    /// The column, from 1, of the field that says `name`, whatever its case in ASCII; 0 for none.
    unsigned column_of(std::string_view name) const;

    /// Fields that had doubled quotation marks.
    std::deque<std::string> take_unescaped() { return std::move(unescaped_); }

  private:
    void split(std::size_t start);
    bool read_quoted(std::size_t& place);
    void read_plain(std::size_t& place);

    std::string_view text_;
    char separator_ = 0;    // before the first record
    std::size_t next_ = 0;  // where the next record starts
    std::uint32_t line_ = 0;
    std::uint32_t next_line_ = 1;
    bool plain_ = true;  // no quotation marks: fields are looked up in `record_`
    bool broken_ = false;
    std::string_view record_;
    std::vector<std::string_view> fields_;
    std::deque<std::string> unescaped_;
};

}  // namespace hearsay
