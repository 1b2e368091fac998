#pragma once

#include "model/dossier.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// One way to write sources of a dossier for programs that make bibliographies. The dossier's ids are the
/// keys to cite by.
struct BibliographyFormat {
    std::string_view name;
    std::string_view ending;
    std::string_view summary;
    std::string (*write)(const Dossier& dossier, std::span<const SourceId> sources);
};

std::span<const BibliographyFormat> bibliography_formats();

/// The format called `name`, or the one of files that end so (".bib"); null when there is none.
const BibliographyFormat* find_bibliography_format(std::string_view name);

/// An author's name in the parts that bibliographies sort by. Where the parts cannot be told for sure, as in
/// the names of bodies, or of people whose language puts the family first, all of it is in `literal`.
struct AuthorName {
    std::string family;
    std::string given;
    std::string literal;
};

/// Reads "Family, Given", and "Given Family" of two words.
AuthorName author_name(std::string_view author, std::string_view language);

/// The year, month and day that an EDTF date of a source states, as far as it does; 0 for what it leaves
/// open. All 0 when it is more than a single date.
struct IssueDate {
    int year = 0;
    int month = 0;
    int day = 0;
    bool circa = false;
};
IssueDate issue_date(std::string_view edtf);

/// The one date of a source, or the two ends of "2025-03-30/2025-04-05", as `issue_date` reads them; empty
/// when that is not what the source states.
std::vector<IssueDate> issue_dates(std::string_view edtf);

}  // namespace hearsay
