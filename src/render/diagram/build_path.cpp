#include "analysis/paths/path_support.hpp"
#include "query/support.hpp"
#include "render/diagram/build.hpp"
#include "render/diagram/view_parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace hearsay {
namespace {

constexpr std::size_t most_faded = 30;  // ties around a path, beyond which they hide it
constexpr unsigned everything = ~0U;

/// Two actors, the smaller row first, and whether claims lead from it to the other, and back.
struct Tie {
    std::set<ClaimId> claims;
    bool there = false;
    bool back = false;
};
using Ends = std::pair<ActorId, ActorId>;
using Ties = std::map<Ends, Tie>;

/// An edge of a path: what `path` shows in one row.
using LineKey = std::tuple<ActorId, ActorId, RelationTypeId>;

class PathView {
  public:
    PathView(const Dossier& dossier, const Projected& walked, std::span<const Path> paths,
             const ViewOptions& options)
        : dossier_(dossier),
          walked_(walked),
          options_(options),
          claims_(claims_of(walked, paths)),
          parts_(dossier, options_, claims_) {
        for (const Path& path : paths) add(support_of_path(dossier, walked, path));
    }

    Diagram take(std::optional<unsigned> depth) {
        const Ties ties = faded_ties();
        const Ties near = within(ties, depth ? *depth : suitable_depth(ties));
        for (const auto& [key, claims] : lines_) draw_line(key, claims);
        for (const auto& [ends, tie] : near) draw_tie(ends, tie);
        draw_actors(near);
        finish(near.size(), ties.size() - near.size());
        return std::move(diagram_);
    }

  private:
    static std::vector<ClaimId> claims_of(const Projected& walked, std::span<const Path> paths) {
        std::set<ClaimId> claims;
        for (const Path& path : paths)
            for (const PathHop& hop : path.hops)
                for (const std::uint32_t fact : hop.facts)
                    if (walked.facts[fact].claim) claims.insert(walked.facts[fact].claim);
        return {claims.begin(), claims.end()};
    }

    static Ends ends_of(ActorId a, ActorId b) { return a < b ? Ends{a, b} : Ends{b, a}; }

    void add(const PathSupport& support);
    Ties faded_ties() const;
    std::vector<unsigned> distances(const Ties& ties) const;
    Ties within(const Ties& ties, unsigned depth) const;
    unsigned suitable_depth(const Ties& ties) const;
    void draw_line(const LineKey& key, const std::set<ClaimId>& claims);
    void draw_tie(const Ends& ends, const Tie& tie);
    void draw_actors(const Ties& near);
    void finish(std::size_t faded, std::size_t left_out);

    const Dossier& dossier_;
    const Projected& walked_;
    const ViewOptions& options_;
    std::vector<ClaimId> claims_;
    ViewParts parts_;
    Diagram diagram_;
    std::map<LineKey, std::set<ClaimId>> lines_;
    std::set<ActorId> actors_;  ///< on a path
    std::set<Ends> hops_;
    std::vector<PathSupport> supports_;
};

void PathView::add(const PathSupport& support) {
    for (const HopSupport& hop : support.hops) {
        const ActorId from = walked_.actor_of_vertex[hop.from];
        const ActorId to = walked_.actor_of_vertex[hop.to];
        actors_.insert({from, to});
        hops_.insert(ends_of(from, to));
        for (const HopLine& line : hop.lines) {
            const bool turned = line.backward || line.kind == FactKind::has_part;
            const RelationTypeId relation = line.kind == FactKind::claim
                                                ? line.relation
                                                : dossier_.vocabulary().relation_drawn_by(Draws::part_of);
            std::set<ClaimId>& claims = lines_[{turned ? to : from, turned ? from : to, relation}];
            claims.insert(line.claims.begin(), line.claims.end());
        }
    }
    supports_.push_back(support);
}

/// What was walked between two actors that are no hop of a path.
Ties PathView::faded_ties() const {
    Ties ties;
    for (const ArcFact& fact : walked_.facts) {
        const Ends ends = ends_of(fact.from, fact.to);
        if (!fact.claim || hops_.contains(ends)) continue;
        Tie& tie = ties[ends];
        tie.claims.insert(fact.claim);
        (fact.from == ends.first ? tie.there : tie.back) = true;
        const Claim& claim = dossier_.claims()[fact.claim];
        if (dossier_.vocabulary().relations()[claim.relation].symmetric) tie.there = tie.back = true;
    }
    return ties;
}

/// Steps over `ties` from the nearest actor of a path, by row of the actor.
std::vector<unsigned> PathView::distances(const Ties& ties) const {
    std::map<ActorId, std::vector<ActorId>> neighbours;
    for (const auto& [ends, tie] : ties) {
        neighbours[ends.first].push_back(ends.second);
        neighbours[ends.second].push_back(ends.first);
    }
    std::vector<unsigned> distance(dossier_.actors().size(), everything);
    std::deque<ActorId> todo(actors_.begin(), actors_.end());
    for (const ActorId actor : todo) distance[actor.value] = 0;
    while (!todo.empty()) {
        const ActorId actor = todo.front();
        todo.pop_front();
        for (const ActorId other : neighbours[actor]) {
            if (distance[other.value] != everything) continue;
            distance[other.value] = distance[actor.value] + 1;
            todo.push_back(other);
        }
    }
    return distance;
}

Ties PathView::within(const Ties& ties, unsigned depth) const {
    if (depth == everything) return ties;
    const std::vector<unsigned> distance = distances(ties);
    Ties near = ties;
    std::erase_if(near, [&](const auto& entry) {
        const unsigned nearer =
            std::min(distance[entry.first.first.value], distance[entry.first.second.value]);
        if (depth > 0) return nearer >= depth;
        return !actors_.contains(entry.first.first) || !actors_.contains(entry.first.second);
    });
    return near;
}

/// All if it reads well, else the neighbours, else only what else joins the path's own actors.
unsigned PathView::suitable_depth(const Ties& ties) const {
    for (const unsigned depth : {everything, 1U})
        if (within(ties, depth).size() <= most_faded) return depth;
    return 0;
}

void PathView::draw_line(const LineKey& key, const std::set<ClaimId>& claims) {
    const auto& [from, to, relation] = key;
    DiagramEdge edge;
    edge.from = parts_.names().actor_id(from);
    edge.to = parts_.names().actor_id(to);
    if (relation) {
        edge.label = parts_.names().relation_label(relation);
        edge.role = parts_.role_of(relation);
        edge.both_ways = dossier_.vocabulary().relations()[relation].symmetric;
    }
    // Part and whole need no claim.
    if (!claims.empty()) parts_.describe(edge, std::vector<ClaimId>(claims.begin(), claims.end()));
    edge.emphasis = Emphasis::highlighted;
    diagram_.edges.push_back(std::move(edge));
}

/// Without label and notes: one line for all that joins the two.
void PathView::draw_tie(const Ends& ends, const Tie& tie) {
    const bool turned = !tie.there;
    DiagramEdge edge;
    edge.from = parts_.names().actor_id(turned ? ends.second : ends.first);
    edge.to = parts_.names().actor_id(turned ? ends.first : ends.second);
    edge.both_ways = tie.there && tie.back;
    edge.tooltip = parts_.names().claim_keys(std::vector<ClaimId>(tie.claims.begin(), tie.claims.end()));
    edge.emphasis = Emphasis::faded;
    diagram_.edges.push_back(std::move(edge));
}

void PathView::draw_actors(const Ties& near) {
    std::set<ActorId> drawn = actors_;
    for (const auto& [ends, tie] : near) drawn.insert({ends.first, ends.second});
    for (const ActorId actor : drawn) {
        DiagramNode node = parts_.actor_node(actor);
        node.emphasis = actors_.contains(actor) ? Emphasis::highlighted : Emphasis::faded;
        diagram_.nodes.push_back(std::move(node));
    }
}

void PathView::finish(std::size_t faded, std::size_t left_out) {
    parts_.finish(diagram_);
    diagram_.claims = claims_;
    const DiagramWords& words = diagram_.words;
    const std::vector<HopSupport>& hops = supports_.front().hops;
    if (options_.title.empty()) {
        const auto name = [this](Vertex vertex) {
            return parts_.names().actor_name(walked_.actor_of_vertex[vertex]);
        };
        diagram_.title = fmt::format(fmt::runtime(words.path_title), dossier_.title(),
                                     name(hops.front().from), name(hops.back().to));
    }
    if (!options_.captioned) return;
    std::string text = fmt::format(fmt::runtime(words.path_length), hops.size());
    if (supports_.size() == 1 && supports_.front().sole_origin) {
        const Origin& origin = *supports_.front().sole_origin;
        const std::string who =
            origin.actor ? parts_.names().actor_name(origin.actor) : std::string(key_of(dossier_, origin));
        text += "; " + fmt::format(fmt::runtime(words.sole_origin), who);
    }
    if (faded > 0) text += "; " + words.path_rest;
    if (left_out > 0) text += "; " + fmt::format(fmt::runtime(words.left_out), left_out);
    diagram_.caption.insert(diagram_.caption.begin(), text);
}

}  // namespace

Diagram path_view(const Dossier& dossier, const Projected& walked, std::span<const Path> paths,
                  std::optional<unsigned> depth, const ViewOptions& options) {
    return PathView(dossier, walked, paths, options).take(depth);
}

}  // namespace hearsay
