#include "render/diagram/dot_attributes.hpp"

#include "base/number_text.hpp"
#include "base/unicode.hpp"
#include "render/diagram/dot.hpp"
#include "render/diagram/label_text.hpp"

namespace hearsay {
namespace {

/// The order matters: backslashes first, or the ones that the quotes get would be doubled.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : clean_text(text)) {
        if (c == '\\')
            result += "\\\\";
        else if (c == '&')
            result += "&amp;";
        else if (c == '"')
            result += "\\\"";
        else
            result += c;
    }
    return result;
}

}  // namespace

std::string dot_quoted(std::string_view text) {
    return '"' + escaped(text) + '"';
}

void DotAttributes::add(std::string_view name, std::string_view value) {
    if (!list_.empty()) list_ += ", ";
    list_ += name;
    list_ += '=';
    list_ += value;
}

DotAttributes& DotAttributes::text(std::string_view name, std::string_view value) {
    add(name, dot_quoted(value));
    return *this;
}

DotAttributes& DotAttributes::lines(std::string_view name, const std::vector<std::string>& lines,
                                    Justify justify) {
    const std::string end = std::string("\\") + static_cast<char>(justify);
    std::string value = "\"";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        value += escaped(lines[i]);
        // A centred label needs no break after its last line; a left-set one would be centred without it.
        if (justify == Justify::left || i + 1 < lines.size()) value += end;
    }
    add(name, value + '"');
    return *this;
}

DotAttributes& DotAttributes::word(std::string_view name, std::string_view value) {
    add(name, '"' + std::string(value) + '"');
    return *this;
}

DotAttributes& DotAttributes::number(std::string_view name, double value) {
    std::string digits = fixed_number(value, 2);
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
    add(name, digits);
    return *this;
}

DotAttributes& DotAttributes::colour(std::string_view name, Colour value) {
    add(name, '"' + colour_text(value) + '"');
    return *this;
}

DotAttributes& DotAttributes::link(std::string_view name, std::string_view url, bool xml) {
    const std::string safe = safe_url(url);
    if (!safe.empty()) add(name, '"' + (xml ? xml_text(safe) : safe) + '"');
    return *this;
}

std::string DotAttributes::list() const {
    return '[' + list_ + ']';
}

}  // namespace hearsay
