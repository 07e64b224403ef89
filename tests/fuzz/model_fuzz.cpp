// Fuzzes the readers of a pipeline's files. The first byte says which file the rest is.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "lang/dependency_parser.h"
#include "lang/moves_file.h"
#include "lang/msgpack_file.h"
#include "lang/name_tagging.h"
#include "lang/pipeline_config.h"
#include "lang/tagger.h"
#include "lang/thinc_model.h"
#include "lang/tok2vec.h"
#include "lang/transition_scorer.h"
#include "lang/word_vectors.h"

namespace {

using namespace rapporteur::lang;

// A model that reads well is also built into every kind of network, and run on one token.
void read_model(std::string_view bytes) {
  const auto model = ThincModel::read("model", bytes);
  if (!model) return;
  const WordVectors no_vectors;
  const auto network = Tok2Vec::load(*model, no_vectors, plain_kernels());
  if (network) {
    const RawToken token;
    const RawToken* tokens[] = {&token};
    std::vector<float> row(network->width());
    float* rows[] = {row.data()};
    network->mix(tokens, rows);
    const float* mixed[] = {row.data()};
    const TokenRange range{0, 1};
    EncodedRows encoded;
    network->encode({&range, 1}, mixed, encoded);
  }
  const std::size_t width = network ? network->width() : 4;
  auto scorer = TransitionScorer::load(*model, width, plain_kernels());
  if (scorer) {
    StateTable table;
    const std::vector<float> row(width);
    const float* rows[] = {row.data()};
    scorer->prepare(rows, table);
    const std::vector<std::int32_t> slots(scorer->places(), kNoToken);
    const std::vector<float> penalties(scorer->classes());
    scorer->choose(slots, penalties.data(), table);
  }
  (void)Tagger::load(*model, "cfg", R"({"labels":["NN","VB"]})", width, plain_kernels());
}

void read_vectors(std::string_view bytes) {
  const std::size_t cut = bytes.size() - bytes.size() / 4;
  const auto vectors = WordVectors::read(bytes.substr(0, cut), bytes.substr(cut));
  if (vectors) (void)vectors->find(7);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0:
      read_model(bytes);
      break;
    case 1:
      if (const auto moves = read_moves("moves", bytes)) (void)NameMoves::from(*moves);
      break;
    case 2:
      (void)read_pipeline_config("config.cfg", bytes);
      break;
    case 3:
      read_vectors(bytes);
      break;
    default:
      (void)read_msgpack("file", bytes);
      break;
  }
  return 0;
}
