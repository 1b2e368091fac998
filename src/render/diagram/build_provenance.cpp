#include "query/support.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/build_words.hpp"
#include "render/diagram/view_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hearsay {
namespace {

class ProvenanceView {
  public:
    ProvenanceView(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options)
        : dossier_(dossier), options_(options), claims_(unique(claims)), parts_(dossier, options_, claims_) {}

    Diagram take() {
        for (const ClaimId claim : claims_)
            relays_ = std::max<std::size_t>(relays_, dossier_.claims()[claim].relays.count);
        for (const ClaimId claim : claims_) add(claim);
        for (auto& [key, node] : nodes_) diagram_.nodes.push_back(node);
        for (const auto& [key, group] : said_) say(group);
        for (const auto& [key, claims] : steps_) step(key, claims);
        finish();
        return std::move(diagram_);
    }

  private:
    using SaidKey =
        std::tuple<RelationTypeId, std::vector<ActorId>, std::vector<ActorId>, std::vector<ClaimId>, TextId>;
    using StepKey = std::tuple<std::string, std::string, std::string>;

    static std::vector<ClaimId> unique(std::span<const ClaimId> claims) {
        std::vector<ClaimId> result(claims.begin(), claims.end());
        std::ranges::sort(result);
        result.erase(std::unique(result.begin(), result.end()), result.end());
        return result;
    }

    void add(ClaimId id);
    std::string document(SourceId source);
    std::string speaker(ActorId actor, const char* role, std::size_t rank);
    std::string said(ClaimId id);
    void say(const std::vector<ClaimId>& claims);
    void step(const StepKey& key, const std::vector<ClaimId>& claims);
    std::string asked() const;
    void finish();

    const Dossier& dossier_;
    const ViewOptions& options_;
    std::vector<ClaimId> claims_;
    ViewParts parts_;
    std::size_t relays_ = 0;
    Diagram diagram_;
    std::map<std::string, DiagramNode> nodes_;
    std::map<SaidKey, std::vector<ClaimId>> said_;
    std::map<StepKey, std::vector<ClaimId>> steps_;
};

std::string ProvenanceView::document(SourceId source) {
    DiagramNode node = parts_.source_node(source);
    node.rank = 0;
    nodes_.emplace(node.id, node);
    return node.id;
}

/// The same actor may pass on one claim and stand behind another: two parts, two nodes.
std::string ProvenanceView::speaker(ActorId actor, const char* role, std::size_t rank) {
    DiagramNode node = parts_.actor_node(actor);
    node.id = fmt::format("{}:{}", role, dossier_.actors()[actor].key);
    node.rank = static_cast<int>(rank);
    node.cluster.clear();
    const auto [known, added] = nodes_.emplace(node.id, node);
    known->second.rank = std::max(known->second.rank, node.rank);
    return known->first;
}

/// What is said: claims of one content share a node.
std::string ProvenanceView::said(ClaimId id) {
    const Claim& claim = dossier_.claims()[id];
    const auto list = [](auto span) {
        return std::vector<typename decltype(span)::value_type>(span.begin(), span.end());
    };
    std::vector<ClaimId>& same =
        said_[SaidKey(claim.relation, list(dossier_.list(claim.subjects)), list(dossier_.list(claim.objects)),
                      list(dossier_.list(claim.about)), claim.quantity_text)];
    same.push_back(id);
    return fmt::format("claim:{}", dossier_.key(same.front()));
}

void ProvenanceView::add(ClaimId id) {
    const Claim& claim = dossier_.claims()[id];
    const std::string target = said(id);
    std::string from = document(claim.source);
    std::size_t rank = 1;
    for (const ActorId relay : dossier_.list(claim.relays)) {
        const std::string next = speaker(relay, "relay", rank++);
        steps_[{from, next, "cites"}].push_back(id);
        from = next;
    }
    for (const Origin& origin : dossier_.list(claim.origins)) {
        if (!origin.actor) {
            steps_[{from, target, "says"}].push_back(id);
            continue;
        }
        const std::string next = speaker(origin.actor, "origin", relays_ + 1);
        steps_[{from, next, "cites"}].push_back(id);
        steps_[{next, target, "says"}].push_back(id);
    }
}

void ProvenanceView::say(const std::vector<ClaimId>& claims) {
    DiagramNode node = parts_.claim_node(fmt::format("claim:{}", dossier_.key(claims.front())), claims);
    node.label.front().text = parts_.names().sentence(claims.front());
    node.rank = static_cast<int>(relays_ + 2);
    diagram_.nodes.push_back(std::move(node));
}

void ProvenanceView::step(const StepKey& key, const std::vector<ClaimId>& claims) {
    DiagramEdge edge;
    std::tie(edge.from, edge.to, edge.role) = key;
    parts_.describe(edge, claims);
    edge.label = parts_.names().claim_keys(claims);
    edge.notes.clear();
    edge.sources.clear();
    edge.counted = false;
    edge.marks = {};
    // How surely something is worded belongs to what is said, not to who cites whom.
    if (edge.role == "cites") edge.confidence = Confidence::certain;
    diagram_.edges.push_back(std::move(edge));
}

/// The proposition if all claims are of one, else the claims.
std::string ProvenanceView::asked() const {
    std::set<PropositionId> propositions;
    for (const ClaimId claim : claims_) propositions.insert(dossier_.claims()[claim].proposition);
    if (propositions.size() == 1 && *propositions.begin())
        return std::string(dossier_.key(*propositions.begin()));
    return parts_.names().claim_keys(claims_);
}

void ProvenanceView::finish() {
    parts_.finish(diagram_);
    diagram_.layered = true;
    if (options_.title.empty()) diagram_.title = fmt::format(fmt::runtime(diagram_.words.who_says), asked());
    if (!options_.captioned) return;
    const Support support = support_of(dossier_, claims_);
    diagram_.caption.insert(
        diagram_.caption.begin(),
        fmt::format(fmt::runtime(diagram_.words.support), support.mentions.size(), support.sources.size(),
                    support.publishers.size(), support.origins.size(), judge(dossier_, support).independent));
}

}  // namespace

Diagram provenance_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options) {
    Diagram diagram = ProvenanceView(dossier, claims, options).take();
    diagram.claims.assign(claims.begin(), claims.end());
    return diagram;
}

}  // namespace hearsay
