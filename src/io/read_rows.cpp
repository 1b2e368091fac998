#include "io/read_rows.hpp"

#include "base/natural_order.hpp"
#include "io/yaml/row.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace hearsay {

namespace {

using Node = Document::Node;

/// The value of a key of a mapping, without complaint when it is missing or `node` is no mapping: whoever
/// reads rows looks at keys himself.
std::optional<Node> value_of(Node node, std::string_view key) {
    if (node.kind() != Document::Kind::mapping) return std::nullopt;
    for (Document::Entry entry : node.entries()) {
        if (entry.key == key) return entry.value;
    }
    return std::nullopt;
}

/// The text of such a value; empty for none.
std::string_view text_of(Node node, std::string_view key) {
    std::optional<Node> value = value_of(node, key);
    return value ? value->text() : std::string_view{};
}

/// One row of a block, and the `source` that its file names once for all claims in it.
struct Item {
    std::string_view id;
    Node node;
    Word file_source;
};

void collect(const Document& document, std::string_view block, std::vector<Item>& items) {
    std::optional<Node> list = value_of(document.root(), block);
    if (!list || list->kind() != Document::Kind::sequence) return;
    std::optional<Node> source = value_of(document.root(), "source");
    Word file_source = source ? Word{source->text(), source->position()} : Word{};
    for (Node node : list->items()) items.push_back({text_of(node, "id"), node, file_source});
}

/// The rows of a block of all files in the order of their ids, so that no answer depends on how somebody
/// sorted them or split them into files. Of rows with one id, that which was read first.
std::vector<Item> items_of(const Documents& documents, std::string_view block) {
    std::vector<Item> items;
    for (const Document& document : documents) collect(document, block, items);
    std::ranges::stable_sort(items, naturally_before, &Item::id);
    return items;
}

/// Calls `use` with every row of the block called `name` that is usable, and with those that lack something
/// but can be referred to: who names them has made no mistake. Also says the source of its file.
template <class Use>
void for_each_row(const std::vector<Item>& items, std::string_view name, Diagnostics& diagnostics, Use use) {
    const Block& block = block_called(name);
    for (const Item& item : items) {
        Row row(item.node, block.fields, block.singular, diagnostics);
        if (row.usable() || row.named()) use(row, item.file_source);
    }
}

template <class Use>
void for_each_row(const Documents& documents, std::string_view name, Diagnostics& diagnostics, Use use) {
    for_each_row(items_of(documents, name), name, diagnostics,
                 [&use](const Row& row, const Word&) { use(row); });
}

ActorKindDraft actor_kind_draft(const Row& row) {
    ActorKindDraft draft;
    draft.id = row.word("id");
    draft.labels = row.local_words("labels");
    draft.plurals = row.local_words("plural");
    draft.unnamed = row.flag("unnamed");
    draft.publishes = row.flag("publishes");
    draft.by_default = row.flag("default");
    draft.schema = row.word("schema");
    return draft;
}

UnitDraft unit_draft(const Row& row) {
    return {row.word("id"), row.local_words("labels"), row.word("kind_of"), row.word("part_of")};
}

RelationDraft relation_draft(const Row& row) {
    RelationDraft draft;
    draft.id = row.word("id");
    draft.labels = row.local_words("labels");
    draft.inverse = row.local_words("inverse");
    draft.parent = row.word("parent");
    // A relation without layer is reported; of a state nothing is asked that its claims might then lack.
    draft.layer = static_cast<Layer>(row.choice("layer", static_cast<std::size_t>(Layer::states)));
    draft.polarity =
        static_cast<Polarity>(row.choice("polarity", static_cast<std::size_t>(Polarity::neutral)));
    draft.stance = static_cast<Stance>(row.choice("stance", 0));
    draft.draws = static_cast<Draws>(row.choice("draws", 0));
    draft.symmetric = row.flag("symmetric");
    draft.joins = row.flag("joins");
    draft.about_claims = row.flag("about_claims");
    draft.subject_kinds = row.words("subject_kinds");
    draft.object_kinds = row.words("object_kinds");
    draft.takes_object = !row.node("object_kinds") || !draft.object_kinds.empty();
    draft.plover = row.word("plover");
    draft.cameo = row.word("cameo");
    return draft;
}

ActorDraft actor_draft(const Row& row) {
    ActorDraft draft;
    draft.id = row.word("id");
    draft.name = row.word("name");
    draft.kind = row.word("kind");
    draft.part_of = row.word("part_of");
    draft.speaks_for = row.word("speaks_for");
    draft.group = row.word("group");
    draft.role = row.word("role");
    draft.since = row.word("since");
    draft.until = row.word("until");
    draft.wikidata = row.word("wikidata");
    draft.url = row.word("url");
    draft.note = row.word("note");
    draft.names = row.local_words("names");
    draft.codes = row.local_words("codes");
    draft.aliases = row.words("aliases");
    draft.allow = row.local_words("allow");
    return draft;
}

PlaceDraft place_draft(const Row& row) {
    PlaceDraft draft;
    draft.id = row.word("id");
    draft.name = row.word("name");
    draft.part_of = row.word("part_of");
    draft.wikidata = row.word("wikidata");
    draft.note = row.word("note");
    draft.names = row.local_words("names");
    draft.codes = row.local_words("codes");
    draft.aliases = row.words("aliases");
    draft.allow = row.local_words("allow");
    return draft;
}

SourceDraft source_draft(const Row& row) {
    SourceDraft draft;
    draft.id = row.word("id");
    draft.title = row.word("title");
    draft.publisher = row.word("publisher");
    draft.author = row.word("author");
    draft.date = row.word("date");
    draft.language = row.word("language");
    draft.url = row.word("url");
    draft.reliability = row.word("reliability");
    draft.text = row.word("text");
    draft.sha256 = row.word("sha256");
    draft.note = row.word("note");
    draft.allow = row.local_words("allow");
    return draft;
}

ClaimDraft claim_draft(const Row& row, const Word& file_source) {
    ClaimDraft draft;
    draft.id = row.word("id");
    draft.proposition = row.word("proposition");
    draft.relation = row.word("relation");
    draft.source = row.node("source") ? row.word("source") : file_source;
    draft.date = row.word("date");
    draft.said = row.word("said");
    draft.quantity = row.word("quantity");
    draft.certainty = row.word("certainty");
    draft.lines = row.words("line");
    draft.anchor = row.word("anchor");
    draft.note = row.word("note");
    draft.planned = row.flag("planned");
    draft.subjects = row.words("subject");
    draft.objects = row.words("object");
    draft.about = row.words("about");
    draft.places = row.words("place");
    draft.of = row.words("of");
    draft.relays = row.words("via");
    draft.origins = row.words("by");
    draft.disputes = row.words("disputes");
    draft.allow = row.local_words("allow");
    return draft;
}

OpinionDraft opinion_draft(const Row& row) {
    OpinionDraft draft;
    draft.claim = row.word("claim");
    draft.proposition = row.word("proposition");
    draft.author = row.word("author");
    draft.date = row.word("date");
    draft.reason = row.word("reason");
    draft.agreement = static_cast<Agreement>(row.choice("opinion", 0));
    draft.position = row.position();
    return draft;
}

/// Reports a claim that says nothing, or that nobody says.
bool is_complete(const ClaimDraft& draft, const Row& row, Diagnostics& diagnostics) {
    if (draft.subjects.empty() && draft.about.empty() && !row.node("subject")) {
        diagnostics.report(Slug::missing_key, row.position(), "claim without 'subject'",
                           "add 'subject': who does it; only a claim about another claim may leave it open");
    }
    if (draft.source) return true;
    diagnostics.report(Slug::missing_key, row.position(), "claim without 'source'",
                       "add 'source:' to the claim, or once at the top of the file");
    return false;
}

}  // namespace

void check_top_level(const Document& document, bool vocabulary_only, Diagnostics& diagnostics) {
    std::span<const Field> fields = vocabulary_only ? vocabulary_fields() : dossier_fields();
    std::size_t errors = diagnostics.errors();
    Row(document.root(), fields, vocabulary_only ? "a vocabulary file" : "a dossier file", diagnostics);
    // What stands under 'actor:' instead of 'actors:', or is no list, is not read.
    if (diagnostics.errors() > errors) diagnostics.mark_incomplete();
}

void read_vocabulary_rows(const Document& document, VocabularyBuilder& builder, Diagnostics& diagnostics) {
    // In the order of the file, which is by theme.
    const auto read = [&](std::string_view block, auto use) {
        std::vector<Item> items;
        collect(document, block, items);
        for_each_row(items, block, diagnostics, use);
    };
    read("actor_kinds", [&](const Row& row, const Word&) { builder.add(actor_kind_draft(row)); });
    read("units", [&](const Row& row, const Word&) { builder.add(unit_draft(row)); });
    read("relations", [&](const Row& row, const Word&) { builder.add(relation_draft(row)); });
}

void read_allowances(const Document& document, bool first, DossierBuilder& builder) {
    std::optional<Node> allow = value_of(document.root(), "allow");
    if (!allow || allow->kind() != Document::Kind::mapping) return;
    std::vector<LocalWord> words;
    for (Document::Entry entry : allow->entries()) {
        if (entry.value.kind() != Document::Kind::scalar) continue;
        words.push_back({{entry.key, entry.key_position}, {entry.value.text(), entry.value.position()}});
    }
    builder.allow(words, first ? Allowance::Reach::dossier : Allowance::Reach::file, allow->position());
}

namespace {

void read_title(const Document& document, DossierBuilder& builder) {
    Node root = document.root();
    if (text_of(root, "title").empty()) return;
    builder.set_title(text_of(root, "title"), text_of(root, "description"), text_of(root, "version"));
}

}  // namespace

void read_cast_rows(const Documents& documents, DossierBuilder& builder, Diagnostics& diagnostics) {
    for (const Document& document : documents) read_title(document, builder);
    for_each_row(documents, "actors", diagnostics, [&](const Row& row) { builder.add(actor_draft(row)); });
    for_each_row(documents, "places", diagnostics, [&](const Row& row) { builder.add(place_draft(row)); });
    for_each_row(documents, "sources", diagnostics, [&](const Row& row) { builder.add(source_draft(row)); });
}

void read_claim_rows(const Documents& documents, DossierBuilder& builder, Diagnostics& diagnostics) {
    const std::vector<Item> claims = items_of(documents, "claims");
    builder.expect_claims(claims.size());
    for_each_row(claims, "claims", diagnostics, [&](const Row& row, const Word& file_source) {
        ClaimDraft draft = claim_draft(row, file_source);
        if (is_complete(draft, row, diagnostics)) builder.add(draft);
    });
    for_each_row(documents, "opinions", diagnostics,
                 [&](const Row& row) { builder.add(opinion_draft(row)); });
}

}  // namespace hearsay
