// Titles stand in double braces, so that no style changes their capitals. `date` is for BibLaTeX, `year` and
// `month` for the older BibTeX.
#include "model/checks.hpp"
#include "render/cite/bibliography.hpp"
#include "render/cite/writers.hpp"
#include "render/weave/document_text.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace hearsay::bibliography_writers {

namespace {

/// BibTeX counts braces, also those of "\\{".
std::string latex(std::string_view text) {
    std::string latex = document_text(text, DocumentKind::latex);
    for (auto [brace, name] : {std::pair{"\\{", "\\textbraceleft{}"}, {"\\}", "\\textbraceright{}"}}) {
        for (std::size_t at = latex.find(brace); at != std::string::npos; at = latex.find(brace, at + 1))
            latex.replace(at, 2, name);
    }
    return latex;
}

void add(std::string& entry, std::string_view key, const std::string& value) {
    if (!value.empty()) entry += fmt::format(",\n  {} = {{{}}}", key, value);
}

std::string author_text(const AuthorName& author) {
    if (!author.literal.empty()) return fmt::format("{{{}}}", latex(author.literal));
    return fmt::format("{}, {}", latex(author.family), latex(author.given));
}

std::string date_text(const IssueDate& date) {
    std::string text = fmt::format("{:04}", date.year);
    if (date.month > 0) text += fmt::format("-{:02}", date.month);
    if (date.day > 0) text += fmt::format("-{:02}", date.day);
    return date.circa ? text + "~" : text;
}

/// By its macro, which every style writes in its own way and language.
std::string_view month_macro(int month) {
    constexpr std::string_view macros[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                           "jul", "aug", "sep", "oct", "nov", "dec"};
    return macros[month - 1];
}

void add_date(std::string& entry, std::string_view edtf) {
    std::vector<IssueDate> dates = issue_dates(edtf);
    if (dates.empty()) {
        add(entry, "note", latex(edtf));
        return;
    }
    const IssueDate& first = dates.front();
    add(entry, "date",
        dates.size() == 1 ? date_text(first) : date_text(first) + "/" + date_text(dates.back()));
    add(entry, "year", fmt::format("{}", first.year));
    if (first.month > 0) entry += fmt::format(",\n  month = {}", month_macro(first.month));
}

/// Within a text in braces, BibTeX needs braces in pairs; a backslash is no character of URLs, and what is
/// not ASCII is broken into bytes. Styles write `\url{}`, in which '%' and '#' are themselves.
std::string url_text(std::string_view url) {
    if (!linkable_url(url)) return {};
    std::string text;
    for (char c : url) {
        auto byte = static_cast<unsigned char>(c);
        bool escapes = c == '{' || c == '}' || c == '\\' || byte >= 0x80;
        text += escapes ? fmt::format("%{:02X}", byte) : std::string(1, c);
    }
    return text;
}

std::string entry_text(const Dossier& dossier, const Source& source) {
    const Publisher& publisher = dossier.publishers()[source.publisher];
    std::string house;
    if (publisher.stated)
        house = latex(publisher.actor ? dossier.actors()[publisher.actor].name : publisher.key);
    std::string entry = fmt::format("@{}{{{}", house.empty() ? "misc" : "article", source.key);
    if (!source.author.empty())
        add(entry, "author", author_text(author_name(source.author, source.language)));
    if (!source.title.empty()) add(entry, "title", "{" + latex(source.title) + "}");
    add(entry, "journal", house);
    add_date(entry, source.date_text);
    add(entry, "language", latex(source.language));
    add(entry, "url", url_text(source.url));
    return entry + "\n}\n";
}

}  // namespace

std::string write_bibtex(const Dossier& dossier, std::span<const SourceId> sources) {
    std::string text;
    for (SourceId id : sources) {
        if (!text.empty()) text += '\n';
        text += entry_text(dossier, dossier.sources()[id]);
    }
    return text;
}

}  // namespace hearsay::bibliography_writers
