#pragma once

#include "render/diagram/view_names.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// What stands around the nodes and edges of a view of `drawn`: title, boxes, legend, footnotes and caption.
/// Footnotes are numbered by source, from 1 in the order of ids. Refers to all that it is made of.
class ViewFrame {
  public:
    ViewFrame(const Dossier& dossier, const ViewOptions& options, const ViewNames& names,
              std::span<const ClaimId> drawn);

    /// For the nodes that `diagram` has by now; boxes only where it has none yet.
    void add_to(Diagram& diagram) const;

  private:
    void add_role_labels(Diagram& diagram) const;
    void add_clusters(Diagram& diagram) const;
    void add_notes(Diagram& diagram) const;
    void add_group_labels(Diagram& diagram) const;
    void add_sizes(Diagram& diagram) const;
    void add_caption(Diagram& diagram) const;
    void add_untranslated(Diagram& diagram) const;
    std::string knowledge() const;
    std::string note_text(SourceId id, std::span<const ClaimId> claims) const;
    std::string speakers_of(std::span<const ClaimId> claims) const;

    const Dossier& dossier_;
    const ViewOptions& options_;
    const ViewNames& names_;
    std::size_t drawn_;  ///< how many claims
    std::map<SourceId, std::vector<ClaimId>> claims_of_;
};

}  // namespace hearsay
