#include "cli/projection_options.hpp"

#include "cli/choices.hpp"

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

}  // namespace hearsay::cli
