#include "base/check.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/view_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hearsay {
namespace {

/// All of `claims` and, at any depth, the claims they are about, in the order of their ids.
std::vector<ClaimId> with_targets(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::set<ClaimId> all;
    std::vector<ClaimId> todo(claims.begin(), claims.end());
    while (!todo.empty()) {
        const ClaimId claim = todo.back();
        todo.pop_back();
        if (!all.insert(claim).second) continue;
        for (const ClaimId target : dossier.list(dossier.claims()[claim].about)) todo.push_back(target);
    }
    return {all.begin(), all.end()};
}

/// Claims that say the same of the same: their subjects, relation and objects, or what they are about. Drawn
/// as one node when something points at it, or when an edge alone cannot show it.
struct Bundle {
    std::vector<std::string> from;  ///< node ids of subjects
    RelationTypeId relation;
    std::vector<std::string> to;  ///< node ids of objects
    std::vector<std::size_t> about;
    std::vector<ClaimId> claims;
    bool spoken_about = false;
    std::string id;  ///< of its node
};

/// Each id once, in order.
std::vector<std::string> sorted_once(std::vector<std::string> ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/// Whether an actor does it to itself: a line from it to it would be a loop with its words on top of others.
bool returns(const Bundle& bundle) {
    return std::ranges::find_first_of(bundle.from, bundle.to) != bundle.from.end();
}

constexpr std::size_t most_pairs = 2;  // of subjects and objects drawn as edges; more share a node

class ActorView {
  public:
    ActorView(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options)
        : dossier_(dossier),
          options_(options),
          drawn_(with_targets(dossier, claims)),
          parts_(dossier, options, drawn_) {}

    Diagram take() {
        for (const ClaimId claim : drawn_) bundle_of(claim);
        mark_spoken_about();
        for (const Bundle& bundle : bundles_) draw(bundle);
        draw_pairs();
        for (const ActorId actor : actors_) diagram_.nodes.push_back(parts_.actor_node(actor));
        for (const SourceId source : sources_) diagram_.nodes.push_back(parts_.source_node(source));
        parts_.finish(diagram_);
        return std::move(diagram_);
    }

  private:
    using BundleKey = std::tuple<std::vector<std::string>, RelationTypeId, std::vector<std::string>,
                                 std::vector<std::size_t>, ClaimId>;
    using PairKey = std::tuple<std::string, std::string, std::string, RelationTypeId, ClaimId, bool>;

    std::size_t bundle_of(ClaimId id);
    void mark_spoken_about();
    bool needs_node(const Bundle& bundle) const;
    void draw(const Bundle& bundle);
    void draw_node(const Bundle& bundle);
    void draw_pairs();
    void add_pair(const std::string& from, const std::string& to, const Bundle& bundle);
    std::string end(ActorId actor) {
        actors_.insert(actor);
        return parts_.names().actor_id(actor);
    }
    std::vector<std::string> ends(std::span<const ActorId> actors);
    std::vector<std::string> speakers(const Claim& claim);
    void label_pair(DiagramEdge& edge, ClaimId own, std::span<const ClaimId> claims) const;
    const RelationType& relation(const Bundle& bundle) const {
        return dossier_.vocabulary().relations()[bundle.relation];
    }

    const Dossier& dossier_;
    const ViewOptions& options_;
    std::vector<ClaimId> drawn_;
    ViewParts parts_;
    Diagram diagram_;
    std::vector<Bundle> bundles_;
    std::map<BundleKey, std::size_t> bundle_keys_;
    std::map<ClaimId, std::size_t> bundle_numbers_;
    std::set<ActorId> actors_;
    std::set<SourceId> sources_;
    std::map<PairKey, std::vector<ClaimId>> pairs_;
};

std::vector<std::string> ActorView::ends(std::span<const ActorId> actors) {
    std::vector<std::string> ids;
    for (const ActorId actor : actors) ids.push_back(end(actor));
    return sorted_once(std::move(ids));
}

/// A claim about a claim may leave its subject open: then it is whoever says so.
std::vector<std::string> ActorView::speakers(const Claim& claim) {
    std::vector<std::string> ids;
    for (const Origin& origin : dossier_.list(claim.origins)) {
        if (origin.actor) {
            ids.push_back(end(origin.actor));
        } else {
            sources_.insert(origin.source);
            ids.push_back(parts_.names().source_id(origin.source));
        }
    }
    return sorted_once(std::move(ids));
}

std::size_t ActorView::bundle_of(ClaimId id) {
    if (const auto known = bundle_numbers_.find(id); known != bundle_numbers_.end()) return known->second;
    const Claim& claim = dossier_.claims()[id];
    Bundle bundle;
    bundle.relation = claim.relation;
    bundle.from = claim.subjects.empty() ? speakers(claim) : ends(dossier_.list(claim.subjects));
    for (const ClaimId target : dossier_.list(claim.about)) bundle.about.push_back(bundle_of(target));
    std::ranges::sort(bundle.about);
    bundle.about.erase(std::unique(bundle.about.begin(), bundle.about.end()), bundle.about.end());
    // What a claim is about is its object; the actors it names beside that would hide what it points at.
    if (bundle.about.empty()) bundle.to = ends(dossier_.list(claim.objects));
    const ClaimId own = options_.aggregate == Aggregate::claim ? id : ClaimId();
    const auto [same, added] = bundle_keys_.emplace(
        BundleKey(bundle.from, bundle.relation, bundle.to, bundle.about, own), bundles_.size());
    if (added) {
        bundle.id = fmt::format("claim:{}", dossier_.key(id));
        bundles_.push_back(std::move(bundle));
    }
    bundles_[same->second].claims.push_back(id);
    return bundle_numbers_[id] = same->second;
}

void ActorView::mark_spoken_about() {
    for (std::size_t i = 0; i < bundles_.size(); ++i)
        for (const std::size_t target : bundles_[i].about) bundles_[target].spoken_about = true;
}

bool ActorView::needs_node(const Bundle& bundle) const {
    if (bundle.spoken_about || returns(bundle)) return true;
    if (!bundle.about.empty()) return bundle.from.size() * bundle.about.size() > most_pairs;
    const bool among_themselves = bundle.to.empty() && bundle.from.size() == 2 && relation(bundle).symmetric;
    if (among_themselves) return false;
    return bundle.to.empty() || bundle.from.size() * bundle.to.size() > most_pairs;
}

void ActorView::draw(const Bundle& bundle) {
    if (needs_node(bundle)) {
        draw_node(bundle);
        return;
    }
    if (bundle.to.empty() && bundle.about.empty()) {
        add_pair(bundle.from.front(), bundle.from.back(), bundle);
        return;
    }
    for (const std::string& from : bundle.from) {
        for (const std::string& to : bundle.to) add_pair(from, to, bundle);
        for (const std::size_t target : bundle.about) add_pair(from, bundles_[target].id, bundle);
    }
}

void ActorView::draw_node(const Bundle& bundle) {
    diagram_.nodes.push_back(parts_.claim_node(bundle.id, bundle.claims));
    DiagramEdge half;
    half.role = parts_.role_of(bundle.relation);
    parts_.describe(half, bundle.claims);
    half.label.clear();
    half.notes.clear();
    half.sources.clear();
    half.marks = {};
    for (const std::string& from : bundle.from) {
        half.from = from;
        half.to = bundle.id;
        half.arrow = bundle.to.empty() && bundle.about.empty();
        diagram_.edges.push_back(half);
    }
    half.from = bundle.id;
    half.arrow = true;
    for (const std::string& to : bundle.to) {
        half.to = to;
        diagram_.edges.push_back(half);
    }
    for (const std::size_t target : bundle.about) {
        half.to = bundles_[target].id;
        diagram_.edges.push_back(half);
    }
}

void ActorView::add_pair(const std::string& from, const std::string& to, const Bundle& bundle) {
    const bool turned = relation(bundle).symmetric && to < from;
    const std::string& first = turned ? to : from;
    const std::string& second = turned ? from : to;
    const RelationTypeId type = options_.aggregate == Aggregate::pair ? RelationTypeId() : bundle.relation;
    const ClaimId own = options_.aggregate == Aggregate::claim ? bundle.claims.front() : ClaimId();
    const PairKey key{first, second, parts_.role_of(bundle.relation), type, own, relation(bundle).symmetric};
    std::vector<ClaimId>& claims = pairs_[key];
    claims.insert(claims.end(), bundle.claims.begin(), bundle.claims.end());
}

/// The relation of an edge; of several, all with their numbers, the most reported first. The sum behind the
/// last of them would read as that one's number.
void ActorView::label_pair(DiagramEdge& edge, ClaimId own, std::span<const ClaimId> claims) const {
    std::map<RelationTypeId, int> counts;
    for (const ClaimId claim : claims) ++counts[dossier_.claims()[claim].relation];
    edge.counted = counts.size() == 1;
    if (edge.counted) {
        edge.label = parts_.names().relation_label(counts.begin()->first);
        if (own) edge.label += fmt::format(" · {}", dossier_.key(own));
        return;
    }
    std::vector<std::pair<int, RelationTypeId>> order;
    for (const auto& [type, count] : counts) order.emplace_back(-count, type);
    std::ranges::sort(order);
    std::vector<std::string> labels;
    for (const auto& [count, type] : order)
        labels.push_back(fmt::format("{} ({})", parts_.names().relation_label(type), -count));
    edge.label = fmt::format("{}", fmt::join(labels, ", "));
}

void ActorView::draw_pairs() {
    for (auto& [key, claims] : pairs_) {
        std::ranges::sort(claims);
        claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
        DiagramEdge edge;
        std::tie(edge.from, edge.to, edge.role, std::ignore, std::ignore, edge.both_ways) = key;
        label_pair(edge, std::get<ClaimId>(key), claims);
        parts_.describe(edge, claims);
        diagram_.edges.push_back(std::move(edge));
    }
}

}  // namespace

Aggregate suitable_aggregate(std::size_t claims) {
    constexpr std::size_t most_by_type = 80;
    return claims <= most_by_type ? Aggregate::type : Aggregate::pair;
}

Diagram actor_view(const Dossier& dossier, std::span<const ClaimId> claims, const ViewOptions& options) {
    Diagram diagram = ActorView(dossier, claims, options).take();
    diagram.claims.assign(claims.begin(), claims.end());
    return diagram;
}

}  // namespace hearsay
