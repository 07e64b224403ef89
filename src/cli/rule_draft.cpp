#include "cli/rule_draft.h"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

#include "claim/claim_json.h"
#include "cli/exit_codes.h"
#include "cli/terminal.h"
#include "export/chronology.h"
#include "export/wording.h"

namespace rapporteur::cli {

namespace {

constexpr std::size_t kMostShown = 20;

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "\"";
}

std::string sentence_of(const store::RecordFile& record, const Report& report, Span span) {
  const auto sentences = record.sentences_of(report.id);
  const exports::Passage passage =
      exports::passage_of(report, sentences ? *sentences : std::vector<Span>{}, span);
  return passage.before + passage.words + passage.after;
}

// A rejected claim is a sentence of which the rule must make nothing; of another one it must make
// what the decision says.
std::string draft(const Decision& decision, const Claim& claim, const std::string& sentence) {
  std::string text = fmt::format(
      "# From decision {} of {} on {}{}.\n"
      "# Put the words of your own in place of names, keep the grammar, and add the example to "
      "the\n"
      "# entry {} of a rule file (docs/rules.md); `rapporteur rules check` runs it.\n"
      "- id: {}\n",
      decision.id, decision.who, claim.report, decision.why.empty() ? "" : ": " + decision.why,
      claim.rule, claim.rule);
  if (decision.act == "reject") return text + fmt::format("  no:\n    - {}\n", quoted(sentence));
  const std::string field = decision.act == "correct"
                                ? fmt::format(", {}: {}", decision.field, quoted(decision.value))
                                : (claim.status.empty() ? "" : ", status: " + claim.status);
  return text + fmt::format("  yes:\n    - {{text: {}{}}}\n", quoted(sentence), field);
}

Result<std::vector<Claim>> made_by(const store::RecordFile& record, const Claim& claim) {
  store::ClaimFilter filter;
  filter.kinds = {std::string(claim::kind_of(claim))};
  auto claims = record.claims(filter);
  if (!claims) return claims;
  std::erase_if(*claims, [&](const Claim& one) {
    return one.rule != claim.rule || one.coder != claim.coder ||
           (one.report == claim.report && one.id == claim.id);
  });
  return claims;
}

void tell_others(const std::vector<Claim>& others, const std::string& rule) {
  std::fprintf(stderr, "rapporteur: %zu other claims were made by %s and may change with it\n",
               others.size(), rule.c_str());
  for (std::size_t i = 0; i < std::min(others.size(), kMostShown); ++i) {
    std::fprintf(stderr, "  %s/%s  %s\n", others[i].report.c_str(), others[i].id.c_str(),
                 exports::plain_text(exports::headline_of(others[i])).c_str());
  }
  if (others.size() > kMostShown) std::fprintf(stderr, "  ...\n");
}

}  // namespace

int draft_rule(const RecordOption& option, const std::string& decision_id) {
  const auto record = option.open();
  if (!record) return fail_with_record(record.error());
  const auto decisions = record->decisions();
  if (!decisions) return fail_with_record(decisions.error());
  const auto decision = std::ranges::find_if(
      *decisions, [&](const Decision& one) { return one.id.starts_with(decision_id); });
  if (decision == decisions->end()) return nothing_found("no decision has an id that begins so");
  const auto claims = record->claims_by_id(decision->claim.report + "/" + decision->claim.claim);
  if (!claims) return fail_with_record(claims.error());
  if (claims->empty()) return nothing_found("no claim of the record answers to that decision");
  const Claim& claim = claims->front();
  if (claim.coder != "rapporteur")
    return fail_with({ErrorKind::bad_input,
                      "the claim is of coder " + claim.coder + ": no rule has made it"}),
           kUsage;
  const auto report = record->report(claim.report);
  if (!report) return fail_with_record(report.error());
  print(draft(*decision, claim, sentence_of(*record, *report, claim.span)));
  const auto others = made_by(*record, claim);
  if (!others) return fail_with_record(others.error());
  tell_others(*others, claim.rule);
  return kDone;
}

}  // namespace rapporteur::cli
