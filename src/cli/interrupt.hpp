#pragma once

#include <atomic>
#include <csignal>

namespace hearsay::cli {

/// Takes Ctrl-C as a wish to stop, for as long as it lives. A second one ends the program as usual. One
/// within the life of another sees the same wish.
class InterruptWatch {
  public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;

    bool interrupted() const;
    /// For who looks on from another thread.
    const std::atomic<bool>* flag() const;

  private:
    bool outermost_;
    struct sigaction before_ {};
};

}  // namespace hearsay::cli
