#include "model/dossier.hpp"

namespace hearsay {

std::span<const ClaimId> Dossier::claims_of(PropositionId id) const {
    HEARSAY_CHECK(id.value < tables_.claims_of.size());
    return tables_.claim_lists[tables_.claims_of[id.value]];
}

std::span<const ClaimId> Dossier::claims_about(ClaimId id) const {
    HEARSAY_CHECK(id.value < tables_.claims_about.size());
    return tables_.claim_lists[tables_.claims_about[id.value]];
}

ActorId Dossier::above(ActorId actor) const {
    const Actor& row = tables_.actors[actor];
    return row.speaks_for ? row.speaks_for : row.part_of;
}

ActorId Dossier::top_of(ActorId actor) const {
    while (const ActorId next = above(actor)) actor = next;
    return actor;
}

GroupId Dossier::independent_group(const Origin& origin) const {
    if (!origin.actor) return {};
    GroupId group = tables_.actors[origin.actor].group;
    return tables_.groups[group].unnamed ? GroupId{} : group;
}

bool Dossier::is_part_of(ActorId part, ActorId whole) const {
    for (; part; part = above(part)) {
        if (part == whole) return true;
    }
    return false;
}

bool Dossier::is_part_of(PlaceId part, PlaceId whole) const {
    for (; part; part = tables_.places[part].part_of) {
        if (part == whole) return true;
    }
    return false;
}

std::string_view Dossier::file_name(Position position) const {
    std::size_t file = position.file.value;
    return file < tables_.file_names.size() ? std::string_view(tables_.file_names[file]) : std::string_view{};
}

}  // namespace hearsay
