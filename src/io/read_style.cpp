#include "io/read_style.hpp"

#include "base/failure.hpp"
#include "base/suggest.hpp"
#include "io/embedded_config.hpp"
#include "io/yaml/parse.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <span>

namespace hearsay {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

constexpr std::string_view confidence_keys[] = {"certain", "probable", "possible", "unstated"};
constexpr std::string_view emphasis_keys[] = {"normal", "highlighted", "faded",
                                              "added",  "removed",     "changed"};

/// Reads the values of one style; what is wrong is reported and keeps its default.
class StyleReader {
  public:
    explicit StyleReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    Style read(Node root) {
        for_each(root, "a style", [this](const Document::Entry& entry) { return section(entry); });
        return std::move(style_);
    }

  private:
    /// Calls `use` for every entry; what it does not know is an unknown key of `noun`.
    template <class Use>
    void for_each(Node node, std::string_view noun, Use use) {
        if (node.kind() != Kind::mapping) {
            diagnostics_.report(Slug::wrong_type, node.position(),
                                fmt::format("{} must be a map of keys and values", noun));
            return;
        }
        for (const Document::Entry entry : node.entries()) {
            if (use(entry)) continue;
            diagnostics_.report(
                Slug::unknown_key, entry.key_position,
                fmt::format("{} has no key '{}'{}", noun, entry.key, did_you_mean(entry.key, known_)),
                fmt::format("it may have {}", fmt::join(known_, ", ")));
        }
    }

    bool section(const Document::Entry& entry);
    bool font(const Document::Entry& entry);
    bool page(const Document::Entry& entry);
    bool width(const Document::Entry& entry);
    bool mark(const Document::Entry& entry);
    bool node_row(const Document::Entry& entry, NodeStyle& row);
    bool edge_row(const Document::Entry& entry, EdgeStyle& row);
    bool emphasis_row(const Document::Entry& entry, EmphasisStyle& row);
    void nodes(Node node);
    void edges(Node node);
    void confidence(Node node);
    void emphasis(Node node);
    void palette(Node node);

    /// Whether the entry is called `key`; remembers the keys that were asked for, for the message.
    bool is(const Document::Entry& entry, std::string_view key) {
        if (std::ranges::find(known_, key) == known_.end()) known_.push_back(key);
        return entry.key == key;
    }

    bool text(Node node, std::string& value);
    bool number(Node node, double& value, double least, double most);
    bool colour(Node node, Colour& value);
    bool colour(Node node, std::optional<Colour>& value);
    bool word(Node node, std::span<const std::string_view> words, std::string& value);
    bool line(Node node, LineStyle& value);
    bool flag(Node node, bool& value);
    bool bad(Node node, const std::string& message, std::string remedy = {});

    Diagnostics& diagnostics_;
    Style style_;
    std::vector<std::string_view> known_;
};

bool StyleReader::bad(Node node, const std::string& message, std::string remedy) {
    diagnostics_.report(Slug::bad_value, node.position(), message, std::move(remedy));
    return true;
}

bool StyleReader::text(Node node, std::string& value) {
    if (node.kind() != Kind::scalar) {
        diagnostics_.report(Slug::wrong_type, node.position(), "this must be a text");
        return true;
    }
    value = node.text();
    return true;
}

bool StyleReader::number(Node node, double& value, double least, double most) {
    const std::string_view digits = node.text();
    double read = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), read);
    const bool whole = error == std::errc() && end == digits.data() + digits.size();
    if (!whole || !(read >= least && read <= most))
        return bad(node, fmt::format("'{}' is not a number from {} to {}", digits, least, most));
    value = read;
    return true;
}

bool StyleReader::colour(Node node, Colour& value) {
    const std::optional<Colour> read = parse_colour(node.text());
    if (!read)
        return bad(node, fmt::format("'{}' is not a colour", node.text()),
                   "write it as \"#RRGGBB\", in quotes");
    value = *read;
    return true;
}

bool StyleReader::colour(Node node, std::optional<Colour>& value) {
    Colour read;
    const std::size_t errors = diagnostics_.errors();
    colour(node, read);
    if (diagnostics_.errors() == errors) value = read;
    return true;
}

bool StyleReader::word(Node node, std::span<const std::string_view> words, std::string& value) {
    if (std::ranges::find(words, node.text()) == words.end())
        return bad(node, fmt::format("unknown '{}'{}", node.text(), did_you_mean(node.text(), words)),
                   fmt::format("write one of {}", fmt::join(words, ", ")));
    value = node.text();
    return true;
}

bool StyleReader::line(Node node, LineStyle& value) {
    const std::optional<LineStyle> read = parse_line_style(node.text());
    if (!read)
        return bad(node, fmt::format("unknown line '{}'", node.text()), "write one of solid, dashed, dotted");
    value = *read;
    return true;
}

bool StyleReader::flag(Node node, bool& value) {
    if (node.text() != "true" && node.text() != "false")
        return bad(node, fmt::format("this must be true or false, not '{}'", node.text()));
    value = node.text() == "true";
    return true;
}

bool StyleReader::font(const Document::Entry& entry) {
    Style::Fonts& fonts = style_.fonts;
    if (is(entry, "text")) return text(entry.value, fonts.text);
    if (is(entry, "title")) return text(entry.value, fonts.title);
    if (is(entry, "fallback")) return text(entry.value, fonts.fallback);
    if (is(entry, "size")) return number(entry.value, fonts.size, 4, 72);
    if (is(entry, "small")) return number(entry.value, fonts.small, 4, 72);
    return is(entry, "heading") && number(entry.value, fonts.heading, 4, 72);
}

bool StyleReader::page(const Document::Entry& entry) {
    Style::Page& page = style_.page;
    if (is(entry, "background")) return colour(entry.value, page.background);
    if (is(entry, "text")) return colour(entry.value, page.text);
    if (is(entry, "muted")) return colour(entry.value, page.muted);
    if (is(entry, "group_fill")) return colour(entry.value, page.group_fill);
    if (is(entry, "group_border")) return colour(entry.value, page.group_border);
    return is(entry, "adapts_to_dark") && flag(entry.value, page.adapts_to_dark);
}

bool StyleReader::width(const Document::Entry& entry) {
    if (is(entry, "thin")) return number(entry.value, style_.widths.thin, 0.1, 20);
    if (is(entry, "thick")) return number(entry.value, style_.widths.thick, 0.1, 20);
    if (!is(entry, "many")) return false;
    double many = style_.widths.many;
    number(entry.value, many, 2, 1e6);
    style_.widths.many = static_cast<unsigned>(many);
    return true;
}

bool StyleReader::mark(const Document::Entry& entry) {
    if (is(entry, "single_origin")) return text(entry.value, style_.marks.single_origin);
    if (is(entry, "disputed")) return text(entry.value, style_.marks.disputed);
    if (is(entry, "planned")) return text(entry.value, style_.marks.planned);
    return is(entry, "unstated") && text(entry.value, style_.marks.unstated);
}

bool StyleReader::node_row(const Document::Entry& entry, NodeStyle& row) {
    if (is(entry, "shape")) return word(entry.value, node_shapes(), row.shape);
    if (is(entry, "fill")) return colour(entry.value, row.fill);
    if (is(entry, "border")) return colour(entry.value, row.border);
    if (is(entry, "text")) return colour(entry.value, row.text);
    if (is(entry, "line")) return line(entry.value, row.line);
    return is(entry, "border_width") && number(entry.value, row.border_width, 0.1, 20);
}

bool StyleReader::edge_row(const Document::Entry& entry, EdgeStyle& row) {
    if (is(entry, "line")) return colour(entry.value, row.line);
    return is(entry, "arrowhead") && word(entry.value, arrowheads(), row.arrowhead);
}

bool StyleReader::emphasis_row(const Document::Entry& entry, EmphasisStyle& row) {
    if (is(entry, "line")) return colour(entry.value, row.line);
    if (is(entry, "text")) return colour(entry.value, row.text);
    if (is(entry, "fill")) return colour(entry.value, row.fill);
    if (is(entry, "line_style")) return line(entry.value, row.line_style.emplace());
    if (is(entry, "width")) return number(entry.value, row.width, 0.1, 10);
    return is(entry, "mark") && text(entry.value, row.mark);
}

void StyleReader::nodes(Node node) {
    for_each(node, "'nodes'", [this](const Document::Entry& role) {
        NodeStyle& row = style_.nodes[std::string(role.key)];
        known_.clear();
        for_each(role.value, "the look of a node",
                 [&](const Document::Entry& entry) { return node_row(entry, row); });
        return true;
    });
}

void StyleReader::edges(Node node) {
    for_each(node, "'edges'", [this](const Document::Entry& role) {
        EdgeStyle& row = style_.edges[std::string(role.key)];
        known_.clear();
        for_each(role.value, "the look of an edge",
                 [&](const Document::Entry& entry) { return edge_row(entry, row); });
        return true;
    });
}

void StyleReader::confidence(Node node) {
    for_each(node, "'confidence'", [this](const Document::Entry& entry) {
        for (std::size_t i = 0; i < confidence_count; ++i)
            if (is(entry, confidence_keys[i])) return line(entry.value, style_.confidence[i]);
        return false;
    });
}

void StyleReader::emphasis(Node node) {
    for_each(node, "'emphasis'", [this](const Document::Entry& kind) {
        known_.clear();
        for (std::size_t i = 1; i < emphasis_count; ++i) {
            if (!is(kind, emphasis_keys[i])) continue;
            known_.clear();
            for_each(kind.value, "an emphasis",
                     [&](const Document::Entry& entry) { return emphasis_row(entry, style_.emphasis[i]); });
            return true;
        }
        return false;
    });
}

void StyleReader::palette(Node node) {
    if (node.kind() != Kind::sequence || node.size() == 0) {
        bad(node, "'palette' must be a list of colours");
        return;
    }
    for (const Node item : node.items()) colour(item, style_.palette.emplace_back());
}

bool StyleReader::section(const Document::Entry& entry) {
    const auto inside = [&](std::string_view noun, bool (StyleReader::*use)(const Document::Entry&)) {
        known_.clear();
        for_each(entry.value, noun, [&](const Document::Entry& inner) { return (this->*use)(inner); });
        return true;
    };
    const auto part = [&](void (StyleReader::*use)(Node)) {
        known_.clear();
        (this->*use)(entry.value);
        return true;
    };
    if (entry.key == "name") return text(entry.value, style_.name);
    if (entry.key == "fonts") return inside("'fonts'", &StyleReader::font);
    if (entry.key == "page") return inside("'page'", &StyleReader::page);
    if (entry.key == "widths") return inside("'widths'", &StyleReader::width);
    if (entry.key == "marks") return inside("'marks'", &StyleReader::mark);
    if (entry.key == "nodes") return part(&StyleReader::nodes);
    if (entry.key == "edges") return part(&StyleReader::edges);
    if (entry.key == "confidence") return part(&StyleReader::confidence);
    if (entry.key == "emphasis") return part(&StyleReader::emphasis);
    if (entry.key == "palette") return part(&StyleReader::palette);
    known_ = {"name",  "fonts", "page",       "widths",   "marks",
              "nodes", "edges", "confidence", "emphasis", "palette"};
    return false;
}

constexpr std::string_view folder = "styles/";
constexpr std::string_view ending = ".yaml";

}  // namespace

std::optional<Style> read_style(FileId file, Diagnostics& diagnostics) {
    const std::size_t before = diagnostics.errors();
    const std::optional<Document> document = parse_yaml(file, diagnostics);
    if (!document) return std::nullopt;
    Style style = StyleReader(diagnostics).read(document->root());
    if (diagnostics.errors() == before)
        for (const std::string& problem : contrast_problems(style))
            diagnostics.report(
                Slug::bad_value, document->root().position(), problem,
                "choose a darker or lighter colour; diagrams are read by everybody, and on paper");
    if (diagnostics.errors() != before) return std::nullopt;
    if (style.palette.empty()) style.palette.push_back(style.page.background);
    return style;
}

namespace {

/// The built-in style of that name, if any.
std::optional<Style> read_built_in(std::string_view name, Diagnostics& diagnostics) {
    const EmbeddedFile* file = find_embedded_config(fmt::format("{}{}{}", folder, name, ending));
    if (file == nullptr) return std::nullopt;
    return read_style(diagnostics.add_file(fmt::format("(built-in) {}", file->name), std::string(file->text)),
                      diagnostics);
}

/// A user's file, and what it leaves out as in the default style.
std::optional<Style> read_own_style(const std::string& name, const FileSystem& files,
                                    Diagnostics& diagnostics) {
    constexpr std::size_t limit = 1U << 20U;
    std::optional<Style> style = read_style(diagnostics.add_file(name, files.read(name, limit)), diagnostics);
    if (style) complete(*style, read_built_in("default", diagnostics).value());
    return style;
}

}  // namespace

std::vector<std::string_view> style_names() {
    std::vector<std::string_view> names;
    for (const EmbeddedFile& file : embedded_config()) {
        if (file.name.substr(0, folder.size()) != folder) continue;
        names.push_back(file.name.substr(folder.size(), file.name.size() - folder.size() - ending.size()));
    }
    return names;
}

std::optional<Style> load_style(const std::string& name, const FileSystem& files, Diagnostics& diagnostics) {
    if (std::optional<Style> built_in = read_built_in(name, diagnostics)) return built_in;
    if (files.is_file(name)) return read_own_style(name, files, diagnostics);
    const std::vector<std::string_view> names = style_names();
    throw Failure(fmt::format("no style '{}'{}; there are {}, or give a file", name,
                              did_you_mean(name, names), fmt::join(names, ", ")),
                  ExitCode::usage);
}

}  // namespace hearsay
