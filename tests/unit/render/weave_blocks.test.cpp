#include "render/weave/blocks.hpp"
#include "support/catch.hpp"

#include <string>

using namespace hearsay;

namespace {

struct Found {
    Diagnostics diagnostics;
    std::vector<Block> blocks;

    Found(std::string_view text, const char* name) {
        FileId file = diagnostics.add_file(name, std::string(text));
        blocks = find_blocks(text, *find_document_syntax(name), file, diagnostics);
    }
    std::string problems() const {
        std::string text;
        for (const Diagnostic& problem : diagnostics.sorted()) {
            text += std::to_string(problem.position.line) + ":" + std::to_string(problem.position.column) +
                    " " + std::string(diagnostic_kind(problem.slug).text) + "; ";
        }
        return text;
    }
};

/// The document with `body` in each of its blocks.
std::string filled(std::string_view text, const char* name, const std::string& body) {
    Found found(text, name);
    CHECK(found.problems() == "");
    std::vector<BlockContent> contents(found.blocks.size(), BlockContent{body, ""});
    return splice(text, *find_document_syntax(name), found.blocks, contents);
}

std::size_t count(std::string_view text, const char* name) {
    Found found(text, name);
    CHECK(found.problems() == "");
    return found.blocks.size();
}

}  // namespace

TEST_CASE("every kind of document marks a block in its own comments", "[render][weave]") {
    auto [text, name] = GENERATE(table<std::string, const char*>({
        {"<!-- hearsay: stat -->\n<!-- /hearsay -->\n", "a.md"},
        {"<p>\n<!--hearsay:stat-->\n<!--/hearsay-->\n", "a.html"},
        {"{/* hearsay: stat */}\n{/* /hearsay */}\n", "a.mdx"},
        {"\\section{A}\n% hearsay: stat\n% /hearsay\n", "a.tex"},
        {"// hearsay: stat\n// /hearsay\n", "a.adoc"},
        {"// hearsay: stat\n// /hearsay\n", "a.typ"},
        {"#let a = [/* hearsay: stat */ ... /* /hearsay */]\n", "a.typ"},
        {"# hearsay: stat\n# /hearsay\n", "a.ORG"},
    }));
    Found found(text, name);
    CHECK(found.problems() == "");
    REQUIRE(found.blocks.size() == 1);
    CHECK(found.blocks[0].command == "stat");
    std::string woven = filled(text, name, found.blocks[0].is_inline ? "x" : "x\n");
    CHECK(woven.find('x') != std::string::npos);
    Found again(woven, name);
    REQUIRE(again.blocks.size() == 1);
    CHECK(is_as_woven(woven, again.blocks[0]));
}

TEST_CASE("a document of an unknown kind has no syntax", "[render][weave]") {
    CHECK(find_document_syntax("report.docx") == nullptr);
    CHECK(find_document_syntax("Makefile") == nullptr);
}

TEST_CASE("bytes outside the marks are kept", "[render][weave]") {
    std::string before = "\xef\xbb\xbf# R\r\n\xff\xfe" + std::string(1, '\0') + "\x01 text  \r\n";
    std::string after = "\r\nno final newline\t\xff";
    std::string text = before + "<!-- hearsay: stat -->\r\nold\r\n<!-- /hearsay -->" + after;
    std::string woven = filled(text, "a.md", "one\ntwo\n");
    CHECK(woven.starts_with(before + "<!-- hearsay: stat -->\r\n\r\none\r\ntwo\r\n\r\n<!-- /hearsay "));
    CHECK(woven.ends_with(" -->" + after));
}

TEST_CASE("a mark may be the first and the last thing in a file", "[render][weave]") {
    std::string woven = filled("\xef\xbb\xbf<!-- hearsay: stat -->\n<!-- /hearsay -->", "a.md", "x\n");
    CHECK(woven.starts_with("\xef\xbb\xbf<!-- hearsay: stat -->\n\nx\n\n<!-- /hearsay "));
    CHECK(woven.ends_with(" -->"));
}

TEST_CASE("an inline block is filled within its line", "[render][weave]") {
    std::string woven =
        filled("There are <!-- hearsay: stat -->...<!-- /hearsay --> of them.\n", "a.md", "4");
    CHECK(woven.starts_with("There are <!-- hearsay: stat -->4<!-- /hearsay "));
    CHECK(woven.ends_with(" --> of them.\n"));
}

TEST_CASE("a block in a list is indented like its mark", "[render][weave]") {
    std::string text = "- item\n\n    <!-- hearsay: stat -->\n    <!-- /hearsay -->\n";
    std::string woven = filled(text, "a.md", "one\n\ntwo\n");
    CHECK(woven.find("\n    one\n\n    two\n\n    <!-- /hearsay") != std::string::npos);
}

TEST_CASE("marks in code are examples", "[render][weave]") {
    const std::string marks = "<!-- hearsay: stat -->\n<!-- /hearsay -->\n";
    CHECK(count("```\n" + marks + "```\n" + marks, "a.md") == 1);
    CHECK(count("~~~~ md\n" + marks + "~~~\n" + marks + "~~~~\n", "a.md") == 0);
    CHECK(count("> ```\n> <!-- hearsay: stat -->\n> ```\n", "a.md") == 0);
    CHECK(count("Write `<!-- hearsay: stat -->` and ``<!-- /hearsay -->``\n\n" + marks, "a.md") == 1);
    CHECK(count("Write `<!-- hearsay: stat -->\nand <!-- /hearsay -->`\n\n" + marks, "a.md") == 1);
    CHECK(count("A ` alone\n\n" + marks + "and ` another\n", "a.md") == 1);
    CHECK(count("Text\n\n    <!-- hearsay: stat -->\n\nText\n" + marks, "a.md") == 1);
    CHECK(count("---\ntitle: <!-- hearsay: x -->\n---\n" + marks, "a.md") == 1);
    CHECK(count("<!-- a comment\n<!-- hearsay: stat\n-->\n" + marks, "a.md") == 1);
    CHECK(count("<script>\n<!-- hearsay: stat -->\n</script>\n" + marks, "a.html") == 1);
    const std::string lines = "% hearsay: stat\n% /hearsay\n";
    CHECK(count("\\begin{verbatim}\n" + lines + "\\end{verbatim}\n" + lines, "a.tex") == 1);
    CHECK(count("----\n// hearsay: stat\n----\n// hearsay: stat\n// /hearsay\n", "a.adoc") == 1);
    CHECK(count("```typ\n// hearsay: stat\n```\n// hearsay: stat\n// /hearsay\n", "a.typ") == 1);
    CHECK(count("/* old\n// hearsay: stat\n*/\n// hearsay: stat\n// /hearsay\n", "a.typ") == 1);
    CHECK(count("#+BEGIN_SRC\n# hearsay: stat\n#+END_SRC\n# hearsay: stat\n# /hearsay\n", "a.org") == 1);
}

TEST_CASE("marks that do not pair are refused with their place", "[render][weave]") {
    auto [text, problem] = GENERATE(table<std::string, std::string>({
        {"# R\n<!-- hearsay: a -->\nold\n<!-- /hearsay -->\ntext\n<!-- /hearsay -->\n",
         "6:1 stray-end-mark; "},
        {"<!-- hearsay: a -->\n<!-- hearsay: b -->\n<!-- /hearsay -->\n<!-- /hearsay -->\n",
         "2:1 crossed-marks; 4:1 stray-end-mark; "},
        {"text\nüü <!-- hearsay: a -->\n", "2:4 unclosed-block; "},
        {"<!-- hearsay: a\n-->\n<!-- /hearsay -->\n", "1:1 bad-mark; 3:1 stray-end-mark; "},
        {"<!-- hearsay: a\n", "1:1 bad-mark; "},
        {"<!-- hearsay: -->\n", "1:1 bad-mark; "},
        {"<!-- hearsay: a -->\n<!-- /hearsay please -->\n", "1:1 unclosed-block; 2:1 bad-mark; "},
    }));
    Found found(text, "a.md");
    CHECK(found.problems() == problem);
    CHECK(found.blocks.empty());
}

TEST_CASE("comments that look like marks are named and stay comments", "[render][weave]") {
    auto [text, problem] = GENERATE(table<std::string, std::string>({
        {"<!-- Hearsay: a -->\n", "1:1 near-mark; "},
        {"<!-- hearsay : a -->\n", "1:1 near-mark; "},
        {"<!-- hearsay: a -->\n<!-- / hearsay 0a -->\n", "1:1 unclosed-block; 2:1 near-mark; "},
        {"<!-- hearsay is no evidence -->\n<!-- hears: a -->\n<!-- /hearsays -->\n<!-- -->\n", ""},
        {"```\n<!-- Hearsay: a -->\n```\n", ""},
    }));
    Found found(text, "a.md");
    CHECK(found.problems() == problem);
    CHECK(found.blocks.empty());
}

TEST_CASE("hand edits inside a block are noticed", "[render][weave]") {
    std::string text = "<!-- hearsay: stat -->\n<!-- /hearsay -->\n";
    std::string woven = filled(text, "a.md", "old\n");
    CHECK(is_as_woven(text, Found(text, "a.md").blocks[0]));
    CHECK(is_as_woven(woven, Found(woven, "a.md").blocks[0]));
    std::string edited = woven;
    edited.replace(edited.find("old"), 3, "new");
    CHECK_FALSE(is_as_woven(edited, Found(edited, "a.md").blocks[0]));
    std::string unwoven = "<!-- hearsay: stat -->\nwords of mine\n<!-- /hearsay -->\n";
    CHECK_FALSE(is_as_woven(unwoven, Found(unwoven, "a.md").blocks[0]));
}

TEST_CASE("a checksum does not depend on who exchanged line breaks", "[render][weave]") {
    CHECK(checksum_of("a\r\nb\r\n") == checksum_of("a\nb\n"));
    CHECK(checksum_of("a\nb") != checksum_of("a\nc"));
    CHECK(checksum_of("") == "cbf29ce484222325");
}
