// What the shipped lists know of states, bodies, offices and forces.
//
// A look-up takes the words as the report writes them. Names are matched with their case
// ("Polisario", "US"); words for offices and forces without it. A name in capitals throughout
// ("EL SALVADOR") is also looked for as "El Salvador". Loading takes about 5 ms.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "rapporteur/analysis.h"
#include "rapporteur/grounding.h"
#include "rapporteur/result.h"

namespace rapporteur::ground {

struct Land {
  std::string name;
  std::string adjective;  // the usual one; empty where none is known
  std::string country;    // ISO 3166-1 alpha-3; empty for a contested territory that has none
  std::string code;       // ISO 3166-1 alpha-2 in lower case; empty where none
  bool has_namesake =
      false;             // a place of the same name elsewhere, so that other words must bear it out
  bool is_state = true;  // false: a territory or community, an actor only where it acts
};

struct Body {
  std::string name;
  ActorKind kind = ActorKind::body;
  std::string sector;
  std::string country;
};

enum class TitleClass { office, rank, honorific, role, portfolio };
struct Title {
  std::string word;
  TitleClass kind = TitleClass::office;
  std::string sector;
  char gender = '-';
};

enum class NounClass { force, fighters, people, institution, side, group, outlet };
struct Noun {
  std::string word;
  bool is_plural = false;
  NounClass kind = NounClass::institution;
  ActorKind actor = ActorKind::body;
  std::string sector;
};

// How a word speaks of a land; one word may do it in several ways ("Armenian").
enum LandUse : std::uint8_t {
  kStateName = 1,
  kAdjective = 2,
  kPeopleSingular = 4,
  kPeoplePlural = 8,
  kSeat = 16
};
struct LandTerm {
  std::uint32_t land = 0;
  std::uint8_t uses = 0;
};

struct WordTerm {
  bool is_title = false;  // else a noun
  std::uint32_t row = 0;
  bool is_plural = false;
};

// "told:Varnia" ties the offices of one state together as an ISO code does.
constexpr std::string_view kToldCountry = "told:";

class Gazetteer {
 public:
  [[nodiscard]] const LandTerm* find_land(std::string_view words) const;
  // These lists and the states that one report tells of, each with a country of its own: a code
  // that begins with kToldCountry and must not leave this room.
  [[nodiscard]] Gazetteer with_states(const std::vector<ToldState>& states) const;

  // These lists and bodies and nouns of a user's, each under its name. What is there already stays.
  [[nodiscard]] Gazetteer with_words(const std::vector<Body>& bodies,
                                     const std::vector<Noun>& nouns) const;

  // Index into bodies(), or -1.
  [[nodiscard]] int find_body(std::string_view words) const;
  [[nodiscard]] const WordTerm* find_word(std::string_view lower) const;
  // The longest entry that begins with this word has so many pieces; 0 where none does. A piece
  // is a run of letters and digits or a single other character.
  [[nodiscard]] std::uint32_t longest_from(std::string_view first_piece) const;
  // Whether a lower-case word is in a class of name_words.tsv: particle, organisation, place,
  // thing.
  [[nodiscard]] bool is_name_word(std::string_view word_class, std::string_view lower) const;
  // The word under which offices are compared: "affairs" -> "", "defense" -> "defence".
  [[nodiscard]] std::string office_word(std::string_view lower) const;
  // "spokesperson" for "speak" (of "who speaks for the ministry"); null for other verbs.
  [[nodiscard]] const std::string* office_of_verb(std::string_view lemma) const;

  [[nodiscard]] const std::vector<Land>& lands() const { return lands_; }
  [[nodiscard]] const std::vector<Body>& bodies() const { return bodies_; }
  [[nodiscard]] const std::vector<Title>& titles() const { return titles_; }
  [[nodiscard]] const std::vector<Noun>& nouns() const { return nouns_; }

 private:
  friend Result<Gazetteer> load_gazetteer();
  void add_key(std::string_view key);
  void add_land(std::string_view key, std::uint32_t row, std::uint8_t use);
  void read_lands(std::string_view bytes);
  void read_bodies(std::string_view bytes);
  void read_titles(std::string_view bytes);
  void read_nouns(std::string_view bytes);
  void read_name_words(std::string_view bytes);

  std::vector<Land> lands_;
  std::vector<Body> bodies_;
  std::vector<Title> titles_;
  std::vector<Noun> nouns_;
  std::unordered_map<std::string, LandTerm> land_terms_;
  std::unordered_map<std::string, std::uint32_t> body_terms_;
  std::unordered_map<std::string, WordTerm> word_terms_;
  std::unordered_map<std::string, std::uint32_t> longest_;
  std::unordered_set<std::string> name_words_;  // "class\tword"
  std::unordered_map<std::string, std::string> office_words_;
  std::unordered_map<std::string, std::string> office_verbs_;
};

// Reads data/ground/*.tsv. Fails only where a list is missing.
Result<Gazetteer> load_gazetteer();

// The form under which words are kept: typographic apostrophes and dashes as ' and -, letters
// without marks, one blank between words.
std::string folded_words(std::string_view words);

}  // namespace rapporteur::ground
