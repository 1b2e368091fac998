// The elements of pandoc's tree:
// https://hackage.haskell.org/package/pandoc-types/docs/Text-Pandoc-Definition.html as JSON, where an element
// is an object of its constructor's name `t` and what that takes, `c`.
#include "render/pandoc/pandoc_answer.hpp"

#include "base/unicode.hpp"
#include "render/table/shown_table.hpp"
#include "render/table/table_words.hpp"
#include "render/weave/references.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay {

namespace {

using Json = nlohmann::json;

Json element(std::string_view name, Json content) {
    return {{"t", name}, {"c", std::move(content)}};
}

Json element(std::string_view name) {
    return {{"t", name}};
}

Json attributes(std::string_view id = {}, Json pairs = Json::array()) {
    return Json::array({id, Json::array(), std::move(pairs)});
}

/// Plain words; nothing in them is markup, because there is none in a tree.
Json inlines(std::string_view text) {
    std::string words = clean_text(text);
    Json list = Json::array();
    for (std::size_t first = 0; first < words.size();) {
        std::size_t last = std::min(words.find(' ', first), words.size());
        if (last > first) list.push_back(element("Str", words.substr(first, last - first)));
        if (last < words.size()) list.push_back(element("Space"));
        first = last + 1;
    }
    return list;
}

Json paragraph(Json content) {
    return element("Para", std::move(content));
}

Json note(std::string_view text) {
    return element("Note", Json::array({paragraph(inlines(text))}));
}

Json citation_element(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    Json citations = Json::array();
    for (SourceId source : sources_of(dossier, claims)) {
        citations.push_back({{"citationId", dossier.sources()[source].key},
                             {"citationPrefix", Json::array()},
                             {"citationSuffix", Json::array()},
                             {"citationMode", element("NormalCitation")},
                             {"citationNoteNum", 0},
                             {"citationHash", 0}});
    }
    std::string fallback = citation(dossier, claims, DocumentKind::markdown);
    return element("Cite", Json::array({std::move(citations), inlines(fallback)}));
}

/// In characters: of a column whose text is not broken, and of its longest word.
struct ColumnWidth {
    std::size_t whole = 0;
    std::size_t word = 0;

    void make_room(std::string_view text, std::size_t widest) {
        whole = std::max(whole, std::min(widest, text.size()));
        for (std::size_t first = 0; first < text.size();) {
            std::size_t last = std::min(text.find_first_of(" -", first), text.size());
            word = std::max(word, std::min(widest, last - first + 1));
            first = last + 1;
        }
        whole = std::max(whole, word);
    }
};

/// What fits on a line of a page.
constexpr std::size_t page_width = 70;

std::size_t sum_of(const std::vector<ColumnWidth>& widths, std::size_t ColumnWidth::*part) {
    std::size_t sum = 0;
    for (const ColumnWidth& width : widths) sum += width.*part;
    return sum;
}

/// Writes one answer.
class PandocWriter {
  public:
    PandocWriter(const Dossier& dossier, const BlockAnswer& answer) : dossier_(dossier), answer_(answer) {}

    Json sentence() const;
    Json list() const;
    Json table() const;
    Json figure(bool has_figures) const;

  private:
    void cite(Json& words, const std::vector<ClaimId>& claims) const;
    Json row(const std::vector<std::string>& cells, const std::vector<ClaimId>* claims) const;
    Json rows(const ShownTable& shown) const;
    std::vector<ColumnWidth> widths(const ShownTable& shown) const;
    Json columns(const ShownTable& shown) const;
    Json sized(Json table, const ShownTable& shown) const;
    bool cites_rows() const { return answer_.style.cite != CiteAs::nothing && rows_name_claims(answer_); }
    std::string_view language() const { return answer_.style.language; }

    const Dossier& dossier_;
    const BlockAnswer& answer_;
};

/// Adds to `words` on which claims they rest, as the block asks for.
void PandocWriter::cite(Json& words, const std::vector<ClaimId>& claims) const {
    if (claims.empty() || answer_.style.cite == CiteAs::nothing) return;
    if (answer_.style.cite == CiteAs::footnotes) {
        words.push_back(note(references_text(dossier_, claims, language())));
        return;
    }
    if (!words.empty()) words.push_back(element("Space"));
    words.push_back(citation_element(dossier_, claims));
}

Json PandocWriter::sentence() const {
    Json words = inlines(answer_.sentence.text);
    cite(words, answer_.claims);
    return words;
}

Json PandocWriter::list() const {
    Json items = Json::array();
    for (const CitedText& item : answer_.items) {
        Json words = inlines(item.text);
        cite(words, item.claims);
        items.push_back(Json::array({element("Plain", std::move(words))}));
    }
    return Json::array({element("BulletList", std::move(items))});
}

Json cell(Json words) {
    Json blocks = Json::array();
    if (!words.empty()) blocks.push_back(element("Plain", std::move(words)));
    return Json::array({attributes(), element("AlignDefault"), 1, 1, std::move(blocks)});
}

/// `claims`: those to cite in a last cell; null where there is no such column, empty in the heading.
Json PandocWriter::row(const std::vector<std::string>& cells, const std::vector<ClaimId>* claims) const {
    Json list = Json::array();
    for (const std::string& text : cells) list.push_back(cell(inlines(text)));
    if (claims) {
        Json words = Json::array();
        cite(words, *claims);
        list.push_back(cell(std::move(words)));
    }
    return Json::array({attributes(), std::move(list)});
}

Json PandocWriter::rows(const ShownTable& shown) const {
    Json list = Json::array();
    for (std::size_t at = 0; at < shown.rows.size(); ++at)
        list.push_back(row(shown.rows[at], cites_rows() ? &answer_.row_claims[at] : nullptr));
    return list;
}

std::vector<ColumnWidth> PandocWriter::widths(const ShownTable& shown) const {
    constexpr std::size_t widest = 40, narrowest = 6;
    std::vector<ColumnWidth> widths;
    for (std::size_t column = 0; column < shown.columns.size(); ++column) {
        ColumnWidth width{narrowest, 0};
        width.make_room(shown.columns[column].title, widest);
        for (const auto& cells : shown.rows) width.make_room(cells[column], widest);
        widths.push_back(width);
    }
    if (cites_rows()) widths.push_back({3 * narrowest, 2 * narrowest});
    return widths;
}

/// Columns with their alignment, and with widths where the lines would be longer than a page is wide: without
/// them, LaTeX does not break the text of a cell. Each gets room for its longest word, so that no heading
/// runs into the next, and a share of what is left.
Json PandocWriter::columns(const ShownTable& shown) const {
    std::vector<ColumnWidth> all = widths(shown);
    std::size_t whole = sum_of(all, &ColumnWidth::whole), words = sum_of(all, &ColumnWidth::word);
    double more = words < page_width && whole > words
                      ? static_cast<double>(page_width - words) / static_cast<double>(whole - words)
                      : 0;
    double sum = static_cast<double>(words) + more * static_cast<double>(whole - words);
    Json list = Json::array();
    for (std::size_t column = 0; column < all.size(); ++column) {
        bool right = column < shown.columns.size() && shown.columns[column].flush_right;
        auto word = static_cast<double>(all[column].word);
        double share = (word + more * (static_cast<double>(all[column].whole) - word)) / sum;
        Json width = whole > page_width ? element("ColWidth", share) : element("ColWidthDefault");
        list.push_back(Json::array({element(right ? "AlignRight" : "AlignLeft"), std::move(width)}));
    }
    return list;
}

/// The table between commands for a smaller type, where it would not fit on a page of LaTeX; other writers
/// leave them out.
Json PandocWriter::sized(Json table, const ShownTable& shown) const {
    std::vector<ColumnWidth> all = widths(shown);
    if (sum_of(all, &ColumnWidth::whole) <= page_width) return Json::array({std::move(table)});
    std::string_view type = sum_of(all, &ColumnWidth::word) <= page_width ? "footnotesize" : "scriptsize";
    std::string begin = fmt::format("\\begingroup\\{}\\setlength{{\\tabcolsep}}{{3pt}}", type);
    return Json::array({element("RawBlock", Json::array({"latex", begin})), std::move(table),
                        element("RawBlock", Json::array({"latex", "\\endgroup"}))});
}

Json PandocWriter::table() const {
    ShownTable shown = shown_table(answer_.table);
    Json blocks = Json::array();
    Json caption = Json::array();
    if (!answer_.figure.caption.empty()) caption.push_back(element("Plain", inlines(answer_.figure.caption)));
    Json head = Json::array();
    if (shown.has_headings()) {
        std::vector<std::string> titles;
        for (const ShownTable::Column& column : shown.columns) titles.push_back(column.title);
        bool notes = answer_.style.cite == CiteAs::footnotes;
        if (cites_rows()) titles.emplace_back(word_in(notes ? "note" : "sources cited", language()));
        head.push_back(row(titles, nullptr));
    }
    Json body = Json::array({attributes(), 0, Json::array(), rows(shown)});
    if (!shown.rows.empty()) {
        blocks = sized(
            element("Table", Json::array({attributes(answer_.figure.label), Json::array({nullptr, caption}),
                                          columns(shown), Json::array({attributes(), head}),
                                          Json::array({body}), Json::array({attributes(), Json::array()})})),
            shown);
    }
    if (!shown.caption.empty()) blocks.push_back(paragraph(inlines(shown.caption)));
    if (answer_.style.cite != CiteAs::nothing && !cites_rows() && !answer_.claims.empty()) {
        Json words = inlines(fmt::format("{}:", word_in("Sources", language())));
        cite(words, answer_.claims);
        blocks.push_back(paragraph(std::move(words)));
    }
    return blocks;
}

Json PandocWriter::figure(bool has_figures) const {
    const FigureText& figure = answer_.figure;
    Json pairs = Json::array();
    if (!figure.width.empty()) pairs.push_back(Json::array({"width", figure.width}));
    bool captioned = !figure.caption.empty();
    if (has_figures && captioned) {
        Json image = element("Image", Json::array({attributes("", pairs), inlines(figure.alt),
                                                   Json::array({figure.path, ""})}));
        Json caption = Json::array({element("Plain", inlines(figure.caption))});
        return Json::array(
            {element("Figure", Json::array({attributes(figure.label), Json::array({nullptr, caption}),
                                            Json::array({element("Plain", Json::array({image}))})}))});
    }
    // Before pandoc 3, the words of the image are the caption of the figure.
    if (captioned) pairs.push_back(Json::array({"alt", clean_text(figure.alt)}));
    Json image = element("Image", Json::array({attributes(figure.label, pairs),
                                               inlines(captioned ? figure.caption : figure.alt),
                                               Json::array({figure.path, captioned ? "fig:" : ""})}));
    return Json::array({paragraph(Json::array({image}))});
}

}  // namespace

nlohmann::json pandoc_answer(const Dossier& dossier, const BlockAnswer& answer, bool is_inline,
                             bool has_figures) {
    PandocWriter writer(dossier, answer);
    switch (answer.style.form) {
        case BlockForm::sentence:
            return is_inline ? writer.sentence() : Json::array({paragraph(writer.sentence())});
        case BlockForm::list: return writer.list();
        case BlockForm::table: return writer.table();
        case BlockForm::figure: return writer.figure(has_figures);
    }
    return Json::array();
}

}  // namespace hearsay
