// A token as the tokenizer leaves it: where it stands, and the ids that the model reads.

#pragma once

#include <cstdint>
#include <string>

namespace rapporteur::lang {

// Ids are spaCy's 64-bit string ids (string_id.h).
struct RawToken {
  std::uint32_t begin = 0;  // bytes of the text that was tokenized
  std::uint32_t end = 0;
  bool space = false;     // one ordinary space follows and belongs to the token
  bool is_space = false;  // the token is white space and nothing else
  std::uint64_t orth = 0;
  std::uint64_t norm = 0;
  std::uint64_t prefix = 0;
  std::uint64_t suffix = 0;
  std::uint64_t shape = 0;
  std::string norm_text;
};

}  // namespace rapporteur::lang
