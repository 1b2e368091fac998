#pragma once

#include "render/diagram/view_names.hpp"

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// What the views of a dossier share: how actors, claims and their support become nodes, edges and notes.
class ViewParts {
  public:
    /// `drawn` are all claims that the view shows, without repetitions; they number the footnotes.
    ViewParts(const Dossier& dossier, const ViewOptions& options, std::span<const ClaimId> drawn);

    DiagramNode actor_node(ActorId actor) const;
    DiagramNode source_node(SourceId source) const;

    /// "LAYER/POLARITY", or "layer/LAYER" when coloured by layer: what the style looks up. Nothing when
    /// coloured by support, which `describe` finds out.
    std::string role_of(RelationTypeId relation) const;

    /// Number of claims, best wording, marks, footnotes and tooltip from the claims behind an edge.
    void describe(DiagramEdge& edge, std::span<const ClaimId> claims) const;

    /// The node of claims on their edge: what they say, how much, and their ids.
    DiagramNode claim_node(const std::string& id, std::span<const ClaimId> claims) const;

    /// Title, clusters, role labels, footnotes, caption and words, for the nodes that `diagram` has by then.
    void finish(Diagram& diagram) const;

    /// Puts origins and actors of one interest into one box.
    std::string cluster_of(ActorId actor) const;

    const ViewNames& names() const { return names_; }

  private:
    std::vector<unsigned> notes_of(std::span<const ClaimId> claims) const;
    std::vector<std::string> sources_of(std::span<const ClaimId> claims) const;
    DiagramMarks marks_of(std::span<const ClaimId> claims) const;
    void add_groups(DiagramNode& node, ActorId actor) const;
    double size_of(ActorId actor) const;
    std::string support_role(std::span<const ClaimId> claims) const;
    Emphasis change_of(std::span<const ClaimId> claims) const;
    void mark_change(DiagramEdge& edge, std::span<const ClaimId> claims) const;

    const Dossier& dossier_;
    const ViewOptions& options_;
    ViewNames names_;
    std::vector<ClaimId> drawn_;
    std::map<SourceId, unsigned> note_numbers_;
    std::set<ClaimId> disputed_;
    double largest_ = 0;
};

}  // namespace hearsay
