// Worked example: "Arvia laid claim to the coast in 1988. The war that followed left a fifth of the
// land in its hands" tells three things; another report's paragraph tells of the fifth of the land
// and of the million who fled. Both are one history: claim, war, occupation; a fifth, a million.

#include "link/histories.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>

#include <fmt/format.h>

#include "base/shipped_data.h"
#include "base/tab_lines.h"
#include "link/entry_id.h"

namespace rapporteur::link {

namespace {

constexpr int kPast = 365;  // days

// Of data/link/history_acts.tsv, "event\twar".
std::set<std::string, std::less<>> acts_of_history() {
  std::set<std::string, std::less<>> acts;
  for (const auto& cells :
       base::tab_lines(base::shipped_data("link/history_acts.tsv").value_or(""), 2))
    acts.insert(cells[0] + "\t" + cells[1]);
  return acts;
}

std::string act_of(const Told& told) {
  if (const auto* event = std::get_if<EventClaim>(&told.claim->body))
    return "event\t" + event->type;
  if (const auto* figure = std::get_if<FigureClaim>(&told.claim->body))
    return "figure\t" + figure->measure;
  return "";
}

bool is_event(const Told& told) { return std::holds_alternative<EventClaim>(told.claim->body); }

enum class Age { news, unknown, past };

Age age_of(const Told& told) {
  if (told.claim->background) return Age::past;
  if (!told.days || !told.published) return Age::unknown;
  return told.days->last < told.published->first &&
                 days_between(*told.days, *told.published) > kPast
             ? Age::past
             : Age::news;
}

// Where the claim's paragraph begins.
std::size_t paragraph_of(const Told& told) {
  const std::size_t blank = told.report->text.rfind("\n\n", told.claim->span.begin);
  return blank == std::string::npos ? 0 : blank;
}

using Blocks =
    std::map<std::tuple<std::string, std::string, std::size_t>, std::vector<std::size_t>>;

// Paragraphs, each with its acts and losses that may be of the past.
Blocks blocks_of(const std::vector<Told>& told) {
  static const auto acts = acts_of_history();
  Blocks blocks;
  for (std::size_t i = 0; i < told.size(); ++i)
    if (acts.contains(act_of(told[i])) && age_of(told[i]) != Age::news)
      blocks[{told[i].report->id, told[i].claim->coder, paragraph_of(told[i])}].push_back(i);
  std::erase_if(blocks, [&](const auto& block) {
    return block.second.size() < 2 || std::ranges::none_of(block.second, [&](std::size_t i) {
             return age_of(told[i]) == Age::past;
           });
  });
  return blocks;
}

// Clusters that blocks tie together, each group sorted.
std::vector<std::vector<std::size_t>> tied(const Blocks& blocks,
                                           const std::vector<std::size_t>& cluster_of) {
  std::map<std::size_t, std::size_t> parent;
  const auto root = [&](std::size_t at) {
    while (parent.emplace(at, at).first->second != at) at = parent[at];
    return at;
  };
  for (const auto& [where, claims] : blocks) {
    for (const std::size_t claim : claims) {
      const std::size_t one = root(cluster_of[claims.front()]);
      const std::size_t other = root(cluster_of[claim]);
      parent[std::max(one, other)] = std::min(one, other);
    }
  }
  std::map<std::size_t, std::vector<std::size_t>> groups;
  for (const auto& [cluster, above] : parent) groups[root(cluster)].push_back(cluster);
  std::vector<std::vector<std::size_t>> found;
  for (auto& [first, group] : groups) found.push_back(std::move(group));
  return found;
}

std::string flat_part(const Told& told) {
  constexpr std::size_t kMost = 70;
  std::string text = told.passage;
  std::ranges::replace(text, '\n', ' ');
  if (text.size() <= kMost) return text;
  const std::size_t space = text.rfind(' ', kMost);
  return text.substr(0, space == std::string::npos ? text.find(' ') : space) + " …";
}

// "1988/1999": from the first year that a part gives to the last.
std::string years_of(const std::vector<const Told*>& claims) {
  std::string first, last;
  for (const Told* told : claims) {
    if (!told->days) continue;
    const std::string begin = told->days->first.substr(0, 4);
    const std::string end = told->days->last.substr(0, 4);
    first = first.empty() ? begin : std::min(first, begin);
    last = std::max(last, end);
  }
  return first == last ? first : first + "/" + last;
}

std::string listed(const std::vector<std::string>& items, const char* between) {
  return fmt::format("{}", fmt::join(items, between));
}

void add_once(std::vector<std::string>& items, std::string item) {
  if (!item.empty() && std::ranges::find(items, item) == items.end())
    items.push_back(std::move(item));
}

Entry history(const std::vector<const Told*>& claims, const std::vector<const Told*>& parts) {
  const Told& first = *claims.front();
  Entry entry;
  entry.kind = is_event(first) ? "incident" : "figure";
  const auto id_by = [&](const Told& told) {
    return entry_id(entry.kind, "history " + told.report->id + "/" + told.claim->id);
  };
  entry.id = id_by(first);
  std::vector<std::string> acts, sides, words;
  for (const Told* told : claims) {
    if (told != &first) entry.was.push_back(id_by(*told));
    entry.claims.push_back({told->report->id, told->claim->id, told->claim->span, told->voice});
    const std::string act = act_of(*told);
    add_once(acts, act.substr(act.find('\t') + 1));
    for (const auto* list : {&told->doers, &told->others})
      for (const Who& who : *list) add_once(sides, who.name);
  }
  for (const Told* part : parts) add_once(words, flat_part(*part));
  std::ranges::sort(entry.was);
  entry.date = years_of(claims);
  const std::string told_of = is_event(first) ? "The past as told" : "Losses of the past as told";
  entry.title =
      told_of + (sides.empty() ? "" : " of " + listed(sides, ", ")) + ": " + listed(acts, ", ");
  entry.fields.emplace_back(is_event(first) ? "type" : "measure", "history");
  entry.fields.emplace_back("parts", listed(words, "; "));
  return entry;
}

}  // namespace

std::vector<Entry> histories(const std::vector<Told>& told,
                             const std::vector<std::vector<std::size_t>>& clusters) {
  std::vector<std::size_t> cluster_of(told.size());
  for (std::size_t i = 0; i < clusters.size(); ++i)
    for (const std::size_t member : clusters[i]) cluster_of[member] = i;
  std::vector<Entry> entries;
  for (const auto& group : tied(blocks_of(told), cluster_of)) {
    for (const bool of_events : {true, false}) {
      std::vector<std::size_t> members;
      std::vector<const Told*> parts, claims;
      for (const std::size_t cluster : group) {
        if (is_event(told[clusters[cluster].front()]) != of_events) continue;
        parts.push_back(&told[clusters[cluster].front()]);
        members.insert(members.end(), clusters[cluster].begin(), clusters[cluster].end());
      }
      if (parts.size() < 2) continue;
      std::ranges::sort(members);
      for (const std::size_t member : members) claims.push_back(&told[member]);
      entries.push_back(history(claims, parts));
    }
  }
  return entries;
}

}  // namespace rapporteur::link
