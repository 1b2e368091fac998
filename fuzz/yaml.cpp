// Any bytes are a document or are refused with a place and a reason; a document keeps the promises of document.hpp.
#include "base/unicode.hpp"
#include "io/yaml/parse.hpp"

#include "require.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>

namespace {

using namespace hearsay;

struct Extent {
    std::uint32_t lines;
    std::size_t depth;
};

void check_text(std::string_view text) {
    while (!text.empty()) {
        const DecodedCharacter character = decode_utf8(text);
        FUZZ_REQUIRE(character.length > 0 && !is_control(character.code_point));
        text.remove_prefix(character.length);
    }
}

void check_position(Position position, const Extent& extent) {
    FUZZ_REQUIRE(position.line >= 1 && position.line <= extent.lines && position.column >= 1);
}

void check_node(Document::Node node, Extent extent) {
    check_position(node.position(), extent);
    check_text(node.text());
    FUZZ_REQUIRE(node.kind() != Document::Kind::null || !node.quoted());
    const bool collection = node.kind() == Document::Kind::sequence || node.kind() == Document::Kind::mapping;
    FUZZ_REQUIRE(!collection || extent.depth-- > 0);
    std::size_t children = 0;
    if (node.kind() == Document::Kind::sequence) {
        for (Document::Node item : node.items()) {
            check_node(item, extent);
            ++children;
        }
    } else if (node.kind() == Document::Kind::mapping) {
        std::set<std::string_view> keys;
        for (const Document::Entry& entry : node.entries()) {
            check_position(entry.key_position, extent);
            check_text(entry.key);
            FUZZ_REQUIRE(keys.insert(entry.key).second);
            check_node(entry.value, extent);
            ++children;
        }
    }
    FUZZ_REQUIRE(children == node.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(data), size);
    const auto breaks = static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    const Extent extent{breaks + 1, YamlLimits{}.depth};
    Diagnostics diagnostics;
    const FileId file = diagnostics.add_file("fuzz.yaml", std::move(text));
    const std::optional<Document> document = parse_yaml(file, diagnostics);
    FUZZ_REQUIRE(document.has_value() == (diagnostics.errors() == 0));
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        FUZZ_REQUIRE(!diagnostic.message.empty() && !diagnostic.remedy.empty());
        check_position(diagnostic.position, extent);
    }
    if (document) check_node(document->root(), extent);
    return 0;
}
