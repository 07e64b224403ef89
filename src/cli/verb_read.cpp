// rapporteur read: reports into a record, or their claims to stdout.

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/clock.h"
#include "cli/exit_codes.h"
#include "cli/progress.h"
#include "cli/resource_options.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/layers_json.h"
#include "pipeline/copy_search.h"
#include "pipeline/read_many.h"
#include "pipeline/unique_ids.h"
#include "read/copies.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "INPUT is a folder (read to its end), a file, or - for standard input: plain text, saved HTML\n"
    "pages (also .gz) and JSON lines, told apart by their content.\n"
    "\n"
    "Examples:\n"
    "  rapporteur read reports/ --record talks.db\n"
    "  rapporteur read page.html --outlet 'The Harbour Post' --published 2031-05-04 --record "
    "talks.db\n"
    "  rapporteur read reports/ --format jsonl > claims.jsonl\n"
    "  zcat crawl.jsonl.gz | rapporteur read - --layers report,day --threads 8";

struct ReadVerb {
  std::vector<std::string> inputs;
  std::string record, format = "jsonl";
  std::vector<std::string> layers;
  ResourceOptions resources;
  read::ReadOptions facts;
  unsigned threads = 0;
  bool no_claims = false, quiet = false;
};

// Where readings go, and what is counted on the way.
class Sink {
 public:
  Sink(const ReadVerb& verb, std::optional<store::RecordFile> record)
      : record_(std::move(record)), layers_(verb.layers.begin(), verb.layers.end()) {}

  // False where the run is to end.
  bool take(pipeline::Reading& reading) {
    if (!record_) ids_.settle(reading);  // a record has seen more reports, and settles it itself
    if (!set_copy(reading)) return false;
    ++reports_;
    claims_ += reading.claims.size();
    if (!reading.report.is_coded()) {
      std::fprintf(stderr, "rapporteur: %s: language \"%s\", kept but not coded\n",
                   reading.report.id.c_str(), reading.report.language.c_str());
    }
    if (record_) return add(reading);
    for (const std::string& line : exports::stream_lines(reading, layers_)) {
      print(line);
      print("\n");
    }
    // Somebody who has closed the pipe wants no more.
    return std::ferror(stdout) == 0;
  }

  [[nodiscard]] std::size_t reports() const { return reports_; }
  [[nodiscard]] std::size_t claims() const { return claims_; }
  [[nodiscard]] std::size_t added() const { return added_; }
  [[nodiscard]] const std::optional<Error>& record_error() const { return record_error_; }

 private:
  // Without a record only the reports of this input can be copied.
  bool set_copy(pipeline::Reading& reading) {
    std::string copy_of;
    trace_.reset();
    if (record_) {
      const auto known = record_->copy_of(reading.report.id, reading.report.sha256);
      if (!known) return refuse(known.error());
      if (*known) {
        copy_of = **known;
      } else {
        auto found = pipeline::find_copies(*record_, reading.report);
        if (!found) return refuse(found.error());
        copy_of = std::move(found->copy_of);
        trace_ = std::move(found->trace);
      }
    } else {
      copy_of = copies_.add(reading.report);
    }
    for (Claim& claim : reading.claims) {
      if (auto* report = std::get_if<ReportClaim>(&claim.body)) report->copy_of = copy_of;
    }
    return true;
  }

  bool add(const pipeline::Reading& reading) {
    const auto receipt = pipeline::add_to_record(reading, *record_, std::move(trace_));
    if (!receipt) return refuse(receipt.error());
    added_ += receipt->added ? 1U : 0U;
    if (receipt->report != reading.report.id) {
      std::fprintf(stderr, "rapporteur: another report has the id %s; this one is kept as %s\n",
                   reading.report.id.c_str(), receipt->report.c_str());
    }
    return true;
  }

  bool refuse(const Error& error) {
    record_error_ = error;
    return false;
  }

  std::optional<store::RecordFile> record_;
  std::set<std::string> layers_;
  pipeline::UniqueIds ids_;
  read::CopyFinder copies_;
  std::optional<store::StoryTrace> trace_;  // of the report at hand, where it is new
  std::size_t reports_ = 0, claims_ = 0, added_ = 0;
  std::optional<Error> record_error_;
};

Result<std::optional<store::RecordFile>> open_record(const ReadVerb& verb,
                                                     const pipeline::Resources& use) {
  if (verb.record.empty()) return std::nullopt;
  store::RecordOptions options{store::OpenMode::create};
  options.today = today();
  auto record = store::RecordFile::open(verb.record, options);
  if (!record) return fail(record.error());
  if (auto begun = record->begin_run(pipeline::origin_of(use)); !begun) return fail(begun.error());
  if (auto done = pipeline::trace_older_reports(*record); !done) return fail(done.error());
  return std::optional<store::RecordFile>(std::move(*record));
}

int read_all(const ReadVerb& verb, const pipeline::ReadJob& job, const pipeline::Resources& use,
             Sink& sink, bool unreadable) {
  ProgressLine progress(!verb.quiet);
  pipeline::read_many(job, use, [&](pipeline::Outcome&& outcome, const pipeline::Progress& state) {
    if (const auto* error = std::get_if<Error>(&outcome)) {
      progress.clear();
      unreadable = true;
      fail_with(*error);
      return true;
    }
    const bool goes_on = sink.take(std::get<pipeline::Reading>(outcome));
    progress.show(state);
    return goes_on;
  });
  progress.clear();
  if (sink.record_error()) return fail_with_record(*sink.record_error());
  if (!verb.record.empty() && !verb.quiet) {
    std::fprintf(stderr,
                 "rapporteur: %zu reports read, %zu new or changed, %zu claims; record %s\n",
                 sink.reports(), sink.added(), sink.claims(), verb.record.c_str());
  }
  if (unreadable) return kUnreadable;
  return sink.reports() == 0 ? nothing_found("no report was found in the input") : kDone;
}

int run(ReadVerb& verb) {
  pipeline::ReadJob job;
  bool unreadable = false;
  // One by one, so that a name that is not there does not keep the others from being read.
  for (const std::string& input : verb.inputs) {
    auto files = read::find_inputs({input});
    if (files) {
      job.files.insert(job.files.end(), files->begin(), files->end());
    } else {
      unreadable = true;
      fail_with(files.error());
    }
  }
  if (job.files.empty()) return kUnreadable;
  if (auto loaded = read::load_manifest(verb.facts); !loaded) return fail_with(loaded.error());
  pipeline::Choice choice = verb.resources.choice();
  choice.without_model = verb.no_claims;
  const auto use = pipeline::load_resources(choice);
  if (!use) return fail_with(use.error());
  if (!verb.quiet) warn_of_dictionaries(use->dictionaries);
  auto record = open_record(verb, *use);
  if (!record) return fail_with_record(record.error());
  job.options = verb.facts;
  job.threads =
      verb.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : verb.threads;
  Sink sink(verb, std::move(*record));
  if (verb.record.empty()) print(claim::to_json(pipeline::head_of(*use)) + "\n");
  return read_all(verb, job, *use, sink, unreadable);
}

}  // namespace

void add_read(CLI::App& app, int& code) {
  auto verb = std::make_shared<ReadVerb>();
  CLI::App* command =
      app.add_subcommand("read", "read reports: into a record, or their claims to the output");
  command->footer(kExamples);
  command->add_option("INPUT", verb->inputs, "folders, files, or -")->required()->type_name("");
  command->add_option("--record", verb->record, "the record to add to; made where there is none")
      ->envname("RAPPORTEUR_RECORD")
      ->type_name("FILE");
  command->add_option("--format", verb->format, "form of the output without --record")
      ->check(CLI::IsMember({"jsonl"}))
      ->capture_default_str();
  command->add_option("--layers", verb->layers, "also print what was found on the way")
      ->delimiter(',')
      ->check(CLI::IsMember(exports::layer_names()));
  verb->resources.add_to(*command);
  command->add_option("--outlet", verb->facts.outlet, "outlet of reports that do not name theirs")
      ->type_name("NAME");
  command
      ->add_option("--published", verb->facts.published,
                   "publication day of reports that do not give one")
      ->type_name("DAY");
  command->add_option("--manifest", verb->facts.manifest, "a CSV file with facts about the reports")
      ->type_name("FILE");
  command
      ->add_option("--threads", verb->threads, "how many threads; 0 takes one for each processor")
      ->capture_default_str()
      ->type_name("N");
  command->add_flag("--no-claims", verb->no_claims,
                    "read the reports only, without a language model");
  command->add_flag("--quiet", verb->quiet, "no progress and no summary");
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
