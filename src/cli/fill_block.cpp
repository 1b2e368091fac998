#include "cli/fill_block.hpp"

#include "base/ascii.hpp"
#include "base/path.hpp"
#include "cli/fenced_files.hpp"
#include "cli/main.hpp"
#include "render/table/table_words.hpp"
#include "render/weave/blocks.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>

namespace hearsay::cli {

namespace {

/// The first line of what a command complained about, without our name before it.
std::string first_complaint(const std::string& said) {
    constexpr std::string_view our_name = "hearsay: ";
    std::string line = said.substr(0, said.find('\n'));
    for (std::string_view start : {our_name, std::string_view("error: ")}) {
        if (line.starts_with(start)) line.erase(0, start.size());
    }
    std::size_t slug = line.ends_with(']') ? line.rfind(" [") : std::string::npos;
    return line.empty() ? "the command failed" : line.substr(0, slug);
}

/// Makes sure that writing `folder`/`name` writes there and nowhere else.
void check_stays_in_folder(const FileSystem& files, const std::string& folder, const std::string& name) {
    std::string path = path_in(folder, name);
    bool led_away = (files.is_folder(folder) && files.real_path(folder) != folder) ||
                    (files.is_file(path) && files.real_path(path) != path);
    if (led_away)
        throw Failure(fmt::format("'{}' is a link that leads out of the report's figure folder", path));
}

/// The file of a figure: a name made from its command, which stays when the dossier changes.
std::string figure_name(const BlockRequest& request, std::string_view origin, bool by_content) {
    std::string command = checksum_of(fmt::format("{}", fmt::join(request.words, "\n"))).substr(0, 8);
    std::string content = by_content ? fmt::format("-{}", origin.substr(0, 8)) : "";
    return fmt::format("draw-{}{}.{}", command, content, request.figure_format);
}

/// Of the two checksums that a mark keeps in one word, that of the figure's file; empty in marks of an older
/// version of ours.
std::string_view sum_of_file(std::string_view origin) {
    constexpr std::size_t length = 16;
    return origin.substr(std::min(length, origin.size()));
}

/// The checksum of the file `path`; empty when there is none.
std::string file_sum(const FileSystem& files, const std::string& path) {
    constexpr std::size_t largest_figure = std::size_t{1} << 30;
    return files.is_file(path) ? checksum_of(files.read(path, largest_figure)) : "";
}

}  // namespace

BlockFiller::BlockFiller(Context& context)
    : context_(context), dossier_(context.dossier()), dossier_folder_(context.dossier_path()) {
    if (!context.env().files.is_folder(dossier_folder_)) dossier_folder_ = folder_of(dossier_folder_);
}

BlockFiller::Answer BlockFiller::run(const std::vector<std::string>& words, const Report& report) {
    FencedFiles files(context_.env().files, {report.folder, dossier_folder_});
    std::istringstream in;
    std::ostringstream out, err;
    Inner inner{&dossier_, context_.dossier_path(), std::nullopt, {}, {}};
    auto no_variable = [](const std::string&) { return std::optional<std::string>(); };
    Env env{files, in, out, err, no_variable};
    env.inner = &inner;
    int code = cli::main(words, env);
    bool answered = code == static_cast<int>(ExitCode::fine) ||
                    (code == static_cast<int>(ExitCode::negative) && inner.answer);
    if (!answered) throw Failure(first_complaint(err.str()), static_cast<ExitCode>(code));
    return {out.str(), inner.answer ? std::move(*inner.answer) : ResultTable{}, std::move(inner.claims),
            std::move(inner.caveats)};
}

Filling BlockFiller::figure(const BlockRequest& request, Report& report, std::string_view drawn_from,
                            bool draws) {
    std::vector<std::string> words = request.words;
    words.insert(words.end(), {"--format", "dot"});
    Answer dot = run(words, report);
    Filling filling{{request.style, std::move(dot.claims), {}, {}, {}, {}, request.figure},
                    checksum_of(dot.out + request.figure_format)};
    std::string name = figure_name(request, filling.origin, report.names_by_content);
    FigureFile file{path_in(path_in(report.folder, report.figure_folder), name), ""};
    check_stays_in_folder(context_.env().files, folder_of(file.path), name);
    const std::string found = report.names_by_content ? "" : file_sum(context_.env().files, file.path);
    std::string sum = found;
    bool missing = !context_.env().files.is_file(file.path);
    bool other = !missing && !sum_of_file(drawn_from).empty() && sum_of_file(drawn_from) != found;
    bool changed = !report.names_by_content && !drawn_from.starts_with(filling.origin);
    if (other || (draws && (missing || changed))) {
        words.back() = request.figure_format;
        file.bytes = run(words, report).out;
        sum = checksum_of(file.bytes);
    }
    filling.origin += sum;
    report.figures.push_back(std::move(file));
    FigureText& text = filling.answer.figure;
    text.path = path_in(report.figure_folder, name);
    if (missing) filling.missing = text.path;
    // Weave itself may have written the file, and was killed before the report.
    if (other && sum != found) filling.altered = text.path;
    std::string shown = fmt::format("{}", fmt::join(request.words, " "));
    if (text.alt.empty()) text.alt = text.caption.empty() ? "Diagram: " + shown : text.caption;
    add_caveats(text.caption, dot.caveats, request.style.language);
    return filling;
}

Filling BlockFiller::fill(const BlockRequest& request, Report& report, std::string_view drawn_from,
                          bool draws) {
    if (request.style.form == BlockForm::figure) return figure(request, report, drawn_from, draws);
    Answer answer = run(request.words, report);
    Filling filling{block_answer(dossier_, answer.table, answer.claims, request.style), ""};
    filling.answer.figure = request.figure;
    return filling;
}

void write_figures(FileSystem& files, const Report& report) {
    for (const FigureFile& figure : report.figures) {
        if (figure.bytes.empty()) continue;
        std::string folder = folder_of(figure.path);
        files.make_folder(folder);
        try {
            files.replace(figure.path, figure.bytes);
        } catch (const Failure&) {
            files.remove_empty_folder(folder);  // which was made in vain
            throw;
        }
    }
}

std::string plain_name(std::string name) {
    for (char& c : name) {
        if (!is_letter(c) && !is_digit(c)) c = '-';
    }
    return name;
}

}  // namespace hearsay::cli
