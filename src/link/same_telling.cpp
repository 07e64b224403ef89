#include "link/same_telling.h"

#include <algorithm>
#include <array>
#include <variant>

#include <fmt/format.h>

#include "link/names.h"

namespace rapporteur::link {

namespace {

Sameness best(const std::vector<Who>& one, const std::vector<Who>& other) {
  if (one.empty() || other.empty()) return Sameness::unknown;
  Sameness best = Sameness::different;
  for (const Who& a : one)
    for (const Who& b : other) best = std::max(best, compare(a, b));
  return best;
}

// Days between what is told; where a claim has no day of its own, its report's counts.
int days_apart(const Told& one, const Told& other) {
  constexpr int kFar = 100000;
  const auto a = nearest_days(one);
  const auto b = nearest_days(other);
  return a && b ? days_between(*a, *b) : kFar;
}

// A day's slip is no other day; between two years or months there is none.
bool other_days(const Told& one, const Told& other) {
  if (!one.days || !other.days) return false;
  constexpr int kSharp = 5;
  const bool both_sharp = days_in(*one.days) <= kSharp && days_in(*other.days) <= kSharp;
  return days_between(*one.days, *other.days) > (both_sharp ? 1 : 0);
}

constexpr int kSameRound = 7;  // days within which one saying is reported

constexpr std::size_t kFewestWords = 3;  // below that a passage says too little to be compared

// Both give numbers, and not one of them is the same.
bool other_numbers(const Words& one, const Words& other) {
  const auto numbers = [](const Words& words) {
    Words found;
    for (const std::string& word : words)
      if (word.front() >= '0' && word.front() <= '9') found.push_back(word);
    return found;
  };
  const Words first = numbers(one);
  const Words second = numbers(other);
  return !first.empty() && !second.empty() && likeness(first, second) == 0;
}

// Speakers whom the report names by a plain word only: "officials", "brokers".
bool has_no_name(const Told& told) {
  return std::ranges::all_of(told.doers, [](const Who& who) {
    const auto c = static_cast<unsigned char>(who.name.empty() ? 'a' : who.name.front());
    return who.person.empty() && who.side.empty() && c < 0x80 && !(c >= 'A' && c <= 'Z');
  });
}

Verdict statements(const Told& a, const Told& b) {
  const auto& one = std::get<StatementClaim>(a.claim->body);
  const auto& other = std::get<StatementClaim>(b.claim->body);
  const Sameness speaker = best(a.doers, b.doers);
  if (are_copies(a, b) && speaker != Sameness::different && one.act == other.act)
    return {1, false, "copy of one text"};
  if (a.report == b.report) return {0, true, "told apart by one report"};
  if (speaker == Sameness::different) return {0, true, "other speakers"};
  if (speaker == Sameness::unknown || days_apart(a, b) > kSameRound) return {};
  const Words& first = one.topic.empty() ? a.words : a.topic_words;
  const Words& second = other.topic.empty() ? b.words : b.topic_words;
  if (other_numbers(a.words, b.words)) return {};
  const double like = std::max(likeness(first, second), likeness(a.words, b.words));
  double needed = speaker == Sameness::same ? 0.4 : 0.45;
  // "analysts" of one report are not those of another; nearly the same words are one saying.
  if (has_no_name(a) || has_no_name(b)) needed = 0.75;
  if (like < needed || std::min(a.words.size(), b.words.size()) < kFewestWords) return {};
  return {std::min(0.98, 0.6 + like / 2), false, "same speaker and content"};
}

bool same_kind_of_paper(const InstrumentClaim& one, const InstrumentClaim& other) {
  const auto is_truce = [](const std::string& type) {
    return type == "ceasefire" || type == "agreement" || type == "protocol";
  };
  const auto is_paper = [](const std::string& type) { return type == "plan" || type == "roadmap"; };
  return one.type.empty() || other.type.empty() || one.type == other.type ||
         (is_truce(one.type) && is_truce(other.type)) ||
         (is_paper(one.type) && is_paper(other.type));
}

// A truce goes by the name of the agreement that made it.
bool is_of_truce(const Told& told) {
  constexpr std::array<std::string_view, 3> kTruce = {"ceasefir", "truc", "armistic"};
  if (std::get<InstrumentClaim>(told.claim->body).type == "ceasefire") return true;
  return std::ranges::any_of(
      kTruce, [&](std::string_view stem) { return std::ranges::binary_search(told.words, stem); });
}

Verdict instruments(const Told& a, const Told& b) {
  const auto& one = std::get<InstrumentClaim>(a.claim->body);
  const auto& other = std::get<InstrumentClaim>(b.claim->body);
  if (!same_kind_of_paper(one, other)) return {0, true, "another kind of paper"};
  const Sameness issuer = best(a.doers, b.doers);
  if (issuer == Sameness::different) return {0, true, "another issuer"};
  const bool together = a.report == b.report && a.claim->span == b.claim->span;
  const bool numbered = !one.number.empty() && !other.number.empty();
  if (numbered && one.number == other.number) return {0.97, false, "same number"};
  if (together && issuer == Sameness::same && !other_days(a, b))
    return {0.8, false, "named together"};
  if (numbered) return {0, false, ""};
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  if (other_days(a, b)) return {0, true, "another date"};
  const bool are_several = one.count.value_or(1) > 1 || other.count.value_or(1) > 1;
  if (are_several && issuer == Sameness::same) return {0.8, false, "same issuer, several of them"};
  const double like = likeness(a.paper_words, b.paper_words);
  if (a.days && b.days && like >= 0.3) return {0.9, false, "same kind and date"};
  if (a.days && b.days && one.type == other.type) return {0.76, false, "same kind and date"};
  if (a.days && b.days && is_of_truce(a) && is_of_truce(b))
    return {0.8, false, "truces of one time"};
  constexpr double kSameName = 0.55;
  return like >= kSameName ? Verdict{0.78, false, "same name"} : Verdict{};
}

struct Duty {
  std::string_view content, verdict;  // into the claim
};

Duty duty_of(const Claim& claim) {
  if (const auto* provision = std::get_if<ProvisionClaim>(&claim.body))
    return {provision->action, ""};
  const auto& compliance = std::get<ComplianceClaim>(claim.body);
  return {compliance.demand, compliance.verdict};
}

Verdict commitments(const Told& a, const Told& b) {
  const Duty one = duty_of(*a.claim);
  const Duty other = duty_of(*b.claim);
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  const Sameness bearer = best(a.doers, b.doers);
  const double paper = likeness(a.paper_words, b.paper_words);
  constexpr int kSameWeeks = 14;
  const bool both_broken = one.verdict == "violated" && other.verdict == "violated";
  if (both_broken && paper >= 0.5 && days_apart(a, b) <= kSameWeeks)
    return {0.8, false, "breaches of one instrument, each side counting the other's"};
  if (bearer == Sameness::different) return {0, true, "another duty bearer"};
  const double content = std::max(likeness(a.topic_words, b.topic_words),
                                  containment(a.topic_words, b.topic_words) * 0.8);
  if (paper >= 0.5 && (one.content.empty() || other.content.empty()))
    return {0.78, false, "same instrument"};
  if (paper >= 0.5 && bearer >= Sameness::one_side && !one.verdict.empty() &&
      one.verdict == other.verdict)
    return {0.8, false, "same verdict on one bearer and instrument"};
  if (content >= 0.5 && paper >= 0.3) return {0.85, false, "same instrument and demand"};
  if (content >= 0.5 && bearer >= Sameness::one_side)
    return {0.78, false, "same bearer and demand"};
  // What a report says next to the demand, of the same bearer and instrument.
  if (a.report == b.report && paper >= 0.5 && bearer >= Sameness::one_side)
    return {0.8, false, "same instrument and bearer"};
  return {};
}

Verdict exchanges(const Told& a, const Told& b) {
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  if (other_days(a, b)) return {0, true, "another day"};
  const Sameness same_way = std::min(best(a.doers, b.doers), best(a.others, b.others));
  const Sameness other_way = std::min(best(a.doers, b.others), best(a.others, b.doers));
  const double like = likeness(a.topic_words, b.topic_words);
  const bool dated = a.days && b.days;
  if (same_way == Sameness::different && other_way == Sameness::different)
    return {0, true, "other parties"};
  if (dated && like > 0) return {0.85, false, "same parties, day and thing"};
  if (dated && std::max(same_way, other_way) >= Sameness::one_side)
    return {0.78, false, "same parties and day"};
  constexpr int kSameNews = 7;
  return like >= 0.5 && days_apart(a, b) <= kSameNews
             ? Verdict{0.76, false, "same thing in the same days"}
             : Verdict{};
}

Verdict figures(const Told& a, const Told& b) {
  const auto& one = std::get<FigureClaim>(a.claim->body);
  const auto& other = std::get<FigureClaim>(b.claim->body);
  if (one.measure != other.measure || one.unit != other.unit) return {0, true, "another measure"};
  if (are_copies(a, b)) return {1, false, "copy of one text"};
  constexpr int kSameWeeks = 14;
  if (a.days && b.days && days_between(*a.days, *b.days) > kSameWeeks)
    return {0, true, "another time"};
  const double like = likeness(a.topic_words, b.topic_words);
  if (like < 0.4) return {};
  if (days_apart(a, b) <= kSameWeeks) return {0.6 + like / 3, false, "same measure of the same"};
  return one.value == other.value ? Verdict{0.76, false, "same figure"} : Verdict{};
}

bool same_office(const Told& one, const Told& other) {
  return std::ranges::any_of(one.doers, [&](const Who& a) {
    return std::ranges::any_of(
        other.doers, [&](const Who& b) { return is_short_for(a, b) || is_short_for(b, a); });
  });
}

Verdict incidents(const Told& a, const Told& b) {
  const auto& one = std::get<EventClaim>(a.claim->body);
  const auto& other = std::get<EventClaim>(b.claim->body);
  const double like = likeness(a.topic_words, b.topic_words);
  const bool same_code = !one.plover.type.empty() && one.plover.type == other.plover.type;
  if (are_copies(a, b) && (like > 0 || same_code)) return {1, false, "copy of one text"};
  if (other_days(a, b)) return {0, true, "another day"};
  const Sameness doer = best(a.doers, b.doers);
  const bool both_coming = is_coming(a.claim->status) && is_coming(b.claim->status);
  constexpr int kSameSeason = 14;
  const bool same_doer =
      doer >= Sameness::one_side || (doer == Sameness::unknown && same_office(a, b));
  if (both_coming && like >= 0.5 && same_doer && days_apart(a, b) <= kSameSeason)
    return {0.8, false, "same coming act of the same"};
  if (!a.place.empty() && !b.place.empty() && a.place != b.place && a.country != b.place &&
      b.country != a.place)
    return {0, false, "another place"};
  const Sameness target = best(a.others, b.others);
  if (doer == Sameness::different || target == Sameness::different)
    return {0, true, "other parties"};
  const bool same_act = like >= 0.5;
  if (!same_act && !(same_code && a.days && b.days)) return {};
  const bool tied = doer >= Sameness::one_side || target >= Sameness::one_side;
  if (!tied && a.place != b.place) return {};
  constexpr int kSameNews = 14;
  const bool near = a.days && b.days;
  if (near) return {0.9, false, "same act, parties and day"};
  const bool both_old = a.claim->background && b.claim->background;
  return tied && (both_old || days_apart(a, b) <= kSameNews)
             ? Verdict{0.77, false, "same act and parties"}
             : Verdict{};
}

std::string month_of(const std::string& iso_day) { return iso_day.substr(0, 7); }

}  // namespace

std::string family_of(const Claim& claim) {
  struct Family {
    std::string operator()(const MeetingClaim&) const { return "meeting"; }
    std::string operator()(const StatementClaim&) const { return "statement"; }
    std::string operator()(const InstrumentClaim&) const { return "instrument"; }
    std::string operator()(const ProvisionClaim&) const { return "commitment"; }
    std::string operator()(const ComplianceClaim&) const { return "commitment"; }
    std::string operator()(const ExchangeClaim&) const { return "exchange"; }
    std::string operator()(const FigureClaim&) const { return "figure"; }
    std::string operator()(const EventClaim&) const { return "incident"; }
    std::string operator()(const ReportClaim&) const { return ""; }
    std::string operator()(const OfficeClaim&) const { return ""; }
    std::string operator()(const OtherClaim&) const { return ""; }
  };
  return std::visit(Family{}, claim.body);
}

Verdict same_telling(const Told& one, const Told& other) {
  if (family_of(*one.claim) != family_of(*other.claim)) return {0, true, "another kind"};
  struct Compare {
    const Told &one, &other;
    Verdict operator()(const MeetingClaim&) const { return same_meeting(one, other); }
    Verdict operator()(const StatementClaim&) const { return statements(one, other); }
    Verdict operator()(const InstrumentClaim&) const { return instruments(one, other); }
    Verdict operator()(const ProvisionClaim&) const { return commitments(one, other); }
    Verdict operator()(const ComplianceClaim&) const { return commitments(one, other); }
    Verdict operator()(const ExchangeClaim&) const { return exchanges(one, other); }
    Verdict operator()(const FigureClaim&) const { return figures(one, other); }
    Verdict operator()(const EventClaim&) const { return incidents(one, other); }
    Verdict operator()(const ReportClaim&) const { return {}; }
    Verdict operator()(const OfficeClaim&) const { return {}; }
    Verdict operator()(const OtherClaim&) const { return {}; }
  };
  return std::visit(Compare{one, other}, one.claim->body);
}

bool have_one_speaker(const Told& one, const Told& other) {
  return best(one.doers, other.doers) >= Sameness::one_side;
}

bool may_be_one(const Told& one, const Told& other) {
  if (!std::holds_alternative<StatementClaim>(one.claim->body) || one.origin == other.origin)
    return true;
  if (one.first_day == kNoDay || other.first_day == kNoDay) return false;
  const int gap = std::max(one.first_day, other.first_day) - std::min(one.last_day, other.last_day);
  return gap <= kSameRound;
}

std::vector<std::string> blocking_keys(const Told& told) {
  const std::string family = family_of(*told.claim);
  std::vector<std::string> keys = {family + " copy " + told.origin};
  const auto days = nearest_days(told);
  const std::string when = days ? month_of(days->first) : "";
  for (const auto* list : {&told.parties, &told.mediators, &told.doers, &told.others}) {
    for (const Who& who : *list) {
      const std::string side = who.side.empty() ? who.key() : who.side;
      if (side.empty()) continue;
      keys.push_back(fmt::format("{} {}", family, side));
    }
  }
  if (const auto* instrument = std::get_if<InstrumentClaim>(&told.claim->body)) {
    keys.push_back("instrument " + instrument->number + " " + folded(instrument->name));
    keys.push_back("instrument " + instrument->type + " " +
                   (told.days ? told.days->first.substr(0, 4) : ""));
  }
  if (std::holds_alternative<InstrumentClaim>(told.claim->body) && is_of_truce(told) && told.days)
    keys.push_back("instrument truce " + told.days->first.substr(0, 4));
  const auto* event = std::get_if<EventClaim>(&told.claim->body);
  if (event != nullptr && is_coming(told.claim->status))
    keys.push_back("incident coming " + event->type);
  if (const auto* figure = std::get_if<FigureClaim>(&told.claim->body))
    keys.push_back("figure " + figure->measure + " " + when);
  if (family == "commitment") keys.push_back("commitment " + when);
  return keys;
}

}  // namespace rapporteur::link
