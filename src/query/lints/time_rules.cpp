/// Dates that do not go together. A finding needs certainty: what an uncertain date leaves open is let pass.

#include "query/conflicts/rules.hpp"
#include "query/lints/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

namespace hearsay {

namespace {

bool certainly_before(const Date& a, const Date& b) {
    return before(a, b) == Truth::yes;
}

/// The date by which a claim was said, in words: "said 2025-06", or the document's date.
std::string said_words(const Dossier& dossier, const Claim& claim) {
    if (claim.said.stated()) return fmt::format("said {}", dossier.text(claim.said_text));
    const Source& source = dossier.sources()[claim.source];
    return fmt::format("in '{}' of {}", source.key, source.date_text);
}

std::string about_claim(const Dossier& dossier, const Claim& claim) {
    return fmt::format("claim '{}', {},", dossier.text(claim.key), said_words(dossier, claim));
}

}  // namespace

/// The date of a statement may be that of what it speaks of: a forecast is about the future.
void find_future_events(const Dossier& dossier, Findings& findings) {
    for (const Claim& claim : dossier.claims()) {
        if (claim.planned || dossier.vocabulary().relations()[claim.relation].layer == Layer::statements)
            continue;
        if (!certainly_before(said_date(dossier, claim), claim.date)) continue;
        findings.push_back({claim.position,
                            fmt::format("{} is dated {}, which had not come yet", about_claim(dossier, claim),
                                        dossier.text(claim.date_text)),
                            "correct the dates, or write 'planned: true' for what was only announced"});
    }
}

void find_past_plans(const Dossier& dossier, Findings& findings) {
    for (const Claim& claim : dossier.claims()) {
        if (!claim.planned || !certainly_before(claim.date, said_date(dossier, claim))) continue;
        findings.push_back({claim.position,
                            fmt::format("{} announces something for {}, which was over",
                                        about_claim(dossier, claim), dossier.text(claim.date_text)),
                            "correct the dates, or take out 'planned' if it was done"});
    }
}

void find_late_statements(const Dossier& dossier, Findings& findings) {
    for (const Claim& claim : dossier.claims()) {
        const Source& source = dossier.sources()[claim.source];
        if (!certainly_before(source.date, claim.said)) continue;
        findings.push_back(
            {claim.position,
             fmt::format("claim '{}' was said {}, after its source '{}' of {}", dossier.text(claim.key),
                         dossier.text(claim.said_text), source.key, source.date_text),
             "correct 'said', or the date of the source", source.position});
    }
}

namespace {

/// The documents of each publisher that speak about each proposition, each once.
using DocumentsOf = std::map<std::pair<ActorId, PropositionId>, std::vector<SourceId>>;

DocumentsOf documents_of_publishers(const Dossier& dossier) {
    DocumentsOf documents;
    for (const Claim& claim : dossier.claims()) {
        ActorId house = dossier.publishers()[dossier.sources()[claim.source].publisher].actor;
        if (!house || !claim.proposition) continue;
        std::vector<SourceId>& list = documents[{house, claim.proposition}];
        if (std::ranges::find(list, claim.source) == list.end()) list.push_back(claim.source);
    }
    return documents;
}

void check_relay(const Dossier& dossier, const Claim& claim, ActorId relay, const DocumentsOf& documents,
                 Findings& findings) {
    auto found = documents.find({relay, claim.proposition});
    if (found == documents.end()) return;
    const Source& citing = dossier.sources()[claim.source];
    const Source& first =
        dossier.sources()[*std::ranges::min_element(found->second, [&dossier](SourceId a, SourceId b) {
            return sorts_before(dossier.sources()[a].date, dossier.sources()[b].date);
        })];
    bool all_later = std::ranges::all_of(found->second, [&](SourceId id) {
        return certainly_before(citing.date, dossier.sources()[id].date);
    });
    if (!all_later) return;
    findings.push_back({claim.position,
                        fmt::format("claim '{}', in '{}' of {}, has it from '{}', whose own '{}' is of {}",
                                    dossier.text(claim.key), citing.key, citing.date_text,
                                    dossier.actors()[relay].key, first.key, first.date_text),
                        "correct 'via' or the dates, or add the earlier document that was cited",
                        first.position});
}

}  // namespace

void find_late_relays(const Dossier& dossier, Findings& findings) {
    DocumentsOf documents = documents_of_publishers(dossier);
    for (const Claim& claim : dossier.claims()) {
        if (!claim.proposition) continue;
        for (ActorId relay : dossier.list(claim.relays))
            check_relay(dossier, claim, relay, documents, findings);
    }
}

namespace {

/// Whether a claim is only there from when it was said: an announcement, or words about something. Of a fact,
/// people may speak before this document's speaker does.
bool is_utterance(const Dossier& dossier, const Claim& claim) {
    bool words = dossier.vocabulary().relations()[claim.relation].layer == Layer::statements;
    return (words || claim.planned) && claim.attribution != AttributionKind::narrator;
}

}  // namespace

void find_early_reactions(const Dossier& dossier, Findings& findings) {
    for (const Claim& claim : dossier.claims()) {
        for (ClaimId id : dossier.list(claim.about)) {
            const Claim& target = dossier.claims()[id];
            bool before_event = !target.planned && certainly_before(said_date(dossier, claim), target.date);
            bool before_words = is_utterance(dossier, target) && certainly_before(claim.said, target.said);
            if (!before_event && !before_words) continue;
            findings.push_back(
                {claim.position,
                 fmt::format("{} is about claim '{}', which {} {}", about_claim(dossier, claim),
                             dossier.key(id), before_event ? "is dated" : "was said",
                             dossier.text(before_event ? target.date_text : target.said_text)),
                 "correct the dates, or name under 'about' the earlier claim that it answers",
                 target.position});
        }
    }
}

namespace {

/// Whether somebody in `role` from `since` to `until` held it at `date`, as far as is known.
bool out_of_office(const Actor& actor, const Date& date) {
    return certainly_before(actor.until, date) || certainly_before(date, actor.since);
}

std::string term_words(const Actor& actor) {
    std::string term;
    if (!actor.since_text.empty()) term += fmt::format(" from {}", actor.since_text);
    if (!actor.until_text.empty()) term += fmt::format(" until {}", actor.until_text);
    return fmt::format("'{}' was {}{}", actor.key, actor.role.empty() ? "in office" : actor.role, term);
}

}  // namespace

void find_out_of_office(const Dossier& dossier, Findings& findings) {
    for (const Claim& claim : dossier.claims()) {
        auto check = [&](ActorId id, const Date& date, std::string_view verb, std::string_view when) {
            const Actor& actor = dossier.actors()[id];
            if (!out_of_office(actor, date)) return false;
            findings.push_back({claim.position,
                                fmt::format("{}, and {} in claim '{}' {}", term_words(actor), verb,
                                            dossier.text(claim.key), when),
                                "correct the dates; or find out who held the office then, and who spoke",
                                actor.position});
            return true;
        };
        bool found = false;
        for (ActorId id : dossier.list(claim.subjects)) {
            found =
                found || check(id, claim.date, "acts", fmt::format("at {}", dossier.text(claim.date_text)));
        }
        for (const Origin& origin : dossier.list(claim.origins)) {
            if (found || !origin.actor) continue;
            found = check(origin.actor, said_date(dossier, claim), "speaks", said_words(dossier, claim));
        }
    }
}

}  // namespace hearsay
