#include "render/weave/sentence.hpp"

#include "query/support.hpp"
#include "render/table/shown_table.hpp"
#include "render/table/table_words.hpp"
#include "render/weave/summary_sentence.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

namespace hearsay {

namespace {

/// The words of one language; {0} is a number, {1} a list of names.
struct Words {
    std::string_view language;
    std::string_view no_mention, one_mention, mentions;
    std::string_view no_origin, one_origin, origins_of_one_group, origins, origins_of_groups;
    std::string_view own_voice, own_voices;  ///< of documents that speak for themselves
    std::string_view one_row, rows;
};

constexpr Words all_words[] = {
    {"en", "no mention", "one mention", "{0} mentions", "no named origin", "one origin ({1})",
     "{0} origins of one group ({1})", "{0} origins not shown to be independent ({1})",
     "{0} origins of {2} independent groups ({1})", "one document in its own voice{1}",
     "{0} documents in their own voice{1}", "one row", "{0} rows"},
    {"it", "nessuna menzione", "una menzione", "{0} menzioni", "nessuna origine nominata",
     "una sola origine ({1})", "{0} origini di un solo gruppo ({1})",
     "{0} origini di indipendenza non dimostrata ({1})", "{0} origini di {2} gruppi indipendenti ({1})",
     "un documento con parole proprie{1}", "{0} documenti con parole proprie{1}", "una riga", "{0} righe"},
};

const Words& words_of(std::string_view language) {
    const Words* found = std::ranges::find(all_words, language, &Words::language);
    return found == std::end(all_words) ? all_words[0] : *found;
}

std::string filled(std::string_view pattern, std::size_t count, std::string_view names = {},
                   std::size_t groups = 0) {
    return fmt::format(fmt::runtime(pattern), count, names, groups);
}

/// ", one document in its own voice (S1)": with it, the origins of a sentence are those of a table.
std::string own_voices(const Dossier& dossier, const Support& support, const Words& words) {
    constexpr std::size_t most_named = 6;
    std::vector<std::string_view> documents;
    for (const Origin& origin : support.origins)
        if (!origin.actor) documents.push_back(key_of(dossier, origin));
    if (documents.empty()) return {};
    std::string names =
        documents.size() <= most_named ? fmt::format(" ({})", fmt::join(documents, ", ")) : "";
    return ", " + filled(documents.size() == 1 ? words.own_voice : words.own_voices, documents.size(), names);
}

std::string support_words(const Dossier& dossier, const Support& support, const Words& words) {
    std::size_t mentions = support.mentions.size();
    if (mentions == 0) return std::string(words.no_mention);
    std::string text = filled(mentions == 1 ? words.one_mention : words.mentions, mentions);
    Judged judged = judge(dossier, support);
    std::vector<std::string_view> speakers;
    for (ActorId speaker : judged.speakers) speakers.push_back(dossier.actors()[speaker].key);
    // In the order of `Standing`.
    const std::string_view patterns[] = {words.no_origin, words.one_origin, words.origins_of_one_group,
                                         words.origins, words.origins_of_groups};
    std::string names = fmt::format("{}", fmt::join(speakers, ", "));
    std::string origins = filled(patterns[static_cast<std::size_t>(judged.standing)], speakers.size(), names,
                                 judged.independent);
    return fmt::format("{}, {}{}", text, origins, own_voices(dossier, support, words));
}

std::string counts_words(const ResultTable& table, std::string_view language) {
    std::vector<std::string> parts;
    for (const auto& [key, value] : table.summary) {
        const auto* count = std::get_if<std::int64_t>(&value.content);
        if (count) parts.push_back(counted_words(*count, key, language));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

/// The names in a ranking, best first; empty for any other table.
std::string names_words(const ResultTable& table) {
    auto column = std::ranges::find(table.columns, "name", &Column::title);
    if (table.command != "rank" || column == table.columns.end()) return {};
    std::vector<std::string> names;
    for (const std::vector<Value>& row : table.rows)
        names.push_back(shown_text(row[static_cast<std::size_t>(column - table.columns.begin())]));
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string plain_sentence(const Dossier* dossier, const ResultTable& table, std::span<const ClaimId> claims,
                           std::string_view language) {
    const Words& words = words_of(language);
    if (dossier && is_about_support(table))
        return support_words(*dossier, support_of(*dossier, claims), words);
    if (is_summary_only(table)) return counts_words(table, language);
    if (std::string names = names_words(table); !names.empty()) return names;
    if (std::string text = summary_sentence(table, language); !text.empty()) return text;
    if (std::string caption = in_language(table, language).caption; !caption.empty()) {
        if (caption.ends_with('.')) caption.pop_back();  // the sentence goes on in the text around it
        return caption;
    }
    if (std::string text = card_words(table, language); !text.empty()) return text;
    if (!table.rows_are.empty())
        return counted_words(static_cast<std::int64_t>(table.rows.size()), table.rows_are, language);
    return table.rows.size() == 1 ? std::string(words.one_row) : filled(words.rows, table.rows.size());
}

}  // namespace

bool is_about_support(const ResultTable& table) {
    constexpr std::array<std::string_view, 4> commands = {"who", "claims", "support", "reactions"};
    return std::ranges::find(commands, table.command) != commands.end();
}

std::string answer_sentence(const Dossier* dossier, ResultTable table, std::span<const ClaimId> claims,
                            std::string_view language) {
    std::vector<Caveat> caveats = std::exchange(table.caveats, {});
    std::string text = plain_sentence(dossier, table, claims, language);
    for (const Caveat& caveat : caveats) text.append("; ").append(caveat_text(caveat, language));
    return text;
}

}  // namespace hearsay
