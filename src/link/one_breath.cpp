#include "link/one_breath.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "link/names.h"
#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

constexpr double kCertainty = 0.96;  // below copies of one text, above what two reports share
constexpr double kPassedOn = 0.6;    // share of the words of a saying that are somebody else's

const StatementClaim* statement_of(const Told& told) {
  return std::get_if<StatementClaim>(&told.claim->body);
}

bool is_close(char c) { return c == '"' || c == '\'' || c == ')'; }

// How often a sentence or a paragraph ends in the text, counted up to two. "U.S. and" is taken for
// an end as well: then the claims stay two.
int ends_in(std::string_view text) {
  constexpr std::string_view kCurly = "”";
  int ends = 0;
  for (std::size_t at = 0; at < text.size() && ends < 2;) {
    const bool is_stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
    std::size_t next = at + 1;
    while (is_stop && next < text.size() &&
           (is_close(text[next]) || text.substr(next).starts_with(kCurly)))
      next += is_close(text[next]) ? 1 : kCurly.size();
    const bool is_end = is_stop && next < text.size() && (text[next] == ' ' || text[next] == '\n');
    if (is_end || text.substr(at).starts_with("\n\n")) {
      ++ends;
      next = std::min(text.find_first_not_of(" \n", next), text.size());
    }
    at = next;
  }
  return ends;
}

int ends_between(const Told& one, const Told& other) {
  const auto [begin, end] = std::minmax(one.claim->span.begin, other.claim->span.begin);
  return ends_in(one.report->slice({begin, end}));
}

// By the names that the report gives: both are of one reading.
bool speaks_through(const Told& inner, const Told& outer) {
  return std::ranges::any_of(inner.claim->said_by, [&](const Actor& voice) {
    return std::ranges::any_of(
        outer.doers, [&](const Who& who) { return who.folded_name == folded(voice.name); });
  });
}

double share_of(const Words& whole, const Words& part) {
  if (whole.empty()) return 0;
  const auto in_part = [&](const std::string& word) {
    return std::ranges::binary_search(part, word);
  };
  return static_cast<double>(std::ranges::count_if(whole, in_part)) /
         static_cast<double>(whole.size());
}

bool passes_on(const Told& outer, const Told& inner) {
  if (!speaks_through(inner, outer)) return false;
  const double in_words =
      std::max(share_of(outer.words, inner.words), share_of(outer.topic_words, inner.words));
  return std::max(in_words, share_of(outer.topic_words, inner.topic_words)) >= kPassedOn;
}

bool named_together(const Told& one, const Told& other) {
  const auto& first = std::get<InstrumentClaim>(one.claim->body);
  const auto& second = std::get<InstrumentClaim>(other.claim->body);
  const bool of_one_name = !first.name.empty() && first.name == second.name;
  return (one.claim->span == other.claim->span || of_one_name) && first.type == second.type &&
         ends_between(one, other) == 0 &&
         (one.doers.empty() || other.doers.empty() || have_one_speaker(one, other));
}

// Several who speak with one voice, for more than one side.
bool is_joint(const Told& told) {
  return told.doers.size() > 1 && std::ranges::any_of(told.doers, [&](const Who& who) {
           return who.side != told.doers.front().side;
         });
}

bool have_the_same_speakers(const Told& one, const Told& other) {
  return std::ranges::equal(one.doers, other.doers, {}, &Who::key, &Who::key);
}

// A ministry, an organisation: what it is cited with in two sentences running is one release.
bool is_body(const Told& told) {
  if (told.doers.size() != 1) return false;
  const Who& who = told.doers.front();
  return !who.is_person && (!who.role.empty() || who.side.starts_with("body "));
}

std::string reason_of(const Told& one, const Told& other) {
  if (std::holds_alternative<InstrumentClaim>(one.claim->body))
    return named_together(one, other) ? "named together" : "";
  if (statement_of(one) == nullptr) return "";
  const bool of_one_sentence = ends_between(one, other) == 0;
  if (of_one_sentence && (passes_on(one, other) || passes_on(other, one)))
    return "a saying and who passes it on";
  if (of_one_sentence && have_one_speaker(one, other)) return "said by one speaker in one breath";
  if (!have_the_same_speakers(one, other)) return "";
  if (is_joint(one)) return "said together";
  return is_body(one) ? "one release" : "";
}

}  // namespace

Breaths find_breaths(const std::vector<Told>& told) {
  Breaths breaths;
  for (std::size_t i = 0; i < told.size(); ++i) {
    for (std::size_t k = i + 1; k < told.size() && told[k].report == told[i].report; ++k) {
      if (told[i].claim->coder != told[k].claim->coder) continue;
      if (told[i].claim->body.index() != told[k].claim->body.index()) continue;
      if (ends_between(told[i], told[k]) > 1) break;
      std::string reason = reason_of(told[i], told[k]);
      if (!reason.empty()) breaths.pairs.push_back({i, k, kCertainty, std::move(reason)});
    }
  }
  const auto never = [](const Pair&, std::size_t, std::size_t) { return false; };
  breaths.members = cluster(told.size(), breaths.pairs, never).members;
  breaths.of.resize(told.size());
  for (std::size_t i = 0; i < breaths.members.size(); ++i)
    for (const std::size_t member : breaths.members[i]) breaths.of[member] = i;
  return breaths;
}

}  // namespace rapporteur::link
