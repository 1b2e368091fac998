// Where a footnote goes. Markdown names it at its place and defines it below; AsciiDoc, Typst and Org hold
// its text at its place, even in a table, and so does LaTeX in running text. In tables of LaTeX and HTML,
// notes are numbered by us and stand below the table: \footnote is lost there, and HTML has nothing of the
// kind.
#include "render/weave/document_answer.hpp"

#include "render/table/table_words.hpp"
#include "render/weave/document_figure.hpp"
#include "render/weave/document_table.hpp"
#include "render/weave/document_text.hpp"
#include "render/weave/references.hpp"

#include <fmt/format.h>

namespace hearsay {

namespace {

class AnswerWriter {
  public:
    AnswerWriter(const Dossier& dossier, const BlockAnswer& answer, DocumentKind kind,
                 std::string_view prefix)
        : dossier_(dossier), answer_(answer), kind_(kind), prefix_(prefix) {}

    std::string write() {
        switch (answer_.style.form) {
            case BlockForm::sentence: return sentence();
            case BlockForm::list: return list() + below_;
            case BlockForm::table: return table();
            case BlockForm::figure: return document_figure(answer_.figure, kind_);
        }
        return {};
    }

  private:
    bool is_markdown() const { return kind_ == DocumentKind::markdown || kind_ == DocumentKind::mdx; }
    bool notes_stand_below() const { return kind_ == DocumentKind::html || kind_ == DocumentKind::latex; }
    bool footnotes() const { return answer_.style.cite == CiteAs::footnotes; }
    std::string_view language() const { return answer_.style.language; }

    std::string sentence();
    std::string list();
    std::string table();
    std::string table_source(const std::vector<ClaimId>& claims, std::size_t row);
    std::string sources_paragraph() const;
    std::string note_in_place(const std::string& text) const;
    std::string named_note(std::string_view name, const std::string& text);
    std::string numbered_note(std::size_t number, const std::string& text);

    const Dossier& dossier_;
    const BlockAnswer& answer_;
    DocumentKind kind_;
    std::string_view prefix_;
    std::string below_;  ///< notes that stand below what refers to them
};

std::string AnswerWriter::note_in_place(const std::string& text) const {
    switch (kind_) {
        case DocumentKind::markdown:
        case DocumentKind::mdx: return fmt::format("^[{}]", text);
        case DocumentKind::html: return fmt::format(" <small>[{}]</small>", text);
        case DocumentKind::latex: return fmt::format("\\footnote{{{}}}", text);
        case DocumentKind::asciidoc: return fmt::format("footnote:[{}]", text);
        case DocumentKind::typst: return fmt::format("#footnote[{}]", text);
        case DocumentKind::org: return fmt::format("[fn:: {}]", text);
    }
    return {};
}

/// A note in a block of lines, where Markdown can define it below.
std::string AnswerWriter::named_note(std::string_view name, const std::string& text) {
    if (!is_markdown()) return note_in_place(text);
    std::string mark = fmt::format("[^{}-{}]", prefix_, name);
    below_ += fmt::format("\n{}: {}\n", mark, text);
    return mark;
}

std::string AnswerWriter::numbered_note(std::size_t number, const std::string& text) {
    if (kind_ == DocumentKind::html) {
        below_ += fmt::format("<p><small><sup>{}</sup> {}</small></p>\n", number, text);
        return fmt::format("<sup>{}</sup>", number);
    }
    below_ += fmt::format("\n{{\\footnotesize\\noindent\\textsuperscript{{{}}} {}\\par}}\n", number, text);
    return fmt::format("\\textsuperscript{{{}}}", number);
}

std::string AnswerWriter::sentence() {
    std::string text = document_text(answer_.sentence.text, kind_);
    if (answer_.claims.empty() || answer_.style.cite == CiteAs::nothing) return text;
    if (!footnotes()) return text + " " + citation(dossier_, answer_.claims, kind_);
    return text + note_in_place(document_text(references_text(dossier_, answer_.claims, language()), kind_));
}

std::string AnswerWriter::list() {
    std::vector<std::string> items;
    for (const CitedText& item : answer_.items) {
        std::string text = document_text(item.text, kind_);
        bool cites = !item.claims.empty() && answer_.style.cite != CiteAs::nothing;
        if (cites && footnotes()) {
            ClaimId claim = item.claims.front();
            text += named_note(dossier_.key(claim),
                               document_text(reference_text(dossier_, claim, language()), kind_));
        } else if (cites) {
            text += " " + citation(dossier_, item.claims, kind_);
        }
        items.push_back(std::move(text));
    }
    return document_list(items, kind_);
}

/// The last cell of a row: its citations or its footnote.
std::string AnswerWriter::table_source(const std::vector<ClaimId>& claims, std::size_t row) {
    if (claims.empty()) return {};
    if (!footnotes()) return citation(dossier_, claims, kind_);
    std::string text = document_text(references_text(dossier_, claims, language()), kind_);
    return notes_stand_below() ? numbered_note(row + 1, text) : named_note(fmt::format("{}", row + 1), text);
}

/// Where no row says on what it rests, as in a ranking, the table as a whole does.
std::string AnswerWriter::sources_paragraph() const {
    std::string text = fmt::format("{}: ", word_in("Sources", language()));
    if (!footnotes()) {
        text += citation(dossier_, answer_.claims, kind_);
    } else {
        for (SourceId source : sources_of(dossier_, answer_.claims)) {
            if (!text.ends_with(": ")) text += "; ";
            text += document_text(source_text(dossier_, source), kind_);
        }
    }
    return kind_ == DocumentKind::html ? fmt::format("<p>{}</p>\n", text) : fmt::format("\n{}\n", text);
}

std::string AnswerWriter::table() {
    if (answer_.style.cite == CiteAs::nothing || answer_.claims.empty())
        return document_table(answer_.table, kind_);
    if (!rows_name_claims(answer_)) return document_table(answer_.table, kind_) + sources_paragraph();
    MarkupColumn sources{std::string(word_in(footnotes() ? "note" : "sources cited", language())), {}};
    for (std::size_t row = 0; row < answer_.row_claims.size(); ++row)
        sources.cells.push_back(table_source(answer_.row_claims[row], row));
    std::string text = document_table(answer_.table, kind_, &sources);
    return text + below_;
}

}  // namespace

std::string document_answer(const Dossier& dossier, const BlockAnswer& answer, DocumentKind kind,
                            std::string_view prefix) {
    return AnswerWriter(dossier, answer, kind, prefix).write();
}

}  // namespace hearsay
