// Actors of claims made comparable across reports and coders.
//
// A coder may give an actor in full (name, office, country, kind) or as a bare name ("Foreign
// Minister of Armenia", "the Vantian delegation"); what a bare name says by itself is read from it
// with the shipped lists.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ground/gazetteer.h"
#include "rapporteur/claim.h"

namespace rapporteur::link {

struct Who {
  std::string name;  // as the report has it
  std::string folded_name;
  std::string person;  // id of the person's entry once people are told apart; empty
  std::string side;  // the state, land or body that it is or stands for: "AZE", "body OSCE"; empty
  std::string role;  // its office or force without that: "foreign minister"; empty
  bool is_person = false;
  bool is_state_side = false;  // `side` is a state or a land

  // The same for all mentions of whoever this is, as far as it can be told.
  [[nodiscard]] std::string key() const;
};

class Names {
 public:
  // Reads data/link/role_names.tsv.
  explicit Names(const ground::Gazetteer& gazetteer);

  // Remembers what it has described, for names come again and again: for one thread.
  [[nodiscard]] Who describe(const Actor& actor) const;
  // "body OSCE Minsk Group" for "OSCE Minsk Group co-chairs"; empty where the words name none.
  [[nodiscard]] std::string side_of(std::string_view words) const;
  // Office words without states and bodies, in one spelling: "foreign minister".
  [[nodiscard]] std::string role_of(std::string_view words) const;
  // Whether the words are an office and whose, without anybody's name.
  [[nodiscard]] bool is_unnamed(std::string_view words) const;

 private:
  [[nodiscard]] Who describe_anew(const Actor& actor) const;

  mutable std::unordered_map<std::string, Who> described_;
  std::map<std::string, std::string> usual_role_;
  const ground::Gazetteer& gazetteer_;
};

// How surely two actors are one, or one speaks for the other.
enum class Sameness {
  different,  // two persons, or two sides
  unknown,    // nothing speaks for or against
  one_side,   // a minister and his government, a member and its group
  same,       // the same person, body or office
};
Sameness compare(const Who& one, const Who& other);

// "The co-chairs" for "OSCE Minsk Group co-chairs" or "co-chairs of the Minsk Group": the last
// words of the longer name, or those before whose they are, and no side of its own that would speak
// against it.
bool is_short_for(const Who& one, const Who& longer);

}  // namespace rapporteur::link
