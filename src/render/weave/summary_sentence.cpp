#include "render/weave/summary_sentence.hpp"

#include "render/table/shown_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace hearsay {

namespace {

struct CountWord {
    std::string_view key;
    std::string_view one, several;
    std::string_view italian_one, italian_several;
};

constexpr CountWord count_words[] = {
    {"claims", "claim", "claims", "affermazione", "affermazioni"},
    {"propositions", "proposition", "propositions", "proposizione", "proposizioni"},
    {"actors", "actor", "actors", "attore", "attori"},
    {"places", "place", "places", "luogo", "luoghi"},
    {"sources", "source", "sources", "fonte", "fonti"},
    {"publishers", "publisher", "publishers", "testata", "testate"},
    {"groups", "group", "groups", "gruppo", "gruppi"},
    {"opinions", "opinion", "opinions", "opinione", "opinioni"},
    {"relations", "relation", "relations", "relazione", "relazioni"},
    {"units", "unit", "units", "unità", "unità"},
    {"kinds", "kind of actor", "kinds of actors", "tipo di attore", "tipi di attori"},
    {"measures", "measure", "measures", "misura", "misure"},
    {"styles", "style", "styles", "stile", "stili"},
    {"formats", "format", "formats", "formato", "formati"},
    {"conflict_clusters", "conflict cluster", "conflict clusters", "gruppo di contraddizioni",
     "gruppi di contraddizioni"},
    {"conflict_pairs", "conflict pair", "conflict pairs", "coppia in contraddizione",
     "coppie in contraddizione"},
    {"clusters", "cluster", "clusters", "gruppo", "gruppi"},
    {"pairs", "pair", "pairs", "coppia", "coppie"},
    {"entries", "dated entry", "dated entries", "voce datata", "voci datate"},
    {"undated", "claim without a date", "claims without a date", "affermazione senza data",
     "affermazioni senza data"},
    {"length", "hop", "hops", "passo", "passi"},
    {"paths", "path", "paths", "percorso", "percorsi"},
    {"weakest_hop_origins", "origin", "origins", "origine", "origini"},
};

/// A summary by its keys.
class Summary {
  public:
    Summary(const ResultTable& table, std::string_view language) : table_(table), language_(language) {}

    bool italian() const { return language_ == "it"; }
    const Value& value(std::string_view key) const {
        static const Value nothing;
        auto found = std::ranges::find(table_.summary, key, &std::pair<std::string, Value>::first);
        return found == table_.summary.end() ? nothing : found->second;
    }
    std::string text(std::string_view key) const { return shown_text(value(key)); }
    std::int64_t number(std::string_view key) const {
        const auto* count = std::get_if<std::int64_t>(&value(key).content);
        return count ? *count : 0;
    }
    std::size_t length(std::string_view key) const {
        const auto* list = std::get_if<Value::List>(&value(key).content);
        return list ? list->size() : 0;
    }
    std::string counted(std::string_view key) const { return counted_words(number(key), key, language_); }
    std::string cell(std::size_t row, std::string_view key) const {
        auto column = std::ranges::find(table_.columns, key, &Column::key);
        if (row >= table_.rows.size() || column == table_.columns.end()) return {};
        return shown_text(table_.rows[row][static_cast<std::size_t>(column - table_.columns.begin())]);
    }

  private:
    const ResultTable& table_;
    std::string_view language_;
};

std::string conflicts_sentence(const ResultTable& table, const Summary& summary) {
    if (summary.number("clusters") == 0)
        return summary.italian() ? "nessuna contraddizione" : "no contradictions";
    if (!summary.italian()) return table.caption;
    return fmt::format("{}, {}", counted_words(summary.number("clusters"), "conflict_clusters", "it"),
                       summary.counted("pairs"));
}

std::string timeline_sentence(const ResultTable& table, const Summary& summary) {
    if (table.rows.empty()) return summary.italian() ? "nessuna voce datata" : "nothing is dated";
    std::string text = summary.counted("entries"), first = summary.text("first"), last = summary.text("last");
    if (!first.empty() && first == last) {
        text += fmt::format(" {} {}", summary.italian() ? "nel giorno" : "on", first);
    } else if (!first.empty() && !last.empty()) {
        text += fmt::format(fmt::runtime(summary.italian() ? " dal {} al {}" : ", {} to {}"), first, last);
    }
    if (summary.number("undated") == 0) return text;
    return text + fmt::format(fmt::runtime(summary.italian() ? "; {}" : "; {} left out"),
                              summary.counted("undated"));
}

std::string path_sentence(const ResultTable& table, const Summary& summary) {
    if (!summary.italian() || table.rows.empty()) return table.caption;
    std::string text = fmt::format("{} da {} a {}", summary.counted("length"), summary.cell(0, "from"),
                                   summary.cell(table.rows.size() - 1, "to"));
    if (summary.number("paths") > 1) text = fmt::format("{} di {}", summary.counted("paths"), text);
    if (!summary.value("weakest_hop_origins").empty())
        text +=
            fmt::format(", nel passo più debole sulla parola di {}", summary.counted("weakest_hop_origins"));
    if (std::string sole = summary.text("sole_origin"); !sole.empty())
        text += fmt::format("; tutto poggia su {}", sole);
    return text;
}

std::string diff_sentence(const ResultTable& table, const Summary& summary) {
    if (!summary.italian()) return table.caption;
    return fmt::format("{} prima, {} dopo: {} in più, {} in meno, {} con modifiche; {} prima, {} dopo",
                       counted_words(summary.number("before"), "claims", "it"), summary.number("after"),
                       summary.length("claims_added"), summary.length("claims_removed"),
                       summary.length("claims_changed"),
                       counted_words(summary.number("conflict_clusters_before"), "conflict_clusters", "it"),
                       summary.number("conflict_clusters_after"));
}

/// The names in "PRK (North Korea)", or in a list of such cells.
std::string names_in(const Value& value) {
    Value::List cells = {shown_text(value)};
    if (const auto* list = std::get_if<Value::List>(&value.content)) cells = *list;
    for (std::string& cell : cells) {
        std::size_t open = cell.find(" (");
        if (open != std::string::npos && cell.ends_with(')'))
            cell = cell.substr(open + 2, cell.size() - open - 3);
    }
    return fmt::format("{}", fmt::join(cells, ", "));
}

/// What a card is about: the name, title or note; of a claim without a note, who does what to whom.
std::string title_of_card(const ResultTable& table) {
    constexpr std::array<std::string_view, 3> titles = {"name", "title", "note"};
    constexpr std::array<std::string_view, 3> deed = {"subject", "relation", "object"};
    auto is_one_of = [](const auto& fields, const std::string& field) {
        return std::ranges::find(fields, field) != fields.end();
    };
    std::vector<std::string> words;
    for (const std::vector<Value>& row : table.rows) {
        const std::string field = shown_text(row[0]);
        if (words.empty() && is_one_of(titles, field)) return shown_text(row[1]);
        if (is_one_of(deed, field)) words.push_back(names_in(row[1]));
    }
    return fmt::format("{}", fmt::join(words, " "));
}

}  // namespace

std::string counted_words(std::int64_t count, std::string_view key, std::string_view language) {
    const CountWord* word = std::ranges::find(count_words, key, &CountWord::key);
    if (word == std::end(count_words)) return fmt::format("{} {}", count, key);
    bool italian = language == "it";
    if (count == 1) return fmt::format("1 {}", italian ? word->italian_one : word->one);
    return fmt::format("{} {}", count, italian ? word->italian_several : word->several);
}

std::string card_words(const ResultTable& table, std::string_view language) {
    if (table.command != "show" || table.rows.size() < 2 || table.rows[0].size() != 2) return {};
    std::string noun = shown_text(table.rows[0][0]);
    const CountWord* word = std::ranges::find(count_words, noun, &CountWord::one);
    if (language == "it" && word != std::end(count_words)) noun = word->italian_one;
    return fmt::format("{} {}: {}", noun, shown_text(table.rows[0][1]), title_of_card(table));
}

std::string summary_sentence(const ResultTable& table, std::string_view language) {
    Summary summary(table, language);
    std::string text = table.command == "conflicts"  ? conflicts_sentence(table, summary)
                       : table.command == "timeline" ? timeline_sentence(table, summary)
                       : table.command == "path"     ? path_sentence(table, summary)
                       : table.command == "diff"     ? diff_sentence(table, summary)
                                                     : "";
    if (text.ends_with('.')) text.pop_back();
    return text;
}

}  // namespace hearsay
