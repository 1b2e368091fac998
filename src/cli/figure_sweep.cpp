#include "cli/figure_sweep.hpp"

#include "base/path.hpp"
#include "cli/woven_report.hpp"
#include "render/weave/document_syntax.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay::cli {

namespace {

std::string stem_of(const std::string& path) {
    std::string name = path.substr(path.rfind('/') + 1);
    return plain_name(name.substr(0, name.rfind('.')));
}

constexpr std::string_view name_start = "draw-";
constexpr std::size_t sum_length = 8;
constexpr std::size_t ending_length = 4;

/// Whether `name` is one that weave gives to figures, "draw-4619af4a.svg", or with `sums` = 2, the filter:
/// "draw-4619af4a-0c8e9d10.svg".
bool is_figure_name(std::string_view name, std::size_t sums = 1) {
    std::size_t length = name_start.size() + sums * (sum_length + 1) - 1;
    if (!name.starts_with(name_start) || name.size() != length + ending_length) return false;
    for (std::size_t sum = 0; sum < sums; ++sum) {
        std::string_view digits = name.substr(name_start.size() + sum * (sum_length + 1), sum_length);
        if (digits.find_first_not_of("0123456789abcdef") != std::string_view::npos) return false;
    }
    std::string_view ending = name.substr(length);
    return ending == ".svg" || ending == ".pdf" || ending == ".png";
}

/// Whether two figures are versions of one: the answer to one command, in one format.
bool same_command(std::string_view name, std::string_view other) {
    std::size_t length = name_start.size() + sum_length + 1;
    return name.substr(0, length) == other.substr(0, length) &&
           name.substr(name.size() - ending_length) == other.substr(other.size() - ending_length);
}

bool is_shown(const WovenReport& woven, const std::string& path) {
    return std::ranges::find(woven.report.figures, path, &FigureFile::path) != woven.report.figures.end();
}

/// Whether the text between the marks named the figure before.
bool was_shown(const WovenReport& woven, const std::string& name) {
    std::string path = path_in(woven.report.figure_folder, name);
    return std::ranges::any_of(woven.blocks, [&](const Block& block) {
        std::string_view body = std::string_view(woven.text).substr(block.body_first);
        return body.substr(0, block.body_last - block.body_first).find(path) != std::string_view::npos;
    });
}

/// Whether another report beside this one keeps its figures in the same folder, as brief.tex and brief.md do.
bool shares_folder(const FileSystem& files, const WovenReport& woven) {
    std::string own = woven.path.substr(woven.path.rfind('/') + 1);
    std::vector<std::string> names = files.list(woven.report.folder);
    return std::ranges::any_of(names, [&](const std::string& name) {
        return name != own && find_document_syntax(name) && stem_of(name) == stem_of(own);
    });
}

}  // namespace

std::string figure_folder_of(const std::string& path) {
    return stem_of(path) + "-figures";
}

void sweep_figures(Context& context, const WovenReport& woven) {
    FileSystem& files = context.env().files;
    std::string folder = path_in(woven.report.folder, woven.report.figure_folder);
    if (!files.is_folder(folder) || shares_folder(files, woven)) return;
    std::vector<std::string> unused;
    for (const std::string& name : files.list(folder)) {
        std::string path = path_in(folder, name);
        if (!is_figure_name(name) || is_shown(woven, path)) continue;
        if (was_shown(woven, name)) {
            files.remove(path);
        } else {
            unused.push_back(path_in(woven.report.figure_folder, name));
        }
    }
    if (unused.empty()) return;
    context.note(fmt::format("no block of '{}' shows {}; delete what is not used elsewhere", woven.name,
                             fmt::join(unused, ", ")));
}

void sweep_old_versions(FileSystem& files, const Report& report) {
    std::string folder = path_in(report.folder, report.figure_folder);
    if (!files.is_folder(folder)) return;
    for (const std::string& name : files.list(folder)) {
        std::string path = path_in(folder, name);
        auto is_newer = [&](const FigureFile& figure) {
            return figure.path != path && same_command(figure.path.substr(folder.size() + 1), name);
        };
        if (!is_figure_name(name, 2)) continue;
        bool shown = std::ranges::find(report.figures, path, &FigureFile::path) != report.figures.end();
        if (!shown && std::ranges::any_of(report.figures, is_newer)) files.remove(path);
    }
}

}  // namespace hearsay::cli
