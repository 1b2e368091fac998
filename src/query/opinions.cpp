#include "query/opinions.hpp"

#include <fmt/format.h>

namespace hearsay {

namespace {

template <class Fits>
std::vector<const Opinion*> opinions_where(const Dossier& dossier, Fits fits) {
    std::vector<const Opinion*> found;
    for (const Opinion& opinion : dossier.opinions()) {
        if (fits(opinion)) found.push_back(&opinion);
    }
    return found;
}

}  // namespace

std::vector<const Opinion*> opinions_on(const Dossier& dossier, ClaimId claim) {
    PropositionId proposition = dossier.claims()[claim].proposition;
    return opinions_where(dossier, [&](const Opinion& opinion) {
        return opinion.claim == claim || (proposition && opinion.proposition == proposition);
    });
}

std::vector<const Opinion*> opinions_on(const Dossier& dossier, PropositionId proposition) {
    return opinions_where(dossier,
                          [&](const Opinion& opinion) { return opinion.proposition == proposition; });
}

std::string opinion_text(const Dossier& dossier, const Opinion& opinion) {
    std::string target = opinion.proposition ? fmt::format(" on {}", dossier.key(opinion.proposition)) : "";
    return fmt::format("{} ({}{}{}){}: {}", agreement_texts[static_cast<std::size_t>(opinion.agreement)],
                       opinion.author, opinion.date_text.empty() ? "" : ", ", opinion.date_text, target,
                       opinion.reason);
}

}  // namespace hearsay
