#pragma once

#include "render/diagram/build.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// What a view calls actors, claims and boxes, in its language. Refers to the dossier and the options.
class ViewNames {
  public:
    ViewNames(const Dossier& dossier, const ViewOptions& options);

    /// Ids of nodes; stable over filters.
    std::string actor_id(ActorId actor) const;
    std::string source_id(SourceId source) const;

    std::string actor_name(ActorId actor) const;
    std::string publisher_name(const Publisher& publisher) const;
    std::string relation_label(RelationTypeId relation) const;

    /// Of the box that `ViewParts::cluster_of` names.
    std::string cluster_label(const std::string& cluster) const;

    /// "North Korea sends troops to Russia".
    std::string sentence(ClaimId claim) const;

    /// The amounts that claims name, "≥100 missiles", each once, in order of appearance.
    std::vector<std::string> amounts(std::span<const ClaimId> claims) const;

    /// "C013, C014", shortened to a few.
    std::string claim_keys(std::span<const ClaimId> claims) const;

    /// Who says so, claim by claim: "C014: S000 > WSJ > NIS; C015: ...", shortened to a dozen.
    std::string tooltip_of(std::span<const ClaimId> claims) const;

    /// Where the first source of the claims that has an address can be read; empty when none has one.
    std::string link_of(std::span<const ClaimId> claims) const;

    /// Whether an actor or a relation has no name in the language asked for, and stands in another one.
    bool falls_back(ActorId actor) const;
    bool falls_back(RelationTypeId relation) const;

    const DiagramWords& words() const { return words_; }

  private:
    std::string chain_text(ClaimId claim) const;
    std::string unit_label(UnitId unit) const;
    /// Main names and labels are English, without saying so.
    bool is_english() const { return options_.language.substr(0, 2) == "en"; }

    const Dossier& dossier_;
    const ViewOptions& options_;
    DiagramWords words_;
};

}  // namespace hearsay
