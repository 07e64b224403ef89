// Worked example: "Solt promised to reopen the harbour by May" is a statement and, as it binds him,
// a commitment with Solt as duty bearer. "The ministry said the garrison had broken the truce,
// which the garrison denied" are two statements; both stand with the commitment to the truce.

#include "link/undertakings.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "link/entry_id.h"

namespace rapporteur::link {

namespace {

const StatementClaim* statement_of(const Told& told) {
  return std::get_if<StatementClaim>(&told.claim->body);
}

// "Agreed to meet" and "agreed that the talks will go on" bind, "agreed that the harbour is deep"
// and "agreed on much" do not.
bool agrees_to_act(const Told& told) {
  constexpr std::array<std::string_view, 7> kWill = {" will ", " would ",  " shall ",  " should ",
                                                     " must ", " has to ", " have to "};
  const std::string& topic = statement_of(told)->topic;
  if (topic.starts_with("to ") || told.passage.find("agreed to ") != std::string::npos) return true;
  const std::size_t that = told.passage.find(" that ");
  const std::string_view said = that == std::string::npos
                                    ? std::string_view(topic)
                                    : std::string_view(told.passage).substr(that);
  return std::ranges::any_of(
      kWill, [&](std::string_view word) { return said.find(word) != std::string_view::npos; });
}

bool binds(const Told& told) {
  const auto* statement = statement_of(told);
  if (statement == nullptr || told.doers.empty()) return false;
  if (statement->act == "agree") return agrees_to_act(told);
  return statement->act == "promise" || statement->act == "offer";
}

std::string flat(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string names_of(const std::vector<Who>& whos, const char* between) {
  std::string names;
  for (const Who& who : whos) names += (names.empty() ? "" : between) + who.name;
  return names;
}

// "Solt promised to reopen the harbour, according to the ministry".
std::string title_of(const Told& first, const std::string& action) {
  const std::string& act = statement_of(first)->act;
  const char* did = act == "promise" ? " promised " : act == "offer" ? " offered " : " agreed ";
  std::string title = names_of(first.doers, " and ") + did + action;
  const auto& voices = first.claim->said_by;
  const bool is_own = !voices.empty() && std::ranges::any_of(first.doers, [&](const Who& who) {
    return who.name == voices.back().name;
  });
  if (!voices.empty() && !is_own) title += ", according to " + voices.back().name;
  return title;
}

Entry undertaking(const std::vector<const Told*>& sayings) {
  const Told& first = *sayings.front();
  Entry entry;
  entry.kind = "commitment";
  entry.id = entry_id(entry.kind, first.report->id + "/" + first.claim->id);
  for (const Told* told : sayings) {
    entry.was.push_back(entry_id(entry.kind, told->report->id + "/" + told->claim->id));
    entry.claims.push_back({told->report->id, told->claim->id, told->claim->span, told->voice});
  }
  std::ranges::sort(entry.was);
  std::erase(entry.was, entry.id);
  entry.date = first.claim->date;
  const auto& topic = statement_of(first)->topic;
  const std::string action = flat(topic.empty() ? first.passage : topic);
  entry.title = title_of(first, action);
  entry.fields.emplace_back("duty_bearer", names_of(first.doers, "; "));
  entry.fields.emplace_back("act", statement_of(first)->act);
  entry.fields.emplace_back("action", action);
  return entry;
}

// Statements of a report whose words hold the claim, or lie within it.
void tell_of(const std::vector<Told>& told, std::size_t claim, std::set<std::size_t>& found) {
  const auto look = [&](std::size_t at) {
    if (statement_of(told[at]) != nullptr && told[at].claim->coder == told[claim].claim->coder &&
        (told[at].claim->span.contains(told[claim].claim->span) ||
         told[claim].claim->span.contains(told[at].claim->span)))
      found.insert(at);
  };
  for (std::size_t at = claim; at > 0 && told[at - 1].report == told[claim].report; --at)
    look(at - 1);
  for (std::size_t at = claim + 1; at < told.size() && told[at].report == told[claim].report; ++at)
    look(at);
}

}  // namespace

std::vector<Entry> undertakings(const std::vector<Told>& told,
                                const std::vector<std::vector<std::size_t>>& clusters) {
  std::vector<Entry> entries;
  for (const auto& members : clusters) {
    std::vector<const Told*> sayings;
    for (const std::size_t member : members)
      if (binds(told[member])) sayings.push_back(&told[member]);
    if (!sayings.empty()) entries.push_back(undertaking(sayings));
  }
  return entries;
}

void add_claimants(const std::vector<Told>& told,
                   const std::vector<std::vector<std::size_t>>& clusters,
                   const std::vector<std::size_t>& breath_of, std::vector<Entry>& entries) {
  std::map<std::size_t, std::vector<std::size_t>> in_breath;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (statement_of(told[i]) != nullptr) in_breath[breath_of[i]].push_back(i);
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    std::set<std::size_t> claimants;
    for (const std::size_t member : clusters[i])
      if (std::holds_alternative<ComplianceClaim>(told[member].claim->body))
        tell_of(told, member, claimants);
    std::set<std::size_t> all = claimants;
    for (const std::size_t one : claimants)
      all.insert(in_breath[breath_of[one]].begin(), in_breath[breath_of[one]].end());
    for (const std::size_t one : all)
      entries[i].claims.push_back(
          {told[one].report->id, told[one].claim->id, told[one].claim->span, told[one].voice});
  }
}

}  // namespace rapporteur::link
