#include "base/text_pool.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <cstring>

namespace hearsay {

namespace {
constexpr std::size_t block_size = 64 * 1024;
}

std::string_view TextPool::store(std::string_view text) {
    if (text.empty()) return {};
    if (capacity_ - used_ < text.size()) {
        capacity_ = std::max(block_size, text.size());
        used_ = 0;
        blocks_.push_back(std::make_unique<char[]>(capacity_));
    }
    char* place = blocks_.back().get() + used_;
    std::memcpy(place, text.data(), text.size());
    used_ += text.size();
    return {place, text.size()};
}

TextId TextPool::intern(std::string_view text) {
    if (TextId known = find(text)) return known;
    TextId id{static_cast<std::uint32_t>(texts_.size())};
    texts_.push_back(store(text));
    ids_.emplace(texts_.back(), id);
    return id;
}

TextId TextPool::find(std::string_view text) const {
    auto found = ids_.find(text);
    return found == ids_.end() ? TextId{} : found->second;
}

std::string_view TextPool::operator[](TextId id) const {
    if (!id) return {};
    HEARSAY_CHECK(id.value < texts_.size());
    return texts_[id.value];
}

}  // namespace hearsay
