#pragma once

#include "model/word.hpp"

#include <cstdint>
#include <vector>

namespace hearsay {

/// The rows of a dossier as somebody wrote them: words, not yet looked up or checked. What was left out is an
/// empty word or list.
struct ActorDraft {
    Word id, name, kind, part_of, speaks_for, group, role, wikidata, url, note;
    std::vector<LocalWord> names, codes;
    std::vector<Word> aliases;
};

struct PlaceDraft {
    Word id, name, part_of, wikidata, note;
    std::vector<LocalWord> names, codes;
    std::vector<Word> aliases;
};

struct SourceDraft {
    Word id, title, publisher, author, date, language, url, reliability, text, sha256, note;
};

struct ClaimDraft {
    Word id, proposition, relation, source, date, said, quantity, certainty, line, anchor, note;
    bool planned = false;
    std::vector<Word> subjects, objects, about, places, of, relays, origins, disputes;
};

enum class Agreement : std::uint8_t;

struct OpinionDraft {
    Word claim, proposition, author, date, reason;
    Agreement agreement{};
    Position position;
};

}  // namespace hearsay
