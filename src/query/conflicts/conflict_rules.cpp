#include "query/conflicts/rules.hpp"
#include "query/support.hpp"
#include "query/trace.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace hearsay {

namespace {

/// "C156 (NIS in S004 line 9)"; for a document's own voice, "C006 (S000 line 14)".
std::string mention(const Dossier& dossier, const Claim& claim) {
    std::string speakers;
    for (const Origin& origin : dossier.list(claim.origins)) {
        if (origin.actor)
            speakers += fmt::format("{}{}", speakers.empty() ? "" : " and ", key_of(dossier, origin));
    }
    std::string line = claim.line > 0 ? fmt::format(" line {}", claim.line) : "";
    return fmt::format("{} ({}{}{}{})", dossier.text(claim.key), speakers, speakers.empty() ? "" : " in ",
                       dossier.sources()[claim.source].key, line);
}

std::string count(const Dossier& dossier, const Claim& claim) {
    const Quantity& quantity = claim.quantity;
    std::string number = quantity_text(quantity);
    if (!quantity.unit) return number;
    return fmt::format("{} {}", number, dossier.vocabulary().units()[quantity.unit].key);
}

std::string_view date(const Dossier& dossier, const Claim& claim) {
    return dossier.text(claim.date_text);
}

bool share_a_group(const Dossier& dossier, std::span<const ActorId> some, std::span<const ActorId> others) {
    return std::ranges::any_of(some, [&](ActorId a) {
        return std::ranges::any_of(others, [&](ActorId b) {
            return a == b || dossier.actors()[a].group == dossier.actors()[b].group;
        });
    });
}

bool are_apart(const Dossier& dossier, IdRange<ActorId> some, IdRange<ActorId> others) {
    return !some.empty() && !others.empty() &&
           !share_a_group(dossier, dossier.list(some), dossier.list(others));
}

/// Whether two claims with one relation speak of different actors: what one firm owns of a ship says nothing
/// against what another does. Who is left open may be anybody, and an army is its state.
bool of_other_actors(const Dossier& dossier, const Claim& a, const Claim& b) {
    if (a.relation != b.relation || dossier.vocabulary().relations()[a.relation].symmetric) return false;
    return are_apart(dossier, a.subjects, b.subjects) || are_apart(dossier, a.objects, b.objects);
}

bool at_other_times(const Dossier&, const Claim& a, const Claim& b) {
    return overlap(a.date, b.date) == Truth::no;
}
bool of_other_times_or_actors(const Dossier& dossier, const Claim& a, const Claim& b) {
    return at_other_times(dossier, a, b) || of_other_actors(dossier, a, b);
}

/// Whether the one denies claims all of which speak of other actors than the other claim.
bool denies_others(const Dossier& dossier, const Claim& a, const Claim& b) {
    bool a_asserts = asserts(dossier.vocabulary(), a);
    const Claim& denial = a_asserts ? b : a;
    const Claim& asserted = a_asserts ? a : b;
    std::span<const ClaimId> denied = dossier.list(denial.about);
    if (denied.empty()) return of_other_actors(dossier, a, b);
    return std::ranges::all_of(
        denied, [&](ClaimId id) { return of_other_actors(dossier, dossier.claims()[id], asserted); });
}

bool always(const Dossier&, const Claim&, const Claim&) {
    return true;
}
bool never(const Dossier&, const Claim&, const Claim&) {
    return false;
}

std::string times(const Dossier& dossier, const Claim& a, const Claim& b) {
    if (!at_other_times(dossier, a, b)) return {};
    return fmt::format("; but one is dated {}, the other {}, so that both may hold", date(dossier, a),
                       date(dossier, b));
}

constexpr std::string_view other_actors = "; but they speak of different actors, so that both may hold";

std::string times_or_actors(const Dossier& dossier, const Claim& a, const Claim& b) {
    std::string text = times(dossier, a, b);
    return text.empty() && of_other_actors(dossier, a, b) ? std::string(other_actors) : text;
}

std::string explain_number(const Dossier& dossier, const Claim& a, const Claim& b) {
    return fmt::format("{} says {}, {} says {}, and no number is both{}", mention(dossier, a),
                       count(dossier, a), mention(dossier, b), count(dossier, b),
                       times_or_actors(dossier, a, b));
}

std::string explain_date(const Dossier& dossier, const Claim& a, const Claim& b) {
    return fmt::format("{} dates it {}, {} dates it {}, and no day is in both", mention(dossier, a),
                       date(dossier, a), mention(dossier, b), date(dossier, b));
}

std::string place(const Dossier& dossier, const Claim& claim) {
    std::string text;
    for (PlaceId id : dossier.list(claim.places)) {
        text += fmt::format("{}{}", text.empty() ? "" : " and ", dossier.places()[id].key);
    }
    return text;
}

std::string explain_place(const Dossier& dossier, const Claim& a, const Claim& b) {
    return fmt::format("{} places it in {}, {} in {}, and neither lies in the other{}", mention(dossier, a),
                       place(dossier, a), mention(dossier, b), place(dossier, b), times(dossier, a, b));
}

std::string explain_unit(const Dossier& dossier, const Claim& a, const Claim& b) {
    const Vocabulary& vocabulary = dossier.vocabulary();
    bool a_is_part = vocabulary.is_counted_in(a.quantity.unit, b.quantity.unit);
    const Claim& part = a_is_part ? a : b;
    const Claim& whole = a_is_part ? b : a;
    return fmt::format("{} says {}, {} says {}, although {} are only some of the {}", mention(dossier, part),
                       count(dossier, part), mention(dossier, whole), count(dossier, whole),
                       vocabulary.units()[part.quantity.unit].labels.best("en"),
                       vocabulary.units()[whole.quantity.unit].labels.best("en"));
}

std::string explain_tense(const Dossier& dossier, const Claim& a, const Claim& b) {
    const Claim& done = a.planned ? b : a;
    const Claim& planned = a.planned ? a : b;
    return fmt::format("{} says that it is done, {} only announces it", mention(dossier, done),
                       mention(dossier, planned));
}

/// Whether `a` is about `b` and denies it.
bool denies_directly(const Dossier& dossier, const Claim& a, const Claim& b) {
    auto is_b = [&](ClaimId id) { return dossier.claims()[id].key == b.key; };
    return std::ranges::any_of(dossier.list(a.about), is_b) && contests(dossier.vocabulary(), a, b);
}

std::string explain_polarity(const Dossier& dossier, const Claim& a, const Claim& b) {
    if (denies_directly(dossier, a, b))
        return fmt::format("{} denies what {} says", mention(dossier, a), mention(dossier, b));
    if (denies_directly(dossier, b, a))
        return fmt::format("{} denies what {} says", mention(dossier, b), mention(dossier, a));
    bool a_asserts = asserts(dossier.vocabulary(), a);
    return fmt::format("{} says that it is so, {} that it is not{}", mention(dossier, a_asserts ? a : b),
                       mention(dossier, a_asserts ? b : a), denies_others(dossier, a, b) ? other_actors : "");
}

/// The one that is certain comes first.
std::pair<const Claim&, const Claim&> by_certainty(const Claim& a, const Claim& b) {
    if (a.certainty == Certainty::certain) return {a, b};
    return {b, a};
}

std::string explain_certainty(const Dossier& dossier, const Claim& a, const Claim& b) {
    const auto [sure, doubtful] = by_certainty(a, b);
    return fmt::format("{} is certain (CT+), {} merely thinks it possible (PS+){}", mention(dossier, sure),
                       mention(dossier, doubtful), of_other_actors(dossier, a, b) ? other_actors : "");
}

std::string explain_modality(const Dossier& dossier, const Claim& a, const Claim& b) {
    const auto [sure, doubtful] = by_certainty(a, b);
    return fmt::format("{} gives \"{}\" as certain (CT+), {} gives the same words as probable (PR+)",
                       mention(dossier, sure), dossier.text(sure.anchor), mention(dossier, doubtful));
}

std::string explain_as_of(const Dossier& dossier, const Claim& a, const Claim& b) {
    return fmt::format(
        "{} says {} as of {}, {} says the same number as of {}, so that both may hold, or one "
        "repeats the other",
        mention(dossier, a), count(dossier, a), date(dossier, a), mention(dossier, b), date(dossier, b));
}

constexpr ConflictRule rules[] = {
    {ConflictKind::number, find_number_conflicts, explain_number, of_other_times_or_actors},
    {ConflictKind::date, find_date_conflicts, explain_date, never},
    {ConflictKind::place, find_place_conflicts, explain_place, at_other_times},
    {ConflictKind::unit, find_unit_conflicts, explain_unit, at_other_times},
    {ConflictKind::tense, find_tense_conflicts, explain_tense, never},
    {ConflictKind::polarity, find_polarity_conflicts, explain_polarity, denies_others},
    {ConflictKind::certainty, find_certainty_conflicts, explain_certainty, of_other_actors},
    {ConflictKind::modality, find_modality_conflicts, explain_modality, never},
    {ConflictKind::as_of, find_as_of_conflicts, explain_as_of, always},
};

/// What only a reader sees is in the analyst's words, if anywhere: C026 (NIS in S000 line 24), "It is
/// illegal".
std::string told(const Dossier& dossier, const Claim& claim) {
    std::string_view note = dossier.text(claim.note);
    return mention(dossier, claim) + (note.empty() ? "" : fmt::format(", \"{}\",", note));
}

std::string explain_dispute(const Dossier& dossier, const ConflictCluster& cluster, const Claim& a,
                            const Claim& b) {
    std::string matter =
        cluster.label == conflict_kind_texts[static_cast<std::size_t>(ConflictKind::disputed)]
            ? std::string()
            : fmt::format(" ({})", cluster.label);
    return fmt::format("the analyst holds that {} and {} cannot both be true{}", told(dossier, a),
                       told(dossier, b), matter);
}

}  // namespace

std::span<const ConflictRule> conflict_rules() {
    return rules;
}

namespace {

/// "; NIS said C013 (2025-05) and C143 (2025-07), so that the later may correct the earlier": speakers change
/// their minds and their figures, and the program does not choose between these either.
std::string both_said(const Dossier& dossier, const Claim& a, const Claim& b) {
    std::vector<ActorId> speakers = speakers_of(dossier, a);
    if (speakers.empty() || speakers != speakers_of(dossier, b) || !a.said.stated() || !b.said.stated())
        return {};
    std::string names;
    for (ActorId speaker : speakers)
        names += fmt::format("{}{}", names.empty() ? "" : " and ", dossier.actors()[speaker].key);
    bool apart = overlap(a.said, b.said) == Truth::no;
    return fmt::format("; {} said {} ({}) and {} ({}){}", names, dossier.text(a.key),
                       dossier.text(a.said_text), dossier.text(b.key), dossier.text(b.said_text),
                       apart ? ", so that the later may correct the earlier" : "");
}

/// Whether the two of a pair are what one speaker said, and no copies of it.
bool are_statements(ConflictKind kind) {
    return kind != ConflictKind::modality && kind != ConflictKind::as_of;
}

}  // namespace

std::string explain_conflict(const Dossier& dossier, const ConflictCluster& cluster,
                             const ConflictPair& pair) {
    const Claim& a = dossier.claims()[pair.first];
    const Claim& b = dossier.claims()[pair.second];
    if (cluster.entered()) return explain_dispute(dossier, cluster, a, b);
    std::string why = rules[static_cast<std::size_t>(cluster.kind)].explain(dossier, a, b);
    return are_statements(cluster.kind) ? why + both_said(dossier, a, b) : why;
}

}  // namespace hearsay
