#pragma once

#include "base/diagnostics.hpp"
#include "io/yaml/document_builder.hpp"
#include "io/yaml/parse.hpp"
#include "io/yaml/text_feed.hpp"
#include "io/yaml/text_position.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay {

/// Takes yaml-cpp's events and makes a document of them, refusing what we do not take. Problems that do not
/// hide what follows are reported and read over; after any other one `Stop` is thrown through yaml-cpp, which
/// has no other way to end early.
class EventReader : public YAML::EventHandler {
  public:
    struct Stop {};

    /// `text` is what `feed` feeds: the file without its byte order mark.
    EventReader(std::string_view text, FileId file, Diagnostics& diagnostics, const YamlLimits& limits,
                TextFeed& feed);

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

    const DocumentBuilder& builder() const { return builder_; }

    /// To be called when the text was read to its end: reports what an unclosed bracket may have caused, too.
    void report_keys_without_colon();

    /// Where the innermost open collection starts, as far as we know.
    std::optional<std::size_t> open_collection() const;

    /// Where the last scalar in quotes starts.
    std::optional<std::size_t> last_quote() const { return last_quote_; }

    Document finish() { return builder_.finish(); }

  private:
    void report(Slug slug, Position position, std::string message, std::string remedy);
    char character_at(const YAML::Mark& mark) const;
    Position position(const YAML::Mark& mark);
    Position null_position(const YAML::Mark& mark);
    bool begin_value(const YAML::Mark& mark);
    void refuse_properties(const YAML::Mark& mark);
    void check_scalar(Position place, std::string_view value, bool quoted);
    void check_escapes(Position place, std::string_view value);
    void open(Document::Kind kind, const YAML::Mark& mark);
    void close();

    std::string_view text_;
    FileId file_;
    Diagnostics& diagnostics_;
    YamlLimits limits_;
    TextFeed& feed_;
    DocumentBuilder builder_;
    PositionCursor cursor_;
    std::optional<std::size_t> last_quote_;
    std::size_t last_key_ = 0;  // where the last key starts
    std::vector<Position> keys_without_colon_;
    // A collection in the place of a key, and how deep we are in it. Nothing in it is kept: either it ends,
    // and then cannot be a key, or it does not, and then yaml-cpp only took it for one because it is not
    // closed.
    YAML::Mark key_collection_;
    std::size_t key_depth_ = 0;
    int documents_ = 0;
    int problems_ = 0;
};

}  // namespace hearsay
