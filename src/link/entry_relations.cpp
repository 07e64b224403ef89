#include "link/entry_relations.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "link/said_relations.h"

namespace rapporteur::link {

namespace {

constexpr std::array<std::string_view, 6> kOfEntries = {
    "cites", "continues", "in_exchange_for", "in_response_to", "on_sidelines_of", "result_of"};

using ClaimName = std::tuple<std::string, std::string, std::string>;  // report, coder, id

}  // namespace

void add_relations(const std::vector<Told>& told, const std::vector<std::size_t>& entry_of,
                   std::vector<Entry>& entries) {
  std::map<ClaimName, std::size_t> at;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Claim& claim = *told[i].claim;
    at.emplace(ClaimName{claim.report, claim.coder, claim.id}, entry_of[i]);
  }
  using Key = std::tuple<std::size_t, std::string, std::string>;  // entry, type, the other's id
  std::map<Key, std::set<std::string>> found;
  for (std::size_t i = 0; i < told.size(); ++i) {
    const Claim& claim = *told[i].claim;
    for (const Relation& relation : claim.relations) {
      const auto other = at.find({claim.report, claim.coder, relation.to});
      if (other == at.end() || other->second == entry_of[i]) continue;
      if (!std::ranges::binary_search(kOfEntries, relation.type)) continue;
      found[{entry_of[i], relation.type, entries[other->second].id}].insert(claim.report + "/" +
                                                                            claim.id);
    }
  }
  for (const SaidRelation& said : said_relations(told)) {
    const std::size_t one = entry_of[said.from];
    const std::size_t other = entry_of[said.to];
    if (one == other) continue;
    const Claim& claim = *told[said.from].claim;
    found[{one, said.type, entries[other].id}].insert(claim.report + "/" + claim.id);
  }
  for (const auto& [key, claims] : found) {
    const auto& [entry, type, to] = key;
    entries[entry].links.push_back({to, type, std::nullopt, {claims.begin(), claims.end()}});
  }
}

}  // namespace rapporteur::link
