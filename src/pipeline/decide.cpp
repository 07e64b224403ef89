#include "pipeline/decide.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "claim/claim_json.h"
#include "link/decision_line.h"
#include "link/decisions.h"
#include "pipeline/kept_entries.h"

namespace rapporteur::pipeline {

namespace {

bool is_hexadecimal(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0 || (c >= 'a' && c <= 'f');
  });
}

// "meeting-1f00ab23d77e"
bool is_entry_id(const std::string& id) {
  constexpr std::size_t kDigits = 12;
  const std::size_t dash = id.rfind('-');
  return dash != std::string::npos && dash > 0 && id.size() == dash + 1 + kDigits &&
         is_hexadecimal(std::string_view(id).substr(dash + 1));
}

Result<Target> claims_named(const store::RecordFile& record, const std::string& id) {
  auto claims = record.claims_by_id(id);
  if (!claims) return fail(claims.error());
  if (claims->empty())
    return fail(ErrorKind::not_found, "no claim has an id that begins with \"" + id + "\"");
  for (const Claim& claim : *claims) {
    if (claim.id != claims->front().id)
      return fail(ErrorKind::bad_input, "several claims begin with \"" + id +
                                            "\": " + link::claim_key(claims->front()) + ", " +
                                            link::claim_key(claim) + "; write more of the id");
  }
  return Target{std::move(*claims), "", false};
}

Result<Target> person_named(const store::RecordFile& record, const std::string& name) {
  store::ClaimFilter filter;
  filter.name = name;
  filter.limit = 1;
  const auto claims = record.claims(filter);
  if (!claims) return fail(claims.error());
  if (claims->empty()) return fail(ErrorKind::not_found, "no claim names \"" + name + "\"");
  return Target{{}, name, false};
}

Decision decision_of(const Ruling& ruling) {
  Decision decision;
  decision.act = ruling.act;
  decision.field = ruling.field;
  decision.value = ruling.value;
  decision.who = ruling.who;
  decision.made_on = ruling.made_on;
  decision.why = ruling.why;
  decision.rests_on = ruling.rests_on;
  return decision;
}

// Whether a claim of this kind has that field, told by setting it.
Result<void> check_field(const Decision& decision, const Claim& claim) {
  const link::Judged judged = link::judge({claim}, {decision});
  if (judged.conflicts.empty()) return {};
  return fail(ErrorKind::bad_input, judged.conflicts.front().reason);
}

}  // namespace

Result<Target> target_of(const store::RecordFile& record, const Entry& entry) {
  if (entry.kind == "person") return Target{{}, entry.title, true};
  Target target{{}, "", true};
  for (const EntryClaim& member : entry.claims) {
    auto claims = record.claims_by_id(member.report + "/" + member.claim);
    if (!claims) return fail(claims.error());
    const auto exact = std::ranges::find(*claims, member.claim, &Claim::id);
    if (exact != claims->end()) target.claims.push_back(std::move(*exact));
  }
  if (target.claims.empty())
    return fail(ErrorKind::bad_input,
                entry.id + " is a " + entry.kind + ", which rests on no claim");
  return target;
}

Result<Target> find_target(const store::RecordFile& record, const std::string& id) {
  if (is_entry_id(id)) {
    const auto entry = find_entry(record, id);
    return entry ? target_of(record, *entry) : fail(entry.error());
  }
  if (is_hexadecimal(id) || id.find('/') != std::string::npos) return claims_named(record, id);
  return person_named(record, id);
}

Result<Entry> entry_named(const store::RecordFile& record, const std::string& id) {
  if (is_entry_id(id)) return find_entry(record, id);
  const auto target = claims_named(record, id);
  if (!target) return fail(target.error());
  const Claim& claim = target->claims.front();
  return entry_with(record, claim.report, claim.id);
}

Result<std::vector<Decision>> decide(const Ruling& ruling, const Target& target) {
  if (target.claims.empty())
    return fail(ErrorKind::bad_input, "a name can only be joined with another, or parted from it");
  if (ruling.act == "correct" && target.is_entry)
    return fail(ErrorKind::bad_input,
                "an entry has the words of several voices; name the claim that is wrong");
  std::vector<Decision> decisions;
  for (const Claim& claim : target.claims) {
    Decision decision = decision_of(ruling);
    decision.claim = link::anchor_of(claim);
    if (ruling.act == "correct") {
      if (auto checked = check_field(decision, claim); !checked) return fail(checked.error());
      decision.was = link::field_of(claim, ruling.field);
    }
    decision.id = link::decision_id(decision);
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

Result<Decision> decide_pair(const Ruling& ruling, const Target& one, const Target& other) {
  if (one.claims.empty() != other.claims.empty())
    return fail(ErrorKind::bad_input, "a claim and a person cannot be one");
  Decision decision = decision_of(ruling);
  if (one.claims.empty()) {
    decision.claim = link::anchor_of_name(one.name);
    decision.other = link::anchor_of_name(other.name);
  } else {
    decision.claim = link::anchor_of(one.claims.front());
    decision.other = link::anchor_of(other.claims.front());
    const link::Judged judged = link::judge({one.claims.front(), other.claims.front()}, {decision});
    if (!judged.conflicts.empty())
      return fail(ErrorKind::bad_input, judged.conflicts.front().reason);
  }
  if (decision.claim == decision.other)
    return fail(ErrorKind::bad_input, "both stand for the same claim");
  decision.id = link::decision_id(decision);
  return decision;
}

}  // namespace rapporteur::pipeline
