#pragma once

#include "model/dossier.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Finds actors and places by what people call them: the id, else the name in any language or an alias,
/// without regard to case, accents and hyphens. Several may be called the same; whoever asks decides what to
/// do then. An exact id always wins alone. O(names), nothing is kept.
std::vector<ActorId> actors_called(const Dossier& dossier, std::string_view text);
std::vector<PlaceId> places_called(const Dossier& dossier, std::string_view text);

/// The id, name or alias of an actor or place that is nearest to `text`; empty when none is near.
std::string nearest_actor_name(const Dossier& dossier, std::string_view text);
std::string nearest_place_name(const Dossier& dossier, std::string_view text);

/// The name of an actor in `language`, falling back to its main name.
std::string_view name_of(const Actor& actor, std::string_view language = {});
std::string_view name_of(const Place& place, std::string_view language = {});

}  // namespace hearsay
