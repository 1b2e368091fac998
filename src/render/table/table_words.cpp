#include "render/table/table_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

namespace hearsay {

namespace {

struct Word {
    std::string_view english;
    std::string_view italian;
};

// Sorted by the English word, so that a missing one is easily seen.
constexpr Word words[] = {
    {"Sources", "Fonti"},
    {"a high score", "un valore alto"},
    {"about", "su"},
    {"actor", "attore"},
    {"actors", "attori"},
    {"added", "aggiunto"},
    {"aliases", "altri nomi"},
    {"attribution", "attribuzione"},
    {"author", "autore"},
    {"bridge", "ponte"},
    {"certainty", "certezza"},
    {"change", "modifica"},
    {"changed", "modificato"},
    {"claim", "affermazione"},
    {"claims", "affermazioni"},
    {"clique", "cricca"},
    {"cluster", "gruppo"},
    {"clusters", "gruppi"},
    {"community", "comunità"},
    {"component", "componente"},
    {"conflict_clusters", "gruppi di contraddizioni"},
    {"conflict_pairs", "coppie in contraddizione"},
    {"core", "nucleo"},
    {"cut-actor", "attore di taglio"},
    {"date", "data"},
    {"direct", "diretta"},
    {"directed", "orientata"},
    {"disputed", "controversa"},
    {"document", "documento"},
    {"edges", "relazioni"},
    {"ending", "estensione"},
    {"entered", "inserita"},
    {"field", "campo"},
    {"first claim says", "la prima affermazione dice"},
    {"for", "per"},
    {"from", "da"},
    {"group", "gruppo"},
    {"groups", "gruppi"},
    {"hop", "passo"},
    {"it happened in or after", "il fatto sia avvenuto non prima di"},
    {"it happened in or before", "il fatto sia avvenuto non dopo"},
    {"it was published by", "sia stata pubblicata entro"},
    {"it was said by", "sia stata detta entro"},
    {"its claims", "sue affermazioni"},
    {"its wording is", "la sua formulazione sia"},
    {"kind", "tipo"},
    {"kind of", "tipo di"},
    {"label", "etichetta"},
    {"language", "lingua"},
    {"layer", "livello"},
    {"line", "riga"},
    {"members", "membri"},
    {"mentions", "menzioni"},
    {"name", "nome"},
    {"narrator", "del documento"},
    {"no", "no"},
    {"normalised", "normalizzata"},
    {"note", "nota"},
    {"number", "numero"},
    {"object", "oggetto"},
    {"of", "di"},
    {"opinion", "opinione"},
    {"origin", "origine"},
    {"origins", "origini"},
    {"pairs", "coppie"},
    {"part", "parte"},
    {"part of", "parte di"},
    {"place", "luogo"},
    {"places", "luoghi"},
    {"polarity", "polarità"},
    {"proposition", "proposizione"},
    {"propositions", "proposizioni"},
    {"publisher", "testata"},
    {"publishers", "testate"},
    {"quantity", "quantità"},
    {"rank", "posizione"},
    {"ranks that change", "posizioni che cambiano"},
    {"reason", "motivo"},
    {"relation", "relazione"},
    {"relations lost", "relazioni perse"},
    {"relay", "tramite"},
    {"relayed", "riferita"},
    {"removed", "tolto"},
    {"role", "ruolo"},
    {"said", "detto"},
    {"single-group", "un solo gruppo"},
    {"single-origin", "una sola origine"},
    {"size", "dimensione"},
    {"soft", "debole"},
    {"source", "fonte"},
    {"sources", "fonti"},
    {"sources cited", "fonti citate"},
    {"speaks for", "parla per"},
    {"subject", "soggetto"},
    {"tense", "tempo"},
    {"their wording is", "la loro formulazione sia"},
    {"they happened in or after", "i fatti siano avvenuti non prima di"},
    {"they happened in or before", "i fatti siano avvenuti non dopo"},
    {"they were published by", "siano state pubblicate entro"},
    {"they were said by", "siano state dette entro"},
    {"title", "titolo"},
    {"to", "a"},
    {"undecided", "non decidibili"},
    {"unit", "unità"},
    {"unnamed", "senza nome"},
    {"unsourced", "senza fonte nominata"},
    {"value", "valore"},
    {"verdict", "giudizio"},
    {"vertices", "attori"},
    {"weighted", "pesata"},
    {"what", "che cosa"},
    {"what changed", "che cosa è cambiato"},
    {"who says so", "chi lo dice"},
    {"why", "perché"},
    {"without", "senza"},
    {"yes", "sì"},
};

/// Columns whose cells are words of ours, in contrast to ids and names.
bool holds_words(std::string_view key) {
    constexpr std::array<std::string_view, 7> keys = {"verdict", "attribution", "role", "change",
                                                      "kind",    "part",        "field"};
    return std::ranges::find(keys, key) != keys.end();
}

/// One part of a verdict; "corroborated by 3 independent groups" holds a number.
std::string part_in(std::string_view part, std::string_view language) {
    constexpr std::string_view start = "corroborated by ", end = " independent groups";
    if (!part.starts_with(start) || !part.ends_with(end)) return std::string(word_in(part, language));
    std::string_view number = part.substr(start.size(), part.size() - start.size() - end.size());
    return fmt::format("confermata da {} gruppi indipendenti", number);
}

/// Words of ours with commas between them.
std::string words_in(std::string_view text, std::string_view language) {
    std::string translated;
    for (std::size_t first = 0; first <= text.size();) {
        std::size_t last = std::min(text.find(", ", first), text.size());
        if (first > 0) translated += ", ";
        translated += part_in(text.substr(first, last - first), language);
        first = last + 2;
    }
    return translated;
}

/// The counts of a summary: "attori 15, relazioni 20".
std::string counts_of(const ResultTable& table, std::string_view language) {
    std::vector<std::string> counts;
    for (const auto& [key, value] : table.summary) {
        const auto* count = std::get_if<std::int64_t>(&value.content);
        if (count && word_in(key, language) != key)
            counts.push_back(fmt::format("{}: {}", word_in(key, language), *count));
    }
    return fmt::format("{}", fmt::join(counts, ", "));
}

void translate(ResultTable& table, std::string_view language) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        table.columns[column].title = word_in(table.columns[column].title, language);
        for (std::vector<Value>& row : table.rows) {
            if (const auto* yes = std::get_if<bool>(&row[column].content))
                row[column] = Value{word_in(*yes ? "yes" : "no", language)};
            const auto* text = std::get_if<std::string>(&row[column].content);
            if (text && holds_words(table.columns[column].key))
                row[column] = Value{words_in(*text, language)};
        }
    }
    table.caption = table.caption.empty() || is_summary_only(table) ? "" : counts_of(table, language);
    if (!is_summary_only(table)) return;
    for (auto& [key, value] : table.summary) key = word_in(key, language);
}

/// "C101, C102 and 46 more"
std::string named(const std::vector<std::string>& claims, std::string_view and_more) {
    constexpr std::size_t most_named = 6;
    if (claims.size() <= most_named) return fmt::format("{}", fmt::join(claims, ", "));
    std::string names = fmt::format("{}", fmt::join(claims.begin(), claims.begin() + most_named, ", "));
    return names + fmt::format(fmt::runtime(and_more), claims.size() - most_named);
}

}  // namespace

bool has_words(std::string_view language) {
    return language == "en" || language == "it";
}

std::string_view word_in(std::string_view english, std::string_view language) {
    if (language != "it") return english;
    const Word* word = std::ranges::find(words, english, &Word::english);
    return word == std::end(words) ? english : word->italian;
}

std::string caveat_text(const Caveat& caveat, std::string_view language) {
    std::size_t count = caveat.claims.size();
    if (language == "it") {
        return fmt::format("{} {}: non si può decidere se {} {} ({})", count,
                           count == 1 ? "affermazione esclusa" : "affermazioni escluse",
                           word_in(caveat.question, language), caveat.values,
                           named(caveat.claims, " e altre {}"));
    }
    return fmt::format("{} claim{} left out: whether {} {} cannot be decided ({})", count,
                       count == 1 ? "" : "s", caveat.question, caveat.values,
                       named(caveat.claims, " and {} more"));
}

void add_caveats(std::string& caption, const std::vector<Caveat>& caveats, std::string_view language) {
    for (const Caveat& caveat : caveats) {
        if (!caption.empty()) caption += caption.ends_with('.') ? " " : ". ";
        caption += caveat_text(caveat, language);
    }
}

ResultTable in_language(ResultTable table, std::string_view language) {
    if (language == "it") translate(table, language);
    add_caveats(table.caption, table.caveats, language);
    table.caveats.clear();
    return table;
}

}  // namespace hearsay
