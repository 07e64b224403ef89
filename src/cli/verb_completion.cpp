// rapporteur completion: what a shell offers behind Tab, made from the options themselves.

#include <memory>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/terminal.h"
#include "cli/verbs.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Examples:\n"
    "  rapporteur completion bash > ~/.local/share/bash-completion/completions/rapporteur\n"
    "  rapporteur completion fish > ~/.config/fish/completions/rapporteur.fish";

std::string long_options(const CLI::App& command, std::string_view before) {
  std::string words;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames())
      words += fmt::format("{}{} ", before, name);
  }
  return words;
}

std::vector<const CLI::App*> verbs_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string for_bash(const CLI::App& app) {
  std::string names, cases;
  for (const CLI::App* verb : verbs_of(app)) {
    names += verb->get_name() + " ";
    cases += fmt::format("    {}) words=\"{}\" ;;\n", verb->get_name(), long_options(*verb, "--"));
  }
  return fmt::format(
      "_rapporteur() {{\n  local words current=${{COMP_WORDS[COMP_CWORD]}}\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"{}\" -- "
      "\"$current\"))\n    return\n  fi\n"
      "  case ${{COMP_WORDS[1]}} in\n{}  esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$current\") $(compgen -f -- \"$current\"))\n}}\n"
      "complete -o filenames -F _rapporteur rapporteur\n",
      names, cases);
}

std::string for_fish(const CLI::App& app) {
  std::string lines;
  for (const CLI::App* verb : verbs_of(app)) {
    lines += fmt::format("complete -c rapporteur -n __fish_use_subcommand -a {} -d '{}'\n",
                         verb->get_name(), verb->get_description());
    for (const CLI::Option* option : verb->get_options()) {
      for (const std::string& name : option->get_lnames()) {
        lines += fmt::format("complete -c rapporteur -n '__fish_seen_subcommand_from {}' -l {}\n",
                             verb->get_name(), name);
      }
    }
  }
  return lines;
}

}  // namespace

void add_completion(CLI::App& app, int& code) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", "what bash or fish offer behind Tab");
  command->footer(kExamples);
  command->add_option("SHELL", *shell, "bash or fish")
      ->required()
      ->check(CLI::IsMember({"bash", "fish"}))
      ->type_name("");
  command->callback([shell, &app, &code] {
    print(*shell == "bash" ? for_bash(app) : for_fish(app));
    code = 0;
  });
}

}  // namespace rapporteur::cli
