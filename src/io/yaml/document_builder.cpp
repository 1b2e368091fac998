#include "io/yaml/document_builder.hpp"

#include "base/check.hpp"

#include <utility>

namespace hearsay {

void DocumentBuilder::add(const Document::Record& record) {
    if (!open_.empty()) ++open_.back().children;
    document_.records_.push_back(record);
}

void DocumentBuilder::add_null(Position position) {
    HEARSAY_CHECK(!expects_key());
    add({position.line, position.column, Document::Kind::null, false, false, 0, 0});
}

bool DocumentBuilder::add_scalar(Position position, std::size_t offset, std::string_view value, bool quoted) {
    bool copied = offset > document_.text_.size() || !document_.text_.substr(offset).starts_with(value);
    if (copied) {
        offset = document_.copied_.size();
        document_.copied_.append(value);
    }
    add({position.line, position.column, Document::Kind::scalar, quoted, copied,
         static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(value.size())});
    return copied;
}

void DocumentBuilder::open(Document::Kind kind, Position position, std::size_t offset) {
    HEARSAY_CHECK(!expects_key());
    add({position.line, position.column, kind, false, false, 0, 0});
    open_.push_back({static_cast<std::uint32_t>(size() - 1), 0, offset});
}

void DocumentBuilder::close() {
    HEARSAY_CHECK(!open_.empty());
    Document::Record& record = document_.records_[open_.back().index];
    bool mapping = record.kind == Document::Kind::mapping;
    record.start = static_cast<std::uint32_t>(size());
    record.size = mapping ? open_.back().children / 2 : open_.back().children;
    open_.pop_back();
}

bool DocumentBuilder::expects_key() const {
    return !open_.empty() && open_.back().children % 2 == 0 &&
           document_.records_[open_.back().index].kind == Document::Kind::mapping;
}

bool DocumentBuilder::expects_value() const {
    return !open_.empty() && open_.back().children % 2 == 1 &&
           document_.records_[open_.back().index].kind == Document::Kind::mapping;
}

Position DocumentBuilder::last_position() const {
    if (document_.records_.empty()) return {1, 1, document_.file_};
    return document_.position(document_.records_.back());
}

std::optional<std::size_t> DocumentBuilder::open_offset() const {
    if (open_.empty()) return std::nullopt;
    return open_.back().offset;
}

Document DocumentBuilder::finish() {
    HEARSAY_CHECK(open_.empty() && size() > 0);
    return std::move(document_);
}

}  // namespace hearsay
