#include "model/checks.hpp"

#include "base/ascii.hpp"
#include "base/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hearsay {

namespace {

constexpr std::size_t longest_url = 2048;
constexpr std::size_t longest_identifier = 64;

std::string lower_scheme(std::string_view url) {
    std::size_t colon = url.find(':');
    if (colon == std::string_view::npos) return {};
    return lower_case(url.substr(0, colon));
}

bool has_broken_characters(std::string_view url) {
    for (std::size_t at = 0; at < url.size();) {
        DecodedCharacter character = decode_utf8(url.substr(at));
        if (character.length == 0 || is_control(character.code_point) || is_deceptive(character.code_point))
            return true;
        if (character.code_point == '\n' || character.code_point == '\t' || character.code_point == ' ')
            return true;
        at += character.length;
    }
    return false;
}

bool has_user_name(std::string_view url, std::string_view scheme) {
    if (scheme == "mailto") return false;
    std::size_t host = url.find("//");
    if (host == std::string_view::npos) return false;
    std::string_view authority = url.substr(host + 2);
    return authority.substr(0, authority.find_first_of("/?#")).find('@') != std::string_view::npos;
}

bool may_link(std::string_view scheme) {
    constexpr std::array<std::string_view, 3> schemes = {"http", "https", "mailto"};
    return std::ranges::find(schemes, scheme) != schemes.end();
}

}  // namespace

void report_duplicate(const Word& id, std::string_view noun, Position first, Diagnostics& diagnostics) {
    std::string place =
        first.file ? fmt::format(", first in {}:{}", diagnostics.file(first.file).name, first.line) : "";
    diagnostics.report(Slug::duplicate_id, id.position,
                       fmt::format("{} '{}' is defined twice{}", noun, id.text, place),
                       "remove one of the two, or give it another id");
}

Date read_date(const Word& word, Diagnostics& diagnostics) {
    if (!word) return {};
    Date::Problem problem;
    if (std::optional<Date> date = Date::parse(word.text, &problem)) return *date;
    diagnostics.report(Slug::bad_date, word.position, std::move(problem.message), std::move(problem.remedy));
    return {};
}

bool check_wikidata(const Word& word, Diagnostics& diagnostics) {
    if (!word) return true;
    std::string_view text = word.text;
    if (text.size() > 1 && text.size() < 15 && text[0] == 'Q' &&
        std::ranges::all_of(text.substr(1), is_digit))
        return true;
    diagnostics.report(Slug::bad_code, word.position, fmt::format("'{}' is not a Wikidata item", text),
                       "write the item's id, for instance Q7747");
    return false;
}

bool check_language(const Word& word, Diagnostics& diagnostics) {
    if (!word) return true;
    std::string_view rest = word.text;
    bool good = rest.size() <= 35 && rest.find("--") == std::string_view::npos && rest.back() != '-';
    std::string_view primary = rest.substr(0, rest.find('-'));
    good = good && primary.size() >= 2 && primary.size() <= 3 && std::ranges::all_of(primary, is_letter);
    good = good && std::ranges::all_of(rest, [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
    if (good) return true;
    diagnostics.report(Slug::bad_language, word.position,
                       fmt::format("'{}' is not a language tag", word.text),
                       "write a BCP 47 tag: it, en-GB, zh-Hant");
    return false;
}

char check_grade(const Word& word, Diagnostics& diagnostics) {
    if (!word) return 0;
    if (word.text.size() == 1 && word.text[0] >= 'A' && word.text[0] <= 'F') return word.text[0];
    diagnostics.report(
        Slug::bad_grade, word.position, fmt::format("'{}' is not a grade of reliability", word.text),
        "write an Admiralty grade: A (completely reliable) to E (unreliable), F (cannot be judged)");
    return 0;
}

std::optional<UrlProblem> check_url(const Word& word) {
    if (!word) return std::nullopt;
    if (word.text.size() > longest_url) {
        return UrlProblem{
            Slug::bad_url,
            fmt::format("this URL has {} characters; at most {} are allowed", word.text.size(), longest_url),
            "shorten it; what follows '?' is often not needed"};
    }
    std::string scheme = lower_scheme(word.text);
    bool broken = has_broken_characters(word.text);
    if (broken && may_link(scheme)) {
        return UrlProblem{Slug::bad_url, "this URL contains blanks, line ends or control characters",
                          "copy it again, or percent-encode them"};
    }
    if (broken || !may_link(scheme)) {
        return UrlProblem{Slug::unlinked_url, "this URL will be shown but never linked",
                          "only http, https and mailto are linked"};
    }
    if (!has_user_name(word.text, scheme)) return std::nullopt;
    return UrlProblem{Slug::suspicious_url,
                      "this URL has a user name before '@': its host is not what it seems to be",
                      "check where it leads; it will be shown but never linked"};
}

bool linkable_url(std::string_view url) {
    std::string scheme = lower_scheme(url);
    return may_link(scheme) && url.size() <= longest_url && !has_broken_characters(url) &&
           !has_user_name(url, scheme);
}

bool is_identifier(std::string_view text) {
    auto allowed = [](char c) {
        return is_letter(c) || is_digit(c) || std::string_view("_-./:").find(c) != std::string_view::npos;
    };
    return !text.empty() && text.size() <= longest_identifier && (is_letter(text[0]) || is_digit(text[0])) &&
           std::ranges::all_of(text, allowed);
}

}  // namespace hearsay
