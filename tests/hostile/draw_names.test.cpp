/// The names of tests/hostile/names/ in every place of a dossier that a picture shows, through every view and
/// text format of `draw`, as its users run it.

#include "base/unicode.hpp"
#include "cli/main.hpp"
#include "support/catch.hpp"
#include "support/cli_runner.hpp"
#include "support/dot_reader.hpp"
#include "support/hostile_names.hpp"
#include "support/memory_file_system.hpp"
#include "support/svg_reader.hpp"

#include <fmt/format.h>

#include <regex>
#include <sstream>

using namespace hearsay;
using test::Outcome;

namespace {

constexpr const char* views[] = {"",
                                 "--ego A --depth 2 --footnotes inline",
                                 "--path A B",
                                 "--who P1",
                                 "--compare 2025-01-15 2025-03-01",
                                 "--timeline",
                                 "--color-by community --cluster-by kind --aggregate claim",
                                 "--color-by group --cluster-by group --aggregate pair --labels ko"};

/// Words that begin statements of Mermaid, and what Graphviz fills in.
const std::vector<std::string> further_names = {
    "section evil", "click n1 call evil", "title x",           "2025-01-05",    "end",
    "\\N\\G\\E",    "subgraph x",         "excludes weekends", "%%{init: {}}%%"};

std::vector<std::string> all_names() {
    std::vector<std::string> names = hostile_names();
    names.insert(names.end(), further_names.begin(), further_names.end());
    return names;
}

/// A quoted YAML text that means exactly `name`.
std::string yaml_text(std::string_view name) {
    std::string text = "\"";
    while (!name.empty()) {
        const DecodedCharacter character = decode_utf8(name);
        const auto length = std::max<std::size_t>(1, character.length);
        text += fmt::format("\\U{:08X}", static_cast<unsigned>(character.code_point));
        name.remove_prefix(length);
    }
    return text + "\"";
}

/// `N`, `N one` ... in `yaml` replaced by quoted texts that begin with `name`, and `LINK` by `url`.
std::string filled(const std::string& yaml, const std::string& name, const std::string& url) {
    static const std::regex place("<(LINK|[a-z]*)>");
    std::string text;
    auto at = yaml.cbegin();
    for (std::sregex_iterator found(yaml.begin(), yaml.end(), place), end; found != end; ++found) {
        text.append(at, (*found)[0].first);
        const std::string word = (*found)[1];
        text += word == "LINK" ? yaml_text(url) : yaml_text(word.empty() ? name : name + " " + word);
        at = (*found)[0].second;
    }
    return text.append(at, yaml.cend());
}

const char* const pattern = R"(title: <>
version: <>
relations:
  - {id: hails, labels: {en: <>}, layer: events, polarity: neutral}
  - {id: remarks, labels: {en: <>}, layer: statements, polarity: negative, about_claims: true}
places:
  - {id: L, name: <>}
actors:
  - {id: A, name: <>, kind: state, codes: {iso3166: KR}, names: {ko: <native>}, aliases: [<alias>], url: <LINK>}
  - {id: AX, name: <deputy>, kind: person, role: <>, speaks_for: A}
  - {id: B, name: Betaland, kind: state}
  - {id: BX, name: <guest>, kind: person, group: <>}
  - {id: PRESS, name: <press>, kind: outlet}
sources:
  - {id: S1, title: <>, author: <>, publisher: PRESS, date: 2025-01-01, url: <LINK>}
  - {id: S2, title: <>, publisher: <house>, date: 2025-02-01}
claims:
  - {id: C1, proposition: P1, subject: A, relation: hails, object: B, place: L, date: 2025-01-05, source: S1, by: AX, note: <>}
  - {id: C2, proposition: P1, subject: A, relation: hails, object: B, date: 2024-06/.., source: S2, via: [PRESS], by: AX}
  - {id: C3, subject: B, relation: remarks, about: [C1], source: S1}
  - {id: C4, subject: A, relation: hails, object: A, date: 2025-01, source: S2}
  - {id: C5, subject: AX, relation: hails, object: BX, source: S2}
)";

Outcome run(const std::string& dossier, const std::string& line) {
    test::MemoryFileSystem disk({{"d/dossier.yaml", dossier}});
    std::istringstream in;
    std::ostringstream out, err;
    auto no_variable = [](const std::string&) { return std::optional<std::string>(); };
    cli::Env env{disk, in, out, err, no_variable};
    std::vector<std::string> words = {"-d", "d"};
    for (std::string& word : test::split_words(line)) words.push_back(std::move(word));
    const int code = cli::main(words, env);
    return {out.str(), err.str(), code};
}

std::string drawn(const std::string& dossier, const std::string& view, const std::string& format) {
    const Outcome outcome = run(dossier, fmt::format("draw {} --format {}", view, format));
    INFO(outcome.err);
    CHECK(outcome.code == 0);
    return outcome.out;
}

std::string dossier_with(const std::string& name) {
    return filled(pattern, name, "https://example.org/");
}

/// Whether the dossier is refused because the name holds control characters, which no picture ever sees.
bool refused(const std::string& dossier) {
    const Outcome outcome = run(dossier, "check");
    return outcome.code != 0 && outcome.err.find("[control-character]") != std::string::npos;
}

/// What Mermaid reads as structure in a line: all but texts in quotes, titles, names of sections and of rows.
std::string bones_of(const std::string& line) {
    for (const std::string_view start : {"  accTitle:", "  title ", "  section "})
        if (line.starts_with(start)) return std::string(start);
    const std::size_t colon = line.rfind(" :");
    if (line.starts_with("    ") && colon != std::string::npos)
        return line.find_first_of(":;#") == colon + 1 ? line.substr(colon) : "a row that ends early";
    std::string bones;
    bool inside = false;
    for (const char c : line) {
        if (c == '"') inside = !inside;
        if (c == '"' || !inside) bones += c;
    }
    return bones;
}

std::string skeleton(const std::string& mermaid) {
    std::istringstream lines(mermaid);
    std::string skeleton;
    for (std::string line; std::getline(lines, line);) skeleton += bones_of(line) + '\n';
    return skeleton;
}

/// Whether rows of a chart begin with words that Mermaid takes for something else.
bool mistakable(const std::string& gantt) {
    static const std::regex start(
        "\n    (?:section|title|click|call|href|excludes|includes|todayMarker|weekday|dateFormat|axisFormat|"
        "tickInterval|inclusiveEndDates|topAxis|acc(?:Title|Descr)|gantt|[0-9]{4}-[0-9]{2}-[0-9]{2})[^a-z]",
        std::regex::icase);
    return std::regex_search(gantt, start);
}

}  // namespace

TEST_CASE("most hostile names reach the pictures", "[hostile][draw]") {
    const std::vector<std::string> names = all_names();
    const auto kept_out = [](const std::string& name) { return refused(dossier_with(name)); };
    CHECK(std::ranges::count_if(names, kept_out) <= 10);
}

TEST_CASE("hostile names change no node, edge or statement of any view", "[hostile][draw]") {
    for (const std::string view : views) {
        const test::DotCounts plain = test::read_dot(drawn(dossier_with("plain"), view, "dot"));
        const std::string bones = skeleton(drawn(dossier_with("plain"), view, "mermaid"));
        CHECK(plain.clean);
        for (const std::string& name : all_names()) {
            INFO(view << " of " << yaml_text(name.substr(0, 40)));
            const std::string dossier = dossier_with(name);
            if (refused(dossier)) continue;
            CHECK(test::read_dot(drawn(dossier, view, "dot")) == plain);
            const std::string mermaid = drawn(dossier, view, "mermaid");
            CHECK(skeleton(mermaid) == bones);
            CHECK_FALSE(mistakable(mermaid));
        }
    }
}

TEST_CASE("hostile names are text in the pictures and pages of any view", "[hostile][draw]") {
    const std::vector<std::string> worst = {
        "</text><script>alert(1)</script><svg onload=alert(1)>", "]]>\"' onclick=\"evil()\" x='&#x202e;&amp;",
        "\\N\\\"];evil [URL=\"javascript:alert(1)\"", "Kim\xe2\x80\xae \n --> <a href='//evil.example'>"};
    for (const std::string view : views) {
        for (const std::string& name : worst) {
            INFO(view << " of " << yaml_text(name));
            const auto svg = test::read_svg(drawn(dossier_with(name), view, "svg"));
            REQUIRE(svg.has_value());
            CHECK(test::inert(*svg, {"https://example.org/"}));
            const std::string page = drawn(dossier_with(name), view, "html");
            const auto html = test::read_svg(page.substr(page.find('\n') + 1));
            REQUIRE(html.has_value());
            CHECK(test::inert(*html, {"https://example.org/"}));
        }
    }
}

TEST_CASE("a hostile address is refused, or stays one address", "[hostile][draw]") {
    const std::string good = filled(pattern, "plain", "https://example.org/");
    for (const std::string& start : {std::string(), std::string("https://example.org/")}) {
        for (const std::string& name : all_names()) {
            INFO(start << yaml_text(name.substr(0, 40)));
            const std::string dossier = filled(pattern, "plain", start + name);
            const Outcome outcome = run(dossier, "draw --format dot");
            if (outcome.code != 0) {
                CHECK(outcome.code == 3);
                CHECK((outcome.err.find("url") != std::string::npos || refused(dossier)));
                continue;
            }
            CHECK(test::read_dot(outcome.out) == test::read_dot(drawn(good, "", "dot")));
            static const std::regex click("\n  click [^\n]*");
            const auto bones = [](const std::string& text) {
                return std::regex_replace(skeleton(text), click, "");
            };
            CHECK(bones(drawn(dossier, "", "mermaid")) == bones(drawn(good, "", "mermaid")));
        }
    }
}
