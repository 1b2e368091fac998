#include "query/filter.hpp"

#include "query/polarity.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

const FilterKind* find_filter_kind(std::string_view option) {
    for (const FilterKind& kind : filter_kinds()) {
        if (kind.option == option) return &kind;
    }
    return nullptr;
}

void Filter::add(const Dossier& dossier, const FilterKind& kind, std::string_view text,
                 Diagnostics& diagnostics) {
    std::string shown = fmt::format("--{} {}", kind.option, text);
    for (Part& part : parts_) {
        if (part.kind != &kind) continue;
        kind.read(dossier, text, part.condition, diagnostics);
        part.shown += ' ' + shown;
        part.values += fmt::format(" or {}", text);
        return;
    }
    parts_.push_back({&kind, std::move(shown), std::string(text), {}});
    kind.read(dossier, text, parts_.back().condition, diagnostics);
}

std::string Filter::shown() const {
    std::string text;
    for (const Part& part : parts_) text += (text.empty() ? "" : " ") + part.shown;
    return text;
}

const Filter::Part* Filter::part_called(std::string_view option) const {
    for (const Part& part : parts_) {
        if (part.kind->option == option) return &part;
    }
    return nullptr;
}

Filter Filter::without(std::string_view option) const {
    Filter rest = *this;
    std::erase_if(rest.parts_, [option](const Part& part) { return part.kind->option == option; });
    return rest;
}

namespace {

/// Whether every part of `filter` certainly fits `claim`.
bool fits(const Dossier& dossier, const Filter& filter, ClaimId claim) {
    return std::ranges::all_of(filter.parts(), [&](const Filter::Part& part) {
        return part.kind->matches(dossier, part.condition, claim) == Truth::yes;
    });
}

/// `claims` and the denials of them that the filter leaves.
std::vector<ClaimId> with_denials(const Dossier& dossier, const Filter& filter,
                                  const std::vector<ClaimId>& claims) {
    std::vector<ClaimId> denials = denials_of(dossier, claims);
    if (denials.empty()) return claims;
    const Filter rest = filter.without("proposition");
    std::erase_if(denials, [&](ClaimId id) { return !fits(dossier, rest, id); });
    std::vector<ClaimId> all = claims;
    all.insert(all.end(), denials.begin(), denials.end());
    std::ranges::sort(all);
    return all;
}

}  // namespace

std::vector<ClaimId> all_claims(const Dossier& dossier) {
    std::vector<ClaimId> claims;
    for (ClaimId id : dossier.claims().ids()) claims.push_back(id);
    return claims;
}

Selection select(const Dossier& dossier, const Filter& filter, std::span<const ClaimId> among) {
    Selection selection;
    for (const Filter::Part& part : filter.parts()) selection.steps.push_back({&part, 0, {}});
    for (ClaimId claim : among) {
        FilterStep* open = nullptr;  // the first one that says neither yes nor no
        bool refused = false;
        for (FilterStep& step : selection.steps) {
            Truth fits = step.part->kind->matches(dossier, step.part->condition, claim);
            refused = fits == Truth::no;
            if (refused) break;
            if (fits == Truth::unknown && !open) open = &step;
            if (!open) ++step.left;
        }
        if (refused) continue;
        (open ? open->undecided : selection.claims).push_back(claim);
    }
    selection.compared = with_denials(dossier, filter, selection.claims);
    if (const Filter::Part* known = filter.part_called("known-at"))
        selection.known_at = known->condition.date;
    return selection;
}

Selection select(const Dossier& dossier, const Filter& filter) {
    return select(dossier, filter, all_claims(dossier));
}

}  // namespace hearsay
