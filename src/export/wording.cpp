#include "export/wording.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <variant>

#include "base/utf8.h"
#include "export/kind_lines.h"

namespace rapporteur::exports {

namespace {

// Status of docs/claims.md -> how the page says it. What did not happen is never said by colour
// alone.
const std::map<std::string, std::string, std::less<>> kStatusWords = {
    {"held", "held"},
    {"happened", "happened"},
    {"ongoing", "under way"},
    {"planned", "planned"},
    {"offered", "offered"},
    {"proposed", "proposed"},
    {"demanded", "demanded"},
    {"threatened", "threatened"},
    {"postponed", "postponed"},
    {"cancelled", "cancelled"},
    {"failed", "did not take place"},
    {"denied", "denied"},
    {"hypothetical", "only supposed"}};

struct ActWords {
  std::string_view verb;  // "demands", with two or more speakers "demand"
  std::string_view verb_plural;
  std::string_view before_target;  // "of", "to"; empty for a plain object
};
const std::map<std::string, ActWords, std::less<>> kActWords = {
    {"report", {"reports", "report", "to"}},
    {"state", {"states", "state", "to"}},
    {"inform", {"informs", "inform", ""}},
    {"reiterate", {"reiterates", "reiterate", "to"}},
    {"appeal", {"appeals", "appeal", "to"}},
    {"demand", {"demands", "demand", "of"}},
    {"accuse", {"accuses", "accuse", ""}},
    {"condemn", {"condemns", "condemn", ""}},
    {"reject", {"rejects", "reject", "of"}},
    {"deny", {"denies", "deny", "to"}},
    {"threaten", {"threatens", "threaten", ""}},
    {"warn", {"warns", "warn", ""}},
    {"promise", {"promises", "promise", ""}},
    {"offer", {"offers", "offer", "to"}},
    {"propose", {"proposes", "propose", "to"}},
    {"agree", {"agrees", "agree", "with"}},
    {"praise", {"praises", "praise", ""}},
    {"thank", {"thanks", "thank", ""}},
    {"regret", {"regrets", "regret", "to"}},
    {"congratulate", {"congratulates", "congratulate", ""}},
    {"question", {"questions", "question", ""}}};

const std::map<std::string, std::string, std::less<>> kFormNouns = {{"summit", "Summit"},
                                                                    {"session", "Session"},
                                                                    {"visit", "Visit"},
                                                                    {"call", "Call"},
                                                                    {"talks", "Talks"}};

const std::map<std::string, std::string, std::less<>> kModeWords = {
    {"video", "by video"}, {"phone", "by phone"}, {"in person", "in person"}};

bool has_words(const std::string& text, const std::string& words) {
  return base::to_lower(text).find(base::to_lower(words)) != std::string::npos;
}

// Office and whose, without what the name or the office says already.
std::string note_of(const Actor& actor) {
  if (actor.kind != ActorKind::person) return {};
  std::string note;
  if (!has_words(actor.name, actor.office)) note = actor.office;
  if (!has_words(actor.name, actor.of) && !has_words(actor.office, actor.of)) {
    note += (note.empty() ? "" : ", ") + actor.of;
  }
  return note;
}

void append_actors(Line& line, const std::vector<Actor>& actors) {
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (i > 0) line.push_back({i + 1 == actors.size() ? " and " : ", "});
    line.push_back({actors[i].name, PieceStyle::name});
    if (const std::string note = note_of(actors[i]); !note.empty()) {
      line.push_back({" (" + note + ")", PieceStyle::note});
    }
  }
}

Line meeting_line(const MeetingClaim& meeting) {
  const auto noun = kFormNouns.find(meeting.form);
  Line line = {{noun == kFormNouns.end() ? "Meeting" : noun->second}};
  if (meeting.parties.empty()) return line;
  line.push_back({meeting.parties.size() == 1 ? " with " : " of "});
  append_actors(line, meeting.parties);
  return line;
}

// The topic in a line: without quotation marks around it, cut where it is long, for the words
// stand below.
std::string short_topic(std::string topic) {
  constexpr std::size_t kMostBytes = 110;
  for (const std::string_view mark : {"“", "”", "\"", ",", "‘", "’", " ", "«", "»"}) {
    while (topic.ends_with(mark)) topic.erase(topic.size() - mark.size());
    while (topic.starts_with(mark)) topic.erase(0, mark.size());
  }
  std::ranges::replace_if(
      topic, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (topic.size() <= kMostBytes) return topic;
  const std::size_t space = topic.rfind(' ', kMostBytes);
  return topic.substr(0, space == std::string::npos ? topic.find(' ') : space) + " …";
}

// "states to reporters that it rains", "agree to meet", "accuses them: theft".
std::string topic_join(const StatementClaim& statement, const std::string& topic) {
  constexpr std::string_view kWithInfinitive[] = {"agree", "promise", "offer", "threaten",
                                                  "propose"};
  const bool takes_infinitive =
      std::ranges::find(kWithInfinitive, statement.act) != std::end(kWithInfinitive);
  const bool has_object = !statement.targets.empty() || !statement.addressees.empty();
  const bool reads_on = (topic.starts_with("that ") && statement.targets.empty()) ||
                        (topic.starts_with("to ") && takes_infinitive && !has_object);
  return reads_on ? " " : ": ";
}

Line statement_line(const StatementClaim& statement) {
  Line line;
  if (statement.speakers.empty()) {
    line.push_back({"A speaker who is not named"});
  } else {
    append_actors(line, statement.speakers);
  }
  const bool is_plural = statement.speakers.size() > 1;
  const auto words = kActWords.find(statement.act);
  const ActWords act = words == kActWords.end() ? ActWords{"says", "say", "to"} : words->second;
  line.push_back({" " + std::string(is_plural ? act.verb_plural : act.verb)});
  const std::vector<Actor>& whom =
      statement.targets.empty() ? statement.addressees : statement.targets;
  if (!whom.empty()) {
    line.push_back({act.before_target.empty() ? " " : " " + std::string(act.before_target) + " "});
    append_actors(line, whom);
  }
  if (const std::string topic = short_topic(statement.topic); !topic.empty()) {
    const bool is_quoted = statement.quote == "direct";
    line.push_back({topic_join(statement, topic) + (is_quoted ? "“" + topic + "”" : topic)});
  }
  return line;
}

Line office_line(const OfficeClaim& office) {
  Line line = {{office.person.name, PieceStyle::name}, {", "}};
  if (office.held == "former") line.push_back({"former "});
  if (office.held == "acting") line.push_back({"acting "});
  line.push_back({office.office});
  if (!office.of.empty()) line.push_back({" (" + office.of + ")", PieceStyle::note});
  if (office.held == "elect") line.push_back({", elect"});
  return line;
}

std::vector<std::string> names_of(const std::vector<Actor>& actors) {
  std::vector<std::string> names;
  for (const Actor& actor : actors) names.push_back(actor.name);
  return names;
}

// One is in a town or a region, but at a lake, a line or a building.
bool is_area(const PlaceOfClaim& place) {
  return place.kind != "water" && place.kind != "line" && place.kind != "other";
}

std::vector<std::string> place_names(const Claim& claim) {
  std::vector<std::string> names;
  for (const PlaceOfClaim& place : claim.places) names.push_back(place.name);
  return names;
}

void add_phrase(std::vector<std::string>& details, std::string_view before,
                const std::string& words) {
  if (!words.empty()) details.push_back(std::string(before) + words);
}

}  // namespace

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " and " : ", ";
    list += words[i];
  }
  return list;
}

std::string plain_text(const Line& line) {
  std::string text;
  for (const Piece& piece : line) text += piece.text;
  return text;
}

namespace {

Line headline_as_told(const Claim& claim) {
  if (const auto* meeting = std::get_if<MeetingClaim>(&claim.body)) return meeting_line(*meeting);
  if (const auto* statement = std::get_if<StatementClaim>(&claim.body))
    return statement_line(*statement);
  if (const auto* office = std::get_if<OfficeClaim>(&claim.body)) return office_line(*office);
  if (auto line = kind_line(claim)) return *line;
  if (const auto* other = std::get_if<OtherClaim>(&claim.body)) return {{other->kind}};
  return {{"Report"}};
}

}  // namespace

Line headline_of(const Claim& claim) {
  Line line = headline_as_told(claim);
  // "office states" begins a line like any sentence.
  if (std::string& first = line.front().text;
      !first.empty() && first[0] >= 'a' && first[0] <= 'z') {
    first[0] = static_cast<char>(first[0] - 'a' + 'A');
  }
  return line;
}

std::vector<std::string> details_of(const Claim& claim) {
  std::vector<std::string> details;
  const auto* meeting = std::get_if<MeetingClaim>(&claim.body);
  if (!claim.places.empty()) {
    add_phrase(details, is_area(claim.places.front()) ? "in " : "at ", listed(place_names(claim)));
  }
  if (meeting != nullptr) {
    if (const auto words = kModeWords.find(meeting->mode); words != kModeWords.end())
      details.push_back(words->second);
    add_phrase(details, "mediated by ", listed(names_of(meeting->mediators)));
    add_phrase(details, "hosted by ", listed(names_of(meeting->hosts)));
    add_phrase(details, "about ", meeting->topic);
    add_phrase(details, "occasion: ", meeting->occasion);
    add_phrase(details, "outcome: ", meeting->outcome);
    add_phrase(details, "reason: ", meeting->reason);
  }
  if (const auto* statement = std::get_if<StatementClaim>(&claim.body)) {
    if (statement->quote == "direct") details.emplace_back("quoted");
    add_phrase(details, "medium: ", statement->medium);
  }
  if (claim.background) details.emplace_back("told as background");
  return details;
}

std::string status_words(const Claim& claim) {
  if (claim.status.empty()) return std::holds_alternative<StatementClaim>(claim.body) ? "said" : "";
  const auto words = kStatusWords.find(claim.status);
  return words == kStatusWords.end() ? claim.status : words->second;
}

bool is_told_as_fact(const Claim& claim) {
  return claim.status.empty() || claim.status == "held" || claim.status == "happened" ||
         claim.status == "ongoing";
}

std::string source_words(const Claim& claim) {
  std::string words;
  for (const Actor& voice : claim.said_by) words += (words.empty() ? "" : ", citing ") + voice.name;
  return words;
}

std::string outlet_of(const Report& report) {
  return report.outlet.value.empty() ? report.id : report.outlet.value;
}

}  // namespace rapporteur::exports
