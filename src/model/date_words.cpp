#include "model/date_words.hpp"

#include "base/ascii.hpp"
#include "base/number_text.hpp"
#include "model/date.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace hearsay {
namespace {

/// What a word says about the dates beside it.
enum class Sense { filler, about, before, after, either, early, middle, late, relative, season, quarter };

struct KnownWord {
    std::string_view text;
    Sense sense;
    int season = 0;  ///< as EDTF numbers it
};

constexpr KnownWord known_words[] = {
    {"about", Sense::about},        {"around", Sense::about},       {"approximately", Sense::about},
    {"circa", Sense::about},        {"ca", Sense::about},           {"c", Sense::about},
    {"verso", Sense::about},        {"before", Sense::before},      {"until", Sense::before},
    {"till", Sense::before},        {"by", Sense::before},          {"prima", Sense::before},
    {"entro", Sense::before},       {"fino", Sense::before},        {"after", Sense::after},
    {"since", Sense::after},        {"from", Sense::after},         {"dopo", Sense::after},
    {"dal", Sense::after},          {"or", Sense::either},          {"o", Sense::either},
    {"early", Sense::early},        {"mid", Sense::middle},         {"late", Sense::late},
    {"beginning", Sense::early},    {"start", Sense::early},        {"end", Sense::late},
    {"inizio", Sense::early},       {"fine", Sense::late},          {"yesterday", Sense::relative},
    {"today", Sense::relative},     {"tomorrow", Sense::relative},  {"ago", Sense::relative},
    {"last", Sense::relative},      {"next", Sense::relative},      {"this", Sense::relative},
    {"ieri", Sense::relative},      {"oggi", Sense::relative},      {"domani", Sense::relative},
    {"monday", Sense::relative},    {"tuesday", Sense::relative},   {"wednesday", Sense::relative},
    {"thursday", Sense::relative},  {"friday", Sense::relative},    {"saturday", Sense::relative},
    {"sunday", Sense::relative},    {"spring", Sense::season, 21},  {"primavera", Sense::season, 21},
    {"summer", Sense::season, 22},  {"estate", Sense::season, 22},  {"autumn", Sense::season, 23},
    {"fall", Sense::season, 23},    {"autunno", Sense::season, 23}, {"winter", Sense::season, 24},
    {"inverno", Sense::season, 24}, {"q", Sense::quarter},          {"in", Sense::filler},
    {"on", Sense::filler},          {"during", Sense::filler},      {"sometime", Sense::filler},
    {"between", Sense::filler},     {"to", Sense::filler},          {"tra", Sense::filler},
    {"nel", Sense::filler},         {"a", Sense::filler},           {"il", Sense::filler},
};

constexpr std::array<std::string_view, 12> english_months = {"january",   "february", "march",    "april",
                                                             "may",       "june",     "july",     "august",
                                                             "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 12> italian_months = {"gennaio",   "febbraio", "marzo",    "aprile",
                                                             "maggio",    "giugno",   "luglio",   "agosto",
                                                             "settembre", "ottobre",  "novembre", "dicembre"};

constexpr std::string_view not_stated[] = {"?",       "??",      "-",       "n/a",         "na",
                                           "none",    "null",    "tbd",     "tba",         "n.d.",
                                           "undated", "unclear", "unknown", "sconosciuta", "ignota"};

constexpr int winter = 24;

bool is_plain_number(std::string_view token) {
    return std::ranges::all_of(token, is_digit);
}

/// 1 to 12 for the name of a month, or its first three letters or more in English; else 0.
int month_called(std::string_view word) {
    for (std::size_t month = 0; month < 12; ++month) {
        bool english = word.size() >= 3 && english_months[month].starts_with(word);
        if (english || italian_months[month] == word) return static_cast<int>(month) + 1;
    }
    return 0;
}

/// The next word, or number with hyphens in it ("2025-06"), of `text`, which is cut off; empty at its end.
std::string_view take_token(std::string_view& text) {
    const auto first = std::ranges::find_if(text, [](char c) { return is_digit(c) || is_letter(c); });
    text.remove_prefix(static_cast<std::size_t>(first - text.begin()));
    if (text.empty()) return {};
    const bool number = is_digit(text.front());
    const auto goes_on = [number](char c) { return number ? is_digit(c) || c == '-' : is_letter(c); };
    const auto end = std::ranges::find_if_not(text, goes_on);
    std::string_view token = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(token.size());
    while (token.ends_with('-')) token.remove_suffix(1);
    return token;
}

/// Collects the dates that a text in words names, and what its words say about them.
class WordReader {
  public:
    explicit WordReader(std::string_view text) {
        for (std::string_view token = take_token(text); !token.empty(); token = take_token(text)) {
            if (is_digit(token.front()))
                add_number(token);
            else
                add_word(token);
        }
        end_year();
        complete_ = complete_ && months_.empty() && day_.empty();
    }

    bool has(Sense sense) const { return std::ranges::find(senses_, sense) != senses_.end(); }
    /// Whether any word was understood.
    bool understood() const { return named_month_ || !senses_.empty(); }
    /// Whether every number and month found its place in a date.
    bool complete() const { return complete_; }
    int season() const { return season_; }
    const std::string& quarter() const { return quarter_; }
    const std::vector<std::string>& dates() const { return dates_; }

  private:
    void add_number(std::string_view token) {
        if (has(Sense::quarter) && quarter_.empty() && token.size() == 1) {
            quarter_ = token;
        } else if (!is_plain_number(token)) {
            end_year();
            complete_ = complete_ && Date::parse(token).has_value();
            dates_.emplace_back(token);
        } else if (token.size() == 4) {
            end_year();
            year_ = token;
            if (!months_.empty()) end_year();
        } else if (token.size() <= 2 && day_.empty()) {
            day_ = token;
        } else {
            complete_ = false;
        }
    }

    void add_word(std::string_view word) {
        if (int month = month_called(word)) {
            named_month_ = true;
            months_.push_back(month);
            if (!year_.empty()) end_year();
            return;
        }
        if (word != "of") end_year();
        const KnownWord* known = std::ranges::find(known_words, word, &KnownWord::text);
        if (known == std::end(known_words)) return;
        senses_.push_back(known->sense);
        season_ = std::max(season_, known->season);
    }

    /// A year ends a date, whose month and day stand before it; "June to July 2025" are two.
    void end_year() {
        if (year_.empty()) return;
        if (months_.empty()) dates_.push_back(year_);
        for (std::size_t at = 0; at < months_.size(); ++at) {
            std::string date = fmt::format("{}-{:02}", year_, months_[at]);
            const bool with_day = at + 1 == months_.size() && !day_.empty();
            if (with_day) date += fmt::format("-{:0>2}", day_);
            dates_.push_back(date);
        }
        if (!months_.empty()) day_.clear();
        year_.clear();
        months_.clear();
    }

    std::vector<Sense> senses_;
    std::vector<std::string> dates_;
    std::string year_, day_, quarter_;
    std::vector<int> months_;
    int season_ = 0;
    bool named_month_ = false;
    bool complete_ = true;
};

/// `dates` is one date, or the two years of a winter: "2024", "2024-25", "2024" and "2025".
std::string remedy_for_season(int season, const std::vector<std::string>& dates) {
    const std::string year = dates.front().substr(0, 4);
    const bool one_year = dates.size() == 1 && dates.front().size() == 4;
    const std::int64_t number = parse_whole_number(year).value_or(0);
    if (season != winter || !one_year || number == 0) return fmt::format("write {}-{}", year, season);
    return fmt::format(
        "write {0}-{1} for the winter that starts in {0}, {2:04}-{1} for the one that ends in it", year,
        winter, number - 1);
}

std::string remedy_for_quarter(const std::string& quarter, const std::string& year) {
    const int last = 3 * (quarter.front() - '0');
    return fmt::format("write [{0}-{1:02}..{0}-{2:02}] for a day of it, {0}-{1:02}/{0}-{2:02} for all of it",
                       year, last - 2, last);
}

/// What to add for "early 2025" or "late June 2025": where a part starts and ends is for the reader to say.
std::string remedy_for_part(const WordReader& read, const std::string& date) {
    struct Part {
        Sense sense;
        std::string_view of_year, of_month;
    };
    constexpr Part parts[] = {{Sense::early, "the months that are meant, like [{0}-01..{0}-04]",
                               "the days that are meant, like {0}-0X"},
                              {Sense::middle, "the months that are meant, like [{0}-05..{0}-08]",
                               "the days that are meant, like {0}-1X"},
                              {Sense::late, "the months that are meant, like [{0}-09..{0}-12]",
                               "the days that are meant, like {0}-2X"}};
    if (date.size() > 7) return {};
    for (const Part& part : parts) {
        if (!read.has(part.sense)) continue;
        return ", or " + fmt::format(fmt::runtime(date.size() == 4 ? part.of_year : part.of_month), date);
    }
    return {};
}

std::string remedy_for_one(const WordReader& read, const std::string& date) {
    if (read.has(Sense::about)) return fmt::format("write {}~", date);
    if (read.has(Sense::before)) return fmt::format("write [..{}] for a day then or earlier", date);
    if (read.has(Sense::after)) {
        return fmt::format("write [{0}..] for a day then or later, {0}/.. for all the time from then on",
                           date);
    }
    return "write " + date + remedy_for_part(read, date);
}

std::string remedy_for_two(const WordReader& read, const std::string& first, const std::string& second) {
    if (read.has(Sense::either)) return fmt::format("write [{},{}]", first, second);
    return fmt::format("write {0}/{1} for from then to then, [{0}..{1}] for a day between", first, second);
}

/// What to write instead; for a text that cannot be put together, how dates are written.
std::string remedy_for(const WordReader& read) {
    const std::vector<std::string>& dates = read.dates();
    const bool one_year = dates.size() == 1 && dates.front().size() == 4;
    const bool quarter = read.quarter() >= "1" && read.quarter() <= "4";
    const bool season_of_year = one_year || (read.season() == winter && !dates.empty());
    if (season_of_year && read.season() > 0) return remedy_for_season(read.season(), dates);
    if (one_year && quarter) return remedy_for_quarter(read.quarter(), dates.front());
    const bool plain = read.complete() && read.season() == 0 && !read.has(Sense::quarter);
    if (plain && dates.size() == 1) return remedy_for_one(read, dates.front());
    if (plain && dates.size() == 2) return remedy_for_two(read, dates[0], dates[1]);
    return "write year-month-day, like 2024-06-19, or less of it";
}

/// The first of `dates` that does not exist.
std::optional<TextProblem> impossible(const std::vector<std::string>& dates) {
    for (const std::string& date : dates) {
        TextProblem problem;
        if (!Date::parse(date, &problem)) return TextProblem{problem.message, problem.remedy, 0};
    }
    return std::nullopt;
}

}  // namespace

std::optional<TextProblem> date_in_words(std::string_view text) {
    const std::string lower = lower_case(text);
    if (std::ranges::find(not_stated, lower) != std::end(not_stated)) {
        return TextProblem{fmt::format("'{}' is no date", text), "leave it out when it is not stated", 0};
    }
    const WordReader read{lower};
    if (!read.understood()) return std::nullopt;
    const auto letter = std::ranges::find_if(lower, is_letter);
    const auto offset = static_cast<std::size_t>(letter - lower.begin());
    if (read.has(Sense::relative) && read.dates().empty()) {
        return TextProblem{fmt::format("'{}' means another day for every day it is read on", text),
                           "write the day that the source means, like 2024-06-19", offset};
    }
    if (read.complete() && read.season() == 0) {
        if (std::optional<TextProblem> problem = impossible(read.dates())) return problem;
    }
    return TextProblem{"a date has no words", remedy_for(read), offset};
}

}  // namespace hearsay
