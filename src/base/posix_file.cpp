#include "base/posix_file.hpp"

#include "base/unicode.hpp"

#include <system_error>
#include <unistd.h>
#include <utility>

namespace hearsay {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

Descriptor::~Descriptor() {
    if (number_ >= 0) ::close(number_);
}

std::string reason(int error) {
    return std::generic_category().message(error);
}

std::string quoted_path(std::string_view path) {
    return "'" + clean_text(path) + "'";
}

bool has_nul(std::string_view path) {
    return path.find('\0') != std::string_view::npos;
}

}  // namespace hearsay
