#include "render/weave/claim_digests.hpp"

#include "query/claim_fields.hpp"
#include "render/weave/blocks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <vector>

namespace hearsay {

namespace {

constexpr std::size_t most_claims = 200;
constexpr std::size_t digest_length = 2;
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

std::map<std::string_view, std::string_view> by_claim(std::string_view digests) {
    std::map<std::string_view, std::string_view> kept;
    for (std::size_t first = 0; first < digests.size();) {
        std::size_t last = std::min(digests.find(' ', first), digests.size());
        std::string_view word = digests.substr(first, last - first);
        std::size_t point = word.rfind('.');
        if (point != std::string_view::npos) kept[word.substr(0, point)] = word.substr(point + 1);
        first = last + 1;
    }
    return kept;
}

void add(std::string& text, const std::vector<std::string_view>& claims, std::string_view one,
         std::string_view several) {
    if (claims.empty()) return;
    if (!text.empty()) text += "; ";
    text += fmt::format("{} {}", fmt::join(claims, ", "), claims.size() == 1 ? one : several);
}

}  // namespace

std::string claim_digests(const Dossier& dossier, std::span<const ClaimId> claims) {
    if (claims.size() > most_claims) return {};
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
    std::map<std::string_view, std::string_view> before = by_claim(kept), after = by_claim(now);
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

bool is_claim_digest(std::string_view word) {
    std::size_t point = word.rfind('.');
    return point != std::string_view::npos && point > 0 && word.size() == point + 1 + digest_length &&
           word.substr(point + 1).find_first_not_of(digits) == std::string_view::npos;
}

}  // namespace hearsay
