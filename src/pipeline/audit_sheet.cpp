#include "pipeline/audit_sheet.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "base/edtf.h"
#include "base/split_list.h"
#include "ground/gazetteer.h"
#include "pipeline/judged_record.h"
#include "pipeline/kept_entries.h"
#include "read/printed_day.h"

namespace rapporteur::pipeline {

namespace {

struct UsualNames {
  const char* field;
  std::vector<const char*> names;
};

const std::vector<UsualNames>& usual_names() {
  static const std::vector<UsualNames> all = {
      {"date", {"date", "day", "event_date", "when"}},
      {"parties", {"parties", "actors", "participants", "who", "actor"}},
      {"place", {"place", "location", "where", "city"}},
      {"what", {"what", "event", "event_type", "type", "title", "description"}},
      {"status", {"status"}}};
  return all;
}

std::vector<MappedField> usual_map(const read::SheetTable& table) {
  std::vector<MappedField> map;
  for (const UsualNames& usual : usual_names()) {
    for (const char* name : usual.names) {
      if (table.column(name) == table.header.size()) continue;
      MappedField mapped;
      mapped.field = usual.field;
      mapped.column = name;
      map.push_back(std::move(mapped));
      break;
    }
  }
  return map;
}

// A day as papers print it ("30.1.2031", "4 May 2031") where it can be read in one way:
// "03/04/2031" is one of two days, and no guess is made.
std::string edtf_of(const std::string& cell) {
  if (base::day_range(cell)) return cell;
  const std::vector<read::PrintedDay> days = read::find_days(cell);
  const bool is_all = days.size() == 1 && days.front().span.size() == cell.size();
  if (!is_all || days.front().year == 0 || days.front().is_ambiguous) return "";
  return read::to_edtf(days.front());
}

}  // namespace

Result<std::vector<link::AuditRow>> audit_rows(const std::string& name,
                                               const std::vector<MappedField>& map,
                                               const read::SheetTable& table) {
  const std::vector<MappedField> used = map.empty() ? usual_map(table) : map;
  if (const auto missing = missing_columns(used, table); !missing.empty()) {
    return fail(ErrorKind::bad_input,
                fmt::format("{}: no column \"{}\" in this sheet", name, missing.front()));
  }
  if (std::ranges::find(used, "parties", &MappedField::field) == used.end()) {
    return fail(ErrorKind::bad_input,
                name + ": no column of parties; --map says which it is (docs/audit.md)");
  }
  std::vector<link::AuditRow> rows;
  for (const read::SheetRow& row : table.rows) {
    const auto value = [&](std::string_view field) {
      return mapped_value(used, table, row, field);
    };
    rows.push_back({row.line, edtf_of(value("date")), base::split_list(value("parties")),
                    value("place"), value("what"), value("status")});
  }
  return rows;
}

std::array<std::size_t, 3> AuditedRecord::counts() const {
  std::array<std::size_t, 3> counts{};
  for (const link::AuditFinding& finding : audit.findings)
    ++counts.at(static_cast<std::size_t>(finding.verdict));
  return counts;
}

Result<std::unique_ptr<AuditedRecord>> audit_record(const store::RecordFile& record,
                                                    const std::vector<link::AuditRow>& rows) {
  auto made = std::make_unique<AuditedRecord>();
  auto entries = all_entries(record);
  if (!entries) return fail(entries.error());
  made->entries = std::move(*entries);
  auto reports = record.reports();
  if (!reports) return fail(reports.error());
  made->reports = std::move(*reports);
  const auto judged = JudgedRecord::of(record);
  if (!judged) return fail(judged.error());
  auto claims = judged->claims({});
  if (!claims) return fail(claims.error());
  made->claims = std::move(*claims);
  const auto gazetteer = ground::load_gazetteer();
  if (!gazetteer) return fail(gazetteer.error());
  made->audit = link::audit(rows, made->entries.entries, made->claims, *gazetteer);
  return made;
}

}  // namespace rapporteur::pipeline
