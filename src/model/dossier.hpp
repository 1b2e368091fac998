#pragma once

#include "model/dossier_tables.hpp"

#include <span>
#include <string_view>
#include <utility>

namespace hearsay {

/// Everything an analyst entered, checked and linked: tables of plain rows. Made by `DossierBuilder` and
/// read-only afterwards, so that any number of threads may read it. Views and ids stay good as long as it
/// lives.
class Dossier {
  public:
    explicit Dossier(DossierTables tables) : tables_(std::move(tables)) {}

    std::string_view title() const { return tables_.title; }
    std::string_view description() const { return tables_.description; }
    /// Which state of the dossier this is, in its analyst's words; may be empty.
    std::string_view version() const { return tables_.version; }
    const Vocabulary& vocabulary() const { return tables_.vocabulary; }

    const Table<ActorId, Actor>& actors() const { return tables_.actors; }
    const Table<PlaceId, Place>& places() const { return tables_.places; }
    const Table<SourceId, Source>& sources() const { return tables_.sources; }
    const Table<PublisherId, Publisher>& publishers() const { return tables_.publishers; }
    const Table<GroupId, Group>& groups() const { return tables_.groups; }
    const Table<ClaimId, Claim>& claims() const { return tables_.claims; }

    /// Proposition keys, in the order of their first claim.
    const Table<PropositionId, TextId>& propositions() const { return tables_.propositions; }

    /// What analysts think of claims and propositions, by what they are about and by date.
    std::span<const Opinion> opinions() const { return tables_.opinions; }

    /// Which warnings are let stand, and why.
    const Allowances& allowances() const { return tables_.allowances; }

    std::string_view text(TextId id) const { return tables_.texts[id]; }
    std::string_view key(ClaimId id) const { return text(tables_.claims[id].key); }
    std::string_view key(PropositionId id) const { return text(tables_.propositions[id]); }

    std::span<const ActorId> list(IdRange<ActorId> range) const { return tables_.actor_lists[range]; }
    std::span<const PlaceId> list(IdRange<PlaceId> range) const { return tables_.place_lists[range]; }
    std::span<const ClaimId> list(IdRange<ClaimId> range) const { return tables_.claim_lists[range]; }
    std::span<const UnitId> list(IdRange<UnitId> range) const { return tables_.unit_lists[range]; }
    std::span<const GroupId> list(IdRange<GroupId> range) const { return tables_.group_lists[range]; }
    std::span<const Origin> list(IdRange<Origin> range) const { return tables_.origin_lists[range]; }
    std::span<const std::uint32_t> list(IdRange<std::uint32_t> range) const {
        return tables_.line_lists[range];
    }
    std::span<const TextId> list(IdRange<TextId> range) const { return tables_.text_lists[range]; }

    /// The row whose id in the files is `key`, or none. O(1).
    ActorId find_actor(std::string_view key) const {
        return tables_.actor_keys.find(tables_.texts.find(key));
    }
    PlaceId find_place(std::string_view key) const {
        return tables_.place_keys.find(tables_.texts.find(key));
    }
    SourceId find_source(std::string_view key) const {
        return tables_.source_keys.find(tables_.texts.find(key));
    }
    ClaimId find_claim(std::string_view key) const {
        return tables_.claim_keys.find(tables_.texts.find(key));
    }
    PropositionId find_proposition(std::string_view key) const {
        return tables_.proposition_keys.find(tables_.texts.find(key));
    }

    /// The claims of a proposition, and the claims that speak about a claim, in the order of their ids.
    std::span<const ClaimId> claims_of(PropositionId id) const;
    std::span<const ClaimId> claims_about(ClaimId id) const;

    /// The actor that `actor` speaks for, else the one it is part of, or none.
    ActorId above(ActorId actor) const;

    /// What `actor` belongs to in the end over `above`; itself when to nothing.
    ActorId top_of(ActorId actor) const;

    /// The group whose word can corroborate others: none for a document in its own voice, which may have
    /// copied another, and none for an origin that nobody could ask.
    GroupId independent_group(const Origin& origin) const;

    /// Whether `part` is `whole` or belongs to it over `above`, at any depth.
    bool is_part_of(ActorId part, ActorId whole) const;

    /// Whether `part` is `whole` or lies in it, at any depth.
    bool is_part_of(PlaceId part, PlaceId whole) const;

    /// The name of the file `position` points into; empty when it points nowhere.
    std::string_view file_name(Position position) const;

  private:
    DossierTables tables_;
};

}  // namespace hearsay
