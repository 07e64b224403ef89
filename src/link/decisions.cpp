#include "link/decisions.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <tuple>
#include <variant>

#include <fmt/format.h>

#include "base/split_list.h"
#include "claim/claim_json.h"
#include "link/names.h"
#include "link/same_telling.h"

namespace rapporteur::link {

namespace {

// Of papers, duties, exchanges, figures and events.
std::string* text_field_of_terms(Claim& claim, const std::string& field) {
  if (auto* instrument = std::get_if<InstrumentClaim>(&claim.body)) {
    if (field == "type") return &instrument->type;
    if (field == "name") return &instrument->name;
    if (field == "number") return &instrument->number;
    if (field == "act") return &instrument->act;
  }
  if (auto* provision = std::get_if<ProvisionClaim>(&claim.body)) {
    if (field == "instrument") return &provision->instrument;
    if (field == "action") return &provision->action;
    if (field == "deadline") return &provision->deadline;
    if (field == "point") return &provision->point;
  }
  if (auto* compliance = std::get_if<ComplianceClaim>(&claim.body)) {
    if (field == "instrument") return &compliance->instrument;
    if (field == "demand") return &compliance->demand;
    if (field == "verdict") return &compliance->verdict;
  }
  if (auto* exchange = std::get_if<ExchangeClaim>(&claim.body)) {
    if (field == "what") return &exchange->what;
    if (field == "in_return") return &exchange->in_return;
  }
  if (auto* figure = std::get_if<FigureClaim>(&claim.body)) {
    if (field == "measure") return &figure->measure;
    if (field == "unit") return &figure->unit;
    if (field == "group") return &figure->group;
    if (field == "cause") return &figure->cause;
    if (field == "qualifier") return &figure->qualifier;
  }
  if (auto* event = std::get_if<EventClaim>(&claim.body)) {
    if (field == "type") return &event->type;
    if (field == "means") return &event->means;
  }
  return nullptr;
}

// Where a field of a claim is kept, for reading and for setting.
std::string* text_field(Claim& claim, const std::string& field) {
  if (field == "status") return &claim.status;
  if (field == "date") return &claim.date;
  if (auto* meeting = std::get_if<MeetingClaim>(&claim.body)) {
    if (field == "mode") return &meeting->mode;
    if (field == "form") return &meeting->form;
    if (field == "topic") return &meeting->topic;
    if (field == "occasion") return &meeting->occasion;
    if (field == "outcome") return &meeting->outcome;
    if (field == "reason") return &meeting->reason;
  }
  if (auto* statement = std::get_if<StatementClaim>(&claim.body)) {
    if (field == "act") return &statement->act;
    if (field == "topic") return &statement->topic;
    if (field == "quote") return &statement->quote;
  }
  if (auto* office = std::get_if<OfficeClaim>(&claim.body)) {
    if (field == "office") return &office->office;
    if (field == "of") return &office->of;
    if (field == "held") return &office->held;
  }
  return text_field_of_terms(claim, field);
}

std::vector<Actor>* actors_field(Claim& claim, const std::string& field) {
  if (field == "said_by") return &claim.said_by;
  if (auto* meeting = std::get_if<MeetingClaim>(&claim.body)) {
    if (field == "parties") return &meeting->parties;
    if (field == "mediators") return &meeting->mediators;
    if (field == "host") return &meeting->hosts;
  }
  if (auto* statement = std::get_if<StatementClaim>(&claim.body)) {
    if (field == "speaker") return &statement->speakers;
    if (field == "targets") return &statement->targets;
  }
  if (auto* instrument = std::get_if<InstrumentClaim>(&claim.body)) {
    if (field == "issuers") return &instrument->issuers;
    if (field == "signatories") return &instrument->signatories;
  }
  if (auto* provision = std::get_if<ProvisionClaim>(&claim.body))
    if (field == "duty_bearer") return &provision->duty_bearers;
  if (auto* compliance = std::get_if<ComplianceClaim>(&claim.body))
    if (field == "who") return &compliance->who;
  if (auto* exchange = std::get_if<ExchangeClaim>(&claim.body)) {
    if (field == "giver") return &exchange->givers;
    if (field == "receiver") return &exchange->receivers;
  }
  if (auto* event = std::get_if<EventClaim>(&claim.body)) {
    if (field == "source") return &event->sources;
    if (field == "target") return &event->targets;
  }
  return nullptr;
}

// A name that the claim already has keeps its office and place in the text.
void set_actors(std::vector<Actor>& actors, const std::string& value) {
  std::vector<Actor> set;
  for (const std::string& name : base::split_list(value)) {
    const auto known = std::ranges::find(actors, name, &Actor::name);
    Actor actor;
    actor.name = actor.mention = name;
    set.push_back(known == actors.end() ? actor : *known);
  }
  actors = std::move(set);
}

// A figure's number; "" takes it away. Figures of speech ("dozens") are its qualifier.
bool set_number(FigureClaim& figure, const std::string& value) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool is_number = error == std::errc() && end == value.data() + value.size();
  if (!is_number && !value.empty()) return false;
  figure.value = is_number ? std::optional(number) : std::nullopt;
  figure.low = figure.high = std::nullopt;
  return true;
}

bool set_field(Claim& claim, const std::string& field, const std::string& value) {
  if (auto* figure = std::get_if<FigureClaim>(&claim.body); figure != nullptr && field == "value")
    return set_number(*figure, value);
  if (field == "place") {
    claim.places.clear();
    for (const std::string& name : base::split_list(value))
      claim.places.push_back({name, {}, "", "", {}, {}, ""});
    return true;
  }
  if (std::string* text = text_field(claim, field)) {
    *text = value;
    return true;
  }
  if (std::vector<Actor>* actors = actors_field(claim, field)) {
    set_actors(*actors, value);
    return true;
  }
  return false;
}

// Claims by report, for finding what a decision means.
class Finder {
 public:
  explicit Finder(const std::vector<Claim>& claims) : claims_(claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      by_report_[claims[i].report].push_back(i);
      by_key_.emplace(claim_key(claims[i]), i);
    }
  }
  // Of a key that is known.
  [[nodiscard]] const Claim* claim(const std::string& key) const {
    return &claims_[by_key_.at(key)];
  }

  [[nodiscard]] std::optional<std::size_t> find(const ClaimAnchor& anchor) const {
    if (const auto exact = by_key_.find(anchor.report + "/" + anchor.claim); exact != by_key_.end())
      return exact->second;
    const auto in = by_report_.find(anchor.report);
    if (in == by_report_.end()) return std::nullopt;
    std::optional<std::size_t> best;
    std::uint32_t most = 0;
    for (const std::size_t i : in->second) {
      const Claim& claim = claims_[i];
      if (claim::kind_of(claim) != anchor.kind || !claim.span.overlaps(anchor.span)) continue;
      const std::uint32_t shared =
          std::min(claim.span.end, anchor.span.end) - std::max(claim.span.begin, anchor.span.begin);
      if (shared > most) {
        most = shared;
        best = i;
      }
    }
    return best;
  }

 private:
  const std::vector<Claim>& claims_;
  std::map<std::string, std::vector<std::size_t>> by_report_;
  std::map<std::string, std::size_t> by_key_;
};

std::pair<std::string, std::string> sorted_pair(std::string one, std::string other) {
  if (other < one) std::swap(one, other);
  return {std::move(one), std::move(other)};
}

class Judging {
 public:
  explicit Judging(std::vector<Claim>& claims) : claims_(claims), finder_(claims) {}

  void apply(const Decision& decision) {
    if (decision.claim.kind == "person") return apply_names(decision);
    const auto at = finder_.find(decision.claim);
    if (!at) return conflict(decision, "", "no claim of the record answers to it");
    const std::string key = claim_key(claims_[*at]);
    if (decision.act == "join" || decision.act == "part") return apply_pair(decision, key);
    if (decision.act == "accept") accept(decision, key);
    if (decision.act == "dispute") judged_.disputed.insert(key);
    if (decision.act == "reject") reject(decision, key);
    if (decision.act == "correct") correct(decision, *at, key);
  }

  Judged finish() {
    find_broken_parts();
    for (Claim& claim : claims_)
      if (!rejected_.contains(claim_key(claim))) judged_.claims.push_back(std::move(claim));
    return std::move(judged_);
  }

 private:
  void conflict(const Decision& decision, const std::string& other, const std::string& reason) {
    judged_.conflicts.push_back({decision.id, other, reason});
  }

  void apply_pair(const Decision& decision, const std::string& key) {
    const auto other = finder_.find(decision.other);
    if (!other) return conflict(decision, "", "no claim of the record answers to its second claim");
    const Claim& second = claims_[*other];
    if (key == claim_key(second))
      return conflict(decision, "", "both its claims are now one claim");
    if (family_of(*finder_.claim(key)) != family_of(second))
      return conflict(decision, "", "its claims are of two kinds");
    keep_pair(decision, sorted_pair(key, claim_key(second)));
  }

  // Two spellings of one name.
  void apply_names(const Decision& decision) {
    const bool is_pair = decision.act == "join" || decision.act == "part";
    if (!is_pair || decision.other.kind != "person")
      return conflict(decision, "", "names of people can be joined and parted only");
    const auto pair = sorted_pair(name_key(decision.claim.claim), name_key(decision.other.claim));
    if (pair.first == pair.second) return conflict(decision, "", "both its names are now one name");
    keep_pair(decision, pair);
  }

  void keep_pair(const Decision& decision, const std::pair<std::string, std::string>& pair) {
    const auto [last, is_new] = pairs_.try_emplace(pair, &decision);
    if (!is_new && last->second->act != decision.act && last->second->who != decision.who)
      conflict(decision, last->second->id, "one says join, the other part");
    last->second = &decision;
    (decision.act == "join" ? judged_.joined : judged_.parted).insert(pair);
    (decision.act == "join" ? judged_.parted : judged_.joined).erase(pair);
  }

  // Parted by one decision, and one thing by way of others.
  void find_broken_parts() {
    std::map<std::string, std::string> parent;
    const std::function<std::string(const std::string&)> root = [&](const std::string& key) {
      const auto found = parent.find(key);
      return found == parent.end() || found->second == key ? key : root(found->second);
    };
    for (const auto& [one, other] : judged_.joined) parent[root(one)] = root(other);
    for (const auto& [pair, decision] : pairs_) {
      if (decision->act == "part" && root(pair.first) == root(pair.second))
        conflict(*decision, "", "others join its claims by way of a third");
    }
  }

  void accept(const Decision& decision, const std::string& key) {
    judged_.accepted_by[key].insert(decision.who);
    const auto rejected = rejected_.find(key);
    if (rejected == rejected_.end()) return;
    if (rejected->second->who != decision.who)
      conflict(decision, rejected->second->id, "rejected by " + rejected->second->who);
    rejected_.erase(rejected);
  }

  void reject(const Decision& decision, const std::string& key) {
    const auto accepted = judged_.accepted_by.find(key);
    if (accepted != judged_.accepted_by.end() && !accepted->second.contains(decision.who))
      conflict(decision, "", "accepted by " + *accepted->second.begin());
    judged_.accepted_by.erase(key);
    rejected_[key] = &decision;
  }

  void correct(const Decision& decision, std::size_t at, const std::string& key) {
    const auto [last, is_new] = corrections_.try_emplace({key, decision.field}, &decision);
    if (!is_new && last->second->value != decision.value && last->second->who != decision.who)
      conflict(decision, last->second->id, "two values for " + decision.field);
    last->second = &decision;
    if (!set_field(claims_[at], decision.field, decision.value))
      conflict(decision, "",
               "a " + std::string(claim::kind_of(claims_[at])) + " has no field " + decision.field);
  }

  std::vector<Claim>& claims_;
  Finder finder_;
  Judged judged_;
  std::map<std::string, const Decision*> rejected_;
  std::map<std::pair<std::string, std::string>, const Decision*> corrections_, pairs_;
};

}  // namespace

std::string claim_key(const Claim& claim) { return claim.report + "/" + claim.id; }

std::string name_key(const std::string& name) { return "person " + folded(name); }

std::string field_of(const Claim& claim, const std::string& field) {
  Claim copy = claim;
  if (field == "place") {
    std::string names;
    for (const PlaceOfClaim& place : claim.places)
      names += (names.empty() ? "" : "; ") + place.name;
    return names;
  }
  if (const auto* figure = std::get_if<FigureClaim>(&claim.body);
      figure != nullptr && field == "value")
    return figure->value ? fmt::format("{}", *figure->value) : "";
  if (const std::string* text = text_field(copy, field)) return *text;
  std::string names;
  if (const std::vector<Actor>* actors = actors_field(copy, field))
    for (const Actor& actor : *actors) names += (names.empty() ? "" : "; ") + actor.name;
  return names;
}

Judged judge(std::vector<Claim> claims, std::vector<Decision> decisions) {
  std::ranges::sort(decisions, [](const Decision& a, const Decision& b) {
    return std::tie(a.made_on, a.id) < std::tie(b.made_on, b.id);
  });
  Judging judging(claims);
  for (const Decision& decision : decisions) judging.apply(decision);
  return judging.finish();
}

}  // namespace rapporteur::link
