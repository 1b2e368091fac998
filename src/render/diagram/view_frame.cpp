#include "render/diagram/view_frame.hpp"

#include "base/number_text.hpp"
#include "model/checks.hpp"
#include "render/diagram/build_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace hearsay {
namespace {

constexpr std::size_t most_members = 3;       // of a community named in the legend
constexpr std::size_t most_untranslated = 8;  // names

/// A score with at most three decimals.
std::string shown_number(double value) {
    std::string text = fixed_number(value, 3);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

}  // namespace

ViewFrame::ViewFrame(const Dossier& dossier, const ViewOptions& options, const ViewNames& names,
                     std::span<const ClaimId> drawn)
    : dossier_(dossier), options_(options), names_(names), drawn_(drawn.size()) {
    for (const ClaimId claim : drawn) claims_of_[dossier.claims()[claim].source].push_back(claim);
}

void ViewFrame::add_to(Diagram& diagram) const {
    diagram.title = options_.title.empty() ? std::string(dossier_.title()) : options_.title;
    diagram.language = options_.language;
    diagram.words = names_.words();
    diagram.legend = options_.legend;
    if (diagram.clusters.empty()) add_clusters(diagram);
    add_role_labels(diagram);
    if (options_.footnotes == Footnotes::list) add_notes(diagram);
    add_group_labels(diagram);
    add_sizes(diagram);
    if (options_.captioned) add_caption(diagram);
    if (options_.captioned) add_untranslated(diagram);
}

void ViewFrame::add_notes(Diagram& diagram) const {
    unsigned number = 0;
    for (const auto& [source, claims] : claims_of_) {
        const std::string_view url = dossier_.sources()[source].url;
        diagram.notes.push_back(
            {++number, note_text(source, claims), linkable_url(url) ? std::string(url) : std::string()});
    }
}

void ViewFrame::add_group_labels(Diagram& diagram) const {
    if (options_.colour == ColourBy::group)
        for (const Group& group : dossier_.groups())
            diagram.group_labels.push_back(group.actor ? names_.actor_name(group.actor)
                                                       : std::string(group.key));
    if (options_.colour != ColourBy::community) return;
    std::map<int, std::vector<std::string>> members;
    for (const ActorId actor : dossier_.actors().ids())
        if (const int community = options_.communities.at(actor.value); community >= 0)
            members[community].push_back(names_.actor_name(actor));
    for (auto& [community, names] : members) {
        if (names.size() > most_members) {
            names.resize(most_members);
            names.emplace_back("…");
        }
        diagram.group_labels.push_back(
            fmt::format(fmt::runtime(names_.words().community), fmt::join(names, ", ")));
    }
}

/// The least and the greatest value among the actors that are drawn.
void ViewFrame::add_sizes(Diagram& diagram) const {
    const auto positive = [](double size) { return size > 0; };
    if (std::ranges::none_of(options_.actor_sizes, positive)) return;
    std::map<std::string_view, double> drawn;
    for (const DiagramNode& node : diagram.nodes) drawn.emplace(node.id, node.size);
    std::map<double, double> sizes;  // of the actors drawn, by value
    for (const ActorId actor : dossier_.actors().ids())
        if (const auto found = drawn.find(names_.actor_id(actor)); found != drawn.end())
            sizes[options_.actor_sizes.at(actor.value)] = found->second;
    if (sizes.empty()) return;
    diagram.size_heading = fmt::format(fmt::runtime(names_.words().legend_size), options_.measure);
    diagram.size_labels.push_back({sizes.begin()->second, shown_number(sizes.begin()->first)});
    if (sizes.size() > 1)
        diagram.size_labels.push_back({sizes.rbegin()->second, shown_number(sizes.rbegin()->first)});
}

/// What the picture knew: the date asked for, else that of the latest of its sources, as precise as stated.
std::string ViewFrame::knowledge() const {
    if (!options_.known_at.empty())
        return fmt::format(fmt::runtime(names_.words().known_by), options_.known_at);
    const Source* latest = nullptr;
    for (const auto& [id, claims] : claims_of_) {
        const Source& source = dossier_.sources()[id];
        if (source.date.latest().kind != DateBound::Kind::known) continue;
        if (latest == nullptr || latest->date.latest().day < source.date.latest().day) latest = &source;
    }
    return latest == nullptr ? std::string()
                             : fmt::format(fmt::runtime(names_.words().sources_up_to), latest->date_text);
}

void ViewFrame::add_caption(Diagram& diagram) const {
    diagram.caption = options_.caption;
    std::vector<std::string> scope;
    if (std::string known = knowledge(); !known.empty()) scope.push_back(std::move(known));
    if (!options_.filter.empty())
        scope.push_back(fmt::format(fmt::runtime(names_.words().only), options_.filter));
    if (!scope.empty()) diagram.caption.push_back(fmt::format("{}", fmt::join(scope, " · ")));
    std::string dossier = std::string(dossier_.title());
    if (!options_.version.empty())
        dossier += " · " + fmt::format(fmt::runtime(names_.words().version), options_.version);
    diagram.caption.push_back(fmt::format(
        "{} · {}", dossier,
        fmt::format(fmt::runtime(names_.words().claims_drawn), drawn_, dossier_.claims().size())));
}

/// Whoever asks for a language shall not take an English name for one in it.
void ViewFrame::add_untranslated(Diagram& diagram) const {
    std::set<std::string_view> nodes;
    for (const DiagramNode& node : diagram.nodes) nodes.insert(node.id);
    std::set<ActorId> actors;
    for (const ActorId actor : dossier_.actors().ids())
        if (nodes.contains(names_.actor_id(actor))) actors.insert(actor);
    std::set<RelationTypeId> relations;
    for (const auto& [source, claims] : claims_of_) {
        for (const ClaimId id : claims) {
            const Claim& claim = dossier_.claims()[id];
            relations.insert(claim.relation);
            // A timeline names them in its rows.
            for (const auto& list : {claim.subjects, claim.objects})
                for (const ActorId actor : dossier_.list(list)) actors.insert(actor);
        }
    }
    std::vector<std::string> names;
    for (const ActorId actor : actors)
        if (names_.falls_back(actor)) names.push_back(names_.actor_name(actor));
    for (const RelationTypeId relation : relations)
        if (names_.falls_back(relation)) names.push_back(names_.relation_label(relation));
    if (names.empty()) return;
    if (names.size() > most_untranslated) {
        const std::size_t more = names.size() - most_untranslated;
        names.resize(most_untranslated);
        names.push_back(fmt::format("+{}", more));
    }
    diagram.caption.insert(diagram.caption.begin(), fmt::format(fmt::runtime(names_.words().untranslated),
                                                                options_.language, fmt::join(names, ", ")));
}

void ViewFrame::add_clusters(Diagram& diagram) const {
    std::map<std::string, int> members;
    for (const DiagramNode& node : diagram.nodes)
        if (!node.cluster.empty()) ++members[node.cluster];
    for (DiagramNode& node : diagram.nodes)
        // A box around a single actor says nothing but its name once more.
        if (!node.cluster.empty() && members[node.cluster] < 2) node.cluster.clear();
    for (const auto& [cluster, count] : members)
        if (count >= 2) diagram.clusters.push_back({cluster, names_.cluster_label(cluster)});
}

void ViewFrame::add_role_labels(Diagram& diagram) const {
    for (const ActorKind& kind : dossier_.vocabulary().actor_kinds())
        diagram.role_labels.push_back(
            {fmt::format("actor/{}", kind.key), std::string(kind.labels.best(options_.language))});
    for (RoleLabel& label : family_labels(options_.language)) diagram.role_labels.push_back(std::move(label));
    diagram.role_labels.insert(diagram.role_labels.end(), {{"support/3", names_.words().many_groups},
                                                           {"support/2", names_.words().two_groups},
                                                           {"support/1", names_.words().one_group},
                                                           {"support/0", names_.words().no_group}});
}

std::string ViewFrame::speakers_of(std::span<const ClaimId> claims) const {
    std::vector<std::string> speakers;
    for (const ClaimId id : claims) {
        const Claim& claim = dossier_.claims()[id];
        for (const Origin& origin : dossier_.list(claim.origins)) {
            std::string speaker = origin.actor ? names_.actor_name(origin.actor) : names_.words().own_voice;
            std::vector<std::string> relays;
            for (const ActorId relay : dossier_.list(claim.relays))
                relays.push_back(names_.actor_name(relay));
            if (!relays.empty())
                speaker += fmt::format(" ({} {})", names_.words().via, fmt::join(relays, ", "));
            if (std::ranges::find(speakers, speaker) == speakers.end())
                speakers.push_back(std::move(speaker));
        }
    }
    return fmt::format("{} {}", names_.words().speakers, fmt::join(speakers, ", "));
}

std::string ViewFrame::note_text(SourceId id, std::span<const ClaimId> claims) const {
    const Source& source = dossier_.sources()[id];
    std::string text = fmt::format("{}: {}", source.key, source.title);
    const Publisher& publisher = dossier_.publishers()[source.publisher];
    if (publisher.stated) text += fmt::format(". {}", names_.publisher_name(publisher));
    if (!source.author.empty()) text += fmt::format(", {}", source.author);
    if (!source.date_text.empty()) text += fmt::format(", {}", source.date_text);
    return fmt::format("{}. {}", text, speakers_of(claims));
}

}  // namespace hearsay
