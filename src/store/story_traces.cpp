#include "store/story_traces.h"

#include <algorithm>
#include <map>

namespace rapporteur::store {

namespace {

// A key in more stories than this is a phrase of the trade ("the ministry said in a"), no trace.
constexpr std::int64_t kMostStoriesOfKey = 64;
// A story that shares less than one in so many keys of the shorter is not looked at closer.
constexpr std::size_t kLeastSharedPart = 8;

// SQLite's whole numbers have a sign; the bits are the same.
std::int64_t stored(std::uint64_t number) { return static_cast<std::int64_t>(number); }

Result<void> add_alike(const Database& database, std::int64_t report_key, const StoryTrace& trace) {
  auto insert = database.prepare(
      "INSERT OR REPLACE INTO alike_reports (report_key, other_key, same_words) "
      "SELECT ?1, key, ?3 FROM reports WHERE id = ?2 AND superseded_by IS NULL AND key <> ?1");
  if (!insert) return fail(insert.error());
  for (const StoryTrace::Alike& alike : trace.alike) {
    insert->bind(1, report_key).bind(2, alike.report);
    if (auto done = insert->bind(3, std::int64_t{alike.same_words ? 1 : 0}).run(); !done)
      return done;
  }
  return {};
}

}  // namespace

Result<void> write_trace(const Database& database, std::int64_t report_key,
                         const StoryTrace& trace) {
  if (auto done = erase_trace(database, report_key); !done) return done;
  auto story =
      database.prepare("INSERT INTO copy_stories (report_key, words, keys) VALUES (?, ?, ?)");
  if (!story) return fail(story.error());
  story->bind(1, report_key).bind(2, stored(trace.words));
  if (auto done = story->bind(3, static_cast<std::int64_t>(trace.keys.size())).run(); !done)
    return done;
  auto key =
      database.prepare("INSERT OR IGNORE INTO copy_keys (copy_key, report_key) VALUES (?, ?)");
  if (!key) return fail(key.error());
  for (const std::uint64_t one : trace.keys)
    if (auto done = key->bind(1, stored(one)).bind(2, report_key).run(); !done) return done;
  return add_alike(database, report_key, trace);
}

Result<void> erase_trace(const Database& database, std::int64_t report_key) {
  for (const std::string_view sql : {"DELETE FROM copy_stories WHERE report_key = ?1",
                                     "DELETE FROM copy_keys WHERE report_key = ?1",
                                     "DELETE FROM alike_reports WHERE report_key = ?1",
                                     "DELETE FROM alike_reports WHERE other_key = ?1"}) {
    auto remove = database.prepare(sql);
    if (!remove) return fail(remove.error());
    if (auto done = remove->bind(1, report_key).run(); !done) return done;
  }
  return {};
}

Result<void> find_new_origins(const Database& database, const std::string& removed) {
  // Of reports that are alike, the one that was added first is the origin of the others.
  constexpr const char* kOrigins =
      "WITH RECURSIVE copies AS (SELECT key FROM reports WHERE copy_of = ?1 AND superseded_by IS "
      "NULL), reach (from_key, to_key) AS (SELECT key, key FROM copies UNION "
      "SELECT reach.from_key, c.key FROM reach JOIN alike_reports l "
      "ON reach.to_key IN (l.report_key, l.other_key) JOIN copies c "
      "ON c.key IN (l.report_key, l.other_key)) "
      "SELECT r.id, o.id FROM (SELECT from_key, min(to_key) AS origin FROM reach GROUP BY "
      "from_key) "
      "JOIN reports r ON r.key = from_key JOIN reports o ON o.key = origin";
  auto select = database.prepare(kOrigins);
  auto update = database.prepare("UPDATE reports SET copy_of = ?1 WHERE id = ?2 AND copy_of = ?3");
  auto line = database.prepare(
      "UPDATE claims SET line = json_set(line, '$.copy_of', nullif(?1, '')) WHERE kind = 'report' "
      "AND report_key = (SELECT key FROM reports WHERE id = ?2 AND superseded_by IS NULL)");
  for (const auto* prepared : {&select, &update, &line})
    if (!*prepared) return fail(prepared->error());
  std::vector<std::pair<std::string, std::string>> origins;
  select->bind(1, removed);
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) break;
    origins.emplace_back(select->text(0), select->text(1));
  }
  for (const auto& [report, origin] : origins) {
    const std::string copy_of = report == origin ? "" : origin;
    if (auto done = update->bind(1, copy_of).bind(2, report).bind(3, removed).run(); !done)
      return done;
    if (auto done = line->bind(1, copy_of).bind(2, report).run(); !done) return done;
  }
  return {};
}

Result<std::vector<std::string>> RecordFile::alike_candidates(const StoryTrace& trace) const {
  auto with_key = database_.prepare(
      "SELECT report_key FROM copy_keys WHERE copy_key = ? ORDER BY report_key LIMIT ?");
  if (!with_key) return fail(with_key.error());
  std::map<std::int64_t, std::size_t> shared;  // report -> keys in common
  for (const std::uint64_t key : trace.keys) {
    with_key->bind(1, stored(key)).bind(2, kMostStoriesOfKey);
    for (;;) {
      const auto row = with_key->step();
      if (!row) return fail(row.error());
      if (!*row) break;
      ++shared[with_key->number(0)];
    }
  }
  auto story = database_.prepare(
      "SELECT r.id, s.keys, s.words FROM copy_stories s JOIN reports r ON r.key = s.report_key "
      "WHERE s.report_key = ? AND r.superseded_by IS NULL");
  auto same =
      database_.prepare("SELECT report_key FROM copy_stories WHERE words = ? AND words <> 0");
  if (!story) return fail(story.error());
  if (!same) return fail(same.error());
  same->bind(1, stored(trace.words));
  constexpr std::size_t kAll = 1000000;
  for (;;) {
    const auto row = same->step();
    if (!row) return fail(row.error());
    if (!*row) break;
    shared[same->number(0)] = kAll;
  }
  std::vector<std::string> ids;
  for (const auto& [key, common] : shared) {
    const auto row = story->bind(1, key).step();
    if (!row) return fail(row.error());
    if (!*row) continue;
    const auto theirs = static_cast<std::size_t>(story->number(1));
    if (common * kLeastSharedPart >= std::min(theirs, trace.keys.size()))
      ids.push_back(story->text(0));
    if (const auto end = story->step(); !end) return fail(end.error());
  }
  return ids;
}

Result<void> RecordFile::set_trace(const std::string& report_id, const StoryTrace& trace) {
  auto select = database_.prepare("SELECT key FROM reports WHERE id = ? AND superseded_by IS NULL");
  if (!select) return fail(select.error());
  const auto row = select->bind(1, report_id).step();
  if (!row) return fail(row.error());
  if (!*row) return fail(ErrorKind::not_found, "no report " + report_id);
  return write_trace(database_, select->number(0), trace);
}

Result<void> RecordFile::all_or_nothing(const std::function<Result<void>()>& work) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return fail(transaction.error());
  if (auto done = work(); !done) return done;
  return transaction->commit();
}

Result<std::vector<std::string>> RecordFile::untraced() const {
  auto select = database_.prepare(
      "SELECT id FROM reports WHERE superseded_by IS NULL AND key NOT IN "
      "(SELECT report_key FROM copy_stories) ORDER BY key");
  if (!select) return fail(select.error());
  std::vector<std::string> ids;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return ids;
    ids.push_back(select->text(0));
  }
}

Result<std::vector<AlikePair>> RecordFile::alike_reports() const {
  auto select = database_.prepare(
      "SELECT min(a.id, b.id), max(a.id, b.id), max(l.same_words) FROM alike_reports l "
      "JOIN reports a ON a.key = l.report_key JOIN reports b ON b.key = l.other_key "
      "WHERE a.superseded_by IS NULL AND b.superseded_by IS NULL GROUP BY 1, 2 ORDER BY 1, 2");
  if (!select) return fail(select.error());
  std::vector<AlikePair> pairs;
  for (;;) {
    const auto row = select->step();
    if (!row) return fail(row.error());
    if (!*row) return pairs;
    pairs.push_back({select->text(0), select->text(1), select->number(2) != 0});
  }
}

}  // namespace rapporteur::store
