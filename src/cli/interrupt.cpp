#include "cli/interrupt.hpp"

namespace hearsay::cli {

namespace {

// A signal handler can reach nothing but a global.
std::atomic<bool> stop_wanted = false;
static_assert(std::atomic<bool>::is_always_lock_free);

}  // namespace

InterruptWatch::InterruptWatch() {
    stop_wanted = false;
    struct sigaction action {};
    action.sa_handler = [](int) { stop_wanted = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, &before_);
}

InterruptWatch::~InterruptWatch() {
    sigaction(SIGINT, &before_, nullptr);
}

bool InterruptWatch::interrupted() const {
    return stop_wanted;
}

const std::atomic<bool>* InterruptWatch::flag() const {
    return &stop_wanted;
}

}  // namespace hearsay::cli
