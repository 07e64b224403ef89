// The options of every verb that reads text: which model, mode and rules.

#pragma once

#include <string>
#include <vector>

#include "pipeline/run.h"

namespace CLI {
class App;
}

namespace rapporteur::cli {

struct ResourceOptions {
  std::string model;
  std::string mode = "news";
  std::vector<std::string> rules;
  std::vector<std::string> dictionaries;

  // `this` must live as long as the app.
  void add_to(CLI::App& command);
  void add_dictionaries(CLI::App& command);
  [[nodiscard]] pipeline::Choice choice() const;
};

// What is odd in the dictionaries, to the standard error: the first lines and how many more.
void warn_of_dictionaries(const pipeline::Dictionaries& dictionaries);

}  // namespace rapporteur::cli
