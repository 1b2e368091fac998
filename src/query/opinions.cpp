#include "query/opinions.hpp"

#include "query/filter.hpp"

#include <fmt/format.h>

namespace hearsay {

bool held_by(const Opinion& opinion, const Date& known_at) {
    return !known_at.stated() || stood_by(opinion.date, known_at) == Truth::yes;
}

namespace {

template <class Fits>
std::vector<const Opinion*> opinions_where(const Dossier& dossier, const Date& known_at, Fits fits) {
    std::vector<const Opinion*> found;
    for (const Opinion& opinion : dossier.opinions()) {
        if (fits(opinion) && held_by(opinion, known_at)) found.push_back(&opinion);
    }
    return found;
}

}  // namespace

std::vector<const Opinion*> opinions_on(const Dossier& dossier, ClaimId claim, const Date& known_at) {
    PropositionId proposition = dossier.claims()[claim].proposition;
    return opinions_where(dossier, known_at, [&](const Opinion& opinion) {
        return opinion.claim == claim || (proposition && opinion.proposition == proposition);
    });
}

std::vector<const Opinion*> opinions_on(const Dossier& dossier, std::span<const ClaimId> claims,
                                        const Date& known_at) {
    if (dossier.opinions().empty()) return {};
    std::vector<bool> claim_asked(dossier.claims().size()), proposition_asked(dossier.propositions().size());
    for (ClaimId id : claims) {
        claim_asked[id.value] = true;
        PropositionId proposition = dossier.claims()[id].proposition;
        if (proposition) proposition_asked[proposition.value] = true;
    }
    return opinions_where(dossier, known_at, [&](const Opinion& opinion) {
        return opinion.claim ? claim_asked[opinion.claim.value]
                             : proposition_asked[opinion.proposition.value];
    });
}

namespace {

std::string_view word_of(const Opinion& opinion) {
    return agreement_texts[static_cast<std::size_t>(opinion.agreement)];
}

}  // namespace

std::string short_opinion_text(const Opinion& opinion) {
    return fmt::format("{} ({})", word_of(opinion), opinion.author);
}

std::string opinion_text(const Dossier& dossier, const Opinion& opinion) {
    std::string_view target = opinion.claim ? dossier.key(opinion.claim) : dossier.key(opinion.proposition);
    return fmt::format("{} ({}{}{}) on {}: {}", word_of(opinion), opinion.author,
                       opinion.date_text.empty() ? "" : ", ", opinion.date_text, target, opinion.reason);
}

}  // namespace hearsay
