#include "ground/places/outlet_home.h"

#include <algorithm>

#include "base/utf8.h"
#include "ground/places/place_key.h"
#include "ground/word_table.h"

namespace rapporteur::ground {
namespace {

constexpr std::size_t kShortestTown = 4;

bool is_address(std::string_view outlet) {
  return outlet.find('.') != std::string_view::npos && outlet.find(' ') == std::string_view::npos;
}

// Whether letters are nothing but words for outlets, run together: "dailynews".
bool is_of_outlet_words(std::string_view letters) {
  if (letters.empty()) return true;
  const WordTable& words = shipped_words("ground/place_words.tsv");
  for (std::size_t size = letters.size(); size > 0; --size) {
    if (words.has("outlet_word", letters.substr(0, size)) &&
        is_of_outlet_words(letters.substr(size)))
      return true;
  }
  return false;
}

// The part of an address that is its name: "news.osbyherald.com" -> "osbyherald".
std::string_view name_of_address(std::string_view address) {
  while (address.starts_with("www.")) address.remove_prefix(4);
  std::string_view name;
  for (std::size_t at = 0; at < address.size();) {
    const std::size_t dot = std::min(address.find('.', at), address.size());
    if (dot - at > name.size()) name = address.substr(at, dot - at);
    at = dot + 1;
  }
  return name;
}

// "osbyherald" -> "osby": the longest town between words for outlets.
std::string town_in_letters(std::string_view letters, const PlaceList& places) {
  for (std::size_t size = letters.size(); size >= kShortestTown; --size) {
    for (std::size_t at = 0; at + size <= letters.size(); ++at) {
      const std::string_view town = letters.substr(at, size);
      if (is_of_outlet_words(letters.substr(0, at)) &&
          is_of_outlet_words(letters.substr(at + size)) && !is_of_outlet_words(town) &&
          !places.find(town).empty())
        return std::string(town);
    }
  }
  return "";
}

// "The Osby Valley Herald" -> "osby valley": the words before and behind are words for outlets.
std::string town_in_words(const std::string& key, const PlaceList& places) {
  std::vector<std::string> words(1);
  for (const char c : key) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  const WordTable& listed = shipped_words("ground/place_words.tsv");
  while (!words.empty() && listed.has("outlet_word", words.back())) words.pop_back();
  while (!words.empty() && listed.has("outlet_word", words.front())) words.erase(words.begin());
  std::string town;
  for (const std::string& word : words) town += (town.empty() ? "" : " ") + word;
  return town.size() < kShortestTown || places.find(town).empty() ? "" : town;
}

}  // namespace

std::string home_town_of(std::string_view outlet, const PlaceList& places) {
  if (is_address(outlet)) return town_in_letters(name_of_address(base::to_lower(outlet)), places);
  return town_in_words(place_key(outlet), places);
}

std::vector<PlaceMention> home_country_of(std::string_view outlet, const Gazetteer& gazetteer,
                                          const PlaceList& places) {
  if (!is_address(outlet)) return {};
  std::string code = base::to_lower(outlet.substr(outlet.rfind('.') + 1));
  if (code == "uk") code = "gb";
  const auto land =
      std::find_if(gazetteer.lands().begin(), gazetteer.lands().end(),
                   [&](const Land& l) { return l.is_state && l.code == code && code.size() == 2; });
  static constexpr std::string_view kAnyones[] = {"tv", "me", "io", "co", "cc", "fm", "am", "ws"};
  const bool is_anyones =
      std::find(std::begin(kAnyones), std::end(kAnyones), code) != std::end(kAnyones);
  if (land == gazetteer.lands().end() || is_anyones) return {};
  const auto point = places.country_point(land->country);
  if (!point) return {};
  PlaceCandidate country;
  country.kind = "country";
  country.country = land->country;
  country.point = *point;
  PlaceMention mention;
  mention.key = "." + code;
  mention.candidates.push_back(country);
  return {mention};
}

}  // namespace rapporteur::ground
