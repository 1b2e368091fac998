#include "render/table/problem_table.hpp"

namespace hearsay {

namespace {

Value number_or_nothing(std::uint32_t number) {
    return number > 0 ? Value{number} : Value{};
}

std::vector<Value> row_of(const Diagnostics& diagnostics, const Diagnostic& found) {
    const DiagnosticKind& kind = diagnostic_kind(found.slug);
    return {found.position.file ? Value{diagnostics.file(found.position.file).name} : Value{},
            number_or_nothing(found.position.line),
            number_or_nothing(found.position.column),
            severity_text(kind.severity),
            kind.text,
            found.message,
            found.remedy.empty() ? Value{} : Value{found.remedy}};
}

}  // namespace

ResultTable problem_table(const Diagnostics& diagnostics) {
    ResultTable table;
    table.command = "check";
    table.columns = {{"file", "file"},         {"line", "line", true}, {"column", "column", true},
                     {"severity", "severity"}, {"slug", "problem"},    {"message", "what is wrong"},
                     {"remedy", "what to do"}};
    for (const Diagnostic& found : diagnostics.sorted()) table.rows.push_back(row_of(diagnostics, found));
    table.summary = {{"errors", diagnostics.errors()}, {"warnings", diagnostics.warnings()}};
    return table;
}

}  // namespace hearsay
