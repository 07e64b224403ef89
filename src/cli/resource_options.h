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

  // `this` must live as long as the app.
  void add_to(CLI::App& command);
  [[nodiscard]] pipeline::Choice choice() const;
};

}  // namespace rapporteur::cli
