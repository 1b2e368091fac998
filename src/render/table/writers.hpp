#pragma once

#include "render/table/table_formats.hpp"

#include <string>

/// The write functions behind `table_formats()`; everyone else goes through `write_table`.
namespace hearsay::table_writers {

std::string write_terminal(const ResultTable& result, const TableStyle& style);
std::string write_json(const ResultTable& table, const TableStyle& style);
std::string write_json_lines(const ResultTable& table, const TableStyle& style);
std::string write_csv(const ResultTable& table, const TableStyle& style);
std::string write_tsv(const ResultTable& table, const TableStyle& style);
std::string write_markdown(const ResultTable& result, const TableStyle& style);

}  // namespace hearsay::table_writers
