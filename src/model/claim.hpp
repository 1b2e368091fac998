#pragma once

#include "base/id.hpp"
#include "base/position.hpp"
#include "base/text_pool.hpp"
#include "model/certainty.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "model/quantity.hpp"

#include <cstdint>
#include <type_traits>

namespace hearsay {

/// Who a chain of attribution ends with: an actor, or the document speaking in its own voice.
/// Exactly one of the two is set.
struct Origin {
    ActorId actor;
    SourceId source;

    friend auto operator<=>(const Origin&, const Origin&) = default;
};

/// How a document came to a claim, derived from its chain.
enum class AttributionKind : std::uint8_t {
    direct,    ///< somebody said it
    relayed,   ///< somebody said it, passed on by another medium
    narrator,  ///< nobody is named: the document says it in its own voice
    unnamed,   ///< it rests on somebody nobody could ask
};

inline constexpr std::string_view attribution_texts[] = {"direct", "relayed", "narrator", "unnamed"};

/// One mention: what one document says in one place. A plain row; lists live in the dossier.
struct Claim {
    TextId key;
    PropositionId proposition;  ///< none when it was given no key
    SourceId source;
    RelationTypeId relation;
    Certainty certainty = Certainty::not_stated;
    AttributionKind attribution = AttributionKind::narrator;  ///< derived
    bool planned = false;

    IdRange<ActorId> subjects;
    IdRange<ActorId> objects;
    IdRange<ClaimId> about;         ///< the claims it speaks about
    IdRange<ClaimId> disputes;      ///< entered by the analyst
    IdRange<TextId> dispute_kinds;  ///< of each dispute, in the analyst's word; none where there is no word
    IdRange<PlaceId> places;
    IdRange<UnitId> of;  ///< goods or people named without a number

    IdRange<ActorId> relays;  ///< nearest to the document first; without the origin
    IdRange<Origin> origins;  ///< who said it; several for a joint statement, never empty
    IdRange<GroupId> groups;  ///< derived: the interests of the origins, without repetitions

    Date date;  ///< when it happened
    TextId date_text;
    Date said;  ///< when the origin said it
    TextId said_text;
    Quantity quantity;
    TextId quantity_text;

    std::uint32_t line = 0;        ///< line in the source, from 1; the first one stated, 0 when none is
    IdRange<std::uint32_t> lines;  ///< every line it was read from
    TextId anchor;                 ///< an exact short text in the source
    TextId note;
    Position position;  ///< in the dossier's files
};

static_assert(std::is_trivially_copyable_v<Claim>);

}  // namespace hearsay
