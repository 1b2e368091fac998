// The parser of nlohmann keeps its own stack, but writing and our walks recurse: so the depth is limited
// while reading. Nothing is assumed of the tree but what is looked at.
#include "render/pandoc/pandoc_document.hpp"

#include "base/check.hpp"
#include "base/failure.hpp"
#include "render/pandoc/pandoc_answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

using Json = nlohmann::json;

constexpr int deepest = 1000;
constexpr std::string_view our_class = "hearsay";

Json parsed(std::string_view text) {
    auto check_depth = [](int depth, Json::parse_event_t, Json&) {
        if (depth > deepest) {
            throw Failure(fmt::format("the document is nested deeper than {} levels", deepest),
                          ExitCode::limit);
        }
        return true;
    };
    try {
        return Json::parse(text.begin(), text.end(), check_depth);
    } catch (const Json::exception& error) {
        std::string why = error.what();
        throw Failure(
            fmt::format("standard input is no document of pandoc: {}; run 'pandoc -t json FILE | "
                        "hearsay filter', or 'pandoc --filter hearsay-filter FILE'",
                        why.substr(why.find("] ") == std::string::npos ? 0 : why.find("] ") + 2)));
    }
}

/// Whether `json` is a list of `size`.
bool is_list(const Json& json, std::size_t size) {
    return json.is_array() && json.size() == size;
}

/// Whether `json` is a code block or code of our class.
bool is_ours(const Json& json) {
    if (!json.is_object() || !json.contains("t") || !json.contains("c")) return false;
    const Json& name = json["t"];
    const Json& content = json["c"];
    if (name != "CodeBlock" && name != "Code") return false;
    if (!is_list(content, 2) || !is_list(content[0], 3) || !content[1].is_string()) return false;
    const Json& classes = content[0][1];
    return classes.is_array() && std::ranges::find(classes, our_class) != classes.end();
}

std::string_view trimmed(std::string_view text) {
    std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

/// A value as in YAML: quotes around it are not part of it, and within them stand for themselves after a
/// backslash, or where they are single, when they are doubled.
std::string unquoted(std::string_view value) {
    bool quoted = value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0];
    if (!quoted) return std::string(value);
    char quote = value[0], escape = quote == '"' ? '\\' : quote;
    value = value.substr(1, value.size() - 2);
    std::string text;
    for (std::size_t at = 0; at < value.size(); ++at) {
        bool escapes = value[at] == escape && at + 1 < value.size() &&
                       (value[at + 1] == quote || value[at + 1] == escape);
        text += value[escapes ? ++at : at];
    }
    return text;
}

/// Takes the lines of a code block: options first, and the command.
void read_lines(std::string_view text, PandocBlock& block) {
    constexpr std::string_view option_mark = "#|";
    for (std::size_t first = 0; first < text.size();) {
        std::size_t last = std::min(text.find('\n', first), text.size());
        std::string_view line = trimmed(text.substr(first, last - first));
        first = last + 1;
        if (line.starts_with(option_mark)) {
            line = trimmed(line.substr(option_mark.size()));
            std::size_t colon = std::min(line.find(':'), line.size());
            std::string_view value = colon < line.size() ? line.substr(colon + 1) : std::string_view{};
            block.options.emplace_back(trimmed(line.substr(0, colon)), unquoted(trimmed(value)));
        } else if (!line.empty()) {
            block.command += fmt::format("{}{}", block.command.empty() ? "" : " ", line);
        }
    }
}

bool is_text(const Json& json) {
    return json.is_string() && !json.get_ref<const std::string&>().empty();
}

PandocBlock read_block(const Json& json) {
    PandocBlock block;
    block.is_inline = json["t"] == "Code";
    const Json& attributes = json["c"][0];
    if (is_text(attributes[0])) block.options.emplace_back("label", attributes[0]);
    for (const Json& pair : attributes[2]) {
        if (!is_list(pair, 2) || !pair[0].is_string() || !pair[1].is_string()) continue;
        if (pair[0] == "data-pos" || pair[0] == "pos") {
            block.place = pair[1];
        } else {
            block.options.emplace_back(pair[0], pair[1]);
        }
    }
    read_lines(json["c"][1].get_ref<const std::string&>(), block);
    return block;
}

/// Walks the tree always in the same order.
void find_blocks(const Json& json, std::vector<PandocBlock>& blocks) {
    if (!json.is_structured()) return;
    for (const Json& item : json) {
        if (json.is_array() && is_ours(item)) {
            blocks.push_back(read_block(item));
        } else {
            find_blocks(item, blocks);
        }
    }
}

/// Puts answers into the tree, in the order of `find_blocks`.
class Splicer {
  public:
    Splicer(const Dossier& dossier, std::span<const BlockAnswer> answers, bool has_figures)
        : dossier_(dossier), answers_(answers), has_figures_(has_figures) {}

    void splice(Json& json) {
        if (json.is_object()) {
            for (Json& item : json) splice(item);
        } else if (json.is_array()) {
            splice_list(json);
        }
    }

  private:
    void splice_list(Json& list) {
        Json spliced = Json::array();
        for (Json& item : list) {
            if (!is_ours(item)) {
                splice(item);
                spliced.push_back(std::move(item));
                continue;
            }
            HEARSAY_CHECK(next_ < answers_.size());
            Json answer = pandoc_answer(dossier_, answers_[next_++], item["t"] == "Code", has_figures_);
            for (Json& element : answer) spliced.push_back(std::move(element));
        }
        list = std::move(spliced);
    }

    const Dossier& dossier_;
    std::span<const BlockAnswer> answers_;
    bool has_figures_;
    std::size_t next_ = 0;
};

/// Checks that `json` is a document of a pandoc that we know, and says whether it has figures.
bool checked_version(const Json& json) {
    bool is_document = json.is_object() && json.contains("pandoc-api-version") && json.contains("blocks") &&
                       json["blocks"].is_array();
    if (!is_document) {
        throw Failure(
            "standard input is JSON, but no document of pandoc: it has no 'pandoc-api-version' and "
            "'blocks'");
    }
    constexpr int first_with_tables = 21, first_with_figures = 23;
    const Json& version = json["pandoc-api-version"];
    bool readable = version.is_array() && version.size() >= 2 && version[0].is_number_integer() &&
                    version[1].is_number_integer() && version[0] == 1 && version[1] >= first_with_tables;
    if (!readable) {
        throw Failure(
            fmt::format("the document has version {} of pandoc's tree, and this program knows 1.21 and "
                        "later: use pandoc 2.10 or later",
                        version.dump().substr(0, 40)));
    }
    return version[1] >= first_with_figures;
}

}  // namespace

struct PandocDocument::Tree {
    Json json;
    bool has_figures = false;
};

PandocDocument::PandocDocument(std::string_view json) : tree_(std::make_unique<Tree>()) {
    tree_->json = parsed(json);
    tree_->has_figures = checked_version(tree_->json);
    find_blocks(tree_->json, blocks_);
}

PandocDocument::~PandocDocument() = default;

std::string PandocDocument::with_answers(const Dossier& dossier, std::span<const BlockAnswer> answers) const {
    HEARSAY_CHECK(answers.size() == blocks_.size());
    Json json = tree_->json;
    Splicer(dossier, answers, tree_->has_figures).splice(json);
    return json.dump() + "\n";
}

std::string_view figure_format_for(std::string_view format) {
    constexpr std::array<std::string_view, 4> typeset = {"latex", "beamer", "context", "pdf"};
    constexpr std::array<std::string_view, 6> office = {"docx", "odt", "opendocument", "pptx", "rtf", "icml"};
    std::string_view writer = format.substr(0, format.find_first_of("+-"));
    if (std::ranges::find(typeset, writer) != typeset.end()) return "pdf";
    return std::ranges::find(office, writer) != office.end() ? "png" : "svg";
}

}  // namespace hearsay
