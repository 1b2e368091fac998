/// Dossiers for tests: written inside the test, or the project's own.
#pragma once

#include "base/file_system.hpp"
#include "io/load.hpp"
#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

namespace hearsay::test {

/// The dossier that `input` names. The test fails with the first problem when there is one.
inline Dossier load(const DossierInput& input) {
    Disk disk;
    Diagnostics diagnostics;
    std::optional<Dossier> dossier = load_dossier(input, disk, diagnostics);
    for (const Diagnostic& problem : diagnostics.sorted())
        UNSCOPED_INFO(to_text(diagnostics, problem, false));
    REQUIRE(dossier.has_value());
    return std::move(*dossier);
}

/// The dossier that `yaml` says.
inline Dossier dossier_of(const std::string& yaml) {
    DossierInput input;
    input.path = "test.yaml";
    input.text = yaml;
    return load(input);
}

/// The dossier in the project's folder graphs/`name`.
inline Dossier example_dossier(const std::string& name) {
    DossierInput input;
    input.path = HEARSAY_SOURCE_DIR "/graphs/" + name;
    return load(input);
}

inline std::vector<ClaimId> all_claims(const Dossier& dossier) {
    std::vector<ClaimId> claims;
    for (ClaimId claim : dossier.claims().ids()) claims.push_back(claim);
    return claims;
}

}  // namespace hearsay::test
