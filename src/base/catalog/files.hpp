#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What can be wrong with a file before anybody looks at what it says.
inline constexpr DiagnosticKind file_problems[] = {
    {Slug::byte_order_mark, "byte-order-mark", Severity::error,
     "the file holds a byte order mark in the middle",
     "At the start of a file the mark does no harm and is skipped. In the middle it is left from joining two "
     "files, and becomes an invisible part of a word. Delete it at the place named; if you cannot see it, "
     "delete and retype the word behind it.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
# Here the second file began, with the bytes EF BB BF.
sources:
  - {id: S000, title: North Korea sends workers}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
)"},

    {Slug::conflict_marker, "conflict-marker", Severity::error, "a version control conflict was not resolved",
     "Two people changed the same lines and git left both versions in the file, between lines of '<', '=' "
     "and '>'. Keep what is right, which may be both, and delete the three marker lines.",
     "actors:\n<<<<<<< ours\n  - {id: NIS, name: National Intelligence Service, kind: organ}\n=======\n"
     "  - {id: NIS, name: South Korean intelligence, kind: organ}\n>>>>>>> theirs\n",
     R"(actors:
  - {id: NIS, name: National Intelligence Service, kind: organ, aliases: [South Korean intelligence]}
)"},

    {Slug::control_character, "control-character", Severity::error,
     "a text holds a character that cannot be seen",
     "Control characters and invisible marks come along when text is copied from a terminal, a PDF or a "
     "web page. They can colour or overwrite a terminal, reverse the order of letters, or make two names "
     "differ that look alike. Delete the character at the place named; if you cannot see it, delete and "
     "retype the word around it.",
     R"(actors:
  - {id: PRK, name: "North Korea\a", kind: state}
)",
     R"(actors:
  - {id: PRK, name: "North Korea", kind: state}
)"},

    {Slug::empty_file, "empty-file", Severity::error, "the file holds nothing",
     "A file that is empty or holds only comments is more often an accident (a failed copy, a wrong name) "
     "than meant. Write what it should hold, or take it out of `include`.",
     R"(# actors will come here
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
)"},

    {Slug::include_outside, "include-outside", Severity::error, "an include leaves the dossier's folder",
     "A dossier is one folder that can be copied, sent and checked as a whole, and opening a stranger's "
     "dossier must not read files elsewhere. So an include is a relative path without '..', and no "
     "symbolic link may lead out of the folder. Move the file into the folder, or copy what is needed from "
     "it.",
     R"(title: Workers for the rebuilding of Kursk
include: [../shared/actors.yaml]
)",
     R"(title: Workers for the rebuilding of Kursk
include: [actors.yaml]
)"},

    {Slug::included_twice, "included-twice", Severity::error, "a file is included more than once",
     "Every id in the file would be defined twice. It happens when a folder and a file in it are both "
     "listed, when two names lead to one file, or when a file includes one that includes it. Keep one of "
     "the includes.",
     R"(title: Workers for the rebuilding of Kursk
include: [claims/, claims/s000.yaml]
)",
     R"(title: Workers for the rebuilding of Kursk
include: [claims/]
)"},

    {Slug::not_utf8, "not-utf8", Severity::error, "the file is not UTF-8",
     "Some bytes are not UTF-8, mostly because the file was saved as Latin-1, Windows-1252 or UTF-16, or was "
     "cut off in the middle of a letter. Guessing would spoil names, so nothing is guessed. Open the file "
     "with its true encoding and save it as UTF-8, for instance with `iconv -f WINDOWS-1252 -t UTF-8`.",
     R"(# Saved as Latin-1: the last letter of the name is the single byte E0.
actors:
  - {id: PRK_GOV, name: autorita nordcoreane, kind: organ}
)",
     R"(# Saved as UTF-8: the last letter of the name is the two bytes C3 A0.
actors:
  - {id: PRK_GOV, name: autorità nordcoreane, kind: organ}
)"},

    {Slug::too_deep, "too-deep", Severity::error, "lists or maps are nested too deeply",
     "No dossier needs more than a handful of levels; more than 64 are a broken or hostile file, and are "
     "refused before they cost memory. Look for brackets that are never closed, or for indentation that "
     "grows with every line.",
     R"(actors:
  - id: PRK
    name: North Korea
    aliases: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[DPRK]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
)",
     R"(actors:
  - id: PRK
    name: North Korea
    aliases: [DPRK]
)"},

    {Slug::too_large, "too-large", Severity::error, "a file or a text is larger than the reader accepts",
     "The message names the limit. A dossier is written by people, so a file or a single text of that size "
     "is usually the wrong file, or a whole article pasted into a note. Split a large dossier into one "
     "claims file for each source, keep articles in files of their own under `text`, and import bulk data "
     "as CSV.",
     R"(# The note is an article of several megabytes, pasted in.
sources:
  - {id: S000, title: North Korea sends workers, note: In the early morning of}
)",
     R"(# The article is a file beside the dossier.
sources:
  - {id: S000, title: North Korea sends workers, text: texts/s000.txt}
)"},

    {Slug::too_many, "too-many", Severity::error, "there are more entries than the reader accepts",
     "The message says what was counted and what the limit is. Limits keep a broken or hostile file from "
     "taking all memory; they are far above what people write. Split the dossier, or import bulk data as "
     "CSV.",
     R"(# Thousands of subjects in a single claim.
actors:
  - {id: PRK_W1, name: First worker, kind: person}
  - {id: PRK_W2, name: Second worker, kind: person}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: [PRK_W1, PRK_W2], relation: visits, object: RUS, source: S000}
)",
     R"(# One actor of kind group in their place.
actors:
  - {id: PRK_WORKERS, name: North Korean workers, kind: group}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK_WORKERS, relation: visits, object: RUS, source: S000}
)"},

    {Slug::unreadable_file, "unreadable-file", Severity::error, "a file of the dossier cannot be read",
     "The file does not exist, may not be read, or is not a regular file (a device, a pipe). Paths in "
     "`include` are relative to the file that includes, and upper and lower case matter. Correct the path, "
     "or the file's permissions.",
     R"(title: Workers for the rebuilding of Kursk
include: [Actors.yml]
)",
     R"(title: Workers for the rebuilding of Kursk
include: [actors.yaml]
)"},
};

}  // namespace hearsay
