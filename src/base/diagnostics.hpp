#pragma once

#include "base/diagnostic_catalog.hpp"
#include "base/position.hpp"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// One thing found wrong with what the user gave us.
struct Diagnostic {
    Slug slug{};
    Position position;
    std::string message;  ///< what is wrong: lower case, no full stop, names in 'quotes'
    std::string remedy;   ///< what to do about it; may be empty when the message says it already
};

/// A text that diagnostics point into: the name to print and its content for the line with the caret.
struct ReadFile {
    std::string name;
    std::string text;
};

/// Collects every problem instead of stopping at the first. Steps report into it and go on as far as makes
/// sense; whoever started them asks `errors()` before using the result. Not thread-safe: one sink per thread.
class Diagnostics {
  public:
    /// How many problems of each severity are kept; further ones are only counted, so that a hostile file
    /// cannot fill memory, nor hide its errors behind warnings.
    static constexpr std::size_t kept = 1000;

    /// Registers a text that positions may point into. Its content is moved in and kept for the caret lines.
    /// At most 65,534 files; more throw `Failure` with `ExitCode::limit`.
    FileId add_file(std::string name, std::string text);

    /// The file `id`; it stays where it is when further files are added.
    const ReadFile& file(FileId id) const;

    std::size_t file_count() const { return files_.size(); }

    /// Reports a problem. Its severity is that of the slug's row in the catalogue. Message and remedy may
    /// quote foreign text: they are cleaned, and cut at 500 columns.
    void report(Slug slug, Position position, std::string_view message, std::string_view remedy = {});

    /// Says that some of what was to be read is missing, which has been reported. From now on nothing is
    /// reported that may only follow from it: that one entry names another which is not there.
    void mark_incomplete() { incomplete_ = true; }
    bool incomplete() const { return incomplete_; }

    /// Whether a further error would be kept. Worth asking before working out what somebody may have meant,
    /// which takes long in a large dossier and would be done for nothing.
    bool keeps_errors() const { return errors_ < kept; }

    std::size_t errors() const { return errors_; }
    std::size_t warnings() const { return warnings_; }

    /// All kept problems by file, line, column, slug and message, without repetitions.
    std::vector<Diagnostic> sorted() const;

    /// How many problems were counted but not kept.
    std::size_t dropped() const { return errors_ + warnings_ - found_.size(); }

  private:
    std::deque<ReadFile> files_;
    std::vector<Diagnostic> found_;
    std::size_t errors_ = 0;
    std::size_t warnings_ = 0;
    bool incomplete_ = false;
};

/// `diagnostic` as users see it, in lines that each end in a line feed:
///
///     claims/s000.yaml:12:13: error: unknown actor 'RUSS'; did you mean 'RUS'? [unknown-actor]
///        12 |     object: RUSS
///           |             ^
///           = write an id, name or alias from `actors:`, or add the actor
///
/// Without a file it starts with "hearsay", without a line it shows none. Control and deceptive characters of
/// the line are shown as U+FFFD and tabs as spaces, long lines are cut to 100 columns around the caret.
/// `colour` adds terminal colours.
std::string to_text(const Diagnostics& diagnostics, const Diagnostic& diagnostic, bool colour);

}  // namespace hearsay
