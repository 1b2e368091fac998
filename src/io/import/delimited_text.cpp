#include "io/import/delimited_text.hpp"

#include "base/ascii.hpp"
#include "io/yaml/byte_check.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hearsay {

namespace {

constexpr char quote = '"';

std::string_view without_return(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// How often `separator` stands outside of quotation marks.
std::size_t count_outside_quotes(std::string_view line, char separator) {
    std::size_t count = 0;
    bool quoted = false;
    for (char c : line) {
        if (c == quote) quoted = !quoted;
        if (c == separator && !quoted) ++count;
    }
    return count;
}

char separator_of(std::string_view line) {
    if (count_outside_quotes(line, '\t') > 0) return '\t';
    const std::size_t commas = count_outside_quotes(line, ',');
    const std::size_t semicolons = count_outside_quotes(line, ';');
    if (commas + semicolons == 0) return count_outside_quotes(line, ' ') > 0 ? ' ' : ',';
    return commas >= semicolons ? ',' : ';';
}

std::string with_single_quotes(std::string_view text) {
    std::string single;
    for (std::size_t at = 0; at < text.size(); ++at) {
        single += text[at];
        if (text[at] == quote) ++at;
    }
    return single;
}

}  // namespace

DelimitedText::DelimitedText(std::string_view text) : text_(without_byte_order_mark(text)) {}

bool DelimitedText::next() {
    while (next_ < text_.size()) {
        const std::size_t start = next_;
        line_ = next_line_;
        const std::size_t end = std::min(text_.find('\n', start), text_.size());
        record_ = without_return(text_.substr(start, end - start));
        next_ = end + 1;
        next_line_ = line_ + 1;
        if (record_.empty() || record_.front() == '#') continue;
        if (separator_ == 0) separator_ = separator_of(record_);
        broken_ = false;
        plain_ = record_.find(quote) == std::string_view::npos;
        if (!plain_) split(start);
        return true;
    }
    return false;
}

void DelimitedText::split(std::size_t start) {
    fields_.clear();
    for (std::size_t place = start;; ++place) {
        if (place < text_.size() && text_[place] == quote) {
            broken_ = !read_quoted(place);
        } else {
            read_plain(place);
        }
        if (broken_) {  // goes on with the next line
            fields_.clear();
            next_line_ = line_ + 1;
            return;
        }
        if (place >= text_.size() || text_[place] == '\n') {
            next_ = place + 1;
            return;
        }
    }
}

/// From the opening mark to what follows the closing one; false when that is no end of a field.
bool DelimitedText::read_quoted(std::size_t& place) {
    const std::size_t first = place + 1;
    std::size_t end = text_.find(quote, first);
    bool doubled = false;
    while (end != std::string_view::npos && end + 1 < text_.size() && text_[end + 1] == quote) {
        doubled = true;
        end = text_.find(quote, end + 2);
    }
    if (end == std::string_view::npos) return false;
    const std::string_view inner = text_.substr(first, end - first);
    next_line_ += static_cast<std::uint32_t>(std::ranges::count(inner, '\n'));
    fields_.push_back(doubled ? unescaped_.emplace_back(with_single_quotes(inner)) : inner);
    place = end + 1;
    if (text_.substr(place).starts_with("\r\n") || text_.substr(place) == "\r") ++place;
    return place >= text_.size() || text_[place] == separator_ || text_[place] == '\n';
}

void DelimitedText::read_plain(std::size_t& place) {
    const std::size_t first = place;
    const std::array<char, 2> ends{separator_, '\n'};
    place = std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), first), text_.size());
    fields_.push_back(without_return(text_.substr(first, place - first)));
}

std::string_view DelimitedText::field(unsigned column) const {
    if (!plain_) return column <= fields_.size() ? fields_[column - 1] : std::string_view{};
    std::string_view rest = record_;
    for (; column > 1; --column) {
        const std::size_t end = rest.find(separator_);
        if (end == std::string_view::npos) return {};
        rest.remove_prefix(end + 1);
    }
    return rest.substr(0, rest.find(separator_));
}

unsigned DelimitedText::column_of(std::string_view name) const {
    const auto fields = static_cast<unsigned>(plain_ ? 1 + std::ranges::count(record_, separator_)
                                                     : static_cast<std::ptrdiff_t>(fields_.size()));
    for (unsigned column = 1; column <= fields; ++column) {
        if (std::ranges::equal(field(column), name, {}, lower, lower)) return column;
    }
    return 0;
}

}  // namespace hearsay
