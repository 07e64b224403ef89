// Instruments: treaties, agreements, cease-fires, resolutions, joint statements, laws, maps and
// plans that a report names, each once, however often it comes back to them.
//
// First every phrase with such a noun is read (instrument_phrase.h). A phrase makes a claim where
// it tells which one it is: by number, day, proper name, issuer, or by an act that made it
// ("signed", "adopted"); which of these is enough, the entry of its noun says (`asks`). All other
// phrases ("the accord", "these resolutions") only refer to one that the report named before.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "claim/instrument_phrase.h"

namespace rapporteur::claim {

// What was done with a phrase's instrument, by the clause around it.
struct InstrumentAct {
  std::string act;                      // signed, adopted, issued, proposed; empty
  std::optional<std::uint32_t> clause;  // that tells it
  WhenTold when;
  std::vector<Party> makers, brokers;
};

class Instruments {
 public:
  Instruments(std::vector<Claim> claims, std::vector<InstrumentPhrase> phrases,
              std::vector<std::vector<std::uint32_t>> meant);

  // With their ids, in the order in which the report names them.
  [[nodiscard]] const std::vector<Claim>& claims() const { return claims_; }
  [[nodiscard]] const std::vector<InstrumentPhrase>& phrases() const { return phrases_; }

  // The phrase whose noun the token is, or in whose words it stands as the owner's name.
  [[nodiscard]] std::optional<std::uint32_t> phrase_at(std::uint32_t token) const;
  // The last phrase before a token that names or means a claim of this report.
  [[nodiscard]] std::optional<std::uint32_t> last_before(std::uint32_t token) const;
  // Indices into claims() that a phrase means; none where the report names no such instrument.
  [[nodiscard]] const std::vector<std::uint32_t>& meant_by(std::uint32_t phrase) const {
    return meant_[phrase];
  }

 private:
  std::vector<Claim> claims_;
  std::vector<InstrumentPhrase> phrases_;
  std::vector<std::vector<std::uint32_t>> meant_;
  std::map<std::uint32_t, std::uint32_t> by_token_;
};

// `meetings` of the report: a joint statement with which talks end is of their day and of those
// who met.
Instruments find_instruments(const Scene& scene, const Rules& rules,
                             const std::vector<Claim>& meetings);

}  // namespace rapporteur::claim
