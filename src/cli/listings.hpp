#pragma once

#include "query/named_rows.hpp"
#include "render/table/result_table.hpp"

#include <span>
#include <string_view>

namespace hearsay::cli {

/// What `list` lists from.
struct ListInput {
    const Dossier& dossier;
    std::span<const ClaimId> claims;  ///< those that the filters select
    NamedRows named;                  ///< what these claims name
    bool filtered;                    ///< only what they name is listed
    Date known_at;                    ///< of opinions
};

/// One list: a row of `listings()`.
struct Listing {
    /// Where rows come from: the dossier; its words, or the built-in ones where there is none; the program.
    enum class From { dossier, words, program };

    std::string_view name;
    From from;
    ResultTable (*rows)(const ListInput& input);
};

/// Every list, in the order of the help.
std::span<const Listing> listings();

ResultTable list_actors(const ListInput& input);
ResultTable list_places(const ListInput& input);
ResultTable list_sources(const ListInput& input);
ResultTable list_publishers(const ListInput& input);
ResultTable list_groups(const ListInput& input);
ResultTable list_propositions(const ListInput& input);
ResultTable list_opinions(const ListInput& input);
ResultTable list_relations(const ListInput& input);
ResultTable list_units(const ListInput& input);
ResultTable list_kinds(const ListInput& input);
ResultTable list_measures(const ListInput& input);
ResultTable list_styles(const ListInput& input);
ResultTable list_formats(const ListInput& input);

/// Whether a row that `claims` claims name belongs in the list.
inline bool is_listed(const ListInput& input, std::size_t claims) {
    return claims > 0 || !input.filtered;
}

}  // namespace hearsay::cli
