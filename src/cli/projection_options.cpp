#include "cli/projection_options.hpp"

#include "cli/choices.hpp"

#include <algorithm>

namespace hearsay::cli {

namespace {

constexpr Choice<EdgeWeight> weights[] = {{"one", EdgeWeight::one},
                                          {"claims", EdgeWeight::claims},
                                          {"groups", EdgeWeight::groups},
                                          {"certainty", EdgeWeight::certainty}};

}  // namespace

Projection projection_of(const Context& context) {
    Projection projection;
    projection.directed = !context.arguments().has("undirected");
    projection.weights = choose(context, "weights", weights);
    if (context.arguments().has("layer") || context.arguments().has("relation"))
        projection.layers = {Layer::events, Layer::statements, Layer::states};
    return projection;
}

std::vector<ClaimId> claims_of_layers(const Dossier& dossier, const Projection& projection) {
    std::vector<ClaimId> claims = all_claims(dossier);
    std::erase_if(claims, [&](ClaimId id) {
        Layer layer = dossier.vocabulary().relations()[dossier.claims()[id].relation].layer;
        return std::ranges::find(projection.layers, layer) == projection.layers.end();
    });
    return claims;
}

}  // namespace hearsay::cli
