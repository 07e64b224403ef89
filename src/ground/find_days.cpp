#include "ground/find_days.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

#include "ground/days/match_time.h"
#include "ground/days/resolve_day.h"
#include "ground/days/tense.h"
#include "ground/running_words.h"

namespace rapporteur::ground {
namespace {

// The word before the phrase, empty at the beginning of the paragraph.
std::string_view word_before(const TimeText& text, const TimePhrase& phrase) {
  return phrase.begin == 0 ? std::string_view{} : std::string_view(text.at(phrase.begin - 1).lower);
}

// "until June 3", "by Friday": what ends there mostly lies ahead.
bool leads_ahead(std::string_view before) {
  return before == "until" || before == "till" || before == "through" || before == "by";
}

// "as early as Tuesday", "as soon as June": not before the day that is told.
bool is_earliest(const TimeText& text, const TimePhrase& phrase) {
  return phrase.begin >= 3 && text.is(phrase.begin - 1, "as") && text.is(phrase.begin - 3, "as") &&
         (text.is(phrase.begin - 2, "early") || text.is(phrase.begin - 2, "soon"));
}

// "put off", "hold over": the particle stands behind its verb.
bool is_put_off(const Analysis& analysis, std::uint32_t verb) {
  if (analysis.tokens[verb].lemma != "put" && analysis.tokens[verb].lemma != "hold") return false;
  constexpr std::uint32_t kReach = 6;
  const auto end = std::min<std::size_t>(analysis.tokens.size(), verb + kReach);
  for (std::size_t at = verb + 1; at < end; ++at) {
    const Token& token = analysis.tokens[at];
    if (token.head == verb && token.dep == "prt" && (token.lemma == "off" || token.lemma == "over"))
      return true;
  }
  return false;
}

// "postponed until Tuesday", "scheduled talks for May 3", "has called a session on Friday": the
// verb is past, what it dates is to come.
bool puts_ahead(const Analysis& analysis, const TenseAround& around, std::string_view before) {
  if (around.tense != Tense::past) return false;
  static constexpr std::string_view kVerbs[] = {
      "postpone", "delay",   "adjourn", "extend", "reschedule", "schedule", "plan",    "set",
      "convene",  "give",    "grant",   "allow",  "defer",      "suspend",  "push",    "move",
      "invite",   "propose", "suggest", "offer",  "arrange",    "agree",    "announce"};
  const std::string& lemma = analysis.tokens[around.verb].lemma;
  const bool deferring =
      std::find(std::begin(kVerbs), std::end(kVerbs), lemma) != std::end(kVerbs) ||
      is_put_off(analysis, around.verb);
  // "Convened the leaders at his residence on Tuesday" is over; "convened talks for Tuesday" is
  // not.
  const bool noun_between = !around.is_direct && lemma != "convene";
  return deferring && (noun_between || leads_ahead(before) || before == "to" || before == "for");
}

// For each word whether a time expression can begin there: only where digits or a word of time
// stand within reach behind it. Trying all readings at every word would cost ten times as much.
std::vector<bool> possible_begins(const RunningWords& words) {
  constexpr std::size_t kReach = 9;  // "the very end of the first half of 2020"
  std::vector<bool> possible(words.size(), false);
  std::size_t next = words.size() + kReach;  // the nearest word of time, from behind
  for (std::size_t at = words.size(); at-- > 0;) {
    if (words[at].is_digits || is_word_of_time(words[at].lower)) next = at;
    possible[at] = next - at < kReach;
  }
  return possible;
}

// "2031" or "2031-05": all that is known of when a report came out.
std::optional<Moment> stretch_of(std::string_view edtf) {
  const bool has_month = edtf.size() == 7 && edtf[4] == '-';
  if (edtf.size() != 4 && !has_month) return std::nullopt;
  const auto is_number = [](std::string_view text) {
    return text.find_first_not_of("0123456789") == std::string_view::npos;
  };
  if (!is_number(edtf.substr(0, 4)) || (has_month && !is_number(edtf.substr(5))))
    return std::nullopt;
  Moment moment;
  moment.year = std::stoi(std::string(edtf.substr(0, 4)));
  if (has_month) moment.month = std::stoi(std::string(edtf.substr(5)));
  return moment;
}

// Reads one report from its beginning to its end and remembers what was told last.
class DayReader {
 public:
  DayReader(const Report& report, const Analysis& analysis) : report_(report), analysis_(analysis) {
    context_.published = parse_civil_day(report.published.value);
    context_.published_in = stretch_of(report.published.value);
  }

  void read_paragraph(Span stretch, Span dateline) {
    context_.told_just_now.reset();
    const RunningWords words = cut_running_words(report_, stretch, analysis_);
    const TimeText text{words, analysis_};
    const std::vector<bool> possible = possible_begins(words);
    std::size_t at = 0;
    while (at < words.size()) {
      const PhraseMatch phrase = possible[at] ? match_time_phrase(text, at) : std::nullopt;
      if (!phrase) {
        ++at;
        continue;
      }
      in_dateline_ = dateline.contains(words[phrase->begin].span);
      keep(text, *phrase);
      at = phrase->end;
      for (const TimePhrase& next : phrase->next) {
        keep(text, next);
        at = next.end;
        join_consecutive(text, next);
      }
      join_consecutive(text, *phrase);
    }
  }

  std::vector<Day> take_days() { return std::move(days_); }

 private:
  void look_around(const TimeText& text, const TimePhrase& phrase) {
    const auto token = text.at(phrase.end - 1).token;
    const TenseAround around = tense_around(analysis_, token);
    const std::string_view before = word_before(text, phrase);
    const bool ahead = leads_ahead(before) && !(around.is_direct && around.tense == Tense::past);
    context_.tense = ahead || is_earliest(text, phrase) || puts_ahead(analysis_, around, before)
                         ? Tense::future
                         : around.tense;
    context_.is_direct = around.is_direct;
    context_.is_on = before == "on";
    context_.is_since = phrase.is_open;
    // Two sentences on, the story may have come back to its own year.
    while (token && sentence_ < analysis_.sentences.size() &&
           analysis_.sentences[sentence_].end <= *token)
      ++sentence_;
    if (sentence_ > told_sentence_ + 1) context_.told_just_now.reset();
  }

  void keep(const TimeText& text, const TimePhrase& phrase) {
    look_around(text, phrase);
    const ResolvedDay resolved = resolve_day(phrase, context_);
    Day day;
    day.span = {text.at(phrase.begin).span.begin, text.at(phrase.end - 1).span.end};
    day.type = resolved.type;
    day.value = resolved.value;
    day.edtf = resolved.edtf;
    day.from = resolved.is_relative ? "relative" : "text";
    if (!phrase.also.empty()) day.also = resolve_day(phrase.also.front(), context_).edtf;
    std::tie(day.begin, day.end) = tokens_under(analysis_, day.span);
    days_.push_back(std::move(day));
    if (resolved.moment && !in_dateline_) remember(phrase, resolved);
  }

  // "on 29 and 30 January", "in 1994 and 1995": two expressions, one stretch. The first carries it,
  // as it stands behind the preposition; the second keeps its own day.
  void join_consecutive(const TimeText& text, const TimePhrase& phrase) {
    if (days_.size() < 2 || word_before(text, phrase) != "and") return;
    Day& first = days_[days_.size() - 2];
    const Day& second = days_.back();
    if (second.span.begin - first.span.end > 5 || first.type != "DATE" || second.type != "DATE")
      return;
    // "29 and 30 May" of a year that only the second was told by.
    if (first.edtf.starts_with("XXXX-") && second.edtf.size() == first.edtf.size() &&
        second.edtf.substr(5, 2) == first.edtf.substr(5, 2) && !second.edtf.starts_with("X")) {
      first.edtf = first.value = second.edtf.substr(0, 4) + first.edtf.substr(4);
      first.from = second.from;
    }
    const auto from = parse_civil_day(first.edtf), to = parse_civil_day(second.edtf);
    const bool days = from && to && first.edtf.size() == 10 && second.edtf.size() == 10 &&
                      days_between(*from, *to) == 1;
    const bool years = first.edtf.size() == 4 && second.edtf.size() == 4 &&
                       second.edtf > first.edtf && first.edtf.find('X') == std::string::npos &&
                       second.edtf.find('X') == std::string::npos &&
                       std::stoi(second.edtf) - std::stoi(first.edtf) == 1;
    // "the agreements of 1994 and 1995" are two, each of its own year.
    const std::string_view lead = std::string_view(report_.text).substr(0, first.span.begin);
    const bool led_by_in =
        lead.ends_with("in ") || lead.ends_with("In ") || lead.ends_with("during ");
    if (!days && !(years && led_by_in)) return;
    if (days)
      context_.told_first =
          Moment{static_cast<int>(from->year()), month_of(*from), day_of(*from), 0};
    first.edtf += "/" + second.edtf;
  }

  void remember(const TimePhrase& phrase, const ResolvedDay& resolved) {
    const Moment& moment = *resolved.moment;
    // "a year earlier" compares; the story goes on where it was.
    const bool compares = phrase.kind == PhraseKind::shifted && phrase.unit == 'Y';
    if (moment.year == 0 || compares) return;
    context_.told = moment;
    if (moment.day > 0) {
      context_.told_day = moment;
      context_.told_first = resolved.first;
    }
    if (moment.quarter > 0) context_.told_quarter = moment;
    context_.told_just_now.reset();
    if (phrase.kind == PhraseKind::calendar && phrase.year && moment.month > 0) {
      context_.told_just_now = moment;
      told_sentence_ = sentence_;
    }
  }

  const Report& report_;
  const Analysis& analysis_;
  TimeContext context_;
  std::size_t sentence_ = 0;       // of the phrase that is read
  std::size_t told_sentence_ = 0;  // of `told_just_now`
  bool in_dateline_ = false;
  std::vector<Day> days_;
};

}  // namespace

std::vector<Day> find_days(const Report& report, const Analysis& analysis) {
  DayReader reader(report, analysis);
  if (report.paragraphs.empty()) {
    reader.read_paragraph({0, static_cast<std::uint32_t>(report.text.size())}, {});
  }
  for (const Paragraph& paragraph : report.paragraphs) {
    const bool read =
        paragraph.kind != ParagraphKind::header && paragraph.kind != ParagraphKind::boilerplate;
    if (read) reader.read_paragraph(paragraph.span, paragraph.dateline);
  }
  return reader.take_days();
}

}  // namespace rapporteur::ground
