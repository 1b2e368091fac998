#include "cli/command.hpp"
#include "cli/runs.hpp"

namespace hearsay::cli {

namespace {

constexpr Takes dossier_claims = Takes::dossier | Takes::filters | Takes::table_output;
constexpr Takes claims_or_picture = dossier_claims | Takes::picture;

constexpr OperandSpec init_operands[] = {
    {"FOLDER", "where to start the dossier; must be new or empty", true}};
constexpr OperandSpec check_operands[] = {{"DOSSIER", "the dossier, instead of -d"}};
constexpr OperandSpec explain_operands[] = {
    {"SLUG", "the word in brackets after a problem; all of them when left out"}};
constexpr OperandSpec list_operands[] = {
    {"WHAT",
     "actors, places, sources, publishers, groups, propositions, opinions, "
     "relations, units, kinds, measures, styles or formats",
     true}};
constexpr OperandSpec show_operands[] = {{"ID", "an actor, source, claim, place or proposition", true}};
constexpr OperandSpec support_operands[] = {{"PROPOSITION", "the fact", false, true}};
constexpr OperandSpec claim_operand[] = {{"CLAIM", "the claim", true}};
constexpr OperandSpec reactions_operands[] = {
    {"CLAIM", "a claim, or all claims of a proposition", true, true}};
constexpr OperandSpec path_operands[] = {{"FROM", "an actor; ACTOR+ for any that belongs to it", true},
                                         {"TO", "another actor; ACTOR+ for any that belongs to it", true}};
constexpr OperandSpec structure_operands[] = {{"PART",
                                               "only these rows: component, strong-component, cut-actor, "
                                               "bridge, core, community, clique, unbalanced-triad",
                                               false, true}};
constexpr OperandSpec diff_operands[] = {
    {"DOSSIER", "the old one, then the new one; none for two dates", false, true}};
constexpr OperandSpec completion_operands[] = {{"SHELL", "bash, zsh or fish", true}};

constexpr OptionSpec support_options[] = {{"all", 0, "", "every proposition"},
                                          {"strict", 0, "", "count a body and its members as one group"}};
constexpr OptionSpec conflicts_options[] = {
    {"explain", 0, "", "one row per pair, with a sentence that says why the two clash"},
    {"kind", 0, "KIND", "only this kind: number, date, place, unit, tense ..., or the analyst's word", true},
    {"hard", 0, "", "leave out clusters where all may hold, at different times or of different actors"}};
constexpr OptionSpec edges_option{"edges", 0, "FILE",
                                  "the names in a table of pairs (CSV, TSV) instead of a dossier"};
constexpr OptionSpec columns_option{
    "columns", 0, "LIST",
    "with --edges: the columns of the two names and of a weight, by number or heading; 1,2 unless given"};
constexpr OptionSpec structure_options[] = {
    {"undirected", 0, "", "relations run both ways: no strong components, nothing is answered"},
    {"weights", 0, "WHAT",
     "what a tie weighs for communities: one (unless given), claims, groups or certainty"},
    {"resolution", 0, "X", "of communities: above 1 they get smaller"},
    {"seed", 0, "N", "of the order in which communities are looked for; 1 unless given"},
    {"cliques", 0, "N", "no more cliques than that; 1000 unless given"},
    edges_option,
    columns_option};
constexpr OptionSpec path_options[] = {
    {"paths", 'k', "N", "the N best paths"},
    {"all", 0, "", "all paths that are as good as the best one"},
    {"widest", 0, "", "best is whose weakest hop has the most independent groups; else the shortest is"},
    {"via", 0, "R1,R2,...",
     "the relations to walk in this order, one for each hop, with steps between parts and wholes"},
    {"parts", 0, "", "steps between parts and wholes without --via, too"},
    {"avoid", 0, "ACTOR", "not over this actor; ACTOR+ for all that belongs to it", true},
    {"max-hops", 0, "N", "no longer than that"},
    {"in-time-order", 0, "", "no hop happened before an earlier one, as far as dates tell"},
    {"undirected", 0, "", "walk claims both ways"}};
constexpr OptionSpec check_options[] = {
    {"strict", 0, "",
     "ask what a careful colleague would ask, too; any finding that no 'allow' excuses fails"},
    {"anchors", 0, "", "look up every anchor in the local text of its source, and compare checksums"}};
constexpr OptionSpec write_options[] = {{"output", 'o', "FILE", "write to a file"}};

constexpr OptionSpec rank_options[] = {
    {"measure", 'm', "MEASURE", "betweenness unless given; 'list measures' shows them"},
    {"undirected", 0, "", "relations run both ways"},
    {"normalized", 0, "", "scores between 0 and 1, where the measure has such a form"},
    {"weights", 0, "WHAT", "what a relation weighs: one (unless given), claims, groups or certainty"},
    {"samples", 0, "N", "betweenness from N sources only, with a bound on the error"},
    {"seeds", 0, "ACTOR", "pagerank: walks start at this actor only; ACTOR+ for all that belongs to it",
     true},
    {"damping", 0, "X", "pagerank: how likely a walk is to go on, 0.85 unless given"},
    {"alpha", 0, "X", "katz: what a step costs; unless given, small enough for any graph"},
    {"sides", 0, "WHAT", "brokerage: actors stand together by group (unless given) or state"},
    {"drop-each", 0, "KIND", "rank again without each source, origin, publisher, group or relay"},
    {"threads", 'j', "N", "1 unless given; the scores are the same bits"},
    edges_option,
    columns_option,
};
constexpr OptionSpec draw_options[] = {
    {"format", 'f', "FORMAT", "dot, svg, png, pdf, html or mermaid; else by the ending of -o, else dot"},
    {"output", 'o', "FILE", "write to a file"},
    {"ego", 0, "ACTOR", "what surrounds this actor only"},
    {"path", 0, "FROM TO", "how one actor is joined to another, as 'path' finds it; the rest faded"},
    {"who", 0, "CLAIM", "who stands behind a claim, or behind a proposition: documents, relays, origins"},
    {"compare", 0, "DATE DATE", "what was known by each of two dates: new, gone, changed"},
    {"timeline", 0, "", "what happened when, as 'timeline' lists it"},
    {"depth", 0, "N", "with --ego and --path: how many steps around, 1 unless given"},
    {"paths", 'k', "N", "with --path: the N best"},
    {"widest", 0, "", "with --path: by independent groups behind the weakest hop, not the shortest"},
    {"undirected", 0, "", "walk and measure relations both ways"},
    {"cluster-by", 0, "WHAT", "boxes or lanes by state (unless given), group, kind or none"},
    {"aggregate", 0, "WHAT",
     "one line for each type of relation, each claim or each pair; type unless there are over 80 claims"},
    {"color-by", 0, "WHAT",
     "actors by kind (unless given), group or community, relations by layer or support"},
    {"size-by", 0, "MEASURE", "actors as large as a measure says: degree, pagerank ...; see 'list measures'"},
    {"engine", 0, "ENGINE",
     "layout by circo, dot, fdp, grouped, neato, sfdp or twopi; else by size and density"},
};
constexpr OptionSpec export_options[] = {
    {"to", 0, "FORMAT", "bibtex or csl-json; else by the ending of -o"},
    {"output", 'o', "FILE", "write to a file"},
};
constexpr OperandSpec weave_operands[] = {
    {"FILE", "a report in Markdown, MDX, HTML, LaTeX, AsciiDoc, Typst or Org", true, true}};
constexpr OptionSpec weave_options[] = {
    {"check", 0, "", "write nothing; say which blocks are stale, and exit with 1 when there are any"},
    {"diff", 0, "", "write nothing; show what would change"},
    {"stdout", 0, "", "write the woven text to standard output, and no file"},
    {"watch", 0, "", "stay, and weave again when the dossier or a report changes; Ctrl-C ends"},
    {"force", 0, "", "overwrite what people wrote between the marks"},
};
constexpr Example init_examples[] = {
    {"init my-dossier", "a dossier with one actor, source and claim of each kind"}};
constexpr Example check_examples[] = {{"check", "every problem in the dossier here"},
                                      {"check draft.yaml", "every problem in one file"},
                                      {"check --strict", "what may be a slip, too"},
                                      {"check --strict --format json", "the same for a program"}};
constexpr Example explain_examples[] = {{"explain bad-date", "what an EDTF date is, and how to write one"}};
constexpr Example list_examples[] = {
    {"list actors", "ids, names and aliases"},
    {"list relations --format markdown", "the vocabulary as a table for a document"}};
constexpr Example show_examples[] = {{"show NIS", "who it is, what it said, where it is named"},
                                     {"show C014", "a claim with all that hangs on it"}};
constexpr Example claims_examples[] = {
    {"claims --subject PRK --since 2025", "what North Korea did from 2025 on"},
    {"claims --actor RUS+ --layer statements",
     "what was said by or about Russia and all that belongs to it"}};
constexpr Example who_examples[] = {
    {"who --subject PRK --relation supplies_missiles", "who reported that North Korea supplied missiles"},
    {"who --proposition WORKERS-15K --known-at 2025-06", "who had said so by June 2025"}};
constexpr Example support_examples[] = {
    {"support PKG-SAPPERS", "how many independent voices say so"},
    {"support --all --format markdown", "the same for everything, as a table"}};
constexpr Example trace_examples[] = {
    {"trace C109", "from the document to the man who is said to have said it"}};
constexpr Example reactions_examples[] = {
    {"reactions C002 C049", "who condemned, praised or denied the announcement"}};
constexpr Example stat_examples[] = {{"stat", "how much there is"},
                                     {"stat --known-at 2025-04-30", "how much of it was known by then"}};
constexpr Example conflicts_examples[] = {
    {"conflicts", "every cluster of claims that contradict each other"},
    {"conflicts --proposition TREATY-DATE --explain", "why, pair by pair"},
    {"conflicts --known-at 2025-04-30", "what was in dispute by then"}};
constexpr Example rank_examples[] = {{"rank --undirected --limit 5", "who stands between the others"},
                                     {"rank --measure pagerank --weights groups",
                                      "weighted by how many independent interests vouch for a relation"},
                                     {"rank --drop-each origin", "how the ranking hangs on single voices"}};
constexpr Example structure_examples[] = {
    {"structure", "what holds together, and at which points it would fall apart"},
    {"structure cut-actor bridge --drop origin:MSMT", "the weak points without what one team says"},
    {"structure community --weights groups --format json", "communities by independently supported ties"}};
constexpr Example path_examples[] = {
    {"path PRK Kyiv --via supplies_missiles,uses_weapons_against",
     "how missiles get there, and on whose word"},
    {"path KIM UKR -k 5 --avoid PUTIN", "the five shortest ways around somebody"},
    {"path RUS+ PRK+ --widest --drop origin:MSMT", "the best supported way without what one team says"},
    {"path PRK Kyiv --via supplies_missiles,uses_weapons_against -o missiles.svg", "as a picture"}};
constexpr Example draw_examples[] = {
    {"draw -o dossier.svg", "the whole dossier"},
    {"draw --ego KIM --depth 1 --labels it -o kim.png", "Kim and what surrounds him, in Italian"},
    {"draw --who WORKERS-15K -o who.pdf", "on whose word the 15,000 workers rest"},
    {"draw --path KIM UKR --paths 2 -o path.svg", "how Kim is joined to Ukraine, the rest faded"},
    {"draw --compare 2025-04-30 2025-06-30 --layer events -o news.svg", "what two months brought to light"},
    {"draw --timeline --place KURSK --style print -o kursk.pdf", "Kursk on a scale of time, for paper"},
    {"draw --layer events --size-by degree --color-by support -o support.svg",
     "who has most to do with others, and how well that is supported"},
    {"draw --relation supplies | dot -Tsvg", "DOT text for other programs"}};
constexpr Example weave_examples[] = {
    {"weave report.md", "fill the blocks of a report, or refresh them"},
    {"weave --check docs/*.md", "fail when a report no longer says what the dossier says"}};
constexpr OperandSpec filter_operands[] = {
    {"FORMAT", "what pandoc will write: html, latex, docx ...; html unless given"}};
constexpr Example filter_examples[] = {
    {"filter html", "between 'pandoc -t json report.md' and 'pandoc -f json -o report.html'"}};
constexpr Example export_examples[] = {
    {"export --to csl-json -o sources.json", "for pandoc --citeproc, Quarto, MyST and Zotero"},
    {"export -o sources.bib", "for LaTeX"}};
constexpr Example copies_examples[] = {{"copies", "who copied whom, and what was lost"},
                                       {"copies --proposition WORKERS-15K", "how one fact was handed on"}};
constexpr Example timeline_examples[] = {
    {"timeline --place KURSK", "what happened in and around Kursk"},
    {"timeline --since 2025 --layer events,states --format csv", "as a table for another program"},
    {"timeline --place KURSK -o kursk.svg", "the same drawn on a scale of time"}};
constexpr Example diff_examples[] = {
    {"diff --known-at 2025-04-30..2025-06-30", "what two months brought to light"},
    {"diff old/ new/", "two versions of a dossier"}};
constexpr Example completion_examples[] = {
    {"completion bash > ~/.local/share/bash-completion/completions/hearsay",
     "completion for bash, from the next shell on"}};

constexpr Command table[] = {
    {"init",
     "start a dossier",
     "Writes a small dossier that passes 'check', with a comment on every line one usually needs.",
     Takes::nothing,
     init_operands,
     {},
     init_examples,
     run_init},
    {"check", "find every problem in a dossier",
     "Reads the dossier and all that it includes, and lists every error and warning with file, line and "
     "column. Exit code 1 when there are errors, with --strict also when there are warnings.",
     Takes::table_output, check_operands, check_options, check_examples, run_check},
    {"explain",
     "explain a problem that check reports",
     "Says why it is a problem and what to do, with an example before and after.",
     Takes::nothing,
     explain_operands,
     {},
     explain_examples,
     run_explain},
    {"list",
     "list actors, sources, relations, units, formats ...",
     "Relations, units and kinds are those of the dossier that -d names, else the built-in ones. With a "
     "filter, only what the claims that match name.",
     dossier_claims,
     list_operands,
     {},
     list_examples,
     run_list},
    {"show",
     "show one actor, source, claim or place with all that hangs on it",
     "With a filter, only the claims that match hang on it; where none does, there is nothing to show.",
     dossier_claims,
     show_operands,
     {},
     show_examples,
     run_show},
    {"stat",
     "count what is in a dossier",
     "With a filter, counts the claims that match and what they name.",
     dossier_claims,
     {},
     {},
     stat_examples,
     run_stat},
    {"claims",
     "claims that match a filter",
     "One row per mention: nothing is merged. Two documents that say the same are two claims.",
     dossier_claims,
     {},
     {},
     claims_examples,
     run_claims},
    {"who",
     "who reported what: claims with the chain of speakers behind each",
     "Shows for every claim the document, who passed it on and who said it, and sums up how many independent "
     "interests (groups) stand behind all of them together.",
     dossier_claims,
     {},
     {},
     who_examples,
     run_who},
    {"support", "how well a proposition stands",
     "Counts mentions, sources, publishers, origins and groups. Only groups are independent of each other: "
     "ten articles that copy one agency are ten mentions and one group.",
     dossier_claims, support_operands, support_options, support_examples, run_support},
    {"trace",
     "a claim's chain of speakers, from the document to the origin",
     "With a filter, nothing when the claim does not match: it was not known by then, or rests on what is "
     "left out.",
     dossier_claims,
     claim_operand,
     {},
     trace_examples,
     run_trace},
    {"reactions",
     "claims about a claim: who condemned, praised, denied or explained it",
     "Includes claims about those claims, nearest first. With a filter, those that match.",
     dossier_claims,
     reactions_operands,
     {},
     reactions_examples,
     run_reactions},
    {"conflicts",
     "claims that cannot all be true",
     "Finds what clashes within a proposition (numbers, dates, places, units, plans against deeds, denials, "
     "certain against possible, copies that hedge) and shows beside it what the analyst entered as "
     "'disputes'. Decides nothing. A soft conflict is one where both may hold, at different times or of "
     "different actors.",
     dossier_claims,
     {},
     conflicts_options,
     conflicts_examples,
     run_conflicts},
    {"copies",
     "circular reporting, copied text, and what changed on the way",
     "Lists facts that several documents report and one actor stands behind, chains that come back to where "
     "they started, text that documents with a local 'text' share, and how wording drifted along copies.",
     dossier_claims,
     {},
     {},
     copies_examples,
     run_copies},
    {"timeline",
     "what happened when, with uncertain dates as ranges",
     "One row for each proposition and date. Events only, unless --layer says otherwise. The range is drawn "
     "on one scale: '-' may be, '=' is for certain, 'o' a point, '<' and '>' open ends, '?' an unknown one.",
     claims_or_picture,
     {},
     {},
     timeline_examples,
     run_timeline},
    {"diff",
     "what changed between two dates, or between two dossiers",
     "Compares what was known (--known-at D1..D2) or said (--said-by D1..D2) at two dates, or two dossiers. "
     "Rows are relations; the summary counts claims and conflicts and names who stood most between the "
     "others.",
     dossier_claims,
     diff_operands,
     {},
     diff_examples,
     run_diff},
    {"rank",
     "who is central, by betweenness, PageRank and many more",
     "Actors joined by claims of the events layer; claims between the same two are one relation. Scores are "
     "raw unless --normalized.",
     dossier_claims,
     {},
     rank_options,
     rank_examples,
     run_rank},
    {"structure", "components, cut actors, bridges, cores, communities, cliques, balance",
     "Actors are joined by claims of events, unless --layer or --relation says otherwise; claims between the "
     "same two are one tie. Says at which actors and ties the graph would fall apart, and on how many voices "
     "such a tie rests.",
     dossier_claims, structure_operands, structure_options, structure_examples, run_structure},
    {"path", "paths between actors, with the claims and speakers behind each hop",
     "Walks from subject to object over claims of events, unless --layer or --relation says otherwise; a "
     "symmetric relation runs both ways. A hop that rests on several relations has a row for each. Says "
     "which hop is weakest, and whether the whole path rests on one origin.",
     claims_or_picture, path_operands, path_options, path_examples, run_path},
    {"draw",
     "draw a network diagram",
     "Draws the claims that the filters select: actors by kind, grouped by state, relations with the number "
     "of claims behind them, and claims that other claims are about as notes on their line. The legend says "
     "what is what, numbered notes name the sources.",
     Takes::dossier | Takes::filters | Takes::picture,
     {},
     draw_options,
     draw_examples,
     run_draw},
    {"weave", "refresh the figures, tables and numbers in a report",
     "Fills the blocks between marks such as <!-- hearsay: support WORKERS-15K --> and <!-- /hearsay -->, in "
     "the comments of the document's own kind. A block holds a command that asks the dossier, and may add "
     "--format table, list or inline, --cite keys or footnotes, --lang it, --caption, --alt and --width. All "
     "else in the file stays as it is, byte for byte.",
     Takes::dossier, weave_operands, weave_options, weave_examples, run_weave},
    {"filter",
     "answer the blocks of a document on its way through pandoc",
     "A filter for pandoc, which runs it as hearsay-filter: pandoc --filter hearsay-filter report.md -o "
     "report.docx. Code blocks and code of class 'hearsay' hold commands, lines '#| key: value' at the top "
     "of a block its options: label, fig-cap, fig-alt, width, format, cite, lang. Figures are written into "
     "the folder hearsay-figures.",
     Takes::dossier,
     filter_operands,
     {},
     filter_examples,
     run_filter},
    {"export",
     "write the sources for programs that make bibliographies",
     "The ids of the dossier are the keys to cite by, as in [@S000] and \\cite{S000}. With a filter, the "
     "sources of the claims that match.",
     Takes::dossier | Takes::filters,
     {},
     export_options,
     export_examples,
     run_export},
    {"schema",
     "the JSON Schema of dossier files, for editors",
     "Put '# yaml-language-server: $schema=hearsay.schema.json' at the top of a dossier file and an editor "
     "completes and checks it.",
     Takes::nothing,
     {},
     write_options,
     {},
     run_schema},
    {"doctor",
     "is everything installed: Graphviz, fonts",
     "Draws a small graph in every format and looks for fonts for the scripts that names are written in.",
     Takes::table_output,
     {},
     {},
     {},
     run_doctor},
    {"completion",
     "completion for a shell",
     "",
     Takes::nothing,
     completion_operands,
     {},
     completion_examples,
     run_completion},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace hearsay::cli
