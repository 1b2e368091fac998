#include "io/yaml/syntax_error.hpp"

#include "base/unicode.hpp"
#include "io/yaml/text_position.hpp"

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace hearsay {

namespace {

/// What we say about an error; the offset may move to a better place than yaml-cpp's.
struct Explanation {
    Slug slug = Slug::yaml_syntax;
    std::size_t offset = 0;
    std::string message;
    std::string remedy;
};

using Explain = Explanation (*)(const SyntaxError&);

constexpr std::size_t longest_simple_key = 1024;  // yaml-cpp's limit, and YAML's

/// What stands before `offset` in its line.
std::string_view line_before(const SyntaxError& error, std::size_t offset) {
    std::string_view before = error.text.substr(0, offset);
    return before.substr(before.rfind('\n') + 1);
}

char character_at(const SyntaxError& error) {
    return error.offset < error.text.size() ? error.text[error.offset] : '\0';
}

std::string character_text(const SyntaxError& error) {
    std::string_view rest = error.text.substr(error.offset);
    return std::string(rest.substr(0, std::max<std::size_t>(1, decode_utf8(rest).length)));
}

bool at_end(const SyntaxError& error) {
    return error.text.find_first_not_of(" \t\r\n", error.offset) == std::string_view::npos;
}

bool indented_by_tab(const SyntaxError& error) {
    std::string_view line = line_at(error.text, error.offset);
    return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

Explanation say(const SyntaxError& error, std::string message, std::string remedy) {
    return {Slug::yaml_syntax, error.offset, std::move(message), std::move(remedy)};
}

Explanation explain_tab(const SyntaxError& error) {
    std::string_view line = line_at(error.text, error.offset);
    std::size_t line_start = static_cast<std::size_t>(line.data() - error.text.data());
    return {Slug::yaml_syntax, line_start + line.find('\t'), "a tab in the indentation",
            "indent with spaces"};
}

/// A line that should be "key: value", from `offset` on.
Explanation explain_no_key(const SyntaxError& error, std::size_t offset) {
    std::string_view rest = line_at(error.text, offset).substr(line_before(error, offset).size());
    bool glued = rest.find(':') != std::string_view::npos && rest.find(": ") == std::string_view::npos;
    return {Slug::yaml_syntax, offset, "this is not 'key: value'",
            glued ? "put a blank after the ':'" : "check the indentation, and that every line has a 'key: '"};
}

/// Where the last line above the error that is neither empty nor a comment starts, after its indentation.
std::optional<std::size_t> content_above(const SyntaxError& error) {
    std::size_t start = error.offset - line_before(error, error.offset).size();
    while (start > 0) {
        start -= line_before(error, start - 1).size() + 1;
        std::size_t content = error.text.find_first_not_of(" \t", start);
        if (error.text.find_first_of("#\r\n", content) != content) return content;
    }
    return std::nullopt;
}

/// A ':' where none can be: the key is too long, the text before has one already, the line above is no entry,
/// or this line is none because it goes on from the line above.
Explanation explain_value(const SyntaxError& error) {
    if (indented_by_tab(error)) return explain_tab(error);
    std::string_view before = line_before(error, error.offset);
    std::size_t indentation = std::min(before.find_first_not_of(' '), before.size());
    if (before.size() - indentation > longest_simple_key) {
        return {Slug::too_large, error.offset, fmt::format("a key longer than {} bytes", longest_simple_key),
                "shorten the key"};
    }
    if (before.find(": ") != std::string_view::npos) {
        return say(error, "a second ': ' in one line", "put quotes around a text that has ': ' in it");
    }
    std::optional<std::size_t> above = content_above(error);
    if (above && line_before(error, *above).size() >= indentation) return explain_no_key(error, *above);
    return say(error, "a ':' where no key ends: the line goes on with the text of the line above",
               "give this line the indentation of the key above, or put quotes around the text");
}

/// Something in a block mapping that is not "key: value".
Explanation explain_entry(const SyntaxError& error) {
    if (indented_by_tab(error)) return explain_tab(error);
    std::string_view before = line_before(error, error.offset);
    std::string_view written = before.substr(0, before.find_last_not_of(' ') + 1);
    if (written.ends_with('\'') || written.ends_with('"')) {
        return say(error, "text after a closing quote",
                   written.ends_with('\'') ? "write '' for a ' within single quotes"
                                           : "write \\\" for a \" within double quotes");
    }
    if (!written.empty()) {
        return say(error, "nothing can follow here",
                   "put this on a line of its own, or quotes around the whole text");
    }
    return explain_no_key(error, error.offset);
}

Explanation explain_item(const SyntaxError& error) {
    if (indented_by_tab(error)) return explain_tab(error);
    return say(error, "expected '- ' here, for one more item of the list above", "check the indentation");
}

/// A [...] or {...} that does not go on as it should.
Explanation explain_flow(const SyntaxError& error) {
    std::size_t open = error.open_collection.value_or(0);
    bool sequence = error.text.substr(open).starts_with('[');
    std::string_view closing = sequence ? "]" : "}";
    Position start = position_at(error.text, open, {});
    if (at_end(error)) {
        return say(error, fmt::format("'{}' is missing", closing),
                   fmt::format("close the '{}' of line {}, column {}", sequence ? '[' : '{', start.line,
                               start.column));
    }
    bool same_line = start.line == position_at(error.text, error.offset, {}).line;
    return say(error, fmt::format("expected ',' or '{}' here", closing),
               same_line ? std::string("put quotes around a text that has one of , : ? [ ] { } in it")
                         : fmt::format("check whether the '{}' of line {}, column {} is closed",
                                       sequence ? '[' : '{', start.line, start.column));
}

Explanation explain_flow_end(const SyntaxError& error) {
    return say(error, fmt::format("'{}' closes nothing that is open", character_text(error)),
               "remove it, or put quotes around a text that has brackets in it");
}

Explanation explain_unknown(const SyntaxError& error) {
    if (character_at(error) == '\t') return explain_tab(error);
    return say(error, fmt::format("a text without quotes cannot have '{}' here", character_text(error)),
               "put quotes around the whole text");
}

Explanation explain_block_entry(const SyntaxError& error) {
    if (indented_by_tab(error)) return explain_tab(error);
    return say(error, "a list cannot start here with '- '",
               "start it on the next line, or write [a, b]; put quotes around a text that starts with '- '");
}

Explanation explain_question(const SyntaxError& error) {
    return say(error, "'? ' cannot start a key here", "put quotes around a text that starts with '? '");
}

Explanation explain_block_scalar(const SyntaxError& error) {
    return say(error, "text on the line of '|' or '>'",
               "start the text on the next line, or put quotes around a text that starts with '|' or '>'");
}

Explanation explain_escape(const SyntaxError& error) {
    std::size_t backslash =
        error.offset == 0 ? std::string_view::npos : error.text.rfind('\\', error.offset - 1);
    SyntaxError place = error;
    if (backslash != std::string_view::npos) place.offset = backslash;
    return say(place, "'\\' starts an escape that does not exist",
               "write '\\\\' for a backslash, or use single quotes, which have no escapes");
}

Explanation explain_document_marker(const SyntaxError& error) {
    return say(error, fmt::format("'{}' inside a text in quotes", error.text.substr(error.offset, 3)),
               "check the quotes in the lines above, or indent the line");
}

Explanation explain_property(const SyntaxError& error) {
    return {Slug::yaml_feature, error.offset,
            "anchors, aliases and tags ('&', '*', '!') are not used in dossiers",
            "put quotes around a text that starts with '&', '*' or '!'"};
}

Explanation explain_depth(const SyntaxError& error) {
    return {Slug::too_deep, error.offset, "nested too deeply", "check brackets and indentation"};
}

struct Row {
    std::string_view complaint;  // how yaml-cpp's message starts
    Explain explain;
};

const auto& rows() {
    static const std::array table = {
        Row{YAML::ErrorMsg::MAP_VALUE, explain_value},
        Row{YAML::ErrorMsg::END_OF_MAP_FLOW, explain_flow},
        Row{YAML::ErrorMsg::END_OF_MAP, explain_entry},
        Row{YAML::ErrorMsg::END_OF_SEQ_FLOW, explain_flow},
        Row{YAML::ErrorMsg::END_OF_SEQ, explain_item},
        Row{YAML::ErrorMsg::UNKNOWN_TOKEN, explain_unknown},
        Row{YAML::ErrorMsg::FLOW_END, explain_flow_end},
        Row{YAML::ErrorMsg::BLOCK_ENTRY, explain_block_entry},
        Row{YAML::ErrorMsg::MAP_KEY, explain_question},
        Row{YAML::ErrorMsg::TAB_IN_INDENTATION, explain_tab},
        Row{YAML::ErrorMsg::CHAR_IN_BLOCK, explain_block_scalar},
        Row{YAML::ErrorMsg::ZERO_INDENT_IN_BLOCK, explain_block_scalar},
        Row{YAML::ErrorMsg::INVALID_ESCAPE, explain_escape},
        Row{YAML::ErrorMsg::INVALID_HEX, explain_escape},
        Row{YAML::ErrorMsg::INVALID_UNICODE, explain_escape},
        Row{YAML::ErrorMsg::DOC_IN_SCALAR, explain_document_marker},
        Row{YAML::ErrorMsg::UNKNOWN_ANCHOR, explain_property},
        Row{YAML::ErrorMsg::ALIAS_NOT_FOUND, explain_property},
        Row{YAML::ErrorMsg::ANCHOR_NOT_FOUND, explain_property},
        Row{YAML::ErrorMsg::CHAR_IN_ALIAS, explain_property},
        Row{YAML::ErrorMsg::CHAR_IN_ANCHOR, explain_property},
        Row{YAML::ErrorMsg::CHAR_IN_TAG_HANDLE, explain_property},
        Row{YAML::ErrorMsg::TAG_WITH_NO_SUFFIX, explain_property},
        Row{YAML::ErrorMsg::END_OF_VERBATIM_TAG, explain_property},
        Row{YAML::ErrorMsg::MULTIPLE_TAGS, explain_property},
        Row{YAML::ErrorMsg::MULTIPLE_ANCHORS, explain_property},
        Row{YAML::ErrorMsg::BAD_FILE, explain_depth},
    };
    return table;
}

Explanation explain(const SyntaxError& error) {
    for (const Row& row : rows()) {
        if (error.complaint.starts_with(row.complaint)) return row.explain(error);
    }
    return say(error, "this is not YAML", "check quotes, brackets and indentation here and above");
}

/// The offset after the quote that closes the quoted scalar at `start`; nothing if the text ends first.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t start) {
    const char quote = text[start];
    for (std::size_t at = start + 1; at < text.size(); ++at) {
        if (quote == '"' && text[at] == '\\') {
            ++at;
        } else if (text[at] == quote) {
            bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!doubled) return at + 1;
            ++at;
        }
    }
    return std::nullopt;
}

/// A quoted text that runs over several lines and ends shortly before the error most likely lacks its quote.
std::optional<std::uint32_t> suspicious_quote_line(const SyntaxError& error, std::uint32_t error_line) {
    if (!error.last_quote) return std::nullopt;
    std::uint32_t start = position_at(error.text, *error.last_quote, {}).line;
    std::size_t end = end_of_quoted(error.text, *error.last_quote).value_or(error.text.size());
    bool ends_here = position_at(error.text, end, {}).line == error_line;
    return start < error_line && ends_here ? std::optional(start) : std::nullopt;
}

}  // namespace

bool report_unclosed_quote(std::string_view text, std::size_t start, FileId file, Diagnostics& diagnostics) {
    if (end_of_quoted(text, start)) return false;
    diagnostics.report(Slug::unclosed_quote, position_at(text, start, file), "a quote that is never closed",
                       fmt::format("close it with {}", text[start]));
    return true;
}

void report_syntax_error(const SyntaxError& error, FileId file, Diagnostics& diagnostics) {
    Explanation explanation = explain(error);
    Position position = position_at(error.text, explanation.offset, file);
    if (std::optional<std::uint32_t> line = suspicious_quote_line(error, position.line)) {
        explanation.remedy =
            fmt::format("check whether the quote of line {} was meant to run until here", *line);
    }
    diagnostics.report(explanation.slug, position, std::move(explanation.message),
                       std::move(explanation.remedy));
}

}  // namespace hearsay
