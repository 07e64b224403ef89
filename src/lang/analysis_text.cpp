#include "lang/analysis_text.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace rapporteur::lang {

namespace {

std::string_view kind_name(ParagraphKind kind) {
  switch (kind) {
    case ParagraphKind::headline:
      return "headline";
    case ParagraphKind::list_item:
      return "list_item";
    case ParagraphKind::caption:
      return "caption";
    case ParagraphKind::header:
      return "header";
    case ParagraphKind::boilerplate:
      return "boilerplate";
    case ParagraphKind::prose:
      break;
  }
  return "prose";
}

// On one line: a cell must not hold a tab or the end of a line.
std::string in_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else {
      out += c;
    }
  }
  return out;
}

std::string or_underscore(std::string_view text) { return text.empty() ? "_" : in_line(text); }

// The bytes of the report between a token and the next one, or the end of its sentence.
std::string_view gap_behind(const Report& report, const Analysis& analysis,
                            const Sentence& sentence, std::uint32_t i) {
  const Span span = analysis.tokens[i].span;
  if (i + 1 >= sentence.end) return "";
  const std::uint32_t next = analysis.tokens[i + 1].span.begin;
  return next > span.end ? report.slice({span.end, next}) : "";
}

std::string misc_of(const Report& report, const Analysis& analysis, const Sentence& sentence,
                    std::uint32_t i) {
  const Token& token = analysis.tokens[i];
  std::vector<std::string> parts;
  const std::string_view gap = gap_behind(report, analysis, sentence, i);
  const std::size_t last = gap.find_last_not_of(" \t\r\n");
  const bool has_words =
      last != std::string_view::npos && gap.find_first_of("|\t\r\n") == std::string_view::npos;
  if (has_words) parts.push_back("After=" + std::string(gap.substr(0, last + 1)));
  const bool has_space = has_words ? last + 1 < gap.size() : token.space_after;
  if (!has_space) parts.emplace_back("SpaceAfter=No");
  if (token.ent_iob != "O") parts.push_back("NER=" + token.ent_iob + "-" + token.ent_type);
  std::string misc;
  for (const std::string& part : parts) misc += (misc.empty() ? "" : "|") + part;
  return misc.empty() ? "_" : misc;
}

void append_sentence(std::string& out, const Report& report, const Analysis& analysis,
                     const Sentence& sentence) {
  const std::vector<Token>& tokens = analysis.tokens;
  const Span whole{tokens[sentence.begin].span.begin, tokens[sentence.end - 1].span.end};
  out += "# text = " + in_line(report.slice(whole)) + "\n";
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const Token& token = tokens[i];
    const bool is_root = token.head == i;
    const std::array<std::string, 10> cells = {
        std::to_string(i - sentence.begin + 1),
        or_underscore(report.slice(token.span)),
        or_underscore(token.lemma),
        or_underscore(token.pos),
        or_underscore(token.tag),
        or_underscore(token.morph),
        is_root ? "0" : std::to_string(token.head - sentence.begin + 1),
        is_root ? "root" : or_underscore(token.dep),
        "_",
        misc_of(report, analysis, sentence, i)};
    for (std::size_t c = 0; c < cells.size(); ++c) out.append(c == 0 ? "" : "\t").append(cells[c]);
    out += '\n';
  }
  out += '\n';
}

nlohmann::ordered_json json_of(const Report& report, const Token& token) {
  return {{"text", report.slice(token.span)},
          {"begin", token.span.begin},
          {"end", token.span.end},
          {"space_after", token.space_after},
          {"norm", token.norm},
          {"lemma", token.lemma},
          {"tag", token.tag},
          {"pos", token.pos},
          {"morph", token.morph},
          {"head", token.head},
          {"dep", token.dep},
          {"ent_iob", token.ent_iob},
          {"ent_type", token.ent_type}};
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t length = base::count_code_points(text);
  if (length < width) text.append(width - length, ' ');
  return text;
}

}  // namespace

std::string to_conllu(const Report& report, const Analysis& analysis) {
  std::string out = "# newdoc id = " + in_line(report.id) + "\n";
  if (!report.published.value.empty())
    out += "# published = " + in_line(report.published.value) + "\n";
  std::uint32_t paragraph = 0;
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    if (sentence.begin >= sentence.end) continue;
    if (s == 0 || sentence.paragraph != paragraph) {
      paragraph = sentence.paragraph;
      out += "# newpar\n";
      const ParagraphKind kind = paragraph < report.paragraphs.size()
                                     ? report.paragraphs[paragraph].kind
                                     : ParagraphKind::prose;
      if (kind != ParagraphKind::prose)
        out.append("# kind = ").append(kind_name(kind)).append("\n");
    }
    append_sentence(out, report, analysis, sentence);
  }
  return out;
}

std::string to_json(const Report& report, const Analysis& analysis) {
  nlohmann::ordered_json json = {{"id", report.id}, {"model", analysis.model}};
  json["tokens"] = nlohmann::ordered_json::array();
  json["sentences"] = nlohmann::ordered_json::array();
  json["names"] = nlohmann::ordered_json::array();
  json["chunks"] = nlohmann::ordered_json::array();
  for (const Token& token : analysis.tokens) json["tokens"].push_back(json_of(report, token));
  for (const Sentence& sentence : analysis.sentences) {
    json["sentences"].push_back(
        {{"begin", sentence.begin}, {"end", sentence.end}, {"paragraph", sentence.paragraph}});
  }
  for (const NameSpan& name : analysis.names) {
    json["names"].push_back({{"begin", name.begin}, {"end", name.end}, {"label", name.label}});
  }
  for (const NounChunk& chunk : analysis.chunks) {
    json["chunks"].push_back({{"begin", chunk.begin}, {"end", chunk.end}, {"root", chunk.root}});
  }
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string to_table(const Report& report, const Analysis& analysis) {
  constexpr std::size_t kColumns = 8;
  using Row = std::array<std::string, kColumns>;
  std::vector<Row> rows = {{"#", "word", "lemma", "pos", "tag", "dep", "head", "name"}};
  for (const Sentence& sentence : analysis.sentences) {
    if (rows.size() > 1) rows.emplace_back();
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      const Token& token = analysis.tokens[i];
      const std::string head = token.head == i
                                   ? ""
                                   : std::to_string(token.head) + " " +
                                         in_line(report.slice(analysis.tokens[token.head].span));
      const std::string name = token.ent_iob == "O" ? "" : token.ent_iob + "-" + token.ent_type;
      rows.push_back({std::to_string(i), in_line(report.slice(token.span)), in_line(token.lemma),
                      token.pos, token.tag, token.dep, head, name});
    }
  }
  std::array<std::size_t, kColumns> widths{};
  for (const Row& row : rows) {
    for (std::size_t c = 0; c < kColumns; ++c)
      widths[c] = std::max(widths[c], base::count_code_points(row[c]));
  }
  std::string out;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < kColumns; ++c) line += padded(row[c], widths[c] + 2);
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

}  // namespace rapporteur::lang
