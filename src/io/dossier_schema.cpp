#include "io/dossier_schema.hpp"

#include "base/check.hpp"
#include "model/opinion.hpp"
#include "model/vocabulary.hpp"

namespace hearsay {

namespace {

using enum FieldType;

constexpr std::string_view grades[] = {"A", "B", "C", "D", "E", "F"};
constexpr std::string_view certainties[] = {"CT+", "PR+", "PS+", "Uu", "PS-", "PR-", "CT-"};

constexpr Field dossier[] = {
    {"title", text, false, "what the dossier is about"},
    {"description", text, false, "how it was made, for readers"},
    {"language", text, false, "the language of titles and notes (BCP 47)"},
    {"version", text, false,
     "which state of the dossier this is, for captions; a checksum of what it says when left out"},
    {"include", texts, false, "files and folders to read as well, inside the dossier's folder"},
    {"source", identifier, false, "the source of every claim in this file that names none"},
    {"allow", reasons, false,
     "warnings that are let stand, with the reason: in this file, and in the first file for all files"},
    {"relations", rows, false, "relation types of this dossier's own"},
    {"units", rows, false, "units of this dossier's own"},
    {"actor_kinds", rows, false, "kinds of actor of this dossier's own"},
    {"actors", rows, false, "who acts, speaks or publishes"},
    {"places", rows, false, "where things happen"},
    {"sources", rows, false, "the documents"},
    {"claims", rows, false, "what the documents say"},
    {"opinions", rows, false, "what analysts think of it; shown, never applied"},
};

constexpr Field vocabulary[] = {
    {"relations", rows, false, "relation types"},
    {"units", rows, false, "units"},
    {"actor_kinds", rows, false, "kinds of actor"},
};

constexpr Field actor[] = {
    {"id", identifier, true, "how files and commands name the actor"},
    {"name", text, false, "its name in English or in the dossier's language; the id when left out"},
    {"kind", identifier, false, "a row of actor-kinds.yaml"},
    {"names", local_texts, false, "its name in other languages"},
    {"aliases", texts, false, "what else it is called, in any language"},
    {"part_of", identifier, false, "the actor it belongs to"},
    {"speaks_for", identifier, false, "the actor on whose behalf it speaks"},
    {"group", text, false, "the interest it speaks for, where that is not the top of part_of and speaks_for"},
    {"role", text, false, "office or function"},
    {"since", text, false, "when it took up that role (EDTF)"},
    {"until", text, false, "when it left it (EDTF)"},
    {"codes", codes, false, "its codes in other schemes: iso3166, plover"},
    {"wikidata", text, false, "its Wikidata item"},
    {"url", text, false, "a page about it"},
    {"note", text, false, "anything else"},
    {"allow", reasons, false, "warnings that are known and let stand, each with the reason"},
};

constexpr Field place[] = {
    {"id", identifier, true, "how files and commands name the place"},
    {"name", text, false, "its name; the id when left out"},
    {"names", local_texts, false, "its name in other languages"},
    {"aliases", texts, false, "what else it is called"},
    {"part_of", identifier, false, "the place it lies in"},
    {"codes", codes, false, "its codes in other schemes: iso3166"},
    {"wikidata", text, false, "its Wikidata item"},
    {"note", text, false, "anything else"},
    {"allow", reasons, false, "warnings that are known and let stand, each with the reason"},
};

constexpr Field source[] = {
    {"id", identifier, true, "how files and commands name the source"},
    {"title", text, true, "its title"},
    {"publisher", text, false, "the house behind it: an actor that publishes, or a label"},
    {"author", text, false, "who wrote it"},
    {"date", text, false, "when it was published (EDTF)"},
    {"language", text, false, "its language (BCP 47)"},
    {"url", text, false, "where it can be read"},
    {"reliability", choice, false, "Admiralty grade, A to F", grades},
    {"text", text, false, "a local file with its text, inside the dossier's folder"},
    {"sha256", text, false, "checksum of its text"},
    {"note", text, false, "anything else"},
    {"allow", reasons, false, "warnings that are known and let stand, each with the reason"},
};

constexpr Field claim[] = {
    {"id", identifier, true, "how files and commands name the claim"},
    {"proposition", identifier, false, "a key shared by the claims that speak about the same fact"},
    {"subject", texts, false, "who: one actor or several"},
    {"relation", identifier, true, "a row of relations.yaml"},
    {"object", texts, false, "whom: one actor or several"},
    {"about", texts, false, "the claims it speaks about"},
    {"place", texts, false, "where"},
    {"date", text, false, "when it happened (EDTF)"},
    {"planned", flag, false, "announced, not (yet) done"},
    {"quantity", text, false, "how many: 10000, ~15000, 10000..11000, >4000, >=100, with a unit"},
    {"of", texts, false, "units named without a number"},
    {"source", identifier, false, "the document; the file's `source:` when left out"},
    {"line", texts, false, "the line in the document, from 1; or the lines, if it was read from several"},
    {"anchor", text, false, "an exact short text in the document"},
    {"via", texts, false, "who passed it on, nearest to the document first"},
    {"by", texts, false, "who said it; nobody means the document itself"},
    {"said", text, false, "when that was (EDTF)"},
    {"certainty", choice, false, "how sure the wording is (FactBank)", certainties},
    {"disputes", texts, false,
     "claims that cannot be true with it, where only a reader sees it: C026, or C026 legality"},
    {"note", text, false, "anything else"},
    {"allow", reasons, false, "warnings that are known and let stand, each with the reason"},
};

constexpr Field opinion[] = {
    {"claim", identifier, false, "the claim it is about"},
    {"proposition", identifier, false, "or the proposition"},
    {"opinion", choice, true, "how far the author goes along with it (STIX)", agreement_texts},
    {"author", text, true, "whose opinion it is"},
    {"date", text, false, "when it was formed (EDTF)"},
    {"reason", text, true, "why"},
};

constexpr Field relation[] = {
    {"id", identifier, true, "how claims name it"},
    {"labels", local_texts, true, "by language; reads 'A ... B'"},
    {"inverse", local_texts, false, "by language; reads 'B ... A'"},
    {"parent", identifier, false, "the wider relation this is a kind of"},
    {"layer", choice, true, "somebody did, said or is something", layer_texts},
    {"polarity", choice, false, "good or bad terms between the two", polarity_texts},
    {"stance", choice, false, "what it does to the claim it is about", stance_texts},
    {"draws", choice, false, "drawn without a claim, for attribution or part_of", draws_texts},
    {"symmetric", flag, false, "holds both ways"},
    {"joins", flag, false,
     "makes the subject a member of the object: strictly judged, not independent of it"},
    {"about_claims", flag, false, "may be about claims"},
    {"subject_kinds", texts, false, "kinds of actor it fits; any when left out"},
    {"object_kinds", texts, false, "the same for the object; [] means that it takes none"},
    {"plover", text, false, "PLOVER event/mode/context"},
    {"cameo", text, false, "CAMEO code"},
    {"comment", text, false, "for people"},
};

constexpr Field unit[] = {
    {"id", identifier, true, "how quantities name it"},
    {"labels", local_texts, true, "by language"},
    {"kind_of", identifier, false, "the wider unit: a ballistic missile is a missile"},
    {"part_of", identifier, false, "the unit that counts it among others: dead are part of casualties"},
    {"comment", text, false, "for people"},
};

constexpr Field actor_kind[] = {
    {"id", identifier, true, "how actors name it"},
    {"labels", local_texts, true, "by language"},
    {"plural", local_texts, false, "by language"},
    {"unnamed", flag, false, "nobody one could ask: claims resting on it have an unnamed origin"},
    {"publishes", flag, false, "may stand as a publisher"},
    {"default", flag, false, "the kind of actors that state none"},
    {"schema", text, false, "FollowTheMoney schema"},
    {"comment", text, false, "for people"},
};

constexpr Block all_blocks[] = {
    {"actors", "actor", actor},       {"places", "place", place},
    {"sources", "source", source},    {"claims", "claim", claim},
    {"opinions", "opinion", opinion}, {"relations", "relation", relation},
    {"units", "unit", unit},          {"actor_kinds", "actor kind", actor_kind},
};

}  // namespace

std::span<const Field> dossier_fields() {
    return dossier;
}
std::span<const Field> vocabulary_fields() {
    return vocabulary;
}
std::span<const Block> blocks() {
    return all_blocks;
}

const Block& block_called(std::string_view name) {
    for (const Block& block : all_blocks) {
        if (block.name == name) return block;
    }
    HEARSAY_CHECK(!"every block has a row");
    return all_blocks[0];
}

}  // namespace hearsay
