#include "cli/projection_options.hpp"

namespace hearsay::cli {

Projection projection_of(const Context& context) {
    Projection projection;
    projection.directed = !context.arguments().has("undirected");
    if (context.arguments().has("layer") || context.arguments().has("relation"))
        projection.layers = {Layer::events, Layer::statements, Layer::states};
    return projection;
}

}  // namespace hearsay::cli
