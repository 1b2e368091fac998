#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What can be wrong when one entry names another.
inline constexpr DiagnosticKind reference_problems[] = {
    {Slug::ambiguous_name, "ambiguous-name", Severity::error, "a name fits several actors",
     "Names and aliases may be shared: there are at least three Security Councils. A question must mean "
     "one of them. The message lists the candidates: write the id of the one that is meant.",
     R"(# hearsay claims --actor "Security Council"
actors:
  - {id: UNSC, name: United Nations Security Council, kind: organ, aliases: [Security Council]}
  - {id: RUS_SC, name: Security Council of Russia, kind: organ, aliases: [Security Council]}
sources:
  - {id: S000, title: Moscow condemns the vote}
claims:
  - {id: C001, subject: RUS_SC, relation: condemns, object: UNSC, source: S000}
)",
     R"(# hearsay claims --actor RUS_SC
actors:
  - {id: UNSC, name: United Nations Security Council, kind: organ, aliases: [Security Council]}
  - {id: RUS_SC, name: Security Council of Russia, kind: organ, aliases: [Security Council]}
sources:
  - {id: S000, title: Moscow condemns the vote}
claims:
  - {id: C001, subject: RUS_SC, relation: condemns, object: UNSC, source: S000}
)"},

    {Slug::claim_as_actor, "claim-as-actor", Severity::error, "a claim stands where an actor is due",
     "Subject and object are actors. When somebody condemns, denies or praises what another claim says, "
     "that claim goes under `about`: so the condemnation points at the announcement, and not at whoever "
     "made it.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
  - {id: C002, subject: UKR, relation: condemns, object: C001, source: S000}
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

    {Slug::duplicate_id, "duplicate-id", Severity::error, "an id is given twice",
     "A reference to it could mean either entry. If both are the same thing, make them one entry, with the "
     "second name as an alias; else give one of them another id. Two claims that say the same are two "
     "claims, with two ids.",
     R"(actors:
  - {id: NIS, name: National Intelligence Service, kind: organ}
  - {id: NIS, name: Network and Information Security, kind: organ}
)",
     R"(actors:
  - {id: NIS, name: National Intelligence Service, kind: organ}
  - {id: NIS_EU, name: Network and Information Security, kind: organ}
)"},

    {Slug::unknown_actor, "unknown-actor", Severity::error,
     "an actor is named that the dossier does not have",
     "In a dossier's files an actor is named by its id, in a question also by its name or an alias in any "
     "language, without regard to case and accents. Correct the spelling, or add the actor; for a "
     "question, add the name as an alias of the actor that is meant.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: Rusia, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::unknown_claim, "unknown-claim", Severity::error, "a claim is named that the dossier does not have",
     "`about` and `disputes` name claims by id, in any file of the dossier. Correct the id, or include the "
     "file that holds the claim.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
  - {id: C002, subject: UKR, relation: condemns, about: C01, source: S000}
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

    {Slug::unknown_kind, "unknown-kind", Severity::error, "a kind of actor is not in the vocabulary",
     "Kinds of actors come from config/actor-kinds.yaml: `hearsay list kinds` shows them. Use one of "
     "these, or leave `kind` out.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: country}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
)"},

    {Slug::unknown_place, "unknown-place", Severity::error, "a place is named that the dossier does not have",
     "Places are entries of their own under `places`, so that a city can lie in its country and is not "
     "taken for the government that sits in it. Correct the spelling, or add the place.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
places:
  - {id: KURSK, name: Kursk Oblast}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, place: Kurk, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
places:
  - {id: KURSK, name: Kursk Oblast}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, place: KURSK, source: S000}
)"},

    {Slug::unknown_proposition, "unknown-proposition", Severity::error, "no claim has this proposition",
     "A proposition exists because claims carry its key; a question about one that no claim carries would "
     "be answered by silence, as if nobody had said it. Correct the key: `hearsay list propositions` shows "
     "them.",
     R"(# hearsay support WORKERS-15
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay support WORKERS-15K
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::unknown_publisher, "unknown-publisher", Severity::error, "no source has this publisher",
     "A publisher is the house behind a source, as `publisher:` of the source names it: an actor's id, or "
     "a label. A question about a house that published nothing would be answered by silence. The message "
     "lists those there are.",
     R"(# hearsay claims --publisher CDTT
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay claims --publisher CDT
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::unknown_relation, "unknown-relation", Severity::error, "a relation is not in the vocabulary",
     "Relations come from config/relations.yaml and from `relations:` in the dossier: `hearsay list "
     "relations` shows them. Use the nearest one, or add your own with its label, layer and polarity.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: send_troops, object: RUS, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
)"},

    {Slug::unknown_slug, "unknown-slug", Severity::error, "there is no problem of this name",
     "`hearsay explain` and `allow` take the word that stands in brackets at the end of an error or a "
     "warning. `hearsay explain` without a word lists all of them.",
     R"(# hearsay explain unknown-actr
actors:
  - {id: PRK, name: North Korea, kind: state}
)",
     R"(# hearsay explain unknown-actor
actors:
  - {id: PRK, name: North Korea, kind: state}
)"},

    {Slug::unknown_source, "unknown-source", Severity::error,
     "a source is named that the dossier does not have",
     "Every claim stands in a source, named by its id: in the claim, or once at the top of the file. "
     "Correct the id, or add the source with what is known about it; a title is enough.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S00}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends troops}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, source: S000}
)"},

    {Slug::unknown_unit, "unknown-unit", Severity::error, "a unit is not in the vocabulary",
     "Units come from config/units.yaml and from `units:` in the dossier: `hearsay list units` shows them. "
     "Numbers are compared only when their units are known to be the same, a kind, or a part of each "
     "other. Use one of these, or add your own.",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, quantity: 15000 worker, source: S000}
)",
     R"(actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, quantity: 15000 workers, source: S000}
)"},
};

}  // namespace hearsay
