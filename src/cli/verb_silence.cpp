// rapporteur silence: which outlets of a chosen set did not report something.

#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>

#include <CLI/CLI.hpp>

#include "base/edtf.h"
#include "base/split_list.h"
#include "cli/claim_cells.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/wording.h"
#include "link/told.h"
#include "pipeline/decide.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "An outlet that carries a copy has reported. \"reports_near\" says how many reports of the "
    "outlet "
    "the\n"
    "record has from the entry's first day to a week after its last: silence of an outlet without "
    "any\n"
    "says nothing.\n"
    "\n"
    "Examples:\n"
    "  rapporteur silence meeting-5f2a9c01d77e --record talks.db\n"
    "  rapporteur silence meeting-5f2a9c01d77e --outlets 'Lake Wire;North Post' --record talks.db\n"
    "  rapporteur silence --outlets 'Lake Wire;North Post' --kind meeting --from 2031-05 --record "
    "talks.db";

struct SilenceVerb {
  EntryListingOptions options;
  std::string id, outlets, kind = "meeting";
};

class Outlets {
 public:
  explicit Outlets(const std::vector<Report>& reports) {
    for (const Report& report : reports) {
      const std::string outlet = exports::outlet_of(report);
      outlet_of_[report.id] = outlet;
      published_[outlet].push_back(report.published.value);
    }
  }
  [[nodiscard]] std::vector<std::string> all() const {
    std::vector<std::string> names;
    for (const auto& [outlet, days] : published_) names.push_back(outlet);
    return names;
  }
  [[nodiscard]] std::set<std::string> that_told(const Entry& entry) const {
    std::set<std::string> told;
    for (const EntryClaim& claim : entry.claims) told.insert(outlet_of_.at(claim.report));
    return told;
  }
  // Reports of the outlet from the entry's first day to a week after its last.
  [[nodiscard]] std::size_t reports_near(const std::string& outlet, const Entry& entry) const {
    const auto days = base::day_range(entry.date);
    const auto of_outlet = published_.find(outlet);
    if (!days || of_outlet == published_.end()) return 0;
    constexpr int kWeek = 7;
    return static_cast<std::size_t>(
        std::ranges::count_if(of_outlet->second, [&](const std::string& day) {
          const auto published = base::day_range(day);
          return published && published->last >= days->first &&
                 link::days_between(*days, *published) <= kWeek;
        }));
  }

 private:
  std::map<std::string, std::string> outlet_of_;
  std::map<std::string, std::vector<std::string>> published_;  // outlet -> days
};

void add_rows(const Entry& entry, const std::vector<std::string>& chosen, const Outlets& outlets,
              Table& table) {
  const std::set<std::string> told = outlets.that_told(entry);
  for (const std::string& outlet : chosen) {
    if (told.contains(outlet)) continue;
    table.rows.push_back({entry.id, outlet, std::to_string(outlets.reports_near(outlet, entry)),
                          base::readable_days(entry.date), entry.title, entry.date,
                          parted({told.begin(), told.end()})});
  }
}

Result<std::vector<Entry>> chosen_entries(const SilenceVerb& verb,
                                          const store::RecordFile& record) {
  if (!verb.id.empty()) {
    auto entry = pipeline::entry_named(record, verb.id);
    if (!entry) return fail(entry.error());
    return std::vector<Entry>{std::move(*entry)};
  }
  store::EntryFilter filter;
  filter.kinds = {verb.kind};
  auto listed = load_entries(record, verb.options, filter);
  if (!listed) return fail(listed.error());
  return std::move(listed->entries);
}

int refuse(const Error& error) {
  if (error.kind == ErrorKind::not_found) return nothing_found(error.message.c_str());
  if (error.kind == ErrorKind::bad_input) return fail_with(error), kUsage;
  return fail_with_record(error);
}

int run(const SilenceVerb& verb) {
  if (verb.id.empty() && verb.outlets.empty())
    return fail_with({ErrorKind::bad_input, "name an entry, or --outlets"}), kUsage;
  const auto record = open_with_entries(verb.options.record);
  if (!record) return fail_with_record(record.error());
  const auto reports = record->report_heads();
  if (!reports) return fail_with_record(reports.error());
  const auto entries = chosen_entries(verb, *record);
  if (!entries) return refuse(entries.error());
  const Outlets outlets(*reports);
  const std::vector<std::string> chosen =
      verb.outlets.empty() ? outlets.all() : base::split_list(verb.outlets);
  for (const std::string& outlet : chosen) {
    const auto all = outlets.all();
    if (std::ranges::find(all, outlet) == all.end())
      std::fprintf(stderr, "rapporteur: the record has no report of \"%s\"\n", outlet.c_str());
  }
  Table table;
  table.columns = {"entry", "silent", "reports_near", "day", "title", "date", "told_by"};
  table.shown_columns = 5;
  for (const Entry& entry : *entries) add_rows(entry, chosen, outlets, table);
  print(write_table(table, table_format(verb.options.format), terminal_width(stdout)));
  return table.rows.empty() ? nothing_found("none of these outlets is silent") : kDone;
}

}  // namespace

void add_silence(CLI::App& app, int& code) {
  auto verb = std::make_shared<SilenceVerb>();
  CLI::App* command =
      app.add_subcommand("silence", "which outlets of a chosen set did not report something");
  command->footer(kExamples);
  command->add_option("ENTRY", verb->id, "an entry, or a claim of it; without it all of a kind")
      ->type_name("");
  command
      ->add_option("--outlets", verb->outlets,
                   "the set, parted by \";\"; all of the record without it")
      ->type_name("NAMES");
  command->add_option("--kind", verb->kind, "without ENTRY: which kind of entries")
      ->capture_default_str()
      ->type_name("KIND");
  verb->options.add_to(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
