#include "render/cite/bibliography.hpp"

#include "base/number_text.hpp"
#include "base/unicode.hpp"
#include "render/cite/writers.hpp"

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr BibliographyFormat formats[] = {
    {"bibtex", ".bib", "BibTeX and BibLaTeX, for LaTeX", bibliography_writers::write_bibtex},
    {"csl-json", ".json", "CSL-JSON, for pandoc, Zotero, Quarto and MyST",
     bibliography_writers::write_csl_json},
};

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool puts_family_first(std::string_view language) {
    constexpr std::array<std::string_view, 5> languages = {"ko", "ja", "zh", "hu", "vi"};
    return std::ranges::find(languages, language.substr(0, language.find('-'))) != languages.end();
}

/// The digits of `text` at `at`, or 0 when something else stands there.
int number_at(std::string_view text, std::size_t at, std::size_t length) {
    std::string_view digits = text.substr(std::min(at, text.size()), length);
    bool all = digits.size() == length && digits.find_first_not_of("0123456789") == std::string_view::npos;
    return all ? static_cast<int>(parse_whole_number(digits).value_or(0)) : 0;
}

}  // namespace

std::span<const BibliographyFormat> bibliography_formats() {
    return formats;
}

const BibliographyFormat* find_bibliography_format(std::string_view name) {
    for (const BibliographyFormat& format : formats) {
        if (format.name == name || format.ending == name) return &format;
    }
    return nullptr;
}

AuthorName author_name(std::string_view author, std::string_view language) {
    std::string name = clean_text(author);
    std::size_t comma = name.find(',');
    std::string_view view = name;
    if (comma != std::string::npos && view.find(',', comma + 1) == std::string_view::npos) {
        std::string_view family = trimmed(view.substr(0, comma)), given = trimmed(view.substr(comma + 1));
        if (!family.empty() && !given.empty()) return {std::string(family), std::string(given), ""};
    }
    std::size_t blank = name.find(' ');
    bool two_words = blank != std::string::npos && name.find(' ', blank + 1) == std::string::npos;
    bool person = name.find_first_of(",.&/()0123456789") == std::string::npos;
    if (!two_words || !person || puts_family_first(language)) return {"", "", name};
    return {name.substr(blank + 1), name.substr(0, blank), ""};
}

IssueDate issue_date(std::string_view edtf) {
    IssueDate date;
    std::string_view text = edtf;
    while (!text.empty() && std::string_view("?~%").find(text.back()) != std::string_view::npos) {
        date.circa = true;
        text.remove_suffix(1);
    }
    constexpr std::size_t year_length = 4, month_length = 7, day_length = 10;
    bool form = text.size() == year_length || (text.size() == month_length && text[4] == '-') ||
                (text.size() == day_length && text[4] == '-' && text[7] == '-');
    if (!form) return {};
    date.year = number_at(text, 0, 4);
    if (date.year == 0) return {};
    date.month = text.size() > year_length ? number_at(text, 5, 2) : 0;
    constexpr int december = 12;  // 21 and above are seasons
    if (date.month > december) date.month = 0;
    date.day = date.month > 0 && text.size() == day_length ? number_at(text, 8, 2) : 0;
    return date;
}

std::vector<IssueDate> issue_dates(std::string_view edtf) {
    std::vector<IssueDate> dates;
    for (std::size_t first = 0; first <= edtf.size();) {
        std::size_t last = std::min(edtf.find('/', first), edtf.size());
        dates.push_back(issue_date(edtf.substr(first, last - first)));
        if (dates.back().year == 0 || dates.size() > 2) return {};
        first = last + 1;
    }
    return dates;
}

}  // namespace hearsay
