#include "cli/context.hpp"
#include "cli/path_question.hpp"
#include "cli/picture.hpp"
#include "cli/projection_options.hpp"
#include "cli/runs.hpp"
#include "render/table/path_table.hpp"

namespace hearsay::cli {

ExitCode run_path(Context& context) {
    std::span<const std::string> ends = context.arguments().operands();
    PathQuestion question = read_path_question(context, ends[0], ends[1]);
    Selection selection = projected_selection(context, path_projection(context, question));
    AnsweredPaths found = answer_paths(context, selection, question);
    const DiagramFormat* picture = asked_picture(context);
    if (picture && found.answer.paths.empty()) return ExitCode::negative;
    ExitCode code = picture
                        ? write_picture(context,
                                        path_view(context.dossier(), found.walked, found.answer.paths,
                                                  std::nullopt, view_options(context, selection.compared)),
                                        *picture)
                        : context.answer(path_table(context.dossier(), found.walked, found.answer,
                                                    question.query.in_time_order));
    return note_path_limits(context, found.answer, question, code);
}

}  // namespace hearsay::cli
