// Ties words of a report to the world: who, where, when, how many.
//
// An *entity* is somebody or something the report speaks of; a *mention* is a place in the
// text that speaks of one or several of them ("the two ministers"). Mentions stand in order of
// their head token; every index is into a vector of the same Grounding or of the Analysis.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rapporteur/report.h"

namespace rapporteur {

enum class ActorKind { person, state, body, armed_force, group, outlet, people, unknown };

// An office that the report says an entity holds.
struct Office {
  std::string title;    // in full, as written: "Foreign Minister"
  std::string of;       // the outermost organisation or state: "Azerbaijan", "OSCE Minsk Group"
  std::string country;  // ISO 3166-1 alpha-3, empty where none
  std::string held = "current";  // current, former, elect, acting
  Span span;                     // the words that say so, person and office together
};

struct Entity {
  std::string name;  // the fullest name in this report
  ActorKind kind = ActorKind::unknown;
  std::string country;                 // ISO 3166-1 alpha-3, empty where none
  std::string sector;                  // PLOVER: GOV, MIL, REB, OPP, CVL, IGO ...; empty where none
  std::vector<Office> offices;         // first is the one that is given most fully
  std::vector<std::uint32_t> members;  // entities of a group that the report names
};

struct Mention {
  Span span;                // the whole noun phrase of this actor, without relative clauses
  std::uint32_t head = 0;   // token
  std::uint32_t begin = 0;  // tokens [begin, end) of `span`
  std::uint32_t end = 0;
  std::vector<std::uint32_t> entities;  // at least one, in order
  std::string how;  // how it was tied: name, office, demonym, capital, title, pronoun, pair, group
};

// A time expression. `edtf` is empty where the expression gives no day (a duration, a "now").
struct Day {
  Span span;
  std::string type;         // TIMEX3: DATE, TIME, DURATION, SET
  std::string value;        // TIMEX3: "2020-06-30", "P2D", "PRESENT_REF"
  std::string edtf;         // "2020-06-30", "2020-01-28/2020-01-30", "XXXX-06-03", "199X"
  std::string from;         // text, or relative (counted from the publication date or another day)
  std::string also;         // EDTF of a second date given for the same moment; empty where none
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
};

struct Place {
  Span span;
  std::string name;
  std::string kind;                // country, capital, city, region, water, line, other
  std::string country;             // ISO 3166-1 alpha-3, empty where none
  std::optional<double> lat, lon;  // degrees, WGS 84; nothing rather than a guess
  std::string source;              // the gazetteer file or package
  std::uint32_t begin = 0;         // tokens [begin, end)
  std::uint32_t end = 0;
};

// A number that counts or measures, with what the words around it say of it.
struct Quantity {
  Span span;
  std::optional<double> value, low, high;
  std::string qualifier;    // about, around, more than, over, at least, up to, fewer than; empty
  std::string unit;         // percent, km ...; empty for a plain count
  std::uint32_t begin = 0;  // tokens [begin, end)
  std::uint32_t end = 0;
};

struct Grounding {
  std::vector<Entity> entities;
  std::vector<Mention> mentions;
  std::vector<Day> days;
  std::vector<Place> places;    // where things are: "in Osby", "the Osby talks"
  std::vector<Place> toponyms;  // names of places in other uses: "Osby said", "Osby Airport"
  std::vector<Quantity> quantities;
};

}  // namespace rapporteur
