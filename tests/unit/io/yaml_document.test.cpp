#include "parsed_yaml.hpp"
#include "support/catch.hpp"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

using namespace hearsay;

TEST_CASE("block and flow collections read alike", "[io][yaml]") {
    CHECK(shown_yaml("a: 1\nb:\n  - x\n  - y: z\n    w: v\n") == "{a: 1, b: [x, {y: z, w: v}]}");
    CHECK(shown_yaml("{a: 1, b: [x, {y: z, w: v}]}") == "{a: 1, b: [x, {y: z, w: v}]}");
    CHECK(shown_yaml("a:\n- x\n- y\n") == "{a: [x, y]}");
    CHECK(shown_yaml("- - a\n  - b\n- []\n- {}\n") == "[[a, b], [], {}]");
}

TEST_CASE("every value and key has its line and column", "[io][yaml]") {
    CHECK(shown_yaml("actors:\n  - id: NIS\n    names: {it: x}\n", true) ==
          "{actors@1:1: [{id@2:5: NIS@2:9, names@3:5: {it@3:13: x@3:17}@3:12}@2:5]@2:3}@1:1");
}

TEST_CASE("columns count characters, not bytes", "[io][yaml]") {
    CHECK(shown_yaml("{국가정보원: \"é\", b: [한국, c]}\n", true) ==
          "{국가정보원@1:2: \"é\"@1:9, b@1:14: [한국@1:18, c@1:22]@1:17}@1:1");
}

TEST_CASE("columns beyond what fits are cut off", "[io][yaml]") {
    std::string long_line = "a: [" + std::string(70'000, ' ') + "x, y]";
    CHECK(shown_yaml(long_line, true) == "{a@1:1: [x@1:65535, y@1:65535]@1:4}@1:1");
}

TEST_CASE("a value left out stands at its key or dash", "[io][yaml]") {
    CHECK(shown_yaml("a:\nb:\n\nc: ~\n", true) == "{a@1:1: ~@1:1, b@2:1: ~@2:1, c@4:1: ~@4:4}@1:1");
    CHECK(shown_yaml("-\n- x\n-\n", true) == "[~@1:1, x@2:3, ~@3:1]@1:1");
    CHECK(shown_yaml("a:\n  -\n  - ~\nb:", true) == "{a@1:1: [~@2:3, ~@3:5]@2:3, b@4:1: ~@4:1}@1:1");
    CHECK(shown_yaml("a:\nnull_case: x\n", true) == "{a@1:1: ~@1:1, null_case@2:1: x@2:12}@1:1");
}

TEST_CASE("only the nulls of YAML are null, everything else is text", "[io][yaml]") {
    CHECK(shown_yaml("[~, null, Null, NULL]") == "[~, ~, ~, ~]");
    CHECK(shown_yaml("[NO, yes, 010, 11.000, 1e3, true, .nan, nULL, 2024-10-18]") ==
          "[NO, yes, 010, 11.000, 1e3, true, .nan, nULL, 2024-10-18]");
    CHECK(shown_yaml("['~', \"null\", '', \"\"]") == "[\"~\", \"null\", \"\", \"\"]");
}

TEST_CASE("quotes and escapes are undone and remembered", "[io][yaml]") {
    CHECK(shown_yaml("a: 'dell''intelligence'") == "{a: \"dell'intelligence\"}");
    CHECK(shown_yaml("a: ''''") == "{a: \"'\"}");
    CHECK(shown_yaml(R"(a: "say \"hi\" \\ \t\u00e9\x41")") == "{a: \"say \"hi\" \\ \té\x41\"}");
    CHECK(shown_yaml("a: \"one\n  two\n\n  three\"\nb: x") == "{a: \"one two\nthree\", b: x}");
    CHECK(shown_yaml("\"a b\": 'c # d: e'") == "{a b: \"c # d: e\"}");
    CHECK(shown_yaml("a: it's \"so\" called") == "{a: it's \"so\" called}");
}

TEST_CASE("block scalars are quoted text", "[io][yaml]") {
    CHECK(shown_yaml("a: |\n  one\n    'two\n  \"three\nb: >-\n  x\n  y\n", true) ==
          "{a@1:1: \"one\n  'two\n\"three\n\"@1:4, b@5:1: \"x y\"@5:4}@1:1");
    CHECK(shown_yaml("a: |+\n  x\n\nb: |2-\n   y\n") == "{a: \"x\n\n\", b: \" y\"}");
}

TEST_CASE("plain text may run over lines and holds most characters", "[io][yaml]") {
    CHECK(shown_yaml("a: one\n  two # not this\nb: x#y http://e.org/?q=1 100% @home") ==
          "{a: one two, b: x#y http://e.org/?q=1 100% @home}");
}

TEST_CASE("line ends do not matter", "[io][yaml]") {
    std::string unix_text = "a: \"one\n  two\"\nb: |\n  x\n  y\nc:\n  - d\n";
    std::string dos_text;
    for (char c : unix_text) dos_text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    CHECK(shown_yaml(dos_text, true) == shown_yaml(unix_text, true));
    CHECK(shown_yaml("a: 1\r\nb: 2\nc: 3", true) == "{a@1:1: 1@1:4, b@2:1: 2@2:4, c@3:1: 3@3:4}@1:1");
    CHECK(shown_yaml("a: |\n  x") == "{a: \"x\n\"}");
}

TEST_CASE("a byte order mark at the start is not part of the text", "[io][yaml]") {
    CHECK(shown_yaml("\xEF\xBB\xBF"
                     "a: b",
                     true) == "{a@1:1: b@1:4}@1:1");
}

TEST_CASE("the caret stands right after a byte order mark, too", "[io][yaml]") {
    ParsedYaml parsed(
        "\xEF\xBB\xBF"
        "a: @b\n");
    std::string text = to_text(parsed.diagnostics, parsed.diagnostics.sorted().at(0), false);
    CHECK(text.find("1 | a: @b\n      |    ^\n") != std::string::npos);
}

TEST_CASE("texts of every short length reach the parser whole", "[io][yaml]") {
    // yaml-cpp puts back the first bytes to guess the encoding; pieces that are too short once lost them.
    for (std::size_t length = 1; length < 80; ++length) {
        std::string word(length, 'x');
        CHECK(shown_yaml(word) == word);
    }
}

TEST_CASE("documents may start with three dashes and end with three dots", "[io][yaml]") {
    CHECK(shown_yaml("---\na: b\n...\n") == "{a: b}");
    CHECK(shown_yaml("# comment\n--- # more\na: b\n# end") == "{a: b}");
}

TEST_CASE("a document stays good when it is moved", "[io][yaml]") {
    ParsedYaml parsed("a: \"x\\ty\"\nb: [z]\n");
    REQUIRE(parsed.document);
    Document moved = std::move(*parsed.document);
    CHECK(shown(moved.root()) == "{a: \"x\ty\", b: [z]}");
    CHECK(moved.root().position().file == moved.file());
}

#ifdef __GLIBC__
TEST_CASE("a value takes at most 18 bytes", "[io][yaml]") {
    std::string text = "claims:\n";
    for (int i = 0; i < 20'000; ++i)
        text += "  - {id: C" + std::to_string(i) + ", object: RUS, date: '2025'}\n";
    Diagnostics diagnostics;
    FileId file = diagnostics.add_file("big.yaml", std::move(text));
    std::size_t before = mallinfo2().uordblks;
    std::optional<Document> document = parse_yaml(file, diagnostics);
    std::size_t taken = mallinfo2().uordblks - before;  // 0 when a sanitizer has replaced malloc
    REQUIRE(document);
    CHECK(taken <= 18 * 7 * 20'000);
}
#endif
