#include "parsed_yaml.hpp"
#include "support/catch.hpp"

using namespace hearsay;

TEST_CASE("a tab in the indentation is named", "[io][yaml]") {
    CHECK(first_problem("a:\n\tb: c\n") == "2:1 a tab in the indentation / indent with spaces");
    CHECK(first_problem("a:\n  b: c\n  \td: e\n") == "3:3 a tab in the indentation / indent with spaces");
}

TEST_CASE("a colon in the wrong place gets the advice that fits", "[io][yaml]") {
    CHECK(first_problem("title: Seoul: troops sent\n") ==
          "1:13 a second ': ' in one line / put quotes around a text that has ': ' in it");
    CHECK(first_problem("a: b\nc:d\ne: f\n") == "2:1 this is not 'key: value' / put a blank after the ':'");
    CHECK(
        first_problem("a: b\n  c: d\n") ==
        "2:4 a ':' where no key ends: the line goes on with the text of the line above / give this line the "
        "indentation of the key above, or put quotes around the text");
}

TEST_CASE("what follows a closing quote is an error with advice", "[io][yaml]") {
    CHECK(first_problem("a: 'Kim's army'\n") ==
          "1:9 text after a closing quote / write '' for a ' within single quotes");
    CHECK(first_problem("a: \"b\" c\n").find("text after a closing quote") != std::string::npos);
}

TEST_CASE("a quote closed lines later is suspected", "[io][yaml]") {
    CHECK(first_problem("a: \"b\nc: \"d\"\n") ==
          "2:5 text after a closing quote / check whether the quote of line 1 was meant to run until here");
}

TEST_CASE("brackets that do not close say where they opened", "[io][yaml]") {
    CHECK(first_problem("a: [b, c\n") == "2:1 ']' is missing / close the '[' of line 1, column 4");
    CHECK(first_problem("{a: b") == "1:6 '}' is missing / close the '{' of line 1, column 1");
    CHECK(first_problem("a: [b,\n  c\nd: e\n") ==
          "3:2 expected ',' or ']' here / check whether the '[' of line 1, column 4 is closed");
    CHECK(first_problem("a: [b]]\n") ==
          "1:7 ']' closes nothing that is open / remove it, or put quotes around a text that has brackets in "
          "it");
    CHECK(first_problem("a: [b}\n").find("'}' closes nothing") != std::string::npos);
}

TEST_CASE("characters that cannot start a text are named", "[io][yaml]") {
    CHECK(first_problem("a: @home\n") ==
          "1:4 a text without quotes cannot have '@' here / put quotes around the whole text");
    CHECK(first_problem("a: `code`\n").find("cannot have '`'") != std::string::npos);
    CHECK(first_problem("a: %5\n").find("cannot have '%'") != std::string::npos);
    CHECK(first_problem("a: [http://e.org/?b=c]\n").find("cannot have '?'") != std::string::npos);
    CHECK(first_problem("a: *\n").find("put quotes around a text that starts with") != std::string::npos);
    CHECK(first_problem("a: & b\n").find("put quotes around a text that starts with") != std::string::npos);
    CHECK(first_problem("a: > b\n").find("text on the line of '|' or '>'") != std::string::npos);
    CHECK(first_problem("a: - b\n").find("a list cannot start here with '- '") != std::string::npos);
}

TEST_CASE("an unknown escape points at its backslash", "[io][yaml]") {
    std::string advice =
        " '\\' starts an escape that does not exist / write '\\\\' for a backslash, or use single quotes, "
        "which have "
        "no escapes";
    CHECK(first_problem(R"(a: "C:\Users")") == "1:7" + advice);
    CHECK(first_problem(R"(a: "\uD800")") == "1:5" + advice);
    CHECK(first_problem(R"(a: "\u00g0")") == "1:5" + advice);
}

TEST_CASE("a key needs its colon, on the last line, too", "[io][yaml]") {
    // yaml-cpp takes these for keys without a value.
    CHECK(problems("a: b\nc\n") == "2:1 yaml-syntax");
    CHECK(problems("a: b\nc:d") == "2:1 yaml-syntax");
    CHECK(problems("- a: b\n  c\n") == "2:3 yaml-syntax");
    CHECK(problems("? a\n") == "1:3 yaml-syntax");
    CHECK(problems("a: [b, c\n").find("1:8") == std::string::npos);
    CHECK(problems("{a: , b: }\n") == "");
}

TEST_CASE("lines that belong to nothing are refused", "[io][yaml]") {
    CHECK(problems("a: b\nc\nd: e\n") == "2:1 yaml-syntax");
    CHECK(problems("a:\n  - b\n  c\n\n# d\ne: f\n") == "3:3 yaml-syntax");
    CHECK(problems("- a\nb: c\n") == "2:1 yaml-syntax");
    CHECK(problems("a:\n  - b\n c: d\n") == "3:2 yaml-syntax");
    CHECK(problems("a: b\n- c\n") == "2:1 yaml-syntax");
}

TEST_CASE("a document marker inside quotes is refused", "[io][yaml]") {
    CHECK(first_problem("a: \"b\n--- c\"\n") ==
          "2:1 '---' inside a text in quotes / check the quotes in the lines above, or indent the line");
}
