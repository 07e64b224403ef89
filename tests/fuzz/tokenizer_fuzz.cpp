// Any bytes are cut into tokens that cover them, and any bytes can be repaired and traced back.
// The same bytes are also tried as a tokenizer file.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "../support/msgpack_writer.h"
#include "lang/reading_repairs.h"
#include "lang/tokenizer.h"

namespace {

using namespace rapporteur;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string rules() {
  using test::packed;
  const std::string piece = test::packed_map({test::packed_number(65), packed(":-)")});
  return test::packed_map(
      {packed("prefix_search"), packed(R"(^[\(\"'$:]|^\u2026)"), packed("suffix_search"),
       packed(R"([\)\"',!:]$|'s$|(?<=[a-z0-9])\.$|\.\.+$)"), packed("infix_finditer"),
       packed(R"((?<=\w)[-/](?=\w)|\.\.+)"), packed("url_match"), packed(R"((?u)^\w+://\S+$)"),
       packed("exceptions"), test::packed_map({packed(":-)"), test::packed_list({piece})})});
}

// Tokens stand in order; only an ordinary space that one of them has taken lies between two.
void check_tokens(std::string_view text) {
  static const lang::Tokenizer tokenizer = *lang::Tokenizer::load(rules(), "");
  std::size_t at = 0;
  for (const lang::RawToken& token : tokenizer.tokenize(text)) {
    require(token.begin == at && token.begin < token.end && token.end <= text.size());
    at = token.end + (token.space ? 1U : 0U);
    require(!token.space || text[token.end] == ' ');
  }
  require(at == text.size());
}

void check_reading(std::string_view text) {
  static const lang::ReadingRepairs repairs = *lang::ReadingRepairs::load();
  const auto size = static_cast<std::uint32_t>(text.size());
  const lang::ReadingText reading = repairs.read(text, {0, size});
  std::uint32_t done = 0;
  for (std::uint32_t i = 0; i < reading.text().size(); ++i) {
    const Span origin = reading.origin(i, i + 1);
    require(origin.begin < origin.end && origin.end <= size && origin.end >= done);
    done = origin.end;
    require(reading.has_stand_in(i, i + 1) || reading.text()[i] == ' ' ||
            reading.text()[i] == text[origin.begin]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  check_tokens(text);
  check_reading(text);
  static_cast<void>(lang::Tokenizer::load(text, text));
  return 0;
}
