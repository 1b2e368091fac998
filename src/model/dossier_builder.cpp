#include "model/dossier_builder.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace hearsay {

DossierBuilder::DossierBuilder(Vocabulary vocabulary, Diagnostics& diagnostics)
    : diagnostics_(diagnostics), cast_(tables_, diagnostics), claims_(tables_, cast_, diagnostics) {
    tables_.vocabulary = std::move(vocabulary);
}

void DossierBuilder::set_title(std::string_view title, std::string_view description,
                               std::string_view version) {
    tables_.title = tables_.keep(title);
    tables_.description = tables_.keep(description);
    tables_.version = tables_.keep(version);
}

void DossierBuilder::add(const ActorDraft& draft) {
    HEARSAY_CHECK(!cast_finished_);
    cast_.add(draft);
}

void DossierBuilder::add(const PlaceDraft& draft) {
    HEARSAY_CHECK(!cast_finished_);
    cast_.add(draft);
}

void DossierBuilder::add(const SourceDraft& draft) {
    HEARSAY_CHECK(!cast_finished_);
    cast_.add(draft);
}

void DossierBuilder::finish_cast() {
    if (!std::exchange(cast_finished_, true)) cast_.finish();
}

void DossierBuilder::add(const ClaimDraft& draft) {
    finish_cast();
    claims_.add(draft);
}

void DossierBuilder::expect_claims(std::size_t more) {
    tables_.claims.reserve(tables_.claims.size() + more);
}

std::optional<Dossier> DossierBuilder::finish() {
    finish_cast();
    claims_.finish();
    for (const OpinionDraft& draft : opinions_) {
        tables_.opinions.push_back(read_opinion(draft, tables_, diagnostics_));
    }
    std::ranges::stable_sort(tables_.opinions, {}, [](const Opinion& opinion) {
        return std::tuple(opinion.claim, opinion.proposition, opinion.date_text, opinion.author,
                          opinion.reason);
    });
    if (diagnostics_.errors() > 0) return std::nullopt;
    for (std::size_t file = 0; file < diagnostics_.file_count(); ++file) {
        tables_.file_names.push_back(diagnostics_.file(FileId{static_cast<std::uint16_t>(file)}).name);
    }
    return Dossier(std::move(tables_));
}

}  // namespace hearsay
