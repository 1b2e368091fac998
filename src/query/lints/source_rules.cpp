/// Sources: nobody can weigh a document without knowing when it was published and by whom.

#include "query/lints/rules.hpp"

#include <fmt/format.h>

namespace hearsay {

void find_undated_sources(const Dossier& dossier, Findings& findings) {
    for (const Source& source : dossier.sources()) {
        bool bounded = source.date.earliest().kind == DateBound::Kind::known ||
                       source.date.latest().kind == DateBound::Kind::known;
        if (bounded) continue;
        findings.push_back({source.position, fmt::format("source '{}' has no date", source.key),
                            "write 'date:'; \"[..2025-06-19]\" says that it was published by then, 2025-06? "
                            "that the month is a guess"});
    }
}

void find_anonymous_sources(const Dossier& dossier, Findings& findings) {
    for (const Source& source : dossier.sources()) {
        if (!source.author.empty() || dossier.publishers()[source.publisher].stated) continue;
        findings.push_back({source.position,
                            fmt::format("source '{}' has neither author nor publisher", source.key),
                            "write 'publisher:' or 'author:', so that it is not counted as a house of its "
                            "own; a label will do"});
    }
}

void find_uncited_sources(const Dossier& dossier, Findings& findings) {
    std::vector<bool> cited(dossier.sources().size());
    for (const Claim& claim : dossier.claims()) cited[claim.source.value] = true;
    for (SourceId id : dossier.sources().ids()) {
        if (cited[id.value]) continue;
        const Source& source = dossier.sources()[id];
        findings.push_back({source.position, fmt::format("no claim is from source '{}'", source.key),
                            "enter what it says, or take it out"});
    }
}

}  // namespace hearsay
