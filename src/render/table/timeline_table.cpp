#include "render/table/timeline_table.hpp"

#include "base/number_text.hpp"
#include "query/polarity.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hearsay {

namespace {

constexpr std::size_t scale_width = 36;
constexpr std::string_view bound_texts[] = {"known", "open", "unknown"};

Value day_or_nothing(const DateBound& bound) {
    return bound.kind == DateBound::Kind::known ? Value{day_text(bound.day)} : Value{};
}

std::string_view text_of(DateBound::Kind kind) {
    return bound_texts[static_cast<std::size_t>(kind)];
}

template <class IdT, class Row>
Value::List keys(const Table<IdT, Row>& table, std::span<const IdT> ids) {
    Value::List list;
    for (IdT id : ids) list.emplace_back(table[id].key);
    return list;
}

std::string drawn(const Timeline& timeline, const Date& date) {
    DrawnRange range = drawn_range(timeline, date, scale_width);
    std::string text(scale_width, ' ');
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(range.begin),
              text.begin() + static_cast<std::ptrdiff_t>(range.end), '-');
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(range.certain_begin),
              text.begin() + static_cast<std::ptrdiff_t>(range.certain_end), '=');
    if (range.begin + 1 == range.end) text[range.begin] = 'o';
    if (range.start != DateBound::Kind::known)
        text.front() = range.start == DateBound::Kind::open ? '<' : '?';
    if (range.stop != DateBound::Kind::known) text.back() = range.stop == DateBound::Kind::open ? '>' : '?';
    text.erase(text.find_last_not_of(' ') + 1);
    // Blanks at the start of a cell would be trimmed.
    for (char& c : text) {
        if (c == ' ') c = '.';
    }
    return text;
}

/// "PRK sends_troops RUS", for people.
std::string what(const Dossier& dossier, const Claim& claim) {
    std::string text =
        fmt::format("{} {}", fmt::join(keys<ActorId>(dossier.actors(), dossier.list(claim.subjects)), ", "),
                    dossier.vocabulary().relations()[claim.relation].key);
    if (!claim.objects.empty())
        text +=
            fmt::format(" {}", fmt::join(keys<ActorId>(dossier.actors(), dossier.list(claim.objects)), ", "));
    if (claim.planned) text += " (planned)";
    return negates(claim) ? text + " (denied)" : text;
}

std::vector<Value> row(const Dossier& dossier, const Timeline& timeline, const TimelineEntry& entry) {
    const Claim& claim = dossier.claims()[entry.claims.front()];
    Value::List claims;
    for (ClaimId id : entry.claims) claims.emplace_back(dossier.key(id));
    return {entry.date_text,
            drawn(timeline, entry.date),
            day_or_nothing(entry.date.earliest()),
            day_or_nothing(entry.date.latest()),
            text_of(entry.date.earliest().kind),
            text_of(entry.date.latest().kind),
            entry.date.uncertain(),
            entry.date.approximate(),
            claim.planned,
            what(dossier, claim),
            keys<PlaceId>(dossier.places(), entry.places),
            std::move(claims),
            claim.proposition ? Value{dossier.key(claim.proposition)} : Value{},
            keys<ActorId>(dossier.actors(), dossier.list(claim.subjects)),
            dossier.vocabulary().relations()[claim.relation].key,
            keys<ActorId>(dossier.actors(), dossier.list(claim.objects))};
}

std::string scale_title(const Timeline& timeline) {
    if (!timeline.first) return "range";
    return fmt::format("{} to {}", day_text(*timeline.first), day_text(*timeline.last));
}

}  // namespace

ResultTable timeline_table(const Dossier& dossier, const Timeline& timeline) {
    ResultTable table;
    table.command = "timeline";
    table.columns = {{"date", "date"},    {"range", scale_title(timeline)},
                     {"earliest", ""},    {"latest", ""},
                     {"starts", ""},      {"ends", ""},
                     {"uncertain", ""},   {"approximate", ""},
                     {"planned", ""},     {"what", "what"},
                     {"place", "place"},  {"claims", "claims"},
                     {"proposition", ""}, {"subject", ""},
                     {"relation", ""},    {"object", ""}};
    for (const TimelineEntry& entry : timeline.entries) table.rows.push_back(row(dossier, timeline, entry));
    table.summary = {{"entries", timeline.entries.size()},
                     {"undated", timeline.undated},
                     {"first", timeline.first ? Value{day_text(*timeline.first)} : Value{}},
                     {"last", timeline.last ? Value{day_text(*timeline.last)} : Value{}}};
    if (timeline.undated > 0) {
        table.caption = fmt::format("{} without a date {} left out", counted(timeline.undated, "claim"),
                                    timeline.undated == 1 ? "is" : "are");
    }
    return table;
}

}  // namespace hearsay
