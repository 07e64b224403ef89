// Finds the noun phrases headed by a word for an office, a role, a force or an institution, with
// what they belong to.
//
// "the former OSCE envoy to Norland", "its foreign minister", "Foreign Ministers Lund of Norland
// and Vale of Sudland": left of the head word stand modifiers, among them states and bodies
// ("owners"); right of it "of", "for", "to" with more of them or with what the office is about.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ground/actors/name_runs.h"
#include "ground/actors/reading.h"

namespace rapporteur::ground {

// Whose an office is: a mark of the gazetteer, a person, or a word that must be tied first
// ("its", "the country", "the two countries").
struct Owner {
  enum class Kind { mark, name, word };
  Kind kind = Kind::mark;
  std::uint32_t token = 0;  // first token of it
  std::uint32_t end = 0;
};

struct ActorPhrase {
  std::uint32_t begin = 0;  // tokens of the whole phrase
  std::uint32_t end = 0;
  std::uint32_t head = 0;  // last token of the head word, and its first
  std::uint32_t head_begin = 0;
  bool is_title = true;   // an office or role; else a force, institution, side ...
  std::uint32_t row = 0;  // of the head word in Gazetteer::titles(), or nouns()
  bool is_plural = false;
  std::string title;  // in full, as written, without its owners
  std::vector<Owner> owners;
  bool is_definite = false;    // "the", or owned
  bool is_indefinite = false;  // "a", "an", "some", no article before a plural
  std::string count;           // "two", "three", "both", "each", "either", "neither"; lower case
  std::string held = "current";
  std::optional<std::uint32_t> possessor;  // token of "his", "its", "their"
  std::vector<std::uint32_t> names;        // runs of the persons named as holders, in order
  std::vector<std::uint32_t> absorbed;     // runs that are part of the title itself
  bool is_adjacent = false;                // the first name stands right behind, no comma between
};

// All such phrases in the order of their head words, each with a head word of its own; the names
// that the report puts beside an office are filled in.
std::vector<ActorPhrase> find_actor_phrases(const Reading& reading,
                                            const std::vector<NameRun>& runs);

}  // namespace rapporteur::ground
