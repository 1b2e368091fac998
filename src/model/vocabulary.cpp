#include "model/vocabulary.hpp"

namespace hearsay {

namespace {

template <class Map>
auto look_up(const Map& map, std::string_view key) {
    auto found = map.find(key);
    return found == map.end() ? typename Map::mapped_type{} : found->second;
}

}  // namespace

RelationTypeId Vocabulary::find_relation(std::string_view key) const {
    return look_up(relation_keys_, key);
}
ActorKindId Vocabulary::find_actor_kind(std::string_view key) const {
    return look_up(actor_kind_keys_, key);
}
UnitId Vocabulary::find_unit(std::string_view key) const {
    return look_up(unit_keys_, key);
}

RelationTypeId Vocabulary::relation_drawn_by(Draws draws) const {
    for (RelationTypeId id : relations_.ids()) {
        if (relations_[id].draws == draws) return id;
    }
    return {};
}

bool Vocabulary::is_kind_of(RelationTypeId kind, RelationTypeId wider) const {
    for (; kind; kind = relations_[kind].parent) {
        if (kind == wider) return true;
    }
    return false;
}

bool Vocabulary::is_kind_of(UnitId kind, UnitId wider) const {
    for (; kind; kind = units_[kind].kind_of) {
        if (kind == wider) return true;
    }
    return false;
}

bool Vocabulary::is_counted_in(UnitId part, UnitId whole) const {
    if (!part) return false;
    if (part == whole) return true;
    return is_counted_in(units_[part].kind_of, whole) || is_counted_in(units_[part].part_of, whole);
}

}  // namespace hearsay
