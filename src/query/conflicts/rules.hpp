#pragma once

#include "query/conflicts.hpp"
#include "query/conflicts/pair_collector.hpp"
#include "query/conflicts/place_spans.hpp"
#include "query/polarity.hpp"

#include <span>
#include <string>
#include <vector>

namespace hearsay {

/// The claims that rules compare with each other: those of one proposition, ordered by id as written.
struct ClaimGroup {
    const Dossier& dossier;
    std::span<const ClaimId> claims;
    std::span<const PlaceSpan> place_spans;  ///< by place

    const Claim& operator[](Member member) const { return dossier.claims()[claims[member]]; }
};

/// One way in which claims of a proposition can clash: a row of `conflict_rules()`.
struct ConflictRule {
    ConflictKind kind;
    /// Finds the pairs that clash so.
    void (*find)(const ClaimGroup& group, PairCollector& pairs);
    /// Says why `a` and `b` do, in a sentence.
    std::string (*explain)(const Dossier& dossier, const Claim& a, const Claim& b);
    /// Whether the pair is soft, that is, whether both may hold: at different times, or of different actors.
    bool (*soft)(const Dossier& dossier, const Claim& a, const Claim& b);
};

/// The derived kinds, in enumerator order.
std::span<const ConflictRule> conflict_rules();

/// When `claim` was said, as far as known: by its origin, else in its document.
const Date& said_date(const Dossier& dossier, const Claim& claim);

void find_number_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_unit_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_as_of_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_date_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_place_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_tense_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_polarity_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_certainty_conflicts(const ClaimGroup& group, PairCollector& pairs);
void find_modality_conflicts(const ClaimGroup& group, PairCollector& pairs);

/// Whether `part` counts some of what `whole` counts, and puts them at no less: then one of the two was meant
/// as the other. Units must differ over `part_of`.
bool unit_mixed_up(const Vocabulary& vocabulary, const Quantity& part, const Quantity& whole);

}  // namespace hearsay
