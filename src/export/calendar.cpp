#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <libical/ical.h>

#include "base/edtf.h"
#include "export/entry_files.h"
#include "export/wording.h"

namespace rapporteur::exports {

namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

// A meeting in "May 2031" fills no calendar: only days and short spans are entered.
constexpr int kLongestDays = 14;

icaltimetype ical_day(const std::string& iso) {
  std::string digits;
  std::copy_if(iso.begin(), iso.end(), std::back_inserter(digits), [](char c) { return c != '-'; });
  return icaltime_from_string(digits.c_str());
}

int days_between(const icaltimetype& first, const icaltimetype& last) {
  return icaldurationtype_as_int(icaltime_subtract(last, first)) / (24 * 60 * 60);
}

icalproperty_status status_of(const std::string& status) {
  if (status == "held" || status == "ongoing" || status == "happened") return ICAL_STATUS_CONFIRMED;
  if (status == "cancelled" || status == "postponed" || status == "failed" || status == "denied")
    return ICAL_STATUS_CANCELLED;
  return ICAL_STATUS_TENTATIVE;
}

std::string description_of(const EntrySet& set, const Entry& entry) {
  std::string text = according_to(set, entry) + "\n";
  for (const EntryClaim& claim : entry.claims)
    text += fmt::format("\n{}: \"{}\"", set.outlet(claim.report), set.words(claim));
  return text;
}

// When the record last heard of it: a time of ours would make every export another file.
std::string last_heard(const EntrySet& set, const Entry& entry) {
  std::string last;
  for (const EntryClaim& claim : entry.claims) {
    const Report* report = set.report(claim.report);
    const auto days = report == nullptr ? std::nullopt : base::day_range(report->published.value);
    if (days && days->last > last) last = days->last;
  }
  return last;
}

void add_event(icalcomponent* calendar, const EntrySet& set, const Entry& entry,
               const base::DayRange& days) {
  const icaltimetype first = ical_day(days.first);
  icaltimetype after = ical_day(days.last);
  if (days_between(first, after) > kLongestDays) return;
  icaltime_adjust(&after, 1, 0, 0, 0);  // the end of whole days is the day after
  const std::string heard = last_heard(set, entry);
  icaltimetype stamp = ical_day(heard.empty() ? days.first : heard);
  stamp.is_date = 0;
  stamp.zone = icaltimezone_get_utc_timezone();
  icalcomponent* event = icalcomponent_vanew(
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid((entry.id + "@rapporteur").c_str()),
      icalproperty_new_dtstamp(stamp), icalproperty_new_dtstart(first),
      icalproperty_new_dtend(after), icalproperty_new_summary(entry.title.c_str()),
      icalproperty_new_description(description_of(set, entry).c_str()),
      icalproperty_new_status(status_of(entry.status)),
      icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT), nullptr);
  if (!entry.places.empty()) {
    icalcomponent_add_property(event, icalproperty_new_location(listed(entry.places).c_str()));
  }
  icalcomponent_add_component(calendar, event);
}

}  // namespace

std::string icalendar(const EntrySet& set, const std::string& title) {
  const Component calendar(
      icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                          icalproperty_new_prodid("-//Rapporteur//Record of talks//EN"), nullptr));
  icalproperty* name = icalproperty_new_x(title.c_str());
  icalproperty_set_x_name(name, "X-WR-CALNAME");
  icalcomponent_add_property(calendar.get(), name);
  for (const Entry& entry : set.entries()) {
    const auto days = base::day_range(entry.date);
    if (entry.kind == "meeting" && days) add_event(calendar.get(), set, entry, *days);
  }
  const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
      icalcomponent_as_ical_string_r(calendar.get()),
      [](void* buffer) { icalmemory_free_buffer(buffer); });
  return text == nullptr ? "" : std::string(text.get());
}

}  // namespace rapporteur::exports
