#include "rapporteur/rapporteur.h"

#include "pipeline/run.h"
#include "read/read_inputs.h"

namespace rapporteur {

Result<Rapporteur> Rapporteur::load(const RapporteurOptions& options) {
  pipeline::Choice choice;
  choice.model = options.model;
  choice.rule_files = options.rule_files;
  choice.without_model = options.without_model;
  auto use = pipeline::load_resources(choice);
  if (!use) return fail(use.error());
  return Rapporteur(std::make_shared<const pipeline::Resources>(std::move(*use)));
}

CodedInput Rapporteur::code(const std::string& name, std::string bytes) const {
  read::ReadResult read = read::read_bytes(name, std::move(bytes), {});
  CodedInput coded;
  coded.problems = std::move(read.problems);
  for (const Report& report : read.reports) {
    pipeline::Reading reading = pipeline::code_report(report, *use_);
    coded.reports.push_back({std::move(reading.report), std::move(reading.claims)});
  }
  return coded;
}

}  // namespace rapporteur
