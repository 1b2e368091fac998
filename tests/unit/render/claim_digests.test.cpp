#include "render/weave/claim_digests.hpp"

#include "support/catch.hpp"
#include "support/dossier.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

using namespace hearsay;

namespace {

constexpr const char* head = R"(
title: Many
actors: [{id: A}]
sources: [{id: S, title: T}]
claims:
)";

std::string claim(const std::string& id, int line) {
    return fmt::format("  - {{id: {}, subject: A, relation: suffers_casualties, source: S, line: {}}}\n", id,
                       line);
}

/// The claims C001 ... C300, without C007, and one called X.
std::string many_claims(int line_of_50) {
    std::string yaml = head;
    for (int number = 1; number <= 300; ++number) {
        if (number != 7) yaml += claim(fmt::format("C{:03}", number), number == 50 ? line_of_50 : number);
    }
    return yaml + claim("X", 1);
}

std::string digests_of(const std::string& yaml) {
    Dossier dossier = test::dossier_of(yaml);
    std::vector<ClaimId> claims;
    for (ClaimId id : dossier.claims().ids()) claims.push_back(id);
    return claim_digests(dossier, claims);
}

}  // namespace

TEST_CASE("a change behind a block of more than 200 claims is named", "[render][weave]") {
    std::string before = digests_of(many_claims(50));
    CHECK(before.starts_with("C001~6."));
    CHECK(before.find(" C008~293.") != std::string::npos);
    CHECK(before.find(" X.") != std::string::npos);
    CHECK(before.size() < 700);
    CHECK(changes_of(before, digests_of(many_claims(50))).empty());
    CHECK(changes_of(before, digests_of(many_claims(51))) == "C050 changed");
    CHECK(changes_of(before, digests_of(many_claims(50) + claim("C301", 1))) == "C301 is new");
    CHECK(changes_of(before, digests_of(many_claims(50) + claim("C007", 1))) == "C007 is new");
}

TEST_CASE("of many claims that changed the first are named", "[render][weave]") {
    std::string few = std::string(head) + claim("C10", 1) + claim("C2", 1);
    CHECK(changes_of(digests_of(few), digests_of(std::string(head) + claim("X", 1))) ==
          "X is new; C2, C10 are gone");
    CHECK(changes_of(digests_of(many_claims(50)), digests_of(std::string(head) + claim("X", 1))) ==
          "C001, C002, C003, C004, C005, C006, C008, C009, C010, C011, C012, C013 and 287 more are gone");
}

TEST_CASE("what an end mark may say of claims is told by its form", "[render][weave]") {
    CHECK(is_claim_digest("C013.xM"));
    CHECK(is_claim_digest("C013~2.xM9a"));
    CHECK_FALSE(is_claim_digest("C013~2.xM"));
    CHECK_FALSE(is_claim_digest("C013~0."));
    CHECK_FALSE(is_claim_digest("C013~99999999999999999999.xM"));
    CHECK_FALSE(is_claim_digest("~2.xM9a"));
    CHECK_FALSE(is_claim_digest("text."));
    // A long id would be kept for each claim of its run.
    CHECK_FALSE(is_claim_digest("C" + std::string(64, '9') + "~2.xM9a"));
}

TEST_CASE("of too many claims nobody says that they are new or gone", "[render][weave]") {
    std::string yaml = head;
    for (int number = 1; number <= 4'097; ++number) yaml += claim(fmt::format("C{:04}", number), 1);
    std::string many = digests_of(yaml), few = digests_of(many_claims(50));
    CHECK(many == "~");
    CHECK(is_claim_digest(many));
    CHECK(changes_of(many, few).empty());
    CHECK(changes_of(few, many).empty());
    CHECK_FALSE(can_compare(many, few));
    CHECK_FALSE(can_compare(few, many));
    CHECK_FALSE(can_compare("", few));
    CHECK(can_compare(few, few));
}
