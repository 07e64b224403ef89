// The lexicon as a codebook for people: every entry with what it means, what counts, what does not,
// its codes in three schemes and how often it was right.

#pragma once

#include <string>
#include <vector>

#include "claim/rules.h"
#include "export/sheets.h"

namespace rapporteur::exports {

struct CodebookEntry {
  std::string id, kind;
  std::string definition;          // empty where a user's entry has none
  std::vector<std::string> words;  // "verbs: meet, confer"
  std::vector<std::string> needs;  // as written
  std::string plover;              // "ASSAULT, aerial; context military"; empty
  std::string cameo;               // empty
  std::string acled;               // "Battles: Armed clash (remark)"; "none (why)"; empty: no code
  std::string precision;           // "12 of 13 right (0.92), by eval/key.tsv"; "not measured"
  std::string file;                // where the entry stands
  std::vector<std::string> yes, no;
};

// In order of kind (as docs/claims.md tells them), then id. `only` narrows to one kind; empty: all.
std::vector<CodebookEntry> codebook_of(const claim::Rules& rules, const std::string& only);

struct CodebookHead {
  std::string made_by;  // "rapporteur 0.1.0"
  std::string rules;    // their hash
};

// Same entries, same bytes. Markdown and the page have a table of contents by kind.
std::string codebook_markdown(const std::vector<CodebookEntry>& entries, const CodebookHead& head);
std::string codebook_page(const std::vector<CodebookEntry>& entries, const CodebookHead& head);
std::string codebook_json(const std::vector<CodebookEntry>& entries, const CodebookHead& head);
Sheet codebook_sheet(const std::vector<CodebookEntry>& entries);

// What stands before the entries, and before those of a kind.
const std::string& codebook_preface();
std::string kind_heading(const std::string& kind);  // "Events"
std::string kind_meaning(const std::string& kind);  // one sentence; empty for an unknown kind

}  // namespace rapporteur::exports
