#include "query/copies/circular.hpp"

#include "base/table.hpp"
#include "model/tree.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace hearsay {

namespace {

using ByProposition = std::map<std::string_view, std::vector<ClaimId>>;

/// The claims of each proposition, both by id as written.
ByProposition by_proposition(const Dossier& dossier, std::span<const ClaimId> claims) {
    ByProposition found;
    for (ClaimId id : claims) {
        if (PropositionId proposition = dossier.claims()[id].proposition)
            found[dossier.key(proposition)].push_back(id);
    }
    for (auto& [key, list] : found) {
        std::ranges::sort(list, {}, [&dossier](ClaimId id) { return dossier.key(id); });
    }
    return found;
}

/// The actor that all of `claims` go back to; nothing when there are several, or a document speaks for
/// itself.
std::optional<ActorId> only_origin(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::optional<ActorId> only;
    for (ClaimId id : claims) {
        for (const Origin& origin : dossier.list(dossier.claims()[id].origins)) {
            if (!origin.actor || (only && *only != origin.actor)) return std::nullopt;
            only = origin.actor;
        }
    }
    return only;
}

std::vector<SourceId> sources_of(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::vector<SourceId> sources;
    for (ClaimId id : claims) sources.push_back(dossier.claims()[id].source);
    std::ranges::sort(sources, {}, [&dossier](SourceId id) { return dossier.sources()[id].key; });
    sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
    return sources;
}

using SpeakerId = Id<struct SpeakerTag>;

/// Who has it from whom within one proposition.
class Citations {
  public:
    explicit Citations(const Dossier& dossier) : dossier_(dossier) {}

    void add(ClaimId id) {
        std::vector<SpeakerId> chain = chain_of(dossier_.claims()[id]);
        for (std::size_t at = 1; at < chain.size(); ++at) cited_[chain[at - 1]].push_back(chain[at]);
        chains_.emplace_back(id, std::move(chain));
    }

    /// The speakers that reach themselves, and the claims that lead from one of them to another.
    void find(std::vector<std::string_view>& members, std::vector<ClaimId>& claims) const {
        std::set<SpeakerId> looped;
        auto cited_by = [this](SpeakerId id) { return std::span<const SpeakerId>(cited_[id]); };
        for (SpeakerId id : ids_on_cycles(cited_, cited_by)) looped.insert(id);
        for (SpeakerId id : looped) members.push_back(names_[id.value]);
        std::ranges::sort(members);
        for (const auto& [claim, chain] : chains_) {
            bool within = false;
            for (std::size_t at = 1; at < chain.size(); ++at) {
                within = within || (looped.contains(chain[at - 1]) && looped.contains(chain[at]));
            }
            if (within) claims.push_back(claim);
        }
    }

  private:
    SpeakerId speaker(std::string_view name) {
        auto [place, is_new] = ids_.try_emplace(name);
        if (is_new) {
            place->second = cited_.add({});
            names_.push_back(name);
        }
        return place->second;
    }

    /// The publisher, the relays, the origins; one who is named twice in a row stands once: an agency that
    /// quotes itself is no loop.
    std::vector<SpeakerId> chain_of(const Claim& claim) {
        const Publisher& publisher = dossier_.publishers()[dossier_.sources()[claim.source].publisher];
        std::vector<std::string_view> names = {publisher.actor ? dossier_.actors()[publisher.actor].key
                                                               : publisher.key};
        for (ActorId relay : dossier_.list(claim.relays)) names.push_back(dossier_.actors()[relay].key);
        std::span<const Origin> origins = dossier_.list(claim.origins);
        if (origins.front().actor) names.push_back(dossier_.actors()[origins.front().actor].key);
        std::vector<SpeakerId> chain;
        for (std::string_view name : names) {
            SpeakerId id = speaker(name);
            if (chain.empty() || chain.back() != id) chain.push_back(id);
        }
        return chain;
    }

    const Dossier& dossier_;
    std::map<std::string_view, SpeakerId> ids_;
    std::vector<std::string_view> names_;
    Table<SpeakerId, std::vector<SpeakerId>> cited_;
    std::vector<std::pair<ClaimId, std::vector<SpeakerId>>> chains_;
};

}  // namespace

std::vector<OneOrigin> find_one_origins(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::vector<OneOrigin> found;
    for (auto& [key, mentions] : by_proposition(dossier, claims)) {
        std::vector<SourceId> sources = sources_of(dossier, mentions);
        std::optional<ActorId> origin = only_origin(dossier, mentions);
        if (sources.size() < 2 || !origin) continue;
        found.push_back(
            {dossier.claims()[mentions.front()].proposition, *origin, mentions, std::move(sources)});
    }
    return found;
}

std::vector<CitationLoop> find_citation_loops(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::vector<CitationLoop> found;
    for (const auto& [key, mentions] : by_proposition(dossier, claims)) {
        Citations citations(dossier);
        for (ClaimId id : mentions) citations.add(id);
        CitationLoop loop;
        loop.proposition = dossier.claims()[mentions.front()].proposition;
        citations.find(loop.members, loop.claims);
        if (!loop.members.empty()) found.push_back(std::move(loop));
    }
    return found;
}

}  // namespace hearsay
