#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What can be wrong with the form of a dossier file: its YAML, its keys, and what stands under them.
inline constexpr DiagnosticKind yaml_problems[] = {
    {Slug::duplicate_key, "duplicate-key", Severity::error, "a key is written twice in one entry",
     "Only one of the two values could be used, and which one would be a guess. Delete one of them; if "
     "both are said, they are two claims.",
     R"(actors:
  - id: NIS
    name: National Intelligence Service
    name: South Korean intelligence
)",
     R"(actors:
  - id: NIS
    name: National Intelligence Service
    aliases: [South Korean intelligence]
)"},

    {Slug::missing_key, "missing-key", Severity::error, "an entry lacks a key that it needs",
     "The message names the key. Every entry needs an id, so that claims can refer to it; a claim also "
     "needs a subject, a relation and a source (its own, or the one named once at the top of the file).",
     R"(actors:
  - {name: North Korea, kind: state}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
)"},

    {Slug::more_than_one_document, "more-than-one-document", Severity::error,
     "the file holds more than one YAML document",
     "A line '---' starts a new document, and YAML readers differ on what becomes of the rest. A dossier "
     "file is one document: delete the line, or move what follows into a file of its own and include it.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
---
sources:
  - {id: S000, title: North Korea sends workers}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
)"},

    {Slug::unclosed_quote, "unclosed-quote", Severity::error, "a quoted text has no end",
     "Everything up to the end of the file would belong to the text. Close the quote. A text that itself "
     "holds a quote is written in the other kind of quotes, or with the quote doubled "
     "('dell''intelligence').",
     R"(actors:
  - id: NIS
    name: "National Intelligence Service
    kind: organ
)",
     R"(actors:
  - id: NIS
    name: "National Intelligence Service"
    kind: organ
)"},

    {Slug::unknown_key, "unknown-key", Severity::error, "an entry has a key that nobody reads",
     "A misspelt key would silently lose what it says, so unknown keys are errors. The message names the "
     "nearest known key. What has no key of its own goes under `note`.",
     R"(actors:
  - {id: NIS, name: National Intelligence Service, knid: organ}
)",
     R"(actors:
  - {id: NIS, name: National Intelligence Service, kind: organ}
)"},

    {Slug::wrong_type, "wrong-type", Severity::error, "a text, a list or a map stands where another is due",
     "The message says what is expected and what was found. Typical causes are a list where one text is "
     "due, a map because of a colon inside a text (put it in quotes), and a missing '-' before an entry.",
     R"(actors:
  - {id: PRK, name: [North Korea, DPRK], kind: state}
)",
     R"(actors:
  - {id: PRK, name: North Korea, aliases: [DPRK], kind: state}
)"},

    {Slug::yaml_feature, "yaml-feature", Severity::error,
     "the file uses a YAML feature that dossiers do without",
     "Anchors (&x), aliases (*x), tags (!x) and merge keys (<<) make a file mean something else than what "
     "stands at the place one reads, and a few lines of them can unfold to gigabytes. Write the value out. "
     "A text that starts with one of these characters goes in quotes.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: &state state}
  - {id: RUS, name: Russia, kind: *state}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
)"},

    {Slug::yaml_syntax, "yaml-syntax", Severity::error, "the file is not YAML",
     "The reader could not go on at the place named; the mistake is there or shortly before. Typical "
     "causes are a tab in the indentation, a bracket that is not closed, entries of one list indented "
     "differently, and a text with a colon and a blank in it that needs quotes.",
     R"(actors:
  - {id: PRK, name: North Korea, aliases: [DPRK}
)",
     R"(actors:
  - {id: PRK, name: North Korea, aliases: [DPRK]}
)"},
};

}  // namespace hearsay
