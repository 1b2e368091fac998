#pragma once

#include "io/yaml/parse.hpp"

#include <optional>
#include <string>

namespace hearsay {

/// A YAML text, read: the document with the sink that keeps its text.
struct ParsedYaml {
    explicit ParsedYaml(std::string text, const YamlLimits& limits = {}) {
        FileId file = diagnostics.add_file("test.yaml", std::move(text));
        document = parse_yaml(file, diagnostics, limits);
    }

    Diagnostics diagnostics;
    std::optional<Document> document;
};

inline std::string place(Position position) {
    return std::to_string(position.line) + ":" + std::to_string(position.column);
}

inline std::string shown_text(Document::Node node, bool places) {
    std::string text(node.text());
    if (node.quoted()) text = "\"" + text + "\"";
    if (node.kind() == Document::Kind::null) text = "~";
    return places ? text + "@" + place(node.position()) : text;
}

/// A node in one line, like flow style: {key: text, list: ["quoted", ~]}; with `places`, each start as
/// text@line:column.
inline std::string shown(Document::Node node, bool places = false) {
    std::string text;
    if (node.kind() == Document::Kind::sequence) {
        for (Document::Node item : node.items()) text += (text.empty() ? "" : ", ") + shown(item, places);
        text = "[" + text + "]";
    } else if (node.kind() == Document::Kind::mapping) {
        for (const Document::Entry& entry : node.entries()) {
            text += (text.empty() ? "" : ", ") + std::string(entry.key);
            if (places) text += "@" + place(entry.key_position);
            text += ": " + shown(entry.value, places);
        }
        text = "{" + text + "}";
    } else {
        return shown_text(node, places);
    }
    return places ? text + "@" + place(node.position()) : text;
}

/// The document that `text` is, as `shown` writes it; "refused" when it is none.
inline std::string shown_yaml(std::string text, bool places = false) {
    ParsedYaml parsed(std::move(text));
    return parsed.document ? shown(parsed.document->root(), places) : "refused";
}

/// The problems of `text`, each as "line:column slug", with "; " between them.
inline std::string problems(std::string text, const YamlLimits& limits = {}) {
    ParsedYaml parsed(std::move(text), limits);
    std::string list;
    for (const Diagnostic& problem : parsed.diagnostics.sorted()) {
        list += (list.empty() ? "" : "; ") + place(problem.position) + " " +
                std::string(diagnostic_kind(problem.slug).text);
    }
    return list;
}

/// The first problem of `text` as "line:column message / remedy".
inline std::string first_problem(std::string text) {
    ParsedYaml parsed(std::move(text));
    if (parsed.diagnostics.errors() == 0) return "none";
    Diagnostic problem = parsed.diagnostics.sorted().front();
    return place(problem.position) + " " + problem.message + " / " + problem.remedy;
}

}  // namespace hearsay
