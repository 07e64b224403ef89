#include "link/make_entry.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <variant>

#include "link/entry_id.h"
#include "link/same_meeting.h"
#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

using Tolds = std::vector<const Told*>;

// The value that most voices give; copies of one text are one voice.
template <typename ValueOf>
std::string of_most_voices(const Tolds& claims, ValueOf value_of) {
  std::map<std::string, std::set<std::string>> voices;
  std::vector<std::string> order;
  for (const Told* told : claims) {
    const std::string value = value_of(*told);
    if (value.empty()) continue;
    if (!voices.contains(value)) order.push_back(value);
    voices[value].insert(told->origin);
  }
  std::string best;
  for (const std::string& value : order)
    if (best.empty() || voices[value].size() > voices[best].size()) best = value;
  return best;
}

// Claims that tell of it as done, where there are such: what was announced gives way to what came.
Tolds best_informed(const Tolds& claims) {
  Tolds done;
  for (const Told* told : claims)
    if (!is_coming(told->claim->status) && !told->claim->date.empty()) done.push_back(told);
  return done.empty() ? claims : done;
}

void add_parties(const Tolds& claims, bool mediators, std::vector<EntryParty>& out) {
  std::set<std::string> seen;
  for (const Told* told : claims) {
    for (const Who& who : mediators ? told->mediators : told->parties) {
      if (who.key().empty() || !seen.insert(who.key()).second) continue;
      out.push_back({who.name, who.is_person ? who.role : "", who.person});
    }
  }
}

std::string joined(const std::vector<EntryParty>& parties) {
  std::string text;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (i > 0) text += i + 1 == parties.size() ? " and " : ", ";
    text += parties[i].name;
  }
  return text;
}

void add_field(Entry& entry, const char* name, std::string value) {
  if (!value.empty()) entry.fields.emplace_back(name, std::move(value));
}

template <typename Body, typename Field>
std::string most_said(const Tolds& claims, Field field) {
  return of_most_voices(claims, [&](const Told& told) -> std::string {
    const auto* body = std::get_if<Body>(&told.claim->body);
    return body == nullptr ? "" : std::string(std::invoke(field, *body));
  });
}

std::string names_of(const Tolds& claims, bool doers) {
  std::vector<std::string> names;
  std::set<std::string> seen;
  for (const Told* told : claims) {
    for (const Who& who : doers ? told->doers : told->others)
      if (!who.key().empty() && seen.insert(who.key()).second) names.push_back(who.name);
  }
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

std::string short_passage(const Told& told) {
  constexpr std::size_t kMost = 90;
  std::string text = told.passage;
  std::ranges::replace(text, '\n', ' ');
  if (text.size() <= kMost) return text;
  const std::size_t space = text.rfind(' ', kMost);
  return text.substr(0, space == std::string::npos ? text.find(' ') : space) + " …";
}

std::string number_text(const std::optional<double>& number) {
  return number ? fmt::format("{}", *number) : "";
}

void describe_meeting(const Tolds& claims, Entry& entry) {
  add_parties(claims, false, entry.parties);
  add_parties(claims, true, entry.mediators);
  add_field(entry, "mode", most_said<MeetingClaim>(claims, &MeetingClaim::mode));
  add_field(entry, "form", most_said<MeetingClaim>(claims, &MeetingClaim::form));
  add_field(entry, "topic", most_said<MeetingClaim>(claims, &MeetingClaim::topic));
  add_field(entry, "occasion", most_said<MeetingClaim>(claims, &MeetingClaim::occasion));
  add_field(entry, "outcome", most_said<MeetingClaim>(claims, &MeetingClaim::outcome));
  add_field(entry, "reason", most_said<MeetingClaim>(claims, &MeetingClaim::reason));
  entry.title = "Meeting of " + joined(entry.parties);
}

// The claim of the first report that tells the saying itself: "B promised an inquiry", not "A said
// that B had promised one".
const Told& innermost(const Tolds& claims) {
  const Told* found = claims.front();
  for (const Told* told : claims)
    if (told->report == found->report && told->claim->said_by.size() > found->claim->said_by.size())
      found = told;
  return *found;
}

// What the speaker does in one breath, in order: "regret; propose"; where the report tells one act
// only, what most voices call it.
std::string acts_of(const Told& first, const Tolds& claims) {
  const auto in_report = std::ranges::count(claims, first.report, &Told::report);
  if (in_report < 2) return most_said<StatementClaim>(claims, &StatementClaim::act);
  std::vector<std::string> acts;
  for (const Told* told : claims) {
    const std::string& act = std::get<StatementClaim>(told->claim->body).act;
    const bool is_own =
        told->report == first.report && names_of({told}, true) == names_of({&first}, true);
    if (is_own && !act.empty() && std::ranges::find(acts, act) == acts.end()) acts.push_back(act);
  }
  return fmt::format("{}", fmt::join(acts, "; "));
}

void describe_statement(const Tolds& claims, Entry& entry) {
  const Told& first = innermost(claims);
  const std::string speaker = names_of({&first}, true);
  add_field(entry, "speaker", speaker);
  add_field(entry, "act", acts_of(first, claims));
  add_field(entry, "target", names_of(claims, false));
  add_field(entry, "proposition", most_said<StatementClaim>(claims, &StatementClaim::topic));
  std::string who = speaker.empty() ? "Somebody" : speaker;
  if (!first.claim->said_by.empty() && first.claim->said_by.back().name != who)
    who += ", according to " + first.claim->said_by.back().name;
  entry.title = who + ": " + short_passage(first);
}

void describe_instrument(const Tolds& claims, Entry& entry) {
  std::set<std::string> numbers;
  for (const Told* told : claims)
    if (const auto& number = std::get<InstrumentClaim>(told->claim->body).number; !number.empty())
      numbers.insert(number);
  std::string all;
  for (const std::string& number : numbers) all += (all.empty() ? "" : ", ") + number;
  add_field(entry, "type", most_said<InstrumentClaim>(claims, &InstrumentClaim::type));
  add_field(entry, "number", all);
  add_field(entry, "issuer", names_of(claims, true));
  add_field(entry, "signatories", names_of(claims, false));
  const std::string name = most_said<InstrumentClaim>(claims, &InstrumentClaim::name);
  entry.title = name.empty() ? short_passage(*claims.front()) : name;
}

void describe_commitment(const Tolds& claims, Entry& entry) {
  add_field(entry, "duty_bearer", names_of(claims, true));
  std::string instrument = most_said<ProvisionClaim>(claims, &ProvisionClaim::instrument);
  if (instrument.empty())
    instrument = most_said<ComplianceClaim>(claims, &ComplianceClaim::instrument);
  std::string action = most_said<ProvisionClaim>(claims, &ProvisionClaim::action);
  if (action.empty()) action = most_said<ComplianceClaim>(claims, &ComplianceClaim::demand);
  entry.title = action.empty() ? short_passage(*claims.front()) : action;
  add_field(entry, "instrument", std::move(instrument));
  add_field(entry, "action", std::move(action));
  add_field(entry, "deadline", most_said<ProvisionClaim>(claims, &ProvisionClaim::deadline));
  // By claimant, never averaged.
  std::string verdicts;
  for (const Told* told : claims) {
    const auto* body = std::get_if<ComplianceClaim>(&told->claim->body);
    if (body == nullptr) continue;
    const std::string who = names_of({told}, true);
    verdicts += (verdicts.empty() ? "" : "; ") + (who.empty() ? "somebody" : who) + ": " +
                body->verdict + " (" + told->voice + ")";
  }
  add_field(entry, "compliance", std::move(verdicts));
}

void describe_figure(const Tolds& claims, Entry& entry) {
  add_field(entry, "measure", most_said<FigureClaim>(claims, &FigureClaim::measure));
  add_field(entry, "what", most_said<FigureClaim>(claims, &FigureClaim::what));
  add_field(entry, "group", most_said<FigureClaim>(claims, &FigureClaim::group));
  add_field(entry, "unit", most_said<FigureClaim>(claims, &FigureClaim::unit));
  std::optional<double> low, high;
  for (const Told* told : claims) {
    const auto& figure = std::get<FigureClaim>(told->claim->body);
    const auto least = figure.low ? figure.low : figure.value;
    const auto most = figure.high ? figure.high : figure.value;
    if (least) low = std::min(low.value_or(*least), *least);
    if (most) high = std::max(high.value_or(*most), *most);
  }
  add_field(entry, "low", number_text(low));
  add_field(entry, "high", number_text(high));
  entry.title = short_passage(*claims.front());
}

void describe_exchange(const Tolds& claims, Entry& entry) {
  add_field(entry, "giver", names_of(claims, true));
  add_field(entry, "receiver", names_of(claims, false));
  add_field(entry, "what", most_said<ExchangeClaim>(claims, &ExchangeClaim::what));
  add_field(entry, "in_return", most_said<ExchangeClaim>(claims, &ExchangeClaim::in_return));
  entry.title = short_passage(*claims.front());
}

void describe_incident(const Tolds& claims, Entry& entry) {
  add_field(entry, "type", most_said<EventClaim>(claims, &EventClaim::type));
  add_field(entry, "plover", of_most_voices(claims, [](const Told& told) {
              return std::get<EventClaim>(told.claim->body).plover.type;
            }));
  add_field(entry, "source", names_of(claims, true));
  add_field(entry, "target", names_of(claims, false));
  entry.title = short_passage(*claims.front());
}

void describe(const Tolds& claims, Entry& entry) {
  if (entry.kind == "meeting") describe_meeting(claims, entry);
  if (entry.kind == "statement") describe_statement(claims, entry);
  if (entry.kind == "instrument") describe_instrument(claims, entry);
  if (entry.kind == "commitment") describe_commitment(claims, entry);
  if (entry.kind == "figure") describe_figure(claims, entry);
  if (entry.kind == "exchange") describe_exchange(claims, entry);
  if (entry.kind == "incident") describe_incident(claims, entry);
}

// The id of an entry whose first claim this is.
std::string id_by(const std::string& kind, const Told& told) {
  return entry_id(kind, told.report->id + "/" + told.claim->id);
}

bool has_status(const std::string& kind) {
  return kind == "meeting" || kind == "incident" || kind == "exchange";
}

}  // namespace

Entry make_entry(const std::vector<const Told*>& claims) {
  Entry entry;
  entry.kind = family_of(*claims.front()->claim);
  entry.id = id_by(entry.kind, *claims.front());
  for (const Told* told : claims) entry.was.push_back(id_by(entry.kind, *told));
  std::ranges::sort(entry.was);
  entry.was.erase(std::ranges::unique(entry.was).begin(), entry.was.end());
  std::erase(entry.was, entry.id);
  entry.date =
      of_most_voices(best_informed(claims), [](const Told& told) { return told.claim->date; });
  std::set<std::string> places;
  for (const Told* told : claims) {
    for (const PlaceOfClaim& place : told->claim->places)
      if (places.insert(told->place).second) entry.places.push_back(place.name);
    entry.claims.push_back({told->report->id, told->claim->id, told->claim->span, told->voice});
  }
  describe(claims, entry);
  entry.differences = differences(claims);
  entry.weight = weight_of(claims, entry);
  if (!has_status(entry.kind)) return entry;
  entry.status_history = status_history(claims);
  if (!entry.status_history.empty()) entry.status = entry.status_history.back().status;
  return entry;
}

}  // namespace rapporteur::link
