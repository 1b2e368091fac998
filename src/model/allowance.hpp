#pragma once

#include "base/diagnostic_catalog.hpp"
#include "base/position.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace hearsay {

/// A warning that somebody knows and lets stand, and why: `allow: {SLUG: reason}` in a dossier's file.
struct Allowance {
    /// How far it reaches: the row it stands in, every row of its file, or the whole dossier.
    enum class Reach : std::uint8_t { row, file, dossier };

    Slug slug{};
    Reach reach = Reach::row;
    Position row;  ///< of the row's id; for a file, any position in it
    std::string_view reason;
    Position position;  ///< of the slug, for messages
    bool used = false;  ///< whether a warning was silenced by it while the files were read
};

/// All of a dossier's allowances. A row is known by the position of its id.
class Allowances {
  public:
    /// Where two reach equally far, the first one counts.
    void add(const Allowance& allowance);

    /// The allowance, as an index into `all()`, that silences `slug` on the row at `row`: the row's own, else
    /// that of its file, else that of the dossier. O(log allowances).
    std::optional<std::size_t> covering(Slug slug, Position row) const;

    /// The same while files are read: whether there is one, which then counts as used.
    bool excuse(Slug slug, Position row);

    std::span<const Allowance> all() const { return rows_; }

  private:
    std::vector<Allowance> rows_;
    std::map<std::pair<Slug, Position>, std::size_t> index_;
};

}  // namespace hearsay
