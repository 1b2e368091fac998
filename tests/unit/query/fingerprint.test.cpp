#include "query/fingerprint.hpp"

#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <string>

using namespace hearsay;

namespace {

const std::string cast =
    "title: Test\nactors: [{id: A, name: A}, {id: B, name: B}]\nsources: [{id: S, title: One}]\n";
const std::string first = "  - {id: X1, subject: A, relation: attacks, object: B, source: S}\n";
const std::string second = "  - {id: X2, subject: B, relation: attacks, object: A, source: S}\n";

}  // namespace

TEST_CASE("a fingerprint changes with what is said, not with the order of rows", "[query][fingerprint]") {
    const std::string one = fingerprint(test::dossier_of(cast + "claims:\n" + first + second));
    CHECK(one.size() == 8);
    CHECK(fingerprint(test::dossier_of("# a comment\n" + cast + "claims:\n" + second + first)) == one);
    CHECK(fingerprint(test::dossier_of(cast + "claims:\n" + first)) != one);
    CHECK(fingerprint(test::dossier_of(cast + "claims:\n" + first + second.substr(0, second.size() - 2) +
                                       ", certainty: CT+}\n")) != one);
}
