#include "cli/refused.h"

#include <cstdio>
#include <iostream>
#include <iterator>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "cli/exit_codes.h"

namespace rapporteur::cli {

Result<std::string> bytes_of(const std::string& file) {
  if (file != "-") return base::read_file(file);
  return std::string(std::istreambuf_iterator<char>(std::cin), {});
}

int tell_refused(const std::vector<pipeline::Refusal>& refused, const std::string& file,
                 const char* what) {
  if (refused.empty()) return kDone;
  std::string lines;
  for (const pipeline::Refusal& one : refused) {
    const nlohmann::ordered_json json{{"line", one.line}, {"reason", one.reason}, {what, one.text}};
    lines += json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
  }
  const std::string name = file == "-" ? "import.refused.jsonl" : file + ".refused.jsonl";
  if (auto done = base::write_file(name, lines); !done) return fail_with(done.error());
  const pipeline::Refusal& first = refused.front();
  const std::string message =
      fmt::format("line {}: {}; all refusals are in {}", first.line, first.reason, name);
  std::fprintf(stderr, "rapporteur: %s\n", message.c_str());
  return kUnreadable;
}

}  // namespace rapporteur::cli
