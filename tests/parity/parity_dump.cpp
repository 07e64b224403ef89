// Prints what parity mode says of texts, for tools/parity to compare with spaCy.
//
// usage: parity_dump MODEL < texts.jsonl > analyses.jsonl
// One line {"text": ...} gives one line of JSON as `rapporteur parse --format json` writes it.

#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "lang/analysis_text.h"
#include "lang/pipeline.h"

int main(int argc, char** argv) {
  using namespace rapporteur;
  if (argc != 2) {
    std::fputs("usage: parity_dump MODEL < texts.jsonl > analyses.jsonl\n", stderr);
    return 2;
  }
  const auto pipeline = lang::load_pipeline(argv[1]);
  if (!pipeline) {
    std::fprintf(stderr, "%s\n", pipeline.error().message.c_str());
    return 3;
  }
  for (std::string line; std::getline(std::cin, line);) {
    Report report;
    report.text = nlohmann::json::parse(line).at("text").get<std::string>();
    const Analysis analysis = lang::analyse(report, **pipeline, lang::Mode::parity);
    std::cout << lang::to_json(report, analysis) << '\n';
  }
  return 0;
}
