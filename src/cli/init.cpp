#include "base/path.hpp"
#include "cli/context.hpp"
#include "cli/runs.hpp"

#include <fmt/format.h>

namespace hearsay::cli {

namespace {

struct StarterFile {
    std::string_view name;
    std::string_view text;
};

constexpr StarterFile starter_files[] = {
    {"dossier.yaml",
     R"(# A dossier: who did what to whom, and who says so.
# 'hearsay check' finds every mistake in it, 'hearsay explain SLUG' explains one.
title: My dossier
include: [actors.yaml, sources.yaml, claims/]
)"},
    {"actors.yaml",
     R"(# Who acts, speaks or publishes. 'hearsay list kinds' shows the kinds.
actors:
  - id: NORTHLAND
    name: Northland
    kind: state
    names: {it: Terra del Nord}     # the name in other languages
    aliases: [Northville]           # a capital that stands for its government is an alias
  - id: MINISTER
    name: Ada North
    kind: person
    speaks_for: NORTHLAND           # leads to the interest behind what she says
    role: defence minister
  - id: SOUTHLAND
    name: Southland
    kind: state
  - id: NEWSWIRE
    name: The Newswire
    kind: outlet

places:
  - id: BORDER
    name: the border region
)"},
    {"sources.yaml",
     R"(# The documents. Dates are EDTF: 2025-06-19, 2025-06 (some day in June), 2025-06? (uncertain).
sources:
  - id: S1
    title: Troops at the border
    publisher: NEWSWIRE
    date: 2025-06-19
    language: en
    url: https://example.org/troops
)"},
    {"claims/s1.yaml",
     R"(# What source S1 says: one claim per mention. 'hearsay list relations' shows the relations.
source: S1

claims:
  - id: C1
    proposition: TROOPS             # claims with one key speak about the same fact
    subject: NORTHLAND
    relation: sends_troops
    object: SOUTHLAND
    place: BORDER
    date: 2025-06
    quantity: ~2000 troops          # also 2000, >=2000, 1500..2500
    line: 4
    by: MINISTER                    # who said it; without 'by' the document speaks in its own voice
    said: 2025-06-18
    certainty: CT+                  # CT+ certain, PR+ probable, PS+ possible

  - id: C2
    subject: SOUTHLAND
    relation: condemns
    object: NORTHLAND
    about: [C1]                     # the condemnation is about that claim
    line: 7
    by: SOUTHLAND
)"},
};

}  // namespace

ExitCode run_init(Context& context) {
    FileSystem& files = context.env().files;
    const std::string& folder = context.arguments().operands()[0];
    if (files.is_file(folder))
        throw Failure(fmt::format("{} is a file; name a new folder", folder), ExitCode::usage);
    if (files.is_folder(folder) && !files.list(folder).empty()) {
        throw Failure(fmt::format("{} is not empty; name a new folder", folder), ExitCode::usage);
    }
    for (const StarterFile& file : starter_files) {
        std::string path = path_in(folder, file.name);
        files.make_folder(folder_of(path));
        files.replace(path, file.text);
    }
    context.note(
        fmt::format("started a dossier in {0}; try 'hearsay check {0}' and 'hearsay -d {0} who'", folder));
    return ExitCode::fine;
}

}  // namespace hearsay::cli
