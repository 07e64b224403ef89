// The record on disk: reports with their claims in one SQLite file.
//
// Writing is one transaction for each report, so that whatever stops the program leaves every
// report wholly in the record or not at all. Nothing is overwritten: docs/record.md says what
// happens when a report is read again. One object is used by one thread at a time.

#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "rapporteur/decision.h"
#include "rapporteur/entry.h"
#include "rapporteur/record.h"
#include "store/link_shelf.h"
#include "store/sqlite.h"

namespace rapporteur::store {

struct RecordOptions {
  OpenMode mode = OpenMode::read_only;
  int wait_ms = 5000;      // how long to wait for another program that is writing
  std::string today = {};  // ISO day under which what is added is kept; the clock is the caller's
  // Only for reading: the record as it stood at the end of this ISO day, and only the claims of
  // this coder beside the reports' own. Empty: all.
  std::string as_of = {}, coder = {};
};

// What made the claims of a run. Two readings with equal origins are one run.
struct Origin {
  std::string program, model, mode, rules;
  friend bool operator==(const Origin&, const Origin&) = default;
};

// What a report's story is found by among the others, and which of them are alike.
struct StoryTrace {
  std::uint64_t words = 0;          // of all words; 0 without a story
  std::vector<std::uint64_t> keys;  // of its runs of words
  struct Alike {
    std::string report;
    bool same_words = false;  // word for word
  };
  std::vector<Alike> alike;
};

// Two reports that tell one story, `report` before `other` in order of ids.
struct AlikePair {
  std::string report, other;
  bool same_words = false;
};

// A report as the rooms before have read it. `sentences` are spans of its text, for showing a
// passage in its sentence; they may be empty.
struct CodedReport {
  Report report;
  std::vector<Span> sentences;
  std::vector<Claim> claims;
  std::optional<StoryTrace> trace = {};  // none: the trace that is there stays
  // Lines of the room `link` for its happenings; none: what is there stays.
  std::optional<std::string> happenings = {};
};

// Which entries to give; an empty field does not narrow.
struct EntryFilter {
  std::vector<std::string> kinds = {};
  std::string from_day = {}, to_day = {};  // ISO days; an entry without a day is left out by them
  std::string text = {};                   // a sieve as ClaimFilter::name is
  std::string review = {};                 // machine, checked by one ...
  bool only_differing = false;
  bool by_weight = false;  // heaviest first, in place of kind, day and id
  std::size_t limit = 0;   // 0: all
};

// Which claims to give; an empty field does not narrow.
struct ClaimFilter {
  std::vector<std::string> kinds = {};
  std::string status = {};
  std::string from_day = {},
              to_day = {};  // ISO days; a claim without a day counts by its report's day
  std::string report = {};
  // Only claims that may name this: a sieve for names, which lets through too much, never too
  // little, where accents and capitals do not matter.
  std::string name = {};
  std::string act = {};   // only claims that may be of this act of speech: a sieve too
  std::size_t limit = 0;  // 0: all. With a limit, those of the earliest days, undated ones last
};

enum class ReportOrder { by_id, by_adding };

// Of a question in SQL; no text is a null.
struct Answer {
  std::vector<std::string> columns;
  std::vector<std::vector<std::optional<std::string>>> rows;
  bool is_cut = false;  // there were more rows
};

struct SearchHit {
  std::string report;
  std::string snippet;  // words found stand between U+0002 and U+0003
};

class RecordFile : public RecordLookup {
 public:
  // `not_found` without a file, `unsupported` for a newer record, `io` where it is locked or the
  // disk refuses, `bad_input` for another kind of file, `corrupt_record` for a damaged one.
  static Result<RecordFile> open(const std::filesystem::path& path, const RecordOptions& options);

  // What the claims added from here on come from. To be called before the first add().
  Result<void> begin_run(const Origin& origin);

  // A report that is there already with these bytes and these claims changes nothing. Read anew
  // with other claims, the older ones of coder "rapporteur" are kept as superseded. Another text
  // under a known id is kept beside it as "ID~" with the first eight digits of its SHA-256; the
  // receipt says under which id.
  Result<Receipt> add(const CodedReport& coded);
  Result<Receipt> add(const Report& report, const std::vector<Claim>& claims);
  // Claims of other coders on a report of the record, whose words were checked by the caller.
  // Those that are there already, line by line, change nothing; the number of new ones comes back.
  Result<std::uint32_t> add_claims(const Report& report, const std::vector<Claim>& claims);

  // Decisions that are there already change nothing; the number of new ones comes back.
  Result<std::size_t> add_decisions(const std::vector<Decision>& decisions);
  // In order of their time, then id.
  [[nodiscard]] Result<std::vector<Decision>> decisions() const;

  // Reports whose story may be this one: they share all its words or enough of its keys. In order
  // of adding.
  [[nodiscard]] Result<std::vector<std::string>> alike_candidates(const StoryTrace& trace) const;
  // For reports that came before traces were kept; see untraced(). To be called in
  // all_or_nothing().
  Result<void> set_trace(const std::string& report_id, const StoryTrace& trace);
  // In order of adding.
  [[nodiscard]] Result<std::vector<std::string>> untraced() const;
  // Sorted.
  [[nodiscard]] Result<std::vector<AlikePair>> alike_reports() const;

  // What CodedReport::happenings gave, by id of report. A report that was added without any, or
  // before they were kept, is left out.
  [[nodiscard]] Result<std::map<std::string, std::string>> happenings() const;

  // All that `work` writes is written at once, or nothing where it fails.
  Result<void> all_or_nothing(const std::function<Result<void>()>& work);

  // A count that every change of reports, claims and decisions raises.
  [[nodiscard]] Result<std::int64_t> changes() const;
  // What is kept between claims and entries. It must not outlive the record.
  [[nodiscard]] LinkShelf link_shelf() { return LinkShelf(database_); }
  // Whether entries are kept that `linked_by` made of the record as it is now. Never with a lens.
  [[nodiscard]] Result<bool> has_entries(const std::string& linked_by) const;
  // Of those that are kept: by kind, first day, id.
  [[nodiscard]] Result<std::vector<Entry>> entries(const EntryFilter& filter) const;
  [[nodiscard]] Result<std::size_t> count_entries(const EntryFilter& filter) const;
  // The one of that id, or the one to which it leads.
  [[nodiscard]] Result<std::optional<Entry>> entry(const std::string& id) const;
  [[nodiscard]] Result<std::optional<Entry>> entry_of_claim(const std::string& report,
                                                            const std::string& claim) const;
  [[nodiscard]] Result<std::vector<std::vector<std::string>>> voices() const;

  // What a question in SQL answers, at most `limit` rows (0: all). Only questions: `bad_input` for
  // what would write, attach another file or is no SQL.
  [[nodiscard]] Result<Answer> ask(const std::string& sql, std::size_t limit) const;

  // Takes a report with all that rests on it out of the record: its text, its claims, also the
  // superseded ones. `not_found` where there is none.
  Result<void> remove(const std::string& report_id);

  [[nodiscard]] Result<std::vector<std::string>> report_ids() const override;
  [[nodiscard]] Result<Report> report(const std::string& id) const override;
  [[nodiscard]] Result<std::vector<Claim>> claims_of(const std::string& report_id) const override;

  [[nodiscard]] Result<std::vector<Report>> reports(ReportOrder order = ReportOrder::by_id) const;
  // The same without paragraphs.
  [[nodiscard]] Result<std::vector<Report>> report_texts() const;
  // The same without texts and paragraphs: what is known of each report.
  [[nodiscard]] Result<std::vector<Report>> report_heads() const;
  // Sorted by report, then span, then kind.
  [[nodiscard]] Result<std::vector<Claim>> claims(const ClaimFilter& filter) const;
  // How many these are without the limit.
  [[nodiscard]] Result<std::size_t> count_claims(const ClaimFilter& filter) const;
  // The report claims of copies, each naming of which report it is one.
  [[nodiscard]] Result<std::vector<Claim>> copy_claims() const;
  // Claims whose id begins so, or whose report does where `prefix` is "REPORT/ID".
  [[nodiscard]] Result<std::vector<Claim>> claims_by_id(const std::string& prefix) const;
  [[nodiscard]] Result<std::vector<Span>> sentences_of(const std::string& report_id) const;
  // Of all reports, by id.
  [[nodiscard]] Result<std::map<std::string, std::vector<Span>>> sentences() const;
  // Id of the earlier report of which this is a copy; empty. Nothing where the report is not known.
  [[nodiscard]] Result<std::optional<std::string>> copy_of(const std::string& report_id,
                                                           const std::string& sha256) const;
  // Best first. `words` are plain words, all of which must occur; "so-called phrases" in quotation
  // marks; a word may end in "*".
  [[nodiscard]] Result<std::vector<SearchHit>> search(const std::string& words, int limit) const;
  // How many digits of a claim's id tell every id of the record apart; at least 6.
  [[nodiscard]] Result<std::size_t> id_digits() const;
  // Of the claims that are current, newest run last.
  [[nodiscard]] Result<std::vector<Origin>> origins() const;
  // How many claims earlier readings made that the present one does not.
  [[nodiscard]] Result<std::int64_t> count_superseded() const;
  // Reads every page; `corrupt_record` with what is wrong.
  [[nodiscard]] Result<void> check_integrity() const;

 private:
  RecordFile(Database database, std::string name, const RecordOptions& options)
      : database_(std::move(database)),
        name_(std::move(name)),
        today_(options.today),
        has_lens_(!options.as_of.empty() || !options.coder.empty()) {}

  Database database_;
  std::string name_, today_;
  bool has_lens_ = false;
  std::int64_t run_ = 0;
};

}  // namespace rapporteur::store
