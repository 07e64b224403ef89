#include "export/chronology.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <variant>

#include "base/edtf.h"
#include "base/utf8.h"
#include "claim/claim_actors.h"
#include "link/group_copies.h"

namespace rapporteur::exports {

namespace {

constexpr std::string_view kNoDay = "Day not given";

using ReportMap = std::map<std::string, const Report*>;

bool is_line(const Claim& claim) {
  return std::holds_alternative<MeetingClaim>(claim.body) ||
         std::holds_alternative<StatementClaim>(claim.body);
}

std::string kind_of(const Claim& claim) {
  return std::holds_alternative<MeetingClaim>(claim.body) ? "meeting" : "statement";
}

// When to show a claim: its own day, or that of its report.
void set_day(ChronologyLine& line, const Claim& claim, const Report& report) {
  std::string_view edtf = claim.date;
  if (edtf.empty()) {
    edtf = report.published.value;
    line.is_reported = true;
  }
  if (const auto range = base::day_range(edtf)) {
    line.first_day = range->first;
    line.last_day = range->last;
  }
  line.day = base::readable_days(edtf);
  line.edtf = edtf;
}

ChronologyLine line_of(const Claim& claim, const Report& report, const SentenceMap& sentences) {
  ChronologyLine line;
  line.kind = kind_of(claim);
  set_day(line, claim, report);
  line.status = status_words(claim);
  line.is_fact = is_told_as_fact(claim);
  line.headline = headline_of(claim);
  line.details = details_of(claim);
  line.source = source_words(claim);
  const auto found = sentences.find(report.id);
  line.passage = passage_of(report, found == sentences.end() ? std::vector<Span>{} : found->second,
                            claim.span);
  return line;
}

Carrier carrier_of(const Claim& claim, const Report& report) {
  return {report.id,          outlet_of(report), report.published.value,
          report.title.value, report.url.value,  claim.id};
}

bool is_shown(const ChronologyLine& line, const Claim& claim, const ChronologyFilter& filter) {
  if (!filter.kind.empty() && line.kind != filter.kind) return false;
  if (!filter.status.empty() && claim.status != filter.status && line.status != filter.status)
    return false;
  if (!filter.from_day.empty() && line.last_day < filter.from_day) return false;
  if (!filter.to_day.empty() && (line.first_day.empty() || line.first_day > filter.to_day))
    return false;
  if (!filter.act.empty()) {
    const auto* statement = std::get_if<StatementClaim>(&claim.body);
    if (statement == nullptr || statement->act != filter.act) return false;
  }
  return filter.actor.empty() || names_actor(claim, filter.actor);
}

// Earlier days first, a day before a span that begins with it, meetings before statements, then
// the order of the claims. Lines without a day stand last.
auto order_of(const ChronologyLine& line) {
  return std::tuple(line.first_day.empty(), line.first_day, line.last_day, line.day,
                    line.kind != "meeting");
}

std::vector<DaySection> by_day(std::vector<ChronologyLine> lines) {
  std::vector<DaySection> days;
  for (ChronologyLine& line : lines) {
    const std::string day = line.day.empty() ? std::string(kNoDay) : line.day;
    if (days.empty() || days.back().day != day)
      days.push_back({day, line.first_day, line.edtf, {}});
    days.back().lines.push_back(std::move(line));
  }
  return days;
}

template <typename Count>
std::vector<std::pair<std::string, std::size_t>> most_first(const Count& counts) {
  std::vector<std::pair<std::string, std::size_t>> sorted(counts.begin(), counts.end());
  std::ranges::stable_sort(sorted,
                           [](const auto& a, const auto& b) { return a.second > b.second; });
  return sorted;
}

void widen(std::string& first, std::string& last, const std::string& from, const std::string& to) {
  if (!from.empty() && (first.empty() || from < first)) first = from;
  if (!to.empty() && to > last) last = to;
}

void count_reports(Overview& overview, const std::vector<Report>& reports,
                   const std::vector<Claim>& claims) {
  std::map<std::string, std::size_t> outlets;
  for (const Report& report : reports) {
    ++overview.reports;
    if (report.is_coded()) ++overview.coded_reports;
    ++outlets[report.outlet.value.empty() ? "outlet not known" : report.outlet.value];
    if (const auto range = base::day_range(report.published.value)) {
      widen(overview.first_published, overview.last_published, range->first, range->last);
    }
  }
  overview.outlets = most_first(outlets);
  for (const Claim& claim : claims) {
    if (const auto* report = std::get_if<ReportClaim>(&claim.body))
      overview.copies += report->copy_of.empty() ? 0U : 1U;
  }
}

void count_people(Overview& overview, const std::vector<ChronologyLine>& lines,
                  const std::vector<Claim>& claims) {
  std::set<std::string> people;
  for (const ChronologyLine& line : lines) {
    for (const Actor* actor : claim::everybody_in(claims[line.claim]))
      if (actor->kind == ActorKind::person) people.insert(actor->name);
  }
  overview.people = people.size();
}

void count_lines(Overview& overview, const std::vector<ChronologyLine>& lines) {
  std::map<std::pair<bool, std::string>, std::size_t> by_status;  // facts first
  for (const ChronologyLine& line : lines) {
    const bool is_meeting = line.kind == "meeting";
    ++(is_meeting ? overview.meetings : overview.statements);
    if (is_meeting) ++by_status[{!line.is_fact, line.status}];
    if (!line.is_reported && line.is_fact && line.last_day != "9999-12-31") {
      widen(overview.first_day, overview.last_day, line.first_day, line.last_day);
    }
  }
  for (const auto& [status, count] : by_status)
    overview.meetings_by_status.emplace_back(status.second, count);
}

}  // namespace

bool is_named_so(const std::string& text, const std::string& who) {
  return base::to_lower(base::without_marks(text)).find(base::to_lower(base::without_marks(who))) !=
         std::string::npos;
}

bool names_actor(const Claim& claim, const std::string& who) {
  return std::ranges::any_of(claim::everybody_in(claim), [&](const Actor* actor) {
    return is_named_so(actor->name, who) || is_named_so(actor->mention, who) ||
           base::to_lower(actor->country) == base::to_lower(who);
  });
}

Chronology make_chronology(const std::vector<Report>& reports, const SentenceMap& sentences,
                           const std::vector<Claim>& claims, const ChronologyFilter& filter) {
  ReportMap by_id;
  for (const Report& report : reports) by_id[report.id] = &report;
  std::vector<ChronologyLine> lines;
  for (const link::ClaimGroup& group : link::group_copies(reports, claims)) {
    const Claim& first = claims[group.front()];
    const auto report = by_id.find(first.report);
    if (!is_line(first) || report == by_id.end()) continue;
    ChronologyLine line = line_of(first, *report->second, sentences);
    if (!is_shown(line, first, filter)) continue;
    line.claim = group.front();
    for (const std::size_t index : group)
      line.carriers.push_back(carrier_of(claims[index], *by_id[claims[index].report]));
    lines.push_back(std::move(line));
  }
  std::ranges::stable_sort(lines, {}, order_of);
  Chronology chronology;
  if (filter.limit > 0 && lines.size() > filter.limit) {
    chronology.left_out = lines.size() - filter.limit;
    lines.resize(filter.limit);
  }
  count_reports(chronology.overview, reports, claims);
  count_lines(chronology.overview, lines);
  count_people(chronology.overview, lines, claims);
  chronology.days = by_day(std::move(lines));
  return chronology;
}

}  // namespace rapporteur::exports
