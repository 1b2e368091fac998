#include "render/diagram/build_words.hpp"

#include <algorithm>
#include <array>

namespace hearsay {
namespace {

struct Family {
    std::string_view role;
    std::string_view english;
    std::string_view italian;
};

constexpr std::array<Family, 16> families{{
    {"claim", "claim", "affermazione"},
    {"source", "document", "documento"},
    {"events/positive", "acts: cooperation", "agisce: cooperazione"},
    {"events/neutral", "acts: neutral", "agisce: neutro"},
    {"events/negative", "acts: conflict", "agisce: conflitto"},
    {"statements/positive", "speaks: in favour", "parla: a favore"},
    {"statements/neutral", "speaks: neutral", "parla: neutro"},
    {"statements/negative", "speaks: against", "parla: contro"},
    {"states/positive", "is: member, holder, party ...", "è: membro, titolare, parte ..."},
    {"states/neutral", "is: member, holder, party ...", "è: membro, titolare, parte ..."},
    {"states/negative", "is: member, holder, party ...", "è: membro, titolare, parte ..."},
    {"layer/events", "acts", "agisce"},
    {"layer/statements", "speaks", "parla"},
    {"layer/states", "is", "è"},
    {"says", "says", "dice"},
    {"cites", "cites", "cita"},
}};

struct CountryLanguage {
    std::string_view country;
    std::string_view language;
};

constexpr std::array<CountryLanguage, 41> native_languages{{
    {"AE", "ar"}, {"AF", "fa"}, {"AM", "hy"}, {"BD", "bn"}, {"BG", "bg"}, {"BY", "be"}, {"CN", "zh"},
    {"CY", "el"}, {"DZ", "ar"}, {"EG", "ar"}, {"ET", "am"}, {"GE", "ka"}, {"GR", "el"}, {"HK", "zh"},
    {"IL", "he"}, {"IN", "hi"}, {"IQ", "ar"}, {"IR", "fa"}, {"JO", "ar"}, {"JP", "ja"}, {"KG", "ky"},
    {"KH", "km"}, {"KP", "ko"}, {"KR", "ko"}, {"KW", "ar"}, {"KZ", "kk"}, {"LB", "ar"}, {"LY", "ar"},
    {"MA", "ar"}, {"MK", "mk"}, {"MM", "my"}, {"MN", "mn"}, {"PK", "ur"}, {"RS", "sr"}, {"RU", "ru"},
    {"SA", "ar"}, {"SY", "ar"}, {"TH", "th"}, {"TJ", "tg"}, {"UA", "uk"}, {"YE", "ar"},
}};

bool is_italian(std::string_view language) {
    return language.substr(0, 2) == "it";
}

/// What timelines, paths, comparisons, measures and captions say.
void set_italian_words_of_views(DiagramWords& words) {
    words.legend_time = "Quando";
    words.legend_size = "Dimensione: {}";
    words.on_day = "in un giorno";
    words.some_time = "in un momento compreso";
    words.all_time = "certo, per tutto il tempo";
    words.open_end = "senza inizio o fine";
    words.unknown_end = "inizio o fine ignoti";
    words.several = "Più parti";
    words.undated = "Senza data, non disegnate: {}";
    words.community = "comunità di {}";
    words.no_group = "nessuno cui si possa chiedere";
    words.one_group = "un gruppo";
    words.two_groups = "due gruppi indipendenti";
    words.many_groups = "tre o più gruppi indipendenti";
    words.known_by = "Noto al {}";
    words.sources_up_to = "Fonti fino al {}";
    words.only = "Solo {}";
    words.version = "versione {}";
    words.by_pair = "Una linea per tutte le relazioni di un tipo fra due attori: le affermazioni sono {}";
    words.path_title = "{}: da {} a {}";
    words.path_length = "Passi del percorso: {}";
    words.sole_origin = "tutto poggia solo su {}";
    words.path_rest = "sbiadito: che cos'altro lega i suoi attori";
    words.left_out = "altri {} legami non sono disegnati";
    words.compare_title = "{}: noto al {} e al {}";
    words.compared = "Noto al {}: {} affermazioni; al {}: {}";
    words.changes = "Relazioni: {} nuove, {} scomparse, {} cambiate; conflitti: {} prima, {} dopo";
    words.unchanged = "invariato";
}

DiagramWords italian_words() {
    DiagramWords words;
    set_italian_words_of_views(words);
    words.legend_nodes = "Attori";
    words.legend_edges = "Relazioni";
    words.legend_lines = "Formulazione";
    words.legend_widths = "Quante volte";
    words.legend_marks = "Segni";
    words.legend_palette = "Gruppi";
    words.certain = "data per certa";
    words.probable = "probabile, condizionale";
    words.possible = "possibile";
    words.unstated = "non indicata";
    words.one_claim = "1 affermazione";
    words.many_claims = "{} affermazioni";
    words.single_origin = "più affermazioni, ma non due gruppi indipendenti";
    words.disputed = "contestata";
    words.planned = "annunciata, non avvenuta";
    words.footnote = "fonte, vedi sotto";
    words.highlighted = "in evidenza";
    words.faded = "contesto";
    words.added = "nuovo";
    words.removed = "scomparso";
    words.changed = "cambiato";
    words.untranslated = "Senza un nome in '{}', e mostrati in un'altra lingua: {}";
    words.from = "Da";
    words.to = "A";
    words.sources = "Fonti";
    words.speakers = "Parlano:";
    words.own_voice = "il testo stesso";
    words.via = "tramite";
    words.support = "Menzioni {} · fonti {} · editori {} · origini {} · gruppi indipendenti {}";
    words.who_says = "Chi lo dice: {}";
    words.claims_drawn = "{} affermazioni su {}";
    return words;
}

}  // namespace

DiagramWords diagram_words(std::string_view language) {
    return is_italian(language) ? italian_words() : DiagramWords();
}

std::vector<RoleLabel> family_labels(std::string_view language) {
    std::vector<RoleLabel> labels;
    for (const Family& family : families)
        labels.push_back(
            {std::string(family.role), std::string(is_italian(language) ? family.italian : family.english)});
    return labels;
}

std::string_view native_language(std::string_view country) {
    const auto found = std::ranges::lower_bound(native_languages, country, {}, &CountryLanguage::country);
    return found != native_languages.end() && found->country == country ? found->language
                                                                        : std::string_view();
}

}  // namespace hearsay
