#pragma once

#include "render/table/result_table.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hearsay {

/// How a table meets the reader and the terminal it is shown on. Formats for programs pay no heed to it.
struct TableStyle {
    int width = 0;                     ///< columns of the terminal; 0: as wide as the table needs
    bool colour = false;               ///< whether escape sequences may be written
    std::string_view language = "en";  ///< of headings, in formats for people
};

/// One way to write a result. Every format ends its output with a line feed unless the output is empty, takes
/// hostile text, and gives the same bytes for the same table and style.
struct TableFormat {
    std::string_view name;
    std::string_view ending;   ///< of a file name, with its dot
    std::string_view summary;  ///< what it is, for `list formats` and help
    bool for_people;           ///< shows columns that have a title; the others write columns that have a key
    std::string (*write)(const ResultTable& table, const TableStyle& style);
};

/// All formats, in the order in which help lists them.
std::span<const TableFormat> table_formats();

/// The format of that name; null when there is none.
const TableFormat* find_table_format(std::string_view name);

/// The format that files of that ending hold (".json", with the dot); null when there is none.
const TableFormat* find_table_format_for_ending(std::string_view ending);

/// `table` as text in `format`. Every row must have as many values as there are columns.
std::string write_table(const ResultTable& table, const TableFormat& format, const TableStyle& style = {});

}  // namespace hearsay
