#include "cli/progress.hpp"

#include "cli/interrupt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <future>
#include <ostream>

namespace hearsay::cli {

namespace {

using namespace std::chrono_literals;

std::string progress_line(double seconds, std::uint64_t done, std::uint64_t total) {
    if (total == 0 || done == 0) return fmt::format("\rcomputing, {:.0f} s so far ", seconds);
    double share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    double left = seconds / share - seconds;
    return fmt::format("\r{:3.0f} %, about {:.0f} s left   ", share * 100, left);
}

}  // namespace

void run_with_progress(Context& context, const std::function<void(const Budget&)>& work) {
    if (!context.env().err_is_terminal) {
        work(Budget{});
        return;
    }
    InterruptWatch watch;
    std::atomic<std::uint64_t> total = 0, done = 0;
    Budget budget{watch.flag(), &total, &done};
    std::future<void> result = std::async(std::launch::async, [&] { work(budget); });
    auto start = std::chrono::steady_clock::now();
    bool shown = false;
    while (result.wait_for(200ms) != std::future_status::ready) {
        std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
        if (passed < 1s) continue;
        shown = true;
        context.env().err << progress_line(passed.count(), done, total) << std::flush;
    }
    if (shown) context.env().err << "\r\x1b[K" << std::flush;
    result.get();
    if (!watch.interrupted()) return;
    context.note("stopped before the end: there is no result");
    throw Stop{ExitCode::limit};
}

}  // namespace hearsay::cli
