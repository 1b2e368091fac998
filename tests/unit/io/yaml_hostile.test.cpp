#include "base/file_system.hpp"
#include "parsed_yaml.hpp"
#include "support/catch.hpp"

#include <random>
#include <sstream>
#include <vector>

using namespace hearsay;

namespace {

const std::string hostile_folder = HEARSAY_SOURCE_DIR "/tests/hostile/";

struct HostileFile {
    std::string name;
    bool refused;      // by somebody
    bool by_yaml;      // and that is us
    std::string line;  // "-" when it does not matter
};

std::string read_hostile(const std::string& name) {
    return Disk().read(hostile_folder + name, 1 << 20);
}

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(line);
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

std::vector<HostileFile> hostile_yaml_files() {
    std::vector<HostileFile> files;
    for (const std::string& line : split(read_hostile("INDEX.tsv"), '\n')) {
        std::vector<std::string> fields = split(line, '\t');
        REQUIRE(fields.size() == 7);
        if (fields[0].substr(0, 5) != "yaml/") continue;
        bool refused = fields[3] == "ERR" || fields[3] == "LIMIT";
        files.push_back({fields[0], refused, fields[6] == "yaml", split(fields[4], ':').front()});
    }
    return files;
}

/// What a person writes, with everything that the guard has an opinion on.
const std::string good_text =
    "# actors\n"
    "title: \"Troops \\u2014 \\\"who\\\" sent them?\"\n"
    "include: [a.yaml, 'it''s.yaml']\n"
    "actors:\n"
    "- {id: NIS, names: {it: servizio, ko: 국가정보원}, aliases: []}\n"
    "- id: KOR\n"
    "  note: |\n"
    "    one 'line\n"
    "      two\n"
    "  text: >-\n"
    "    folded\n"
    "    text\n"
    "  empty:\n"
    "  plain: runs\n"
    "    on # comment\n"
    "-\n";

void check_reads_or_refuses(const std::string& text) {
    ParsedYaml parsed(text);
    REQUIRE(parsed.document.has_value() == (parsed.diagnostics.errors() == 0));
    if (parsed.document) shown(parsed.document->root(), true);
    for (const Diagnostic& problem : parsed.diagnostics.sorted()) REQUIRE(problem.position.line > 0);
}

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

}  // namespace

TEST_CASE("every hostile file is refused at its line or read", "[io][yaml][hostile]") {
    for (const HostileFile& file : hostile_yaml_files()) {
        CAPTURE(file.name);
        ParsedYaml parsed(read_hostile(file.name));
        bool refused = file.refused && file.by_yaml;
        REQUIRE(parsed.document.has_value() == !refused);
        if (refused) CHECK(std::to_string(parsed.diagnostics.sorted().front().position.line) == file.line);
    }
}

TEST_CASE("the good text of these tests is read", "[io][yaml][hostile]") {
    CHECK(shown_yaml(good_text) ==
          "{title: \"Troops — \"who\" sent them?\", include: [a.yaml, \"it's.yaml\"], actors: [{id: NIS, "
          "names: "
          "{it: servizio, ko: 국가정보원}, aliases: []}, {id: KOR, note: \"one 'line\n  two\n\", text: "
          "\"folded "
          "text\", empty: ~, plain: runs on}, ~]}");
}

TEST_CASE("a file cut off anywhere is read or refused", "[io][yaml][hostile]") {
    for (std::size_t length = 0; length < good_text.size(); ++length) {
        check_reads_or_refuses(good_text.substr(0, length));
    }
}

TEST_CASE("a file with any byte lost, doubled or changed is read or refused", "[io][yaml][hostile]") {
    for (std::size_t at = 0; at < good_text.size(); ++at) {
        std::string lost = good_text;
        check_reads_or_refuses(lost.erase(at, 1));
        std::string doubled = good_text;
        check_reads_or_refuses(doubled.insert(at, 1, good_text[at]));
        for (char c : {'\0', '\t', '\n', '\r', ' ', '"', '\'', '#', '&', '*', '!',  '-',    ':',
                       '?',  '[',  ']',  '{',  '}', ',', '|',  '>', '%', '@', '\\', '\x80', '\xC3'}) {
            std::string changed = good_text;
            changed[at] = c;
            check_reads_or_refuses(changed);
        }
    }
}

TEST_CASE("random runs of indicators are read or refused", "[io][yaml][hostile]") {
    const std::vector<std::string_view> parts = {
        "a",  "b: ", "- ", "? ",  ": ",  "\n",  "\n  ", "[",   "]", "{",  "}", ", ", "'",   "\"",
        "\\", "|",   ">",  "&x ", "*x ", "!t ", "# ",   "---", "%", "\t", "~", "é",  "...", "<<"};
    const unsigned seed = Catch::rngSeed();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (auto left = random() % 16; left > 0; --left) text += parts[random() % parts.size()];
        CAPTURE(text);
        check_reads_or_refuses(text);
    }
}

TEST_CASE("large files that would fill memory or the stack are refused", "[io][yaml][hostile]") {
    const int many = 1'000'000;
    CHECK(problems(repeated("[", many)) == "1:33 too-deep");  // yaml-cpp takes each for a mapping, too
    CHECK(problems(repeated("[", many) + repeated("]", many)) == "1:1 too-large");
    CHECK(problems("a: " + repeated("{a: ", many)) == "1:256 too-deep");
    CHECK(problems(repeated("- ", many)) == "1:129 too-deep");
    CHECK(problems(repeated("? ", many)) == "1:129 too-deep");
    CHECK(problems("- [" + repeated("a,", many)) == "1:1 too-large");
    CHECK(problems("a: \"" + repeated("xy", many)) == "1:1 too-large");
    CHECK(problems("a: " + repeated("x y ", many)) == "1:1 too-large");
    CHECK(problems(repeated("&a ", many)) == "1:1 too-large");
}
