#include "render/diagram/view_names.hpp"

#include "model/checks.hpp"
#include "query/names.hpp"
#include "query/support.hpp"
#include "query/trace.hpp"
#include "render/diagram/build_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay {
namespace {

constexpr std::size_t most_keys = 4;     // claim ids named in a label
constexpr std::size_t most_chains = 12;  // chains named in a tooltip

void replace(std::string& text, std::string_view old, std::string_view now) {
    if (text.substr(0, old.size()) == old) text.replace(0, old.size(), now);
}

/// A number as people write it: ">=100" is for files.
std::string readable_amount(std::string text) {
    replace(text, ">=", "≥\u2009");
    replace(text, "<=", "≤\u2009");
    replace(text, ">", ">\u2009");
    replace(text, "<", "<\u2009");
    replace(text, "~", "~\u2009");
    if (const std::size_t dots = text.find(".."); dots != std::string::npos) text.replace(dots, 2, "–");
    return text;
}

}  // namespace

ViewNames::ViewNames(const Dossier& dossier, const ViewOptions& options)
    : dossier_(dossier), options_(options), words_(diagram_words(options.language)) {}

std::string ViewNames::actor_id(ActorId actor) const {
    return fmt::format("actor:{}", dossier_.actors()[actor].key);
}

std::string ViewNames::source_id(SourceId source) const {
    return fmt::format("source:{}", dossier_.sources()[source].key);
}

std::string ViewNames::actor_name(ActorId actor) const {
    return std::string(name_of(dossier_.actors()[actor], options_.language));
}

std::string ViewNames::relation_label(RelationTypeId relation) const {
    const RelationType& row = dossier_.vocabulary().relations()[relation];
    const std::string_view label = row.labels.best(options_.language);
    return std::string(label.empty() ? row.key : label);
}

std::string ViewNames::publisher_name(const Publisher& publisher) const {
    return publisher.actor ? actor_name(publisher.actor) : std::string(publisher.key);
}

std::string ViewNames::sentence(ClaimId id) const {
    const Claim& claim = dossier_.claims()[id];
    std::vector<std::string> subjects;
    std::vector<std::string> objects;
    for (const ActorId actor : dossier_.list(claim.subjects)) subjects.push_back(actor_name(actor));
    for (const ActorId actor : dossier_.list(claim.objects)) objects.push_back(actor_name(actor));
    return fmt::format("{} {} {}", fmt::join(subjects, ", "), relation_label(claim.relation),
                       fmt::join(objects, ", "));
}

std::string ViewNames::cluster_label(const std::string& cluster) const {
    const std::string key = cluster.substr(cluster.find(':') + 1);
    if (const ActorId actor = dossier_.find_actor(key); actor && cluster.substr(0, 5) != "kind:")
        return actor_name(actor);
    const ActorKindId kind = dossier_.vocabulary().find_actor_kind(key);
    if (kind && cluster.substr(0, 5) == "kind:")
        return std::string(dossier_.vocabulary().actor_kinds()[kind].plurals.best(options_.language));
    return key;
}

std::string ViewNames::unit_label(UnitId id) const {
    const Unit& unit = dossier_.vocabulary().units()[id];
    return std::string(unit.labels.empty() ? unit.key : unit.labels.best(options_.language));
}

std::vector<std::string> ViewNames::amounts(std::span<const ClaimId> claims) const {
    std::vector<std::string> amounts;
    for (const ClaimId claim : claims) {
        const Claim& row = dossier_.claims()[claim];
        const std::string_view written = dossier_.text(row.quantity_text);
        if (written.empty()) continue;
        std::string amount = readable_amount(std::string(written.substr(0, written.find(' '))));
        if (row.quantity.unit) amount += ' ' + unit_label(row.quantity.unit);
        if (std::ranges::find(amounts, amount) == amounts.end()) amounts.push_back(std::move(amount));
    }
    return amounts;
}

std::string ViewNames::claim_keys(std::span<const ClaimId> claims) const {
    std::vector<std::string_view> keys;
    for (const ClaimId claim : claims.subspan(0, std::min(claims.size(), most_keys)))
        keys.push_back(dossier_.key(claim));
    std::string text = fmt::format("{}", fmt::join(keys, ", "));
    if (claims.size() > most_keys) text += fmt::format(" +{}", claims.size() - most_keys);
    return text;
}

std::string ViewNames::chain_text(ClaimId claim) const {
    std::string text;
    for (const ChainLink& link : chain_of(dossier_, claim)) {
        if (!text.empty()) text += " > ";
        text += key_of(dossier_, link);
    }
    return text;
}

std::string ViewNames::link_of(std::span<const ClaimId> claims) const {
    for (const ClaimId claim : claims) {
        const std::string_view url = dossier_.sources()[dossier_.claims()[claim].source].url;
        if (linkable_url(url)) return std::string(url);
    }
    return {};
}

bool ViewNames::falls_back(ActorId actor) const {
    return !is_english() && dossier_.actors()[actor].names.find(options_.language).empty();
}

bool ViewNames::falls_back(RelationTypeId relation) const {
    return !is_english() &&
           dossier_.vocabulary().relations()[relation].labels.find(options_.language).empty();
}

std::string ViewNames::tooltip_of(std::span<const ClaimId> claims) const {
    std::vector<std::string> chains;
    for (const ClaimId claim : claims) {
        if (chains.size() == most_chains) {
            chains.emplace_back("…");
            break;
        }
        chains.push_back(fmt::format("{}: {}", dossier_.key(claim), chain_text(claim)));
    }
    return fmt::format("{}", fmt::join(chains, "; "));
}

}  // namespace hearsay
