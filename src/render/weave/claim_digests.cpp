#include "render/weave/claim_digests.hpp"

#include "base/natural_order.hpp"
#include "base/number_text.hpp"
#include "model/checks.hpp"
#include "query/claim_fields.hpp"
#include "render/weave/blocks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

namespace hearsay {

namespace {

constexpr std::size_t most_words = 200;
constexpr std::size_t longest_mark = 8192;
constexpr std::size_t digest_length = 2;
constexpr std::string_view too_many = "~";
constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+_";

/// Twelve bits of all that a claim says. What it leaves out does not count, so that a new key of the files
/// changes only the claims that use it.
std::string digest_of(const Dossier& dossier, const Claim& claim) {
    std::vector<std::string> fields = claim_fields(dossier, claim);
    std::string text;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        if (!fields[at].empty()) text += fmt::format("{}: {}\n", claim_field_names[at], fields[at]);
    }
    std::string sum = checksum_of(text);
    std::size_t bits = 0;
    for (char c : sum) bits = (bits * 31 + static_cast<unsigned char>(c)) % (digits.size() * digits.size());
    return {digits[bits / digits.size()], digits[bits % digits.size()]};
}

/// The id behind `id` when people count: "C010" behind "C009"; empty behind one that ends in no digit.
std::string next_id(std::string_view id) {
    std::string next(id);
    for (std::size_t at = next.size(); at > 0; --at) {
        char& digit = next[at - 1];
        if (digit < '0' || digit > '9') return at == next.size() ? "" : next.insert(at, "1");
        if (digit != '9') {
            ++digit;
            return next;
        }
        digit = '0';
    }
    return next.insert(0, "1");
}

/// One word of an end mark: a claim, or so many claims with ids one behind the other.
struct DigestWord {
    std::string_view first;
    std::size_t count = 1;
    std::string_view digests;
};

std::optional<DigestWord> read_word(std::string_view word) {
    std::size_t point = word.rfind('.');
    if (point == std::string_view::npos) return std::nullopt;
    DigestWord read{word.substr(0, point), 1, word.substr(point + 1)};
    if (std::size_t tilde = read.first.find('~'); tilde != std::string_view::npos) {
        std::optional<std::int64_t> count = parse_whole_number(read.first.substr(tilde + 1));
        if (!count || *count < 1 || *count > static_cast<std::int64_t>(longest_mark)) return std::nullopt;
        read.count = static_cast<std::size_t>(*count);
        read.first = read.first.substr(0, tilde);
    }
    bool good = is_identifier(read.first) && read.digests.size() == read.count * digest_length &&
                read.digests.find_first_not_of(digits) == std::string_view::npos;
    return good ? std::optional(read) : std::nullopt;
}

struct NaturalOrder {
    bool operator()(std::string_view a, std::string_view b) const { return naturally_before(a, b); }
};

using ByClaim = std::map<std::string, std::string_view, NaturalOrder>;

ByClaim by_claim(std::string_view digests) {
    ByClaim kept;
    for (std::size_t first = 0; first < digests.size();) {
        std::size_t last = std::min(digests.find(' ', first), digests.size());
        std::optional<DigestWord> word = read_word(digests.substr(first, last - first));
        std::string id(word ? word->first : std::string_view{});
        for (std::size_t at = 0; word && at < word->count; ++at, id = next_id(id))
            kept[id] = word->digests.substr(at * digest_length, digest_length);
        first = last + 1;
    }
    return kept;
}

void add(std::string& text, const std::vector<std::string_view>& claims, std::string_view one,
         std::string_view several) {
    constexpr std::size_t most_named = 12;
    if (claims.empty()) return;
    if (!text.empty()) text += "; ";
    std::size_t named = claims.size() > most_named + 1 ? most_named : claims.size();
    text += fmt::format("{}",
                        fmt::join(claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(named), ", "));
    if (named < claims.size()) text += fmt::format(" and {} more", claims.size() - named);
    text += fmt::format(" {}", claims.size() == 1 ? one : several);
}

/// Many claims in few words, by their ids: "C001~250." and the digests of all 250. Computes none where they
/// would not fit.
std::string digests_of_runs(const Dossier& dossier, std::vector<ClaimId> claims) {
    if (claims.size() * digest_length > longest_mark) return std::string(too_many);
    std::ranges::sort(claims, NaturalOrder{}, [&](ClaimId claim) { return dossier.key(claim); });
    std::string text;
    for (std::size_t first = 0; first < claims.size();) {
        std::string digests, next;
        std::size_t last = first;
        for (; last < claims.size() && (last == first || dossier.key(claims[last]) == next); ++last) {
            digests += digest_of(dossier, dossier.claims()[claims[last]]);
            next = next_id(dossier.key(claims[last]));
        }
        std::string count = last == first + 1 ? "" : fmt::format("~{}", last - first);
        std::string_view key = dossier.key(claims[first]);
        if (key.find("--") == std::string_view::npos)
            text += fmt::format("{}{}{}.{}", text.empty() ? "" : " ", key, count, digests);
        if (text.size() > longest_mark) return std::string(too_many);
        first = last;
    }
    return text;
}

}  // namespace

std::string claim_digests(const Dossier& dossier, std::span<const ClaimId> claims) {
    if (claims.size() > most_words) return digests_of_runs(dossier, {claims.begin(), claims.end()});
    std::string digests;
    for (ClaimId claim : claims) {
        std::string_view key = dossier.key(claim);
        if (key.find("--") != std::string_view::npos) continue;
        if (!digests.empty()) digests += ' ';
        digests.append(key).append(".").append(digest_of(dossier, dossier.claims()[claim]));
    }
    return digests;
}

std::string changes_of(std::string_view kept, std::string_view now) {
    if (kept == too_many || now == too_many) return {};
    ByClaim before = by_claim(kept), after = by_claim(now);
    std::vector<std::string_view> changed, added, gone;
    for (const auto& [claim, digest] : after) {
        auto old = before.find(claim);
        if (old == before.end()) {
            added.push_back(claim);
        } else if (old->second != digest) {
            changed.push_back(claim);
        }
    }
    for (const auto& [claim, digest] : before) {
        if (!after.contains(claim)) gone.push_back(claim);
    }
    std::string text;
    add(text, changed, "changed", "changed");
    add(text, added, "is new", "are new");
    add(text, gone, "is gone", "are gone");
    return text;
}

bool can_compare(std::string_view kept, std::string_view now) {
    return !kept.empty() && kept != too_many && now != too_many;
}

bool is_claim_digest(std::string_view word) {
    return word == too_many || read_word(word).has_value();
}

}  // namespace hearsay
