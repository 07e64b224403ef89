// The parts of a loaded pipeline and what a thread is lent to use them. Only pipeline*.cpp look
// in here.

#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "lang/attribute_ruler.h"
#include "lang/dependency_parser.h"
#include "lang/lemmatizer.h"
#include "lang/mix_memo.h"
#include "lang/name_finder.h"
#include "lang/pipeline.h"
#include "lang/reading_repairs.h"
#include "lang/tagger.h"
#include "lang/tok2vec.h"
#include "lang/tokenizer.h"
#include "lang/word_vectors.h"

namespace rapporteur::lang {

// Room for the numbers of one batch of texts, and the words met so far.
struct Room {
  MixMemo memo;
  std::vector<std::vector<const float*>> mixed;  // for each network
  std::vector<EncodedRows> encoded;              // for each network
  TagScores tag_scores;
  std::vector<std::size_t> tags;
  ParserRoom parser;
  StateTable names;
};

// Rooms are used again by whichever thread comes next: no room outlives its pipeline, and there
// are never more than threads that worked at once.
class RoomPool {
 public:
  std::unique_ptr<Room> take();
  void give_back(std::unique_ptr<Room> room);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Room>> free_;
};

struct Pipeline::Parts {
  std::string name;
  std::vector<ModelFile> files;
  const DenseKernels* kernels = nullptr;
  std::unique_ptr<const WordVectors> vectors;  // the networks point to it
  std::vector<Tok2Vec> networks;
  // Which network each component listens to.
  std::size_t tagger_network = 0;
  std::size_t parser_network = 0;
  std::size_t names_network = 0;
  std::optional<Tokenizer> tokenizer;
  Tagger tagger;
  DependencyParser parser;
  NameFinder names;
  std::optional<AttributeRuler> ruler;
  std::optional<Lemmatizer> lemmatizer;
  std::optional<ReadingRepairs> repairs;  // of news mode
  mutable RoomPool rooms;
};

}  // namespace rapporteur::lang
