// What the language model says of a report: sentences, tokens, tags, lemmas, tree, names.
//
// Spans are bytes of the report's own text, also where the parser saw other words (news
// mode, docs/news-mode.md). Nodes refer to each other by index into `tokens`.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur {

// One token with spaCy's names and meanings. White-space tokens of spaCy are kept in parity
// mode and left out in news mode.
struct Token {
  Span span;
  bool space_after = false;
  std::string norm;
  std::string lemma;          // of the report's own word, never of a stand-in
  std::string tag;            // Penn Treebank: "VBD"
  std::string pos;            // Universal: "VERB"
  std::string morph;          // "Number=Sing|Tense=Past"; empty where none
  std::string dep;            // ClearNLP: "nsubj"; "ROOT" for a root
  std::uint32_t head = 0;     // index of the head; a root is its own head
  std::string ent_iob = "O";  // "B", "I" or "O"
  std::string ent_type;       // "PERSON"; empty outside a name
};

// Tokens [begin, end) of one sentence.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t paragraph = 0;  // index into Report::paragraphs
};

// Tokens [begin, end) that the model labels as a name, or a noun chunk with its root token.
struct NameSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string label;
};
struct NounChunk {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t root = 0;
};

// A state that no list knows, but that the report's own words show to be one ("the foreign
// minister of Varnia"). The adjective is empty where the report has none, and the name is the
// adjective where the report has nothing else ("the Varnian foreign minister").
struct ToldState {
  std::string name;
  std::string adjective;

  friend bool operator==(const ToldState&, const ToldState&) = default;
};

struct Analysis {
  std::string model;                   // "en_core_web_md-3.8.0"
  std::vector<ToldState> told_states;  // sorted by name; of news mode
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<NameSpan> names;
  std::vector<NounChunk> chunks;
};

}  // namespace rapporteur
