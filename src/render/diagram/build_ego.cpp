#include "base/check.hpp"
#include "query/names.hpp"
#include "render/diagram/build.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace hearsay {
namespace {

/// Who takes part in a claim: its subjects and objects, and who says what it is about when it names no
/// subject.
std::vector<ActorId> participants(const Dossier& dossier, ClaimId id) {
    const Claim& claim = dossier.claims()[id];
    std::vector<ActorId> actors;
    for (const ActorId actor : dossier.list(claim.subjects)) actors.push_back(actor);
    for (const ActorId actor : dossier.list(claim.objects)) actors.push_back(actor);
    if (claim.subjects.empty())
        for (const Origin& origin : dossier.list(claim.origins))
            if (origin.actor) actors.push_back(origin.actor);
    return actors;
}

constexpr unsigned out_of_reach = ~0U;

/// Steps from `centre` to every actor, over claims that both take part in, up to `depth`.
std::vector<unsigned> distances(const Dossier& dossier, std::span<const ClaimId> claims, ActorId centre,
                                unsigned depth) {
    std::vector<std::vector<ClaimId>> claims_of(dossier.actors().size());
    for (const ClaimId claim : claims)
        for (const ActorId actor : participants(dossier, claim)) claims_of[actor.value].push_back(claim);
    std::vector<unsigned> distance(dossier.actors().size(), out_of_reach);
    distance[centre.value] = 0;
    std::deque<ActorId> todo{centre};
    while (!todo.empty()) {
        const ActorId actor = todo.front();
        todo.pop_front();
        if (distance[actor.value] >= depth) continue;
        for (const ClaimId claim : claims_of[actor.value])
            for (const ActorId other : participants(dossier, claim)) {
                if (distance[other.value] != out_of_reach) continue;
                distance[other.value] = distance[actor.value] + 1;
                todo.push_back(other);
            }
    }
    return distance;
}

}  // namespace

std::vector<ClaimId> claims_around(const Dossier& dossier, std::span<const ClaimId> claims, ActorId centre,
                                   unsigned depth) {
    const std::vector<unsigned> distance = distances(dossier, claims, centre, depth);
    std::vector<ClaimId> near;
    for (const ClaimId claim : claims) {
        const std::vector<ActorId> actors = participants(dossier, claim);
        const bool reached =
            std::ranges::any_of(actors, [&](ActorId actor) { return distance[actor.value] < depth; });
        if (reached) near.push_back(claim);
    }
    return near;
}

Diagram ego_view(const Dossier& dossier, std::span<const ClaimId> around, ActorId centre,
                 const ViewOptions& options) {
    ViewOptions titled = options;
    if (titled.title.empty())
        titled.title =
            fmt::format("{}: {}", dossier.title(), name_of(dossier.actors()[centre], options.language));
    Diagram diagram = actor_view(dossier, around, titled);
    const std::string id = fmt::format("actor:{}", dossier.actors()[centre].key);
    for (DiagramNode& node : diagram.nodes)
        if (node.id == id) node.emphasis = Emphasis::highlighted;
    return diagram;
}

}  // namespace hearsay
