// rapporteur show: one claim with its words in their sentence and paragraph.

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "base/edtf.h"
#include "claim/claim_json.h"
#include "cli/exit_codes.h"
#include "cli/find_claim.h"
#include "cli/record_view.h"
#include "cli/table.h"
#include "cli/terminal.h"
#include "cli/verbs.h"
#include "export/chronology.h"
#include "export/chronology_text.h"
#include "pipeline/judged_record.h"

namespace rapporteur::cli {

namespace {

constexpr const char* kExamples =
    "ID is what the other verbs show; its beginning is enough. REPORT/ID picks one of several "
    "reports\n"
    "that carry the same words.\n"
    "\n"
    "Examples:\n"
    "  rapporteur show 4f7ac1 --record talks.db\n"
    "  rapporteur show 4f7ac1 --record talks.db --format jsonl";

struct ShowVerb {
  ClaimOptions claim;
  std::string format = "table";
};

std::string row(std::string_view name, const std::string& value, std::size_t width) {
  constexpr std::size_t kNameWidth = 14;
  return named_row(name, value, kNameWidth, width);
}

std::string joined(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : " · ") + word;
  return list;
}

std::string day_words(const Claim& claim, const Report& report) {
  if (!claim.date.empty()) {
    std::string words = base::readable_days(claim.date);
    if (!claim.date_text.empty()) words += " (\"" + claim.date_text + "\")";
    if (!claim.date_also.empty())
      words += ", also given as " + base::readable_days(claim.date_also);
    return words;
  }
  if (report.published.value.empty()) return "not given";
  return "not given; reported " + base::readable_days(report.published.value);
}

std::string report_words(const Report& report) {
  std::vector<std::string> parts = {report.id};
  if (!report.outlet.value.empty()) parts.push_back(report.outlet.value);
  if (!report.published.value.empty()) {
    parts.push_back(base::readable_days(report.published.value) + " (from " +
                    report.published.from + ")");
  }
  if (!report.title.value.empty()) parts.push_back("“" + report.title.value + "”");
  if (!report.url.value.empty()) parts.push_back(report.url.value);
  return joined(parts);
}

// The paragraph as one passage; the sentence shows by what is not dim.
std::string words_in_paragraph(const Report& report, const std::vector<Span>& sentences, Span span,
                               std::size_t width) {
  constexpr std::string_view kBold = "\x1b[1m", kDim = "\x1b[2m", kPlain = "\x1b[0m";
  const exports::Passage sentence = exports::passage_of(report, sentences, span);
  const exports::Passage paragraph = exports::passage_of(report, {}, span);
  const auto rest = [](const std::string& all, const std::string& part, bool at_end) {
    if (all.size() <= part.size()) return std::string();
    return at_end ? all.substr(0, all.size() - part.size()) : all.substr(part.size());
  };
  const std::string ahead = rest(paragraph.before, sentence.before, true);
  const std::string behind = rest(paragraph.after, sentence.after, false);
  std::string text;
  if (wants_colour(stdout)) {
    text = fmt::format("{}{}{}{}{}{}{}{}{}{}{}", kDim, ahead, kPlain, sentence.before, kBold,
                       sentence.words, kPlain, sentence.after, kDim, behind, kPlain);
  } else {
    text = ahead + sentence.before + "⟦" + sentence.words + "⟧" + sentence.after + behind;
  }
  return "    " + exports::wrapped(text, width, 4) + "\n";
}

std::string decision_words(const Decision& decision) {
  std::string words = decision.act;
  if (!decision.field.empty())
    words += " " + decision.field + " to \"" + decision.value + "\" (was \"" + decision.was + "\")";
  constexpr std::size_t kDay = 10;
  words += " by " + decision.who + " on " + decision.made_on.substr(0, kDay);
  return decision.why.empty() ? words : words + ": " + decision.why;
}

// What the report ties the claim to: "in response to   statement 4f7ac1: ...".
Result<std::string> relation_rows(const store::RecordFile& record, const Report& report,
                                  const Claim& claim, std::size_t width) {
  if (claim.relations.empty()) return "";
  const auto others = record.claims_of(claim.report);
  if (!others) return fail(others.error());
  std::string rows;
  for (const Relation& relation : claim.relations) {
    const auto other = std::ranges::find_if(*others, [&](const Claim& one) {
      return one.id == relation.to && one.coder == claim.coder;
    });
    if (other == others->end()) continue;
    std::string type = relation.type;
    std::ranges::replace(type, '_', ' ');
    std::string words(report.slice(other->span));
    std::ranges::replace(words, '\n', ' ');
    rows +=
        row("tied to", fmt::format("{}: {} {}: {}", type, claim::kind_of(*other), other->id, words),
            width);
  }
  return rows;
}

Result<std::string> shown(const store::RecordFile& record, const pipeline::JudgedRecord& judged,
                          const Claim& found) {
  const std::optional<Claim> as_judged = judged.judged(found);
  const Claim& claim = as_judged ? *as_judged : found;
  const auto report = record.report(claim.report);
  if (!report) return fail(report.error());
  const auto sentences = record.sentences_of(claim.report);
  if (!sentences) return fail(sentences.error());
  const std::size_t width = terminal_width(stdout);
  const std::string source = exports::source_words(claim);
  std::string text = fmt::format("{} {}\n", claim::kind_of(claim), claim.id);
  text +=
      "  " + exports::wrapped(exports::plain_text(exports::headline_of(claim)), width, 2) + "\n\n";
  text += row("status", exports::status_words(claim), width);
  text += row("day", day_words(claim, *report), width);
  text += row("details", joined(exports::details_of(claim)), width);
  const auto relations = relation_rows(record, *report, claim, width);
  if (!relations) return fail(relations.error());
  text += *relations;
  text += row("according to",
              exports::outlet_of(*report) + (source.empty() ? "" : ", citing " + source), width);
  text += row("report", report_words(*report), width);
  text += row("bytes", fmt::format("{} to {}", claim.span.begin, claim.span.end), width);
  text += row("coder", claim.coder + (claim.rule.empty() ? "" : ", rule " + claim.rule), width);
  for (const Decision& decision : judged.decisions_on(claim))
    text += row("decided", decision_words(decision), width);
  return text + "\n" + words_in_paragraph(*report, *sentences, claim.span, width);
}

int show(const ShowVerb& verb, const store::RecordFile& record, const std::vector<Claim>& claims) {
  const auto judged = pipeline::JudgedRecord::of(record);
  if (!judged) return fail_with_record(judged.error());
  bool is_first = true;
  for (const Claim& claim : claims) {
    auto text = shown(record, *judged, claim);
    if (!text) return fail_with_record(text.error());
    if (verb.format == "jsonl") {
      const auto report = record.report(claim.report);
      if (!report) return fail_with_record(report.error());
      *text = claim::to_json(*report, judged->judged(claim).value_or(claim)) + "\n";
    } else if (!is_first) {
      print("\n");
    }
    print(*text);
    is_first = false;
  }
  return kDone;
}

}  // namespace

void add_show(CLI::App& app, int& code) {
  auto verb = std::make_shared<ShowVerb>();
  CLI::App* command =
      app.add_subcommand("show", "one claim, with its words in their sentence and paragraph");
  command->footer(kExamples);
  verb->claim.add_to(*command);
  command->add_option("--format", verb->format, "table for people, jsonl for the claim's line")
      ->check(CLI::IsMember({"table", "jsonl"}))
      ->capture_default_str();
  command->callback([verb, &code] {
    code = with_claims(verb->claim, [&](const auto& record, const auto& claims) {
      return show(*verb, record, claims);
    });
  });
}

}  // namespace rapporteur::cli
