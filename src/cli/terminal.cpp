#include "cli/terminal.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string_view>
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
    if (env.err_is_terminal) env.progress = &env.err;
    winsize size{};
    if (env.out_is_terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) env.terminal_width = size.ws_col;
}

std::vector<std::string> command_words(int count, char** values) {
    std::vector<std::string> words(values + std::min(count, 1), values + count);
    constexpr std::string_view start = "hearsay-";
    std::string_view name = count > 0 ? values[0] : "";
    name.remove_prefix(name.rfind('/') + 1);
    if (name.starts_with(start)) words.insert(words.begin(), std::string(name.substr(start.size())));
    return words;
}

std::optional<std::string> environment_variable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace hearsay::cli
