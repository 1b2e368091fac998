#include "render/table/copies_table.hpp"

#include "base/number_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay {

namespace {

Value::List claim_keys(const Dossier& dossier, std::span<const ClaimId> claims) {
    Value::List keys;
    for (ClaimId id : claims) keys.emplace_back(dossier.key(id));
    return keys;
}

Value::List source_keys(const Dossier& dossier, std::span<const SourceId> sources) {
    Value::List keys;
    for (SourceId id : sources) keys.emplace_back(dossier.sources()[id].key);
    return keys;
}

Value key_or_nothing(const Dossier& dossier, PropositionId id) {
    return id ? Value{dossier.key(id)} : Value{};
}

/// A row without the numbers that only text has.
std::vector<Value> row(std::string_view kind, Value proposition, Value::List claims, Value::List sources,
                       std::string why) {
    return {kind, std::move(proposition), std::move(claims), std::move(sources), {}, {}, {}, {},
            {},   std::move(why)};
}

std::vector<Value> row_of(const Dossier& dossier, const OneOrigin& found) {
    return row("one-origin", dossier.key(found.proposition), claim_keys(dossier, found.claims),
               source_keys(dossier, found.sources),
               fmt::format("{} in {}, all from {}", counted(found.claims.size(), "mention"),
                           counted(found.sources.size(), "source"), dossier.actors()[found.origin].key));
}

std::vector<Value> row_of(const Dossier& dossier, const CitationLoop& found) {
    std::vector<SourceId> sources;
    for (ClaimId id : found.claims) {
        SourceId source = dossier.claims()[id].source;
        if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
    }
    return row("loop", dossier.key(found.proposition), claim_keys(dossier, found.claims),
               source_keys(dossier, sources),
               fmt::format("{} have it from each other", fmt::join(found.members, " and ")));
}

std::vector<Value> row_of(const Dossier& dossier, const TextReuse& found) {
    std::size_t longest = 0;
    for (const CommonRun& run : found.runs) longest = std::max<std::size_t>(longest, run.words);
    double share = static_cast<double>(found.shared) / static_cast<double>(found.shingles);
    const SourceId sources[] = {found.original, found.copy};
    std::string why = fmt::format(
        "{} of {} shingles of {} words are in {}, in {} of {} or more words{}", found.shared, found.shingles,
        shingle_words, dossier.sources()[found.original].key, counted(found.runs.size(), "run"), shortest_run,
        found.direction_known ? "" : "; which of the two is earlier is not known");
    return {"text",          {},
            Value::List{},   source_keys(dossier, sources),
            found.shingles,  found.shared,
            Value{share, 3}, found.runs.size(),
            longest,         std::move(why)};
}

std::vector<Value> row_of(const Dossier& dossier, const Drift& found) {
    const ClaimId claims[] = {found.original, found.copy};
    const SourceId sources[] = {dossier.claims()[found.original].source, dossier.claims()[found.copy].source};
    return row(drift_texts[static_cast<std::size_t>(found.kind)],
               key_or_nothing(dossier, dossier.claims()[found.copy].proposition), claim_keys(dossier, claims),
               source_keys(dossier, sources), explain_drift(dossier, found));
}

}  // namespace

ResultTable copies_table(const Dossier& dossier, const Copies& copies) {
    ResultTable table;
    table.command = "copies";
    table.columns = {{"kind", "kind"},       {"proposition", "proposition"},
                     {"claims", "claims"},   {"sources", "sources"},
                     {"shingles", "", true}, {"shared", "", true},
                     {"share", "", true},    {"runs", "", true},
                     {"longest", "", true},  {"why", "why"}};
    for (const OneOrigin& found : copies.one_origins) table.rows.push_back(row_of(dossier, found));
    for (const CitationLoop& found : copies.loops) table.rows.push_back(row_of(dossier, found));
    for (const TextReuse& found : copies.reuse) table.rows.push_back(row_of(dossier, found));
    for (const Drift& found : copies.drifts) table.rows.push_back(row_of(dossier, found));
    table.summary = {{"one_origins", copies.one_origins.size()},
                     {"loops", copies.loops.size()},
                     {"texts", copies.texts},
                     {"reused", copies.reuse.size()},
                     {"drifts", copies.drifts.size()}};
    if (copies.texts < 2)
        table.caption = "fewer than two sources have a local text, so that wording was not compared";
    return table;
}

}  // namespace hearsay
