#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What `check --strict` asks about claims and propositions.
inline constexpr DiagnosticKind claim_lints[] = {
    {Slug::early_reaction, "early-reaction", Severity::lint, "a reaction came before what it is about",
     "A claim is about another claim, and was said before that one happened or was said. Correct the "
     "dates; or name under `about` the earlier statement that it really answers.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, date: 2025-06-01, source: S000}
  - {id: C002, subject: UKR, relation: condemns, about: C001, by: UKR, said: 2025-05-10, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: UKR, name: Ukraine, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_troops, object: RUS, date: 2025-06-01, source: S000}
  - {id: C002, subject: UKR, relation: condemns, about: C001, by: UKR, said: 2025-06-10, source: S000}
)"},

    {Slug::future_event, "future-event", Severity::lint,
     "a claim knows of something that had not happened yet",
     "The claim is dated after it was said, or after its document, and is not marked as planned. Perhaps "
     "the year is wrong; perhaps it was only announced, which `planned: true` says. Dates that may overlap "
     "are let pass.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, date: 2026-06, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, date: 2026-06, planned: true, source: S000}
)"},

    {Slug::late_relay, "late-relay", Severity::lint, "a relay published after the document that cites it",
     "The claim has it from a house whose own document on the same proposition is in the dossier, and "
     "appeared later. Perhaps the chain runs the other way round; perhaps a date is wrong; perhaps an "
     "earlier document of that house was cited, which the dossier does not have yet.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ}
  - {id: WSJ, name: The Wall Street Journal, kind: outlet}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
  - {id: S001, title: North Korean workers, publisher: WSJ, date: 2025-06-25}
claims:
  - {id: C001, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, via: WSJ, by: NIS, source: S000}
  - {id: C002, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, by: NIS, source: S001}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ}
  - {id: WSJ, name: The Wall Street Journal, kind: outlet}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
  - {id: S001, title: North Korean workers, publisher: WSJ, date: 2025-06-12}
claims:
  - {id: C001, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, via: WSJ, by: NIS, source: S000}
  - {id: C002, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, by: NIS, source: S001}
)"},

    {Slug::late_statement, "late-statement", Severity::lint,
     "something was said after the document that reports it",
     "A document cannot quote what was said after it was published. Correct `said` or the date of the "
     "source; of a page that was changed later, the date of the change is the one that counts.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, by: NIS, said: 2025-07-01, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, by: NIS, said: 2025-06-18, source: S000}
)"},

    {Slug::lone_proposition, "lone-proposition", Severity::lint, "only one claim is about this proposition",
     "A proposition is the key that claims about one fact share. With one claim it compares nothing: "
     "perhaps others speak about the same fact and carry another key, or none. Where a fact is really told "
     "once, say so in `allow`; at the top of a file an `allow` holds for all of it.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 5, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 5, source: S000}
  - {id: C002, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 28, source: S000}
)"},

    {Slug::lost_hedge, "lost-hedge", Severity::lint, "a copy is surer than its original",
     "The same speaker is quoted twice on one fact: where it is nearer to the source the wording is hedged "
     "(PR+, PS+), and over more relays or in a later document it is certain (CT+). The same holds for a "
     "sentence with the same anchor in two documents. Either a hedge was overlooked when the claim was "
     "entered, or the document dropped it, which is worth knowing: then say so in `allow`. `hearsay "
     "copies` shows every change along copies.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ}
  - {id: WSJ, name: The Wall Street Journal, kind: outlet}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, by: NIS, certainty: PR+, source: S000}
  - {id: C002, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, via: WSJ, by: NIS, certainty: CT+, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ}
  - {id: WSJ, name: The Wall Street Journal, kind: outlet}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, by: NIS, certainty: PR+, source: S000}
  - {id: C002, proposition: WORKERS, subject: PRK, relation: sends_workers, object: RUS, via: WSJ, by: NIS, certainty: PR+, source: S000}
)"},

    {Slug::near_proposition, "near-proposition", Severity::lint,
     "two propositions look like spellings of one",
     "Claims are compared only under the very same key. Keys that differ by case, hyphens or one letter of "
     "a word are more often a slip than meant, and then a contradiction stays unseen. Write the key in one "
     "way, or give the two facts keys that differ more.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 5, source: S000}
  - {id: C002, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 28, source: S000}
  - {id: C003, proposition: WORKER-15K, subject: PRK, relation: sends_workers, object: RUS, line: 33, source: S000}
  - {id: C004, proposition: WORKER-15K, subject: PRK, relation: sends_workers, object: RUS, line: 34, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 5, source: S000}
  - {id: C002, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 28, source: S000}
  - {id: C003, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 33, source: S000}
  - {id: C004, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, line: 34, source: S000}
)"},

    {Slug::out_of_office, "out-of-office", Severity::lint,
     "somebody acts or speaks outside their time in office",
     "An actor may state when it took up its role and left it (`since`, `until`). A claim in which it acts "
     "or speaks outside of that time is dated wrongly, or names the wrong person: documents often give the "
     "office to its last holder but one. If somebody speaks for themselves after leaving, say so in "
     "`allow`.",
     R"(# hearsay check --strict
actors:
  - {id: RUS, name: Russia, kind: state}
  - {id: GOVERNOR, name: Ivan Ivanov, kind: person, speaks_for: RUS, role: governor, until: 2024-05}
sources:
  - {id: S000, title: Drones over Kursk, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: GOVERNOR, relation: states, object: RUS, by: GOVERNOR, said: 2025-06, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: RUS, name: Russia, kind: state}
  - {id: GOVERNOR, name: Ivan Ivanov, kind: person, speaks_for: RUS, role: governor, until: 2025-07}
sources:
  - {id: S000, title: Drones over Kursk, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: GOVERNOR, relation: states, object: RUS, by: GOVERNOR, said: 2025-06, source: S000}
)"},

    {Slug::past_plan, "past-plan", Severity::lint, "something is announced for a time that was over",
     "The claim is marked as planned, and its date lies before it was said. Perhaps the year is wrong; "
     "perhaps it was done by then, and `planned` does not belong.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, date: 2024-06, planned: true, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, date: 2024-06, source: S000}
)"},

    {Slug::repeated_claim, "repeated-claim", Severity::lint, "a claim is entered twice",
     "Two claims of one document are the same in everything but their id, down to the line: they count as "
     "two mentions of what was said once. Take one out. If the document does say it twice, their `line` or "
     "`anchor` tells them apart.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
  - {id: C002, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, source: S000}
  - {id: C002, subject: PRK, relation: sends_workers, object: RUS, line: 7, source: S000}
)"},

    {Slug::unattributed_estimate, "unattributed-estimate", Severity::lint,
     "a number that somebody must have estimated has no author",
     "'About 15,000' was counted or guessed by somebody. When a document says it in its own voice, without "
     "a name, ask the text again: often it says 'according to' some lines above. If it really names "
     "nobody, say so in `allow`.",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, quantity: ~15000 workers, source: S000}
)",
     R"(# hearsay check --strict
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
  - {id: NIS, name: National Intelligence Service, kind: organ}
sources:
  - {id: S000, title: North Korea sends workers, publisher: CDT, date: 2025-06-19}
claims:
  - {id: C001, subject: PRK, relation: sends_workers, object: RUS, quantity: ~15000 workers, by: NIS, source: S000}
)"},
};

}  // namespace hearsay
