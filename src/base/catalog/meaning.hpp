#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What can be wrong although every single value and reference is right: the whole makes no sense.
inline constexpr DiagnosticKind meaning_problems[] = {
    {Slug::about_cycle, "about-cycle", Severity::error, "claims are about each other in a circle",
     "A claim is about something that was said before it, so claims about claims must end at one that is "
     "about something else. Somebody who answers an answer makes a further claim. Every claim of the circle "
     "is reported: take out the `about` that does not belong.",
     R"(actors:
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: Moscow and Kyiv trade words}
claims:
  - {id: C001, subject: UKR, relation: condemns, object: RUS, about: C002, source: S000}
  - {id: C002, subject: RUS, relation: denies, object: UKR, about: C001, source: S000}
)",
     R"(actors:
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: Moscow and Kyiv trade words}
claims:
  - {id: C001, subject: UKR, relation: condemns, object: RUS, source: S000}
  - {id: C002, subject: RUS, relation: denies, object: UKR, about: C001, source: S000}
)"},

    {Slug::bad_vocabulary, "bad-vocabulary", Severity::error,
     "relations, kinds or units contradict themselves",
     "A vocabulary has exactly one default kind of actor, at most one relation that draws attribution and "
     "one that draws part and whole, and gives an id one meaning; the message says which rule is broken. "
     "What a dossier adds must fit what config/ has already: here a relation of config/ draws attribution.",
     R"(relations:
  - {id: retells, labels: {en: retells}, layer: statements, polarity: neutral, about_claims: true, draws: attribution}
)",
     R"(relations:
  - {id: retells, labels: {en: retells}, layer: statements, polarity: neutral, about_claims: true}
)"},

    {Slug::kind_cycle, "kind-cycle", Severity::error,
     "relations or units are kinds or parts of each other in a circle",
     "Relations and units are trees, so that a question can be asked widely or narrowly: drones are "
     "aircraft, and aircraft are not drones. Take out the `parent`, `kind_of` or `part_of` that points the "
     "wrong way.",
     R"(units:
  - {id: aircraft, labels: {en: aircraft}, kind_of: drones}
  - {id: drones, labels: {en: drones}, kind_of: aircraft}
)",
     R"(units:
  - {id: aircraft, labels: {en: aircraft}}
  - {id: drones, labels: {en: drones}, kind_of: aircraft}
)"},

    {Slug::missing_object, "missing-object", Severity::warning,
     "a claim lacks the object that its relation needs",
     "Most relations say what somebody did to somebody, or what is said about a claim: they have an "
     "`object`, or an `about` where the relation may be about claims. The claim counts as written, but no "
     "diagram or path can draw it to anybody. Name the object, if the source does; else choose a relation "
     "without object.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
)"},

    {Slug::not_about_claims, "not-about-claims", Severity::error,
     "a relation is used about a claim and cannot be",
     "Some relations can refer to what another claim says: one condemns an announcement, denies it, meets "
     "over it. Others cannot: nobody attacks an announcement. Use a relation that may be about claims "
     "(`hearsay list relations` marks them), or leave `about` out and name the actors as `object`.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
  - {id: C002, subject: UKR, relation: attacks, object: RUS, about: C001, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
  - {id: C002, subject: UKR, relation: condemns, about: C001, source: S000}
)"},

    {Slug::part_of_cycle, "part-of-cycle", Severity::error,
     "actors or places are part of each other in a circle",
     "`part_of` and `speaks_for` lead from a part to its whole, up to the state or body at the top; from "
     "there the interest group is read. A circle has no top. Take out the one that points the wrong way.",
     R"(actors:
  - {id: KOR, name: South Korea, kind: state, part_of: NIS}
  - {id: NIS, name: National Intelligence Service, kind: organ, part_of: KOR}
)",
     R"(actors:
  - {id: KOR, name: South Korea, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ, part_of: KOR}
)"},

    {Slug::self_reference, "self-reference", Severity::error, "an entry refers to itself",
     "A claim cannot be about itself or dispute itself. Usually the id was copied along with the rest of "
     "the entry: name the other claim that is meant.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
  - {id: C002, subject: UKR, relation: condemns, about: C002, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
  - {id: C002, subject: UKR, relation: condemns, about: C001, source: S000}
)"},

    {Slug::wrong_kind, "wrong-kind", Severity::warning, "an actor is not of the kind that is expected here",
     "A publisher is an outlet, and relations are made for certain kinds of actors: a treaty is not signed "
     "by a newspaper. The claim counts as written; the warning is there because it is more often a slip, "
     "like a city's name that stands for the wrong government, than meant. Correct the actor, its kind, or "
     "the relation.",
     R"(actors:
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops, publisher: RUS}
)",
     R"(actors:
  - {id: TASS, name: TASS, kind: outlet, part_of: RUS}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops, publisher: TASS}
)"},
};

}  // namespace hearsay
