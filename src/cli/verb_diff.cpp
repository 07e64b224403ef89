// rapporteur diff: what two records know that differs.

#include <map>
#include <memory>
#include <set>
#include <string>

#include <CLI/CLI.hpp>

#include "base/edtf.h"
#include "cli/claim_cells.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "link/entry_line.h"
#include "pipeline/kept_entries.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Entries of A and B are matched by their ids, also by those that lead to them now. Exit code 1 "
    "where\n"
    "there is a difference.\n"
    "\n"
    "Examples:\n"
    "  rapporteur diff monday.db tuesday.db\n"
    "  rapporteur diff anna.db ben.db --kind meeting --format csv";

struct DiffVerb {
  RecordOption before, after;
  std::string kind, format = "table";
};

Result<std::vector<Entry>> entries_of(const RecordOption& option, const std::string& kind) {
  const auto record = open_with_entries(option);
  if (!record) return fail(record.error());
  store::EntryFilter filter;
  if (!kind.empty()) filter.kinds = {kind};
  auto list = pipeline::list_entries(*record, filter);
  if (!list) return fail(list.error());
  return std::move(list->entries);
}

// Which of the fields that a reader sees are not the same.
std::string changed_fields(const Entry& before, const Entry& after) {
  std::vector<std::string> changed;
  const ListedEntries no_reports;
  for (const char* field : {"title", "date", "places", "parties", "mediators", "status", "voices",
                            "claims", "differences", "review"}) {
    if (entry_cell(before, field, no_reports) != entry_cell(after, field, no_reports))
      changed.emplace_back(field);
  }
  if (before.fields != after.fields) {
    std::map<std::string, std::string> old(before.fields.begin(), before.fields.end());
    std::map<std::string, std::string> now(after.fields.begin(), after.fields.end());
    std::set<std::string> names;
    for (const auto& fields : {old, now})
      for (const auto& [name, value] : fields)
        if (old[name] != now[name]) names.insert(name);
    changed.insert(changed.end(), names.begin(), names.end());
  }
  return changed.empty() ? "details" : parted(changed);
}

void add_row(const char* change, const Entry& entry, const std::string& fields, Table& table) {
  table.rows.push_back({change, entry.kind, entry.id, base::readable_days(entry.date), entry.title,
                        fields, entry.date});
}

Table difference(const std::vector<Entry>& before, const std::vector<Entry>& after) {
  Table table;
  table.columns = {"change", "kind", "entry", "day", "title", "fields", "date"};
  table.shown_columns = 6;
  std::map<std::string, const Entry*> by_id;
  for (const Entry& entry : before)
    for (const std::string& id : entry.was) by_id.emplace(id, &entry);
  for (const Entry& entry : before) by_id[entry.id] = &entry;
  std::set<const Entry*> met;
  for (const Entry& entry : after) {
    auto same = by_id.find(entry.id);
    for (std::size_t i = 0; same == by_id.end() && i < entry.was.size(); ++i)
      same = by_id.find(entry.was[i]);
    if (same == by_id.end()) {
      add_row("new", entry, "", table);
      continue;
    }
    const bool is_first = met.insert(same->second).second;
    if (!is_first || link::to_json(*same->second) != link::to_json(entry))
      add_row("changed", entry, changed_fields(*same->second, entry), table);
    // Entries of A that are one in B.
    for (const std::string& id : entry.was)
      if (const auto old = by_id.find(id); old != by_id.end()) met.insert(old->second);
  }
  for (const Entry& entry : before)
    if (!met.contains(&entry)) add_row("gone", entry, "", table);
  return table;
}

int run(const DiffVerb& verb) {
  const auto before = entries_of(verb.before, verb.kind);
  if (!before) return fail_with_record(before.error());
  const auto after = entries_of(verb.after, verb.kind);
  if (!after) return fail_with_record(after.error());
  const Table table = difference(*before, *after);
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return table.rows.empty() ? kDone : kNothingFound;
}

}  // namespace

void add_diff(CLI::App& app, int& code) {
  auto verb = std::make_shared<DiffVerb>();
  CLI::App* command =
      app.add_subcommand("diff", "what is new, gone or changed between two records");
  command->footer(kExamples);
  command->add_option("A", verb->before.record, "the older record")->required()->type_name("");
  command->add_option("B", verb->after.record, "the newer record")->required()->type_name("");
  command->add_option("--kind", verb->kind, "only entries of this kind")->type_name("KIND");
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
