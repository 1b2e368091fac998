#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "cli/version.hpp"
#include "render/diagram/layout.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdio>
#include <memory>

namespace hearsay::cli {

namespace {

struct Finding {
    std::string what;
    bool good = true;
    std::string detail;
    std::string remedy;
};

/// The first line that `command`, a fixed text of ours, prints; empty when it cannot be run.
std::string first_line_of(const char* command) {
    std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command, "r"), pclose);
    std::array<char, 512> line{};
    if (!pipe || !std::fgets(line.data(), line.size(), pipe.get())) return {};
    std::string text = line.data();
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text;
}

Finding look_for_font(std::string_view script, const char* command, std::string_view package) {
    std::string font = first_line_of(command);
    if (!font.empty()) return {fmt::format("font for {}", script), true, font.substr(0, font.find(',')), ""};
    return {fmt::format("font for {}", script), false, "missing", fmt::format("install {}", package)};
}

Finding try_layout(std::string_view name, LayoutFormat format) {
    LayoutResult result = lay_out("digraph { a -> b }", "dot", format, 96);
    if (!result.refused()) return {fmt::format("drawing {}", name), true, "works", ""};
    return {fmt::format("drawing {}", name), false, result.refusal, "install graphviz"};
}

}  // namespace

ExitCode run_doctor(Context& context) {
    const Finding findings[] = {
        {"hearsay", true, std::string(version), ""},
        try_layout("SVG", LayoutFormat::svg),
        try_layout("PNG", LayoutFormat::png),
        try_layout("PDF", LayoutFormat::pdf),
        look_for_font("Latin and Cyrillic", "fc-list :lang=ru:lang=it family 2>/dev/null | sort",
                      "fonts-dejavu-core"),
        look_for_font("Hangul", "fc-list :lang=ko family 2>/dev/null | sort", "fonts-nanum"),
    };
    ResultTable table;
    table.command = "doctor";
    table.columns = {{"check", "check"}, {"good", "good"}, {"found", "found"}, {"remedy", "remedy"}};
    bool all_good = true;
    for (const Finding& finding : findings) {
        all_good = all_good && finding.good;
        table.rows.push_back({finding.what, finding.good, finding.detail, finding.remedy});
    }
    table.caption = all_good ? "everything is there" : "something is missing: see the last column";
    context.answer(std::move(table));
    return all_good ? ExitCode::fine : ExitCode::negative;
}

}  // namespace hearsay::cli
