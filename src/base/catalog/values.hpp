#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What can be wrong with a single value: a date, a quantity, a code, a link.
inline constexpr DiagnosticKind value_problems[] = {
    {Slug::bad_certainty, "bad-certainty", Severity::error, "a certainty is not one of the FactBank values",
     "Certainty says how the source words the claim: CT+ certain, PR+ probable, PS+ possible, the same "
     "with '-' for what the source says is not so, and Uu where it does not commit itself. It is not how "
     "far you believe it.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000, certainty: probably}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000, certainty: PR+}
)"},

    {Slug::bad_code, "bad-code", Severity::error, "a code is not written as its authority writes it",
     "A Wikidata id is Q and a number, an ISO 3166 code two capital letters (with a region after a hyphen, "
     "if any), a PLOVER code its upper-case words. Codes join a dossier with other data, so a wrong one is "
     "worse than none.",
     R"(actors:
  - {id: KOR, name: South Korea, kind: state, wikidata: "884"}
)",
     R"(actors:
  - {id: KOR, name: South Korea, kind: state, wikidata: Q884}
)"},

    {Slug::bad_date, "bad-date", Severity::error, "a date cannot be read, or does not exist",
     "Dates are EDTF (ISO 8601-2): 2025-06-19, 2025-06, 2025; 2025-06? for uncertain and 2025-06~ for "
     "approximate; 2024-10/2025-03 from and to; [..2025-06-19] some time up to then; 2025-05-0X a day of "
     "early May. Write less where the source says less, and never a day that it does not say.",
     R"(sources:
  - {id: S000, title: North Korea sends workers, date: 19/06/2025}
)",
     R"(sources:
  - {id: S000, title: North Korea sends workers, date: 2025-06-19}
)"},

    {Slug::bad_grade, "bad-grade", Severity::error, "a reliability is not an Admiralty grade",
     "A source's reliability is a letter: A completely reliable, B usually, C fairly, D not usually, E "
     "unreliable, F cannot be judged. The digits 1 to 6 of the same scale grade single pieces of "
     "information, not sources.",
     R"(sources:
  - {id: S000, title: North Korea sends workers, reliability: good}
)",
     R"(sources:
  - {id: S000, title: North Korea sends workers, reliability: B}
)"},

    {Slug::bad_id, "bad-id", Severity::error, "an id holds characters that it must not",
     "Ids stand in command lines, file names and links, so they are made of ASCII letters, digits, '_', "
     "'-', '.', '/' and ':', start with a letter or a digit, and have at most 64 characters. What people "
     "should read is the `name`, in any script.",
     R"(actors:
  - {id: "-nis", name: National Intelligence Service, kind: organ}
)",
     R"(actors:
  - {id: NIS, name: National Intelligence Service, kind: organ}
)"},

    {Slug::bad_language, "bad-language", Severity::error, "a language is not a BCP 47 tag",
     "Languages are written as on the web: it, en, ko, uk, zh-Hans, pt-BR.",
     R"(sources:
  - {id: S000, title: North Korea sends workers, language: Italian}
)",
     R"(sources:
  - {id: S000, title: North Korea sends workers, language: it}
)"},

    {Slug::bad_quantity, "bad-quantity", Severity::error, "a quantity cannot be read without guessing",
     "Numbers have no separators for thousands: 10.000 is ten in London and ten thousand in Rome, so it is "
     "refused. Write 10000; ~15000 for about; 10000..11000 from and to; >4000, >=100, <=30000; 2..<3 from "
     "two to under three; then the unit. A range runs from the lower to the higher number, and nothing is "
     "counted below zero.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, quantity: 15.000 workers, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, quantity: 15000 workers, source: S000}
)"},

    {Slug::bad_url, "bad-url", Severity::error, "a URL holds characters that no URL has, or is too long",
     "Blanks, line breaks and control characters do not occur in URLs, and none longer than 2,048 "
     "characters works everywhere. Copy the address again; write a blank as %20.",
     R"(sources:
  - {id: S000, title: North Korea sends workers, url: "https://example.org/north korea"}
)",
     R"(sources:
  - {id: S000, title: North Korea sends workers, url: "https://example.org/north%20korea"}
)"},

    {Slug::bad_value, "bad-value", Severity::error, "a word is not one of those that may stand here",
     "Some keys take one of a few words, which the message lists: `layer` is events, statements or states; "
     "`polarity` is positive, neutral or negative; `planned` and the like are true or false.",
     R"(relations:
  - {id: hosts, labels: {en: hosts}, layer: event, polarity: positive}
)",
     R"(relations:
  - {id: hosts, labels: {en: hosts}, layer: events, polarity: positive}
)"},

    {Slug::suspicious_url, "suspicious-url", Severity::warning,
     "a URL looks as if it led to another site than it does",
     "What stands before an '@' in a URL is a user name and not the site: the first example leads to "
     "example.org. Such links are a trick to make people trust an address. Write the address without it.",
     R"(sources:
  - {id: S000, title: North Korea sends workers, url: "https://www.bbc.com@example.org/news"}
)",
     R"(sources:
  - {id: S000, title: North Korea sends workers, url: "https://example.org/news"}
)"},

    {Slug::unlinked_url, "unlinked-url", Severity::warning,
     "a URL is kept as text but will not become a link",
     "Diagrams and reports link to http, https and mailto only: a link of another kind can run a program "
     "or open a local file of whoever clicks on it. Give a web address, or leave it, if the text is all "
     "you need.",
     R"(sources:
  - {id: S000, title: North Korea sends workers, url: "ftp://example.org/news.txt"}
)",
     R"(sources:
  - {id: S000, title: North Korea sends workers, url: "https://example.org/news.txt"}
)"},
};

}  // namespace hearsay
