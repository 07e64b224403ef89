// Turns tokens into vectors that know their neighbours.
//
// Each token's features pick rows of hashed tables; a maxout layer mixes them (and the word's
// static vector) into one row; four residual convolutions of window 1 then pass news along the
// text. A text stands between rows of zeros, one for each layer, that take part like tokens.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lang/dense_kernels.h"
#include "lang/raw_token.h"
#include "lang/thinc_model.h"
#include "lang/word_vectors.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

// Where texts that are analysed together lie: each is encoded as if it were alone.
struct TokenRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::size_t size() const { return end - begin; }
};

// The rows of one call, kept to be filled again by the next.
struct EncodedRows {
  AlignedFloats current;
  AlignedFloats previous;
  std::vector<const float*> tokens;  // one row for each token, in order

  // Of the layer that is being run.
  std::vector<const float*> inputs;
  std::vector<const float*> residuals;
  std::vector<float*> outputs;
};

class Tok2Vec {
 public:
  // From a model that is or holds a tok2vec. `vectors` must outlive this; without any where the
  // pipeline has none. `unsupported` names the part of the network that is not known here.
  static Result<Tok2Vec> load(const ThincModel& model, const WordVectors& vectors,
                              const DenseKernels& kernels);

  [[nodiscard]] std::size_t width() const { return width_; }

  // Writes the mixed row of each token (its own features only) at rows[i].
  void mix(std::span<const RawToken* const> tokens, std::span<float* const> rows) const;

  // Encodes the texts at `ranges`, whose tokens have the mixed rows `mixed`. The result is in
  // `rows.tokens`, one after another for all texts.
  void encode(std::span<const TokenRange> ranges, std::span<const float* const> mixed,
              EncodedRows& rows) const;

 private:
  struct Table {
    std::uint64_t RawToken::*feature = nullptr;  // null: `flag`
    bool RawToken::*flag = nullptr;
    std::uint32_t seed = 0;
    std::size_t rows = 0;
    std::vector<float> values;
  };

  Result<void> load_tables(const ThincModel& model);
  Result<void> load_vectors(const ThincModel& model, const WordVectors& vectors);
  Result<void> load_blocks(const ThincModel& model);
  void add_table_rows(const Table& table, const RawToken& token, float* sum) const;
  void run_block(const MaxoutLayer& block, std::size_t margin, std::span<const TokenRange> ranges,
                 EncodedRows& rows) const;

  const DenseKernels* kernels_ = nullptr;
  const WordVectors* vectors_ = nullptr;  // null where the network takes no word vectors
  std::size_t width_ = 0;
  std::size_t window_ = 0;
  std::vector<Table> tables_;
  DenseLayer vector_layer_;
  MaxoutLayer mix_;
  std::vector<MaxoutLayer> blocks_;
};

}  // namespace rapporteur::lang
