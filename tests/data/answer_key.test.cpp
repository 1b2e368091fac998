// Compares what the program derives from graphs/dprk-russia (origins, groups, kinds of attribution) with the
// answer key in tests/data/dprk-russia, for every claim. The key names groups by its own labels; `key_group`
// translates.
#include "io/load.hpp"
#include "query/support.hpp"
#include "query/trace.hpp"
#include "support/catch.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

using namespace hearsay;

namespace {

using KeyRow = std::map<std::string, std::string>;

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::vector<KeyRow> read_key(const std::string& name) {
    std::ifstream file(fmt::format("{}/tests/data/dprk-russia/{}", HEARSAY_SOURCE_DIR, name));
    std::string line;
    std::getline(file, line);
    std::vector<std::string> header = split(line, '\t');
    std::vector<KeyRow> rows;
    while (std::getline(file, line)) {
        std::vector<std::string> cells = split(line, '\t');
        KeyRow row;
        for (std::size_t at = 0; at < header.size() && at < cells.size(); ++at) row[header[at]] = cells[at];
        rows.push_back(row);
    }
    return rows;
}

const Dossier& dossier() {
    static const Dossier loaded = [] {
        Disk disk;
        Diagnostics diagnostics;
        DossierInput input{fmt::format("{}/graphs/dprk-russia", HEARSAY_SOURCE_DIR), std::nullopt, {}};
        std::optional<Dossier> dossier = load_dossier(input, disk, diagnostics);
        REQUIRE(diagnostics.errors() == 0);
        return std::move(*dossier);
    }();
    return loaded;
}

/// The key calls the group of a state X "X_STATE", that of a medium or of an undated page "PRESS_X", and that
/// of sources nobody could name "UNNAMED".
std::string key_group(const Group& group) {
    std::string key(group.key);
    if (key == "unnamed") return "UNNAMED";
    if (!group.actor) return key == "CDT" || key == "S001" ? fmt::format("PRESS_{}", key) : key;
    std::string_view kind = dossier().vocabulary().actor_kinds()[dossier().actors()[group.actor].kind].key;
    if (kind == "state") return fmt::format("{}_STATE", key);
    return kind == "outlet" ? fmt::format("PRESS_{}", key) : key;
}

std::set<std::string> key_groups(const Claim& claim) {
    std::set<std::string> groups;
    for (GroupId id : dossier().list(claim.groups)) groups.insert(key_group(dossier().groups()[id]));
    return groups;
}

std::set<std::string> as_set(const std::string& list) {
    std::vector<std::string> parts = split(list, ';');
    return {parts.begin(), parts.end()};
}

template <class Compare>
std::vector<std::string> deviations(Compare compare) {
    std::vector<std::string> found;
    for (const KeyRow& row : read_key("claims.tsv")) {
        ClaimId id = dossier().find_claim(row.at("id"));
        REQUIRE(id);
        if (std::string deviation = compare(row, dossier().claims()[id], id); !deviation.empty()) {
            found.push_back(fmt::format("{}: {}", row.at("id"), deviation));
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the dossier has every claim of the key and no other", "[data]") {
    CHECK(read_key("claims.tsv").size() == 167);
    CHECK(dossier().claims().size() == 167);
    CHECK(dossier().propositions().size() == 103);
    CHECK(dossier().sources().size() == 5);
}

TEST_CASE("derived origins equal the key for every claim", "[data]") {
    auto found = deviations([](const KeyRow& row, const Claim& claim, ClaimId) {
        std::set<std::string> origins;
        for (const Origin& origin : dossier().list(claim.origins)) origins.emplace(key_of(dossier(), origin));
        return origins == as_set(row.at("origin"))
                   ? ""
                   : fmt::format("{} instead of {}", fmt::join(origins, ";"), row.at("origin"));
    });
    CHECK(found == std::vector<std::string>{});
}

TEST_CASE("derived groups equal the key for every claim", "[data]") {
    auto found = deviations([](const KeyRow& row, const Claim& claim, ClaimId) {
        std::set<std::string> groups = key_groups(claim);
        return groups == as_set(row.at("group"))
                   ? ""
                   : fmt::format("{} instead of {}", fmt::join(groups, ";"), row.at("group"));
    });
    CHECK(found == std::vector<std::string>{});
}

TEST_CASE("derived kinds of attribution equal the key for every claim", "[data]") {
    auto found = deviations([](const KeyRow& row, const Claim& claim, ClaimId) {
        std::string kind(attribution_texts[static_cast<std::size_t>(claim.attribution)]);
        return kind == row.at("attribution") ? ""
                                             : fmt::format("{} instead of {}", kind, row.at("attribution"));
    });
    CHECK(found == std::vector<std::string>{});
}

TEST_CASE("chains, relations and propositions equal the key for every claim", "[data]") {
    auto found = deviations([](const KeyRow& row, const Claim& claim, ClaimId id) {
        std::vector<std::string> chain;
        for (const ChainLink& link : chain_of(dossier(), id)) chain.emplace_back(key_of(dossier(), link));
        std::string expected = row.at("chain");
        for (char& c : expected) c = c == ';' ? '>' : c;
        std::string_view relation = dossier().vocabulary().relations()[claim.relation].key;
        if (fmt::format("{}", fmt::join(chain, ">")) != expected)
            return fmt::format("chain {}", fmt::join(chain, ">"));
        if (relation != row.at("type")) return fmt::format("relation {}", relation);
        return dossier().key(claim.proposition) == row.at("prop") ? std::string{}
                                                                  : std::string("proposition");
    });
    CHECK(found == std::vector<std::string>{});
}
