#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hearsay {

/// Errors stop every answer, warnings none. Lints are warnings that only `check --strict` looks for.
enum class Severity { error, warning, lint };

/// Names a kind of problem, in the order of `diagnostic_kinds()`. The text form is stable: users put it in
/// scripts. A new kind is a line here, a row in the catalogue, and a file in tests/errors/.
enum class Slug : std::uint8_t {
    about_cycle,
    ambiguous_name,
    anonymous_source,
    bad_block,
    bad_certainty,
    bad_code,
    bad_date,
    bad_grade,
    bad_id,
    bad_language,
    bad_mark,
    bad_quantity,
    bad_url,
    bad_value,
    bad_vocabulary,
    byte_order_mark,
    changed_text,
    claim_as_actor,
    conflict_marker,
    control_character,
    crossed_marks,
    duplicate_id,
    duplicate_key,
    early_reaction,
    edited_block,
    empty_file,
    entered_twice,
    future_event,
    homonym,
    include_outside,
    included_twice,
    kind_cycle,
    late_relay,
    late_statement,
    lone_proposition,
    lost_hedge,
    metonym,
    missing_anchor,
    missing_key,
    missing_object,
    more_than_one_document,
    near_mark,
    near_name,
    near_proposition,
    not_about_claims,
    not_utf8,
    out_of_office,
    part_of_cycle,
    past_plan,
    repeated_claim,
    self_reference,
    stale_block,
    stray_end_mark,
    suspicious_url,
    too_deep,
    too_large,
    too_many,
    unattributed_estimate,
    uncited_source,
    unclosed_block,
    unclosed_quote,
    undated_source,
    unknown_actor,
    unknown_claim,
    unknown_key,
    unknown_kind,
    unknown_place,
    unknown_proposition,
    unknown_publisher,
    unknown_relation,
    unknown_slug,
    unknown_source,
    unknown_unit,
    unlinked_url,
    unreadable_file,
    unused_actor,
    unused_allow,
    unused_place,
    wrong_kind,
    wrong_type,
    yaml_feature,
    yaml_syntax,
};

/// What `hearsay explain` prints about one kind of problem, and what its documentation page is made from.
struct DiagnosticKind {
    Slug slug;
    std::string_view text;  ///< as printed in brackets, for instance "unknown-actor"
    Severity severity;
    std::string_view summary;      ///< one line
    std::string_view explanation;  ///< why it is a problem, and what to do
    std::string_view wrong;        ///< a small dossier file that shows it
    std::string_view right;        ///< the same file, mended
};

/// Every kind of problem, ordered by `text`.
std::span<const DiagnosticKind> diagnostic_kinds();

/// As printed: "error" or, for lints, too, "warning".
std::string_view severity_text(Severity severity);

/// What can be silenced by `allow`: the texts of all warnings and lints.
std::vector<std::string_view> allowable_slugs();

/// The row of `slug`.
const DiagnosticKind& diagnostic_kind(Slug slug);

/// Whether the problem is that an entry names one which is not there. Where a file could not be read, it may
/// stand there.
bool is_about_missing_entry(Slug slug);

/// The kind called `text`, if there is one.
const DiagnosticKind* find_diagnostic_kind(std::string_view text);

}  // namespace hearsay
