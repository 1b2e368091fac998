#include "query/anchors.hpp"

#include "base/sha256.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace hearsay {

namespace {

void check_sum(const Source& source, std::string_view text, Diagnostics& diagnostics) {
    if (source.sha256.empty()) return;
    std::string sum = sha256(text);
    if (sum == source.sha256) return;
    diagnostics.report(
        Slug::changed_text, source.position,
        fmt::format("the text '{}' is not the one that '{}' was read from", source.text_file, source.key),
        fmt::format("bring back the old text, or check its claims and write 'sha256: {}'", sum));
}

/// The lines, from 1, on which `anchor` starts, at most two.
std::vector<std::uint32_t> lines_of(std::string_view text, std::string_view anchor) {
    std::vector<std::uint32_t> lines;
    for (std::size_t at = text.find(anchor); at != std::string_view::npos && lines.size() < 2;
         at = text.find(anchor, at + 1)) {
        lines.push_back(1 + static_cast<std::uint32_t>(std::count(
                                text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')));
    }
    return lines;
}

/// What is wrong with the anchor of `claim`, with a remedy; nothing when it stands where it should.
std::pair<std::string, std::string> problem_of(const Dossier& dossier, const Claim& claim,
                                               std::string_view text) {
    std::string_view anchor = dossier.text(claim.anchor);
    std::vector<std::uint32_t> lines = lines_of(text, anchor);
    std::string_view file = dossier.sources()[claim.source].text_file;
    if (lines.empty()) {
        return {fmt::format("'{}' is not in '{}'", anchor, file),
                "copy the words exactly as they stand in the text"};
    }
    if (lines.size() > 1) {
        return {fmt::format("'{}' stands in '{}' more than once", anchor, file),
                "take more words, so that one place is meant"};
    }
    std::span<const std::uint32_t> stated = dossier.list(claim.lines);
    if (!stated.empty() && std::ranges::find(stated, lines.front()) == stated.end()) {
        return {fmt::format("'{}' stands on line {} of '{}', not {}", anchor, lines.front(), file,
                            fmt::join(stated, " or ")),
                stated.size() == 1 ? fmt::format("write 'line: {}'", lines.front())
                                   : fmt::format("add {} to 'line'", lines.front())};
    }
    return {};
}

}  // namespace

AnchorCheck check_anchors(const Dossier& dossier, std::span<const SourceText> texts,
                          Diagnostics& diagnostics) {
    AnchorCheck check;
    std::vector<const std::string*> text_of(dossier.sources().size());
    for (const SourceText& text : texts) {
        text_of[text.source.value] = &text.text;
        check_sum(dossier.sources()[text.source], text.text, diagnostics);
    }
    check.texts = texts.size();
    for (const Claim& claim : dossier.claims()) {
        if (!claim.anchor) continue;
        const std::string* text = text_of[claim.source.value];
        if (!text) continue;
        ++check.anchors;
        auto [message, remedy] = problem_of(dossier, claim, *text);
        if (message.empty()) {
            ++check.found;
        } else {
            diagnostics.report(Slug::missing_anchor, claim.position,
                               fmt::format("claim '{}': {}", dossier.text(claim.key), message), remedy);
        }
    }
    return check;
}

}  // namespace hearsay
