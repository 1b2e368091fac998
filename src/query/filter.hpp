#pragma once

#include "base/diagnostics.hpp"
#include "model/dossier.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// One condition of a filter, looked up: what a `FilterKind` needs to judge a claim.
struct Condition {
    std::vector<bool> rows;  ///< by row number of the table the kind asks about: whether that row fits
    Date date;               ///< for kinds that ask about time
};

/// One kind of filter: a row of `filter_kinds()`, an option of every command that selects claims.
struct FilterKind {
    std::string_view option;   ///< without dashes, for instance "subject"
    std::string_view operand;  ///< for help: "ACTOR"
    std::string_view summary;  ///< for help
    /// Adds what `text` means to `condition`; several values of one option widen it. Reports what it cannot
    /// read.
    void (*read)(const Dossier& dossier, std::string_view text, Condition& condition,
                 Diagnostics& diagnostics);
    /// Whether `claim` fits. Unknown where the claim does not say enough.
    Truth (*matches)(const Dossier& dossier, const Condition& condition, ClaimId claim);
    /// What cannot be decided about one claim and about several, ahead of the values: "it was said by". Empty
    /// for kinds that every claim says enough for.
    std::string_view open_question = {};
    std::string_view open_questions = {};
};

std::span<const FilterKind> filter_kinds();

/// The kind called `option`, or nothing.
const FilterKind* find_filter_kind(std::string_view option);

/// What a user asks for: claims that fit every option, and of each option any of its values.
class Filter {
  public:
    struct Part {
        const FilterKind* kind;
        std::string shown;   ///< as the user typed it: "--subject PRK --subject KIM"
        std::string values;  ///< without the option: "PRK or KIM"
        Condition condition;
    };

    /// Adds one option with one value, looked up in `dossier`.
    void add(const Dossier& dossier, const FilterKind& kind, std::string_view text, Diagnostics& diagnostics);

    bool empty() const { return parts_.empty(); }
    std::span<const Part> parts() const { return parts_; }

    /// The whole filter as the user typed it, parts separated by blanks.
    std::string shown() const;

    /// The part of the kind called `option`; null when it was not given.
    const Part* part_called(std::string_view option) const;

    /// This filter without the part of the kind called `option`.
    Filter without(std::string_view option) const;

  private:
    std::vector<Part> parts_;
};

/// How many claims were left after a part of a filter, and which ones it could not judge.
struct FilterStep {
    const Filter::Part* part;
    std::size_t left = 0;
    std::vector<ClaimId> undecided;  ///< left out because they do not say enough, although all else fits
};

/// The claims that a filter leaves, in the order of their ids, and how it got there.
struct Selection {
    std::vector<ClaimId> claims;
    std::vector<FilterStep> steps;
    /// Among which conflicts are looked for: the claims, and what states no proposition, denies one of them
    /// (`denials_of`) and fits all of the filter but the proposition asked for.
    std::vector<ClaimId> compared;
    Date known_at;  ///< what was not known by then is not shown; not stated: everything is
};

/// Whether what is dated `date` certainly stood by the end of `limit`.
Truth stood_by(const Date& date, const Date& limit);

/// All claims, in the order of their ids.
std::vector<ClaimId> all_claims(const Dossier& dossier);

/// Those of `among` that fit every part of `filter`. A claim that one part refuses is refused, whatever
/// another part cannot decide about it. The steps point into `filter`. O(claims x parts).
Selection select(const Dossier& dossier, const Filter& filter, std::span<const ClaimId> among);

/// The same among all claims.
Selection select(const Dossier& dossier, const Filter& filter);

}  // namespace hearsay
