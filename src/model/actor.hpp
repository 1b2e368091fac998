#pragma once

#include "base/position.hpp"
#include "model/date.hpp"
#include "model/ids.hpp"
#include "model/local_texts.hpp"

#include <string_view>
#include <vector>

namespace hearsay {

/// Somebody who acts, speaks or publishes. Texts live as long as the dossier.
struct Actor {
    std::string_view key;  ///< the id in the files, for instance "NIS"
    std::string_view name;
    LocalTexts names;                       ///< the name in other languages
    std::vector<std::string_view> aliases;  ///< what else it is called, in any language
    ActorKindId kind;
    ActorId part_of;     ///< the whole it belongs to, or none
    ActorId speaks_for;  ///< on whose behalf it speaks, or none
    std::string_view
        group_label;  ///< the interest it speaks for where that is not the top of part_of/speaks_for
    std::string_view role;
    Date since, until;  ///< when it took up its role and left it
    std::string_view since_text, until_text;
    std::string_view wikidata;  ///< "Q494721", or empty
    std::string_view url;
    std::string_view note;
    LocalTexts codes;  ///< by scheme: iso3166, plover ...
    GroupId group;     ///< derived: the interest it speaks for
    Position position;
};

/// Where something happens. A city that stands for its government is an alias of an actor instead.
struct Place {
    std::string_view key;
    std::string_view name;
    LocalTexts names;
    std::vector<std::string_view> aliases;
    PlaceId part_of;
    std::string_view wikidata;
    std::string_view note;
    LocalTexts codes;
    Position position;
};

/// A document: article, report, broadcast.
struct Source {
    std::string_view key;
    std::string_view title;
    PublisherId publisher;  ///< the house behind it; where none is stated, a publisher of its own
    std::string_view author;
    Date date;
    std::string_view date_text;  ///< the date as written; empty when not stated
    std::string_view language;   ///< BCP 47
    std::string_view url;        ///< as written; `linkable_url` says whether it may become a link
    char reliability = 0;        ///< Admiralty grade 'A' to 'F', or 0
    std::string_view text_file;  ///< local text, relative to the dossier, or empty
    std::string_view sha256;
    std::string_view note;
    Position position;
};

/// The house behind sources: an actor, a mere label, or an unknown one that stands for a single source.
struct Publisher {
    std::string_view key;  ///< the actor's id, the label, or the source's id
    ActorId actor;
    GroupId group;
    bool stated = false;
};

/// An interest that origins speak for. Claims from one group do not support each other.
struct Group {
    std::string_view key;  ///< the top actor's id, the label, or "unnamed"
    ActorId actor;         ///< the top actor, if it is one
    bool unnamed = false;  ///< origins nobody could ask, which cannot be shown to be independent
};

}  // namespace hearsay
