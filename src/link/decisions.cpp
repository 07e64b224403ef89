#include "link/decisions.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <variant>

#include "claim/claim_json.h"

namespace rapporteur::link {

namespace {

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
  return nullptr;
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
  return nullptr;
}

std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(';', at), list.size());
    std::string part = list.substr(at, end - at);
    part.erase(0, part.find_first_not_of(' '));
    if (!part.empty()) parts.push_back(std::move(part));
    at = end + 1;
  }
  return parts;
}

// A name that the claim already has keeps its office and place in the text.
void set_actors(std::vector<Actor>& actors, const std::string& value) {
  std::vector<Actor> set;
  for (const std::string& name : parts_of(value)) {
    const auto known = std::ranges::find(actors, name, &Actor::name);
    Actor actor;
    actor.name = actor.mention = name;
    set.push_back(known == actors.end() ? actor : *known);
  }
  actors = std::move(set);
}

bool set_field(Claim& claim, const std::string& field, const std::string& value) {
  if (field == "place") {
    claim.places.clear();
    for (const std::string& name : parts_of(value))
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
    for (std::size_t i = 0; i < claims.size(); ++i) by_report_[claims[i].report].push_back(i);
  }

  [[nodiscard]] std::optional<std::size_t> find(const ClaimAnchor& anchor) const {
    const auto in = by_report_.find(anchor.report);
    if (in == by_report_.end()) return std::nullopt;
    std::optional<std::size_t> best;
    std::uint32_t most = 0;
    for (const std::size_t i : in->second) {
      const Claim& claim = claims_[i];
      if (claim.id == anchor.claim) return i;
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
};

std::pair<std::string, std::string> sorted_pair(std::string one, std::string other) {
  if (other < one) std::swap(one, other);
  return {std::move(one), std::move(other)};
}

class Judging {
 public:
  explicit Judging(std::vector<Claim>& claims) : claims_(claims), finder_(claims) {}

  void apply(const Decision& decision) {
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
    const auto pair = sorted_pair(key, claim_key(claims_[*other]));
    const auto [last, is_new] = pairs_.try_emplace(pair, &decision);
    if (!is_new && last->second->act != decision.act && last->second->who != decision.who)
      conflict(decision, last->second->id, "one says join, the other part");
    last->second = &decision;
    (decision.act == "join" ? judged_.joined : judged_.parted).insert(pair);
    (decision.act == "join" ? judged_.parted : judged_.joined).erase(pair);
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

std::string field_of(const Claim& claim, const std::string& field) {
  Claim copy = claim;
  if (field == "place") {
    std::string names;
    for (const PlaceOfClaim& place : claim.places)
      names += (names.empty() ? "" : "; ") + place.name;
    return names;
  }
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
