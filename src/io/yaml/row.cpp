#include "io/yaml/row.hpp"

#include "base/check.hpp"
#include "base/suggest.hpp"
#include "base/unicode.hpp"
#include "model/checks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay {

namespace {

using Kind = Document::Kind;
using Node = Document::Node;

constexpr std::size_t no_field = static_cast<std::size_t>(-1);

std::string_view expected(FieldType type) {
    switch (type) {
        case FieldType::text: return "a text";
        case FieldType::identifier: return "an id";
        case FieldType::flag: return "true or false";
        case FieldType::choice: return "one word";
        case FieldType::texts: return "a text or a list of texts";
        case FieldType::local_texts: return "a map of languages to texts, like {it: Corea del Nord}";
        case FieldType::codes: return "a map of schemes to codes, like {iso3166: KP}";
        case FieldType::reasons: return "a map of warnings to reasons, like {undated-source: it has no date}";
        case FieldType::rows: return "a list";
    }
    return {};
}

std::string_view kind_text(Kind kind) {
    switch (kind) {
        case Kind::null: return "nothing";
        case Kind::scalar: return "a text";
        case Kind::sequence: return "a list";
        case Kind::mapping: return "a map";
    }
    return {};
}

/// What to do when a value of `kind` stands where a field of `type` wants another.
std::string_view remedy(FieldType type, Kind kind) {
    switch (type) {
        case FieldType::texts:
            return "write a text, or a list of texts like [one, two]; a text with ': ' or braces needs "
                   "quotes";
        case FieldType::local_texts:
        case FieldType::codes:
        case FieldType::reasons: return "write 'key: value' in braces, or on indented lines of their own";
        case FieldType::rows: return "start each entry on a line of its own with '- '";
        case FieldType::text:
        case FieldType::identifier:
        case FieldType::flag:
        case FieldType::choice: break;
    }
    if (kind == Kind::sequence)
        return "write one value, without brackets or '- '; only some keys take several";
    return "write one value; a text with ': ' or braces in it needs quotes";
}

/// What somebody who wrote `text` for a flag wanted to say, as far as one can tell.
std::string_view flag_meant(std::string_view text) {
    constexpr std::array<std::string_view, 5> negative = {"no", "n", "off", "false", "0"};
    return std::ranges::find(negative, fold_name(text)) == negative.end() ? "true" : "false";
}

/// The field that `typed` most likely means: the nearest, else the first that goes on where it stops
/// ("alias").
std::string suggested_field(std::string_view typed, std::span<const std::string_view> names) {
    constexpr std::size_t fewest_letters = 3;
    if (std::string text = did_you_mean(typed, names); !text.empty()) return text;
    auto longer = std::ranges::find_if(names, [&](std::string_view name) { return name.starts_with(typed); });
    if (typed.size() < fewest_letters || longer == names.end()) return {};
    return fmt::format("; did you mean '{}'?", *longer);
}

/// Reads one value against its field and says whether it may be used.
class ValueCheck {
  public:
    ValueCheck(const Field& field, Diagnostics& diagnostics) : field_(field), diagnostics_(diagnostics) {}

    bool operator()(Node value) const {
        switch (field_.type) {
            case FieldType::text: return scalar(value);
            case FieldType::identifier: return scalar(value) && identifier(value);
            case FieldType::flag: return scalar(value) && flag(value);
            case FieldType::choice: return scalar(value) && choice(value);
            case FieldType::texts: return texts(value);
            case FieldType::local_texts: return map(value, true);
            case FieldType::codes: return map(value, false);
            case FieldType::reasons: return reasons(value);
            case FieldType::rows: return value.kind() == Kind::sequence || wrong_type(value);
        }
        return false;
    }

  private:
    bool wrong_type(Node value) const {
        diagnostics_.report(Slug::wrong_type, value.position(),
                            fmt::format("'{}' must be {}, not {}", field_.name, expected(field_.type),
                                        kind_text(value.kind())),
                            value.kind() == Kind::null
                                ? fmt::format("write a value, or leave '{}' out", field_.name)
                                : std::string(remedy(field_.type, value.kind())));
        return false;
    }

    bool scalar(Node value) const { return value.kind() == Kind::scalar || wrong_type(value); }

    bool identifier(Node value) const {
        if (is_identifier(value.text())) return true;
        diagnostics_.report(
            Slug::bad_id, value.position(), fmt::format("'{}' cannot be an id", value.text()),
            field_.name == "id"
                ? "use ASCII letters, digits and _ - . / : (a letter or digit first, at most 64)"
                : "write the id, not the name or label; 'hearsay list' shows both");
        return false;
    }

    bool flag(Node value) const {
        if (value.text() == "true" || value.text() == "false") return true;
        diagnostics_.report(
            Slug::bad_value, value.position(),
            fmt::format("'{}' must be true or false, not '{}'", field_.name, value.text()),
            fmt::format("write {}, or leave '{}' out", flag_meant(value.text()), field_.name));
        return false;
    }

    bool choice(Node value) const {
        for (std::string_view word : field_.choices) {
            if (word == value.text()) return true;
        }
        diagnostics_.report(slug_of_choice(), value.position(),
                            fmt::format("'{}' cannot be '{}'{}", field_.name, value.text(),
                                        did_you_mean(value.text(), field_.choices)),
                            fmt::format("write one of {}", fmt::join(field_.choices, ", ")));
        return false;
    }

    Slug slug_of_choice() const {
        if (field_.name == "certainty") return Slug::bad_certainty;
        return field_.name == "reliability" ? Slug::bad_grade : Slug::bad_value;
    }

    bool texts(Node value) const {
        if (value.kind() == Kind::scalar) return true;
        if (value.kind() != Kind::sequence) return wrong_type(value);
        bool good = true;
        for (Node item : value.items()) {
            if (item.kind() != Kind::scalar) good = wrong_type(item);
        }
        return good;
    }

    bool map(Node value, bool languages) const {
        if (value.kind() != Kind::mapping) return wrong_type(value);
        bool good = true;
        for (Document::Entry entry : value.entries()) {
            if (entry.value.kind() != Kind::scalar) good = wrong_type(entry.value);
            if (languages && !check_language({entry.key, entry.key_position}, diagnostics_)) good = false;
        }
        return good;
    }

    bool reasons(Node value) const {
        if (value.kind() != Kind::mapping) return wrong_type(value);
        bool good = true;
        for (Document::Entry entry : value.entries()) {
            if (!allowable(entry) || !reason(entry)) good = false;
        }
        return good;
    }

    /// Only what does no harm can be let stand.
    bool allowable(const Document::Entry& entry) const {
        const DiagnosticKind* kind = find_diagnostic_kind(entry.key);
        if (kind && kind->severity != Severity::error) return true;
        if (kind) {
            diagnostics_.report(Slug::bad_value, entry.key_position,
                                fmt::format("'{}' is an error, which cannot be allowed", entry.key),
                                "mend it; only warnings can be allowed");
            return false;
        }
        std::vector<std::string_view> slugs = allowable_slugs();
        diagnostics_.report(
            Slug::unknown_slug, entry.key_position,
            fmt::format("there is no warning called '{}'{}", entry.key, did_you_mean(entry.key, slugs)),
            "write the word in brackets at the end of the warning; 'hearsay explain' lists them all");
        return false;
    }

    bool reason(const Document::Entry& entry) const {
        bool scalar = entry.value.kind() == Kind::scalar;
        if (scalar && !clean_text(entry.value.text()).empty()) return true;
        if (!scalar && entry.value.kind() != Kind::null) return wrong_type(entry.value);
        diagnostics_.report(Slug::bad_value, entry.value.position(),
                            fmt::format("'{}' is allowed without a reason", entry.key),
                            "say why it may stand, for whoever reads the dossier next");
        return false;
    }

    const Field& field_;
    Diagnostics& diagnostics_;
};

}  // namespace

Row::Row(Node node, std::span<const Field> fields, std::string_view noun, Diagnostics& diagnostics)
    : fields_(fields), position_(node.position()) {
    HEARSAY_CHECK(fields.size() <= most_fields);
    if (node.kind() != Kind::mapping) {
        diagnostics.report(
            Slug::wrong_type, position_,
            fmt::format("{} must be a map of keys and values, not {}", noun, kind_text(node.kind())),
            fmt::format("start with '{}:'", fields.front().name));
        return;
    }
    usable_ = true;
    read_entries(node, noun, diagnostics);
    check_required(noun, diagnostics);
}

std::size_t Row::index_of(std::string_view field) const {
    for (std::size_t at = 0; at < fields_.size(); ++at) {
        if (fields_[at].name == field) return at;
    }
    return no_field;
}

void Row::read_entries(Node node, std::string_view noun, Diagnostics& diagnostics) {
    for (Document::Entry entry : node.entries()) {
        std::size_t at = index_of(entry.key);
        if (at != no_field) {
            if (ValueCheck(fields_[at], diagnostics)(entry.value)) {
                values_[at] = entry.value;
            } else {
                faulty_[at] = true;
                if (fields_[at].required) usable_ = false;
            }
            continue;
        }
        std::vector<std::string_view> names;
        for (const Field& field : fields_) names.push_back(field.name);
        diagnostics.report(
            Slug::unknown_key, entry.key_position,
            fmt::format("{} has no key '{}'{}", noun, entry.key, suggested_field(entry.key, names)),
            fmt::format("it may have {}", fmt::join(names, ", ")));
    }
}

void Row::check_required(std::string_view noun, Diagnostics& diagnostics) {
    for (std::size_t at = 0; at < fields_.size(); ++at) {
        if (!fields_[at].required || values_[at] || faulty_[at]) continue;
        diagnostics.report(Slug::missing_key, position_,
                           fmt::format("{} without '{}'", noun, fields_[at].name),
                           fmt::format("add '{}': {}", fields_[at].name, fields_[at].summary));
        usable_ = false;
    }
}

bool Row::named() const {
    std::size_t at = index_of("id");
    return at != no_field && values_[at];
}

std::optional<Node> Row::node(std::string_view field) const {
    std::size_t at = index_of(field);
    HEARSAY_CHECK(at != no_field);
    return values_[at];
}

Word Row::word(std::string_view field) const {
    std::optional<Node> value = node(field);
    return value ? Word{value->text(), value->position()} : Word{};
}

std::vector<Word> Row::words(std::string_view field) const {
    std::vector<Word> words;
    std::optional<Node> value = node(field);
    if (!value) return words;
    if (value->kind() == Kind::scalar) return {Word{value->text(), value->position()}};
    words.reserve(value->size());
    for (Node item : value->items()) words.push_back({item.text(), item.position()});
    return words;
}

std::vector<LocalWord> Row::local_words(std::string_view field) const {
    std::vector<LocalWord> words;
    std::optional<Node> value = node(field);
    if (!value) return words;
    for (Document::Entry entry : value->entries()) {
        words.push_back({{entry.key, entry.key_position}, {entry.value.text(), entry.value.position()}});
    }
    return words;
}

bool Row::flag(std::string_view field) const {
    std::optional<Node> value = node(field);
    return value && value->text() == "true";
}

std::size_t Row::choice(std::string_view field, std::size_t otherwise) const {
    std::optional<Node> value = node(field);
    if (!value) return otherwise;
    std::span<const std::string_view> choices = fields_[index_of(field)].choices;
    for (std::size_t at = 0; at < choices.size(); ++at) {
        if (choices[at] == value->text()) return at;
    }
    return otherwise;
}

}  // namespace hearsay
