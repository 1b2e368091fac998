#pragma once

#include "base/id.hpp"

#include <cstdint>

namespace hearsay {

using ActorKindId = Id<struct ActorKindTag, std::uint16_t>;
using RelationTypeId = Id<struct RelationTypeTag, std::uint16_t>;
using UnitId = Id<struct UnitTag, std::uint16_t>;

using ActorId = Id<struct ActorTag>;
using PlaceId = Id<struct PlaceTag>;
using SourceId = Id<struct SourceTag>;
using PublisherId = Id<struct PublisherTag>;
using GroupId = Id<struct GroupTag>;
using ClaimId = Id<struct ClaimTag>;
using PropositionId = Id<struct PropositionTag>;

}  // namespace hearsay
