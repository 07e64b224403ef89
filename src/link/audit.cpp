#include "link/audit.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/edtf.h"
#include "base/utf8.h"
#include "claim/claim_actors.h"
#include "link/content.h"
#include "link/told.h"
#include "link/who.h"

namespace rapporteur::link {

namespace {

constexpr int kNearDays = 10;  // a day further off is another happening
constexpr int kFar = 100000;

bool is_undone(const std::string& status) {
  constexpr std::array<std::string_view, 4> kUndone = {"denied", "cancelled", "failed",
                                                       "postponed"};
  return std::ranges::find(kUndone, status) != kUndone.end();
}

bool is_done(const std::string& status) {
  return status.empty() || status == "held" || status == "happened" || status == "ongoing";
}

bool is_looked_for(const Entry& entry) {
  constexpr std::array<std::string_view, 4> kKinds = {"meeting", "exchange", "incident",
                                                      "instrument"};
  return std::ranges::find(kKinds, entry.kind) != kKinds.end();
}

std::string folded(const std::string& name) { return base::to_lower(base::without_marks(name)); }

// One claim of an entry with what a row can be compared with.
struct Carried {
  const EntryClaim* where = nullptr;
  const Claim* claim = nullptr;
  std::vector<Who> actors;
  std::optional<base::DayRange> days;
};

struct Candidate {
  const Entry* entry = nullptr;
  std::vector<Carried> carried;
  Words words;
};

// How well an entry fits a row.
struct Fit {
  const Candidate* candidate = nullptr;
  std::size_t parties = 0;  // of the row that the entry has
  int gap = kFar;           // days between
  bool same_place = false, other_place = false;
  double likeness = 0;  // of what the row tells and the entry's words

  [[nodiscard]] auto rank() const {
    const int near = gap == 0 ? 2 : gap <= kNearDays ? 1 : 0;
    return std::tuple(parties, near, same_place, -std::min(gap, kFar), likeness);
  }
};

class Auditor {
 public:
  Auditor(const std::vector<Entry>& entries, const std::vector<Claim>& claims,
          const ground::Gazetteer& gazetteer)
      : names_(gazetteer) {
    std::map<std::pair<std::string, std::string>, const Claim*> by_id;
    for (const Claim& claim : claims) by_id[{claim.report, claim.id}] = &claim;
    for (const Entry& entry : entries) {
      if (!is_looked_for(entry)) continue;
      Candidate candidate{&entry, {}, content_words(entry.title)};
      for (const EntryClaim& member : entry.claims) {
        const auto found = by_id.find({member.report, member.claim});
        if (found != by_id.end()) candidate.carried.push_back(carried(member, *found->second));
      }
      candidates_.push_back(std::move(candidate));
    }
  }

  AuditFinding judge(const AuditRow& row) {
    std::vector<Who> wanted;
    for (const std::string& name : row.parties) {
      Actor actor;
      actor.name = actor.mention = name;
      wanted.push_back(names_.describe(actor));
    }
    std::optional<Fit> best;
    for (const Candidate& candidate : candidates_) {
      const Fit fit = fit_of(row, wanted, candidate);
      if (!is_possible(row, fit)) continue;
      if (!best || best->rank() < fit.rank()) best = fit;
    }
    AuditFinding finding;
    finding.row = row;
    if (!best) return finding;
    finding.entry = best->candidate->entry;
    used_.insert(finding.entry);
    decide(row, *best, finding);
    return finding;
  }

  [[nodiscard]] std::vector<const Entry*> lacking() const {
    std::vector<const Entry*> entries;
    for (const Candidate& candidate : candidates_) {
      const bool is_dated = base::day_range(candidate.entry->date).has_value();
      if (is_dated && !used_.contains(candidate.entry)) entries.push_back(candidate.entry);
    }
    return entries;
  }

 private:
  [[nodiscard]] Carried carried(const EntryClaim& where, const Claim& claim) const {
    Carried made{&where, &claim, {}, base::day_range(claim.date)};
    for (const Actor* actor : claim::doers_of(claim))
      made.actors.push_back(names_.describe(*actor));
    return made;
  }

  static std::size_t parties_in(const std::vector<Who>& wanted, const Candidate& candidate) {
    return static_cast<std::size_t>(std::ranges::count_if(wanted, [&](const Who& who) {
      return std::ranges::any_of(candidate.carried, [&](const Carried& carried) {
        return std::ranges::any_of(carried.actors, [&](const Who& actor) {
          const Sameness sameness = compare(who, actor);
          return sameness == Sameness::same || sameness == Sameness::one_side;
        });
      });
    }));
  }

  static bool has_place(const Claim& claim, const std::string& place) {
    return std::ranges::any_of(claim.places, [&](const PlaceOfClaim& of) {
      return !of.name.empty() && (folded(place).find(folded(of.name)) != std::string::npos ||
                                  folded(of.name).find(folded(place)) != std::string::npos);
    });
  }

  static Fit fit_of(const AuditRow& row, const std::vector<Who>& wanted,
                    const Candidate& candidate) {
    Fit fit;
    fit.candidate = &candidate;
    fit.parties = parties_in(wanted, candidate);
    const auto day = base::day_range(row.date);
    for (const Carried& carried : candidate.carried) {
      if (day && carried.days) fit.gap = std::min(fit.gap, days_between(*day, *carried.days));
      if (row.place.empty() || carried.claim->places.empty()) continue;
      (has_place(*carried.claim, row.place) ? fit.same_place : fit.other_place) = true;
    }
    fit.likeness = likeness(content_words(row.what), candidate.words);
    return fit;
  }

  // All parties and a near day, or the same day and place with one of them.
  static bool is_possible(const AuditRow& row, const Fit& fit) {
    if (row.parties.empty() || fit.parties == 0) return false;
    const bool all = fit.parties == row.parties.size();
    if (row.date.empty()) return all && (fit.same_place || row.place.empty());
    if (all) return fit.gap <= kNearDays;
    return fit.gap == 0 && fit.same_place;
  }

  static void contradict(AuditFinding& finding, const Fit& fit, std::string field,
                         std::string value, auto speaks) {
    finding.verdict = AuditVerdict::contradicted;
    finding.field = std::move(field);
    finding.value = std::move(value);
    for (const Carried& carried : fit.candidate->carried)
      if (speaks(carried)) finding.passages.push_back(*carried.where);
  }

  static void decide(const AuditRow& row, const Fit& fit, AuditFinding& finding) {
    const Entry& entry = *fit.candidate->entry;
    const auto all = [](const Carried&) { return true; };
    if (fit.parties < row.parties.size()) {
      std::string names;
      for (const EntryParty& party : entry.parties)
        names += (names.empty() ? "" : "; ") + party.name;
      contradict(finding, fit, "parties", names, all);
    } else if (!row.date.empty() && fit.gap > 0) {
      contradict(finding, fit, "date", entry.date,
                 [](const Carried& carried) { return carried.days.has_value(); });
    } else if (fit.other_place && !fit.same_place) {
      contradict(finding, fit, "place", entry.places.empty() ? "" : entry.places.front(),
                 [](const Carried& carried) { return !carried.claim->places.empty(); });
    } else if (is_done(row.status) && is_undone(entry.status)) {
      contradict(finding, fit, "status", entry.status,
                 [](const Carried& carried) { return is_undone(carried.claim->status); });
    } else if (is_undone(row.status) && is_done(entry.status) && !entry.status.empty()) {
      contradict(finding, fit, "status", entry.status,
                 [](const Carried& carried) { return is_done(carried.claim->status); });
    } else {
      support(row, fit, finding);
    }
  }

  static void support(const AuditRow& row, const Fit& fit, AuditFinding& finding) {
    const Entry& entry = *fit.candidate->entry;
    const bool only_plan = is_done(row.status) && !is_done(entry.status);
    finding.verdict = only_plan ? AuditVerdict::not_found : AuditVerdict::supported;
    if (only_plan) finding.note = "the record knows it only as " + entry.status;
    for (const Carried& carried : fit.candidate->carried) {
      const bool speaks_for = only_plan || is_done(carried.claim->status) == is_done(row.status);
      if (speaks_for) finding.passages.push_back(*carried.where);
    }
  }

  Names names_;
  std::vector<Candidate> candidates_;
  std::set<const Entry*> used_;
};

}  // namespace

std::string verdict_word(AuditVerdict verdict) {
  switch (verdict) {
    case AuditVerdict::supported:
      return "supported";
    case AuditVerdict::contradicted:
      return "contradicted";
    default:
      return "not found";
  }
}

Audit audit(const std::vector<AuditRow>& rows, const std::vector<Entry>& entries,
            const std::vector<Claim>& claims, const ground::Gazetteer& gazetteer) {
  Auditor auditor(entries, claims, gazetteer);
  Audit result;
  for (const AuditRow& row : rows) result.findings.push_back(auditor.judge(row));
  result.lacking = auditor.lacking();
  return result;
}

}  // namespace rapporteur::link
