#include "render/diagram/view_parts.hpp"

#include "base/check.hpp"
#include "base/number_text.hpp"
#include "model/checks.hpp"
#include "query/conflicts.hpp"
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
constexpr std::size_t most_amounts = 3;  // amounts named in a label
constexpr std::size_t most_chains = 12;  // chains named in a tooltip
constexpr std::size_t most_members = 3;  // of a community named in the legend
constexpr double largest_node = 4;

void replace(std::string& text, std::string_view old, std::string_view now) {
    if (text.substr(0, old.size()) == old) text.replace(0, old.size(), now);
}

/// An amount as people write it: ">=100" is for files.
std::string readable_amount(std::string text) {
    replace(text, ">=", "≥\u2009");
    replace(text, "<=", "≤\u2009");
    replace(text, ">", ">\u2009");
    replace(text, "<", "<\u2009");
    replace(text, "~", "~\u2009");
    if (const std::size_t dots = text.find(".."); dots != std::string::npos) text.replace(dots, 2, "–");
    std::ranges::replace(text, '_', ' ');
    return text;
}

/// A score with at most three decimals.
std::string shown_number(double value) {
    std::string text = fixed_number(value, 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

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

/// Those of `claims` that cannot be true together with another one, by the rules or by the analyst's word,
/// and those that one of them denies. What may hold at another time is not disputed.
std::set<ClaimId> disputed_claims(const Dossier& dossier, std::span<const ClaimId> claims) {
    std::set<ClaimId> disputed;
    for (const ConflictCluster& cluster : find_conflicts(dossier, claims).clusters)
        add_hard_conflicts(cluster, disputed);
    for (const ClaimId id : claims) {
        const Claim& claim = dossier.claims()[id];
        if (dossier.vocabulary().relations()[claim.relation].stance != Stance::denies) continue;
        for (const ClaimId other : dossier.list(claim.about)) disputed.insert(other);
    }
    return disputed;
}

}  // namespace

ViewParts::ViewParts(const Dossier& dossier, const ViewOptions& options, std::span<const ClaimId> drawn)
    : dossier_(dossier),
      options_(options),
      drawn_(drawn.begin(), drawn.end()),
      disputed_(disputed_claims(dossier, options.considered.empty() ? drawn : options.considered)),
      words_(diagram_words(options.language)) {
    for (const ClaimId claim : drawn_) note_numbers_[dossier.claims()[claim].source] = 0;
    unsigned number = 0;
    for (auto& [source, note] : note_numbers_) note = ++number;
    for (const double size : options.actor_sizes) largest_ = std::max(largest_, size);
}

std::string ViewParts::actor_id(ActorId actor) const {
    return fmt::format("actor:{}", dossier_.actors()[actor].key);
}

std::string ViewParts::source_id(SourceId source) const {
    return fmt::format("source:{}", dossier_.sources()[source].key);
}

std::string ViewParts::actor_name(ActorId actor) const {
    return std::string(name_of(dossier_.actors()[actor], options_.language));
}

std::string ViewParts::relation_label(RelationTypeId relation) const {
    const RelationType& row = dossier_.vocabulary().relations()[relation];
    const std::string_view label = row.labels.best(options_.language);
    return std::string(label.empty() ? row.key : label);
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

std::string ViewParts::sentence(ClaimId id) const {
    const Claim& claim = dossier_.claims()[id];
    std::vector<std::string> subjects;
    std::vector<std::string> objects;
    for (const ActorId actor : dossier_.list(claim.subjects)) subjects.push_back(actor_name(actor));
    for (const ActorId actor : dossier_.list(claim.objects)) objects.push_back(actor_name(actor));
    return fmt::format("{} {} {}", fmt::join(subjects, ", "), relation_label(claim.relation),
                       fmt::join(objects, ", "));
}

DiagramNode ViewParts::actor_node(ActorId id) const {
    const Actor& actor = dossier_.actors()[id];
    DiagramNode node;
    node.id = actor_id(id);
    const std::string name = actor_name(id);
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
    node.id = source_id(id);
    node.label = {{std::string(source.key), {}}};
    const Publisher& publisher = dossier_.publishers()[source.publisher];
    if (publisher.stated) node.label.push_back({publisher_name(publisher), {}});
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

std::string ViewParts::sources_suffix(std::span<const ClaimId> claims) const {
    if (options_.footnotes != Footnotes::inline_) return {};
    std::set<std::string_view> keys;
    for (const ClaimId claim : claims) keys.insert(dossier_.sources()[dossier_.claims()[claim].source].key);
    return fmt::format(" [{}]", fmt::join(keys, ", "));
}

DiagramMarks ViewParts::marks_of(std::span<const ClaimId> claims) const {
    const Support support = support_of(dossier_, claims);
    DiagramMarks marks;
    // A single claim rests on one origin anyway, which its thin line says already.
    marks.single_origin = claims.size() > 1 && corroborating_groups(dossier_, support).size() < 2;
    marks.disputed = std::ranges::any_of(claims, [this](ClaimId claim) { return disputed_.contains(claim); });
    marks.planned =
        std::ranges::all_of(claims, [this](ClaimId claim) { return dossier_.claims()[claim].planned; });
    return marks;
}

std::string ViewParts::chain_text(ClaimId claim) const {
    std::string text;
    for (const ChainLink& link : chain_of(dossier_, claim)) {
        if (!text.empty()) text += " > ";
        text += key_of(dossier_, link);
    }
    return text;
}

std::string ViewParts::tooltip_of(std::span<const ClaimId> claims) const {
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

void ViewParts::describe(DiagramEdge& edge, std::span<const ClaimId> claims) const {
    edge.claims = static_cast<unsigned>(claims.size());
    edge.confidence = best_confidence(dossier_, claims);
    edge.marks = marks_of(claims);
    edge.notes = notes_of(claims);
    if (options_.colour == ColourBy::support) edge.role = support_role(claims);
    if (options_.compared) mark_change(edge, claims);
    edge.label += sources_suffix(claims);
    edge.tooltip = tooltip_of(claims);
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
    edge.label +=
        fmt::format(" ({} → {})", count(options_.compared->before), count(options_.compared->after));
    edge.counted = false;
}

std::vector<std::string> ViewParts::amounts(std::span<const ClaimId> claims) const {
    std::vector<std::string> amounts;
    for (const ClaimId claim : claims) {
        const std::string_view written = dossier_.text(dossier_.claims()[claim].quantity_text);
        if (written.empty()) continue;
        std::string amount = readable_amount(std::string(written));
        if (std::ranges::find(amounts, amount) == amounts.end()) amounts.push_back(std::move(amount));
    }
    return amounts;
}

std::string ViewParts::claim_keys(std::span<const ClaimId> claims) const {
    std::vector<std::string_view> keys;
    for (const ClaimId claim : claims.subspan(0, std::min(claims.size(), most_keys)))
        keys.push_back(dossier_.key(claim));
    std::string text = fmt::format("{}", fmt::join(keys, ", "));
    if (claims.size() > most_keys) text += fmt::format(" +{}", claims.size() - most_keys);
    return text;
}

DiagramNode ViewParts::claim_node(const std::string& id, std::span<const ClaimId> claims) const {
    DiagramNode node;
    node.id = id;
    node.role = "claim";
    std::string headline = relation_label(dossier_.claims()[claims.front()].relation);
    if (claims.size() > 1) headline += fmt::format(" ({})", claims.size());
    node.label = {{headline + sources_suffix(claims), {}}};
    std::vector<std::string> how_many = amounts(claims);
    if (how_many.size() > most_amounts) {
        how_many.resize(most_amounts);
        how_many.emplace_back("…");
    }
    if (!how_many.empty()) node.label.push_back({fmt::format("{}", fmt::join(how_many, "; ")), {}});
    node.label.push_back({claim_keys(claims), {}});
    node.marks = marks_of(claims);
    node.notes = notes_of(claims);
    node.tooltip = tooltip_of(claims);
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

std::string ViewParts::cluster_label(const std::string& cluster) const {
    const std::string key = cluster.substr(cluster.find(':') + 1);
    if (const ActorId actor = dossier_.find_actor(key); actor && cluster.substr(0, 5) != "kind:")
        return actor_name(actor);
    const ActorKindId kind = dossier_.vocabulary().find_actor_kind(key);
    if (kind && cluster.substr(0, 5) == "kind:")
        return std::string(dossier_.vocabulary().actor_kinds()[kind].plurals.best(options_.language));
    return key;
}

void ViewParts::add_clusters(Diagram& diagram) const {
    std::map<std::string, int> members;
    for (const DiagramNode& node : diagram.nodes)
        if (!node.cluster.empty()) ++members[node.cluster];
    for (DiagramNode& node : diagram.nodes)
        // A box around a single actor says nothing but its name once more.
        if (!node.cluster.empty() && members[node.cluster] < 2) node.cluster.clear();
    for (const auto& [cluster, count] : members)
        if (count >= 2) diagram.clusters.push_back({cluster, cluster_label(cluster)});
}

void ViewParts::add_role_labels(Diagram& diagram) const {
    for (const ActorKind& kind : dossier_.vocabulary().actor_kinds())
        diagram.role_labels.push_back(
            {fmt::format("actor/{}", kind.key), std::string(kind.labels.best(options_.language))});
    for (RoleLabel& label : family_labels(options_.language)) diagram.role_labels.push_back(std::move(label));
    diagram.role_labels.insert(diagram.role_labels.end(), {{"support/3", words_.many_groups},
                                                           {"support/2", words_.two_groups},
                                                           {"support/1", words_.one_group},
                                                           {"support/0", words_.no_group}});
}

std::string ViewParts::speakers_of(SourceId source) const {
    std::vector<std::string> speakers;
    for (const ClaimId id : drawn_) {
        const Claim& claim = dossier_.claims()[id];
        if (claim.source != source) continue;
        for (const Origin& origin : dossier_.list(claim.origins)) {
            std::string speaker = origin.actor ? actor_name(origin.actor) : words_.own_voice;
            std::vector<std::string> relays;
            for (const ActorId relay : dossier_.list(claim.relays)) relays.push_back(actor_name(relay));
            if (!relays.empty()) speaker += fmt::format(" ({} {})", words_.via, fmt::join(relays, ", "));
            if (std::ranges::find(speakers, speaker) == speakers.end())
                speakers.push_back(std::move(speaker));
        }
    }
    return fmt::format("{} {}", words_.speakers, fmt::join(speakers, ", "));
}

std::string ViewParts::publisher_name(const Publisher& publisher) const {
    return publisher.actor ? actor_name(publisher.actor) : std::string(publisher.key);
}

std::string ViewParts::note_text(SourceId id) const {
    const Source& source = dossier_.sources()[id];
    std::string text = fmt::format("{}: {}", source.key, source.title);
    const Publisher& publisher = dossier_.publishers()[source.publisher];
    if (publisher.stated) text += fmt::format(". {}", publisher_name(publisher));
    if (!source.author.empty()) text += fmt::format(", {}", source.author);
    if (!source.date_text.empty()) text += fmt::format(", {}", source.date_text);
    return fmt::format("{}. {}", text, speakers_of(id));
}

void ViewParts::finish(Diagram& diagram) const {
    diagram.title = options_.title.empty() ? std::string(dossier_.title()) : options_.title;
    diagram.language = options_.language;
    diagram.words = words_;
    diagram.legend = options_.legend;
    if (diagram.clusters.empty()) add_clusters(diagram);
    add_role_labels(diagram);
    if (options_.footnotes == Footnotes::list)
        for (const auto& [source, number] : note_numbers_)
            diagram.notes.push_back({number, note_text(source),
                                     linkable_url(dossier_.sources()[source].url)
                                         ? std::string(dossier_.sources()[source].url)
                                         : std::string()});
    add_group_labels(diagram);
    add_sizes(diagram);
    if (options_.captioned) add_caption(diagram);
}

void ViewParts::add_group_labels(Diagram& diagram) const {
    if (options_.colour == ColourBy::group)
        for (const Group& group : dossier_.groups())
            diagram.group_labels.push_back(group.actor ? actor_name(group.actor) : std::string(group.key));
    if (options_.colour != ColourBy::community) return;
    std::map<int, std::vector<std::string>> members;
    for (const ActorId actor : dossier_.actors().ids())
        if (const int community = options_.communities.at(actor.value); community >= 0)
            members[community].push_back(actor_name(actor));
    for (auto& [community, names] : members) {
        if (names.size() > most_members) {
            names.resize(most_members);
            names.emplace_back("…");
        }
        diagram.group_labels.push_back(fmt::format(fmt::runtime(words_.community), fmt::join(names, ", ")));
    }
}

/// The least and the greatest value among the actors that are drawn.
void ViewParts::add_sizes(Diagram& diagram) const {
    if (largest_ <= 0) return;
    std::map<double, double> sizes;  // of the actors drawn, by value
    for (const ActorId actor : dossier_.actors().ids()) {
        const auto drawn = [id = actor_id(actor)](const DiagramNode& node) { return node.id == id; };
        if (std::ranges::any_of(diagram.nodes, drawn))
            sizes[options_.actor_sizes.at(actor.value)] = size_of(actor);
    }
    if (sizes.empty()) return;
    diagram.size_heading = fmt::format(fmt::runtime(words_.legend_size), options_.measure);
    diagram.size_labels.push_back({sizes.begin()->second, shown_number(sizes.begin()->first)});
    if (sizes.size() > 1)
        diagram.size_labels.push_back({sizes.rbegin()->second, shown_number(sizes.rbegin()->first)});
}

/// What the picture knew: the date asked for, else that of the latest of its sources, as precise as stated.
std::string ViewParts::knowledge() const {
    if (!options_.known_at.empty()) return fmt::format(fmt::runtime(words_.known_by), options_.known_at);
    const Source* latest = nullptr;
    for (const auto& [id, number] : note_numbers_) {
        const Source& source = dossier_.sources()[id];
        if (source.date.latest().kind != DateBound::Kind::known) continue;
        if (latest == nullptr || latest->date.latest().day < source.date.latest().day) latest = &source;
    }
    return latest == nullptr ? std::string()
                             : fmt::format(fmt::runtime(words_.sources_up_to), latest->date_text);
}

void ViewParts::add_caption(Diagram& diagram) const {
    diagram.caption = options_.caption;
    std::vector<std::string> scope;
    if (std::string known = knowledge(); !known.empty()) scope.push_back(std::move(known));
    if (!options_.filter.empty()) scope.push_back(fmt::format(fmt::runtime(words_.only), options_.filter));
    if (!scope.empty()) diagram.caption.push_back(fmt::format("{}", fmt::join(scope, " · ")));
    std::string dossier = std::string(dossier_.title());
    if (!options_.version.empty())
        dossier += " · " + fmt::format(fmt::runtime(words_.version), options_.version);
    diagram.caption.push_back(
        fmt::format("{} · {}", dossier,
                    fmt::format(fmt::runtime(words_.claims_drawn), drawn_.size(), dossier_.claims().size())));
}

}  // namespace hearsay
