#pragma once

#include "base/diagnostic_catalog.hpp"

namespace hearsay {

/// What can be wrong with the marked blocks of a report. The examples show the report as comments.
inline constexpr DiagnosticKind report_problems[] = {
    {Slug::bad_block, "bad-block", Severity::error, "a block of a report cannot be filled",
     "Between its marks stands what a command of ours answers, so the command must be one that only asks: no "
     "files, no other dossier, no other program. The message says what the command line itself would say; "
     "try "
     "it outside the report.",
     R"(# hearsay weave report.md
#
# <!-- hearsay: support WORKER-15K -->
# <!-- /hearsay -->
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)",
     R"(# hearsay weave mended.md
#
# <!-- hearsay: support WORKERS-15K -->
# <!-- /hearsay -->
actors:
  - {id: PRK, name: North Korea, kind: state}
  - {id: RUS, name: Russia, kind: state}
sources:
  - {id: S000, title: North Korea sends workers}
claims:
  - {id: C001, proposition: WORKERS-15K, subject: PRK, relation: sends_workers, object: RUS, source: S000}
)"},

    {Slug::bad_mark, "bad-mark", Severity::error, "a mark of a block cannot be read",
     "A mark is a comment on one line: `hearsay:` and a command at the start of a block, `/hearsay` and a "
     "checksum, which weave writes, at its end. Close the comment on the line it starts on, close quotes, "
     "and "
     "write nothing else into the end mark. The report was not touched.",
     R"(# hearsay weave report.md
#
# <!-- hearsay: stat
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)",
     R"(# hearsay weave mended.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)"},

    {Slug::crossed_marks, "crossed-marks", Severity::error, "a block of a report begins inside another one",
     "The inner block would be overwritten with the outer one, so nothing is done. Usually an end mark "
     "was deleted or moved: put it back. The report was not touched.",
     R"(# hearsay weave report.md
#
# <!-- hearsay: stat -->
# <!-- hearsay: stat -->
# <!-- /hearsay -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)",
     R"(# hearsay weave mended.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)"},

    {Slug::edited_block, "edited-block", Severity::error,
     "a block of a report holds something weave did not write",
     "Somebody has edited the text between the marks, or wrote it before there were marks, or drew in the "
     "picture; filling the block would lose that. Move the words to keep out of the block, keep the picture "
     "under another name, or give them up with `weave --force`.",
     R"(# hearsay weave report.md
#
# <!-- hearsay: stat -->
# As we can see, there is one claim.
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)",
     R"(# hearsay weave mended.md
#
# As we can see, there is one claim.
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)"},

    {Slug::near_mark, "near-mark", Severity::warning, "a comment of a report looks like a mark and is none",
     "Marks are written small and without a blank before the colon: `hearsay:` and `/hearsay`. This comment "
     "differs only in that, so perhaps a block was meant, which is not filled. Write it so; other words at "
     "its start make the warning go away.",
     R"(# hearsay weave report.md
#
# <!-- Hearsay: stat -->
title: Workers for the rebuilding of Kursk
)",
     R"(# hearsay weave mended.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)"},

    {Slug::stale_block, "stale-block", Severity::error,
     "a block of a report is not what the dossier says now",
     "The dossier has changed since the report was woven, or the block's command was edited. `weave --diff` "
     "shows what would change; `weave` without --check refreshes the block. Read the words around it again.",
     R"(# hearsay weave --check report.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)",
     R"(# hearsay weave report.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)"},

    {Slug::stray_end_mark, "stray-end-mark", Severity::error, "a block of a report ends that did not begin",
     "There is an end mark without a mark `hearsay:` before it, or a second end mark: where the block lies "
     "would be a guess. Delete the mark, or put back the one that starts the block. The report was not "
     "touched.",
     R"(# hearsay weave report.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)",
     R"(# hearsay weave mended.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)"},

    {Slug::unclosed_block, "unclosed-block", Severity::error, "a block of a report has no end mark",
     "Everything up to the end of the report would be overwritten, so nothing is done. Write an end mark, "
     "a comment of `/hearsay`, where the block ends. A mark that is only an example belongs into a code "
     "block. The report was not touched.",
     R"(# hearsay weave report.md
#
# <!-- hearsay: stat -->
title: Workers for the rebuilding of Kursk
)",
     R"(# hearsay weave mended.md
#
# <!-- hearsay: stat -->
# <!-- /hearsay -->
title: Workers for the rebuilding of Kursk
)"},
};

}  // namespace hearsay
