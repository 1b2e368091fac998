#include "render/diagram/view_parts.hpp"

#include "model/checks.hpp"
#include "query/conflicts.hpp"
#include "query/support.hpp"
#include "render/diagram/build_words.hpp"
#include "render/diagram/view_frame.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay {
namespace {

constexpr std::size_t most_amounts = 3;  // amounts named in a label
constexpr double largest_node = 4;

Confidence confidence_of(Certainty certainty) {
    switch (certainty) {
        case Certainty::certain:
        case Certainty::certainly_not: return Confidence::certain;
        case Certainty::probable:
        case Certainty::probably_not: return Confidence::probable;
        case Certainty::possible:
        case Certainty::possibly_not: return Confidence::possible;
        case Certainty::uncommitted:
        case Certainty::not_stated: return Confidence::unstated;
    }
    return Confidence::unstated;
}

/// Lines that are possible and lines that are not graded may both be dotted. Where only the latter occur, as
/// in a dossier that grades nothing, a mark on each would be noise.
void clear_needless_marks(Diagram& diagram) {
    const auto possible = [](const DiagramEdge& edge) { return edge.confidence == Confidence::possible; };
    if (std::ranges::any_of(diagram.edges, possible)) return;
    for (DiagramNode& node : diagram.nodes) node.marks.unstated = false;
    for (DiagramEdge& edge : diagram.edges) edge.marks.unstated = false;
}

Confidence best_confidence(const Dossier& dossier, std::span<const ClaimId> claims) {
    Confidence best = Confidence::unstated;
    for (const ClaimId claim : claims)
        best = std::min(best, confidence_of(dossier.claims()[claim].certainty));
    return best;
}

void add_hard_conflicts(const ConflictCluster& cluster, std::set<ClaimId>& disputed) {
    for (const ConflictPair& pair : cluster.pairs)
        if (!pair.soft) disputed.insert({pair.first, pair.second});
    const bool cut = cluster.pairs.size() < cluster.pair_count;
    if (cut && !cluster.soft()) disputed.insert(cluster.claims.begin(), cluster.claims.end());
}

/// Those of `claims` that cannot be true together with another one, by the rules or by the analyst's word.
/// What may hold at another time or of other actors is not disputed.
std::set<ClaimId> disputed_claims(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::set<ClaimId> disputed;
    for (const ConflictCluster& cluster : find_conflicts(dossier, claims).clusters)
        add_hard_conflicts(cluster, disputed);
    return disputed;
}

}  // namespace

ViewParts::ViewParts(const Dossier& dossier, const ViewOptions& options, std::span<const ClaimId> drawn)
    : dossier_(dossier),
      options_(options),
      names_(dossier, options),
      drawn_(drawn.begin(), drawn.end()),
      disputed_(disputed_claims(dossier, options.considered.empty() ? drawn : options.considered)) {
    for (const ClaimId claim : drawn_) note_numbers_[dossier.claims()[claim].source] = 0;
    unsigned number = 0;
    for (auto& [source, note] : note_numbers_) note = ++number;
    for (const double size : options.actor_sizes) largest_ = std::max(largest_, size);
}

std::string ViewParts::role_of(RelationTypeId relation) const {
    const RelationType& row = dossier_.vocabulary().relations()[relation];
    const std::string_view layer = layer_texts[static_cast<std::size_t>(row.layer)];
    if (options_.colour == ColourBy::support) return {};
    if (options_.colour == ColourBy::layer) return fmt::format("layer/{}", layer);
    return fmt::format("{}/{}", layer, polarity_texts[static_cast<std::size_t>(row.polarity)]);
}

std::string ViewParts::support_role(std::span<const ClaimId> claims) const {
    constexpr std::size_t most = 3;
    const std::size_t groups = corroborating_groups(dossier_, support_of(dossier_, claims)).size();
    return fmt::format("support/{}", std::min(groups, most));
}

DiagramNode ViewParts::actor_node(ActorId id) const {
    const Actor& actor = dossier_.actors()[id];
    DiagramNode node;
    node.id = names_.actor_id(id);
    const std::string name = names_.actor_name(id);
    node.label = {{name, {}}};
    const std::string_view language = native_language(actor.codes.find("iso3166"));
    const std::string_view native = language.empty() ? std::string_view() : actor.names.find(language);
    if (options_.native_names && !native.empty() && native != name)
        node.label.push_back({std::string(native), std::string(language)});
    const ActorKind& kind = dossier_.vocabulary().actor_kinds()[actor.kind];
    node.role = fmt::format("actor/{}", kind.key);
    node.cluster = cluster_of(id);
    node.url = actor.wikidata.empty() ? std::string(actor.url)
                                      : fmt::format("https://www.wikidata.org/wiki/{}", actor.wikidata);
    node.tooltip = fmt::format("{} ({}{}{})", name, kind.labels.best(options_.language),
                               actor.role.empty() ? "" : "; ", actor.role);
    if (largest_ > 0) node.size = size_of(id);
    add_groups(node, id);
    return node;
}

double ViewParts::size_of(ActorId actor) const {
    return 1 + (largest_node - 1) * std::max(0.0, options_.actor_sizes.at(actor.value)) / largest_;
}

void ViewParts::add_groups(DiagramNode& node, ActorId actor) const {
    if (options_.colour == ColourBy::group) {
        const GroupId group = dossier_.actors()[actor].group;
        if (group) node.palette = static_cast<int>(group.value);
    }
    if (options_.colour == ColourBy::community && actor.value < options_.communities.size())
        node.palette = options_.communities[actor.value];
}

DiagramNode ViewParts::source_node(SourceId id) const {
    const Source& source = dossier_.sources()[id];
    DiagramNode node;
    node.id = names_.source_id(id);
    node.label = {{std::string(source.key), {}}};
    const Publisher& publisher = dossier_.publishers()[source.publisher];
    if (publisher.stated) node.label.push_back({names_.publisher_name(publisher), {}});
    node.role = "source";
    node.tooltip = std::string(source.title);
    if (linkable_url(source.url)) node.url = std::string(source.url);
    if (options_.footnotes == Footnotes::list)
        if (const auto note = note_numbers_.find(id); note != note_numbers_.end())
            node.notes = {note->second};
    return node;
}

std::vector<unsigned> ViewParts::notes_of(std::span<const ClaimId> claims) const {
    std::set<unsigned> numbers;
    if (options_.footnotes == Footnotes::list)
        for (const ClaimId claim : claims) numbers.insert(note_numbers_.at(dossier_.claims()[claim].source));
    return {numbers.begin(), numbers.end()};
}

std::vector<std::string> ViewParts::sources_of(std::span<const ClaimId> claims) const {
    if (options_.footnotes != Footnotes::at_edge) return {};
    std::set<std::string_view> keys;
    for (const ClaimId claim : claims) keys.insert(dossier_.sources()[dossier_.claims()[claim].source].key);
    return {keys.begin(), keys.end()};
}

DiagramMarks ViewParts::marks_of(std::span<const ClaimId> claims) const {
    const Support support = support_of(dossier_, claims);
    DiagramMarks marks;
    // A single claim rests on one origin anyway, which its thin line says already.
    marks.single_origin = claims.size() > 1 && corroborating_groups(dossier_, support).size() < 2;
    marks.disputed = std::ranges::any_of(claims, [this](ClaimId claim) { return disputed_.contains(claim); });
    marks.planned =
        std::ranges::all_of(claims, [this](ClaimId claim) { return dossier_.claims()[claim].planned; });
    marks.unstated = best_confidence(dossier_, claims) == Confidence::unstated;
    return marks;
}

void ViewParts::describe(DiagramEdge& edge, std::span<const ClaimId> claims) const {
    edge.claims = static_cast<unsigned>(claims.size());
    edge.confidence = best_confidence(dossier_, claims);
    edge.marks = marks_of(claims);
    edge.notes = notes_of(claims);
    edge.sources = sources_of(claims);
    if (options_.colour == ColourBy::support) edge.role = support_role(claims);
    if (options_.compared) mark_change(edge, claims);
    edge.tooltip = names_.tooltip_of(claims);
    edge.url = names_.link_of(claims);
}

Emphasis ViewParts::change_of(std::span<const ClaimId> claims) const {
    std::vector<ClaimId> before;
    std::vector<ClaimId> after;
    for (const ClaimId claim : claims) {
        if (std::ranges::binary_search(options_.compared->before, claim)) before.push_back(claim);
        if (std::ranges::binary_search(options_.compared->after, claim)) after.push_back(claim);
    }
    if (before.empty()) return Emphasis::added;
    if (after.empty()) return Emphasis::removed;
    return before == after ? Emphasis::faded : Emphasis::changed;
}

/// Numbers tell how much changed, where a line stands for one relation.
void ViewParts::mark_change(DiagramEdge& edge, std::span<const ClaimId> claims) const {
    edge.emphasis = change_of(claims);
    if (edge.emphasis != Emphasis::changed || !edge.counted) return;
    const auto count = [claims](const std::vector<ClaimId>& side) {
        return std::ranges::count_if(claims,
                                     [&](ClaimId claim) { return std::ranges::binary_search(side, claim); });
    };
    edge.label += fmt::format(" ({}\u00A0→\u00A0{})", count(options_.compared->before),
                              count(options_.compared->after));
    edge.counted = false;
}

DiagramNode ViewParts::claim_node(const std::string& id, std::span<const ClaimId> claims) const {
    DiagramNode node;
    node.id = id;
    node.role = "claim";
    std::string headline = names_.relation_label(dossier_.claims()[claims.front()].relation);
    if (claims.size() > 1) headline += fmt::format(" ({})", claims.size());
    node.label = {{headline, {}}};
    std::vector<std::string> how_many = names_.amounts(claims);
    if (how_many.size() > most_amounts) {
        how_many.resize(most_amounts);
        how_many.emplace_back("…");
    }
    if (!how_many.empty()) node.label.push_back({fmt::format("{}", fmt::join(how_many, "; ")), {}});
    node.label.push_back({names_.claim_keys(claims), {}});
    node.marks = marks_of(claims);
    node.notes = notes_of(claims);
    node.sources = sources_of(claims);
    node.tooltip = names_.tooltip_of(claims);
    node.url = names_.link_of(claims);
    if (options_.compared) node.emphasis = change_of(claims);
    return node;
}

std::string ViewParts::cluster_of(ActorId id) const {
    const Actor& actor = dossier_.actors()[id];
    switch (options_.cluster) {
        case ClusterBy::none: return {};
        case ClusterBy::state: return fmt::format("actor:{}", dossier_.actors()[dossier_.top_of(id)].key);
        case ClusterBy::group:
            return actor.group ? fmt::format("group:{}", dossier_.groups()[actor.group].key) : std::string();
        case ClusterBy::kind:
            return fmt::format("kind:{}", dossier_.vocabulary().actor_kinds()[actor.kind].key);
    }
    return {};
}

void ViewParts::finish(Diagram& diagram) const {
    clear_needless_marks(diagram);
    ViewFrame(dossier_, options_, names_, drawn_).add_to(diagram);
}

}  // namespace hearsay
