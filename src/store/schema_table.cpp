#include "store/schema.h"

namespace rapporteur::store {

namespace {

// Version 1. A report whose text changes (the page was saved again, or is read better) gets a
// new row; the older row stays, for the older claims stand on its bytes. A claim that a later
// reading no longer makes is not deleted: `superseded_by` names the run that replaced it.
constexpr const char* kFirst = R"sql(
CREATE TABLE runs (
  run INTEGER PRIMARY KEY,
  program TEXT NOT NULL, model TEXT NOT NULL, mode TEXT NOT NULL, rules TEXT NOT NULL,
  UNIQUE (program, model, mode, rules)
);
CREATE TABLE reports (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  text TEXT NOT NULL,
  title TEXT NOT NULL, title_from TEXT NOT NULL,
  outlet TEXT NOT NULL, outlet_from TEXT NOT NULL,
  published TEXT NOT NULL, published_from TEXT NOT NULL,
  first_day TEXT, last_day TEXT,
  byline TEXT NOT NULL, byline_from TEXT NOT NULL,
  dateline_place TEXT NOT NULL, dateline_place_from TEXT NOT NULL,
  url TEXT NOT NULL, url_from TEXT NOT NULL,
  language TEXT NOT NULL,
  sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
  paragraphs TEXT NOT NULL,
  sentences TEXT NOT NULL,
  copy_of TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs,
  superseded_by INTEGER REFERENCES runs
);
CREATE UNIQUE INDEX reports_id ON reports (id) WHERE superseded_by IS NULL;
CREATE INDEX reports_sha256 ON reports (sha256);
CREATE TABLE claims (
  key INTEGER PRIMARY KEY,
  report_key INTEGER NOT NULL REFERENCES reports,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  span_begin INTEGER NOT NULL, span_end INTEGER NOT NULL,
  status TEXT, background INTEGER NOT NULL,
  date TEXT, date_from TEXT, first_day TEXT, last_day TEXT,
  rule TEXT NOT NULL, coder TEXT NOT NULL,
  line TEXT NOT NULL,
  run INTEGER NOT NULL REFERENCES runs,
  superseded_by INTEGER REFERENCES runs
);
CREATE INDEX claims_report ON claims (report_key, span_begin);
CREATE INDEX claims_id ON claims (id);
CREATE INDEX claims_day ON claims (kind, first_day) WHERE superseded_by IS NULL;
CREATE VIRTUAL TABLE report_words USING fts5 (
  title, text, content='reports', content_rowid='key', tokenize='unicode61 remove_diacritics 2'
);

CREATE VIEW v_reports AS
  SELECT id, outlet, outlet_from, published, published_from, first_day, last_day, byline, dateline_place,
    title, url, language, sha256, bytes, nullif(copy_of, '') AS copy_of,
    (SELECT count(*) FROM claims c WHERE c.report_key = r.key AND c.superseded_by IS NULL) AS claims
  FROM reports r WHERE superseded_by IS NULL;
CREATE VIEW v_claims AS
  SELECT r.id AS report, r.outlet, r.published, c.id, c.kind, c.status, c.background, c.date, c.date_from,
    c.first_day, c.last_day, c.span_begin, c.span_end,
    CAST(substr(CAST(r.text AS BLOB), c.span_begin + 1, c.span_end - c.span_begin) AS TEXT) AS passage,
    c.rule, c.coder, c.line
  FROM claims c JOIN reports r ON r.key = c.report_key
  WHERE c.superseded_by IS NULL AND r.superseded_by IS NULL;
CREATE VIEW v_meetings AS
  SELECT report, outlet, published, id, status, background, date, date_from, first_day, last_day,
    (SELECT group_concat(json_extract(value, '$.name'), '; ') FROM json_each(line, '$.parties')) AS parties,
    (SELECT group_concat(json_extract(value, '$.name'), '; ') FROM json_each(line, '$.mediators')) AS mediators,
    json_extract(line, '$.place.name') AS place, json_extract(line, '$.place.country') AS country,
    json_extract(line, '$.mode') AS mode, json_extract(line, '$.form') AS form,
    json_extract(line, '$.topic') AS topic, passage, rule, coder
  FROM v_claims WHERE kind = 'meeting';
CREATE VIEW v_statements AS
  SELECT report, outlet, published, id, background, date, date_from, first_day, last_day,
    CASE json_type(line, '$.speaker')
      WHEN 'array' THEN (SELECT group_concat(json_extract(value, '$.name'), '; ') FROM json_each(line, '$.speaker'))
      ELSE json_extract(line, '$.speaker.name') END AS speaker,
    json_extract(line, '$.act') AS act, json_extract(line, '$.quote') AS quote,
    (SELECT group_concat(json_extract(value, '$.name'), '; ') FROM json_each(line, '$.targets')) AS targets,
    json_extract(line, '$.topic') AS topic, passage, rule, coder
  FROM v_claims WHERE kind = 'statement';
CREATE VIEW v_offices AS
  SELECT report, outlet, published, id,
    json_extract(line, '$.person.name') AS person, json_extract(line, '$.office') AS office,
    CASE json_type(line, '$.of') WHEN 'object' THEN json_extract(line, '$.of.name')
      ELSE json_extract(line, '$.of') END AS of_whom,
    json_extract(line, '$.country') AS country, json_extract(line, '$.held') AS held, passage, rule, coder
  FROM v_claims WHERE kind = 'office';
)sql";

// Version 2. Decisions of humans, which are only ever added; and the day on which a report or a
// claim came in or gave way ('' where it is older than this version), so that the record can be
// shown as it stood.
constexpr const char* kSecond = R"sql(
ALTER TABLE reports ADD COLUMN added_on TEXT NOT NULL DEFAULT '';
ALTER TABLE reports ADD COLUMN superseded_on TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN added_on TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN superseded_on TEXT NOT NULL DEFAULT '';
CREATE TABLE decisions (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  made_on TEXT NOT NULL, who TEXT NOT NULL, act TEXT NOT NULL,
  report TEXT NOT NULL, kind TEXT NOT NULL, claim TEXT NOT NULL,
  other_report TEXT NOT NULL, other_claim TEXT NOT NULL,
  field TEXT NOT NULL, value TEXT NOT NULL, was TEXT NOT NULL,
  why TEXT NOT NULL, rests_on TEXT NOT NULL,
  line TEXT NOT NULL,
  added_on TEXT NOT NULL
);
CREATE TRIGGER decisions_never_change BEFORE UPDATE ON decisions
  BEGIN SELECT RAISE(ABORT, 'a decision is never altered; add another one'); END;
CREATE TRIGGER decisions_never_go BEFORE DELETE ON decisions
  BEGIN SELECT RAISE(ABORT, 'a decision is never taken away; add another one'); END;
CREATE VIEW v_decisions AS
  SELECT id, made_on, who, act, kind, report, claim, nullif(other_report, '') AS other_report,
    nullif(other_claim, '') AS other_claim, nullif(field, '') AS field,
    CASE act WHEN 'correct' THEN value END AS value, CASE act WHEN 'correct' THEN was END AS was,
    nullif(why, '') AS why, nullif(rests_on, '') AS rests_on, added_on, line
  FROM decisions;
)sql";

// Version 3. Which reports are alike, found by numbers of their words, so that a new report is
// compared with the few that share some; and the entries that were worked out last, with the count
// of changes at that time: while nothing changes they answer at once.
constexpr const char* kThird = R"sql(
CREATE TABLE copy_stories (report_key INTEGER PRIMARY KEY, words INTEGER NOT NULL, keys INTEGER NOT NULL);
CREATE INDEX copy_stories_words ON copy_stories (words) WHERE words <> 0;
CREATE TABLE copy_keys (copy_key INTEGER, report_key INTEGER, PRIMARY KEY (copy_key, report_key)) WITHOUT ROWID;
CREATE INDEX copy_keys_report ON copy_keys (report_key);
CREATE TABLE alike_reports (
  report_key INTEGER, other_key INTEGER, same_words INTEGER NOT NULL,
  PRIMARY KEY (report_key, other_key)
) WITHOUT ROWID;
CREATE TABLE changes (one INTEGER PRIMARY KEY CHECK (one = 1), count INTEGER NOT NULL);
INSERT INTO changes VALUES (1, 0);
CREATE TRIGGER claims_came AFTER INSERT ON claims BEGIN UPDATE changes SET count = count + 1; END;
CREATE TRIGGER claims_changed AFTER UPDATE ON claims BEGIN UPDATE changes SET count = count + 1; END;
CREATE TRIGGER claims_went AFTER DELETE ON claims BEGIN UPDATE changes SET count = count + 1; END;
CREATE TRIGGER reports_came AFTER INSERT ON reports BEGIN UPDATE changes SET count = count + 1; END;
CREATE TRIGGER reports_changed AFTER UPDATE ON reports BEGIN UPDATE changes SET count = count + 1; END;
CREATE TRIGGER reports_went AFTER DELETE ON reports BEGIN UPDATE changes SET count = count + 1; END;
CREATE TRIGGER decisions_came AFTER INSERT ON decisions BEGIN UPDATE changes SET count = count + 1; END;
CREATE TRIGGER alike_came AFTER INSERT ON alike_reports BEGIN UPDATE changes SET count = count + 1; END;
CREATE TABLE linking (one INTEGER PRIMARY KEY CHECK (one = 1), changes INTEGER NOT NULL, linked_by TEXT NOT NULL);
CREATE TABLE entries (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
  date TEXT, first_day TEXT, last_day TEXT,
  status TEXT, review TEXT NOT NULL,
  claims INTEGER NOT NULL, differs INTEGER NOT NULL, weight REAL NOT NULL,
  line TEXT NOT NULL
);
CREATE INDEX entries_weight ON entries (weight);
CREATE INDEX entries_id ON entries (id);
CREATE INDEX entries_day ON entries (kind, first_day);
CREATE INDEX entries_differ ON entries (differs) WHERE differs > 0;
CREATE TABLE entry_ids (id TEXT NOT NULL, entry_key INTEGER NOT NULL, PRIMARY KEY (id, entry_key)) WITHOUT ROWID;
CREATE INDEX entry_ids_entry ON entry_ids (entry_key);
CREATE TABLE entry_claims (
  entry_key INTEGER NOT NULL, place INTEGER NOT NULL,
  report TEXT NOT NULL, claim TEXT NOT NULL, voice TEXT NOT NULL,
  PRIMARY KEY (entry_key, place)
) WITHOUT ROWID;
CREATE INDEX entry_claims_claim ON entry_claims (report, claim);
CREATE TABLE voices (number INTEGER, report TEXT, PRIMARY KEY (number, report)) WITHOUT ROWID;

CREATE VIEW v_entries AS
  SELECT id, kind, title, date, first_day, last_day, status, review, claims, differs AS differences, line FROM entries;
CREATE VIEW v_entry_claims AS
  SELECT e.id AS entry, e.kind, c.place, c.report, c.claim, c.voice
  FROM entry_claims c JOIN entries e ON e.key = c.entry_key;
CREATE VIEW v_differences AS
  SELECT e.id AS entry, e.kind, e.title, json_extract(d.value, '$.field') AS field,
    json_extract(v.value, '$.value') AS value, json_extract(w.value, '$.report') AS report,
    nullif(json_extract(w.value, '$.said_by'), '') AS said_by
  FROM entries e, json_each(e.line, '$.differences') d, json_each(d.value, '$.values') v,
    json_each(v.value, '$.voices') w
  WHERE e.differs > 0;
CREATE VIEW v_voices AS SELECT number AS voice, report FROM voices;
)sql";

// Version 4. The words of each report that tell or name a happening, as the room `link` writes
// them: a record keeps no trees, and reading all reports again to link them would take hours.
constexpr const char* kFourth = R"sql(
CREATE TABLE happenings (report_key INTEGER PRIMARY KEY, lines TEXT NOT NULL);
)sql";

// Version 5. What listings sort and count by stands in one index, so that the lines of claims that
// are not shown are not read; and the few reports that are copies are found at once.
constexpr const char* kFifth = R"sql(
DROP INDEX claims_day;
CREATE INDEX claims_day ON claims
  (kind, first_day, last_day, date, status, report_key, span_begin, span_end, id, coder)
  WHERE superseded_by IS NULL;
CREATE INDEX reports_copies ON reports (copy_of) WHERE copy_of <> '' AND superseded_by IS NULL;
)sql";

// Version 6. What lies between claims and entries, so that after a change only what it touches is
// worked out anew: by what claims can be found (`link_blocks`, in order of days), which of them are
// kin, whom and which places each report names; and the reports that have changed since.
constexpr const char* kSixth = R"sql(
CREATE TABLE link_changed (report_key INTEGER PRIMARY KEY);
CREATE TABLE link_reports (
  report_key INTEGER PRIMARY KEY,
  id TEXT NOT NULL, origin TEXT NOT NULL, mentions TEXT NOT NULL, actors TEXT NOT NULL, recognised INTEGER NOT NULL
);
CREATE TABLE link_blocks (
  kind INTEGER, block TEXT, at TEXT, claim_key INTEGER, report_key INTEGER NOT NULL,
  PRIMARY KEY (kind, block, at, claim_key)
) WITHOUT ROWID;
CREATE INDEX link_blocks_report ON link_blocks (report_key);
CREATE TABLE link_kin (
  kind INTEGER, one INTEGER, other INTEGER,
  one_report INTEGER NOT NULL, other_report INTEGER NOT NULL,
  certainty REAL NOT NULL, reason TEXT NOT NULL,
  PRIMARY KEY (kind, one, other)
) WITHOUT ROWID;
CREATE INDEX link_kin_one ON link_kin (one_report);
CREATE INDEX link_kin_other ON link_kin (other_report);
CREATE TABLE link_places (
  place TEXT, name TEXT, report_key INTEGER, PRIMARY KEY (place, name, report_key)
) WITHOUT ROWID;
CREATE INDEX link_places_report ON link_places (report_key);
CREATE TRIGGER link_claims_came AFTER INSERT ON claims BEGIN
  INSERT OR IGNORE INTO link_changed VALUES (NEW.report_key); END;
CREATE TRIGGER link_claims_changed AFTER UPDATE ON claims BEGIN
  INSERT OR IGNORE INTO link_changed VALUES (NEW.report_key); END;
CREATE TRIGGER link_claims_went AFTER DELETE ON claims BEGIN
  INSERT OR IGNORE INTO link_changed VALUES (OLD.report_key); END;
CREATE TRIGGER link_reports_came AFTER INSERT ON reports BEGIN
  INSERT OR IGNORE INTO link_changed VALUES (NEW.key); END;
CREATE TRIGGER link_reports_changed AFTER UPDATE ON reports BEGIN
  INSERT OR IGNORE INTO link_changed VALUES (NEW.key); END;
CREATE TRIGGER link_reports_went AFTER DELETE ON reports BEGIN
  INSERT OR IGNORE INTO link_changed VALUES (OLD.key); END;
CREATE TRIGGER link_decisions_came AFTER INSERT ON decisions BEGIN
  INSERT OR IGNORE INTO link_changed SELECT key FROM reports
  WHERE id IN (NEW.report, NEW.other_report) AND superseded_by IS NULL; END;
DELETE FROM linking;
)sql";

// Version 7. The list of people answers from what is kept of each report.
constexpr const char* kSeventh = R"sql(
ALTER TABLE link_reports ADD COLUMN people TEXT NOT NULL DEFAULT '';
DELETE FROM linking;
)sql";

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> steps = {
      {1, kFirst}, {2, kSecond}, {3, kThird}, {4, kFourth}, {5, kFifth}, {6, kSixth}, {7, kSeventh}};
  return steps;
}

}  // namespace rapporteur::store
