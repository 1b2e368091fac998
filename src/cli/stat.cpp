#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "query/conflicts.hpp"

#include <vector>

namespace hearsay::cli {

namespace {

/// Counts rows of a table, each once.
template <class IdT>
class Tally {
  public:
    explicit Tally(std::size_t rows) : seen_(rows) {}

    void add(IdT id) {
        if (!id || seen_[id.value]) return;
        seen_[id.value] = true;
        ++count_;
    }
    void add(std::span<const IdT> ids) {
        for (IdT id : ids) add(id);
    }
    std::size_t count() const { return count_; }

  private:
    std::vector<bool> seen_;
    std::size_t count_ = 0;
};

using Counts = std::vector<std::pair<std::string, Value>>;

Counts everything(const Dossier& dossier) {
    return {{"claims", dossier.claims().size()},   {"propositions", dossier.propositions().size()},
            {"actors", dossier.actors().size()},   {"places", dossier.places().size()},
            {"sources", dossier.sources().size()}, {"publishers", dossier.publishers().size()},
            {"groups", dossier.groups().size()}};
}

/// The same for some claims: what they name.
Counts named_by(const Dossier& dossier, std::span<const ClaimId> claims) {
    Tally<PropositionId> propositions(dossier.propositions().size());
    Tally<ActorId> actors(dossier.actors().size());
    Tally<PlaceId> places(dossier.places().size());
    Tally<SourceId> sources(dossier.sources().size());
    Tally<PublisherId> publishers(dossier.publishers().size());
    Tally<GroupId> groups(dossier.groups().size());
    for (ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        propositions.add(claim.proposition);
        for (IdRange<ActorId> list : {claim.subjects, claim.objects, claim.relays})
            actors.add(dossier.list(list));
        for (const Origin& origin : dossier.list(claim.origins)) actors.add(origin.actor);
        places.add(dossier.list(claim.places));
        sources.add(claim.source);
        publishers.add(dossier.sources()[claim.source].publisher);
        groups.add(dossier.list(claim.groups));
    }
    return {{"claims", claims.size()},    {"propositions", propositions.count()},
            {"actors", actors.count()},   {"places", places.count()},
            {"sources", sources.count()}, {"publishers", publishers.count()},
            {"groups", groups.count()}};
}

}  // namespace

ExitCode run_stat(Context& context) {
    const Dossier& dossier = context.dossier();
    Selection selection = context.selection();
    Conflicts conflicts = find_conflicts(dossier, selection.claims);
    ResultTable table;
    table.command = "stat";
    table.summary =
        context.filter_shown().empty() ? everything(dossier) : named_by(dossier, selection.claims);
    table.summary.emplace_back("conflict_clusters", conflicts.clusters.size());
    table.summary.emplace_back("conflict_pairs", conflicts.pair_count);
    return context.answer(std::move(table));
}

}  // namespace hearsay::cli
