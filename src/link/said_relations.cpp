#include "link/said_relations.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "base/shipped_data.h"
#include "base/tab_lines.h"
#include "base/utf8.h"
#include "link/content.h"

namespace rapporteur::link {

namespace {

using Phrase = std::pair<std::string, std::string>;  // type, words

std::vector<Phrase> phrases() {
  std::vector<Phrase> found;
  for (const auto& cells :
       base::tab_lines(base::shipped_data("link/relation_words.tsv").value_or(""), 2))
    found.emplace_back(cells[0], cells[1]);
  return found;
}

// Acts, meetings, papers, exchanges, and acts of speech that do something: a threat, an offer. Of a
// plain saying it is what it tells that is tied.
bool can_be_tied(const Told& told) {
  if (std::holds_alternative<FigureClaim>(told.claim->body)) return false;
  const auto* statement = std::get_if<StatementClaim>(&told.claim->body);
  return statement == nullptr ||
         (statement->act != "state" && statement->act != "report" && statement->act != "inform");
}

bool has_end(std::string_view text) {
  return text.find(". ") != std::string_view::npos || text.find(".\n") != std::string_view::npos ||
         text.find("\n\n") != std::string_view::npos;
}

bool ends_clause(std::string_view text) {
  return has_end(text) || text.find(',') != std::string_view::npos;
}

// The claim of [begin, end) that the words point to: behind a comma something else is told.
std::optional<std::size_t> behind(const std::vector<Told>& told, std::size_t begin, std::size_t end,
                                  std::size_t at) {
  constexpr std::size_t kNear = 60;  // bytes: an article and a few words
  for (std::size_t i = begin; i < end; ++i) {
    const Span span = told[i].claim->span;
    if (can_be_tied(told[i]) && span.begin >= at && span.begin < at + kNear &&
        !ends_clause(told[i].report->slice({static_cast<std::uint32_t>(at), span.begin})))
      return i;
  }
  return std::nullopt;
}

// And that which they are said of.
std::optional<std::size_t> before(const std::vector<Told>& told, std::size_t begin, std::size_t end,
                                  std::size_t at) {
  std::optional<std::size_t> best;
  for (std::size_t i = begin; i < end; ++i) {
    const Span span = told[i].claim->span;
    if (!can_be_tied(told[i]) || span.begin >= at ||
        has_end(told[i].report->slice({span.begin, static_cast<std::uint32_t>(at)})))
      continue;
    const bool is_shorter = best && span.begin == told[*best].claim->span.begin &&
                            span.size() < told[*best].claim->span.size();
    if (!best || span.begin > told[*best].claim->span.begin || is_shorter) best = i;
  }
  return best;
}

bool is_meeting(const Told& told) { return std::holds_alternative<MeetingClaim>(told.claim->body); }

// What an occasion is called by, without what any meeting is.
Words occasion_words(const Told& told) {
  static const Words kAnyMeeting = content_words("meeting talks session round");
  Words words = content_words(std::get<MeetingClaim>(told.claim->body).occasion);
  std::erase_if(
      words, [](const std::string& word) { return std::ranges::binary_search(kAnyMeeting, word); });
  return words;
}

// "On the sidelines of the Ergneti meeting": a meeting of the report in whose words or place are
// all words of the occasion.
void find_occasions(const std::vector<Told>& told, std::size_t begin, std::size_t end,
                    std::vector<SaidRelation>& found) {
  for (std::size_t from = begin; from < end; ++from) {
    if (!is_meeting(told[from])) continue;
    const Words names = occasion_words(told[from]);
    for (std::size_t to = begin; to < end && !names.empty(); ++to) {
      if (to == from || !is_meeting(told[to])) continue;
      const Words place = content_words(told[to].place);
      const bool is_named = std::ranges::all_of(names, [&](const std::string& name) {
        return std::ranges::binary_search(told[to].words, name) ||
               std::ranges::binary_search(place, name);
      });
      const bool is_within = told[from].claim->span.overlaps(told[to].claim->span);
      if (is_named && !is_within) found.push_back({from, to, "on_sidelines_of"});
    }
  }
}

}  // namespace

std::vector<SaidRelation> said_relations(const std::vector<Told>& told) {
  static const std::vector<Phrase> kPhrases = phrases();
  std::vector<SaidRelation> found;
  for (std::size_t begin = 0, end = 0; begin < told.size(); begin = end) {
    while (end < told.size() && told[end].report == told[begin].report) ++end;
    if (end - begin < 2 || told[begin].report == nullptr) continue;
    find_occasions(told, begin, end, found);
    const std::string text = base::to_lower(told[begin].report->text);
    if (text.size() != told[begin].report->text.size()) continue;
    for (const auto& [type, words] : kPhrases) {
      for (std::size_t at = text.find(words); at != std::string::npos;
           at = text.find(words, at + words.size())) {
        const auto to = behind(told, begin, end, at + words.size());
        const auto from = before(told, begin, end, at);
        if (to && from && *to != *from) found.push_back({*from, *to, type});
      }
    }
  }
  return found;
}

}  // namespace rapporteur::link
