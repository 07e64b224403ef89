// rapporteur review: what is to be looked at first, one question at a time.

#include <charconv>
#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/edtf.h"
#include "cli/clock.h"
#include "cli/conflicts.h"
#include "cli/entry_listing.h"
#include "cli/exit_codes.h"
#include "cli/one_key.h"
#include "cli/terminal.h"
#include "cli/user_name.h"
#include "cli/verbs.h"
#include "pipeline/decide.h"
#include "pipeline/review_queue.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "Questions stand by uncertainty times effect: what rules of little precision found, what many\n"
    "reports carry, what voices tell differently, and pairs that may be one.\n"
    "Keys: y yes, n no, e correct a field, s skip, u take the last answer back, q quit. Every "
    "answer "
    "is\n"
    "a decision (docs/decisions.md); the last one is kept when the next is given, or at the end.\n"
    "\n"
    "Examples:\n"
    "  rapporteur review --record talks.db\n"
    "  rapporteur review --record talks.db --state 'checked by one'   a second pair of eyes\n"
    "  rapporteur review --record talks.db --list --limit 20 --format csv";

// A person at the keyboard does not answer more in one sitting; a list can have all.
constexpr std::size_t kOneSitting = 200;

struct ReviewVerb {
  RecordOption record;
  pipeline::QueueScope scope{"", "machine", kOneSitting};
  std::string who, format = "table";
  bool list_only = false;
};

std::string asked(const pipeline::Question& question) {
  return question.other ? question.reason + ": one with " + question.other->id + "?"
                        : "is this so?";
}

ListedEntries with_reports(const store::RecordFile& record, const pipeline::Question& question) {
  ListedEntries listed{{question.entry}, 0, {}};
  if (!load_reports(record, listed)) listed.reports.clear();
  return listed;
}

int list_queue(const ReviewVerb& verb, const store::RecordFile& record,
               const std::vector<pipeline::Question>& queue) {
  Table table;
  table.columns = {"weight", "entry", "question", "day",    "title",  "status",
                   "kind",   "join",  "voices",   "review", "passage"};
  table.shown_columns = 5;
  const TableFormat format = table_format(verb.format);
  for (const pipeline::Question& question : queue) {
    const ListedEntries listed =
        format == TableFormat::table ? ListedEntries{} : with_reports(record, question);
    std::vector<std::string> row = {fmt::format("{:.2f}", question.weight), question.entry.id,
                                    asked(question)};
    for (const char* column : {"day", "title", "status", "kind"})
      row.push_back(entry_cell(question.entry, column, listed));
    row.push_back(question.other ? question.other->id : "");
    for (const char* column : {"voices", "review", "passage"})
      row.push_back(entry_cell(question.entry, column, listed));
    table.rows.push_back(std::move(row));
  }
  print(write_table(table, format, terminal_width(stdout)));
  return table.rows.empty() ? nothing_found("nothing is left to review") : kDone;
}

// 0 where it is none.
std::size_t number_of(const std::string& digits) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size() ? number : 0;
}

enum class Next { question, back, end };

// One sitting: questions in, decisions out.
class Sitting {
 public:
  Sitting(store::RecordFile& record, std::string who) : record_(record), who_(std::move(who)) {}

  Next ask(const pipeline::Question& question, std::size_t number) {
    show(question);
    for (;;) {
      const std::optional<char> key = read_key();
      if (!key || *key == 'q') return Next::end;
      if (*key == 's') return Next::question;
      if (*key == 'u' && take_back()) return Next::back;
      if ((*key == 'y' || *key == 'n' || *key == 'e') && answer(question, *key)) {
        answered_ = number;
        return Next::question;
      }
    }
  }

  // After the last question its answer can still be taken back.
  Next ask_at_end() {
    print("\nno more questions [u q] ");
    std::fflush(stdout);
    for (;;) {
      const std::optional<char> key = read_key();
      if (!key || *key == 'q') return Next::end;
      if (*key == 'u' && take_back()) return Next::back;
    }
  }

  // Keeps the last answer; how many there were.
  Result<std::size_t> finish() {
    if (auto done = keep(); !done) return fail(done.error());
    return kept_;
  }
  // The number of the question whose answer waits, or was taken back last.
  [[nodiscard]] std::size_t answered() const { return answered_; }
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  void show(const pipeline::Question& question) {
    const ListedEntries listed = with_reports(record_, question);
    const Entry& entry = question.entry;
    std::string text = fmt::format("\n{} {}  {}  {}\n  {}\n", entry.kind, entry.id,
                                   base::readable_days(entry.date), entry.status, entry.title);
    std::size_t number = 0;
    for (const EntryClaim& claim : entry.claims)
      text += fmt::format("  {} {}: “{}” ({})\n", ++number, claim.voice, passage_of(claim, listed),
                          claim.report);
    if (question.other)
      text += fmt::format("{} {}  {}\n  {}\n", question.other->kind, question.other->id,
                          base::readable_days(question.other->date), question.other->title);
    text += asked(question) + " [y n e s u q] ";
    print(text);
    std::fflush(stdout);
  }

  bool take_back() {
    const bool has_answer = !waiting_.empty();
    std::fprintf(stderr, has_answer ? "taken back\n" : "nothing to take back\n");
    waiting_.clear();
    return has_answer;
  }

  bool answer(const pipeline::Question& question, char key) {
    pipeline::Ruling ruling;
    ruling.who = who_;
    ruling.made_on = time_now();
    auto decisions = key == 'e'       ? corrected(question, ruling)
                     : question.other ? paired(question, ruling, key)
                                      : judged(question, ruling, key);
    if (!decisions) {
      std::fprintf(stderr, "rapporteur: %s\n", decisions.error().message.c_str());
      return false;
    }
    if (auto done = keep(); !done) return false;
    waiting_ = std::move(*decisions);
    return true;
  }

  Result<std::vector<Decision>> judged(const pipeline::Question& question, pipeline::Ruling ruling,
                                       char key) const {
    ruling.act = key == 'y' ? "accept" : "reject";
    const auto target = pipeline::target_of(record_, question.entry);
    if (!target) return fail(target.error());
    return pipeline::decide(ruling, *target);
  }

  Result<std::vector<Decision>> paired(const pipeline::Question& question, pipeline::Ruling ruling,
                                       char key) const {
    ruling.act = key == 'y' ? "join" : "part";
    const auto one = pipeline::target_of(record_, question.entry);
    if (!one) return fail(one.error());
    const auto other = pipeline::target_of(record_, *question.other);
    if (!other) return fail(other.error());
    auto decision = pipeline::decide_pair(ruling, *one, *other);
    if (!decision) return fail(decision.error());
    return std::vector<Decision>{std::move(*decision)};
  }

  Result<std::vector<Decision>> corrected(const pipeline::Question& question,
                                          pipeline::Ruling ruling) const {
    std::fprintf(stderr, "\nnumber field value: ");
    std::string line;
    if (!std::getline(std::cin >> std::ws, line)) return fail(ErrorKind::bad_input, "no answer");
    const std::size_t first = line.find(' ');
    const std::size_t second = first == std::string::npos ? first : line.find(' ', first + 1);
    const std::size_t number = number_of(line.substr(0, first));
    if (second == std::string::npos || number == 0 || number > question.entry.claims.size())
      return fail(ErrorKind::bad_input, "write the claim's number, a field and its value");
    const EntryClaim& claim = question.entry.claims[number - 1];
    ruling.act = "correct";
    ruling.field = line.substr(first + 1, second - first - 1);
    ruling.value = line.substr(second + 1);
    const auto target = pipeline::find_target(record_, claim.report + "/" + claim.claim);
    if (!target) return fail(target.error());
    return pipeline::decide(ruling, *target);
  }

  Result<void> keep() {
    if (waiting_.empty()) return {};
    const auto added = record_.add_decisions(waiting_);
    if (!added) {
      error_ = added.error();
      return fail(added.error());
    }
    kept_ += waiting_.size();
    waiting_.clear();
    return {};
  }

  store::RecordFile& record_;
  std::string who_;
  std::vector<Decision> waiting_;  // the last answer, which can be taken back
  std::size_t kept_ = 0, answered_ = 0;
  std::optional<Error> error_;
};

int sit(const ReviewVerb& verb, const std::vector<pipeline::Question>& queue) {
  const std::string who = verb.who.empty() ? user_name() : verb.who;
  if (who.empty()) return fail_with({ErrorKind::bad_input, "who reviews? give --who NAME"}), kUsage;
  auto record = verb.record.open_to_write();
  if (!record) return fail_with_record(record.error());
  Sitting sitting(*record, who);
  for (std::size_t at = 0;;) {
    const Next next = at < queue.size() ? sitting.ask(queue[at], at) : sitting.ask_at_end();
    if (next == Next::end) break;
    at = next == Next::back ? sitting.answered() : at + 1;
  }
  const auto kept = sitting.finish();
  if (sitting.error()) return fail_with_record(*sitting.error());
  std::fprintf(stderr, "\nrapporteur: %zu decision%s kept\n", kept.value_or(0),
               kept.value_or(0) == 1 ? "" : "s");
  return tell_conflicts(*record);
}

int run(const ReviewVerb& verb) {
  const auto record = open_with_entries(verb.record);
  if (!record) return fail_with_record(record.error());
  const auto queue = pipeline::review_queue(*record, verb.scope);
  if (!queue) return fail_with_record(queue.error());
  if (verb.list_only) return list_queue(verb, *record, *queue);
  if (queue->empty()) return nothing_found("nothing is left to review");
  return sit(verb, *queue);
}

}  // namespace

void add_review(CLI::App& app, int& code) {
  auto verb = std::make_shared<ReviewVerb>();
  CLI::App* command =
      app.add_subcommand("review", "what is to be looked at first, question by question");
  command->footer(kExamples);
  verb->record.add_to(*command);
  verb->record.add_lens(*command);
  command->add_flag("--list", verb->list_only, "print the queue and ask nothing");
  command->add_option("--kind", verb->scope.kind, "only entries of this kind")->type_name("KIND");
  command->add_option("--state", verb->scope.state, "entries of this state")
      ->check(CLI::IsMember({"machine", "checked by one", "checked by two", "disputed"}))
      ->capture_default_str();
  command->add_option("--limit", verb->scope.limit, "at most so many; 0 for all")
      ->capture_default_str()
      ->type_name("N");
  command->add_option("--who", verb->who, "who reviews (RAPPORTEUR_WHO, else the user)")
      ->type_name("NAME");
  add_table_format(*command, verb->format);
  command->callback([verb, &code] { code = run(*verb); });
}

}  // namespace rapporteur::cli
