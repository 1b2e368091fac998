#include "docs/made_tables.hpp"

#include "base/diagnostic_catalog.hpp"
#include "io/dossier_schema.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <span>
#include <vector>

namespace hearsay::test {

namespace {

/// What stands as the value of a key, in words.
std::string value_text(const Field& field) {
    switch (field.type) {
        case FieldType::text: return "text";
        case FieldType::identifier: return "id";
        case FieldType::flag: return "true or false";
        case FieldType::choice: return fmt::format("one of `{}`", fmt::join(field.choices, "`, `"));
        case FieldType::texts: return "text or list of texts";
        case FieldType::local_texts: return "map of languages to texts";
        case FieldType::codes: return "map of schemes to codes";
        case FieldType::reasons: return "map of warnings to reasons";
        case FieldType::rows: return fmt::format("list, see [{0}](#{0})", field.name);
    }
    return {};
}

std::string table_of(std::span<const Field> fields) {
    std::string table = "| key | value | |\n|---|---|---|\n";
    for (const Field& field : fields) {
        table += fmt::format("| `{}` | {}{} | {} |\n", field.name, value_text(field),
                             field.required ? ", required" : "", field.summary);
    }
    return table;
}

std::string table_of_problems() {
    std::string table = "| slug | | what is wrong |\n|---|---|---|\n";
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        table += fmt::format("| `{}` | {} | {} |\n", kind.text,
                             fmt::format("{}{}", severity_text(kind.severity),
                                         kind.severity == Severity::lint ? ", `--strict`" : ""),
                             kind.summary);
    }
    return table;
}

}  // namespace

std::optional<std::string> made_table(std::string_view name) {
    constexpr std::string_view keys = "keys of ";
    if (name == "problems") return table_of_problems();
    if (!name.starts_with(keys)) return std::nullopt;
    name.remove_prefix(keys.size());
    if (name == "dossier") return table_of(dossier_fields());
    for (const Block& block : blocks()) {
        if (block.name == name) return table_of(block.fields);
    }
    return std::nullopt;
}

}  // namespace hearsay::test
