#include "cli/main.hpp"

#include "base/file_system.hpp"
#include "cli/fonts.hpp"
#include "cli/terminal.hpp"

#include <iostream>

int main(int argc, char** argv) {
    hearsay::Disk disk;
    hearsay::cli::prepare_process();
    hearsay::cli::Env env{disk, std::cin, std::cout, std::cerr, hearsay::cli::environment_variable};
    hearsay::cli::describe_terminal(env);
    env.font_with = hearsay::cli::installed_font;
    return hearsay::cli::main(hearsay::cli::command_words(argc, argv), env);
}
