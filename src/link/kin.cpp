#include "link/kin.h"

#include <algorithm>
#include <utility>

#include "link/positions.h"
#include "link/prepare.h"
#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

bool is_meeting(const Told& told) { return family_of(*told.claim) == "meeting"; }

constexpr char kPart = '\x01';

// What may_be_one() looks at, from a place in a block.
Told outline_of(const Claim& claim, std::string_view place) {
  Told told;
  told.claim = &claim;
  const std::size_t last = place.rfind(kPart);
  const std::size_t day = place.rfind(kPart, last - 1);
  told.origin = place.substr(last + 1);
  told.first_day = day_number(std::string(place.substr(0, place.find(kPart)))).value_or(kNoDay);
  told.last_day = day_number(std::string(place.substr(day + 1, last - day - 1))).value_or(kNoDay);
  return told;
}

std::optional<Kinship> tellings(const Told& one, const Told& other) {
  if (!may_be_one(one, other)) return std::nullopt;
  const Verdict verdict = same_telling(one, other);
  const double least = is_meeting(one) ? kProposeMeetings : kPropose;
  if (verdict.apart || verdict.certainty < least) return std::nullopt;
  return Kinship{verdict.certainty, verdict.reason};
}

std::vector<Pair> pairs_of(KinKind kind, const std::vector<Told>& told,
                           const std::vector<std::vector<KinKey>>& keys,
                           const std::vector<std::string>& rank) {
  std::vector<std::vector<std::string>> of_kind(told.size());
  for (std::size_t i = 0; i < told.size(); ++i)
    for (const KinKey& key : keys[i])
      if (key.kind == kind) of_kind[i].push_back(key.text);
  std::vector<Pair> pairs;
  for (const auto& [a, b] : candidate_pairs(of_kind, rank, kReach))
    if (auto kinship = kinship_of(kind, told[a], told[b]))
      pairs.push_back({a, b, kinship->certainty, std::move(kinship->reason)});
  return pairs;
}

}  // namespace

std::vector<KinKey> kin_keys(const Told& told) {
  std::vector<KinKey> keys;
  for (std::string& key : blocking_keys(told)) keys.push_back({KinKind::telling, std::move(key)});
  std::string stand = stand_key(told);
  if (!stand.empty()) keys.push_back({KinKind::position, std::move(stand)});
  std::ranges::sort(keys);
  keys.erase(std::ranges::unique(keys).begin(), keys.end());
  return keys;
}

std::string kin_rank(const Told& told) {
  const auto days = nearest_days(told);
  return days ? days->first : "";
}

std::string place_in_block(const Told& told) {
  const auto days = nearest_days(told);
  return place_behind(kin_rank(told), told) + kPart + (days ? days->last : "") + kPart +
         told.origin;
}

bool may_be_kin(const KinKey& key, std::string_view place, std::string_view other_place) {
  if (key.kind != KinKind::telling || !key.text.starts_with("statement ")) return true;
  static const Claim kStatement = [] {
    Claim claim;
    claim.body = StatementClaim{};
    return claim;
  }();
  return may_be_one(outline_of(kStatement, place), outline_of(kStatement, other_place));
}

std::optional<Kinship> kinship_of(KinKind kind, const Told& one, const Told& other) {
  if (kind == KinKind::telling) return tellings(one, other);
  const double like = share_of_matter(one, other);
  return like > 0 ? std::optional(Kinship{like, "same matter"}) : std::nullopt;
}

bool joins(const Told& told, double certainty) {
  return certainty >= (is_meeting(told) ? kMergeMeetings : kMerge);
}

Kin find_kin(const std::vector<Told>& told) {
  std::vector<std::vector<KinKey>> keys;
  std::vector<std::string> rank;
  for (const Told& one : told) {
    keys.push_back(kin_keys(one));
    rank.push_back(kin_rank(one));
  }
  return {pairs_of(KinKind::telling, told, keys, rank),
          pairs_of(KinKind::position, told, keys, rank)};
}

}  // namespace rapporteur::link
