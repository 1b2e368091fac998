#include "cli/interrupt.hpp"

#include <utility>

namespace hearsay::cli {

namespace {

// A signal handler can reach nothing but a global.
std::atomic<bool> stop_wanted = false;
bool watched = false;
static_assert(std::atomic<bool>::is_always_lock_free);

}  // namespace

InterruptWatch::InterruptWatch() : outermost_(!std::exchange(watched, true)) {
    if (!outermost_) return;
    stop_wanted = false;
    struct sigaction action {};
    action.sa_handler = [](int) { stop_wanted = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, &before_);
}

InterruptWatch::~InterruptWatch() {
    if (!outermost_) return;
    sigaction(SIGINT, &before_, nullptr);
    watched = false;
}

bool InterruptWatch::interrupted() const {
    return stop_wanted;
}

const std::atomic<bool>* InterruptWatch::flag() const {
    return &stop_wanted;
}

}  // namespace hearsay::cli
