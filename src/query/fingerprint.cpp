#include "query/fingerprint.hpp"

#include "base/sha256.hpp"
#include "query/claim_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

namespace {

/// Parts with their lengths before them, so that no two lists of parts make one text.
std::string joined(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts) text += fmt::format("{}:{};", part.size(), part);
    return text;
}

template <class IdT, class Row>
std::string key_or_nothing(const Table<IdT, Row>& table, IdT id) {
    return id ? std::string(table[id].key) : std::string();
}

std::string everything_about(const Dossier& dossier, const Actor& actor) {
    std::vector<std::string> parts = {
        std::string(actor.key),
        std::string(actor.name),
        std::string(dossier.vocabulary().actor_kinds()[actor.kind].key),
        key_or_nothing(dossier.actors(), actor.part_of),
        key_or_nothing(dossier.actors(), actor.speaks_for),
        std::string(dossier.groups()[actor.group].key),
        std::string(actor.role),
    };
    for (const LocalText& name : actor.names.all())
        parts.push_back(fmt::format("{} {}", name.language, name.text));
    return joined(parts);
}

std::string everything_about(const Dossier& dossier, const Source& source) {
    const std::string parts[] = {
        std::string(source.key),    std::string(source.title),
        std::string(source.author), std::string(dossier.publishers()[source.publisher].key),
        std::string(source.url),    std::string(source.date_text),
    };
    return joined(parts);
}

}  // namespace

std::string fingerprint(const Dossier& dossier) {
    constexpr std::size_t digits = 8;
    std::vector<std::string> rows;
    for (const Actor& actor : dossier.actors()) rows.push_back("actor " + everything_about(dossier, actor));
    for (const Source& source : dossier.sources())
        rows.push_back("source " + everything_about(dossier, source));
    for (const Claim& claim : dossier.claims())
        rows.push_back(
            fmt::format("claim {} {}", dossier.text(claim.key), joined(claim_fields(dossier, claim))));
    std::ranges::sort(rows);
    return sha256(joined(rows)).substr(0, digits);
}

}  // namespace hearsay
