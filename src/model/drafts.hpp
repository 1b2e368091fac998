#pragma once

#include "model/word.hpp"

#include <cstdint>
#include <vector>

namespace hearsay {

/// The rows of a dossier as somebody wrote them: words, not yet looked up or checked. What was left out is an
/// empty word or list.
struct ActorDraft {
    Word id, name, kind, part_of, speaks_for, group, role, since, until, wikidata, url, note;
    std::vector<LocalWord> names, codes, allow;
    std::vector<Word> aliases;
};

struct PlaceDraft {
    Word id, name, part_of, wikidata, note;
    std::vector<LocalWord> names, codes, allow;
    std::vector<Word> aliases;
};

struct SourceDraft {
    Word id, title, publisher, author, date, language, url, reliability, text, sha256, note;
    std::vector<LocalWord> allow;
};

struct ClaimDraft {
    Word id, proposition, relation, source, date, said, quantity, certainty, anchor, note;
    bool planned = false;
    std::vector<Word> subjects, objects, about, places, of, lines, relays, origins, disputes;
    std::vector<LocalWord> allow;
};

enum class Agreement : std::uint8_t;

struct OpinionDraft {
    Word claim, proposition, author, date, reason;
    Agreement agreement{};
    Position position;
};

}  // namespace hearsay
