#include "cli/resource_options.h"

#include <algorithm>
#include <cstdio>

#include <CLI/CLI.hpp>

namespace rapporteur::cli {

void ResourceOptions::add_to(CLI::App& command) {
  command
      .add_option("--model", model,
                  "language model: md, sm, or a folder or wheel (RAPPORTEUR_MODEL)")
      ->type_name("NAME");
  command.add_option("--mode", mode, "news: made for reports; parity: exactly as spaCy")
      ->check(CLI::IsMember({"news", "parity"}))
      ->capture_default_str();
  command.add_option("--rules", rules, "more rule files beside the shipped ones")
      ->type_name("FILE");
  add_dictionaries(command);
}

void ResourceOptions::add_dictionaries(CLI::App& command) {
  command
      .add_option("--dictionary", dictionaries,
                  "actors, agents, verbs, issues, discards of TABARI or PETRARCH: a file or folder")
      ->type_name("PATH");
}

void warn_of_dictionaries(const pipeline::Dictionaries& dictionaries) {
  constexpr std::size_t kShown = 20;
  const auto& odd = dictionaries.odd;
  for (std::size_t at = 0; at < std::min(odd.size(), kShown); ++at)
    std::fprintf(stderr, "rapporteur: %s\n", odd[at].text().c_str());
  if (odd.size() <= kShown) return;
  std::fprintf(stderr,
               "rapporteur: %zu more lines of dictionaries are not taken; `rapporteur doctor "
               "--dictionary` lists them all\n",
               odd.size() - kShown);
}

pipeline::Choice ResourceOptions::choice() const {
  pipeline::Choice choice;
  choice.model = model;
  choice.mode = mode == "parity" ? lang::Mode::parity : lang::Mode::news;
  choice.rule_files.assign(rules.begin(), rules.end());
  choice.dictionaries.assign(dictionaries.begin(), dictionaries.end());
  return choice;
}

}  // namespace rapporteur::cli
