// The way in for a program that links the library: bytes of reports in, their claims out.
//
//   const auto rapporteur = rapporteur::Rapporteur::load({});
//   if (!rapporteur) return say(rapporteur.error().message);
//   const auto read = rapporteur->code("herald.html", bytes);
//   for (const auto& coded : read.reports) use(coded.report, coded.claims);

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "rapporteur/claim.h"
#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur {

namespace pipeline {
struct Resources;
}

// What the user chose; empty fields mean the defaults.
struct RapporteurOptions {
  std::string model;                              // a name, or the path of a folder or a wheel
  std::vector<std::filesystem::path> rule_files;  // beside the shipped ones
  bool without_model = false;  // reports are read, but not coded: only their own claim is made
};

struct CodedReport {
  Report report;
  std::vector<Claim> claims;  // in reading order
};

// What came of one input: a page is one report, JSON lines are many.
struct CodedInput {
  std::vector<CodedReport> reports;
  std::vector<Error> problems;  // what could not be read; the rest was
};

// Model, word lists and rules, loaded once. Constant: threads may share one.
class Rapporteur {
 public:
  static Result<Rapporteur> load(const RapporteurOptions& options);

  // `name` becomes the report's id where its bytes do not give one.
  [[nodiscard]] CodedInput code(const std::string& name, std::string bytes) const;

 private:
  explicit Rapporteur(std::shared_ptr<const pipeline::Resources> use) : use_(std::move(use)) {}

  std::shared_ptr<const pipeline::Resources> use_;
};

}  // namespace rapporteur
