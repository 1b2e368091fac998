#include "parsed_yaml.hpp"
#include "support/catch.hpp"

using namespace hearsay;
using namespace std::string_literals;

TEST_CASE("other encodings than UTF-8 are refused by name", "[io][yaml]") {
    CHECK(problems("\xFF\xFE"
                   "a\0:\0"s) == "1:1 not-utf8");
    CHECK(first_problem("\xFF\xFE\0\0a\0\0\0"s).find("UTF-32") != std::string::npos);
    CHECK(first_problem("\0a\0:"s).find("UTF-16") != std::string::npos);
    CHECK(first_problem("name: citt\xE0\n") ==
          "1:11 byte 0xE0 is not UTF-8; in Windows-1252 or Latin-1 it would be 'à' / save the file as UTF-8");
    CHECK(problems("a: \xC0\xAF") == "1:4 not-utf8");
    CHECK(problems("a: \xED\xA0\x80") == "1:4 not-utf8");
    CHECK(problems("a: \xE2\x82") == "1:4 not-utf8");
}

TEST_CASE("every line with a bad character is reported", "[io][yaml]") {
    CHECK(problems("a: \xE8\nb: \x07\nc: d\n한\xEF\xBB\xBF: e\n") ==
          "1:4 not-utf8; 2:4 control-character; 4:2 byte-order-mark");
}

TEST_CASE("control characters are refused, also as escapes", "[io][yaml]") {
    CHECK(problems("a: x\0y\n"s) == "1:5 control-character");
    CHECK(problems("a: x\x7Fy") == "1:5 control-character");
    CHECK(problems("a: x\xC2\x9By") == "1:5 control-character");
    CHECK(problems("\x04") == "1:1 control-character");
    CHECK(problems(R"(a: "\0")") == "1:4 control-character");
    CHECK(problems(R"([ok, "x\x9by", "\uFEFF", "\r\n"])") ==
          "1:6 control-character; 1:16 control-character; 1:26 control-character");
    CHECK(problems(R"(a: "\N")") == "1:4 not-utf8");
    CHECK(problems(R"("\a": b)") == "1:1 control-character");
}

TEST_CASE("a carriage return must come before a line feed", "[io][yaml]") {
    CHECK(problems("a: b\rc: d\r") == "1:5 control-character");
    CHECK(problems("a: b\r\nc: d\r") == "2:5 control-character");
}

TEST_CASE("the markers of an unresolved merge are refused", "[io][yaml]") {
    CHECK(problems("a:\n<<<<<<< HEAD\n  - b\n=======\n  - c\n>>>>>>> other\n") ==
          "2:1 conflict-marker; 4:1 conflict-marker; 6:1 conflict-marker");
    CHECK(problems("a: |\n  =======\n  <<<<<<< HEAD\nb: ========\n") == "");
}

TEST_CASE("features of YAML that mislead are refused one by one", "[io][yaml]") {
    CHECK(problems("a: &x [1]\nb: *x\nc: !!str 1\nd: !x {}\n<<: 2\n") ==
          "1:4 yaml-feature; 2:4 yaml-feature; 3:4 yaml-feature; 4:4 yaml-feature; 5:1 yaml-feature");
    CHECK(problems("a: *unknown\n") == "1:4 yaml-feature");
    CHECK(problems("&x a: b\n") == "1:1 yaml-feature");
    CHECK(problems("a: ! b\n") == "1:4 yaml-feature");
    CHECK(problems("a: !<tag:yaml.org,2002:str> b\n") == "1:4 yaml-feature");
    CHECK(problems("'<<': fine\n") == "");
}

TEST_CASE("directives are refused where yaml-cpp would drop them", "[io][yaml]") {
    CHECK(problems("%YAML 1.2\n---\na: b\n") == "1:1 yaml-feature");
    CHECK(problems("a: b\n%lost\n") == "2:1 yaml-feature");
}

TEST_CASE("keys are text and stand once", "[io][yaml]") {
    CHECK(problems("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2, d: 3}\n") ==
          "3:1 duplicate-key; 4:11 duplicate-key; 4:17 duplicate-key");
    CHECK(problems("a: 1\n'a': 2\n") == "2:1 duplicate-key");
    CHECK(problems("e\u0301: 1\n\u00e9: 2\n") == "2:1 duplicate-key");
    CHECK(problems("- a: 1\n- a: 1\n") == "");
    CHECK(problems("[a]: b\n") == "1:1 yaml-feature");
    CHECK(problems("{a: 1}: b\n") == "1:1 yaml-feature");
    CHECK(problems("? - a\n: b\n") == "1:3 yaml-feature");
    CHECK(problems(": b\n") == "1:1 yaml-syntax");
    CHECK(problems("~: b\n") == "1:1 yaml-syntax");
}

TEST_CASE("a file holds one document that says something", "[io][yaml]") {
    CHECK(problems("a: b\n---\nc: d\n") == "2:1 more-than-one-document");
    CHECK(problems("---\n---\n") == "2:1 more-than-one-document");
    CHECK(problems("a: b\n...\nc: d\n") == "3:1 yaml-syntax");
    for (std::string text : {"", "\n", "# comment", "---\n", "~", "\xEF\xBB\xBF"}) {
        CHECK(problems(text) == "1:1 empty-file");
    }
}

TEST_CASE("unclosed quotes are found, closed ones are not blamed", "[io][yaml]") {
    CHECK(problems("a: 'b\n") == "1:4 unclosed-quote");
    CHECK(problems("a: \"b") == "1:4 unclosed-quote");
    CHECK(problems("a: 'b''\nc: d\n") == "1:4 unclosed-quote");
    CHECK(problems("a: \"b\\\"\nc: d\n") == "1:4 unclosed-quote");
    CHECK(problems("a: [b, \"c\n") == "1:8 unclosed-quote");
    CHECK(problems("{\"a") == "1:2 unclosed-quote");
    CHECK(problems("\"a: b\n") == "1:1 unclosed-quote");
    for (std::string text : {"a: 'b'''", R"(a: "b\\")", "a: |\n  'b\n", "a: b # it's\n", "a: it's\n",
                             "a: '\"'\n", "a: 'b' # \"c\n", "a: \"b\n  c\"\n"}) {
        CHECK(problems(text) == "");
    }
}

TEST_CASE("each limit is refused where it is crossed", "[io][yaml]") {
    YamlLimits limits;
    limits.bytes = 100;
    CHECK(problems(std::string(101, '#'), limits) == "0:0 too-large");
    limits = {};
    limits.values = 4;
    CHECK(problems("[a, b, c]", limits) == "");
    CHECK(problems("[a, b, c, d]", limits) == "1:11 too-large");
    limits = {};
    limits.key = 5;
    CHECK(problems("12345: a\n123456: b\n", limits) == "2:1 too-large");
    limits = {};
    limits.depth = 3;
    CHECK(problems("[[[a]]]", limits) == "");
    CHECK(problems("a:\n  b:\n    - c: d\n", limits) == "3:7 too-deep");
    CHECK(problems("[[[[a]]]]", limits) == "1:4 too-deep");
    limits = {};
    limits.scalar = 50'000;
    CHECK(problems("a: " + std::string(50'000, 'x'), limits) == "");
    CHECK(problems("a: " + std::string(50'001, 'x'), limits) == "1:4 too-large");
    CHECK(problems("a: " + std::string(200'000, 'x'), limits) == "1:1 too-large");
}

TEST_CASE("a key longer than YAML allows is called so", "[io][yaml]") {
    CHECK(problems(std::string(1024, 'k') + ": v\n") == "");
    CHECK(problems(std::string(1025, 'k') + ": v\n") == "1:1026 too-large");
    CHECK(problems("? " + std::string(1025, 'k') + "\n: v\n") == "1:3 too-large");
}

TEST_CASE("a file full of problems is not read to its end", "[io][yaml]") {
    std::string anchors, bytes, keys;
    for (int i = 0; i < 1000; ++i) {
        anchors += "- &a b\n";
        bytes += "\x01\n";
        keys += "a: b\n";
    }
    CHECK(ParsedYaml(anchors).diagnostics.errors() == 100);
    CHECK(ParsedYaml(bytes).diagnostics.errors() == 100);
    CHECK(ParsedYaml(keys).diagnostics.errors() == 100);
}
