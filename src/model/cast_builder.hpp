#pragma once

#include "base/diagnostics.hpp"
#include "model/dossier_tables.hpp"
#include "model/drafts.hpp"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hearsay {

/// Fills the tables of who, where and which document: actors, places, sources, and what follows from them:
/// publishers and groups. Rows may refer to rows that come later; `finish` links them and reports dangling
/// references and circles. A faulty row stays in without its faulty part, so that later steps report more.
class CastBuilder {
  public:
    CastBuilder(DossierTables& tables, Diagnostics& diagnostics)
        : tables_(tables), diagnostics_(diagnostics) {}

    void add(const ActorDraft& draft);
    void add(const PlaceDraft& draft);
    void add(const SourceDraft& draft);

    /// Links everything. Call once, after the last row.
    void finish();

    /// The actor or place with this id; none, and a report that suggests one, when there is none.
    /// An empty word is none without a report.
    ActorId resolve_actor(const Word& word);
    PlaceId resolve_place(const Word& word);

    /// The group with this key, made if it is new.
    GroupId group_called(std::string_view key, ActorId actor);

  private:
    LocalTexts keep(const std::vector<LocalWord>& words);
    std::vector<std::string_view> keep(const std::vector<Word>& words);
    ActorKindId resolve_kind(const Word& word);
    void read_url(const Word& word, Position row);
    void link_actors();
    void link_places();
    void derive_groups();
    void link_publishers();
    PublisherId publisher_called(const Word& word, const Source& source);
    void index_actor_names();
    ActorId nearest_actor(const Word& word) const;
    std::string candidates_text(const std::vector<ActorId>& candidates) const;
    void report_unknown_actor(const Word& word);

    DossierTables& tables_;
    Diagnostics& diagnostics_;
    std::vector<ActorDraft> actors_;  // by ActorId
    std::vector<PlaceDraft> places_;  // by PlaceId
    std::vector<Word> publishers_;    // by SourceId
    std::unordered_map<std::string_view, GroupId> group_keys_;
    std::unordered_map<std::string_view, PublisherId> publisher_keys_;
    std::unordered_map<std::string, std::vector<ActorId>> actor_names_;  // by folded name; made when needed
};

}  // namespace hearsay
