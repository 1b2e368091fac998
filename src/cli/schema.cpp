#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "io/dossier_schema.hpp"

namespace hearsay::cli {

ExitCode run_schema(Context& context) {
    context.write(dossier_json_schema());
    return ExitCode::fine;
}

}  // namespace hearsay::cli
