#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/edtf.h"
#include "export/entry_files.h"
#include "export/html_page.h"

namespace rapporteur::exports {

namespace {

using Json = nlohmann::ordered_json;

int number_at(const std::string& day, std::size_t at, std::size_t length) {
  return std::stoi(day.substr(at, length));
}

Json date_of(const std::string& day) {
  return {{"year", number_at(day, 0, 4)},
          {"month", number_at(day, 5, 2)},
          {"day", number_at(day, 8, 2)}};
}

std::string slide_text(const EntrySet& set, const Entry& entry) {
  std::string html = fmt::format("<p>{}</p>", escape_html(according_to(set, entry)));
  for (const EntryClaim& claim : entry.claims) {
    html += fmt::format("<blockquote>{}<br><cite>{}</cite></blockquote>",
                        escape_html(set.words(claim)), escape_html(set.outlet(claim.report)));
  }
  return html;
}

bool is_open(const base::DayRange& days) {
  return days.first == "0001-01-01" || days.last == "9999-12-31";
}

}  // namespace

std::string timeline_js(const EntrySet& set, const std::string& title) {
  Json events = Json::array();
  for (const Entry& entry : set.entries()) {
    const auto days = base::day_range(entry.date);
    if (!is_happening(entry) || entry.kind == "figure" || !days || is_open(*days)) continue;
    Json event{{"unique_id", entry.id}, {"start_date", date_of(days->first)}};
    if (days->last != days->first) event["end_date"] = date_of(days->last);
    event["display_date"] = base::readable_days(entry.date);
    event["group"] = entry.kind;
    event["text"] = {{"headline", escape_html(entry.title)}, {"text", slide_text(set, entry)}};
    events.push_back(std::move(event));
  }
  const Json all{{"title", {{"text", {{"headline", escape_html(title)}}}}}, {"events", events}};
  return all.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace rapporteur::exports
