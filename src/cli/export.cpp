#include "cli/context.hpp"
#include "cli/runs.hpp"
#include "render/cite/bibliography.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace hearsay::cli {

namespace {

const BibliographyFormat& asked_format(const Context& context) {
    std::string_view name = context.arguments().value("to");
    std::string_view file = context.arguments().value("output");
    if (name.empty() && file.rfind('.') != std::string_view::npos) name = file.substr(file.rfind('.'));
    if (const BibliographyFormat* format = find_bibliography_format(name)) return *format;
    std::vector<std::string_view> names;
    for (const BibliographyFormat& format : bibliography_formats()) names.push_back(format.name);
    throw Failure(fmt::format("say --to with one of {}", fmt::join(names, ", ")), ExitCode::usage);
}

}  // namespace

ExitCode run_export(Context& context) {
    const BibliographyFormat& format = asked_format(context);
    context.write(format.write(context.dossier()));
    return ExitCode::fine;
}

}  // namespace hearsay::cli
