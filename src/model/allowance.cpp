#include "model/allowance.hpp"

#include <array>

namespace hearsay {

namespace {

/// What an allowance of this reach, or a row that looks for one, is filed under.
Position filed_under(Allowance::Reach reach, Position row) {
    if (reach == Allowance::Reach::row) return row;
    return reach == Allowance::Reach::file ? Position{0, 0, row.file} : Position{};
}

}  // namespace

void Allowances::add(const Allowance& allowance) {
    index_.try_emplace({allowance.slug, filed_under(allowance.reach, allowance.row)}, rows_.size());
    rows_.push_back(allowance);
}

std::optional<std::size_t> Allowances::covering(Slug slug, Position row) const {
    using Reach = Allowance::Reach;
    for (Reach reach : std::array{Reach::row, Reach::file, Reach::dossier}) {
        auto found = index_.find({slug, filed_under(reach, row)});
        if (found != index_.end()) return found->second;
    }
    return std::nullopt;
}

bool Allowances::excuse(Slug slug, Position row) {
    std::optional<std::size_t> found = covering(slug, row);
    if (found) rows_[*found].used = true;
    return found.has_value();
}

}  // namespace hearsay
