#include "query/copies/drift.hpp"

#include "query/support.hpp"
#include "query/trace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace hearsay {

namespace {

bool hedges_compare(const Claim& a, const Claim& b) {
    auto positive = [](const Claim& claim) { return claim.certainty < Certainty::uncommitted; };
    return positive(a) && positive(b) && a.certainty != b.certainty;
}

/// Whether somebody who is named in the original is not in the copy.
bool drops_attribution(const Dossier& dossier, const Claim& original, const Claim& copy) {
    if (!speakers_of(dossier, original).empty() && speakers_of(dossier, copy).empty()) return true;
    std::span<const ActorId> kept = dossier.list(copy.relays);
    return std::ranges::any_of(dossier.list(original.relays),
                               [&](ActorId relay) { return std::ranges::find(kept, relay) == kept.end(); });
}

bool changes_attribution(const Dossier& dossier, const Claim& original, const Claim& copy) {
    std::vector<ActorId> before = speakers_of(dossier, original), after = speakers_of(dossier, copy);
    return !before.empty() && !after.empty() && before != after;
}

bool same_number(const Quantity& a, const Quantity& b) {
    return a.stated() && a == b;
}

bool bounded(const Date& date) {
    return date.earliest().kind == DateBound::Kind::known && date.latest().kind == DateBound::Kind::known;
}

bool carries_as_of(const Claim& original, const Claim& copy) {
    return same_number(original.quantity, copy.quantity) && bounded(original.date) && bounded(copy.date) &&
           overlap(original.date, copy.date) == Truth::no;
}

bool changes_number(const Claim& original, const Claim& copy) {
    Quantity a = original.quantity, b = copy.quantity;
    a.unit = b.unit = {};
    return a.stated() && b.stated() && a != b;
}

bool changes_unit(const Claim& original, const Claim& copy) {
    return original.quantity.stated() && copy.quantity.stated() &&
           original.quantity.unit != copy.quantity.unit;
}

/// A document's place in time; ids break ties.
bool comes_before(const Dossier& dossier, ClaimId a, ClaimId b) {
    SourceId source_a = dossier.claims()[a].source, source_b = dossier.claims()[b].source;
    const Source& first = dossier.sources()[source_a];
    const Source& second = dossier.sources()[source_b];
    if (sorts_before(first.date, second.date)) return true;
    if (sorts_before(second.date, first.date)) return false;
    return std::tuple(first.key, dossier.key(a)) < std::tuple(second.key, dossier.key(b));
}

/// Finds, for each claim, the one that it was copied from.
class CopyFinder {
  public:
    CopyFinder(const Dossier& dossier, std::span<const TextReuse> reuse) : dossier_(dossier) {
        for (const TextReuse& row : reuse) {
            if (!row.runs.empty()) runs_[{row.original, row.copy}] = &row.runs;
        }
    }

    /// Whether `copy` repeats `original`: the same anchor, or lines within one run.
    bool copied(const Claim& original, const Claim& copy) const {
        if (original.source == copy.source) return false;
        if (original.anchor && original.anchor == copy.anchor) return true;
        auto found = runs_.find({original.source, copy.source});
        if (found == runs_.end()) return false;
        return std::ranges::any_of(*found->second, [&](const CommonRun& run) {
            return any_within(original, run.original_first, run.original_last) &&
                   any_within(copy, run.copy_first, run.copy_last);
        });
    }

    /// The last of `earlier` (in time) that `copy` repeats; none when there is none. The same anchor goes
    /// before lines, since a line may hold several claims.
    ClaimId original_of(std::span<const ClaimId> earlier, ClaimId copy) const {
        const Claim& claim = dossier_.claims()[copy];
        ClaimId by_line;
        for (std::size_t back = 0; back < earlier.size() && back < most_compared; ++back) {
            ClaimId id = earlier[earlier.size() - 1 - back];
            const Claim& other = dossier_.claims()[id];
            if (other.source == claim.source) continue;
            if (claim.anchor && other.anchor == claim.anchor) return id;
            if (!by_line && copied(other, claim)) by_line = id;
        }
        return by_line;
    }

  private:
    bool any_within(const Claim& claim, std::uint32_t first, std::uint32_t last) const {
        return std::ranges::any_of(dossier_.list(claim.lines),
                                   [=](std::uint32_t line) { return first <= line && line <= last; });
    }

    /// A proposition with a hundred thousand mentions is not compared each with each.
    static constexpr std::size_t most_compared = 200;

    const Dossier& dossier_;
    std::map<std::pair<SourceId, SourceId>, const std::vector<CommonRun>*> runs_;
};

void add_drift(const Dossier& dossier, ClaimId original_id, ClaimId copy_id, std::vector<Drift>& found) {
    const Claim& original = dossier.claims()[original_id];
    const Claim& copy = dossier.claims()[copy_id];
    auto add_if = [&](bool changed, DriftKind kind) {
        if (changed) found.push_back({kind, original_id, copy_id});
    };
    bool hedges = hedges_compare(original, copy);
    add_if(hedges && original.certainty < copy.certainty, DriftKind::hedge_gained);
    add_if(hedges && original.certainty > copy.certainty, DriftKind::hedge_lost);
    add_if(drops_attribution(dossier, original, copy), DriftKind::attribution_dropped);
    add_if(changes_attribution(dossier, original, copy), DriftKind::attribution_changed);
    add_if(carries_as_of(original, copy), DriftKind::as_of_carried);
    add_if(changes_unit(original, copy), DriftKind::unit_changed);
    add_if(changes_number(original, copy), DriftKind::number_changed);
    add_if(original.planned != copy.planned, DriftKind::tense_changed);
}

std::string count(const Dossier& dossier, const Quantity& quantity) {
    if (!quantity.unit) return quantity_text(quantity);
    return fmt::format("{} {}", quantity_text(quantity), dossier.vocabulary().units()[quantity.unit].key);
}

std::string chain(const Dossier& dossier, const Claim& claim) {
    std::string text(dossier.sources()[claim.source].key);
    for (ActorId relay : dossier.list(claim.relays))
        text += fmt::format(" > {}", dossier.actors()[relay].key);
    for (const Origin& origin : dossier.list(claim.origins)) {
        if (origin.actor) text += fmt::format(" > {}", key_of(dossier, origin));
    }
    return text;
}

/// What a drift turns from and into.
std::pair<std::string, std::string> from_and_to(const Dossier& dossier, const Drift& drift) {
    const Claim& a = dossier.claims()[drift.original];
    const Claim& b = dossier.claims()[drift.copy];
    switch (drift.kind) {
        case DriftKind::hedge_gained:
        case DriftKind::hedge_lost:
            return {std::string(certainty_text(a.certainty)), std::string(certainty_text(b.certainty))};
        case DriftKind::attribution_dropped:
        case DriftKind::attribution_changed: return {chain(dossier, a), chain(dossier, b)};
        case DriftKind::as_of_carried:
            return {std::string(dossier.text(a.date_text)), std::string(dossier.text(b.date_text))};
        case DriftKind::unit_changed:
        case DriftKind::number_changed: return {count(dossier, a.quantity), count(dossier, b.quantity)};
        case DriftKind::tense_changed:
            return {a.planned ? "announced" : "done", b.planned ? "announced" : "done"};
    }
    return {};
}

}  // namespace

std::vector<Drift> find_drift(const Dossier& dossier, std::span<const ClaimId> claims,
                              std::span<const TextReuse> reuse) {
    std::map<PropositionId, std::vector<ClaimId>> propositions;
    for (ClaimId id : claims) {
        if (PropositionId proposition = dossier.claims()[id].proposition)
            propositions[proposition].push_back(id);
    }
    CopyFinder finder(dossier, reuse);
    std::vector<Drift> found;
    for (auto& [proposition, members] : propositions) {
        std::ranges::sort(members, [&dossier](ClaimId a, ClaimId b) { return comes_before(dossier, a, b); });
        for (std::size_t at = 1; at < members.size(); ++at) {
            ClaimId original = finder.original_of(std::span(members).first(at), members[at]);
            if (original) add_drift(dossier, original, members[at], found);
        }
    }
    std::ranges::sort(found, {}, [&dossier](const Drift& drift) {
        return std::tuple(dossier.key(drift.copy), drift.kind);
    });
    return found;
}

std::string explain_drift(const Dossier& dossier, const Drift& drift) {
    auto [from, to] = from_and_to(dossier, drift);
    constexpr std::string_view patterns[] = {"certainty", "certainty", "attribution", "attribution",
                                             "date",      "quantity",  "quantity",    "tense"};
    return fmt::format("{} of {} ({}) became {} in its copy {} ({})",
                       patterns[static_cast<std::size_t>(drift.kind)], dossier.key(drift.original), from, to,
                       dossier.key(drift.copy), dossier.sources()[dossier.claims()[drift.copy].source].key);
}

}  // namespace hearsay
