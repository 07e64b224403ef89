#include "claim/check_rules.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "claim/claim_json.h"
#include "claim/find_claims.h"
#include "claim/match.h"

namespace rapporteur::claim {

namespace {

using Json = nlohmann::json;

// What came of one reading of one sentence.
struct Outcome {
  ReadText read;
  std::vector<Claim> claims;
  bool fired = false;  // the entry fitted a clause, or made a claim
};

// Entries that make no claim of their own ("they were joined by") prove themselves by firing.
bool makes_claims(const Rule& rule) {
  return !rule.values.contains("mention") && rule.value_of("adds") != "last";
}

bool has_fired(const Rules& rules, const Rule& rule, const Outcome& outcome) {
  const bool in_claim = std::ranges::any_of(
      outcome.claims, [&](const Claim& claim) { return claim.rule == rule.id; });
  if (in_claim || makes_claims(rule)) return in_claim;
  const ReadText& read = outcome.read;
  const Scene scene(read.report, read.analysis, read.grounding, read.clauses);
  return std::ranges::any_of(read.clauses.clauses, [&](const Clause& clause) {
    return best_fit(scene, rules, clause, rule.kind) == &rule;
  });
}

Result<Outcome> run(const Rules& rules, const Rule& rule, const AnalyseText& analyse,
                    const std::string& text) {
  Result<ReadText> read = analyse(text);
  if (!read) return fail(read.error().during(rule.at.text()));
  Outcome outcome{std::move(*read), {}, false};
  outcome.claims = find_claims(outcome.read.report, outcome.read.analysis, outcome.read.grounding,
                               outcome.read.clauses, rules);
  outcome.fired = has_fired(rules, rule, outcome);
  return outcome;
}

// The texts of a field: an actor's name and mention, a place's name, a plain word.
void add_texts(const Json& value, std::vector<std::string>& texts) {
  if (value.is_string()) texts.push_back(value.get<std::string>());
  if (value.is_array()) {
    for (const Json& item : value) add_texts(item, texts);
  }
  if (value.is_object()) {
    for (const char* key : {"name", "mention"}) {
      if (const auto found = value.find(key); found != value.end()) add_texts(*found, texts);
    }
  }
}

bool has_values(const Json& claim, const std::string& field,
                const std::vector<std::string>& wanted) {
  const auto value = claim.find(field);
  std::vector<std::string> texts;
  if (value != claim.end()) add_texts(*value, texts);
  return std::ranges::all_of(wanted, [&](const std::string& want) {
    return std::ranges::any_of(
        texts, [&](const std::string& text) { return text.find(want) != std::string::npos; });
  });
}

// The kind of claim whose fields an example names: content entries speak of statements.
std::string_view kind_due(const Rule& rule) {
  return rule.kind == "content" ? "statement" : std::string_view(rule.kind);
}

// The first field that no claim of the entry has as the example wants it; empty where all is well.
std::string missing_field(const Rule& rule, const Example& example, const Outcome& outcome) {
  std::string missing;
  for (const Claim& claim : outcome.claims) {
    if (kind_of(claim) != kind_due(rule) || (makes_claims(rule) && claim.rule != rule.id)) continue;
    const Json json = Json::parse(to_json(outcome.read.report, claim));
    const auto wrong = std::ranges::find_if(example.fields, [&](const auto& field) {
      return !has_values(json, field.first, field.second);
    });
    if (wrong == example.fields.end()) return "";
    const auto got = json.find(wrong->first);
    missing = "'" + wrong->first +
              "' is not as the example says: " + (got == json.end() ? "nothing" : got->dump());
  }
  return missing;
}

// The two names that can be swapped: the first two different ones that the example's actors name.
std::optional<std::pair<std::string, std::string>> names_of(const Example& example) {
  static constexpr std::array<std::string_view, 7> kActors = {
      "parties", "speaker", "targets", "mediators", "addressee", "source", "target"};
  std::vector<std::string> names;
  for (const auto& [field, values] : example.fields) {
    if (std::ranges::find(kActors, field) == kActors.end()) continue;
    for (const std::string& value : values) {
      const bool known = std::ranges::find(names, value) != names.end();
      if (!known && example.text.find(value) != std::string::npos) names.push_back(value);
    }
  }
  if (names.size() < 2) return std::nullopt;
  return std::pair{names[0], names[1]};
}

Example swapped(const Example& example, const std::pair<std::string, std::string>& names) {
  Example mirror{swap_names(example.text, names.first, names.second), example.fields, example.at};
  for (auto& [field, values] : mirror.fields) {
    for (std::string& value : values) {
      if (value == names.first) {
        value = names.second;
      } else if (value == names.second) {
        value = names.first;
      }
    }
  }
  return mirror;
}

bool is_told_as_fact(const Claim& claim) {
  return claim.status.empty() || claim.status == "held" || claim.status == "happened" ||
         claim.status == "ongoing";
}

// A breach that is denied is not told as a breach, whatever else is: no claim of the sentence as
// written has the verdict. What was negated as written is no breach either way.
bool is_turned(const Claim& negated, const std::vector<Claim>& as_written) {
  const auto* body = std::get_if<ComplianceClaim>(&negated.body);
  if (body == nullptr) return false;
  return body->verdict == "not fulfilled" || body->verdict == "disputed" ||
         std::ranges::none_of(as_written, [&](const Claim& claim) {
           const auto* other = std::get_if<ComplianceClaim>(&claim.body);
           return other != nullptr && other->verdict == body->verdict;
         });
}

class Checker {
 public:
  Checker(const Rules& rules, const AnalyseText& analyse) : rules_(rules), analyse_(analyse) {}

  Result<void> check(const Rule& rule) {
    ++done_.entries;
    for (const Example& example : rule.yes) {
      if (Result<void> ran = check_yes(rule, example); !ran) return ran;
    }
    for (const Example& example : rule.no) {
      const Result<Outcome> outcome = run_one(rule, example.text);
      if (!outcome) return fail(outcome.error());
      if (outcome->fired) note(rule, example, "a `no` sentence fires the entry");
    }
    return {};
  }

  RuleCheck finish() { return std::move(done_); }

 private:
  Result<Outcome> run_one(const Rule& rule, const std::string& text) {
    ++done_.sentences;
    return run(rules_, rule, analyse_, text);
  }

  void note(const Rule& rule, const Example& example, std::string what) {
    done_.faults.push_back({example.at, rule.id, example.text, std::move(what)});
  }

  void judge_yes(const Rule& rule, const Example& example, const Outcome& outcome,
                 const std::string& how) {
    if (!outcome.fired) {
      note(rule, example, "the entry does not fire" + how);
    } else if (std::string missing = missing_field(rule, example, outcome); !missing.empty()) {
      note(rule, example, missing + how);
    }
  }

  Result<void> check_yes(const Rule& rule, const Example& example) {
    const Result<Outcome> outcome = run_one(rule, example.text);
    if (!outcome) return fail(outcome.error());
    judge_yes(rule, example, *outcome, "");
    if (const auto names = names_of(example)) {
      const Example mirror = swapped(example, *names);
      const Result<Outcome> other = run_one(rule, mirror.text);
      if (!other) return fail(other.error());
      judge_yes(rule, mirror, *other, " with its names swapped");
    }
    return check_negated(rule, example, *outcome);
  }

  // Every clause that the entry fits is negated in turn; none may be told as a fact then.
  Result<void> check_negated(const Rule& rule, const Example& example, const Outcome& outcome) {
    if (!makes_claims(rule)) return {};
    const ReadText& read = outcome.read;
    const Scene scene(read.report, read.analysis, read.grounding, read.clauses);
    for (const Clause& clause : read.clauses.clauses) {
      if (best_fit(scene, rules_, clause, rule.kind) != &rule) continue;
      const std::string text = negate(read, clause);
      if (text.empty()) continue;
      const Result<Outcome> negated = run_one(rule, text);
      if (!negated) return fail(negated.error());
      const bool told = std::ranges::any_of(negated->claims, [&](const Claim& claim) {
        return claim.rule == rule.id && is_told_as_fact(claim) && !is_turned(claim, outcome.claims);
      });
      if (told) note(rule, Example{text, {}, example.at}, "told as happened though negated");
    }
    return {};
  }

  const Rules& rules_;
  const AnalyseText& analyse_;
  RuleCheck done_;
};

std::string with_insert(const ReadText& read, std::uint32_t begin, std::uint32_t end,
                        const std::string& words) {
  std::string text = read.report.text;
  return text.replace(begin, end - begin, words);
}

}  // namespace

std::string negate(const ReadText& read, const Clause& clause) {
  const std::uint32_t at = clause.via ? *clause.via : clause.head;
  const Token& verb = read.analysis.tokens[at];
  for (const Token& token : read.analysis.tokens) {
    const bool auxiliary =
        (token.dep == "aux" || token.dep == "auxpass") && token.head == at && token.tag != "TO";
    if (auxiliary) return with_insert(read, token.span.end, token.span.end, " not");
  }
  if (verb.lemma == "be") return with_insert(read, verb.span.end, verb.span.end, " not");
  const std::string lemma = verb.lemma;
  if (verb.tag == "VBD")
    return with_insert(read, verb.span.begin, verb.span.end, "did not " + lemma);
  if (verb.tag == "VBZ")
    return with_insert(read, verb.span.begin, verb.span.end, "does not " + lemma);
  if (verb.tag == "VBP")
    return with_insert(read, verb.span.begin, verb.span.end, "do not " + lemma);
  return "";
}

std::string swap_names(std::string_view text, std::string_view a, std::string_view b) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(a)) {
      out += b;
      at += a.size();
    } else if (rest.starts_with(b)) {
      out += a;
      at += b.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

Result<RuleCheck> check_rules(const Rules& rules, const AnalyseText& analyse,
                              std::string_view only) {
  Checker checker(rules, analyse);
  for (const Rule& rule : rules.entries()) {
    if (!rule.id.starts_with(only)) continue;
    if (const Result<void> ran = checker.check(rule); !ran) return fail(ran.error());
  }
  return checker.finish();
}

}  // namespace rapporteur::claim
