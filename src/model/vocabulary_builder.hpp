#pragma once

#include "base/diagnostics.hpp"
#include "model/vocabulary.hpp"
#include "model/word.hpp"

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace hearsay {

struct ActorKindDraft {
    Word id;
    std::vector<LocalWord> labels;
    std::vector<LocalWord> plurals;
    bool unnamed = false;
    bool publishes = false;
    bool by_default = false;
    Word schema;
};

struct UnitDraft {
    Word id;
    std::vector<LocalWord> labels;
    Word kind_of;
    Word part_of;
};

struct RelationDraft {
    Word id;
    std::vector<LocalWord> labels;
    std::vector<LocalWord> inverse;
    Word parent;
    Layer layer = Layer::events;
    Polarity polarity = Polarity::neutral;
    Stance stance = Stance::none;
    Draws draws = Draws::nothing;
    bool symmetric = false;
    bool joins = false;
    bool about_claims = false;
    bool takes_object = true;
    std::vector<Word> subject_kinds;
    std::vector<Word> object_kinds;
    Word plover;
    Word cameo;
};

/// Collects the rows of `config/` and of a dossier's own `relations:` and `units:` blocks, in any order, and
/// makes a `Vocabulary` of them. Reports duplicate ids, unknown references, trees that run in circles, and a
/// vocabulary without exactly one default kind. Offending rows stay in, without the offending reference, so
/// that later steps can go on and report more.
class VocabularyBuilder {
  public:
    explicit VocabularyBuilder(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void add(const ActorKindDraft& draft);
    void add(const UnitDraft& draft);
    void add(RelationDraft draft);

    /// `whole` is where a problem of the vocabulary as a whole is reported: the file of its kinds of actor.
    Vocabulary finish(Position whole);

  private:
    LocalTexts keep(const std::vector<LocalWord>& words);
    std::vector<ActorKindId> resolve_kinds(const std::vector<Word>& words);
    void resolve_units();
    void resolve_relations();
    void check_unique_roles(Position whole);

    Diagnostics& diagnostics_;
    Vocabulary vocabulary_;
    std::vector<UnitDraft> units_;
    std::vector<RelationDraft> relations_;
    std::vector<Position> kinds_at_, units_at_, relations_at_;  // where the rows stand
    std::vector<Position> defaults_;
    bool full_ = false;  // a row too many is reported once
};

}  // namespace hearsay
