#include "io/yaml/document.hpp"

#include "base/check.hpp"

namespace hearsay {

std::string_view Document::text(const Record& record) const {
    if (record.kind != Kind::scalar) return {};
    std::string_view home = record.copied ? std::string_view(copied_) : text_;
    return home.substr(record.start, record.size);
}

std::uint32_t Document::after(std::uint32_t index) const {
    const Record& record = records_[index];
    bool collection = record.kind == Kind::sequence || record.kind == Kind::mapping;
    return collection ? record.start : index + 1;
}

std::string_view Document::Node::text() const {
    return document_->text(record());
}

std::size_t Document::Node::size() const {
    return kind() == Kind::sequence || kind() == Kind::mapping ? record().size : 0;
}

Document::Items Document::Node::items() const {
    HEARSAY_CHECK(kind() == Kind::sequence);
    return {*document_, index_ + 1, record().start};
}

Document::Entries Document::Node::entries() const {
    HEARSAY_CHECK(kind() == Kind::mapping);
    return {*document_, index_ + 1, record().start};
}

Document::Entry Document::Entry::at(const Document& document, std::uint32_t index) {
    const Record& key = document.records_[index];
    return {document.text(key), document.position(key), Node::at(document, index + 1)};
}

}  // namespace hearsay
