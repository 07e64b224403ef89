#include "pipeline/run.h"

#include <optional>
#include <utility>

#include "claim/claim_actors.h"
#include "claim/dictionary/apply_lexicon.h"
#include "claim/find_claims.h"
#include "clause/find_clauses.h"
#include "ground/dictionary/dictionary_actors.h"
#include "lang/model_store.h"
#include "lang/natural_case.h"
#include "pipeline/happenings.h"
#include "pipeline/program.h"

namespace rapporteur::pipeline {

// The whole way of one report. A stage adds; it never changes what an earlier stage wrote, so
// that any answer can be traced back to bytes of the source.
Reading code_report(const Report& original, const Resources& use) {
  Reading reading;
  reading.report = original;
  // Text in capitals is read in natural case; both have the same bytes but for the case.
  std::optional<Report> natural;
  if (use.pipeline && original.is_coded() && use.mode == lang::Mode::news)
    natural = lang::in_natural_case(original, *use.pipeline);
  const Report& report = natural ? *natural : original;
  if (use.pipeline && report.is_coded()) {
    reading.analysis = lang::analyse(report, *use.pipeline, use.mode);
    reading.grounding =
        ground::resolve_with(report, reading.analysis, use.gazetteer, use.dictionaries.actors);
    reading.clauses =
        clause::find_clauses(report, reading.analysis, reading.grounding, use.clause_words);
  }
  reading.claims =
      claim::find_claims(report, reading.analysis, reading.grounding, reading.clauses, use.rules);
  claim::apply_lexicon(use.dictionaries.events, use.rules, report, reading.analysis,
                       reading.claims);
  if (natural) {
    for (Claim& claim : reading.claims) claim::restore_words(original, claim);
  }
  return reading;
}

Result<Receipt> add_to_record(const Reading& reading, store::RecordFile& record,
                              std::optional<store::StoryTrace> trace) {
  store::CodedReport coded{reading.report, sentence_spans(reading.analysis), reading.claims,
                           std::move(trace)};
  if (!reading.analysis.model.empty()) coded.happenings = happenings_of(reading);
  return record.add(coded);
}

std::vector<Span> sentence_spans(const Analysis& analysis) {
  std::vector<Span> spans;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.begin == sentence.end) continue;
    spans.push_back(
        {analysis.tokens[sentence.begin].span.begin, analysis.tokens[sentence.end - 1].span.end});
  }
  return spans;
}

Result<Resources> load_resources(const Choice& choice) {
  std::shared_ptr<const lang::Pipeline> pipeline;
  if (!choice.without_model) {
    const auto folder = lang::find_model(lang::choice_from_environment(choice.model));
    if (!folder) return fail(folder.error());
    auto loaded = lang::load_pipeline(*folder);
    if (!loaded) return fail(loaded.error());
    pipeline = std::move(*loaded);
  }
  auto gazetteer = ground::load_gazetteer();
  if (!gazetteer) return fail(gazetteer.error());
  auto words = clause::load_clause_words();
  if (!words) return fail(words.error());
  auto rules = claim::load_rules(choice.rule_files);
  if (!rules) return fail(rules.error());
  auto dictionaries = load_dictionaries(choice.dictionaries);
  if (!dictionaries) return fail(dictionaries.error());
  if (!dictionaries->files.empty())
    rules = rules->with(std::exchange(dictionaries->events.entries, {}), dictionaries->sha256);
  return Resources{std::move(pipeline), std::move(*gazetteer), std::move(*words),
                   std::move(*rules),   choice.mode,           std::move(*dictionaries)};
}

claim::StreamHead head_of(const Resources& use) {
  return {std::string(kProgram), use.pipeline ? use.pipeline->name() : "",
          use.mode == lang::Mode::parity ? "parity" : "news", use.rules.sha256()};
}

store::Origin origin_of(const Resources& use) {
  const claim::StreamHead head = head_of(use);
  return {head.program, head.model, head.mode, head.rules};
}

}  // namespace rapporteur::pipeline
