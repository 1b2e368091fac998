#include "query/named_rows.hpp"

namespace hearsay {

namespace {

/// Counts claims by row of one table.
template <class IdT>
class Tally {
  public:
    explicit Tally(std::size_t rows) : counts_(rows), counted_for_(rows) {}

    void add(ClaimId claim, IdT id) {
        if (!id || counted_for_[id.value] == claim) return;
        counted_for_[id.value] = claim;
        ++counts_[id.value];
    }
    void add(ClaimId claim, std::span<const IdT> ids) {
        for (IdT id : ids) add(claim, id);
    }
    NamedRows::Counts take() { return std::move(counts_); }

  private:
    NamedRows::Counts counts_;
    std::vector<ClaimId> counted_for_;  // the last claim that named the row
};

}  // namespace

NamedRows named_rows(const Dossier& dossier, std::span<const ClaimId> claims) {
    const Vocabulary& words = dossier.vocabulary();
    Tally<PropositionId> propositions(dossier.propositions().size());
    Tally<ActorId> actors(dossier.actors().size());
    Tally<PlaceId> places(dossier.places().size());
    Tally<SourceId> sources(dossier.sources().size());
    Tally<PublisherId> publishers(dossier.publishers().size());
    Tally<GroupId> groups(dossier.groups().size());
    Tally<RelationTypeId> relations(words.relations().size());
    Tally<UnitId> units(words.units().size());
    Tally<ActorKindId> kinds(words.actor_kinds().size());
    auto add_actors = [&](ClaimId id, std::span<const ActorId> list) {
        actors.add(id, list);
        for (ActorId actor : list) kinds.add(id, dossier.actors()[actor].kind);
    };
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        propositions.add(id, claim.proposition);
        for (IdRange<ActorId> list : {claim.subjects, claim.objects, claim.relays})
            add_actors(id, dossier.list(list));
        for (const Origin& origin : dossier.list(claim.origins)) {
            if (origin.actor) add_actors(id, std::span(&origin.actor, 1));
        }
        places.add(id, dossier.list(claim.places));
        sources.add(id, claim.source);
        publishers.add(id, dossier.sources()[claim.source].publisher);
        groups.add(id, dossier.list(claim.groups));
        relations.add(id, claim.relation);
        units.add(id, claim.quantity.unit);
        units.add(id, dossier.list(claim.of));
    }
    return {propositions.take(), actors.take(),    places.take(), sources.take(), publishers.take(),
            groups.take(),       relations.take(), units.take(),  kinds.take()};
}

}  // namespace hearsay
