// rapporteur eval: the program's claims on some reports against a key made by hand.

#include <algorithm>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/files.h"
#include "claim/claim_json.h"
#include "cli/exit_codes.h"
#include "cli/record_view.h"
#include "cli/resource_options.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/chronology.h"
#include "link/agreement.h"
#include "pipeline/read_many.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "The key is a table with tabs: report, kind (meeting, statement, office), words of the report, "
    "status or\n"
    "act or office, day (EDTF, - for none), who (; between several, - for nobody). A row is found "
    "where a\n"
    "claim of its kind overlaps its words and names one of its people, right where status or act "
    "and day\n"
    "are as in the key and it names them all.\n"
    "\n"
    "Examples:\n"
    "  rapporteur eval eval/key.tsv examples/\n"
    "  rapporteur eval my_key.tsv my_reports/ --format csv\n"
    "\n"
    "`--between A B` needs no key: it says how far two coders of a record agree, by kind and "
    "field\n"
    "(percent of pairs; Krippendorff's alpha for fields with a fixed set of words).\n"
    "\n"
    "  rapporteur eval --between anna some-model --record talks.db";

struct EvalVerb {
  std::string key, format = "table";
  std::vector<std::string> between;  // two coders
  RecordOption record;
  std::vector<std::string> inputs;
  ResourceOptions resources;
};

struct KeyRow {
  std::string report, kind, words, value, day;
  std::vector<std::string> who;
};

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, at);) {
    part.erase(0, part.find_first_not_of(' '));
    parts.push_back(part);
  }
  return parts;
}

Result<std::vector<KeyRow>> read_key(const std::string& path) {
  const auto bytes = base::read_file(path);
  if (!bytes) return fail(bytes.error());
  std::vector<KeyRow> rows;
  std::size_t number = 0;
  for (const std::string& line : split(*bytes, '\n')) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto cells = split(line, '\t');
    if (cells.size() != 6) {
      return fail(ErrorKind::bad_input, fmt::format("{}: line {}: six columns are due, not {}",
                                                    path, number, cells.size()));
    }
    KeyRow row{
        cells[0].substr(cells[0].rfind('/') + 1), cells[1], cells[2], cells[3], cells[4], {}};
    if (cells[5] != "-") row.who = split(cells[5], ';');
    // Of an office the second name is whose it is.
    if (row.kind == "office" && row.who.size() > 1) row.who.resize(1);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string value_of(const Claim& claim) {
  if (const auto* statement = std::get_if<StatementClaim>(&claim.body)) return statement->act;
  if (const auto* office = std::get_if<OfficeClaim>(&claim.body)) return office->office;
  return claim.status;
}

std::size_t count_named(const KeyRow& row, const Claim& claim) {
  return static_cast<std::size_t>(std::ranges::count_if(row.who, [&](const std::string& name) {
    return exports::names_actor(claim, name.substr(name.rfind(' ') + 1));
  }));
}

bool is_found(const KeyRow& row, const Claim& claim, const Report& report) {
  const std::size_t at = report.text.find(row.words);
  if (at == std::string::npos || claim::kind_of(claim) != row.kind) return false;
  const Span words{static_cast<std::uint32_t>(at),
                   static_cast<std::uint32_t>(at + row.words.size())};
  const bool is_here =
      claim.span.overlaps(words) ||
      std::ranges::any_of(claim.more_spans, [&](Span span) { return span.overlaps(words); });
  return is_here && (row.who.empty() || count_named(row, claim) > 0);
}

bool is_right(const KeyRow& row, const Claim& claim) {
  const bool is_day_right = row.kind != "meeting" || row.day == "-" || claim.date == row.day;
  const bool is_value_right = row.kind == "office"
                                  ? exports::is_named_so(value_of(claim), row.value)
                                  : value_of(claim) == row.value;
  return is_day_right && is_value_right && count_named(row, claim) == row.who.size();
}

struct Score {
  std::size_t due = 0, found = 0, right = 0;
};

using Readings = std::map<std::string, pipeline::Reading>;

std::map<std::string, Score> score(const std::vector<KeyRow>& rows, const Readings& readings) {
  std::map<std::string, Score> scores;
  for (const KeyRow& row : rows) {
    Score& of_kind = scores[row.kind];
    ++of_kind.due;
    const auto reading = readings.find(row.report);
    if (reading == readings.end()) continue;
    bool found = false, right = false;
    for (const Claim& claim : reading->second.claims) {
      if (!is_found(row, claim, reading->second.report)) continue;
      found = true;
      right = right || is_right(row, claim);
    }
    of_kind.found += found ? 1U : 0U;
    of_kind.right += right ? 1U : 0U;
  }
  return scores;
}

std::string percent(std::size_t part, std::size_t all) {
  return fmt::format("{:.1f}",
                     all == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(all));
}

std::string fraction(double value) { return fmt::format("{:.2f}", value); }

void add_rows(const link::KindAgreement& kind, Table& table) {
  table.rows.push_back({kind.kind, "", std::to_string(kind.ones), std::to_string(kind.others),
                        std::to_string(kind.found), fraction(kind.found_f1()),
                        fraction(kind.right_f1()), "", ""});
  for (const link::FieldAgreement& field : kind.fields) {
    table.rows.push_back({kind.kind, field.field, "", "", std::to_string(field.pairs), "", "",
                          percent(field.equal, field.pairs),
                          field.alpha ? fraction(*field.alpha) : ""});
  }
}

int compare_coders(const EvalVerb& verb) {
  const auto record = verb.record.open();
  if (!record) return fail_with_record(record.error());
  const auto claims = record->claims({});
  if (!claims) return fail_with_record(claims.error());
  std::vector<Claim> ones, others;
  for (const Claim& claim : *claims) {
    if (claim.coder == verb.between[0]) ones.push_back(claim);
    if (claim.coder == verb.between[1]) others.push_back(claim);
  }
  for (const auto& [coder, of_coder] :
       {std::pair{verb.between[0], &ones}, std::pair{verb.between[1], &others}}) {
    if (of_coder->empty())
      return nothing_found(("no claim of the coder \"" + coder + "\" in this record").c_str());
  }
  Table table;
  table.columns = {"kind",     "field",    verb.between[0], verb.between[1], "pairs",
                   "found F1", "right F1", "equal %",       "alpha"};
  for (const link::KindAgreement& kind : link::agreement(ones, others)) add_rows(kind, table);
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return kDone;
}

int run(const EvalVerb& verb) {
  if (!verb.between.empty()) return compare_coders(verb);
  if (verb.key.empty() || verb.inputs.empty()) {
    return fail_with({ErrorKind::bad_input, "a key and its reports are due, or --between A B"}),
           kUsage;
  }
  const auto rows = read_key(verb.key);
  if (!rows) return fail_with(rows.error());
  const auto files = read::find_inputs(verb.inputs);
  if (!files) return fail_with(files.error());
  const auto use = pipeline::load_resources(verb.resources.choice());
  if (!use) return fail_with(use.error());
  Readings readings;
  bool unreadable = false;
  pipeline::read_many({*files, {}, 2}, *use,
                      [&](pipeline::Outcome&& outcome, const pipeline::Progress&) {
                        if (auto* reading = std::get_if<pipeline::Reading>(&outcome)) {
                          readings.insert_or_assign(reading->report.id, std::move(*reading));
                        } else {
                          unreadable = true;
                          fail_with(std::get<Error>(outcome));
                        }
                        return true;
                      });
  Table table;
  table.columns = {"kind", "key", "found", "right", "found %", "right %"};
  for (const auto& [kind, of_kind] : score(*rows, readings)) {
    table.rows.push_back({kind, std::to_string(of_kind.due), std::to_string(of_kind.found),
                          std::to_string(of_kind.right), percent(of_kind.found, of_kind.due),
                          percent(of_kind.right, of_kind.due)});
  }
  print(write_table(table, table_format(verb.format), terminal_width(stdout)));
  return unreadable ? kUnreadable : kDone;
}

}  // namespace

void add_eval(CLI::App& app, int& code) {
  auto verb = std::make_shared<EvalVerb>();
  CLI::App* command = app.add_subcommand(
      "eval", "how much of a key made by hand the program finds, and gets right");
  command->footer(kExamples);
  command->add_option("KEY", verb->key, "the key")->type_name("");
  command->add_option("INPUT", verb->inputs, "the reports of the key")->type_name("");
  command->add_option("--between", verb->between, "two coders of a record, in place of a key")
      ->expected(2)
      ->type_name("CODER");
  verb->record.add_to(*command, false);
  add_table_format(*command, verb->format);
  verb->resources.add_to(*command);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
