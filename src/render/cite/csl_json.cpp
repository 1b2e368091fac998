// CSL-JSON 1.0.2, the input of citeproc: https://github.com/citation-style-language/schema
#include "base/unicode.hpp"
#include "model/checks.hpp"
#include "render/cite/bibliography.hpp"
#include "render/cite/writers.hpp"
#include "render/table/json_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace hearsay::bibliography_writers {

namespace {

void add(std::string& item, std::string_view key, std::string_view value) {
    if (!value.empty()) item += fmt::format(",\n    \"{}\": {}", key, json_string(clean_text(value)));
}

std::string author_json(const AuthorName& author) {
    if (!author.literal.empty()) return fmt::format("{{\"literal\": {}}}", json_string(author.literal));
    return fmt::format("{{\"family\": {}, \"given\": {}}}", json_string(author.family),
                       json_string(author.given));
}

std::string parts_json(const IssueDate& date) {
    std::string parts = fmt::format("{}", date.year);
    if (date.month > 0) parts += fmt::format(", {}", date.month);
    if (date.day > 0) parts += fmt::format(", {}", date.day);
    return fmt::format("[{}]", parts);
}

std::string date_json(std::string_view edtf) {
    std::vector<IssueDate> dates = issue_dates(edtf);
    if (dates.empty()) return fmt::format("{{\"literal\": {}}}", json_string(edtf));
    std::vector<std::string> parts;
    for (const IssueDate& date : dates) parts.push_back(parts_json(date));
    bool circa = std::ranges::any_of(dates, &IssueDate::circa);
    return fmt::format("{{\"date-parts\": [{}]{}}}", fmt::join(parts, ", "),
                       circa ? ", \"circa\": true" : "");
}

std::string item_json(const Dossier& dossier, const Source& source) {
    const Publisher& publisher = dossier.publishers()[source.publisher];
    std::string_view house = !publisher.stated ? std::string_view{}
                             : publisher.actor ? dossier.actors()[publisher.actor].name
                                               : publisher.key;
    bool links = linkable_url(source.url);
    std::string_view type = !house.empty() ? "article-newspaper" : links ? "webpage" : "document";
    std::string item =
        fmt::format("  {{\n    \"id\": {},\n    \"type\": \"{}\"", json_string(source.key), type);
    add(item, "citation-label", source.key);  // for styles that cite by it, as our figures and footnotes do
    if (!source.author.empty())
        item +=
            fmt::format(",\n    \"author\": [{}]", author_json(author_name(source.author, source.language)));
    add(item, "title", source.title);
    add(item, "container-title", house);
    if (!source.date_text.empty()) item += fmt::format(",\n    \"issued\": {}", date_json(source.date_text));
    add(item, "language", source.language);
    if (links) add(item, "URL", source.url);
    return item + "\n  }";
}

}  // namespace

std::string write_csl_json(const Dossier& dossier, std::span<const SourceId> sources) {
    std::string text = "[";
    for (SourceId id : sources) {
        text += text.size() > 1 ? ",\n" : "\n";
        text += item_json(dossier, dossier.sources()[id]);
    }
    return text + "\n]\n";
}

}  // namespace hearsay::bibliography_writers
