#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/runs.hpp"

#include <fmt/format.h>

namespace hearsay::cli {

namespace {

std::string command_names() {
    std::string names;
    for (const Command& command : commands())
        names += fmt::format("{}{}", names.empty() ? "" : " ", command.name);
    return names;
}

std::string option_words(const Command& command) {
    std::string words;
    for (const OptionSpec& option : options_of(command))
        words += fmt::format("{}--{}", words.empty() ? "" : " ", option.name);
    return words;
}

/// `text` inside single quotes of bash, zsh or fish.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (char c : text) {
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    return out + "'";
}

std::string bash_script() {
    std::string cases;
    for (const Command& command : commands()) {
        cases += fmt::format("    {}) options={} ;;\n", command.name, quoted(option_words(command)));
    }
    return fmt::format(R"(# bash completion for hearsay
_hearsay() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} command= options= at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case ${{COMP_WORDS[at]}} in
    -d | --dossier | --config | --color) ((at++)) ;;
    -*) ;;
    *) command=${{COMP_WORDS[at]}}; break ;;
    esac
  done
  case $command in
    '') COMPREPLY=($(compgen -W {} -- "$word")); return ;;
{}  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}}
complete -o filenames -F _hearsay hearsay
)",
                       quoted(command_names()), cases);
}

std::string zsh_script() {
    std::string names, cases;
    for (const Command& command : commands()) {
        names += fmt::format("    {}\n", quoted(fmt::format("{}:{}", command.name, command.summary)));
        cases += fmt::format("    {}) compadd -- {}; _files ;;\n", command.name, option_words(command));
    }
    return fmt::format(R"(#compdef hearsay
_hearsay() {{
  local -a commands=(
{}  )
  local word command=
  for word in ${{words[2,CURRENT-1]}}; do
    [[ $word == -* ]] || {{ command=$word; (( ${{+commands[(r)$word:*]}} )) && break }}
  done
  case $command in
    '') _describe command commands ;;
{}    *) _files ;;
  esac
}}
compdef _hearsay hearsay
)",
                       names, cases);
}

std::string fish_script() {
    std::string script = "# fish completion for hearsay\ncomplete -c hearsay -f\n";
    for (const Command& command : commands()) {
        script += fmt::format("complete -c hearsay -n __fish_use_subcommand -a {} -d {}\n", command.name,
                              quoted(command.summary));
        for (const OptionSpec& option : options_of(command)) {
            std::string letter = option.letter ? fmt::format(" -s {}", option.letter) : "";
            script += fmt::format("complete -c hearsay -n '__fish_seen_subcommand_from {}' -l {}{}{} -d {}\n",
                                  command.name, option.name, letter, option.operand.empty() ? "" : " -r -F",
                                  quoted(option.summary));
        }
    }
    return script;
}

}  // namespace

ExitCode run_completion(Context& context) {
    const std::string& shell = context.arguments().operands()[0];
    if (shell == "bash")
        context.write(bash_script());
    else if (shell == "zsh")
        context.write(zsh_script());
    else if (shell == "fish")
        context.write(fish_script());
    else
        throw Failure(fmt::format("no completion for '{}'; there is bash, zsh and fish", shell),
                      ExitCode::usage);
    return ExitCode::fine;
}

}  // namespace hearsay::cli
