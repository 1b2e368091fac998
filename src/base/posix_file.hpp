#pragma once

#include <string>
#include <string_view>

namespace hearsay {

/// A file descriptor of the operating system that closes itself; -1 is none.
class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(other.number_) { other.number_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();

    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

  private:
    int number_;
};

/// The reason that the operating system gives by `error` (an errno), for instance "No such file or
/// directory".
std::string reason(int error);

/// `path` as messages show it: cleaned and in quotes.
std::string quoted_path(std::string_view path);

/// Whether `path` holds a NUL, behind which the operating system would not look.
bool has_nul(std::string_view path);

}  // namespace hearsay
