#include "pipeline/told_pool.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "claim/claim_json.h"
#include "link/name_instruments.h"

namespace rapporteur::pipeline {

namespace {

// What tells a claim from the others of its report.
using ClaimName = std::tuple<std::string, std::string, std::string_view>;
ClaimName name_of(const Claim& claim) { return {claim.id, claim.coder, claim::kind_of(claim)}; }

}  // namespace

Result<ToldPool> ToldPool::of(const store::RecordFile& record, store::LinkShelf& shelf,
                              const link::Names& names, const link::PlaceNames& places) {
  ToldPool pool(record, shelf, names, places);
  auto decisions = record.decisions();
  if (!decisions) return fail(decisions.error());
  for (const Decision& decision : *decisions)
    for (const ClaimAnchor* anchor : {&decision.claim, &decision.other})
      if (!anchor->report.empty()) pool.named_.insert(anchor->report);
  std::vector<Claim> claims;
  for (const std::string& id : pool.named_) {
    auto of_report = record.claims_of(id);
    if (!of_report) return fail(of_report.error());
    std::ranges::move(*of_report, std::back_inserter(claims));
  }
  pool.judged_ =
      link::judge(link::with_instruments_named(std::move(claims)), std::move(*decisions));
  return pool;
}

std::vector<const Claim*> ToldPool::Loaded::pointers() const {
  std::vector<const Claim*> list;
  for (const Claim& claim : claims) list.push_back(&claim);
  return list;
}

std::int64_t ToldPool::Loaded::key_of(const link::Told& one) const {
  return keys[static_cast<std::size_t>(one.claim - claims.data())];
}

Result<ToldPool::Loaded*> ToldPool::load(std::int64_t key, const std::string& id) {
  auto& place = loaded_[key];
  if (place) return place.get();
  auto loaded = std::make_unique<Loaded>();
  auto report = record_->report(id);
  if (!report) return fail(report.error());
  loaded->report.push_back(std::move(*report));
  const auto rows = shelf_->claims_of(key);
  if (!rows) return fail(rows.error());
  std::multimap<ClaimName, std::int64_t> keys;
  for (const store::ClaimRow& row : *rows) {
    auto claim = claim::from_json(row.line);
    if (!claim)
      return fail(ErrorKind::corrupt_record,
                  "a claim of the record cannot be read: " + claim.error().message);
    keys.emplace(name_of(*claim), row.key);
    loaded->claims.push_back(std::move(*claim));
  }
  if (named_.contains(id)) {
    loaded->claims.clear();
    for (const Claim& claim : judged_.claims)
      if (claim.report == id) loaded->claims.push_back(claim);
  } else {
    loaded->claims = link::with_instruments_named(std::move(loaded->claims));
  }
  for (const Claim& claim : loaded->claims) {
    const auto found = keys.find(name_of(claim));
    loaded->keys.push_back(found == keys.end() ? 0 : found->second);
    if (found != keys.end()) keys.erase(found);
  }
  place = std::move(loaded);
  return place.get();
}

Result<ToldPool::Loaded*> ToldPool::told_of(std::int64_t key, const std::string& id,
                                            const Surroundings& around) {
  auto loaded = load(key, id);
  if (!loaded || (*loaded)->is_told) return loaded;
  (*loaded)->told = link::prepare((*loaded)->report, (*loaded)->claims, *names_, around.people,
                                  *places_, around.origins);
  (*loaded)->is_told = true;
  return loaded;
}

}  // namespace rapporteur::pipeline
