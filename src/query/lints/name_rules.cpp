/// Names that may be taken for another's: the same, part of a longer one, spelt alike, or a place's.

#include "base/unicode.hpp"
#include "query/lints/name_index.hpp"
#include "query/lints/rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace hearsay {

namespace {

/// One thing that an actor or place is called.
struct Called {
    std::string_view name;
    bool alias = false;  ///< else its name in some language
};

template <class Row>
std::vector<Called> names_of(const Row& row) {
    std::vector<Called> names = {{row.name}};
    for (const LocalText& name : row.names.all()) names.push_back({name.text});
    for (std::string_view alias : row.aliases) names.push_back({alias, true});
    return names;
}

/// Whether one belongs to the other, so that sharing a name does not mislead: an army is called by its state.
bool related(const Dossier& dossier, ActorId a, ActorId b) {
    return dossier.is_part_of(a, b) || dossier.is_part_of(b, a);
}

/// Whether one may be taken for the other: a paper is no government, whatever its name. An actor without kind
/// may be anything.
bool comparable_kinds(const Dossier& dossier, ActorId a, ActorId b) {
    ActorKindId kind_a = dossier.actors()[a].kind, kind_b = dossier.actors()[b].kind;
    ActorKindId any = dossier.vocabulary().default_actor_kind();
    return kind_a == kind_b || kind_a == any || kind_b == any;
}

bool known_to_differ(const Actor& a, const Actor& b) {
    return !a.wikidata.empty() && !b.wikidata.empty() && a.wikidata != b.wikidata;
}

/// A folded name, and who bears it.
struct Bearer {
    ActorId actor;
    Called called;
};
using Bearers = std::map<std::string, std::vector<Bearer>, std::less<>>;

Bearers bearers_of_names(const Dossier& dossier) {
    Bearers bearers;
    for (ActorId id : dossier.actors().ids()) {
        for (const Called& called : names_of(dossier.actors()[id])) {
            std::string folded = fold_name(called.name);
            if (folded.empty()) continue;
            std::vector<Bearer>& list = bearers[std::move(folded)];
            if (list.empty() || list.back().actor != id) list.push_back({id, called});
        }
    }
    return bearers;
}

/// "Security Council" within "Russian Security Council": whole words, fewer than all.
std::vector<std::string_view> words_within(std::string_view folded) {
    constexpr std::size_t most_words = 12;
    std::vector<std::size_t> starts = {0};
    for (std::size_t at = folded.find(' '); at != std::string_view::npos; at = folded.find(' ', at + 1)) {
        starts.push_back(at + 1);
    }
    starts.push_back(folded.size() + 1);
    std::vector<std::string_view> found;
    std::size_t words = std::min(starts.size() - 1, most_words);
    for (std::size_t first = 0; first < words; ++first) {
        for (std::size_t end = first + 1; end <= words; ++end) {
            if (end - first == starts.size() - 1) continue;
            found.push_back(folded.substr(starts[first], starts[end] - 1 - starts[first]));
        }
    }
    return found;
}

/// Whether `bare`, which `whose` is called, may be meant by somebody who shortens a name of `longer`: not
/// among different things of one group, such as a ministry and "ministry sources". One
/// word is short for a name only among actors of one kind, and not where it is an actor's own name: Guinea is
/// no short name of Equatorial Guinea.
bool may_be_short_for(const Dossier& dossier, std::string_view bare, const Bearer& whose, ActorId longer) {
    if (whose.actor == longer || related(dossier, whose.actor, longer)) return false;
    bool comparable = comparable_kinds(dossier, whose.actor, longer);
    bool one_word = bare.find(' ') == std::string_view::npos;
    if (one_word) return whose.called.alias && comparable;
    return comparable || dossier.actors()[whose.actor].group != dossier.actors()[longer].group;
}

void find_same_names(const Dossier& dossier, const Bearers& bearers, Findings& findings) {
    for (const auto& [folded, list] : bearers) {
        for (std::size_t at = 1; at < list.size(); ++at) {
            const Actor &first = dossier.actors()[list[0].actor], &other = dossier.actors()[list[at].actor];
            findings.push_back({other.position,
                                fmt::format("'{}' is what actor '{}' is called, and '{}', too",
                                            list[at].called.name, other.key, first.key),
                                "take the name from one of them; if they are one, make them one entry",
                                first.position});
        }
    }
}

void find_short_names(const Dossier& dossier, const Bearers& bearers, Findings& findings) {
    std::set<std::pair<ActorId, ActorId>> seen;
    for (const auto& [folded, list] : bearers) {
        for (std::string_view bare : words_within(folded)) {
            auto found = bearers.find(bare);
            if (found == bearers.end()) continue;
            for (const Bearer& longer : list) {
                const Bearer& whose = found->second.front();
                if (!may_be_short_for(dossier, bare, whose, longer.actor)) continue;
                if (!seen.emplace(whose.actor, longer.actor).second) continue;
                const Actor &short_row = dossier.actors()[whose.actor],
                            &long_row = dossier.actors()[longer.actor];
                findings.push_back(
                    {short_row.position,
                     fmt::format("'{}' is taken for '{}' alone, but '{}' ('{}') may be meant",
                                 whose.called.name, short_row.key, long_row.key, longer.called.name),
                     "give each a name that tells them apart, and neither the bare one", long_row.position});
            }
        }
    }
}

}  // namespace

void find_homonyms(const Dossier& dossier, Findings& findings) {
    Bearers bearers = bearers_of_names(dossier);
    find_same_names(dossier, bearers, findings);
    find_short_names(dossier, bearers, findings);
}

void find_near_names(const Dossier& dossier, Findings& findings) {
    NameIndex index;
    for (ActorId id : dossier.actors().ids()) {
        for (const Called& called : names_of(dossier.actors()[id])) index.add(called.name, id.value);
    }
    for (const auto& [first, second] : index.near_pairs()) {
        ActorId a{first.row}, b{second.row};
        const Actor &actor = dossier.actors()[a], &other = dossier.actors()[b];
        if (!comparable_kinds(dossier, a, b) || known_to_differ(actor, other)) continue;
        findings.push_back({other.position,
                            fmt::format("'{}' of actor '{}' looks like '{}' of '{}'", second.name, other.key,
                                        first.name, actor.key),
                            "if they are one, make them one entry, with the other spelling as an alias",
                            actor.position});
    }
}

void find_entered_twice(const Dossier& dossier, Findings& findings) {
    std::map<std::string_view, ActorId> items;
    for (ActorId id : dossier.actors().ids()) {
        const Actor& actor = dossier.actors()[id];
        if (actor.wikidata.empty()) continue;
        auto [entry, added] = items.emplace(actor.wikidata, id);
        if (added) continue;
        const Actor& first = dossier.actors()[entry->second];
        findings.push_back({actor.position,
                            fmt::format("actors '{}' and '{}' are the same Wikidata item, {}", first.key,
                                        actor.key, actor.wikidata),
                            "make them one entry, or correct one of the items", first.position});
    }
}

namespace {

struct PlaceName {
    PlaceId place;
    bool alias = false;
};
using PlaceNames = std::map<std::string, std::vector<PlaceName>, std::less<>>;

PlaceNames names_of_places(const Dossier& dossier) {
    PlaceNames names;
    for (PlaceId id : dossier.places().ids()) {
        for (const Called& called : names_of(dossier.places()[id])) {
            names[fold_name(called.name)].push_back({id, called.alias});
        }
    }
    return names;
}

/// What `actor` has in common with places: the shared names of each. A place that has the actor's own name is
/// its territory, and none of these.
std::map<PlaceId, std::vector<std::string_view>> shared_with_places(const Actor& actor,
                                                                    const PlaceNames& places) {
    std::map<PlaceId, std::vector<std::string_view>> shared;
    std::set<PlaceId> territory;
    for (const Called& called : names_of(actor)) {
        auto found = places.find(fold_name(called.name));
        if (found == places.end()) continue;
        for (const PlaceName& name : found->second) {
            if (!called.alias && !name.alias) territory.insert(name.place);
            std::vector<std::string_view>& list = shared[name.place];
            if (std::ranges::find(list, called.name) == list.end()) list.push_back(called.name);
        }
    }
    std::erase_if(shared, [&territory](const auto& entry) { return territory.contains(entry.first); });
    return shared;
}

}  // namespace

void find_metonyms(const Dossier& dossier, Findings& findings) {
    PlaceNames places = names_of_places(dossier);
    for (const Actor& actor : dossier.actors()) {
        for (const auto& [id, names] : shared_with_places(actor, places)) {
            const Place& place = dossier.places()[id];
            findings.push_back(
                {actor.position,
                 fmt::format("actor '{}' and place '{}' are both called '{}'", actor.key, place.key,
                             fmt::join(names, "', '")),
                 fmt::format("see that claims name '{}' where somebody acts and '{}' where it happens",
                             actor.key, place.key),
                 place.position});
        }
    }
}

}  // namespace hearsay
