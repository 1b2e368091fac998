#include "docs/page.hpp"

#include "docs/links.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"

using namespace hearsay::test;

namespace {

std::string console(const std::string& lines) {
    return "```console\n" + lines + "```\n";
}

std::string replayed(const std::string& lines) {
    std::string text = replay_page(console(lines)).text;
    return text.substr(11, text.size() - 15);
}

}  // namespace

TEST_CASE("a page shows what a command prints now", "[docs]") {
    CHECK(replayed("$ hearsay explain bad-dat\nwhatever\n$ echo $?\n0\n") ==
          "$ hearsay explain bad-dat\n"
          "hearsay: error: there is no problem called 'bad-dat'; did you mean 'bad-date'? [unknown-slug]\n"
          "      = 'hearsay explain' lists them all\n"
          "$ echo $?\n1\n");
}

TEST_CASE("commands of others are left alone", "[docs]") {
    CHECK(replayed("$ ./demo.sh\nmuch\n") == "$ ./demo.sh\nmuch\n");
    CHECK(replay_page("```sh\n$ hearsay --version\nno\n```\n").text ==
          "```sh\n$ hearsay --version\nno\n```\n");
}

TEST_CASE("a page can write files, go on in the next line, and read standard input", "[docs]") {
    std::string lines =
        "$ cat > new/one.yaml <<'EOF'\nactors:\n  - {id: A}\nEOF\n$ cat >> new/one.yaml <<'EOF'\n  - {id: "
        "B}\nEOF\n";
    CHECK(replayed(lines + "$ cd new\n$ hearsay check \\\n    one.yaml\n$ hearsay check - < one.yaml\n") ==
          lines +
              "$ cd new\n$ hearsay check \\\n    one.yaml\n"
              "one.yaml: 2 actors, 0 sources, 0 claims; 0 errors, 0 warnings\n"
              "$ hearsay check - < one.yaml\nstandard input: 2 actors, 0 sources, 0 claims; 0 errors, 0 "
              "warnings\n");
}

TEST_CASE("three dots stand for any lines", "[docs]") {
    const std::vector<std::string> printed = {"a", "b", "c", "d"};
    auto shows = [&printed](const std::vector<std::string>& expected) { return agrees(expected, printed); };
    CHECK(shows({"a", "b", "c", "d"}));
    CHECK(shows({"a", "...", "d"}));
    CHECK(shows({"...", "c", "..."}));
    CHECK(shows({"a", "...", "b", "c", "d"}));
    CHECK(!shows({"a", "...", "c"}));
    CHECK(!shows({"b", "..."}));
    CHECK(!shows({"...", "c", "...", "b", "..."}));
    CHECK(!shows({"a", "b", "c"}));
}

TEST_CASE("output that three dots do not cover is replaced", "[docs]") {
    CHECK(replayed("$ hearsay --version\n...\n") == "$ hearsay --version\n...\n");
    CHECK(replayed("$ hearsay --version\n...\nmore\n") != "$ hearsay --version\n...\nmore\n");
}

TEST_CASE("tables are made from the program", "[docs]") {
    std::string text = replay_page("<!-- keys of units -->\nold\n<!-- end -->\nafter\n").text;
    CHECK(text.starts_with(
        "<!-- keys of units -->\n| key | value | |\n|---|---|---|\n| `id` | id, required |"));
    CHECK(text.ends_with("|\n<!-- end -->\nafter\n"));
    CHECK(replay_page("<!-- keys of units -->\nold\n").problems.size() == 1);
}

TEST_CASE("code that is not in the sources is a problem", "[docs]") {
    auto problems = [](const std::string& code) {
        return replay_page("<!-- from src/model/truth.hpp -->\n```cpp\n" + code + "```\n").problems.size();
    };
    CHECK(problems("enum class Truth : std::uint8_t { no, unknown, yes };\n") == 0);
    CHECK(problems("#pragma once\n...\nnamespace hearsay {\n") == 0);
    CHECK(problems("enum class Truth : std::uint8_t { no, yes };\n") == 1);
}

TEST_CASE("links that lead nowhere are found", "[docs]") {
    std::filesystem::path page = HEARSAY_SOURCE_DIR "/README.md";
    CHECK(dead_links(page, "[a](LICENSE) [b](https://example.org) [c](src/model)\n# D E!\n[d](#d-e)\n")
              .empty());
    CHECK(dead_links(page, "[a](NOTHING.md)\n").size() == 1);
    CHECK(dead_links(page, "# A\n[a](#b)\n").size() == 1);
    CHECK(dead_links(page, "```\n[a](NOTHING.md)\n```\n").empty());
}
