#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What can be wrong between a dossier and the local texts of its sources. Only `check --anchors` looks
/// there.
inline constexpr DiagnosticKind text_problems[] = {
    {Slug::changed_text, "changed-text", Severity::error, "a local text is not the one that was read",
     "A source may state the SHA-256 checksum of its text, so that one can tell whether the claims were read "
     "from "
     "this very text. Bring back the old text; or, when the new one is right, look through the claims of the "
     "source "
     "and write the checksum that the remedy gives.",
     R"(# hearsay check --anchors
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, text: s000.txt, sha256: 0123456789abcdef}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --anchors
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::missing_anchor, "missing-anchor", Severity::error, "an anchor is not where it should be",
     "An anchor is a short text that stands exactly so, letter by letter, in the text of the source, once, "
     "and on the "
     "line that the claim states. It is how a reader finds the place, and how a copied sentence is "
     "recognised. Copy it "
     "from the text rather than typing it; take more words when they stand there twice.",
     R"(# hearsay check --anchors
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, text: s000.txt}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000, anchor: fifteen thousand labourers}
)",
     R"(# hearsay check --anchors
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, text: s000.txt}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000, anchor: fifteen thousand workers}
)"},
};

}  // namespace hearsay
