#include "render/weave/references.hpp"

#include "query/support.hpp"
#include "render/table/table_words.hpp"
#include "render/weave/claim_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

namespace hearsay {

namespace {

void add_once(std::vector<ClaimId>& claims, ClaimId claim) {
    if (claim && std::ranges::find(claims, claim) == claims.end()) claims.push_back(claim);
}

/// The claims that `value` names, or all claims of a proposition it names.
void add_named(const Dossier& dossier, const Value& value, std::vector<ClaimId>& claims) {
    if (const auto* text = std::get_if<std::string>(&value.content)) {
        add_once(claims, dossier.find_claim(*text));
    } else if (const auto* list = std::get_if<Value::List>(&value.content)) {
        for (const std::string& key : *list) add_once(claims, dossier.find_claim(key));
    }
}

bool names_claims(std::string_view key) {
    constexpr std::array<std::string_view, 5> keys = {"id", "claim", "claims", "mentions", "value"};
    return std::ranges::find(keys, key) != keys.end();
}

void add_claims_of(const Dossier& dossier, const Value& value, std::span<const ClaimId> selected,
                   std::vector<ClaimId>& claims) {
    const auto* key = std::get_if<std::string>(&value.content);
    PropositionId proposition = key ? dossier.find_proposition(*key) : PropositionId{};
    if (!proposition) return;
    for (ClaimId claim : dossier.claims_of(proposition)) {
        if (std::ranges::binary_search(selected, claim)) add_once(claims, claim);
    }
}

std::string_view name_of(const Actor& actor, std::string_view language) {
    std::string_view local = actor.names.find(language);
    return local.empty() ? actor.name : local;
}

std::string names_of(const Dossier& dossier, std::span<const ActorId> actors, std::string_view language) {
    std::vector<std::string_view> names;
    for (ActorId actor : actors) names.push_back(name_of(dossier.actors()[actor], language));
    return fmt::format("{}", fmt::join(names, ", "));
}

/// "according to NIS via WSJ"; a document that speaks in its own voice is named itself.
std::string attribution_text(const Dossier& dossier, const Claim& claim, std::string_view language) {
    bool italian = language == "it";
    std::vector<std::string_view> speakers;
    for (const Origin& origin : dossier.list(claim.origins)) {
        speakers.push_back(origin.actor ? name_of(dossier.actors()[origin.actor], language)
                                        : dossier.sources()[origin.source].key);
    }
    std::string text = fmt::format("{} {}", italian ? "secondo" : "according to", fmt::join(speakers, ", "));
    if (std::string relays = names_of(dossier, dossier.list(claim.relays), language); !relays.empty())
        text += fmt::format(" {} {}", italian ? "tramite" : "via", relays);
    return text;
}

/// ", line 18 (C013, C014), line 28 (C036)"; claims without a line stand first: " (C015), line 18 (C013)"
std::string lines_text(const Dossier& dossier, const std::vector<ClaimId>& claims,
                       std::string_view language) {
    std::map<std::uint32_t, std::vector<std::string_view>> by_line;
    for (ClaimId claim : claims) by_line[dossier.claims()[claim].line].push_back(dossier.key(claim));
    std::string text;
    for (const auto& [line, keys] : by_line) {
        std::string place = line > 0 ? fmt::format(", {} {}", word_in("line", language), line) : "";
        text += fmt::format("{} ({})", place, fmt::join(keys, ", "));
    }
    return text;
}

}  // namespace

std::vector<ClaimId> claims_behind(const Dossier& dossier, const ResultTable& table, std::size_t row,
                                   std::span<const ClaimId> selected) {
    std::vector<ClaimId> claims;
    bool has_claims = false;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (!names_claims(table.columns[column].key)) continue;
        add_named(dossier, table.rows[row][column], claims);
        has_claims = has_claims || !claims.empty();
    }
    for (std::size_t column = 0; column < table.columns.size() && !has_claims; ++column) {
        if (table.columns[column].key == "proposition")
            add_claims_of(dossier, table.rows[row][column], selected, claims);
    }
    return claims;
}

std::vector<ClaimId> claims_behind(const Dossier& dossier, const ResultTable& table,
                                   std::span<const ClaimId> selected) {
    std::vector<ClaimId> claims;
    std::vector<bool> seen(dossier.claims().size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (ClaimId claim : claims_behind(dossier, table, row, selected)) {
            if (!seen[claim.value]) claims.push_back(claim);
            seen[claim.value] = true;
        }
    }
    if (!claims.empty()) return claims;
    for (const auto& [key, value] : table.summary) {
        if (names_claims(key)) add_named(dossier, value, claims);
    }
    if (claims.empty()) claims.assign(selected.begin(), selected.end());
    return claims;
}

std::vector<SourceId> sources_of(const Dossier& dossier, const std::vector<ClaimId>& claims) {
    std::vector<SourceId> sources;
    for (ClaimId claim : claims) {
        SourceId source = dossier.claims()[claim].source;
        if (std::ranges::find(sources, source) == sources.end()) sources.push_back(source);
    }
    return sources;
}

std::string citation(const Dossier& dossier, const std::vector<ClaimId>& claims, DocumentKind kind) {
    std::vector<std::string_view> keys;
    for (SourceId source : sources_of(dossier, claims)) keys.push_back(dossier.sources()[source].key);
    if (keys.empty()) return {};
    switch (kind) {
        case DocumentKind::markdown:
        case DocumentKind::mdx: return fmt::format("[@{}]", fmt::join(keys, "; @"));
        case DocumentKind::html: return fmt::format("<cite>{}</cite>", fmt::join(keys, ", "));
        case DocumentKind::latex: return fmt::format("\\cite{{{}}}", fmt::join(keys, ","));
        case DocumentKind::asciidoc: return fmt::format("cite:[{}]", fmt::join(keys, ","));
        case DocumentKind::typst:
            return fmt::format("#cite(label(\"{}\"))", fmt::join(keys, "\")) #cite(label(\""));
        case DocumentKind::org: return fmt::format("[cite:@{}]", fmt::join(keys, ";@"));
    }
    return {};
}

std::string source_text(const Dossier& dossier, SourceId id) {
    const Source& source = dossier.sources()[id];
    std::vector<std::string_view> parts;
    for (std::string_view part : {source.author, source.title}) {
        if (!part.empty()) parts.push_back(part);
    }
    const Publisher& publisher = dossier.publishers()[source.publisher];
    if (publisher.stated)
        parts.push_back(publisher.actor ? dossier.actors()[publisher.actor].name : publisher.key);
    if (!source.date_text.empty()) parts.push_back(source.date_text);
    return fmt::format("{}: {}", source.key, fmt::join(parts, ", "));
}

std::string reference_text(const Dossier& dossier, ClaimId id, std::string_view language) {
    const Claim& claim = dossier.claims()[id];
    std::string text = source_text(dossier, claim.source);
    if (claim.line > 0) text += fmt::format(", {} {}", word_in("line", language), claim.line);
    return text;
}

std::string references_text(const Dossier& dossier, const std::vector<ClaimId>& claims,
                            std::string_view language) {
    constexpr std::size_t most_named = 12;
    std::vector<std::string> sources;
    for (SourceId source : sources_of(dossier, claims)) {
        std::vector<ClaimId> own;
        for (ClaimId claim : claims) {
            if (dossier.claims()[claim].source == source) own.push_back(claim);
        }
        std::string places = claims.size() <= most_named
                                 ? lines_text(dossier, own, language)
                                 : fmt::format(" ({} {})", own.size(), word_in("claims", language));
        sources.push_back(source_text(dossier, source) + places);
    }
    return fmt::format("{}", fmt::join(sources, "; "));
}

std::string claim_text(const Dossier& dossier, ClaimId id, std::string_view language) {
    const Claim& claim = dossier.claims()[id];
    std::string text = names_of(dossier, dossier.list(claim.subjects), language);
    text.append(" ").append(dossier.vocabulary().relations()[claim.relation].labels.best(language));
    if (std::string objects = names_of(dossier, dossier.list(claim.objects), language); !objects.empty())
        text.append(" ").append(objects);
    std::vector<std::string_view> about;
    for (ClaimId other : dossier.list(claim.about)) about.push_back(dossier.key(other));
    if (!about.empty()) text += fmt::format(" → {}", fmt::join(about, ", "));
    for (const std::string& part :
         {quantity_words(dossier, claim, language), date_words(dossier.text(claim.date_text), language)}) {
        if (!part.empty()) text.append(", ").append(part);
    }
    if (claim.planned) text += language == "it" ? ", annunciato" : ", announced";
    text += fmt::format(" ({}", attribution_text(dossier, claim, language));
    std::string_view certainty = certainty_words(claim.certainty, language);
    return certainty.empty() ? text + ")" : fmt::format("{}; {})", text, certainty);
}

}  // namespace hearsay
