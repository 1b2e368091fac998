#include "base/unicode.hpp"

#include "support/catch.hpp"

#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace hearsay;

namespace {

std::string encode(std::uint32_t c) {
    auto byte = [](std::uint32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000) return {byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | c >> 18), byte(0x80 | (c >> 12 & 0x3F)), byte(0x80 | (c >> 6 & 0x3F)),
            byte(0x80 | (c & 0x3F))};
}

bool is_scalar(std::uint32_t c) {
    return c < 0xD800 || (c > 0xDFFF && c <= 0x10FFFF);
}

/// Unicode 15, table 3-7, written out: the length of the well-formed character at the start of `b`, or 0.
std::size_t length_by_the_table(const std::array<unsigned, 4>& b) {
    auto in = [](unsigned byte, unsigned low, unsigned high) { return low <= byte && byte <= high; };
    auto tail = [&](std::size_t at) { return in(b[at], 0x80, 0xBF); };
    if (b[0] <= 0x7F) return 1;
    if (in(b[0], 0xC2, 0xDF)) return tail(1) ? 2 : 0;
    if (b[0] == 0xE0) return in(b[1], 0xA0, 0xBF) && tail(2) ? 3 : 0;
    if (b[0] == 0xED) return in(b[1], 0x80, 0x9F) && tail(2) ? 3 : 0;
    if (in(b[0], 0xE1, 0xEF)) return tail(1) && tail(2) ? 3 : 0;
    if (b[0] == 0xF0) return in(b[1], 0x90, 0xBF) && tail(2) && tail(3) ? 4 : 0;
    if (in(b[0], 0xF1, 0xF3)) return tail(1) && tail(2) && tail(3) ? 4 : 0;
    if (b[0] == 0xF4) return in(b[1], 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0;
    return 0;
}

/// A random text of letters, marks, joiners, controls and plain rubbish.
std::string random_text(std::mt19937& random) {
    static constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 9> ranges = {{{0x00, 0x7F},
                                                                                       {0x80, 0x24F},
                                                                                       {0x300, 0x36F},
                                                                                       {0x400, 0x52F},
                                                                                       {0x600, 0x6FF},
                                                                                       {0x2000, 0x214F},
                                                                                       {0xAC00, 0xAFFF},
                                                                                       {0xFB00, 0xFFFF},
                                                                                       {0x1F300, 0x1F9FF}}};
    std::string text;
    for (std::size_t length = random() % 12; length > 0; --length) {
        auto [low, high] = ranges[random() % ranges.size()];
        text += encode(low + static_cast<std::uint32_t>(random()) % (high - low + 1));
        if (random() % 40 == 0) text += static_cast<char>(random() % 256);
    }
    return text;
}

}  // namespace

TEST_CASE("every scalar value decodes to itself", "[base][unicode]") {
    for (std::uint32_t c = 0; c <= 0x10FFFF; ++c) {
        if (!is_scalar(c)) continue;
        std::string bytes = encode(c);
        DecodedCharacter decoded = decode_utf8(bytes + "x");
        if (decoded.code_point != c || decoded.length != bytes.size()) FAIL("code point " << c);
    }
}

TEST_CASE("decoding agrees with table 3-7 of Unicode", "[base][unicode]") {
    constexpr std::array<unsigned, 6> edges = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xFF};
    auto check = [](const std::array<unsigned, 4>& b) {
        char bytes[4];
        for (std::size_t at = 0; at < 4; ++at) bytes[at] = static_cast<char>(b[at]);
        if (decode_utf8({bytes, 4}).length != length_by_the_table(b)) {
            FAIL(b[0] << ' ' << b[1] << ' ' << b[2] << ' ' << b[3]);
        }
    };
    for (unsigned start = 0; start < 256 * 256; ++start) {
        for (unsigned end = 0; end < 36; ++end)
            check({start / 256, start % 256, edges[end / 6], edges[end % 6]});
    }
}

TEST_CASE("a cut-off character is not UTF-8", "[base][unicode]") {
    CHECK(decode_utf8("").length == 0);
    CHECK(decode_utf8("\xC3").length == 0);
    CHECK(decode_utf8("\xE2\x82").length == 0);
    CHECK(decode_utf8("\xF0\x9F\x98").length == 0);
}

TEST_CASE("tab and line feed are the only controls that pass", "[base][unicode]") {
    for (std::uint32_t c : {0x00u, 0x1Bu, 0x0Du, 0x7Fu, 0x9Bu, 0xFEFFu, 0xFFFEu, 0x10FFFFu, 0xFDD0u}) {
        CHECK(is_control(c));
    }
    for (std::uint32_t c : {0x09u, 0x0Au, 0x20u, 0xA0u, 0xFFFDu}) CHECK_FALSE(is_control(c));
}

TEST_CASE("bidirectional and zero-width characters are deceptive", "[base][unicode]") {
    for (std::uint32_t c :
         {0x200Bu, 0x200Eu, 0x202Eu, 0x2066u, 0x061Cu, 0x3164u, 0xFEFFu, 0xE0041u, 0x00ADu}) {
        CHECK(is_deceptive(c));
    }
    for (std::uint32_t c : {0x20u, 0x41u, 0x5D0u, 0x200Du, 0x2014u, 0xAC00u, 0xFE0Fu, 0x1F600u}) {
        CHECK_FALSE(is_deceptive(c));
    }
}

TEST_CASE("names fold to one form whatever their case, accents and punctuation", "[base][unicode]") {
    for (const char* name : {"Kim Jong-Un", "kim jong un", "  KIM\tJong_un ", "Kim Jong\u2011un",
                             "Kim.Jong.Un", "\uFF2Bim \uFF2Aong Un", "Kim\u00A0Jong\u200B Un"}) {
        CHECK(fold_name(name) == "kim jong un");
    }
    CHECK(fold_name("\u0160ojgu") == "sojgu");
    CHECK(fold_name("S\u030Cojgu") == "sojgu");
    CHECK(fold_name("Servizio dell'Intelligence") == fold_name("servizio dell\u2019intelligence"));
    CHECK(fold_name("autorit\u00E0") == "autorita");
    CHECK(fold_name("Micha\u0142 \u00D8rsted") == "michal orsted");
    CHECK(fold_name("Stra\u00DFe") == "strasse");
    CHECK(fold_name("Sana\u02BCa") == "sana a");
    CHECK(fold_name("\u0130stanbul") == "istanbul");
}

TEST_CASE("folding keeps letters of every script", "[base][unicode]") {
    CHECK(fold_name("\uAD6D\uAC00\uC815\uBCF4\uC6D0") == "\uAD6D\uAC00\uC815\uBCF4\uC6D0");
    CHECK(fold_name("\u1100\u1161") == "\uAC00");
    CHECK(fold_name("\u0428\u043E\u0439\u0433\u0443") == "\u0448\u043E\u0439\u0433\u0443");
    CHECK(fold_name("\u041A\u0438\u0457\u0432") == "\u043A\u0438\u0457\u0432");
    CHECK(fold_name("\u0401\u043B\u043A\u0438\u043D") == "\u0435\u043B\u043A\u0438\u043D");
    CHECK(fold_name("\u30AC\u30B6") == "\u30AC\u30B6");
    CHECK(fold_name("\uFF76\uFF9E\uFF7B\uFF9E") == "\u30AC\u30B6");
    CHECK(fold_name("\u092E\u094B\u0926\u0940") == "\u092E\u094B\u0926\u0940");
    CHECK(fold_name("\u5E73\u58E4") == "\u5E73\u58E4");
}

TEST_CASE("what is invisible does not make another name", "[base][unicode]") {
    CHECK(fold_name("Pu\u200Btin") == "putin");
    CHECK(fold_name("Pu\u200Dtin") == "putin");
    CHECK(fold_name("\u202EPutin") == "putin");
    CHECK(fold_name("\u3164").empty());
    CHECK(fold_name("...").empty());
}

TEST_CASE("bytes that are not UTF-8 fold one by one", "[base][unicode]") {
    CHECK(fold_name("Perch\xE9 NO") == "perch\xE9 no");
}

TEST_CASE("folding takes the same way for ASCII and for all of Unicode", "[base][unicode]") {
    // A letter that needs the long way, set apart by a space, must not change how its ASCII neighbours fold.
    for (int c = 1; c < 0x80; ++c) {
        bool removed = is_control(static_cast<std::uint32_t>(c)) && c != '\r' && c != '\v' && c != '\f';
        if (removed) continue;
        std::string text = std::string("a") + static_cast<char>(c) + "b";
        CHECK(fold_name(text + " \u00E9") == fold_name(text) + " e");
    }
}

TEST_CASE("folding and cleaning any single character twice changes nothing more", "[base][unicode]") {
    for (std::uint32_t c = 1; c <= 0x10FFFF; ++c) {
        if (!is_scalar(c) || (c > 0x323AF && c < 0xE0000)) continue;
        std::string text = "a" + encode(c) + "b";
        std::string folded = fold_name(text);
        if (fold_name(folded) != folded) FAIL_CHECK("folding U+" << std::hex << c);
        std::string cleaned = clean_text(text);
        if (clean_text(cleaned) != cleaned) FAIL_CHECK("cleaning U+" << std::hex << c);
    }
}

TEST_CASE("folding and cleaning random text twice changes nothing more", "[base][unicode]") {
    std::mt19937 random(20250619);
    for (int round = 0; round < 20000; ++round) {
        std::string text = random_text(random);
        CAPTURE(round, text);
        std::string folded = fold_name(text);
        std::string cleaned = clean_text(text);
        if (fold_name(folded) != folded) FAIL_CHECK("folding");
        if (clean_text(cleaned) != cleaned) FAIL_CHECK("cleaning");
        for (std::size_t at = 0; at < cleaned.size();) {
            DecodedCharacter next = decode_utf8(std::string_view(cleaned).substr(at));
            if (next.length == 0 || is_control(next.code_point) || is_deceptive(next.code_point))
                FAIL("unsafe");
            at += next.length;
        }
    }
}

TEST_CASE("cleaning leaves one safe line", "[base][unicode]") {
    CHECK(clean_text("  two\r\n\twords ") == "two words");
    CHECK(clean_lines("  two\r\n\x1b\twords ") == "two\nwords\n");
    CHECK(clean_lines("").empty());
    CHECK(clean_text("two\u2028words") == "two words");
    CHECK(clean_text("\x1B[31mred\x07") == "[31mred");
    CHECK(clean_text("\u009B31mred") == "31mred");
    CHECK(clean_text("Kim\u202E gnoJ\u200E") == "Kim gnoJ");
    CHECK(clean_text("perch\xE9") == "perch\uFFFD");
    CHECK(clean_text("e\u0301") == "\u00E9");
    CHECK(clean_text("it's -- fine") == "it's -- fine");
    CHECK(clean_text(" a") == "a");
    CHECK(clean_text("a ") == "a");
    CHECK(clean_text("a  b") == "a b");
    CHECK(clean_text("a\x7F") == "a");
    CHECK(clean_text("").empty());
    CHECK(clean_text(" \n ").empty());
}

TEST_CASE("joiners stay only where they join", "[base][unicode]") {
    std::string technologist = "\U0001F469\u200D\U0001F4BB";
    CHECK(clean_text(technologist) == technologist);
    std::string persian = "\u0645\u06CC\u200C\u062E";
    CHECK(clean_text(persian) == persian);
    CHECK(clean_text("Pu\u200Dtin") == "Putin");
    CHECK(clean_text("\u0428\u200C\u043E") == "\u0428\u043E");
    CHECK(clean_text("\U0001F469\u200D") == "\U0001F469");
}

TEST_CASE("a tower of marks is cut down and takes no quadratic time", "[base][unicode]") {
    std::string tower = "z";
    for (int floor = 0; floor < 200000; ++floor) tower += floor % 2 == 0 ? "\u0301" : "\u0316";
    CHECK(clean_text(tower).size() < 70);
    CHECK(fold_name(tower) == "z");
}

TEST_CASE("display width counts columns", "[base][unicode]") {
    CHECK(display_width("") == 0);
    CHECK(display_width("Kim") == 3);
    CHECK(display_width("\uAE40\uC815\uC740") == 6);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("\u0428\u043E\u0439") == 3);
    CHECK(display_width("\xFF") == 1);
}

TEST_CASE("cutting keeps within the width and between characters", "[base][unicode]") {
    CHECK(cut_to_width("Kim", 3) == "Kim");
    CHECK(cut_to_width("Kims", 3) == "Ki\u2026");
    CHECK(cut_to_width("Kim", 1) == "\u2026");
    CHECK(cut_to_width("Kim", 0).empty());
    CHECK(cut_to_width("\uAE40\uC815\uC740", 4) == "\uAE40\u2026");
    CHECK(cut_to_width("e\u0301e\u0301e\u0301", 2) == "e\u0301\u2026");
    std::string technologists = "\U0001F469\u200D\U0001F4BB\U0001F469\u200D\U0001F4BB";
    CHECK(cut_to_width(technologists, 6) == "\U0001F469\u200D\U0001F4BB\u2026");
}

TEST_CASE("the start of a text that fits ends between characters", "[base][unicode]") {
    CHECK(fitting_length("Kim", 3) == 3);
    CHECK(fitting_length("Kim", 2) == 2);
    CHECK(fitting_length("Kim", 0) == 0);
    CHECK(fitting_length("\uAE40\uC815", 3) == 3);
    CHECK(fitting_length("e\u0301e\u0301", 1) == 3);
    CHECK(fitting_length("\U0001F469\u200D\U0001F4BB", 2) == 0);
}

TEST_CASE("a cut random text is never wider than asked", "[base][unicode]") {
    std::mt19937 random(7);
    for (int round = 0; round < 5000; ++round) {
        std::string text = random_text(random);
        std::size_t width = random() % 12;
        CAPTURE(round, text, width);
        if (display_width(cut_to_width(text, width)) > width) FAIL("too wide");
    }
}
