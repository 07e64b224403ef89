#include "cli/resource_options.h"

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
}

pipeline::Choice ResourceOptions::choice() const {
  pipeline::Choice choice;
  choice.model = model;
  choice.mode = mode == "parity" ? lang::Mode::parity : lang::Mode::news;
  choice.rule_files.assign(rules.begin(), rules.end());
  return choice;
}

}  // namespace rapporteur::cli
