/// Actors and places that nothing refers to.

#include "base/unicode.hpp"
#include "query/lints/rules.hpp"

#include <fmt/format.h>

#include <set>

namespace hearsay {

namespace {

/// What is referred to, by id.
class Used {
  public:
    explicit Used(std::size_t rows) : used_(rows) {}

    template <class IdT>
    void mark(IdT id) {
        if (id) used_[id.value] = true;
    }
    template <class IdT>
    void mark_all(std::span<const IdT> ids) {
        for (IdT id : ids) mark(id);
    }
    bool operator[](std::uint32_t row) const { return used_[row]; }

  private:
    std::vector<bool> used_;
};

void mark_speakers(const Dossier& dossier, Used& used) {
    for (const Claim& claim : dossier.claims()) {
        used.mark_all(dossier.list(claim.subjects));
        used.mark_all(dossier.list(claim.objects));
        used.mark_all(dossier.list(claim.relays));
        for (const Origin& origin : dossier.list(claim.origins)) used.mark(origin.actor);
    }
}

/// Authors are texts; an actor of that name says more about the one who wrote.
void mark_authors(const Dossier& dossier, Used& used) {
    std::set<std::string> authors;
    for (const Source& source : dossier.sources()) {
        if (!source.author.empty()) authors.insert(fold_name(source.author));
    }
    for (ActorId id : dossier.actors().ids()) {
        if (authors.contains(fold_name(dossier.actors()[id].name))) used.mark(id);
    }
}

}  // namespace

void find_unused_actors(const Dossier& dossier, Findings& findings) {
    Used used(dossier.actors().size());
    mark_speakers(dossier, used);
    mark_authors(dossier, used);
    for (const Publisher& publisher : dossier.publishers()) used.mark(publisher.actor);
    for (ActorId id : dossier.actors().ids()) {
        const Actor& actor = dossier.actors()[id];
        used.mark(actor.part_of);
        used.mark(actor.speaks_for);
        ActorId named = dossier.find_actor(actor.group_label);
        if (named != id) used.mark(named);
    }
    for (ActorId id : dossier.actors().ids()) {
        if (used[id.value]) continue;
        const Actor& actor = dossier.actors()[id];
        findings.push_back({actor.position, fmt::format("nothing refers to actor '{}'", actor.key),
                            "enter the claims in which it acts or speaks, or take it out"});
    }
}

void find_unused_places(const Dossier& dossier, Findings& findings) {
    Used used(dossier.places().size());
    for (const Claim& claim : dossier.claims()) used.mark_all(dossier.list(claim.places));
    for (const Place& place : dossier.places()) used.mark(place.part_of);
    for (PlaceId id : dossier.places().ids()) {
        if (used[id.value]) continue;
        const Place& place = dossier.places()[id];
        findings.push_back({place.position, fmt::format("nothing happens in place '{}'", place.key),
                            "write it as the 'place' of claims, or take it out"});
    }
}

}  // namespace hearsay
