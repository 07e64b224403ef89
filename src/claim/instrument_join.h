// Which phrases of a report speak of one instrument.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "claim/instrument.h"

namespace rapporteur::claim {

struct InstrumentDraft {
  std::string type, rule, name, number;
  std::uint32_t head = 0;
  Span span;
  std::vector<Span> more_spans;
  std::optional<std::uint32_t> count;
  WhenTold when;
  std::vector<Party> owners;
  InstrumentAct act;
  std::vector<Party> met;       // of the talks that it came of
  std::vector<Party> speakers;  // who say something in it
  std::vector<PlaceOfClaim> places;
  bool has_title = false;
  bool is_definite = false;
  bool is_plural = false;
};

class InstrumentJoin {
 public:
  // The drafts of one phrase: those that it means already, or else new ones where it is `named`.
  // Returns their indices; none where the phrase is not named and nothing fits it.
  std::vector<std::uint32_t> add(const std::vector<InstrumentDraft>& phrase, bool named);

  [[nodiscard]] std::vector<InstrumentDraft>& drafts() { return drafts_; }

 private:
  std::optional<std::uint32_t> find_named(const InstrumentDraft& draft) const;
  std::vector<std::uint32_t> find_meant(const InstrumentDraft& draft) const;

  std::vector<InstrumentDraft> drafts_;
  std::vector<std::vector<std::uint32_t>> groups_;  // what each phrase so far has meant
};

}  // namespace rapporteur::claim
