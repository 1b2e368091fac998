#include "base/diagnostic_catalog.hpp"

#include "base/unicode.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

using namespace hearsay;

namespace {

/// The enumerators of `Slug` as they stand in the header, with hyphens: what the rows are held against.
std::vector<std::string> slugs_in_the_header() {
    std::ifstream header(HEARSAY_SOURCE_DIR "/src/base/diagnostic_catalog.hpp");
    std::vector<std::string> slugs;
    bool inside = false;
    for (std::string line; std::getline(header, line);) {
        if (line.find("enum class Slug") != std::string::npos) {
            inside = true;
        } else if (inside && line.find('}') != std::string::npos) {
            break;
        } else if (inside) {
            line.erase(0, line.find_first_not_of(' '));
            line.erase(line.find(','));
            std::ranges::replace(line, '_', '-');
            slugs.push_back(line);
        }
    }
    return slugs;
}

/// Whether `text` is UTF-8 that may be printed anywhere, with line feeds as its only controls.
bool printable(std::string_view text) {
    while (!text.empty()) {
        DecodedCharacter next = decode_utf8(text);
        if (next.length == 0 || next.code_point == '\t') return false;
        if (is_control(next.code_point) || is_deceptive(next.code_point)) return false;
        text.remove_prefix(next.length);
    }
    return true;
}

}  // namespace

TEST_CASE("every slug has a row named like its enumerator", "[base][catalog]") {
    std::vector<std::string> texts;
    for (const DiagnosticKind& kind : diagnostic_kinds()) texts.emplace_back(kind.text);
    CHECK(texts == slugs_in_the_header());
    CHECK(std::ranges::is_sorted(texts));
    CHECK(std::set<std::string>(texts.begin(), texts.end()).size() == texts.size());
}

TEST_CASE("a kind of problem is found by its slug and by its text", "[base][catalog]") {
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        CHECK(&diagnostic_kind(kind.slug) == &kind);
        CHECK(find_diagnostic_kind(kind.text) == &kind);
    }
    CHECK(diagnostic_kind(Slug::unknown_actor).text == "unknown-actor");
    CHECK(find_diagnostic_kind("") == nullptr);
    CHECK(find_diagnostic_kind("unknown_actor") == nullptr);
    CHECK(find_diagnostic_kind("zzz") == nullptr);
}

TEST_CASE("every kind of problem is explained in full sentences with two examples", "[base][catalog]") {
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        CAPTURE(kind.text);
        CHECK(kind.summary.size() > 10);
        CHECK(display_width(kind.summary) <= 80);
        CHECK(kind.summary.back() != '.');
        CHECK(kind.explanation.back() == '.');
        CHECK(kind.wrong.back() == '\n');
        CHECK(kind.right.back() == '\n');
        CHECK(kind.wrong != kind.right);
        for (std::string_view text : {kind.summary, kind.explanation, kind.wrong, kind.right})
            CHECK(printable(text));
    }
}

TEST_CASE("only what does no harm is a warning", "[base][catalog]") {
    std::vector<std::string> warnings;
    for (const DiagnosticKind& kind : diagnostic_kinds()) {
        if (kind.severity == Severity::warning) warnings.emplace_back(kind.text);
    }
    CHECK(warnings == std::vector<std::string>{"missing-object", "near-mark", "suspicious-url",
                                               "unlinked-url", "wrong-kind"});
}
