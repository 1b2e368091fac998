#pragma once

#include <expat.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearsay::test {

/// One element of an SVG file, with all text directly inside it.
struct SvgElement {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;
    std::size_t parent = 0;  ///< index of the element around it; the root is its own
};

/// The elements of `svg` in document order; nothing when it is not well-formed XML. Needs no network and
/// knows no DTD.
inline std::optional<std::vector<SvgElement>> read_svg(const std::string& svg) {
    struct State {
        std::vector<SvgElement> elements;
        std::vector<std::size_t> open;
    } state;
    const XML_Parser parser = XML_ParserCreate("UTF-8");
    XML_SetUserData(parser, &state);
    XML_SetElementHandler(
        parser,
        [](void* data, const char* name, const char** attributes) {
            auto& s = *static_cast<State*>(data);
            SvgElement& element = s.elements.emplace_back();
            element.name = name;
            element.parent = s.open.empty() ? 0 : s.open.back();
            for (; *attributes != nullptr; attributes += 2) element.attributes[attributes[0]] = attributes[1];
            s.open.push_back(s.elements.size() - 1);
        },
        [](void* data, const char*) { static_cast<State*>(data)->open.pop_back(); });
    XML_SetCharacterDataHandler(parser, [](void* data, const char* text, int length) {
        auto& s = *static_cast<State*>(data);
        s.elements[s.open.back()].text.append(text, static_cast<std::size_t>(length));
    });
    const bool good = XML_Parse(parser, svg.data(), static_cast<int>(svg.size()), 1) == XML_STATUS_OK;
    XML_ParserFree(parser);
    if (!good) return std::nullopt;
    return std::move(state.elements);
}

/// What readers see in the group with this id: its lines, joined by spaces.
inline std::string visible_text(const std::vector<SvgElement>& elements, const std::string& id) {
    std::string text;
    for (const SvgElement& element : elements) {
        if (element.name != "text") continue;
        for (std::size_t at = element.parent;; at = elements[at].parent) {
            const auto found = elements[at].attributes.find("id");
            if (found != elements[at].attributes.end() && found->second == id) {
                text += (text.empty() ? "" : " ") + element.text;
                break;
            }
            if (at == 0) break;
        }
    }
    return text;
}

/// Whether nothing in it runs or loads anything, and all links lead to addresses that start as one of
/// `homes`.
inline bool inert(const std::vector<SvgElement>& elements, std::initializer_list<std::string_view> homes) {
    for (const SvgElement& element : elements) {
        for (const char* active : {"script", "foreignObject", "image", "use", "iframe", "object", "img"})
            if (element.name == active) return false;
        for (const auto& [key, value] : element.attributes) {
            const bool link = key == "xlink:href" || key == "href" || key == "src";
            const auto at_home = [&value = value](std::string_view home) { return value.starts_with(home); };
            if (key.starts_with("on") || (link && std::ranges::none_of(homes, at_home))) return false;
        }
    }
    return true;
}

}  // namespace hearsay::test
