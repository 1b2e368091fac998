#pragma once

#include "base/table.hpp"
#include "base/text_pool.hpp"
#include "model/actor.hpp"
#include "model/allowance.hpp"
#include "model/claim.hpp"
#include "model/opinion.hpp"
#include "model/vocabulary.hpp"
#include "model/word.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Ids by the text id of their key: a plain array, since keys are interned.
template <class IdT>
class KeyIndex {
  public:
    IdT find(TextId key) const { return key && key.value < ids_.size() ? ids_[key.value] : IdT{}; }

    /// Binds `key` to `id`; false, and nothing changes, when it is taken.
    bool add(TextId key, IdT id) {
        if (find(key)) return false;
        if (ids_.size() <= key.value) ids_.resize(key.value + 1);
        ids_[key.value] = id;
        return true;
    }

  private:
    std::vector<IdT> ids_;
};

/// The tables behind a `Dossier`, open while builders fill them.
struct DossierTables {
    std::string_view title;
    std::string_view description;
    std::string_view version;
    TextPool texts;
    Vocabulary vocabulary;

    Table<ActorId, Actor> actors;
    Table<PlaceId, Place> places;
    Table<SourceId, Source> sources;
    Table<PublisherId, Publisher> publishers;
    Table<GroupId, Group> groups;
    Table<ClaimId, Claim> claims;
    Table<PropositionId, TextId> propositions;
    std::vector<Opinion> opinions;
    Allowances allowances;

    ListPool<ActorId> actor_lists;
    ListPool<PlaceId> place_lists;
    ListPool<ClaimId> claim_lists;
    ListPool<UnitId> unit_lists;
    ListPool<GroupId> group_lists;
    ListPool<Origin> origin_lists;
    ListPool<TextId> text_lists;
    ListPool<std::uint32_t> line_lists;

    KeyIndex<ActorId> actor_keys;
    KeyIndex<PlaceId> place_keys;
    KeyIndex<SourceId> source_keys;
    KeyIndex<ClaimId> claim_keys;
    KeyIndex<PropositionId> proposition_keys;

    std::vector<IdRange<ClaimId>> claims_of;     ///< by proposition
    std::vector<IdRange<ClaimId>> claims_about;  ///< by claim
    std::vector<std::string> file_names;         ///< by Position::file

    /// `text`, kept for the life of the dossier.
    std::string_view keep(std::string_view text) { return text.empty() ? text : texts[texts.intern(text)]; }

    /// Keeps what a row, or a whole file, allows. Slugs that nobody knows are passed over: the reader of
    /// files has reported them.
    void keep_allowances(std::span<const LocalWord> allow, Allowance::Reach reach, Position row);

    /// The same as an id; none for an empty text.
    TextId keep_id(std::string_view text) { return text.empty() ? TextId{} : texts.intern(text); }
};

}  // namespace hearsay
