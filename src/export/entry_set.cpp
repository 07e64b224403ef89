#include "export/entry_set.h"

#include <algorithm>

#include <fmt/format.h>

#include "export/chronology.h"
#include "export/wording.h"
#include "read/lines.h"

namespace rapporteur::exports {

namespace {

std::string key_of(std::string_view report, std::string_view claim) {
  return fmt::format("{}/{}", report, claim);
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

// The outlet itself, or whom it quotes with the outlet behind.
std::string voice_words(const EntrySet& set, const EntryClaim& claim) {
  const std::string outlet = set.outlet(claim.report);
  if (claim.voice.empty() || claim.voice == outlet) return outlet;
  return fmt::format("{} ({})", claim.voice, outlet);
}

}  // namespace

EntrySet::EntrySet(const Entries& entries, const std::vector<Report>& reports,
                   const std::vector<Claim>& claims)
    : entries_(&entries), reports_(&reports) {
  for (const Report& report : reports) report_of_.emplace(report.id, &report);
  for (const Claim& claim : claims) claim_of_.emplace(key_of(claim.report, claim.id), &claim);
}

const Report* EntrySet::report(const std::string& id) const {
  const auto found = report_of_.find(id);
  return found == report_of_.end() ? nullptr : found->second;
}

const Claim* EntrySet::claim(const EntryClaim& claim) const {
  const auto found = claim_of_.find(key_of(claim.report, claim.claim));
  return found == claim_of_.end() ? nullptr : found->second;
}

std::string EntrySet::words(const EntryClaim& claim) const {
  const Report* of = report(claim.report);
  if (of == nullptr || claim.span.end > of->text.size() || claim.span.begin > claim.span.end)
    return {};
  return read::squeeze(of->slice(claim.span));
}

std::string EntrySet::outlet(const std::string& report_id) const {
  const Report* of = report(report_id);
  return of == nullptr ? report_id : outlet_of(*of);
}

std::vector<std::string> voices_of(const EntrySet& set, const Entry& entry) {
  std::vector<std::string> voices;
  for (const EntryClaim& claim : entry.claims) add_once(voices, voice_words(set, claim));
  return voices;
}

std::string according_to(const EntrySet& set, const Entry& entry) {
  std::vector<std::string> statuses;
  std::map<std::string, std::vector<std::string>> voices;
  for (const EntryClaim& entry_claim : entry.claims) {
    const Claim* claim = set.claim(entry_claim);
    const std::string status = claim == nullptr ? "" : claim->status;
    add_once(statuses, status);
    add_once(voices[status], voice_words(set, entry_claim));
  }
  std::vector<std::string> parts;
  for (const std::string& status : statuses) {
    parts.push_back(fmt::format("{}{}according to {}", status, status.empty() ? "" : " ",
                                listed(voices[status])));
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

const EntryClaim* claim_of_voice(const Entry& entry, const DifferenceVoice& voice) {
  const EntryClaim* found = nullptr;
  for (const EntryClaim& claim : entry.claims) {
    if (claim.report != voice.report) continue;
    if (found == nullptr || claim.voice == voice.said_by) found = &claim;
  }
  return found;
}

bool is_happening(const Entry& entry) {
  return entry.kind != "person" && entry.kind != "body" && entry.kind != "place";
}

bool names_actor(const Entry& entry, const std::string& who) {
  const auto is_party = [&](const EntryParty& party) {
    return is_named_so(party.name, who) || is_named_so(party.office, who);
  };
  return std::ranges::any_of(entry.parties, is_party) ||
         std::ranges::any_of(entry.mediators, is_party) ||
         std::ranges::any_of(entry.fields,
                             [&](const auto& field) { return is_named_so(field.second, who); }) ||
         std::ranges::any_of(entry.names,
                             [&](const Spelling& name) { return is_named_so(name.name, who); }) ||
         std::ranges::any_of(
             entry.claims, [&](const EntryClaim& claim) { return is_named_so(claim.voice, who); });
}

std::string field_of(const Entry& entry, std::string_view name) {
  for (const auto& [field, value] : entry.fields) {
    if (field == name) return value;
  }
  return {};
}

}  // namespace rapporteur::exports
