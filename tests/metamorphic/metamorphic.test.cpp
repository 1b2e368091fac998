/// Changes of how a dossier is written that must not change what a command answers: for every command of the
/// table, on the shipped dossier and on a small one.

#include "cli/command.hpp"
#include "cli/main.hpp"
#include "metamorphic/written_dossier.hpp"
#include "support/catch.hpp"
#include "support/cli_runner.hpp"
#include "support/memory_file_system.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <locale>
#include <regex>
#include <sstream>

namespace fs = std::filesystem;
using namespace hearsay;
using nlohmann::json;
using test::WrittenDossier;

namespace {

/// A command line of one command. {claim}, {proposition}, {actor}, {other} and {source} stand for ids of the
/// dossier.
struct Line {
    std::string_view command;
    std::string_view words;
};

constexpr Line lines[] = {
    {"init", "{new}"},
    {"check", ""},
    {"explain", "bad-date"},
    {"list", "actors --subject {actor} --format json"},
    {"list", "sources --proposition {proposition} --format json"},
    {"list", "relations --subject {actor} --format json"},
    {"show", "{actor} --format json"},
    {"show", "{claim} --format json"},
    {"show", "{source} --layer events --format json"},
    {"stat", "--actor {actor} --format json"},
    {"claims", "--subject {actor} --format json"},
    {"who", "--proposition {proposition} --format json"},
    {"support", "{proposition} --format json"},
    {"trace", "{claim} --format json"},
    {"reactions", "{claim} --format json"},
    {"conflicts", "--format json"},
    {"conflicts", "--explain --format json"},
    {"copies", "--format json"},
    {"timeline", "--format json"},
    {"diff", "--known-at 2025-04-30..2025-12-31 --format json"},
    {"rank", "--undirected --format json"},
    {"rank", "--measure pagerank --weights groups --format json"},
    {"structure", "--format json"},
    {"path", "{actor} {other} --all --format json"},
    {"draw", "--subject {actor} --layer events --aggregate claim"},
    {"draw", "--who {proposition}"},
    {"draw", "--ego {actor} --format mermaid"},
    {"draw", "--timeline"},
    {"weave", "--stdout report.md"},
    {"filter", "html"},
    {"export", "--source {source} --to csl-json"},
    {"schema", ""},
    {"doctor", "--format json"},
    {"completion", "bash"},
};

/// A dossier and the ids that command lines name.
struct Sample {
    WrittenDossier dossier;
    std::map<std::string, std::string> names;
};

const char* const small = R"(title: small
actors:
  - {id: A, name: Alpha, kind: state}
  - {id: B, name: Beta, kind: state}
  - {id: B_ARMY, name: Army of Beta, kind: group, part_of: B}
  - {id: X, name: Xi, kind: organ, part_of: A}
  - {id: W, name: Wire, kind: outlet}
places:
  - {id: LAND, name: Land}
  - {id: TOWN, name: Town, part_of: LAND}
  - {id: ISLE, name: Isle}
sources:
  - {id: S1, title: one, publisher: W, date: 2025-01-10}
  - {id: S2, title: two, date: 2025-05}
  - {id: S3, title: three, date: 2025-09-01}
claims:
  - {id: C1, proposition: P, subject: A, relation: sends_troops, object: B, source: S1, line: 1, by: X, quantity: 500 troops, place: TOWN, date: 2024-12, certainty: CT+}
  - {id: C2, proposition: P, subject: A, relation: sends_troops, object: B, source: S2, line: 2, via: W, by: X, quantity: ~900 troops, place: LAND, date: 2024-12, certainty: PR+}
  - {id: C3, proposition: P, subject: A, relation: sends_troops, object: B, source: S3, line: 3, place: ISLE, date: 2025-02, certainty: PS+}
  - {id: C4, subject: [B, A], relation: meets, source: S2, line: 4, date: 2025-03, about: [C1]}
  - {id: C5, subject: B, relation: praises, object: A, source: S3, line: 5, about: [C2], disputes: [C4]}
  - {id: C6, proposition: Q, subject: B_ARMY, relation: visits, object: X, source: S3, line: 6, planned: true, date: "2025-10?"}
  - {id: C7, proposition: Q, subject: B_ARMY, relation: visits, object: X, source: S1, line: 7, by: B}
opinions:
  - {claim: C1, opinion: agree, author: me, date: 2025-06-01, reason: seen}
)";

const char* const unrelated = R"(actors:
  - {id: ZZ_ONE, name: Unrelated one, kind: state}
  - {id: ZZ_TWO, name: Unrelated two, kind: state}
sources:
  - {id: ZZ_SOURCE, title: unrelated, date: 2099-01-01}
claims:
  - {id: ZZ_CLAIM, proposition: ZZ_FACT, subject: ZZ_ONE, relation: states, object: ZZ_TWO, source: ZZ_SOURCE, line: 1}
)";

Sample small_sample() {
    return {test::take_apart({{"dossier.yaml", small}}),
            {{"claim", "C1"}, {"proposition", "P"}, {"actor", "A"}, {"other", "B"}, {"source", "S1"}}};
}

Sample shipped_sample() {
    fs::path folder = fs::path(HEARSAY_SOURCE_DIR) / "graphs/dprk-russia";
    std::map<std::string, std::string> files;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".yaml") continue;
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        files[fs::relative(entry.path(), folder).string()] = text.str();
    }
    return {test::take_apart(files),
            {{"claim", "C014"},
             {"proposition", "WORKERS-15K"},
             {"actor", "PRK"},
             {"other", "UKR"},
             {"source", "S000"}}};
}

std::vector<std::string> words_of(const Line& line, const std::map<std::string, std::string>& names) {
    std::string words(line.words);
    for (const auto& [name, id] : names) {
        std::string place = fmt::format("{{{}}}", name);
        for (std::size_t at = words.find(place); at != std::string::npos; at = words.find(place))
            words.replace(at, place.size(), id);
    }
    if (std::size_t at = words.find("{new}"); at != std::string::npos) words.replace(at, 5, "made");
    std::vector<std::string> all = {"-d", "d", std::string(line.command)};
    for (std::string& word : test::split_words(words)) all.push_back(std::move(word));
    return all;
}

/// What the command says, with positions in files made alike.
std::string answer(const Sample& sample, const WrittenDossier& dossier, const Line& line,
                   const std::vector<std::string>& further = {}) {
    test::MemoryFileSystem disk(test::put_together(dossier, "d"));
    disk.replace("report.md", fmt::format("<!-- hearsay: support {} -->\n<!-- /hearsay -->\n",
                                          sample.names.at("proposition")));
    std::istringstream in(fmt::format(
        R"({{"pandoc-api-version":[1,22],"meta":{{}},"blocks":[{{"t":"Para","c":[{{"t":"Code","c":[["",["hearsay"],[]],"support {}"]}}]}}]}})",
        sample.names.at("proposition")));
    std::ostringstream out, err;
    auto no_variable = [](const std::string&) { return std::optional<std::string>(); };
    cli::Env env{disk, in, out, err, no_variable};
    std::vector<std::string> words = words_of(line, sample.names);
    words.insert(words.end(), further.begin(), further.end());
    int code = cli::main(words, env);
    INFO(err.str());
    CHECK((code == 0 || code == 1));
    static const std::regex position(R"(d/[A-Za-z0-9_./-]+\.yaml:\d+(:\d+)?)");
    return std::regex_replace(out.str() + err.str(), position, "FILE");
}

/// `value` with every list sorted, and each item of a list once.
json sorted(const json& value) {
    json made = value;
    if (value.is_structured()) {
        for (auto& item : made) item = sorted(item);
    }
    if (value.is_array()) {
        std::sort(made.begin(), made.end());
        made.erase(std::unique(made.begin(), made.end()), made.end());
    }
    return made;
}

bool is_json(const std::string& text) {
    return !text.empty() && text.front() == '{';
}

/// Removes what counts mentions.
void drop_counts(json& value) {
    if (!value.is_structured()) return;
    if (value.is_object()) {
        for (const char* key :
             {"claims", "mentions", "pairs", "pair_count", "conflict_pairs", "before", "after"}) {
            if (value.contains(key) && value[key].is_number()) value.erase(key);
        }
        value.erase("opinions");  // one on a claim is not one on its copy
    }
    for (auto& item : value) drop_counts(item);
}

/// The first lines that differ, for a message that can be read; empty when none do.
std::string difference(const std::string& before, const std::string& after) {
    std::istringstream old_text(before), new_text(after);
    std::string old_line, new_line, context;
    for (bool going = true; going;) {
        bool had_old = bool(std::getline(old_text, old_line)),
             had_new = bool(std::getline(new_text, new_line));
        going = had_old && had_new;
        if (had_old != had_new || (going && old_line != new_line))
            return fmt::format("after '{}'\n  before: {}\n  now:    {}\n", context,
                               had_old ? old_line : "(end)", had_new ? new_line : "(end)");
        context = old_line;
    }
    return {};
}

/// `text` with the copy of a claim taken for the claim itself, and nothing counted.
std::string uncounted(std::string text, const std::string& claim, const std::string& copy) {
    static const std::regex count("[0-9]+ (mention|claim)s?");
    text = std::regex_replace(std::regex_replace(text, std::regex(copy), claim), count, "N $1s");
    if (!is_json(text)) return text;
    json value = json::parse(text);
    drop_counts(value);
    return sorted(value).dump(1);
}

/// A locale that needs not be installed: 1.234,5.
struct DecimalComma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

/// Calls `check` with every line and both dossiers.
template <class Check>
void for_every_line(Check check) {
    for (const Sample& sample : {small_sample(), shipped_sample()}) {
        for (const Line& line : lines) {
            INFO("hearsay " << line.command << ' ' << line.words << " on " << sample.dossier.files.size()
                            << " files");
            check(sample, line);
        }
    }
}

}  // namespace

TEST_CASE("every command has a line here", "[metamorphic]") {
    for (const cli::Command& command : cli::commands()) {
        INFO(command.name << " is missing from the table of lines in tests/metamorphic/");
        CHECK(std::ranges::find(lines, command.name, &Line::command) != std::end(lines));
    }
}

TEST_CASE("splitting a dossier into files changes no answer", "[metamorphic]") {
    for_every_line([](const Sample& sample, const Line& line) {
        CHECK(difference(answer(sample, sample.dossier, line),
                         answer(sample, test::split(sample.dossier), line)) == "");
    });
}

TEST_CASE("the order of rows in the files changes no answer", "[metamorphic]") {
    for_every_line([](const Sample& sample, const Line& line) {
        std::string before = answer(sample, sample.dossier, line);
        std::string after = answer(sample, test::reversed(sample.dossier), line);
        CHECK(difference(before, after) == "");
    });
}

TEST_CASE("an unrelated claim changes no answer", "[metamorphic]") {
    for_every_line([](const Sample& sample, const Line& line) {
        if (line.command == "check") return;  // it counts all there is
        // The caption of a diagram names the version of the dossier and how many claims it has.
        std::vector<std::string> further;
        if (line.command == "draw" && line.words.find("mermaid") == line.words.npos)
            further = {"--no-caption"};
        CHECK(difference(answer(sample, sample.dossier, line, further),
                         answer(sample, test::with_file(sample.dossier, unrelated), line, further)) == "");
    });
}

TEST_CASE("a claim that is repeated changes nothing but the count of mentions", "[metamorphic]") {
    for_every_line([](const Sample& sample, const Line& line) {
        // They count mentions by design: all claims, an arrow for each, a number within a sentence.
        for (std::string_view counting : {"check", "draw", "weave", "filter"}) {
            if (line.command == counting) return;
        }
        const std::string& claim = sample.names.at("claim");
        const std::string copy = claim + "_COPY";  // sorts right after the claim
        std::string before = answer(sample, sample.dossier, line);
        std::string after = answer(sample, test::repeated(sample.dossier, claim, copy), line);
        CHECK(difference(uncounted(before, claim, copy), uncounted(after, claim, copy)) == "");
    });
}

TEST_CASE("a second mention raises mentions alone", "[metamorphic]") {
    for (const Sample& sample : {small_sample(), shipped_sample()}) {
        const Line support = {"support", "{proposition} --format json"};
        auto row = [&](const WrittenDossier& dossier) {
            return json::parse(answer(sample, dossier, support)).at("rows").at(0);
        };
        json before = row(sample.dossier);
        json after = row(test::repeated(sample.dossier, sample.names.at("claim"), "ZZ_COPY"));
        CHECK(after.at("mentions").get<int>() == before.at("mentions").get<int>() + 1);
        after.erase("mentions");
        before.erase("mentions");
        CHECK(after == before);
    }
}

TEST_CASE("a claim taken out and added again changes no answer", "[metamorphic]") {
    for_every_line([](const Sample& sample, const Line& line) {
        const std::string& claim = sample.names.at("claim");
        std::string before = answer(sample, sample.dossier, line);
        std::string after = answer(sample, test::moved_to_end(sample.dossier, claim), line);
        CHECK(difference(before, after) == "");
    });
}

TEST_CASE("a claim that is taken out is missing", "[metamorphic]") {
    const Sample sample = small_sample();
    const Line claims = {"claims", "--format json"};
    CHECK(json::parse(answer(sample, sample.dossier, claims)).at("rows").size() == 7);
    CHECK(json::parse(answer(sample, test::without(sample.dossier, "C6"), claims)).at("rows").size() == 6);
}

TEST_CASE("locale, time zone and number of threads change no answer", "[metamorphic]") {
    for_every_line([](const Sample& sample, const Line& line) {
        std::string before = answer(sample, sample.dossier, line);
        const std::locale old_locale = std::locale::global(std::locale(std::locale(), new DecimalComma));
        setenv("TZ", "Asia/Pyongyang", 1);
        tzset();
        std::string after = answer(sample, sample.dossier, line);
        std::locale::global(old_locale);
        unsetenv("TZ");
        tzset();
        CHECK(difference(before, after) == "");
        if (line.command == "rank") CHECK(answer(sample, sample.dossier, line, {"-j", "3"}) == before);
    });
}
