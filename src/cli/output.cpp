#include "cli/output.h"

#include "base/files.h"
#include "cli/terminal.h"

namespace rapporteur::cli {

bool is_standard_output(const std::string& output) { return output.empty() || output == "-"; }

Result<void> write_output(const std::string& output, std::string_view bytes) {
  if (!is_standard_output(output)) return base::write_file(output, bytes);
  print(bytes);
  return {};
}

}  // namespace rapporteur::cli
