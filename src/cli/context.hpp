#pragma once

#include "base/diagnostics.hpp"
#include "cli/command.hpp"
#include "cli/env.hpp"
#include "model/dossier.hpp"
#include "query/filter.hpp"
#include "render/table/result_table.hpp"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {
struct TableFormat;
}

namespace hearsay::cli {

/// Thrown when a command cannot go on and what is wrong has been printed already.
struct Stop {
    ExitCode code;
};

/// What a running command works with: its arguments, the world, and the steps that many commands share.
class Context {
  public:
    Context(const Command& command, const Arguments& arguments, Env& env)
        : command_(command), arguments_(arguments), env_(env) {}

    const Command& command() const { return command_; }
    const Arguments& arguments() const { return arguments_; }
    Env& env() { return env_; }
    Diagnostics& diagnostics() { return diagnostics_; }

    /// The dossier that -d, $HEARSAY_DOSSIER or the current folder names, loaded. With problems in it, prints
    /// all of them and throws `Stop`: nothing is computed from half a dossier.
    const Dossier& dossier();

    /// The same, without a word about problems: nothing when there were errors.
    const Dossier* try_dossier(const std::string& path);

    /// The dossier's path as given or found; throws `Failure` when there is none.
    std::string dossier_path() const;

    /// The claims that the filter options select, of all claims or of those that the question is about.
    /// Prints what could not be looked up, and throws `Stop`. When nothing is left, says which part of the
    /// filter removed the last claim. Call it once.
    Selection selection();
    Selection selection(std::span<const ClaimId> among);

    /// Those that the filters select and that are in a source certainly published by `date`. For a
    /// comparison: that nothing is left is no problem.
    std::vector<ClaimId> claims_known_at(std::string_view date);

    /// Those of `among` that the filters of `selection()` leave, without a word about it.
    std::vector<ClaimId> claims_left(std::span<const ClaimId> among);

    std::string filter_shown() const;
    /// Whether any filter was given.
    bool filtered() const;

    /// Has the answer say which claims of `selection` were left out because they do not say enough:
    /// `selection()` has done so for its own.
    void tell_undecided(const Dossier& dossier, const Selection& selection);

    /// Says on which claims the answer rests, where they are others than the selection.
    void rest_on(std::span<const ClaimId> claims);

    /// Prints problems found in what the user typed and throws `Stop`, if there are any.
    void stop_on_problems(ExitCode code = ExitCode::usage);
    void print_diagnostics();

    /// Writes an answer as --format and -o say; fine, or negative when it has no rows.
    ExitCode answer(ResultTable table);

    /// Writes `content` to -o, or to standard output.
    void write(std::string_view content);

    /// Says something beside the answer, on standard error.
    void note(std::string_view text);

    bool colour_on_error() const;
    bool colour_on_output() const;

  private:
    bool colour(bool terminal) const;
    void explain_empty(const Dossier& dossier, const Selection& selection, bool none_asked);
    const TableFormat* table_format() const;
    bool people_read_the_answer() const;
    void add_undecided(ResultTable& table) const;
    Filter read_filter();
    std::string_view language() const;
    std::string text_of(const ResultTable& table) const;

    const Command& command_;
    const Arguments& arguments_;
    Env& env_;
    Diagnostics diagnostics_;
    std::optional<Dossier> dossier_;
    Filter filter_;
    std::set<std::string> undecided_;  // ids of claims
    std::vector<Caveat> caveats_;      ///< for an answer that people read
    std::vector<ClaimId> claims_;      ///< that the answer rests on, ascending
};

}  // namespace hearsay::cli
