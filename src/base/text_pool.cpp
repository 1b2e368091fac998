#include "base/text_pool.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <cstring>
#include <functional>

namespace hearsay {

namespace {
constexpr std::size_t block_size = 65536;
constexpr std::size_t fewest_slots = 256;  // a power of two, as every later size

}  // namespace

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

std::size_t TextPool::slot_of(std::string_view text) const {
    std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(text)&mask;
    while (slots_[slot] && texts_[slots_[slot].value] != text) slot = (slot + 1) & mask;
    return slot;
}

void TextPool::grow() {
    slots_.assign(std::max(fewest_slots, slots_.size() * 2), TextId{});
    for (std::size_t at = 0; at < texts_.size(); ++at)
        slots_[slot_of(texts_[at])] = TextId{static_cast<std::uint32_t>(at)};
}

TextId TextPool::intern(std::string_view text) {
    if (texts_.size() * 2 >= slots_.size()) grow();
    TextId& slot = slots_[slot_of(text)];
    if (slot) return slot;
    slot = TextId{static_cast<std::uint32_t>(texts_.size())};
    texts_.push_back(store(text));
    return slot;
}

TextId TextPool::find(std::string_view text) const {
    return slots_.empty() ? TextId{} : slots_[slot_of(text)];
}

std::string_view TextPool::operator[](TextId id) const {
    if (!id) return {};
    HEARSAY_CHECK(id.value < texts_.size());
    return texts_[id.value];
}

}  // namespace hearsay
