// The table of word vectors that the larger pipelines carry (md: 20,000 vectors for 684,830 words).

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"

namespace rapporteur::lang {

class WordVectors {
 public:
  WordVectors() = default;
  // From the bytes of vocab/vectors (.npy, little-endian float32, C order) and vocab/key2row.
  static Result<WordVectors> read(std::string_view vectors_npy, std::string_view key2row);

  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::size_t rows() const { return width_ == 0 ? 0 : values_.size() / width_; }
  // The vector of the word with this id; null where the word has none.
  [[nodiscard]] const float* find(std::uint64_t orth) const;

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t row = kEmpty;
  };
  static constexpr std::uint32_t kEmpty = 0xffffffff;

  Result<void> read_rows(std::string_view key2row);
  void insert(std::uint64_t key, std::uint32_t row);

  std::size_t width_ = 0;
  std::vector<float> values_;
  // Open addressing over a power of two; ids are hashes already, so their low bits spread well.
  std::vector<Slot> slots_;
};

}  // namespace rapporteur::lang
