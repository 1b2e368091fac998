#include "cli/context.hpp"
#include "cli/fonts.hpp"
#include "cli/runs.hpp"
#include "cli/version.hpp"
#include "render/diagram/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

struct Finding {
    std::string what;
    Value good;  ///< a truth value; nothing: missing, and nothing needs it
    std::string detail;
    std::string remedy;
};

/// What is written in the dossier at hand and may get into pictures; nothing without one that can be read.
Characters characters_at_hand(Context& context) {
    Characters characters;
    const Dossier* dossier = nullptr;
    try {
        dossier = context.try_dossier(context.dossier_path());
    } catch (const Failure&) {
        if (context.arguments().has("dossier")) throw;
    }
    context.diagnostics() = Diagnostics{};  // 'check' is for the dossier
    if (!dossier) return characters;
    add_characters(characters, dossier->title());
    for (const Actor& actor : dossier->actors().rows()) {
        add_characters(characters, actor.name);
        for (const LocalText& name : actor.names.all()) add_characters(characters, name.text);
    }
    for (const Source& source : dossier->sources().rows()) add_characters(characters, source.title);
    return characters;
}

Finding look_for_font(const Script& script, std::span<const MissingFont> missing,
                      const FontSearch& font_with) {
    std::string what = fmt::format("font for {}", script.name);
    std::string remedy = fmt::format("install {}", script.package);
    auto needed = std::ranges::find(missing, &script, &MissingFont::script);
    if (needed != missing.end()) return {what, false, "missing for " + needed->shown(), remedy};
    Characters sample;
    add_characters(sample, script.sample);
    if (std::string font = font_for(sample, font_with); !font.empty()) return {what, true, font, ""};
    // Without those of Europe, no picture has a caption.
    if (&script == &scripts().front()) return {what, false, "missing", remedy};
    return {what, Value(), "missing, and no name here needs it", remedy};
}

Finding try_layout(std::string_view name, LayoutFormat format) {
    LayoutResult result = lay_out("digraph { a -> b }", "dot", format, 96);
    if (!result.refused()) return {fmt::format("drawing {}", name), true, "works", ""};
    return {fmt::format("drawing {}", name), false, result.refusal, "install graphviz"};
}

}  // namespace

ExitCode run_doctor(Context& context) {
    std::vector<Finding> findings = {
        {"hearsay", true, std::string(version), ""},
        try_layout("SVG", LayoutFormat::svg),
        try_layout("PNG", LayoutFormat::png),
        try_layout("PDF", LayoutFormat::pdf),
    };
    const FontSearch& font_with = context.env().font_with;
    const std::vector<MissingFont> missing = missing_fonts(characters_at_hand(context), font_with);
    for (const Script& script : scripts()) {
        if (!script.sample.empty() || std::ranges::count(missing, &script, &MissingFont::script) > 0)
            findings.push_back(look_for_font(script, missing, font_with));
    }
    ResultTable table;
    table.command = "doctor";
    table.columns = {{"check", "check"}, {"good", "good"}, {"found", "found"}, {"remedy", "remedy"}};
    bool all_good = true;
    for (Finding& finding : findings) {
        const bool* good = std::get_if<bool>(&finding.good.content);
        all_good = all_good && (good == nullptr || *good);
        table.rows.push_back({finding.what, std::move(finding.good), finding.detail, finding.remedy});
    }
    table.caption =
        all_good ? "everything that is needed here is there" : "something is missing: see the last column";
    context.answer(std::move(table));
    return all_good ? ExitCode::fine : ExitCode::negative;
}

}  // namespace hearsay::cli
