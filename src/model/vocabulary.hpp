#pragma once

#include "base/position.hpp"
#include "base/table.hpp"
#include "base/text_pool.hpp"
#include "model/ids.hpp"
#include "model/local_texts.hpp"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hearsay {

/// What kind of statement a relation makes: somebody did something, said something about something, or is
/// something. Measures run on events unless told otherwise.
enum class Layer : std::uint8_t { events, statements, states };

/// Whether a relation speaks of good or bad terms between its subject and its object.
enum class Polarity : std::uint8_t { negative, neutral, positive };

/// What a relation about another claim does to it.
enum class Stance : std::uint8_t { none, affirms, denies };

/// The two relations that hold without a claim: attribution (a speaker reports a claim) and `part_of` between
/// an actor and the whole it belongs to.
enum class Draws : std::uint8_t { nothing, attribution, part_of };

struct ActorKind {
    std::string_view key;
    LocalTexts labels;
    LocalTexts plurals;
    bool unnamed = false;     ///< nobody one could ask: a claim resting on it has an unnamed origin
    bool publishes = false;   ///< may stand as the publisher of a source
    std::string_view schema;  ///< FollowTheMoney schema, or empty
};

struct Unit {
    std::string_view key;
    LocalTexts labels;
    UnitId kind_of;  ///< the wider unit every one of these is, or none
    UnitId part_of;  ///< the unit that counts these among others, or none
};

struct RelationType {
    std::string_view key;
    LocalTexts labels;   ///< reads "A ... B"
    LocalTexts inverse;  ///< reads "B ... A"; may be empty
    RelationTypeId parent;
    Layer layer = Layer::events;
    Polarity polarity = Polarity::neutral;
    Stance stance = Stance::none;
    Draws draws = Draws::nothing;
    bool symmetric = false;
    bool joins = false;                      ///< makes the subject a member of the object
    bool about_claims = false;               ///< may be about claims
    bool takes_object = true;                ///< false: an object makes no sense
    std::vector<ActorKindId> subject_kinds;  ///< empty: any
    std::vector<ActorKindId> object_kinds;   ///< empty: any
    std::string_view plover;                 ///< PLOVER event/mode/context, or empty
    std::string_view cameo;                  ///< CAMEO code, or empty
};

/// The words a dossier may use: relation types, actor kinds and units, each a table with its tree. Read-only
/// after `VocabularyBuilder::finish`.
class Vocabulary {
  public:
    const Table<RelationTypeId, RelationType>& relations() const { return relations_; }
    const Table<ActorKindId, ActorKind>& actor_kinds() const { return actor_kinds_; }
    const Table<UnitId, Unit>& units() const { return units_; }

    /// The row called `key`, or none.
    RelationTypeId find_relation(std::string_view key) const;
    ActorKindId find_actor_kind(std::string_view key) const;
    UnitId find_unit(std::string_view key) const;

    /// The kind of an actor that states none.
    ActorKindId default_actor_kind() const { return default_actor_kind_; }

    /// The relation that attribution or part-of draws; none when the vocabulary has no such relation.
    RelationTypeId relation_drawn_by(Draws draws) const;

    /// Whether `kind` is `wider` or a kind of it, at any depth.
    bool is_kind_of(RelationTypeId kind, RelationTypeId wider) const;
    bool is_kind_of(UnitId kind, UnitId wider) const;

    /// Whether everything counted in `part` is also counted in `whole`: over kind-of and part-of, at any
    /// depth.
    bool is_counted_in(UnitId part, UnitId whole) const;

  private:
    friend class VocabularyBuilder;

    TextPool texts_;
    Table<RelationTypeId, RelationType> relations_;
    Table<ActorKindId, ActorKind> actor_kinds_;
    Table<UnitId, Unit> units_;
    std::unordered_map<std::string_view, RelationTypeId> relation_keys_;
    std::unordered_map<std::string_view, ActorKindId> actor_kind_keys_;
    std::unordered_map<std::string_view, UnitId> unit_keys_;
    ActorKindId default_actor_kind_;
};

/// The words for a layer, polarity, stance and drawn relation in files and answers, in enumerator order.
inline constexpr std::string_view layer_texts[] = {"events", "statements", "states"};
inline constexpr Layer all_layers[] = {Layer::events, Layer::statements, Layer::states};
inline constexpr std::string_view polarity_texts[] = {"negative", "neutral", "positive"};
inline constexpr std::string_view stance_texts[] = {"none", "affirms", "denies"};
inline constexpr std::string_view draws_texts[] = {"nothing", "attribution", "part_of"};

}  // namespace hearsay
