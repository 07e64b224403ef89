#include "claim/meeting_status.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar_words.h"
#include "base/utf8.h"

namespace rapporteur::claim {

// "Did not meet on Monday as announced", "the planned meeting did not take place", "a meeting
// foreseen for Monday never came about": what was to be, and was not, failed.
bool was_expected(const Scene& scene, const Rules& rules, const Clause& clause) {
  const bool by_noun = clause.form == ClauseForm::nominal && clause.via.has_value() &&
                       std::ranges::any_of(scene.phrase(clause.head), [&](std::uint32_t at) {
                         const Token& token = scene.token(at);
                         const bool beside = token.dep == "amod" && token.head == clause.head;
                         return (beside || (token.dep == "acl" && token.tag == "VBN")) &&
                                rules.is_in("expected", scene.form(at));
                       });
  if (by_noun) return true;
  constexpr std::uint32_t kMaxWordsBetween = 3;  // "as had been announced"
  return std::ranges::any_of(scene.subtree(top_of(clause)), [&](std::uint32_t at) {
    if (!rules.is_in("expected", scene.form(at))) return false;
    for (std::uint32_t back = 1; back <= kMaxWordsBetween && back <= at; ++back) {
      if (scene.form(at - back) == "as") return true;
    }
    return false;
  });
}

// "The two have not met since May", "had never met" tell of no meeting that was to be; "their
// meeting never took place" does.
bool is_long_absence(const Scene& scene, const Clause& clause) {
  if (clause.status != Status::denied) return false;
  const std::uint32_t verb = top_of(clause);
  const bool one_act = clause.via.has_value() && scene.token(verb).tag == "VBD";
  return std::ranges::any_of(scene.children(verb), [&](std::uint32_t child) {
    return scene.form(child) == "since" || scene.form(child) == "yet" ||
           (scene.form(child) == "never" && !one_act);
  });
}

namespace {

constexpr std::int64_t kDaysOfWeek = 7;

// The parser takes a plain "meet" behind two names for an infinitive; one has "to" or an auxiliary.
bool is_present(const Scene& scene, std::uint32_t verb) {
  const std::string& tag = scene.token(verb).tag;
  if (tag == "VBP" || tag == "VBZ") return true;
  if (tag != "VB") return false;
  const auto has = [&](std::string_view dep) {
    return std::ranges::any_of(scene.children(verb),
                               [&](std::uint32_t child) { return scene.token(child).dep == dep; });
  };
  return has("nsubj") && !has("aux");
}

// "Thursday", "Thursday evening": neither "last Thursday" nor a date.
bool is_bare_weekday(const Scene& scene, Span words) {
  const std::uint32_t at = scene.token_at(words.begin);
  if (at >= scene.token_count() || scene.token(at).span.begin != words.begin) return false;
  const std::uint32_t next = at + 1;
  const bool number = next < scene.token_count() && scene.token(next).span.begin < words.end &&
                      scene.token(next).pos != "NOUN";
  return !number && std::ranges::any_of(base::kWeekdayNames, [&](std::string_view day) {
    return base::to_lower(day) == scene.form(at);
  });
}

std::optional<DayRange> day_of_report(const Scene& scene) {
  const auto day = day_range(scene.report().published.value);
  return day && day->length() == 0 && !day->any_year ? day : std::nullopt;
}

// Whether the words that carry a plan look ahead from the day of the report: "will", "is to", a
// present; not "flew to Lima on Monday to meet".
bool looks_ahead(const Scene& scene, std::uint32_t at) {
  constexpr int kMaxSteps = 6;
  for (int step = 0; step < kMaxSteps; ++step) {
    const Token& token = scene.token(at);
    const auto aux = [&](auto test) {
      return std::ranges::any_of(scene.children(at), [&](std::uint32_t child) {
        return scene.token(child).dep.starts_with("aux") && test(child);
      });
    };
    if (aux([&](std::uint32_t child) { return scene.token(child).tag == "VBD"; })) return false;
    if (token.tag == "VBD") return false;
    if (is_present(scene, at)) return true;
    if (aux([&](std::uint32_t child) { return scene.token(child).tag != "TO"; })) return true;
    if (token.head == at) return false;
    at = token.head;
  }
  return false;
}

}  // namespace

bool is_told_in_present(const Scene& scene, const Clause& clause) {
  const std::uint32_t verb = top_of(clause);
  if (clause.status != Status::happened || scene.in_headline(verb)) return false;
  return is_present(scene, verb) && scene.lemma(verb) != "be";
}

bool is_plan_in_present(const Scene& scene, const Clause& clause, const WhenTold& when) {
  const auto told = day_range(when.edtf);
  const auto here = day_of_report(scene);
  if (!told || !here || !is_told_in_present(scene, clause)) return false;
  return is_bare_weekday(scene, when.span) || (!told->any_year && told->last >= here->last);
}

// "To lay the ground for a summit next month": a noun without a verb of its own, on a day to come.
bool is_noun_to_come(const Scene& scene, const Clause& clause, const WhenTold& when) {
  if (clause.form != ClauseForm::nominal || clause.via || clause.status != Status::happened)
    return false;
  const auto told = day_range(when.edtf);
  const auto here = day_of_report(scene);
  return told && here && !told->any_year && told->first > here->last;
}

WhenTold when_to_come(const Scene& scene, const Clause& clause, const WhenTold& when) {
  const auto told = day_range(when.edtf);
  const auto here = day_of_report(scene);
  if (!told || !here || told->length() != 0 || told->any_year || when.from != "relative")
    return when;
  const std::int64_t ago = here->first - told->first;
  if (ago <= 0 || ago >= kDaysOfWeek || !is_bare_weekday(scene, when.span) ||
      !looks_ahead(scene, top_of(clause)))
    return when;
  WhenTold next = when;
  next.edtf = iso_day(told->first + kDaysOfWeek);
  return next;
}

bool is_refused_sort(Status status) {
  return status == Status::possible || status == Status::hypothetical ||
         status == Status::question || status == Status::threatened;
}

}  // namespace rapporteur::claim
