#include "base/diagnostic_catalog.hpp"
#include "io/dossier_schema.hpp"

#include <nlohmann/json.hpp>

namespace hearsay {

namespace {

using Json = nlohmann::ordered_json;

Json text_schema() {
    return {{"type", "string"}};
}

/// Editors read plain YAML scalars as numbers, dates or truth values; the reader takes every scalar as text.
Json scalar_schema() {
    return {{"type", Json::array({"string", "number", "boolean"})}};
}

/// A reason, and not an empty one, for each slug: editors complete the slugs and say what they mean.
Json reasons_schema() {
    Json properties = Json::object();
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        if (kind.severity == Severity::error) continue;
        Json reason = {{"type", "string"}, {"pattern", "\\S"}, {"description", std::string(kind.summary)}};
        properties[std::string(kind.text)] = std::move(reason);
    }
    return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

Json rows_schema(const Block& block);

Json value_schema(const Field& field) {
    switch (field.type) {
        case FieldType::identifier:
            return {{"type", "string"}, {"pattern", "^[A-Za-z0-9][A-Za-z0-9_./:-]{0,63}$"}};
        case FieldType::flag: return {{"type", "boolean"}};
        case FieldType::choice: {
            Json words = Json::array();
            for (std::string_view word : field.choices) words.push_back(std::string(word));
            return {{"enum", words}};
        }
        case FieldType::texts: {
            Json list = {{"type", "array"}, {"items", scalar_schema()}};
            return {{"anyOf", Json::array({scalar_schema(), list})}};
        }
        case FieldType::local_texts:
        case FieldType::codes: return {{"type", "object"}, {"additionalProperties", text_schema()}};
        case FieldType::reasons: return reasons_schema();
        case FieldType::rows: return rows_schema(block_called(field.name));
        case FieldType::text: return scalar_schema();
    }
    return {};
}

Json map_schema(std::span<const Field> fields) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const Field& field : fields) {
        Json value = value_schema(field);
        value["description"] = std::string(field.summary);
        properties[std::string(field.name)] = std::move(value);
        if (field.required) required.push_back(std::string(field.name));
    }
    Json schema = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty()) schema["required"] = required;
    return schema;
}

Json rows_schema(const Block& block) {
    return {{"type", "array"}, {"items", map_schema(block.fields)}};
}

}  // namespace

std::string dossier_json_schema() {
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"title", "Hearsay dossier file"}};
    schema.update(map_schema(dossier_fields()));
    return schema.dump(2) + '\n';
}

}  // namespace hearsay
