#pragma once

#include "base/diagnostics.hpp"
#include "model/cast_builder.hpp"
#include "model/dossier_tables.hpp"
#include "model/drafts.hpp"

#include <span>
#include <vector>

namespace hearsay {

/// Fills the table of claims and what follows from it: propositions, attribution, who speaks about whom.
/// Actors, places and sources must be finished. Each draft is looked up as it comes and not kept, so that a
/// hundred thousand claims need no second copy; only references among claims wait for `finish`.
class ClaimBuilder {
  public:
    ClaimBuilder(DossierTables& tables, CastBuilder& cast, Diagnostics& diagnostics)
        : tables_(tables), cast_(cast), diagnostics_(diagnostics) {}

    void add(const ClaimDraft& draft);

    /// Links claims with claims, and indexes them. Call once, after the last claim.
    void finish();

  private:
    struct Reference {
        TextId key;
        TextId kind;  // of a dispute
        Position position;
    };
    struct Pending {
        ClaimId claim;
        std::vector<Reference> about, disputes;
    };

    RelationTypeId resolve_relation(const Word& word);
    UnitId resolve_unit(const Word& word, Position position);
    SourceId resolve_source(const Word& word);
    PropositionId proposition_called(const Word& word);
    IdRange<ActorId> resolve_actors(const std::vector<Word>& words);
    Quantity read_quantity(const Word& word);
    void read_who(const ClaimDraft& draft, Claim& claim);
    void read_what(const ClaimDraft& draft, Claim& claim);
    void read_lines(const std::vector<Word>& words, Claim& claim);
    void read_mention(const ClaimDraft& draft, Claim& claim);
    void read_attribution(const ClaimDraft& draft, Claim& claim);
    AttributionKind kind_of_attribution(const Claim& claim) const;
    IdRange<GroupId> groups_of(std::span<const Origin> origins);
    void check_relation(const ClaimDraft& draft, const Claim& claim);
    void check_kinds(Position row, const std::vector<Word>& words, std::span<const ActorId> actors,
                     const RelationType& relation, std::span<const ActorKindId> allowed, const char* role);
    void queue_references(const ClaimDraft& draft, ClaimId id);
    Reference dispute(const Word& word);
    void link_disputes(const Pending& pending);
    std::string nearest_claim(std::string_view typed) const;
    ClaimId linked(const Reference& reference, ClaimId self);
    IdRange<ClaimId> link(const std::vector<Reference>& references, ClaimId self);
    void check_circles();
    void index_propositions();
    void index_about();

    DossierTables& tables_;
    CastBuilder& cast_;
    Diagnostics& diagnostics_;
    std::vector<Pending> pending_;
    std::vector<ActorId> actors_;  // reused from claim to claim
};

}  // namespace hearsay
