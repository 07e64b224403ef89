// What may join claims of different reports: the pairs of claims that speak for one entry. All that
// link finds beyond a report's own words comes from these pairs, so that a record can keep them and
// work out anew only what a change touches.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "link/cluster.h"
#include "link/told.h"

namespace rapporteur::link {

// Of a common key each claim is compared with so many that come next to it in order of days.
constexpr std::size_t kReach = 40;

enum class KinKind { telling, position };  // of one thing; of one stand that somebody takes

struct KinKey {
  KinKind kind = KinKind::telling;
  std::string text;
  friend auto operator<=>(const KinKey&, const KinKey&) = default;
};

// What a claim can be found by, each once, sorted.
std::vector<KinKey> kin_keys(const Told& told);

// By what the claims of one key are ordered; then by their places in `told`.
std::string kin_rank(const Told& told);

// The same order in bytes, with what is told of it without its claim: for a record, which keeps it.
std::string place_in_block(const Told& told);
// False where kinship_of() two at such places of a block cannot find any.
bool may_be_kin(const KinKey& key, std::string_view place, std::string_view other_place);

struct Kinship {
  double certainty = 0;
  std::string reason;
};
// Of two claims that are near each other under a key of that kind; nothing where nothing speaks for
// it. `one` stands before `other` in the order of prepare().
std::optional<Kinship> kinship_of(KinKind kind, const Told& one, const Told& other);

// Whether that certainty joins claims like this one, or only proposes it.
bool joins(const Told& told, double certainty);

struct Kin {
  std::vector<Pair> tellings, positions;  // sorted by their claims
};
// Of claims as prepare() sorts them.
Kin find_kin(const std::vector<Told>& told);

}  // namespace rapporteur::link
