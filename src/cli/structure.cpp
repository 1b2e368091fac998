#include "analysis/structure/structure.hpp"

#include "base/suggest.hpp"
#include "cli/choices.hpp"
#include "cli/context.hpp"
#include "cli/projection_options.hpp"
#include "cli/runs.hpp"
#include "render/table/structure_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace hearsay::cli {

namespace {

std::vector<StructurePart> asked_parts(const Context& context) {
    std::vector<StructurePart> parts;
    for (std::string_view word : context.arguments().operands()) {
        auto place = std::ranges::find(structure_part_texts, word);
        if (place == std::end(structure_part_texts)) {
            std::vector<std::string_view> words(std::begin(structure_part_texts),
                                                std::end(structure_part_texts));
            std::string hint = did_you_mean(word, words);
            if (hint.empty()) hint = fmt::format("; it is one of {}", fmt::join(words, ", "));
            throw Failure(fmt::format("no part '{}'{}", word, hint), ExitCode::usage);
        }
        parts.push_back(static_cast<StructurePart>(place - std::begin(structure_part_texts)));
    }
    return parts;
}

/// "0.5" and the like: a decimal number above 0.
double resolution(const Context& context) {
    std::string_view text = context.arguments().value("resolution");
    if (text.empty()) return 1;
    constexpr double highest = 1000;
    double value = 0;
    auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error == std::errc{} && end == text.data() + text.size() && value > 0 && value <= highest)
        return value;
    throw Failure(fmt::format("--resolution needs a number above 0, at most {}, not '{}'", highest, text),
                  ExitCode::usage);
}

ExitCode note_limits(Context& context, const Structure& structure, const StructureOptions& options,
                     ExitCode code) {
    if (structure.cliques.more)
        context.note(
            fmt::format("there are more than {} cliques; --cliques N shows more", options.cliques.count));
    if (structure.cliques.gave_up)
        context.note(fmt::format("the search for cliques was given up after {} million steps",
                                 options.cliques.limit.steps / 1'000'000));
    if (structure.triads.unbalanced.size() < structure.triads.unbalanced_count())
        context.note(fmt::format("{} of {} unbalanced triads are listed", structure.triads.unbalanced.size(),
                                 structure.triads.unbalanced_count()));
    return structure.cliques.more || structure.cliques.gave_up ? ExitCode::limit : code;
}

}  // namespace

ExitCode run_structure(Context& context) {
    std::vector<StructurePart> parts = asked_parts(context);
    StructureOptions options;
    options.communities.resolution = resolution(context);
    options.communities.seed = static_cast<std::uint64_t>(whole_number(context, "seed", 1, 0, 1'000'000'000));
    options.cliques.count = static_cast<std::size_t>(whole_number(context, "cliques", 1000, 0, 100'000));
    Projection projection = projection_of(context);
    Selection selection = context.selection(claims_of_layers(context.dossier(), projection));
    Structure structure = structure_of(context.dossier(), selection.claims, projection, options);
    ExitCode code = context.answer(structure_table(context.dossier(), structure, parts));
    return note_limits(context, structure, options, code);
}

}  // namespace hearsay::cli
