#include "base/diagnostics.hpp"

#include "base/failure.hpp"
#include "base/unicode.hpp"
#include "support/catch.hpp"

#include <random>
#include <string>

using namespace hearsay;

namespace {

/// The printed form of one unknown actor at line and column of `text`.
std::string printed(std::string text, std::uint32_t line, std::uint16_t column, bool colour = false) {
    Diagnostics diagnostics;
    FileId file = diagnostics.add_file("claims.yaml", std::move(text));
    diagnostics.report(Slug::unknown_actor, {line, column, file}, "unknown actor 'X'");
    return to_text(diagnostics, diagnostics.sorted().front(), colour);
}

/// Line `number` of `text`, counted from 0.
std::string line_of(const std::string& text, int number) {
    std::size_t start = 0;
    for (; number > 0; --number) start = text.find('\n', start) + 1;
    return text.substr(start, text.find('\n', start) - start);
}

}  // namespace

TEST_CASE("a problem is shown with its place, line, caret and remedy", "[base][diagnostics]") {
    Diagnostics diagnostics;
    FileId file = diagnostics.add_file("claims/s000.yaml", "claims:\n  - id: C1\n    object: RUSS\n");
    diagnostics.report(Slug::unknown_actor, {3, 13, file}, "unknown actor 'RUSS'; did you mean 'RUS'?",
                       "write an id, name or alias from `actors:`, or add the actor");
    CHECK(to_text(diagnostics, diagnostics.sorted().front(), false) ==
          "claims/s000.yaml:3:13: error: unknown actor 'RUSS'; did you mean 'RUS'? [unknown-actor]\n"
          "    3 |     object: RUSS\n"
          "      |             ^\n"
          "      = write an id, name or alias from `actors:`, or add the actor\n");
}

TEST_CASE("colours come only when asked for", "[base][diagnostics]") {
    CHECK(printed("object: X\n", 1, 9).find('\x1B') == std::string::npos);
    CHECK(printed("object: X\n", 1, 9, true) ==
          "\x1B[1mclaims.yaml:1:9:\x1B[0m \x1B[1;31merror:\x1B[0m \x1B[1munknown actor 'X'\x1B[0m "
          "\x1B[36m[unknown-actor]\x1B[0m\n"
          "\x1B[36m    1 |\x1B[0m object: X\n"
          "\x1B[36m      |\x1B[0m         \x1B[1;31m^\x1B[0m\n");
}

TEST_CASE("a problem without file or line shows no line", "[base][diagnostics]") {
    Diagnostics diagnostics;
    FileId file = diagnostics.add_file("a.yaml", "actors: []\n");
    diagnostics.report(Slug::empty_file, {0, 0, file}, "the file holds nothing", "write something");
    diagnostics.report(Slug::unknown_slug, {}, "there is no problem 'x'");
    std::vector<Diagnostic> sorted = diagnostics.sorted();
    CHECK(to_text(diagnostics, sorted[0], false) ==
          "a.yaml: error: the file holds nothing [empty-file]\n      = write something\n");
    CHECK(to_text(diagnostics, sorted[1], false) ==
          "hearsay: error: there is no problem 'x' [unknown-slug]\n");
}

TEST_CASE("the caret stands below wide, combining and tab characters", "[base][diagnostics]") {
    std::string hangul = printed("ko: \uAD6D\uAC00 X\n", 1, 8);
    CHECK(line_of(hangul, 1) == "    1 | ko: \uAD6D\uAC00 X");
    CHECK(line_of(hangul, 2) == "      |          ^");
    CHECK(line_of(printed("e\u0301 X", 1, 4), 2) == "      |   ^");
    std::string tab = printed("\tX\n", 1, 2);
    CHECK(line_of(tab, 1) == "    1 |  X");
    CHECK(line_of(tab, 2) == "      |  ^");
}

TEST_CASE("the caret never leaves the line far behind", "[base][diagnostics]") {
    CHECK(line_of(printed("ab", 1, 900), 2) == "      |   ^");
    CHECK(line_of(printed("ab", 7, 1), 1) == "    7 | ");
    CHECK(line_of(printed("ab\r\ncd\r\n", 1, 3), 1) == "    1 | ab");
    std::string lines(99999, '\n');
    lines += "ab";
    CHECK(line_of(printed(lines, 100000, 2), 2) == "       |  ^");
}

TEST_CASE("a long line is cut around the caret", "[base][diagnostics]") {
    std::string line(3000, '.');
    line[1500] = 'X';
    std::string text = printed(line, 1, 1501);
    std::string shown = line_of(text, 1).substr(8);
    std::string caret = line_of(text, 2).substr(8);
    CHECK(display_width(shown) <= 102);
    CHECK(shown.substr(0, 3) == "\u2026");
    CHECK(shown.substr(shown.size() - 3) == "\u2026");
    CHECK(display_width(shown.substr(0, shown.find('X'))) == caret.find('^'));
}

TEST_CASE("a line that fits is shown whole wherever the caret is", "[base][diagnostics]") {
    std::string line(99, '.');
    line += 'X';
    CHECK(line_of(printed(line, 1, 100), 1) == "    1 | " + line);
    CHECK(line_of(printed(line, 1, 1), 1) == "    1 | " + line);
}

TEST_CASE("nothing dangerous reaches the terminal", "[base][diagnostics]") {
    Diagnostics diagnostics;
    FileId file = diagnostics.add_file("a\x1B[2J.yaml", "x: \x1B[31m\u202Ered\xFF\u200B\n");
    diagnostics.report(Slug::unknown_actor, {1, 4, file}, "unknown actor '\x1B]8;;x\x07\u202E'", "say\nwhat");
    std::string text = to_text(diagnostics, diagnostics.sorted().front(), false);
    CHECK(text ==
          "a[2J.yaml:1:4: error: unknown actor ']8;;x' [unknown-actor]\n"
          "    1 | x: \uFFFD[31m\uFFFDred\uFFFD\uFFFD\n"
          "      |    ^\n"
          "      = say what\n");
}

TEST_CASE("random bytes in a line are shown as safe text with the caret inside", "[base][diagnostics]") {
    std::mt19937 random(4);
    for (int round = 0; round < 3000; ++round) {
        std::string line;
        for (std::size_t length = random() % 400; length > 0; --length)
            line += static_cast<char>(random() % 256);
        std::string text = printed(line, 1, static_cast<std::uint16_t>(random() % 450 + 1));
        CAPTURE(round);
        std::string_view rest = text;
        while (!rest.empty()) {
            DecodedCharacter next = decode_utf8(rest);
            if (next.length == 0 || is_control(next.code_point) || is_deceptive(next.code_point))
                FAIL("unsafe");
            rest.remove_prefix(next.length);
        }
        std::string shown = line_of(text, 1);
        if (line_of(text, 2).find('^') > display_width(shown)) FAIL("the caret is behind the line");
        if (display_width(shown) > 8 + 102) FAIL("the line is too wide");
    }
}

TEST_CASE("a long message is cut", "[base][diagnostics]") {
    Diagnostics diagnostics;
    diagnostics.report(Slug::unknown_actor, {}, "unknown actor '" + std::string(100000, 'x') + "'");
    CHECK(display_width(diagnostics.sorted().front().message) == 500);
}

TEST_CASE("problems come sorted and without repetitions", "[base][diagnostics]") {
    Diagnostics diagnostics;
    FileId first = diagnostics.add_file("a", "");
    FileId second = diagnostics.add_file("b", "");
    diagnostics.report(Slug::unknown_actor, {}, "no file");
    diagnostics.report(Slug::unknown_actor, {1, 1, second}, "m");
    diagnostics.report(Slug::unknown_actor, {2, 1, first}, "m");
    diagnostics.report(Slug::unknown_actor, {1, 9, first}, "m");
    diagnostics.report(Slug::unknown_actor, {1, 2, first}, "n");
    diagnostics.report(Slug::unknown_actor, {1, 2, first}, "m");
    diagnostics.report(Slug::bad_date, {1, 2, first}, "z");
    diagnostics.report(Slug::unknown_actor, {1, 2, first}, "m");
    std::string order;
    for (const Diagnostic& d : diagnostics.sorted()) order += d.message + " ";
    CHECK(order == "z m n m m m no file ");
    CHECK(diagnostics.errors() == 8);
    CHECK(diagnostics.warnings() == 0);
}

TEST_CASE("only so many problems are kept and warnings do not crowd out errors", "[base][diagnostics]") {
    Diagnostics diagnostics;
    for (int count = 0; count < 5000; ++count) {
        diagnostics.report(Slug::unlinked_url, {}, "warning " + std::to_string(count));
    }
    diagnostics.report(Slug::unknown_actor, {}, "an error");
    CHECK(diagnostics.keeps_errors());
    CHECK(diagnostics.warnings() == 5000);
    CHECK(diagnostics.errors() == 1);
    CHECK(diagnostics.sorted().size() == Diagnostics::kept + 1);
    CHECK(diagnostics.dropped() == 5000 - Diagnostics::kept);
}

TEST_CASE("once the errors are full no more are kept", "[base][diagnostics]") {
    Diagnostics diagnostics;
    for (std::size_t count = 0; count < Diagnostics::kept; ++count) {
        CHECK(diagnostics.keeps_errors());
        diagnostics.report(Slug::unknown_actor, {}, "error " + std::to_string(count));
    }
    CHECK_FALSE(diagnostics.keeps_errors());
    diagnostics.report(Slug::unknown_actor, {}, "the last one");
    CHECK(diagnostics.dropped() == 1);
}

TEST_CASE("a file stays where it is when more are added", "[base][diagnostics]") {
    Diagnostics diagnostics;
    FileId first = diagnostics.add_file("a", "short");
    const char* bytes = diagnostics.file(first).text.data();
    for (int count = 0; count < 1000; ++count) diagnostics.add_file("b", "");
    CHECK(diagnostics.file(first).text.data() == bytes);
    CHECK(diagnostics.file_count() == 1001);
}

TEST_CASE("too many files are refused", "[base][diagnostics]") {
    Diagnostics diagnostics;
    for (int count = 0; count < 65534; ++count) diagnostics.add_file("", "");
    try {
        diagnostics.add_file("last.yaml", "");
        FAIL("accepted");
    } catch (const Failure& failure) {
        CHECK(failure.code() == ExitCode::limit);
        CHECK(std::string(failure.what()).find("last.yaml") != std::string::npos);
    }
}
