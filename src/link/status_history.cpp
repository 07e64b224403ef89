#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "link/make_entry.h"
#include "link/same_meeting.h"

namespace rapporteur::link {

namespace {

struct Telling {
  std::set<std::string> statuses;
  std::string first_coming, last_done;  // days
};

bool is_done(const std::string& status) {
  return status == "held" || status == "happened" || status == "ongoing";
}

Telling telling_of(const std::vector<const Told*>& claims) {
  Telling telling;
  for (const Told* told : claims) {
    const std::string& status = told->claim->status;
    if (status.empty()) continue;
    telling.statuses.insert(status);
    if (!told->days) continue;
    if (is_done(status)) telling.last_done = std::max(telling.last_done, told->days->first);
    if (status == "planned" &&
        (telling.first_coming.empty() || told->days->first < telling.first_coming))
      telling.first_coming = told->days->first;
  }
  return telling;
}

}  // namespace

std::vector<StatusStep> status_history(const std::vector<const Told*>& claims) {
  std::map<std::string, std::vector<const Told*>> by_report;
  for (const Told* told : claims) by_report[told->report->id].push_back(told);
  std::vector<StatusStep> steps;
  for (const auto& [report, of_report] : by_report) {
    Telling telling = telling_of(of_report);
    const bool goes_on = !telling.last_done.empty() && !telling.first_coming.empty() &&
                         telling.last_done < telling.first_coming;
    if (goes_on) telling.statuses = {"ongoing"};
    for (const std::string& status : telling.statuses)
      steps.push_back({status, of_report.front()->report->published.value, report});
  }
  // What was still to come is said before what came, where one report says both.
  std::ranges::sort(steps, [](const StatusStep& a, const StatusStep& b) {
    return std::tuple(a.said_on, a.report, !is_coming(a.status), a.status) <
           std::tuple(b.said_on, b.report, !is_coming(b.status), b.status);
  });
  return steps;
}

}  // namespace rapporteur::link
