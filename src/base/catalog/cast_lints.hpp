#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What `check --strict` asks about actors, places, sources, and about what is let stand.
inline constexpr DiagnosticKind cast_lints[] = {
    {Slug::anonymous_source, "anonymous-source", Severity::lint, "a source has neither author nor publisher",
     "Who is behind a document decides how it is counted: two documents of one house are one publisher. A "
     "source that names nobody counts as a house of its own. Name the publisher, or the author; where the "
     "document names neither, a label says whose it seems to be, and a note says why.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::entered_twice, "entered-twice", Severity::lint, "two actors are the same Wikidata item",
     "An actor with two entries counts as two, and its claims seem to confirm each other. Make them one "
     "entry, with the second name as an alias; or correct the item that is wrong.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state, wikidata: Q423}
  - {id: DPRK, name: Democratic People's Republic of Korea, kind: state, wikidata: Q423}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
  - {id: C002, subject: DPRK, relation: sends_troops, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state, wikidata: Q423, aliases: [DPRK]}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
  - {id: C002, subject: PRK, relation: sends_troops, object: RUS, source: S000}
)"},

    {Slug::homonym, "homonym", Severity::lint, "a name may mean another actor as well",
     "Two actors are called the same; or one is called by a bare name that people also use for another: "
     "there are at least three Security Councils, and whoever asks for 'Security Council' must not get one "
     "of them without a word. Names are compared without regard to case, accents and hyphens. An actor and "
     "its parts may share a name. Give each a name that tells it apart; if the two are one, make them one "
     "entry.",
     R"(# hearsay check --strict
actors:
  - {id: UNSC, name: United Nations Security Council, kind: organ, aliases: [Security Council]}
  - {id: RUS_SC, name: Russian Security Council, kind: organ}
sources:
  - {id: S000, title: Moscow condemns the vote, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: RUS_SC, relation: condemns, object: UNSC, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: UNSC, name: United Nations Security Council, kind: organ, aliases: [UN Security Council]}
  - {id: RUS_SC, name: Russian Security Council, kind: organ}
sources:
  - {id: S000, title: Moscow condemns the vote, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: RUS_SC, relation: condemns, object: UNSC, source: S000}
)"},

    {Slug::metonym, "metonym", Severity::lint, "a name means an actor as well as a place",
     "'Moscow' sends troops, and somebody works in Moscow: the one is the government, the other the city. "
     "Both are right, but a claim that mixes them up is wrong, and nobody but a reader sees it. Read the "
     "claims that name either, then let the warning stand with a reason. A place with the actor's own name "
     "is its territory, and no metonym.",
     R"(# hearsay check --strict
actors:
  - {id: RUS, name: Russia, kind: state, aliases: [Moscow]}
  - {id: PRK, name: North Korea, kind: state}
places:
  - {id: MOSCOW, name: Moscow}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, place: MOSCOW, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - id: RUS
    name: Russia
    kind: state
    aliases: [Moscow]
    allow: {metonym: 'the government, wherever the texts do not speak of the city'}
  - {id: PRK, name: North Korea, kind: state}
places:
  - {id: MOSCOW, name: Moscow}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, place: MOSCOW, source: S000}
)"},

    {Slug::near_name, "near-name", Severity::lint, "two actors have names that look like spellings of one",
     "Names from other scripts are spelt in many ways: Shoigu and Shoygu are one man. If two entries are "
     "one actor, they count as two origins, and a claim of one seems to be confirmed by the other. "
     "Compared are all names of actors of the same kind, word by word: at most one letter of a word of "
     "five or more may differ. Different Wikidata items say that they are two.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: SHOIGU, name: Sergei Shoigu, kind: person}
  - {id: SHOYGU, name: Sergey Shoygu, kind: person}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: SHOIGU, relation: visits, object: PRK, by: SHOYGU, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: SHOIGU, name: Sergei Shoigu, kind: person, aliases: [Sergey Shoygu]}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: SHOIGU, relation: visits, object: PRK, by: SHOIGU, source: S000}
)"},

    {Slug::uncited_source, "uncited-source", Severity::lint, "no claim is from this source",
     "A source that no claim cites adds nothing to any answer, and looks as if it had been read. Enter "
     "what it says, or take it out.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
  - {id: S001, title: Workers for Kursk, publisher: CDT, date: 2025-06-20}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::undated_source, "undated-source", Severity::lint, "a source has no date",
     "Without a date nobody can tell what was known when, which of two documents copied the other, or what "
     "'last month' means in it. Often some bound is known: `[..2025-06-19]` was published by then, "
     "`2025-06?` is a guess, `2025` some day of that year.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: "[..2025-06-19]"}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::unused_actor, "unused-actor", Severity::lint, "nothing refers to this actor",
     "No claim names the actor as subject, object, relay or origin; no source has it as publisher or "
     "author; no other actor belongs to it or speaks for it. Usually a claim was taken out and its actor "
     "stayed behind, or a claim names another id by mistake.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::unused_allow, "unused-allow", Severity::lint, "an allow silences nothing",
     "What it excused has been mended, or it stands beside another row than the warning. An `allow` that "
     "stays would silence the next mistake unseen: take it out.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19, allow: {undated-source: the page shows none}}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::unused_place, "unused-place", Severity::lint, "nothing happens in this place",
     "No claim names the place, and no other place lies in it. Write it as the `place` of the claims it "
     "belongs to, or take it out.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
places:
  - {id: KURSK, name: Kursk region}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
places:
  - {id: KURSK, name: Kursk region}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, place: KURSK, source: S000}
)"},
};

}  // namespace hearsay
