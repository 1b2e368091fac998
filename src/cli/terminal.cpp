#include "cli/terminal.hpp"

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sys/ioctl.h>
#include <unistd.h>

namespace hearsay::cli {

void prepare_process() {
    std::ios::sync_with_stdio(false);
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_IGN);
}

void describe_terminal(Env& env) {
    env.out_is_terminal = isatty(STDOUT_FILENO) == 1;
    env.err_is_terminal = isatty(STDERR_FILENO) == 1;
    winsize size{};
    if (env.out_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) env.terminal_width = size.ws_col;
}

std::optional<std::string> environment_variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace hearsay::cli
