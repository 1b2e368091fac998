#include "query/filter.hpp"

#include <fmt/format.h>

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
        return;
    }
    parts_.push_back({&kind, std::move(shown), {}});
    kind.read(dossier, text, parts_.back().condition, diagnostics);
}

std::string Filter::shown() const {
    std::string text;
    for (const Part& part : parts_) text += (text.empty() ? "" : " ") + part.shown;
    return text;
}

Selection select(const Dossier& dossier, const Filter& filter) {
    Selection selection;
    for (ClaimId id : dossier.claims().ids()) selection.claims.push_back(id);
    for (const Filter::Part& part : filter.parts()) {
        FilterStep step{part.shown, 0, 0};
        std::erase_if(selection.claims, [&](ClaimId claim) {
            Truth fits = part.kind->matches(dossier, part.condition, claim);
            if (fits == Truth::unknown) ++step.undecided;
            return fits != Truth::yes;
        });
        step.left = selection.claims.size();
        selection.steps.push_back(std::move(step));
    }
    return selection;
}

}  // namespace hearsay
