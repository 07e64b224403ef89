#include "link/place_names.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <set>
#include <utility>

#include "base/shipped_data.h"
#include "link/entry_id.h"
#include "link/names.h"

namespace rapporteur::link {

namespace {

constexpr std::size_t kNamesColumn = 4;

std::string_view column(std::string_view line, std::size_t index) {
  for (; index > 0; --index) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return {};
    line.remove_prefix(tab + 1);
  }
  return line.substr(0, line.find('\t'));
}

// "Stepanakert@hy:Armenians|Khankendi@az" -> the bare names.
std::vector<std::string> names_in(std::string_view cell) {
  std::vector<std::string> names;
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    const std::string_view item = cell.substr(0, bar);
    names.emplace_back(item.substr(0, item.find('@')));
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
  return names;
}

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// The run of letters that begins at `at`.
std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_letter(text[end])) ++end;
  return text.substr(at, end - at);
}

}  // namespace

PlaceNames::PlaceNames() {
  const std::string list = base::shipped_data("ground/places.tsv").value_or("");
  std::string_view bytes = list;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> names = names_in(column(line, kNamesColumn));
    for (const std::string& name : names) {
      key_of_.try_emplace(folded(name), folded(names.front()));
      by_first_word_[std::string(word_at(name, 0))].push_back(name);
    }
  }
  for (auto& [word, names] : by_first_word_) {
    std::ranges::sort(names, [](const std::string& a, const std::string& b) {
      return a.size() != b.size() ? a.size() > b.size() : a < b;
    });
  }
}

std::string PlaceNames::key_of(std::string_view name) const {
  std::string key = folded(name);
  const auto found = key_of_.find(key);
  return found == key_of_.end() ? key : found->second;
}

std::vector<std::string> PlaceNames::listed_in(std::string_view text) const {
  std::set<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view word = word_at(text, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    std::size_t length = word.size();
    if (const auto names = by_first_word_.find(word); names != by_first_word_.end()) {
      for (const std::string& name : names->second) {
        const std::size_t end = at + name.size();
        if (!text.substr(at).starts_with(name) || (end < text.size() && is_letter(text[end])))
          continue;
        found.insert(name);
        length = name.size();
        break;
      }
    }
    at += length;
  }
  return {found.begin(), found.end()};
}

std::vector<NamedPlace> places_in(const Report& report, const std::vector<const Claim*>& claims,
                                  const PlaceNames& names) {
  std::vector<NamedPlace> rows;
  for (std::string& name : names.listed_in(report.text))
    rows.push_back({names.key_of(name), std::move(name), report.id});
  for (const Claim* claim : claims)
    for (const PlaceOfClaim& place : claim->places)
      if (!place.name.empty()) rows.push_back({names.key_of(place.name), place.name, report.id});
  std::ranges::sort(rows);
  rows.erase(std::ranges::unique(rows).begin(), rows.end());
  return rows;
}

std::vector<NamedPlace> places_by_report(const std::vector<Report>& reports,
                                         const std::vector<Claim>& claims,
                                         const PlaceNames& names) {
  std::map<std::string, std::vector<const Claim*>> of_report;
  for (const Claim& claim : claims) of_report[claim.report].push_back(&claim);
  std::vector<NamedPlace> rows;
  for (const Report& report : reports)
    std::ranges::move(places_in(report, of_report[report.id], names), std::back_inserter(rows));
  std::ranges::sort(rows);
  return rows;
}

std::vector<Entry> place_entries(const std::vector<NamedPlace>& rows) {
  std::vector<Entry> entries;
  std::size_t most = 0;
  const NamedPlace* last = nullptr;
  for (const NamedPlace& row : rows) {
    if (last == nullptr || last->key != row.key) {
      entries.emplace_back();
      entries.back().kind = "place";
      entries.back().id = entry_id("place", row.key);
      most = 0;
    }
    Entry& entry = entries.back();
    if (last == nullptr || last->key != row.key || last->name != row.name)
      entry.names.push_back({row.name, {}});
    entry.names.back().reports.push_back(row.report);
    // The first of those that most reports use is the title.
    if (entry.names.back().reports.size() > most) {
      entry.title = row.name;
      most = entry.names.back().reports.size();
    }
    last = &row;
  }
  return entries;
}

}  // namespace rapporteur::link
