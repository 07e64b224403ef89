#include "claim/when.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace rapporteur::claim {

namespace {

constexpr int kLeapYear = 2000;  // holds every month and day that a date without year can name

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

std::int64_t days_from_epoch(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}}
      .time_since_epoch()
      .count();
}

std::int64_t last_day_of_month(int year, unsigned month) {
  using namespace std::chrono;
  return sys_days{std::chrono::year{year} / std::chrono::month{month} / last}
      .time_since_epoch()
      .count();
}

DayRange months(int year, unsigned first, unsigned count) {
  const int last_year = first + count - 1 > 12 ? year + 1 : year;
  const unsigned last = (first + count - 2) % 12 + 1;
  return {days_from_epoch(year, first, 1), last_day_of_month(last_year, last), false};
}

std::optional<DayRange> year_range(std::string_view text) {
  if (text.size() == 4 && text.ends_with("X")) {
    const auto decade = number(text.substr(0, 3));
    if (!decade) return std::nullopt;
    return DayRange{days_from_epoch(*decade * 10, 1, 1), days_from_epoch(*decade * 10 + 9, 12, 31),
                    false};
  }
  const auto year = number(text);
  if (!year || text.size() != 4) return std::nullopt;
  return months(*year, 1, 12);
}

// "2020-06", or a season: 21 spring to 24 winter.
std::optional<DayRange> month_range(int year, int month) {
  if (month >= 1 && month <= 12) return months(year, static_cast<unsigned>(month), 1);
  if (month >= 21 && month <= 23) return months(year, static_cast<unsigned>(3 * (month - 20)), 3);
  if (month == 24) return months(year, 12, 3);
  return std::nullopt;
}

std::optional<DayRange> one_date(std::string_view text) {
  while (!text.empty() && (text.back() == '~' || text.back() == '?' || text.back() == '%'))
    text.remove_suffix(1);
  if (const std::size_t time = text.find('T'); time != std::string_view::npos)
    text = text.substr(0, time);
  if (text.size() == 4) return year_range(text);
  if (text.size() < 7 || text[4] != '-') return std::nullopt;
  const bool any_year = text.starts_with("XXXX");
  const auto year = any_year ? std::optional<int>(kLeapYear) : number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  if (!year || !month) return std::nullopt;
  std::optional<DayRange> range = month_range(*year, *month);
  if (range && text.size() == 10 && text[7] == '-' && *month <= 12) {
    const auto day = number(text.substr(8, 2));
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    const std::int64_t here =
        days_from_epoch(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
    range = DayRange{here, here, any_year};
  }
  if (range) range->any_year = any_year;
  return range;
}

DayRange without_year(DayRange range) {
  using namespace std::chrono;
  const auto fold = [](std::int64_t count) {
    const year_month_day day{sys_days{days{count}}};
    return days_from_epoch(kLeapYear, static_cast<unsigned>(day.month()),
                           static_cast<unsigned>(day.day()));
  };
  if (range.length() > 366)
    return {days_from_epoch(kLeapYear, 1, 1), days_from_epoch(kLeapYear, 12, 31), true};
  return {fold(range.first), fold(range.last), true};
}

bool tells_a_day(const Day& day) {
  return !day.edtf.empty() && day.type != "DURATION" && day.type != "SET";
}

bool is_single_day(const std::string& edtf) {
  const auto range = day_range(edtf);
  return range && range->length() == 0 && edtf.find('/') == std::string::npos;
}

// "29 and 30 January": the grounding has two days; an act told of both went on over both. At most
// a week, so that "on May 2 and June 9" stays two days.
WhenTold joined_with_next(const Scene& scene, const WhenTold& first) {
  constexpr std::int64_t kMaxDays = 7;
  for (const Day& day : scene.grounding().days) {
    if (day.span.begin < first.span.end || !is_single_day(day.edtf) || !is_single_day(first.edtf))
      continue;
    const std::string_view between = scene.report().slice({first.span.end, day.span.begin});
    if (between != " and " && between != "-" && between != " - " && between != " to ") break;
    const std::int64_t gap = day_range(day.edtf)->first - day_range(first.edtf)->first;
    if (gap <= 0 || gap > kMaxDays) break;
    return {first.edtf + "/" + day.edtf, "", first.from, {first.span.begin, day.span.end}};
  }
  return first;
}

// "The date was fixed on Monday, when Lund spoke with Vale": the clause hangs on a day.
WhenTold when_of_antecedent(const Scene& scene, const Clause& clause) {
  const std::uint32_t head = clause.via ? *clause.via : clause.head;
  const Token& verb = scene.token(head);
  if (verb.head == head || (verb.dep != "relcl" && verb.dep != "advcl" && verb.dep != "acl"))
    return {};
  const bool when = std::ranges::any_of(
      scene.children(head), [&](std::uint32_t child) { return scene.form(child) == "when"; });
  if (!when) return {};
  for (const Day& day : scene.grounding().days) {
    const std::uint32_t before = verb.head;
    const bool hangs = day.begin <= before && before < day.end;
    const bool stands_before =
        scene.token_at(day.span.end) < head &&
        scene.sentence_of(scene.token_at(day.span.begin)) == scene.sentence_of(head) &&
        scene.report().slice({day.span.end, scene.token(head).span.begin}).starts_with(", when ");
    if (tells_a_day(day) && (hangs || stands_before)) return when_of(day);
  }
  return {};
}

bool is_taken(const Scene& scene, std::uint32_t day) {
  return std::ranges::any_of(scene.clauses().clauses, [&](const Clause& other) {
    return std::ranges::find(other.days, day) != other.days.end();
  });
}

bool is_day_preposition(const std::string& form) { return form == "on" || form == "in"; }

// A day that hangs on a name or a noun of the clause ("spoke with General Vale on Saturday") and
// that no other clause claims.
WhenTold when_in_phrase(const Scene& scene, const Clause& clause) {
  const std::vector<std::uint32_t> phrase = scene.phrase(top_of(clause));
  const std::vector<Day>& days = scene.grounding().days;
  for (std::uint32_t at = 0; at < days.size(); ++at) {
    if (!tells_a_day(days[at]) || !std::ranges::binary_search(phrase, days[at].begin)) continue;
    if (days[at].begin == 0 || scene.form(days[at].begin - 1) != "on") continue;
    if (!is_taken(scene, at)) return when_of(days[at]);
  }
  return {};
}

// "After talks with Vale later this month": a day right behind the words of a noun is the noun's,
// and so is one between the noun and its verb ("the talks in Lima on Monday brought no result").
WhenTold when_behind_noun(const Scene& scene, const Clause& clause) {
  if (clause.form != ClauseForm::nominal) return {};
  const std::vector<std::uint32_t> phrase = scene.phrase(clause.head);
  const Token& noun = scene.token(clause.head);
  const bool subject = noun.dep == "nsubj" || noun.dep == "nsubjpass";
  const auto no_verb = [&](std::uint32_t at) { return !scene.token(at).tag.starts_with("V"); };
  for (const Day& day : scene.grounding().days) {
    if (!tells_a_day(day) || day.begin <= clause.head || day.begin >= day.end) continue;
    const std::uint32_t before =
        is_day_preposition(scene.form(day.begin - 1)) ? day.begin - 1 : day.begin;
    const bool right_behind = before == phrase.back() + 1;
    bool before_verb = subject && day.end <= noun.head;
    for (std::uint32_t at = clause.head; before_verb && at < day.begin; ++at)
      before_verb = no_verb(at) && scene.form(at) != ",";
    const bool leads_in = before != day.begin || scene.token(day.end - 1).dep == "npadvmod";
    if (leads_in && (right_behind || before_verb)) return when_of(day);
  }
  return {};
}

// "In March, officials meeting in Lima agreed": a participle is told with its verb's day.
WhenTold when_of_participle(const Scene& scene, const Clause& clause) {
  const Token& verb = scene.token(top_of(clause));
  if (verb.dep != "acl" || verb.tag != "VBG" || clause.status != Status::happened) return {};
  const Token& noun = scene.token(verb.head);
  if (noun.dep != "nsubj") return {};
  const auto over = scene.clause_of(noun.head);
  if (!over || scene.clauses().clauses[*over].status != Status::happened) return {};
  for (const std::uint32_t at : scene.clauses().clauses[*over].days) {
    if (tells_a_day(scene.grounding().days[at])) return when_of(scene.grounding().days[at]);
  }
  return {};
}

// "Lund, who spoke with Vale, on Wednesday, welcomes the results": a day between a relative clause
// in the past and a verb in the present cannot be that verb's.
WhenTold when_before_present(const Scene& scene, const Clause& clause) {
  const Token& verb = scene.token(top_of(clause));
  if (verb.dep != "relcl" || verb.tag != "VBD") return {};
  const Token& noun = scene.token(verb.head);
  const std::uint32_t main = noun.head;
  const std::string& tag = scene.token(main).tag;
  if (noun.dep != "nsubj" || main < top_of(clause) || (tag != "VBZ" && tag != "VBP")) return {};
  for (const Day& day : scene.grounding().days) {
    if (tells_a_day(day) && day.begin > top_of(clause) && day.end <= main && day.begin > 0 &&
        scene.form(day.begin - 1) == "on")
      return when_of(day);
  }
  return {};
}

// The day of a clause that has none of its own, from the words around it.
WhenTold when_around(const Scene& scene, const Clause& clause) {
  for (const auto find : {when_of_antecedent, when_in_phrase, when_behind_noun, when_of_participle,
                          when_before_present}) {
    const WhenTold when = find(scene, clause);
    if (!when.edtf.empty()) return when;
  }
  return {};
}

// "Two days of talks", "three-day talks": how many days the noun of a clause takes.
std::optional<int> days_of_noun(const Scene& scene, const Clause& clause) {
  constexpr std::uint32_t kReach = 4;  // "two days of intensive peace talks"
  constexpr int kMostDays = 14;
  for (const Day& day : scene.grounding().days) {
    if (day.type != "DURATION" || !day.value.starts_with("P") || !day.value.ends_with("D"))
      continue;
    bool is_of_noun = day.begin <= clause.head && clause.head <= day.end + kReach;
    for (std::uint32_t at = day.end; is_of_noun && at < clause.head; ++at) {
      const std::string& pos = scene.token(at).pos;
      is_of_noun = pos == "ADJ" || pos == "NOUN" || pos == "PROPN" || scene.form(at) == "of";
    }
    const auto count = number(std::string_view(day.value).substr(1, day.value.size() - 2));
    if (is_of_noun && count && *count >= 2 && *count <= kMostDays) return count;
  }
  return std::nullopt;
}

// "Two days of talks closed on Thursday" began on Wednesday.
void stretch_over_days(const Scene& scene, const Clause& clause, WhenTold& when) {
  if (clause.form != ClauseForm::nominal || !clause.via || !is_single_day(when.edtf)) return;
  constexpr std::array<std::string_view, 8> kEnds = {"close", "end",      "conclude", "finish",
                                                     "wrap",  "complete", "wind",     "round"};
  constexpr std::array<std::string_view, 5> kBegins = {"open", "begin", "start", "commence",
                                                       "kick"};
  const std::string& verb = scene.lemma(*clause.via);
  const bool ends = std::ranges::find(kEnds, verb) != kEnds.end();
  if (!ends && std::ranges::find(kBegins, verb) == kBegins.end()) return;
  const auto range = day_range(when.edtf);
  const auto count = days_of_noun(scene, clause);
  if (!count || !range || range->any_year) return;
  const std::int64_t first = ends ? range->first - *count + 1 : range->first;
  when.edtf = iso_day(first) + "/" + iso_day(first + *count - 1);
}

}  // namespace

std::string iso_day(std::int64_t days_since_epoch) {
  using namespace std::chrono;
  const year_month_day day{sys_days{days{days_since_epoch}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                     static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::optional<DayRange> day_range(std::string_view edtf) {
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return one_date(edtf);
  const auto first = one_date(edtf.substr(0, slash));
  const std::string_view end = edtf.substr(slash + 1);
  if (!first) return std::nullopt;
  if (end.empty() || end == "..")
    return DayRange{first->first, first->first + 36525, first->any_year};
  const auto last = one_date(end);
  if (!last) return std::nullopt;
  return DayRange{first->first, std::max(first->first, last->last), first->any_year};
}

bool can_be_one_day(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a == b) return true;
  auto first = day_range(a);
  auto second = day_range(b);
  if (!first || !second) return false;
  if (first->any_year || second->any_year) {
    first = without_year(*first);
    second = without_year(*second);
  }
  const bool in = first->first >= second->first && first->last <= second->last;
  const bool holds = second->first >= first->first && second->last <= first->last;
  return in || holds;
}

bool is_narrower(std::string_view a, std::string_view b) {
  if (a.empty()) return false;
  if (b.empty()) return true;
  const auto first = day_range(a);
  const auto second = day_range(b);
  if (!first || !second) return first.has_value();
  if (first->length() == second->length() && first->any_year != second->any_year)
    return second->any_year;
  return first->length() < second->length();
}

WhenTold when_of(const Day& day) { return {day.edtf, day.also, day.from, day.span}; }

WhenTold when_told(const Scene& scene, const Clause& clause) {
  std::vector<std::uint32_t> usable;
  const std::vector<Day>& days = scene.grounding().days;
  for (const std::uint32_t at : clause.days) {
    if (at < days.size() && tells_a_day(days[at])) usable.push_back(at);
  }
  if (usable.empty()) return when_around(scene, clause);
  // "On Thursday, the first since November": a day before a stretch that is open.
  const auto is_open = [&](std::uint32_t at) { return days[at].edtf.ends_with('/'); };
  if (!std::ranges::all_of(usable, is_open)) std::erase_if(usable, is_open);
  std::ranges::sort(usable);
  WhenTold best = when_of(days[usable.front()]);
  for (const std::uint32_t at : usable) {
    // "On Monday and Tuesday": the first stands for both.
    const bool is_second = best.edtf.ends_with("/" + days[at].edtf);
    if (!is_second && is_narrower(days[at].edtf, best.edtf)) best = when_of(days[at]);
  }
  WhenTold when = joined_with_next(scene, best);
  stretch_over_days(scene, clause, when);
  return when;
}

void set_when(const Scene& scene, const WhenTold& when, Claim& claim) {
  if (when.edtf.empty()) return;
  claim.date = when.edtf;
  claim.date_also = when.also;
  claim.date_span = when.span;
  claim.date_text = std::string(scene.report().slice(when.span));
  claim.date_from = when.from;
}

}  // namespace rapporteur::claim
