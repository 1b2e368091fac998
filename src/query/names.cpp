#include "query/names.hpp"

#include "base/suggest.hpp"
#include "base/unicode.hpp"

#include <algorithm>

namespace hearsay {

namespace {

/// Calls `use` with everything that `row` is called, until it returns true; whether it did.
template <class Row, class Use>
bool any_name(const Row& row, Use use) {
    auto use_name = [&use](const LocalText& name) { return use(name.text); };
    return use(row.key) || use(row.name) || std::ranges::any_of(row.names.all(), use_name) ||
           std::ranges::any_of(row.aliases, use);
}

template <class IdT, class Row>
std::vector<IdT> rows_called(const Table<IdT, Row>& table, std::string_view text) {
    std::vector<IdT> found;
    std::string folded = fold_name(text);
    for (IdT id : table.ids()) {
        if (any_name(table[id], [&folded](std::string_view name) { return fold_name(name) == folded; })) {
            found.push_back(id);
        }
    }
    return found;
}

template <class IdT, class Row>
std::string nearest_name(const Table<IdT, Row>& table, std::string_view text) {
    std::vector<std::string_view> names;
    for (const Row& row : table) {
        any_name(row, [&names](std::string_view name) {
            names.push_back(name);
            return false;
        });
    }
    return std::string(nearest(text, names));
}

template <class Row>
std::string_view local_name(const Row& row, std::string_view language) {
    std::string_view local = language.empty() ? std::string_view{} : row.names.find(language);
    return local.empty() ? row.name : local;
}

}  // namespace

std::vector<ActorId> actors_called(const Dossier& dossier, std::string_view text) {
    if (ActorId exact = dossier.find_actor(text)) return {exact};
    return rows_called(dossier.actors(), text);
}

std::vector<PlaceId> places_called(const Dossier& dossier, std::string_view text) {
    if (PlaceId exact = dossier.find_place(text)) return {exact};
    return rows_called(dossier.places(), text);
}

std::string nearest_actor_name(const Dossier& dossier, std::string_view text) {
    return nearest_name(dossier.actors(), text);
}

std::string nearest_place_name(const Dossier& dossier, std::string_view text) {
    return nearest_name(dossier.places(), text);
}

std::string_view name_of(const Actor& actor, std::string_view language) {
    return local_name(actor, language);
}
std::string_view name_of(const Place& place, std::string_view language) {
    return local_name(place, language);
}

}  // namespace hearsay
