#include "base/diagnostic_catalog.hpp"

#include "base/catalog/cast_lints.hpp"
#include "base/catalog/claim_lints.hpp"
#include "base/catalog/files.hpp"
#include "base/catalog/meaning.hpp"
#include "base/catalog/references.hpp"
#include "base/catalog/reports.hpp"
#include "base/catalog/texts.hpp"
#include "base/catalog/values.hpp"
#include "base/catalog/yaml.hpp"
#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

namespace hearsay {

namespace {

constexpr std::size_t slugs = static_cast<std::size_t>(Slug::yaml_syntax) + 1;
using Rows = std::array<DiagnosticKind, slugs>;

constexpr void place(Rows& rows, std::span<const DiagnosticKind> some) {
    for (const DiagnosticKind& row : some) rows[static_cast<std::size_t>(row.slug)] = row;
}

/// The rows are written by theme and served in the order of `Slug`.
constexpr Rows collect() {
    Rows rows{};
    place(rows, file_problems);
    place(rows, yaml_problems);
    place(rows, value_problems);
    place(rows, reference_problems);
    place(rows, meaning_problems);
    place(rows, report_problems);
    place(rows, text_problems);
    place(rows, cast_lints);
    place(rows, claim_lints);
    return rows;
}

constexpr Rows all_rows = collect();

constexpr bool complete() {
    return std::ranges::none_of(all_rows, [](const DiagnosticKind& row) { return row.text.empty(); });
}

constexpr bool sorted_and_unique() {
    return std::ranges::adjacent_find(all_rows, std::greater_equal<>{}, &DiagnosticKind::text) ==
           all_rows.end();
}

static_assert(complete(), "every slug has a row");
static_assert(std::size(file_problems) + std::size(yaml_problems) + std::size(value_problems) +
                      std::size(reference_problems) + std::size(meaning_problems) +
                      std::size(report_problems) + std::size(text_problems) + std::size(cast_lints) +
                      std::size(claim_lints) ==
                  slugs,
              "no slug has two rows");
static_assert(sorted_and_unique(), "the texts are in the order of the enumerators");

}  // namespace

std::span<const DiagnosticKind> diagnostic_kinds() {
    return all_rows;
}

std::string_view severity_text(Severity severity) {
    return severity == Severity::error ? "error" : "warning";
}

std::vector<std::string_view> allowable_slugs() {
    std::vector<std::string_view> slugs;
    for (const DiagnosticKind& kind : all_rows) {
        if (kind.severity != Severity::error) slugs.push_back(kind.text);
    }
    return slugs;
}

const DiagnosticKind& diagnostic_kind(Slug slug) {
    auto row = static_cast<std::size_t>(slug);
    HEARSAY_CHECK(row < all_rows.size());
    return all_rows[row];
}

bool is_about_missing_entry(Slug slug) {
    constexpr Slug slugs_of_names[] = {
        Slug::ambiguous_name, Slug::claim_as_actor, Slug::unknown_actor,    Slug::unknown_claim,
        Slug::unknown_kind,   Slug::unknown_place,  Slug::unknown_relation, Slug::unknown_proposition,
        Slug::unknown_source, Slug::unknown_unit,
    };
    return std::ranges::find(slugs_of_names, slug) != std::end(slugs_of_names);
}

const DiagnosticKind* find_diagnostic_kind(std::string_view text) {
    auto found = std::ranges::lower_bound(all_rows, text, {}, &DiagnosticKind::text);
    return found != all_rows.end() && found->text == text ? &*found : nullptr;
}

}  // namespace hearsay
