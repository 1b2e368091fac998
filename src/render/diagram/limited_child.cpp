#include "render/diagram/limited_child.hpp"

#include "base/failure.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

// The sanitizers reserve terabytes of address space: no limit on it can be kept under them.
#if defined(__SANITIZE_ADDRESS__)
#define HEARSAY_LIMITS_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HEARSAY_LIMITS_MEMORY 0
#endif
#endif
#ifndef HEARSAY_LIMITS_MEMORY
#define HEARSAY_LIMITS_MEMORY 1
#endif

namespace hearsay {
namespace {

using Clock = std::chrono::steady_clock;
using Send = std::function<bool(const char*, std::size_t)>;

void limit(int resource, rlim_t amount) {
    const rlimit both{amount, amount};
    setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// A machine that is busy with other things must not change what is drawn: the limit is on processor time,
/// and the wall clock only ends what sleeps or waits.
constexpr double wall_clock_factor = 4;

void limit_processor_time(double seconds) {
    const double whole = std::floor(seconds);
    const auto rest = static_cast<suseconds_t>((seconds - whole) * 1e6);
    const itimerval timer{{0, 0}, {static_cast<time_t>(whole), rest}};
    setitimer(ITIMER_PROF, &timer, nullptr);
}

void set_limits(const ChildLimits& limits) {
    // A cache that cannot be written must fail softly instead of killing the process.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_DFL);
    if (HEARSAY_LIMITS_MEMORY != 0) limit(RLIMIT_AS, limits.memory);
    limit_processor_time(limits.seconds);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_STACK, rlim_t{8} << 20U);
}

void silence() {
    const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (nowhere < 0) return;
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
}

bool write_all(int pipe, const char* bytes, std::size_t count) {
    while (count > 0) {
        const ssize_t written = write(pipe, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        count -= static_cast<std::size_t>(written);
    }
    return true;
}

constexpr int threw = 99;

[[noreturn]] void be_child(const std::function<int(const Send&)>& work, const ChildLimits& limits, int pipe) {
    silence();
    set_limits(limits);
    int code = threw;
    try {
        code = work([pipe](const char* bytes, std::size_t count) { return write_all(pipe, bytes, count); });
    } catch (...) {
        code = threw;
    }
    // Not exit(): handlers and buffers belong to the parent.
    _exit(code);
}

int milliseconds_until(Clock::time_point deadline) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return left < 0 ? 0 : static_cast<int>(left);
}

/// Reads until the child closes its end; tells why when it stopped earlier.
ChildResult::End receive(int pipe, const ChildLimits& limits, std::string& output) {
    const auto deadline =
        Clock::now() + std::chrono::duration_cast<Clock::duration>(
                           std::chrono::duration<double>(limits.seconds * wall_clock_factor));
    std::array<char, 65536> buffer{};
    for (;;) {
        const int left = milliseconds_until(deadline);
        if (left == 0) return ChildResult::End::out_of_time;
        pollfd readable{pipe, POLLIN, 0};
        if (poll(&readable, 1, left) <= 0) continue;
        const ssize_t count = read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return ChildResult::End::fine;
        output.append(buffer.data(), static_cast<std::size_t>(count));
        if (output.size() > limits.output) return ChildResult::End::out_of_output;
    }
}

void settle(ChildResult& result, int status) {
    if (result.end != ChildResult::End::fine) return;
    if (WIFSIGNALED(status)) {
        result.code = WTERMSIG(status);
        result.end = result.code == SIGPROF ? ChildResult::End::out_of_time : ChildResult::End::crashed;
    } else if (WEXITSTATUS(status) != 0) {
        result.code = WEXITSTATUS(status);
        result.end = ChildResult::End::failed;
    }
}

}  // namespace

ChildResult run_limited(const std::function<int(const Send&)>& work, const ChildLimits& limits) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        throw Failure(std::string("cannot start a process for the layout: ") + std::strerror(errno));
    const pid_t child = fork();
    if (child < 0) {
        close(ends[0]);
        close(ends[1]);
        throw Failure(std::string("cannot start a process for the layout: ") + std::strerror(errno));
    }
    if (child == 0) {
        close(ends[0]);
        be_child(work, limits, ends[1]);
    }
    close(ends[1]);
    ChildResult result;
    result.end = receive(ends[0], limits, result.output);
    close(ends[0]);
    if (result.end != ChildResult::End::fine) kill(child, SIGKILL);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    settle(result, status);
    return result;
}

}  // namespace hearsay
