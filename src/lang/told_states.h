// States that no list knows: invented, historical or just proclaimed ones, by the report's own
// words.
//
// "The foreign minister of Varnia", "the Varnian army": only states have these. "The government of
// Osby" and "Osby's president" are not enough alone, but two such signs are, or one beside an
// adjective that is made of the name ("Osbian officials"). Names that the lists know are none of
// these, and the signs themselves are data (lang/state_signs.tsv).

#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "lang/country_words.h"
#include "rapporteur/analysis.h"
#include "rapporteur/report.h"
#include "rapporteur/result.h"

namespace rapporteur::lang {

class StateSigns {
 public:
  // From the bytes of lang/state_signs.tsv; `bad_input` where it names no sure sign.
  static Result<StateSigns> load(std::string_view bytes);

  // The states of a report, sorted by name. Headers and boilerplate are not looked at.
  [[nodiscard]] std::vector<ToldState> find(const Report& report, const CountryWords& known) const;

  // "Varnian" of "Varnia", "Osbian" of "Osby", "Kurani" of "Kuran".
  [[nodiscard]] bool is_adjective_of(std::string_view adjective, std::string_view name) const;
  // Whether a word ends like an adjective of a state, sure enough without the name beside it.
  [[nodiscard]] static bool looks_like_adjective(std::string_view word);

 private:
  friend class StateFinder;
  std::unordered_set<std::string> sure_, likely_, titled_, own_, never_, styles_;
  std::vector<std::string> endings_, strips_;
  std::size_t longest_sign_ = 0;  // words
};

}  // namespace rapporteur::lang
