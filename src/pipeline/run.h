// The whole way of one report, from its text to its claims. Read run.cpp: it is the order of
// the rooms.

#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "claim/claim_json.h"
#include "claim/rules.h"
#include "clause/words.h"
#include "ground/gazetteer.h"
#include "lang/pipeline.h"
#include "pipeline/dictionaries.h"
#include "rapporteur/analysis.h"
#include "rapporteur/claim.h"
#include "rapporteur/clause.h"
#include "rapporteur/grounding.h"
#include "rapporteur/record.h"
#include "rapporteur/report.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// What the user chose; empty fields mean the defaults.
struct Choice {
  std::string model;  // a name or a path, see lang/model_store.h
  lang::Mode mode = lang::Mode::news;
  std::vector<std::filesystem::path> rule_files;  // beside the shipped ones
  bool without_model = false;  // reports are read, but not coded: only their own claim is made
  std::vector<std::filesystem::path> dictionaries = {};  // of other coders: files or folders
};

// Loaded once, constant, shared by all threads.
struct Resources {
  std::shared_ptr<const lang::Pipeline> pipeline;  // none: reports are not coded
  ground::Gazetteer gazetteer;
  clause::ClauseWords clause_words;
  claim::Rules rules;
  lang::Mode mode = lang::Mode::news;
  Dictionaries dictionaries = {};  // their entries stand in `rules` instead
};

Result<Resources> load_resources(const Choice& choice);

// What each room has found in one report.
struct Reading {
  Report report;
  Analysis analysis;
  Grounding grounding;
  Clauses clauses;
  std::vector<Claim> claims;
};

// Cannot fail: a report that is not coded (another language) has its own claim only.
Reading code_report(const Report& report, const Resources& use);

// Spans of the sentences, for showing passages.
std::vector<Span> sentence_spans(const Analysis& analysis);

// `trace`: of the report's story, where it is new (copy_search.h).
Result<Receipt> add_to_record(const Reading& reading, store::RecordFile& record,
                              std::optional<store::StoryTrace> trace = std::nullopt);

// What made the claims, for the stream's first line and for the record's run.
claim::StreamHead head_of(const Resources& use);
store::Origin origin_of(const Resources& use);

}  // namespace rapporteur::pipeline
