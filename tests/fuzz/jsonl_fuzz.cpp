// Any bytes as whatever their content says they are (text, JSON records, gzip): no crash, and a
// report or a problem for everything that is not empty.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "read/copies.h"
#include "read/read_inputs.h"
#include "read/sidecar.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string input(reinterpret_cast<const char*>(bytes), size);
  const rapporteur::read::ReadResult result = rapporteur::read::read_bytes("input", input, {});
  for (const rapporteur::Report& report : result.reports) {
    std::uint32_t end = 0;
    for (const rapporteur::Paragraph& paragraph : report.paragraphs) {
      if (paragraph.span.begin < end || paragraph.span.end > report.text.size()) std::abort();
      end = paragraph.span.end;
    }
  }
  if (result.reports.empty() && result.problems.empty() && size != 0) std::abort();
  (void)rapporteur::read::find_copies(result.reports);
  (void)rapporteur::read::parse_manifest(input);
  (void)rapporteur::read::parse_sidecar(input);
  return 0;
}
