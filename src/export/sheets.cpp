#include "export/sheets.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/edtf.h"
#include "export/csv.h"
#include "export/kind_columns.h"

namespace rapporteur::exports {

namespace {

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, "; "));
}

std::string names_of(const std::vector<EntryParty>& parties) {
  std::vector<std::string> names;
  for (const EntryParty& party : parties) names.push_back(party.name);
  return joined(names);
}

const std::vector<Column> kBefore = {
    {"entry", "string", "The entry's id; stays the same when reports are read again."},
    {"title", "string", "One neutral line."},
    {"date", "string", "When, as EDTF: the value of most voices."},
    {"first_day", "date", "First day that the date can mean."},
    {"last_day", "date", "Last day that the date can mean."},
    {"place", "string", "Where; several are parted by '; '."},
    {"status", "string", "Held or happened, ongoing, planned, postponed, denied and so on."}};

const std::vector<Column> kBehind = {
    {"according_to", "string", "Each status with the voices that give it."},
    {"differs_in", "string", "Fields in which voices differ: see the sheet of differences."},
    {"reports", "integer", "In how many reports it stands; copies are counted."},
    {"review", "string", "machine, checked by one, checked by two or disputed."}};

std::string cell_of(const Entry& entry, const std::string& column) {
  if (column == "parties" && entry.kind == "meeting") return names_of(entry.parties);
  if (column == "mediators" && entry.kind == "meeting") return names_of(entry.mediators);
  return field_of(entry, column);
}

std::vector<std::string> row_of(const EntrySet& set, const Entry& entry, const KindSheet& kind) {
  const auto days = base::day_range(entry.date);
  std::vector<std::string> row = {entry.id,
                                  entry.title,
                                  entry.date,
                                  days ? days->first : "",
                                  days ? days->last : "",
                                  joined(entry.places),
                                  entry.status};
  for (const Column& column : kind.columns) row.push_back(cell_of(entry, column.name));
  std::vector<std::string> fields, reports;
  for (const Difference& difference : entry.differences) fields.push_back(difference.field);
  for (const EntryClaim& claim : entry.claims) {
    if (std::ranges::find(reports, claim.report) == reports.end()) reports.push_back(claim.report);
  }
  row.insert(row.end(), {according_to(set, entry), joined(fields), std::to_string(reports.size()),
                         entry.review});
  return row;
}

Sheet kind_sheet(const EntrySet& set, const KindSheet& kind) {
  Sheet sheet{kind.sheet, kind.holds, kBefore, {}};
  sheet.columns.insert(sheet.columns.end(), kind.columns.begin(), kind.columns.end());
  sheet.columns.insert(sheet.columns.end(), kBehind.begin(), kBehind.end());
  for (const Entry& entry : set.entries()) {
    if (entry.kind == kind.kind) sheet.rows.push_back(row_of(set, entry, kind));
  }
  return sheet;
}

Sheet people_sheet(const EntrySet& set) {
  Sheet sheet{"people",
              "One row for each office that a person is seen in; one without where none is known.",
              {{"entry", "string", "The person's entry."},
               {"name", "string", "The name as most reports write it."},
               {"spellings", "string", "Every spelling."},
               {"office", "string", "The office."},
               {"of", "string", "Of which state or body."},
               {"first_seen", "date", "First day on which a report says so."},
               {"last_seen", "date", "Last day on which a report says so."}},
              {}};
  for (const Entry& entry : set.entries()) {
    if (entry.kind != "person") continue;
    std::vector<std::string> spellings;
    for (const Spelling& spelling : entry.names) spellings.push_back(spelling.name);
    const std::vector<HeldOffice> none(1);
    for (const HeldOffice& held : entry.offices.empty() ? none : entry.offices) {
      sheet.rows.push_back({entry.id, entry.title, joined(spellings), held.office, held.of,
                            held.first_seen, held.last_seen});
    }
  }
  return sheet;
}

Sheet places_sheet(const EntrySet& set) {
  Sheet sheet{"places",
              "One row for each place, with all its names.",
              {{"entry", "string", "The place's entry."},
               {"name", "string", "The name as most reports write it."},
               {"names", "string", "Every name that reports use; none is the right one."}},
              {}};
  for (const Entry& entry : set.entries()) {
    if (entry.kind != "place") continue;
    std::vector<std::string> names;
    for (const Spelling& spelling : entry.names) names.push_back(spelling.name);
    sheet.rows.push_back({entry.id, entry.title, joined(names)});
  }
  return sheet;
}

Sheet passages_sheet(const EntrySet& set) {
  Sheet sheet{"passages",
              "One row for each passage on which an entry stands.",
              {{"entry", "string", "The entry."},
               {"report", "string", "The report."},
               {"claim", "string", "The claim, as in the sheet of claims."},
               {"outlet", "string", "Who published the report."},
               {"voice", "string", "The outlet, or whom it quotes."},
               {"begin", "integer", "First byte of the passage in the report's text."},
               {"end", "integer", "The byte behind its last."},
               {"words", "string", "The exact words, white space made single."}},
              {}};
  for (const Entry& entry : set.entries()) {
    for (const EntryClaim& claim : entry.claims) {
      sheet.rows.push_back({entry.id, claim.report, claim.claim, set.outlet(claim.report),
                            claim.voice, std::to_string(claim.span.begin),
                            std::to_string(claim.span.end), set.words(claim)});
    }
  }
  return sheet;
}

Sheet differences_sheet(const EntrySet& set) {
  Sheet sheet{"differences",
              "One row for each voice, where voices differ on an entry.",
              {{"entry", "string", "The entry."},
               {"field", "string", "In what they differ."},
               {"value", "string", "What this voice says; empty where it gives none."},
               {"report", "string", "Where it says so."},
               {"said_by", "string", "Whom the report quotes; empty for the outlet itself."}},
              {}};
  for (const Entry& entry : set.entries()) {
    for (const Difference& difference : entry.differences) {
      for (const DifferenceValue& value : difference.values) {
        for (const DifferenceVoice& voice : value.voices)
          sheet.rows.push_back(
              {entry.id, difference.field, value.value, voice.report, voice.said_by});
      }
    }
  }
  return sheet;
}

Sheet steps_sheet(const EntrySet& set) {
  Sheet sheet{"status_history",
              "One row for each step in the life of an entry, in order of saying.",
              {{"entry", "string", "The entry."},
               {"status", "string", "What a report says of it."},
               {"said_on", "string", "The day of the report (EDTF)."},
               {"report", "string", "The report."}},
              {}};
  for (const Entry& entry : set.entries()) {
    for (const StatusStep& step : entry.status_history)
      sheet.rows.push_back({entry.id, step.status, step.said_on, step.report});
  }
  return sheet;
}

Sheet reports_sheet(const EntrySet& set) {
  Sheet sheet{"reports",
              "One row for each report that was read.",
              {{"report", "string", "Its id."},
               {"outlet", "string", "Who published it."},
               {"published", "string", "When (EDTF)."},
               {"published_from", "string", "Where the day of publication comes from."},
               {"title", "string", "Its title."},
               {"byline", "string", "Who wrote it."},
               {"url", "string", "Its address."},
               {"language", "string", "ISO 639-1; only English is coded."},
               {"voice_group", "integer", "Reports with one number are copies of one another."},
               {"sha256", "string", "Of the bytes that were read."}},
              {}};
  for (const Report& report : set.reports()) {
    std::size_t group = 0;
    for (; group < set.copies().size(); ++group) {
      if (std::ranges::find(set.copies()[group], report.id) != set.copies()[group].end()) break;
    }
    sheet.rows.push_back({report.id, report.outlet.value, report.published.value,
                          report.published.from, report.title.value, report.byline.value,
                          report.url.value, report.language, std::to_string(group + 1),
                          report.sha256});
  }
  return sheet;
}

}  // namespace

std::vector<Sheet> sheets_of(const EntrySet& set, const std::vector<Claim>& claims) {
  std::vector<Sheet> sheets;
  for (const KindSheet& kind : kind_sheets()) sheets.push_back(kind_sheet(set, kind));
  sheets.push_back(people_sheet(set));
  sheets.push_back(places_sheet(set));
  sheets.push_back(differences_sheet(set));
  sheets.push_back(steps_sheet(set));
  sheets.push_back(passages_sheet(set));
  sheets.push_back(claims_sheet(set.reports(), claims));
  sheets.push_back(reports_sheet(set));
  std::erase_if(sheets, [](const Sheet& sheet) { return sheet.rows.empty(); });
  return sheets;
}

}  // namespace rapporteur::exports
