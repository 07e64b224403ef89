// What config.cfg says of a pipeline: which components, in which order, and what each is.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::lang {

struct ComponentConfig {
  std::string name;     // its folder in the pipeline: "parser"
  std::string factory;  // what it is: "parser", "ner", "tok2vec" ...
};

struct PipelineConfig {
  std::string language;
  std::vector<ComponentConfig> components;  // those that run, in order; without the disabled ones
  // "components.parser.model" -> "extra_state_tokens" -> "false": values are JSON as they stand.
  std::map<std::string, std::map<std::string, std::string>> sections;

  // The JSON text of a value, empty where it is not set.
  [[nodiscard]] std::string_view value(const std::string& section, const std::string& key) const;
};

// `bad_input` names the line.
Result<PipelineConfig> read_pipeline_config(std::string_view file, std::string_view bytes);

}  // namespace rapporteur::lang
