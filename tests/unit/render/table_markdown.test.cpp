#include "base/unicode.hpp"
#include "render/table/markdown_text.hpp"
#include "support/hostile_names.hpp"
#include "unit/render/table_samples.hpp"

#include <map>
#include <optional>
#include <random>

using namespace hearsay;
using namespace hearsay::table_samples;

namespace {

bool is_one_of(char c, std::string_view characters) {
    return characters.find(c) != std::string_view::npos;
}

/// Reads the entity at the start of `markdown`, of the few that we write.
std::pair<char, std::size_t> read_entity(std::string_view markdown) {
    static const std::map<std::string_view, char> entities = {
        {"&amp;", '&'}, {"&lt;", '<'},  {"&gt;", '>'},   {"&#123;", '{'}, {"&#125;", '}'},
        {"&#36;", '$'}, {"&#64;", '@'}, {"&#92;", '\\'}, {"&#105;", 'i'}, {"&#101;", 'e'}};
    std::string_view entity = markdown.substr(0, markdown.find(';') + 1);
    auto found = entities.find(entity);
    if (found == entities.end()) return {'\0', 0};
    return {found->second, entity.size()};
}

/// What a Markdown reader shows for `markdown`, if it has nothing to read but escapes and plain text; nothing
/// as soon as a character could mean more than itself.
std::optional<std::string> shown_by_reader(std::string_view markdown) {
    std::string text;
    bool escaped = false;  // the character before
    for (std::size_t at = 0; at < markdown.size();) {
        char c = markdown[at];
        char after = at + 1 < markdown.size() ? markdown[at + 1] : ' ';
        char before = text.empty() || escaped ? ' ' : text.back();
        escaped = false;
        if (c == '\\') {
            if (!is_one_of(after, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")) return std::nullopt;
            text += after;
            at += 2;
            escaped = true;
        } else if (c == '&') {
            auto [character, length] = read_entity(markdown.substr(at));
            if (length == 0) return std::nullopt;
            text += character;
            at += length;
            escaped = true;
        } else {
            bool is_special = is_one_of(c, "`*_[]<>{}!#$~|@^") || (c == ':' && after != ' ') ||
                              (is_one_of(c, "=%+/") && before == c) ||
                              (c == '.' && is_one_of(before, "wW") && after != ' ');
            if (is_special) return std::nullopt;
            text += c;
            ++at;
        }
    }
    return text;
}

/// The cells of a line of a table, split at pipes that are not escaped, without the blanks around them.
std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t at = 1; at < line.size(); ++at) {
        if (line[at] == '|' && line[at - 1] != '\\') {
            std::size_t first = cell.find_first_not_of(' ');
            std::size_t last = cell.find_last_not_of(' ');
            cells.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
            cell.clear();
        } else {
            cell += line[at];
        }
    }
    return cells;
}

}  // namespace

TEST_CASE("markdown is a table of the columns with a title, and a caption", "[render][table]") {
    CHECK(written(every_type(), "markdown") ==
          "| claim | score | mentions | planned | origins | note |\n"
          "| --- | ---: | ---: | --- | --- | --- |\n"
          "| C001 | 39.833 | 4 | yes | NIS, MSMT | Kim, \"K\" |\n"
          "| C002 | -0.500 | 12 | no | | |\n"
          "\n"
          "2 claims, 1 origin.\n");
}

TEST_CASE("markdown text escapes what means something and leaves prose alone", "[render][table]") {
    CHECK(markdown_text("On 2025-05-01 at 12: 3.5 % of J. Doe's (old) men, a/b + c = d.") ==
          "On 2025-05-01 at 12: 3.5 % of J. Doe's (old) men, a/b + c = d.");
    CHECK(markdown_text("sends_troops *now*") == "sends\\_troops \\*now\\*");
    CHECK(markdown_text("![x](https://evil.example)") == "\\!\\[x\\](https\\:/\\/evil\\.example)");
    CHECK(markdown_text("www.evil.example a@b.example") == "www\\.evil\\.example a&#64;b\\.example");
    CHECK(markdown_text("{{x}} ${y} <b> &lt; C:\\d") ==
          "&#123;&#123;x&#125;&#125; &#36;&#123;y&#125; &lt;b&gt; &amp;lt; C\\:&#92;d");
    CHECK(markdown_text("a | b\nc") == "a \\| b c");
    CHECK(markdown_text(":smile: ==x== %%y%%") == "\\:smile: \\=\\=x\\=\\= \\%\\%y\\%\\%");
    CHECK(markdown_text("\uAE40\uC815\uC740") == "\uAE40\uC815\uC740");
}

TEST_CASE("a markdown paragraph does not start as something else", "[render][table]") {
    CHECK(markdown_paragraph("- item") == "\\- item");
    CHECK(markdown_paragraph("+ item") == "\\+ item");
    CHECK(markdown_paragraph("--- ") == "\\---");
    CHECK(markdown_paragraph("12. item") == "12\\. item");
    CHECK(markdown_paragraph("1) item") == "1\\) item");
    CHECK(markdown_paragraph("# title") == "\\# title");
    CHECK(markdown_paragraph(": term") == "\\: term");
    CHECK(markdown_paragraph("import x from 'y'") == "&#105;mport x from 'y'");
    CHECK(markdown_paragraph("4 mentions, 1 origin.") == "4 mentions, 1 origin.");
    CHECK(markdown_paragraph("").empty());
}

TEST_CASE("the strict reader of this test refuses Markdown that means something", "[render][table]") {
    for (const char* text :
         {"*a*", "a_b", "<b>", "[x]", "&lt", "$x$", "http://x", "a|b", "{x}", "a\\", "www.x.y"}) {
        CAPTURE(text);
        CHECK_FALSE(shown_by_reader(text).has_value());
    }
}

TEST_CASE("hostile names come out inert in Markdown", "[render][table][hostile]") {
    for (const std::string& name : hostile_names()) {
        CAPTURE(name);
        ResultTable table = named(name);
        table.caption = name;
        std::string text = written(table, "markdown");
        std::string row = text.substr(text.find("| C001"));
        row.resize(row.find('\n'));
        std::vector<std::string> cells = cells_of(row);
        REQUIRE(cells.size() == 4);
        CHECK(shown_by_reader(cells[1]) == clean_text(name));
        CHECK(shown_by_reader(markdown_paragraph(name)) == clean_text(name));
        CHECK(cells[3] == "tail");
    }
}

TEST_CASE("any text of punctuation comes out inert in Markdown", "[render][table]") {
    std::mt19937 random(5);
    static constexpr std::string_view characters = "`*_[]<>{}!#$~|@^=%+-/.:;&\\\"'(),?w1a 2";
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t length = random() % 12; length > 0; --length)
            text += characters[random() % characters.size()];
        CAPTURE(round, text);
        if (shown_by_reader(markdown_text(text)) != clean_text(text)) FAIL(markdown_text(text));
        if (shown_by_reader(markdown_paragraph(text)) != clean_text(text)) FAIL(markdown_paragraph(text));
    }
}
