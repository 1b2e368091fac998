#include "query/lints/name_index.hpp"

#include "base/suggest.hpp"
#include "base/unicode.hpp"

#include <algorithm>
#include <set>

namespace hearsay {

namespace {

bool has_digit(std::string_view word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// "shoigu sergei" begins with "s s", and "workers 15k" with "w 15k".
std::string bucket_of(std::string_view folded) {
    std::string bucket;
    for (std::size_t start = 0; start < folded.size();) {
        std::size_t end = std::min(folded.find(' ', start), folded.size());
        std::string_view word = folded.substr(start, end - start);
        std::size_t letter = std::max<std::size_t>(decode_utf8(word).length, 1);
        bucket += has_digit(word) ? word : word.substr(0, letter);
        bucket += ' ';
        start = end + 1;
    }
    return bucket;
}

}  // namespace

void NameIndex::add(std::string_view name, std::uint32_t row) {
    std::string folded = fold_name(name);
    if (folded.empty()) return;
    std::vector<Entry>& bucket = buckets_[bucket_of(folded)];
    auto known = [&](const Entry& entry) { return entry.row == row && entry.folded == folded; };
    if (std::ranges::none_of(bucket, known)) bucket.push_back({std::move(folded), name, row});
}

std::vector<std::pair<NameIndex::Entry, NameIndex::Entry>> NameIndex::near_pairs() const {
    std::vector<std::pair<Entry, Entry>> pairs;
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const auto& [start, bucket] : buckets_) {
        for (std::size_t b = 1; b < bucket.size(); ++b) {
            for (std::size_t a = 0; a < b; ++a) {
                const Entry &first = bucket[a], &second = bucket[b];
                if (first.row == second.row || first.folded == second.folded) continue;
                if (!are_spellings_of_one(first.folded, second.folded)) continue;
                if (seen.emplace(first.row, second.row).second) pairs.emplace_back(first, second);
            }
        }
    }
    std::ranges::sort(pairs, {}, [](const auto& pair) { return std::pair(pair.second.row, pair.first.row); });
    return pairs;
}

}  // namespace hearsay
