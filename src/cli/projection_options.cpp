#include "cli/projection_options.hpp"

#include "base/number_text.hpp"
#include "cli/choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

namespace hearsay::cli {

namespace {

constexpr Choice<EdgeWeight> weights[] = {{"one", EdgeWeight::one},
                                          {"claims", EdgeWeight::claims},
                                          {"groups", EdgeWeight::groups},
                                          {"certainty", EdgeWeight::certainty}};

std::vector<ClaimId> claims_of_layers(const Dossier& dossier, const std::vector<Layer>& layers) {
    std::vector<ClaimId> claims = all_claims(dossier);
    std::erase_if(claims, [&](ClaimId id) {
        Layer layer = dossier.vocabulary().relations()[dossier.claims()[id].relation].layer;
        return std::ranges::find(layers, layer) == layers.end();
    });
    return claims;
}

/// How many of `claims` join two actors.
std::size_t count_joining(const Dossier& dossier, std::span<const ClaimId> claims) {
    return static_cast<std::size_t>(std::ranges::count_if(claims, [&](ClaimId id) {
        const Claim& claim = dossier.claims()[id];
        return !claim.subjects.empty() && !claim.objects.empty();
    }));
}

}  // namespace

Projection projection_of(const Context& context) {
    Projection projection;
    projection.directed = !context.arguments().has("undirected");
    projection.weights = choose(context, "weights", weights);
    if (context.arguments().has("layer") || context.arguments().has("relation"))
        projection.layers.assign(std::begin(all_layers), std::end(all_layers));
    return projection;
}

std::string advice_on_layers(Context& context, const Projection& projection) {
    std::string advice;
    for (Layer layer : all_layers) {
        if (std::ranges::find(projection.layers, layer) != projection.layers.end()) continue;
        std::vector<ClaimId> claims = context.claims_left(claims_of_layers(context.dossier(), {layer}));
        std::size_t joining = count_joining(context.dossier(), claims);
        if (joining == 0) continue;
        advice += fmt::format("{} --layer {} for {}", advice.empty() ? "" : " or",
                              layer_texts[static_cast<std::size_t>(layer)], counted(joining, "claim"));
    }
    if (advice.empty()) return {};
    return fmt::format("no claim of events joins two actors; there are others that do: add{}", advice);
}

Selection projected_selection(Context& context, const Projection& projection) {
    Selection selection = context.selection(claims_of_layers(context.dossier(), projection.layers));
    if (count_joining(context.dossier(), selection.claims) > 0) return selection;
    if (std::string advice = advice_on_layers(context, projection); !advice.empty()) context.note(advice);
    return selection;
}

}  // namespace hearsay::cli
