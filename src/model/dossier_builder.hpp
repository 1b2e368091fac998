#pragma once

#include "base/diagnostics.hpp"
#include "model/cast_builder.hpp"
#include "model/claim_builder.hpp"
#include "model/dossier.hpp"
#include "model/drafts.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// Makes a `Dossier` out of drafts and reports everything that is wrong with them: duplicate ids, references
/// to nothing, impossible dates, trees that run in circles. First all actors, places and sources, in any
/// order, then all claims, in any order. Words must stay alive until `finish`.
class DossierBuilder {
  public:
    DossierBuilder(Vocabulary vocabulary, Diagnostics& diagnostics);

    void set_title(std::string_view title, std::string_view description, std::string_view version = {});

    /// What a whole file allows, or the whole dossier when `reach` says so. Before any row: rows ask for it.
    void allow(std::span<const LocalWord> words, Allowance::Reach reach, Position file) {
        tables_.keep_allowances(words, reach, file);
    }

    void add(const ActorDraft& draft);
    void add(const PlaceDraft& draft);
    void add(const SourceDraft& draft);
    void add(const ClaimDraft& draft);
    void add(const OpinionDraft& draft) { opinions_.push_back(draft); }

    /// Makes room for `more` claims at once: growing the table step by step would take twice the memory.
    void expect_claims(std::size_t more);

    /// The finished dossier, or nothing when there was any error. The builder is spent afterwards.
    std::optional<Dossier> finish();

  private:
    void finish_cast();

    Diagnostics& diagnostics_;
    DossierTables tables_;
    CastBuilder cast_;
    ClaimBuilder claims_;
    std::vector<OpinionDraft> opinions_;  // looked up when all claims are known
    bool cast_finished_ = false;
};

}  // namespace hearsay
