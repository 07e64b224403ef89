#include "link/one_breath.h"

#include <algorithm>
#include <numeric>
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

// Whether a sentence or a paragraph ends in the text. "U.S. and" is taken for an end as well: then
// the claims stay two.
bool has_end(std::string_view text) {
  if (text.find("\n\n") != std::string_view::npos) return true;
  for (std::size_t at = text.find_first_of(".!?"); at != std::string_view::npos;
       at = text.find_first_of(".!?", at + 1)) {
    std::size_t next = at + 1;
    constexpr std::string_view kCurly = "”";
    while (next < text.size() && (is_close(text[next]) || text.substr(next).starts_with(kCurly)))
      next += is_close(text[next]) ? 1 : kCurly.size();
    if (next < text.size() && (text[next] == ' ' || text[next] == '\n')) return true;
  }
  return false;
}

bool share_sentence(const Told& one, const Told& other) {
  const auto [begin, end] = std::minmax(one.claim->span.begin, other.claim->span.begin);
  return one.report == other.report && !has_end(one.report->slice({begin, end}));
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
  return one.claim->span == other.claim->span &&
         std::get<InstrumentClaim>(one.claim->body).type ==
             std::get<InstrumentClaim>(other.claim->body).type &&
         (one.doers.empty() || other.doers.empty() || have_one_speaker(one, other));
}

std::string reason_of(const Told& one, const Told& other) {
  if (std::holds_alternative<InstrumentClaim>(one.claim->body))
    return named_together(one, other) ? "named together" : "";
  if (statement_of(one) == nullptr || statement_of(other) == nullptr) return "";
  if (!share_sentence(one, other)) return "";
  if (passes_on(one, other) || passes_on(other, one)) return "a saying and who passes it on";
  return have_one_speaker(one, other) ? "said by one speaker in one breath" : "";
}

}  // namespace

Breaths find_breaths(const std::vector<Told>& told) {
  Breaths breaths;
  for (std::size_t i = 0; i < told.size(); ++i) {
    for (std::size_t k = i + 1; k < told.size() && told[k].report == told[i].report; ++k) {
      if (told[i].claim->coder != told[k].claim->coder) continue;
      if (told[i].claim->body.index() != told[k].claim->body.index()) continue;
      if (has_end(told[i].report->slice({told[i].claim->span.begin, told[k].claim->span.begin})))
        break;
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
