#include "cli/progress.hpp"

#include "cli/interrupt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <future>
#include <ostream>
#include <string>
#include <string_view>

namespace hearsay::cli {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds time_between_looks = 200ms;
constexpr int most_looks_since_wish = 5;
constexpr std::string_view note_of_stop = "stopped before the end: there is no result";

std::string progress_text(double seconds, std::uint64_t done, std::uint64_t total) {
    if (total == 0 || done == 0) return fmt::format("\rcomputing, {:.0f} s so far ", seconds);
    double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    double left = seconds / share - seconds;
    return fmt::format("\r{:3.0f} %, about {:.0f} s left   ", share * 100, left);
}

/// A line that is written over and over.
class ProgressLine {
  public:
    explicit ProgressLine(std::ostream& out) : out_(out) {}

    /// Nothing within the first second.
    void show(std::uint64_t done, std::uint64_t total) {
        std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
        if (passed < 1s) return;
        shown_ = true;
        out_ << progress_text(passed.count(), done, total) << std::flush;
    }
    void clear() {
        if (shown_) out_ << "\r\x1b[K" << std::flush;
    }

  private:
    std::ostream& out_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    bool shown_ = false;
};

}  // namespace

void run_with_progress(Context& context, const std::function<void(const Budget&)>& work) {
    std::ostream* terminal = context.env().progress;
    if (!terminal) {
        work(Budget{});
        return;
    }
    InterruptWatch watch;
    std::atomic<std::uint64_t> total = 0, done = 0;
    Budget budget{watch.flag(), &total, &done};
    std::future<void> result = std::async(std::launch::async, [&] { work(budget); });
    ProgressLine line(*terminal);
    int looks_since_wish = 0;
    while (result.wait_for(time_between_looks) != std::future_status::ready) {
        line.show(done, total);
        if (!watch.interrupted() || ++looks_since_wish < most_looks_since_wish) continue;
        line.clear();
        *terminal << fmt::format("hearsay: {}\n", note_of_stop) << std::flush;
        // Threads cannot be ended, and this one only computes: nothing that matters is lost with the process.
        std::_Exit(static_cast<int>(ExitCode::limit));
    }
    line.clear();
    result.get();
    if (!watch.interrupted()) return;
    context.note(note_of_stop);
    throw Stop{ExitCode::limit};
}

}  // namespace hearsay::cli
