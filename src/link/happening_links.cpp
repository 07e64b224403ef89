#include "link/happening_links.h"

#include <fmt/format.h>

#include "link/stories.h"

namespace rapporteur::link {

namespace {

std::string kind_of(const Happening& one, const EventWords& words) {
  std::string family = words.family_of(one.word, one.part);
  // In a headline a verb with a capital may have been taken for a name.
  if (family.empty() && one.part == WordPart::noun)
    family = words.family_of(one.word, WordPart::verb);
  return family.empty() ? one.word : family;
}

// Happenings with the same key are one. A light verb without an object is alone.
std::string key_of(const Happening& one, const std::string& kind, const std::string& alone) {
  if (one.light) return kind + "\t" + (one.what.empty() ? alone : one.what);
  if (one.said && one.part == WordPart::verb) return kind + "\tby " + one.who;
  return kind;
}

}  // namespace

std::vector<HappeningLink> link_happenings(
    const std::vector<Report>& reports,
    const std::map<std::string, std::vector<Happening>>& happenings, const EventWords& words) {
  const auto story_of = tell_stories(reports);
  std::map<std::string, std::string> first;  // story and key -> name
  std::vector<HappeningLink> links;
  for (const auto& [report, told] : happenings) {
    const auto story = story_of.find(report);
    if (story == story_of.end()) continue;
    for (const Happening& one : told) {
      const std::string name = fmt::format("{}:{}", report, one.span.begin);
      const std::string kind = kind_of(one, words);
      const std::string key = story->second + "\n" + key_of(one, kind, name);
      links.push_back(
          {report, one.span, first.try_emplace(key, name).first->second, one.word, kind});
    }
  }
  return links;
}

}  // namespace rapporteur::link
