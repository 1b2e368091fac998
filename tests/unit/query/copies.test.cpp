#include "base/failure.hpp"
#include "query/copies/circular.hpp"
#include "query/copies/drift.hpp"
#include "query/copies/text_reuse.hpp"
#include "support/dossier.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <string>

using namespace hearsay;

namespace {

const std::string cast = R"(
actors: [{id: A}, {id: B}, {id: X}, {id: Y}, {id: REUTERS, kind: outlet}, {id: AFP, kind: outlet}]
sources:
  - {id: S1, title: one, date: 2024-01}
  - {id: S2, title: two, date: 2024-02}
  - {id: S3, title: three}
)";

Dossier dossier_of(const std::string& claims = "") {
    return test::dossier_of(cast + (claims.empty() ? "" : "claims:\n" + claims));
}

std::string claim(const std::string& id, const std::string& fields) {
    std::string proposition = fields.find("proposition:") == std::string::npos ? ", proposition: P" : "";
    return fmt::format("  - {{id: {}, subject: A, relation: employs, object: B, {}{}}}\n", id, fields,
                       proposition);
}

/// "w1 w2 ... wN": words that stand nowhere else unless asked for again.
std::string words(int first, int count) {
    std::string text;
    for (int at = first; at < first + count; ++at) text += fmt::format("{}w{}", text.empty() ? "" : " ", at);
    return text;
}

std::vector<TextReuse> reuse_of(const Dossier& dossier, const std::vector<std::string>& texts) {
    std::vector<SourceText> list;
    for (std::size_t at = 0; at < texts.size(); ++at)
        list.push_back({SourceId{static_cast<std::uint32_t>(at)}, texts[at]});
    return find_text_reuse(dossier, list);
}

std::string drift_between(const std::string& one, const std::string& other,
                          std::span<const TextReuse> reuse = {}) {
    Dossier dossier = dossier_of(claim("C1", one) + claim("C2", other));
    std::string text;
    for (const Drift& drift : find_drift(dossier, test::all_claims(dossier), reuse)) {
        text +=
            fmt::format("{}{}", text.empty() ? "" : " ", drift_texts[static_cast<std::size_t>(drift.kind)]);
    }
    return text;
}

}  // namespace

TEST_CASE("shared shingles are those of the copy", "[query][copies]") {
    Dossier dossier = dossier_of();
    std::vector<TextReuse> found =
        reuse_of(dossier, {words(0, 30), words(100, 5) + " " + words(10, 12) + " " + words(200, 3)});
    REQUIRE(found.size() == 1);
    CHECK(dossier.sources()[found[0].copy].key == "S2");
    CHECK(found[0].direction_known);
    CHECK(found[0].shingles == 13);
    CHECK(found[0].shared == 5);
    REQUIRE(found[0].runs.size() == 1);
    CHECK(found[0].runs[0].words == 12);
}

TEST_CASE("seven common words are no shingle, nine no run", "[query][copies]") {
    Dossier dossier = dossier_of();
    CHECK(reuse_of(dossier, {words(0, 7), words(0, 7) + " " + words(50, 9)}).empty());
    std::vector<TextReuse> found = reuse_of(dossier, {words(0, 9), words(0, 9) + " " + words(50, 9)});
    REQUIRE(found.size() == 1);
    CHECK(found[0].runs.empty());
}

TEST_CASE("case, accents, punctuation and line breaks do not hide a copy, an empty line does",
          "[query][copies]") {
    Dossier dossier = dossier_of();
    std::string plain = "il governo russo ha detto ieri che la citta e salva";
    CHECK(reuse_of(dossier, {plain, "Il governo russo ha «detto»\nieri, che la Città è salva."})[0]
              .runs.size() == 1);
    CHECK(reuse_of(dossier, {plain, "Il governo russo ha detto ieri\n\nche la Città è salva."}).empty());
}

TEST_CASE("runs know their lines in both texts", "[query][copies]") {
    Dossier dossier = dossier_of();
    std::vector<TextReuse> found = reuse_of(
        dossier, {"head\n\n" + words(0, 6) + "\n" + words(6, 6), words(50, 4) + "\n" + words(0, 12)});
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].runs.size() == 1);
    const CommonRun& run = found[0].runs[0];
    CHECK(std::vector{run.copy_first, run.copy_last, run.original_first, run.original_last} ==
          std::vector<std::uint32_t>{2, 2, 3, 4});
}

TEST_CASE("without dates the smaller id passes for the original", "[query][copies]") {
    Dossier dossier = dossier_of();
    std::vector<TextReuse> found = reuse_of(dossier, {words(50, 9), words(0, 12), words(0, 12)});
    REQUIRE(found.size() == 1);
    CHECK(dossier.sources()[found[0].original].key == "S2");
    CHECK(!found[0].direction_known);
}

TEST_CASE("a text that repeats itself is compared in time", "[query][copies]") {
    Dossier dossier = dossier_of();
    std::string text;
    for (int at = 0; at < 20000; ++at) text += "again ";
    std::vector<TextReuse> found = reuse_of(dossier, {text, text});
    REQUIRE(found.size() == 1);
    CHECK(found[0].shared == found[0].shingles);
}

TEST_CASE("a text of more than a million words is refused by name", "[query][copies]") {
    Dossier dossier = dossier_of();
    std::string text;
    for (int word = 0; word <= 1'000'000; ++word) text += "w ";
    CHECK_THROWS_AS(reuse_of(dossier, {text}), Failure);
}

TEST_CASE("several sources and one actor behind them are one voice", "[query][copies]") {
    auto one_origins = [](const std::string& claims) {
        Dossier dossier = dossier_of(claims);
        return find_one_origins(dossier, test::all_claims(dossier)).size();
    };
    CHECK(one_origins(claim("C1", "source: S1, by: X") + claim("C2", "source: S2, via: AFP, by: X")) == 1);
    CHECK(one_origins(claim("C1", "source: S1, by: X") + claim("C2", "source: S1, by: X")) == 0);
    CHECK(one_origins(claim("C1", "source: S1, by: X") + claim("C2", "source: S2, by: Y")) == 0);
    CHECK(one_origins(claim("C1", "source: S1, by: X") + claim("C2", "source: S2")) == 0);
    CHECK(one_origins(claim("C1", "source: S1, by: X") + claim("C2", "source: S2, by: X, proposition: Q")) ==
          0);
}

TEST_CASE("houses that have it from each other are a loop", "[query][copies]") {
    auto loops = [](const std::string& claims) {
        Dossier dossier = test::dossier_of(R"(
actors: [{id: A}, {id: B}, {id: X}, {id: M, kind: outlet}, {id: E, kind: outlet}, {id: N, kind: outlet}]
sources: [{id: S1, title: one, publisher: M}, {id: S2, title: two, publisher: E}, {id: S3, title: three, publisher: N}]
claims:
)" + claims);
        std::string text;
        for (const CitationLoop& loop : find_citation_loops(dossier, test::all_claims(dossier))) {
            text += fmt::format("{}:", fmt::join(loop.members, "+"));
            for (ClaimId id : loop.claims) text += fmt::format(" {}", dossier.key(id));
        }
        return text;
    };
    CHECK(loops(claim("C1", "source: S1, by: E") + claim("C2", "source: S2, by: M")) == "E+M: C1 C2");
    CHECK(loops(claim("C1", "source: S1, by: E") + claim("C2", "source: S2, by: N") +
                claim("C3", "source: S3, via: M, by: X")) == "E+M+N: C1 C2 C3");
    CHECK(loops(claim("C1", "source: S1, via: [E, M], by: X")) == "E+M: C1");
    CHECK(loops(claim("C1", "source: S1, by: E") + claim("C2", "source: S2, by: X")).empty());
    CHECK(loops(claim("C1", "source: S1, via: M, by: X")).empty());
    CHECK(loops(claim("C1", "source: S1, by: E") + claim("C2", "source: S2, by: M, proposition: Q")).empty());
}

TEST_CASE("what changed between a claim and its copy has a name", "[query][copies]") {
    const std::string original = "source: S1, anchor: these words", copy = "source: S2, anchor: these words";
    CHECK(drift_between(original, copy).empty());
    CHECK(drift_between(original + ", certainty: CT+", copy + ", certainty: PR+") == "hedge-gained");
    CHECK(drift_between(original + ", certainty: PS+", copy + ", certainty: PR+") == "hedge-lost");
    CHECK(drift_between(original + ", certainty: CT+", copy).empty());
    CHECK(drift_between(original + ", via: AFP, by: X", copy + ", by: X") == "attribution-dropped");
    CHECK(drift_between(original + ", by: X", copy) == "attribution-dropped");
    CHECK(drift_between(original, copy + ", by: X").empty());
    CHECK(drift_between(original + ", by: X", copy + ", by: Y") == "attribution-changed");
    CHECK(drift_between(original + ", quantity: 5 workers, date: 2024-01",
                        copy + ", quantity: 5 workers, date: 2024-02") == "as-of-carried");
    CHECK(drift_between(original + ", quantity: 5 workers", copy + ", quantity: 5 troops") == "unit-changed");
    CHECK(drift_between(original + ", quantity: 5 workers", copy + ", quantity: 50 workers") ==
          "number-changed");
    CHECK(drift_between(original + ", planned: true", copy) == "tense-changed");
}

TEST_CASE("what did not change between a claim and its copy is not named", "[query][copies]") {
    auto drift = [](const std::string& original, const std::string& copy) {
        return drift_between("source: S1, anchor: these words" + original,
                             "source: S2, anchor: these words" + copy);
    };
    CHECK(drift(", certainty: PR+", ", certainty: PR+").empty());
    CHECK(drift(", certainty: CT+", ", certainty: CT-").empty());  // a denial is no hedge
    CHECK(drift(", certainty: Uu", ", certainty: CT+").empty());
    CHECK(drift(", by: X", ", via: AFP, by: X").empty());  // a longer chain names everybody still
    CHECK(drift(", by: [X, Y]", ", by: [Y, X]").empty());
    CHECK(drift(", via: [AFP, REUTERS], by: X", ", via: [REUTERS, AFP], by: X").empty());
    CHECK(drift(", quantity: 5 workers, date: 2024-01", ", quantity: 5 workers, date: 2024").empty());
    CHECK(drift(", quantity: 5 workers, date: 2024-01", ", quantity: 5 workers").empty());
    CHECK(drift(", quantity: 5 workers, date: 2024-01", ", quantity: 6 workers, date: 2024-02") ==
          "number-changed");
    CHECK(drift(", quantity: 5 workers, date: 2024-01", ", date: 2024-02").empty());
    CHECK(drift(", quantity: 5 workers", ", of: [troops]").empty());
    CHECK(drift(", planned: true", ", planned: true").empty());
}

TEST_CASE("claims are copies by their anchor or by a run that covers their lines", "[query][copies]") {
    CHECK(drift_between("source: S1, certainty: CT+, anchor: a", "source: S2, certainty: PR+, anchor: b")
              .empty());
    CHECK(drift_between("source: S1, certainty: CT+, anchor: a", "source: S1, certainty: PR+, anchor: a")
              .empty());
    TextReuse reuse{SourceId{1}, SourceId{0}, 20, 10, {{12, 3, 4, 7, 7}}, true};
    auto at_lines = [&reuse](int original, int copy) {
        return drift_between(fmt::format("source: S1, certainty: CT+, line: {}", original),
                             fmt::format("source: S2, certainty: PR+, line: {}", copy), std::span(&reuse, 1));
    };
    CHECK(at_lines(7, 4) == "hedge-gained");
    CHECK(drift_between("source: S1, certainty: CT+, line: [2, 7]",
                        "source: S2, certainty: PR+, line: [4, 9]", std::span(&reuse, 1)) == "hedge-gained");
    CHECK(at_lines(6, 4).empty());
    CHECK(at_lines(7, 5).empty());
}
