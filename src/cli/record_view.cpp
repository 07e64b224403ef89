#include "cli/record_view.h"

#include <set>
#include <utility>

#include <CLI/CLI.hpp>

#include "base/edtf.h"
#include "cli/clock.h"
#include "cli/table.h"

namespace rapporteur::cli {

void RecordOption::add_to(CLI::App& command, bool is_required) {
  command.add_option("--record", record, "the record, as made by `rapporteur read --record`")
      ->required(is_required)
      ->envname("RAPPORTEUR_RECORD")
      ->type_name("FILE");
}

void RecordOption::add_lens(CLI::App& command) {
  command.add_option("--as-of", as_of, "the record with its decisions as it stood on this day")
      ->type_name("DAY")
      ->check([](const std::string& day) {
        return base::day_range(day) ? "" : "\"" + day + "\" is no day; write 2031-05-04";
      });
  command.add_option("--coder", coder, "only claims of this coder")->type_name("NAME");
}

Result<store::RecordFile> RecordOption::open() const {
  store::RecordOptions options{store::OpenMode::read_only};
  options.coder = coder;
  if (const auto days = base::day_range(as_of)) options.as_of = days->last;
  auto opened = store::RecordFile::open(record, options);
  if (opened || opened.error().kind != ErrorKind::unsupported) return opened;
  // Of an older version: where it may be written to, it is brought up to date.
  if (const auto renewed = open_to_write(); !renewed) return opened;
  return store::RecordFile::open(record, options);
}

Result<store::RecordFile> RecordOption::open_to_write() const {
  store::RecordOptions options{store::OpenMode::read_write};
  options.today = today();
  return store::RecordFile::open(record, options);
}

void FilterOptions::add_days_and_actor(CLI::App& command) {
  command
      .add_option("--from", filter.from_day, "only what lies on or after this day, month or year")
      ->type_name("DAY");
  command.add_option("--to", filter.to_day, "only what lies on or before this day, month or year")
      ->type_name("DAY");
  command
      .add_option("--actor", filter.actor,
                  "only what names this person, body or state (part of a name, or ISO code)")
      ->type_name("NAME");
}

void FilterOptions::add_kind(CLI::App& command) {
  command.add_option("--kind", filter.kind, "only lines of this kind")
      ->check(CLI::IsMember({"meeting", "statement"}));
}

void FilterOptions::add_status(CLI::App& command) {
  command.add_option("--status", filter.status, "only lines of this status")
      ->check(CLI::IsMember({"held", "ongoing", "planned", "offered", "proposed", "demanded",
                             "threatened", "postponed", "cancelled", "failed", "denied",
                             "hypothetical", "said"}));
}

Result<exports::ChronologyFilter> FilterOptions::resolved() const {
  exports::ChronologyFilter days = filter;
  for (std::string* day : {&days.from_day, &days.to_day}) {
    if (day->empty()) continue;
    const auto range = base::day_range(*day);
    if (!range)
      return fail(ErrorKind::bad_input,
                  "\"" + *day + "\" is no day; write 2031-05-04, 2031-05 or 2031");
    *day = day == &days.from_day ? range->first : range->last;
  }
  return days;
}

store::ClaimFilter claims_for(const exports::ChronologyFilter& filter) {
  store::ClaimFilter narrow;
  narrow.kinds = {"meeting", "statement"};
  if (filter.status == "said") {
    narrow.kinds = {"statement"};
  } else {
    narrow.status = filter.status;
  }
  if (!filter.kind.empty()) narrow.kinds = {filter.kind};
  narrow.from_day = filter.from_day;
  narrow.to_day = filter.to_day;
  narrow.name = filter.actor;
  narrow.act = filter.act;
  return narrow;
}

Result<RecordView> load_view(const store::RecordFile& record, std::vector<Claim> claims) {
  auto reports = record.report_heads();
  if (!reports) return fail(reports.error());
  const auto digits = record.id_digits();
  if (!digits) return fail(digits.error());
  RecordView view{std::move(*reports), {}, std::move(claims), *digits};
  std::set<std::string> needed;
  for (const Claim& claim : view.claims) needed.insert(claim.report);
  for (Report& report : view.reports) {
    if (!needed.contains(report.id)) continue;
    auto whole = record.report(report.id);
    if (!whole) return fail(whole.error());
    auto sentences = record.sentences_of(report.id);
    if (!sentences) return fail(sentences.error());
    report = std::move(*whole);
    view.sentences.emplace(report.id, std::move(*sentences));
  }
  return view;
}

void add_table_format(CLI::App& command, std::string& format) {
  command
      .add_option("--format", format, "table for people; csv, tsv, json, jsonl, md for programs")
      ->check(CLI::IsMember(table_format_names()))
      ->capture_default_str();
}

}  // namespace rapporteur::cli
