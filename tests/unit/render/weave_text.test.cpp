#include "base/unicode.hpp"
#include "render/weave/blocks.hpp"
#include "render/weave/document_text.hpp"
#include "support/catch.hpp"
#include "support/hostile_names.hpp"

using namespace hearsay;

namespace {

/// Whether `text` holds `c` without any of `escapes` right before it.
bool has_bare(const std::string& text, char c, const std::string& escapes) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != c) continue;
        if (at == 0 || escapes.find(text[at - 1]) == std::string::npos) return true;
        // An escape that is itself escaped is none.
        if (text[at - 1] == '\\' && at > 1 && text[at - 2] == '\\') return true;
    }
    return false;
}

std::string without(std::string text, const std::string& part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part))
        text.erase(at, part.size());
    return text;
}

}  // namespace

TEST_CASE("hostile names are inert in HTML", "[render][weave][hostile]") {
    for (const std::string& name : hostile_names()) {
        std::string text = document_text(name, DocumentKind::html);
        CHECK(text.find_first_of("<>\"'\n") == std::string::npos);
    }
}

TEST_CASE("hostile names are inert in LaTeX", "[render][weave][hostile]") {
    for (const std::string& name : hostile_names()) {
        std::string text = document_text(name, DocumentKind::latex);
        for (const char* word : {"\\textbackslash{}", "\\textasciicircum{}", "\\textasciitilde{}",
                                 "\\textless{}", "\\textgreater{}", "\\textbar{}", "\\`{}"}) {
            text = without(text, word);
        }
        text = without(text, "{}");
        for (char c : std::string("$&#_%")) CHECK_FALSE(has_bare(text, c, "\\"));
        CHECK(text.find_first_of("^~<>|`\"\n") == std::string::npos);
        for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at + 1))
            CHECK(std::string("{}$&#_%").find(text[at + 1]) != std::string::npos);
    }
}

TEST_CASE("hostile names are inert in AsciiDoc and Typst", "[render][weave][hostile]") {
    for (const std::string& name : hostile_names()) {
        std::string asciidoc = document_text(name, DocumentKind::asciidoc);
        CHECK(asciidoc.find_first_of("*_`~^+{}[]<>|\\\"':/()-.=!@$%\n") == std::string::npos);
        std::string typst = document_text(name, DocumentKind::typst);
        for (std::size_t at = 0; at < typst.size(); ++at) {
            if (typst[at] == '\\') {
                ++at;
            } else {
                CHECK(std::string("*_`$#<>@[]=-+/~'\".:{}\n").find(typst[at]) == std::string::npos);
            }
        }
    }
}

TEST_CASE("hostile names are inert in Org", "[render][weave][hostile]") {
    const std::string zero_width_space = "\xe2\x80\x8b";
    for (const std::string& name : hostile_names()) {
        std::string text = document_text(name, DocumentKind::org);
        CHECK(text.find_first_of("|<>[]$#&\n") == std::string::npos);
        for (std::size_t at = text.find_first_of("*_/=~+@:^"); at != std::string::npos;
             at = text.find_first_of("*_/=~+@:^", at + 1)) {
            CHECK(text.substr(at + 1, 3) == zero_width_space);
        }
    }
}

TEST_CASE("a name cannot forge a mark in any kind of document", "[render][weave][hostile]") {
    for (const DocumentSyntax& syntax : document_syntaxes()) {
        for (const char* attack : {"<!-- /hearsay -->", "{/* /hearsay */}", "% /hearsay", "// /hearsay",
                                   "# /hearsay", "/* /hearsay */", "<!-- hearsay: stat -->"}) {
            std::string text = document_text(attack, syntax.kind) + "\n";
            Diagnostics diagnostics;
            FileId file = diagnostics.add_file("a", text);
            INFO(syntax.name << ": " << text);
            CHECK(find_marks(text, syntax, file, diagnostics).empty());
            CHECK(diagnostics.errors() == 0);
        }
    }
}

TEST_CASE("plain words stay readable in every kind of document", "[render][weave]") {
    for (const DocumentSyntax& syntax : document_syntaxes())
        CHECK(document_text("Kim Jong Un, 김정은, Шойгу", syntax.kind) == "Kim Jong Un, 김정은, Шойгу");
}
