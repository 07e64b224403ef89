// What the verbs share that show a record: which record, and what of it.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "export/chronology.h"
#include "store/record_file.h"

namespace CLI {
class App;
}

namespace rapporteur::cli {

// `--record`; must live as long as the app.
struct RecordOption {
  std::string record, as_of, coder;

  void add_to(CLI::App& command, bool is_required = true);
  // `--as-of` and `--coder`: only a part of the record is shown.
  void add_lens(CLI::App& command);
  [[nodiscard]] bool has_lens() const { return !as_of.empty() || !coder.empty(); }
  [[nodiscard]] Result<store::RecordFile> open() const;
  // Without the lens. `not_found` where there is none.
  [[nodiscard]] Result<store::RecordFile> open_to_write() const;
};

// `--from`, `--to`, `--actor`, `--kind`, `--status`; must live as long as the app.
struct FilterOptions {
  exports::ChronologyFilter filter;

  void add_days_and_actor(CLI::App& command);
  void add_kind(CLI::App& command);
  void add_status(CLI::App& command);

  // `--from` and `--to` may be a month or a year and then mean its first and its last day.
  // `bad_input` for what is no day.
  [[nodiscard]] Result<exports::ChronologyFilter> resolved() const;
};

// Claims with the reports of a record. Only reports that a claim stands on have text, paragraphs
// and sentences; of the others it is known what they are.
struct RecordView {
  std::vector<Report> reports;
  exports::SentenceMap sentences;
  std::vector<Claim> claims;
  std::size_t id_digits = 0;
};
Result<RecordView> load_view(const store::RecordFile& record, std::vector<Claim> claims);

// The claims that a chronology with this filter may need: never too few.
store::ClaimFilter claims_for(const exports::ChronologyFilter& filter);

// `--format` of a listing verb, with the table forms.
void add_table_format(CLI::App& command, std::string& format);

}  // namespace rapporteur::cli
