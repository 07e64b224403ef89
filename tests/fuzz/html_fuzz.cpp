// Any bytes as a saved page: no crash, no endless run, and paragraphs inside the text.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "read/read_inputs.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string page = "<html>" + std::string(reinterpret_cast<const char*>(bytes), size);
  const rapporteur::read::ReadResult result = rapporteur::read::read_bytes("page.html", page, {});
  for (const rapporteur::Report& report : result.reports) {
    std::uint32_t end = 0;
    for (const rapporteur::Paragraph& paragraph : report.paragraphs) {
      if (paragraph.span.begin < end || paragraph.span.end > report.text.size()) std::abort();
      end = paragraph.span.end;
    }
  }
  return 0;
}
