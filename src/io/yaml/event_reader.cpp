#include "io/yaml/event_reader.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace hearsay {

namespace {

constexpr int most_problems = 100;

std::size_t offset_of(const YAML::Mark& mark) {
    return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
}

bool is_quote(char c) {
    return c == '"' || c == '\'';
}

}  // namespace

EventReader::EventReader(std::string_view text, FileId file, Diagnostics& diagnostics,
                         const YamlLimits& limits, TextFeed& feed)
    : text_(text),
      file_(file),
      diagnostics_(diagnostics),
      limits_(limits),
      feed_(feed),
      builder_(text, file),
      cursor_(text, file) {}

void EventReader::report(Slug slug, Position position, std::string message, std::string remedy) {
    diagnostics_.report(slug, position, std::move(message), std::move(remedy));
    if (++problems_ == most_problems) throw Stop{};
}

char EventReader::character_at(const YAML::Mark& mark) const {
    return offset_of(mark) < text_.size() ? text_[offset_of(mark)] : '\0';
}

Position EventReader::position(const YAML::Mark& mark) {
    return cursor_.at(static_cast<std::size_t>(std::max(mark.line, 0)),
                      static_cast<std::size_t>(std::max(mark.column, 0)), offset_of(mark));
}

/// yaml-cpp gives a value that was left out the place of whatever comes next; we want its key or its dash.
Position EventReader::null_position(const YAML::Mark& mark) {
    char first = character_at(mark);
    bool written = first == '~' || first == 'n' || first == 'N';
    if (builder_.expects_value()) {
        Position key = builder_.last_position();
        return written && position(mark).line == key.line ? position(mark) : key;
    }
    std::size_t before = offset_of(mark) == 0 ? std::string_view::npos
                                              : text_.find_last_not_of(" \t\r\n", offset_of(mark) - 1);
    if (written || before == std::string_view::npos) return position(mark);
    if (offset_of(mark) > text_.size()) return position_at(text_, before, file_);
    std::string_view skipped = text_.substr(before, offset_of(mark) - before);
    auto lines = static_cast<std::size_t>(std::count(skipped.begin(), skipped.end(), '\n'));
    if (lines == 0) return position(mark);
    std::size_t column = before - (text_.rfind('\n', before) + 1);
    return cursor_.at(static_cast<std::size_t>(std::max(mark.line, 0)) - lines, column, before);
}

/// Whether the value is to be kept.
bool EventReader::begin_value(const YAML::Mark& mark) {
    if (key_depth_ > 0) return false;
    feed_.note_value();
    if (builder_.size() >= limits_.values) {
        report(Slug::too_large, position(mark), fmt::format("more than {} values", limits_.values),
               "split the file, or keep bulk data as CSV");
        throw Stop{};
    }
    refuse_properties(mark);
    return true;
}

/// Where a value has a tag or an anchor, its mark is theirs. No value that we take starts so.
void EventReader::refuse_properties(const YAML::Mark& mark) {
    char first = character_at(mark);
    if (first == '!') {
        report(Slug::yaml_feature, position(mark),
               "tags (words that start with '!') are not used in dossiers",
               "remove it, or put quotes around a text that starts with '!'");
    } else if (first == '&') {
        report(Slug::yaml_feature, position(mark),
               "anchors (words that start with '&') are not used in dossiers",
               "remove it, or put quotes around a text that starts with '&'");
    }
}

void EventReader::OnDocumentStart(const YAML::Mark& mark) {
    if (++documents_ == 1) return;
    // yaml-cpp starts a new document also where it cannot make sense of what follows.
    if (text_.substr(std::min(offset_of(mark), text_.size())).starts_with("---")) {
        report(Slug::more_than_one_document, position(mark), "a second document starts here",
               "keep one document per file, and remove this '---'");
    } else {
        report(Slug::yaml_syntax, position(mark), "this does not belong to what stands above it",
               "check the indentation, and quotes and brackets in the lines above");
    }
    throw Stop{};
}

void EventReader::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
    if (!begin_value(mark)) return;
    if (builder_.expects_key()) {
        report(Slug::yaml_syntax, position(mark), "a key must be text",
               "write a key before the ':', or put quotes around it");
        last_key_ = offset_of(mark);
        builder_.add_scalar(position(mark), 0, {}, false);
        return;
    }
    // Where no ':' follows the key, yaml-cpp gives the place of the key itself. It even takes the last line
    // of a file for a key.
    if (builder_.expects_value() && offset_of(mark) <= last_key_) {
        keys_without_colon_.push_back(builder_.last_position());
    }
    builder_.add_null(null_position(mark));
}

void EventReader::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
    if (!begin_value(mark)) return;
    report(Slug::yaml_feature, position(mark), "aliases (words that start with '*') are not used in dossiers",
           "write the value out, or put quotes around a text that starts with '*'");
    builder_.add_scalar(position(mark), 0, {}, false);
}

void EventReader::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                           const std::string& value) {
    char first = character_at(mark);
    bool quoted = is_quote(first) || first == '|' || first == '>';
    if (is_quote(first)) last_quote_ = offset_of(mark);
    if (!begin_value(mark)) return;
    if (builder_.expects_key()) last_key_ = offset_of(mark);
    Position place = position(mark);
    check_scalar(place, value, quoted);
    bool copied = builder_.add_scalar(place, offset_of(mark) + (is_quote(first) ? 1 : 0), value, quoted);
    // What stands in the text letter by letter was checked with the text.
    if (copied) check_escapes(place, value);
}

void EventReader::check_scalar(Position place, std::string_view value, bool quoted) {
    if (value.size() > limits_.scalar) {
        report(Slug::too_large, place, fmt::format("a text longer than {} bytes", limits_.scalar),
               "keep long texts in files of their own");
    }
    if (!builder_.expects_key()) return;
    if (value.size() > limits_.key) {
        report(Slug::too_large, place, fmt::format("a key longer than {} bytes", limits_.key),
               "shorten the key");
    }
    if (value == "<<" && !quoted) {
        report(Slug::yaml_feature, place, "merge keys ('<<') are not used in dossiers", "write the keys out");
    }
}

void EventReader::check_escapes(Position place, std::string_view value) {
    while (!value.empty()) {
        DecodedCharacter character = decode_utf8(value);
        if (character.length == 0) {
            // yaml-cpp 0.7 writes \N and \_ as one byte each, which is not UTF-8.
            return report(Slug::not_utf8, place, "an escape in this text gives no character",
                          "write the character itself instead of '\\N' or '\\_'");
        }
        if (is_control(character.code_point)) {
            return report(Slug::control_character, place,
                          fmt::format("an escape in this text gives the control character U+{:04X}",
                                      character.code_point),
                          "remove the escape");
        }
        value.remove_prefix(character.length);
    }
}

void EventReader::OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/,
                                  YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) {
    open(Document::Kind::sequence, mark);
}

void EventReader::OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                             YAML::EmitterStyle::value /*style*/) {
    open(Document::Kind::mapping, mark);
}

void EventReader::open(Document::Kind kind, const YAML::Mark& mark) {
    bool kept = begin_value(mark);
    if (builder_.depth() + key_depth_ >= limits_.depth) {
        report(Slug::too_deep, position(mark), fmt::format("nested deeper than {} levels", limits_.depth),
               "a dossier needs four or five levels: check brackets and indentation");
        throw Stop{};
    }
    if (!kept || builder_.expects_key()) {
        if (key_depth_++ == 0) key_collection_ = mark;
        return;
    }
    builder_.open(kind, position(mark), offset_of(mark));
}

void EventReader::close() {
    if (key_depth_ == 0) return builder_.close();
    if (--key_depth_ > 0) return;
    report(Slug::yaml_feature, position(key_collection_), "a list or mapping cannot be a key",
           "put quotes around a text that starts with '[' or '{'");
    throw Stop{};
}

void EventReader::report_keys_without_colon() {
    for (Position key : keys_without_colon_) {
        report(Slug::yaml_syntax, key, "a key without ': '",
               "write 'key: value', with a blank after the ':'");
    }
}

std::optional<std::size_t> EventReader::open_collection() const {
    return key_depth_ > 0 ? offset_of(key_collection_) : builder_.open_offset();
}

}  // namespace hearsay
