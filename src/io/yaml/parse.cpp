#include "io/yaml/parse.hpp"

#include "io/yaml/byte_check.hpp"
#include "io/yaml/duplicate_keys.hpp"
#include "io/yaml/event_reader.hpp"
#include "io/yaml/syntax_error.hpp"
#include "io/yaml/text_feed.hpp"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>

namespace hearsay {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 31;  // yaml-cpp counts in int

bool check_size(std::string_view text, FileId file, Diagnostics& diagnostics, const YamlLimits& limits) {
    std::size_t limit = std::min(limits.bytes, most_bytes - 1);
    if (text.size() <= limit) return true;
    diagnostics.report(Slug::too_large, {0, 0, file}, fmt::format("the file is larger than {} bytes", limit),
                       "split it and include the parts, or keep bulk data as CSV");
    return false;
}

/// One reading of one text: runs yaml-cpp and turns whatever ends it early into a diagnostic.
class Reading {
  public:
    Reading(std::string_view text, FileId file, Diagnostics& diagnostics, const YamlLimits& limits,
            const Budget& budget)
        : text_(text),
          file_(file),
          diagnostics_(diagnostics),
          limits_(limits),
          feed_(text, limits.scalar, budget),
          reader_(text, file, diagnostics, limits, feed_) {}

    void run() {
        try {
            read_documents();
            if (!report_unclosed()) reader_.report_keys_without_colon();
        } catch (const EventReader::Stop&) {
            // Reported already.
        } catch (const TextFeed::Stalled&) {
            report_stall();
        } catch (const YAML::Exception& exception) {
            report(exception);
        }
    }

    Document finish() { return reader_.finish(); }

  private:
    void read_documents() {
        std::istream stream(&feed_);
        YAML::Parser parser(stream);
        bool any = parser.HandleNextDocument(reader_);
        // The reader stops at the start of a second document, so there is nothing to loop over.
        if (any) parser.HandleNextDocument(reader_);
        if (any && !reader_.builder().is_null()) return;
        diagnostics_.report(Slug::empty_file, {1, 1, file_}, "the file says nothing",
                            "write at least one 'key: value', or remove the file");
    }

    bool report_unclosed() {
        return reader_.last_quote() &&
               report_unclosed_quote(text_, *reader_.last_quote(), file_, diagnostics_);
    }

    void report_stall() {
        diagnostics_.report(
            Slug::too_large, reader_.builder().last_position(),
            fmt::format("after here, one text, bracketed list or comment is longer than {} bytes",
                        limits_.scalar),
            "keep long texts in files of their own; write long lists with one '- ' a line");
    }

    void report(const YAML::Exception& exception) {
        if (report_unclosed()) return;
        auto offset = static_cast<std::size_t>(std::max(exception.mark.pos, 0));
        report_syntax_error({text_, exception.msg, std::min(offset, text_.size()), reader_.last_quote(),
                             reader_.open_collection()},
                            file_, diagnostics_);
    }

    std::string_view text_;
    FileId file_;
    Diagnostics& diagnostics_;
    const YamlLimits& limits_;
    TextFeed feed_;
    EventReader reader_;
};

}  // namespace

std::optional<Document> parse_yaml(FileId file, Diagnostics& diagnostics, const YamlLimits& limits,
                                   const Budget& budget) {
    const std::size_t errors_before = diagnostics.errors();
    std::string_view text = diagnostics.file(file).text;
    if (!check_size(text, file, diagnostics, limits)) return std::nullopt;
    if (!check_bytes(text, file, diagnostics)) return std::nullopt;

    Reading reading(without_byte_order_mark(text), file, diagnostics, limits, budget);
    reading.run();
    if (diagnostics.errors() != errors_before) return std::nullopt;

    std::optional<Document> document = reading.finish();
    report_duplicate_keys(*document, diagnostics);
    if (diagnostics.errors() != errors_before) return std::nullopt;
    return document;
}

}  // namespace hearsay
