#include "claim/gate.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <variant>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "claim/claim_json.h"

namespace rapporteur::claim {

namespace {

constexpr std::array<std::string_view, 10> kKinds = {
    "report",    "office",     "meeting",  "statement", "instrument",
    "provision", "compliance", "exchange", "figure",    "event"};
constexpr std::array<std::string_view, 13> kStatuses = {
    "held",       "happened",  "ongoing",   "planned", "offered", "proposed",    "demanded",
    "threatened", "postponed", "cancelled", "failed",  "denied",  "hypothetical"};
constexpr std::array<std::string_view, 21> kActs = {
    "report",  "state",  "inform", "reiterate", "appeal", "demand",       "accuse",
    "condemn", "reject", "deny",   "threaten",  "warn",   "promise",      "offer",
    "propose", "agree",  "praise", "thank",     "regret", "congratulate", "question"};

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::string listed(const auto& words) {
  std::string list;
  for (const std::string_view word : words)
    list += fmt::format("{}{}", list.empty() ? "" : ", ", word);
  return list;
}

Result<void> check_words(const Claim& claim) {
  if (!is_in(kKinds, kind_of(claim)))
    return fail(ErrorKind::bad_input, fmt::format("'{}' is no kind of claim; kinds are {}",
                                                  kind_of(claim), listed(kKinds)));
  if (!claim.status.empty() && !is_in(kStatuses, claim.status))
    return fail(ErrorKind::bad_input,
                fmt::format("'{}' is no status; they are {}", claim.status, listed(kStatuses)));
  const auto* statement = std::get_if<StatementClaim>(&claim.body);
  if (statement != nullptr && !is_in(kActs, statement->act))
    return fail(ErrorKind::bad_input,
                fmt::format("'{}' is no act; acts are {}", statement->act, listed(kActs)));
  return {};
}

std::vector<std::size_t> places_of(std::string_view text, std::string_view words) {
  std::vector<std::size_t> places;
  for (std::size_t at = text.find(words); at != std::string_view::npos;
       at = text.find(words, at + 1))
    places.push_back(at);
  return places;
}

Span span_at(std::size_t begin, std::size_t size) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + size)};
}

Result<Span> locate(const Intake& intake, const Report& report) {
  const Span given = intake.claim.span;
  const bool fits = intake.has_span && !given.empty() && given.end <= report.text.size();
  if (intake.words.empty()) {
    if (fits) return given;
    return fail(ErrorKind::bad_input, "neither `text` nor a `span` inside the report");
  }
  if (fits && report.slice(given) == intake.words) return given;
  const auto places = places_of(report.text, intake.words);
  if (places.size() == 1) return span_at(places.front(), intake.words.size());
  if (places.size() > 1)
    return fail(
        ErrorKind::bad_input,
        fmt::format("the words stand {} times in the report; give a longer quotation or a span",
                    places.size()));
  const std::string nearest = nearest_passage(report, intake.words);
  return fail(
      ErrorKind::bad_input,
      "the words do not stand in the report" +
          (nearest.empty() ? std::string() : "; the nearest passage is \"" + nearest + "\""));
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  for (const char c : base::to_lower(text) + " ") {
    if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word += c;
    } else if (!word.empty()) {
      words.insert(word);
      word.clear();
    }
  }
  return words;
}

// Stretches of a report that end with a sentence's stop or a line.
std::vector<std::string_view> rough_sentences(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool stops =
        text[at] == '\n' || ((text[at] == '.' || text[at] == '!' || text[at] == '?') &&
                             at + 1 < text.size() && text[at + 1] == ' ');
    if (!stops) continue;
    sentences.push_back(text.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  sentences.push_back(text.substr(begin));
  return sentences;
}

// Places that do not lie in the report are not kept.
void drop_outside(Claim& claim, std::size_t size) {
  const auto is_outside = [&](Span span) { return span.begin > span.end || span.end > size; };
  std::erase_if(claim.more_spans, is_outside);
  if (is_outside(claim.date_span)) claim.date_span = {};
  auto* statement = std::get_if<StatementClaim>(&claim.body);
  if (statement == nullptr) return;
  std::erase_if(statement->content_spans, is_outside);
  if (is_outside(statement->cue_span)) statement->cue_span = {};
  if (is_outside(statement->speaker_span)) statement->speaker_span = {};
}

// From kind, place and content: the same line gives the same id again.
std::string made_id(const Claim& claim, const Report& report, std::string_view coder) {
  Claim bare = claim;
  bare.id.clear();
  const std::string key = fmt::format("{}|{}|{}|{}|{}", coder, kind_of(claim), claim.span.begin,
                                      claim.span.end, to_json(report, bare));
  constexpr std::size_t kDigits = 16;
  return base::sha256_hex(key).substr(0, kDigits);
}

}  // namespace

Result<Intake> intake_from(std::string_view line) {
  auto claim = from_json(line);
  if (!claim) return fail(claim.error());
  Intake intake{std::move(*claim), "", false};
  const nlohmann::json json = nlohmann::json::parse(line, nullptr, false);
  if (const auto text = json.find("text"); text != json.end() && text->is_string())
    intake.words = text->get<std::string>();
  intake.has_span = json.contains("span");
  return intake;
}

Result<Claim> admit(Intake intake, const Report& report, const std::string& coder) {
  if (auto checked = check_words(intake.claim); !checked) return fail(checked.error());
  const auto span = locate(intake, report);
  if (!span) return fail(span.error());
  Claim claim = std::move(intake.claim);
  claim.span = *span;
  claim.report = report.id;
  claim.coder = coder;
  drop_outside(claim, report.text.size());
  if (claim.id.empty()) claim.id = made_id(claim, report, coder);
  return claim;
}

std::string nearest_passage(const Report& report, std::string_view words) {
  const auto wanted = words_of(words);
  std::string_view best;
  std::size_t most = 0;
  for (const std::string_view sentence : rough_sentences(report.text)) {
    std::size_t shared = 0;
    for (const std::string& word : words_of(sentence)) shared += wanted.contains(word) ? 1U : 0U;
    if (shared > most) {
      most = shared;
      best = sentence;
    }
  }
  const std::size_t first = best.find_first_not_of(" \n");
  return first == std::string_view::npos ? "" : std::string(best.substr(first));
}

}  // namespace rapporteur::claim
