#include "support/conllu.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace rapporteur::test {

namespace {

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : line) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string value_of(std::string_view misc, std::string_view key) {
  for (const std::string& part : split(misc, '|')) {
    if (part.starts_with(std::string(key) + "=")) return part.substr(key.size() + 1);
  }
  return "";
}

ParagraphKind kind_of(std::string_view name) {
  if (name == "headline") return ParagraphKind::headline;
  if (name == "list_item") return ParagraphKind::list_item;
  if (name == "caption") return ParagraphKind::caption;
  return ParagraphKind::prose;
}

// Builds one report after another, line by line.
class Reader {
 public:
  void take(const std::string& line, std::size_t number) {
    if (line.starts_with("#")) {
      comment(line);
    } else if (line.empty()) {
      end_sentence();
    } else {
      token(split(line, '\t'), number);
    }
  }

  std::vector<ParsedReport> finish() {
    end_sentence();
    end_document();
    return std::move(documents_);
  }

 private:
  void comment(const std::string& line) {
    const auto at = line.find('=');
    std::string value = at == std::string::npos ? "" : line.substr(at + 1);
    while (value.starts_with(" ")) value.erase(0, 1);
    if (line.starts_with("# newdoc")) {
      end_document();
      documents_.emplace_back();
      documents_.back().report.id = value;
      documents_.back().report.language = "en";
      documents_.back().analysis.model = "hand";
    } else if (documents_.empty()) {
      throw std::runtime_error("a document must open with '# newdoc id = NAME'");
    } else if (line.starts_with("# newpar")) {
      new_paragraph_ = true;
    } else if (line.starts_with("# published")) {
      documents_.back().report.published = {value, "metadata"};
    } else if (line.starts_with("# kind")) {
      kind_ = kind_of(value);
    } else if (line.starts_with("# expect")) {
      documents_.back().expected.push_back(value);
    }
  }

  void token(const std::vector<std::string>& columns, std::size_t number) {
    if (columns.size() != 10 || documents_.empty()) {
      throw std::runtime_error("line " + std::to_string(number) + ": not a CoNLL-U token");
    }
    Report& report = documents_.back().report;
    Analysis& analysis = documents_.back().analysis;
    if (new_paragraph_ || report.paragraphs.empty()) {
      if (!report.text.empty()) {
        while (report.text.ends_with(" ")) report.text.pop_back();
        report.text += "\n\n";
      }
      report.paragraphs.push_back({{static_cast<std::uint32_t>(report.text.size()), 0}, kind_, {}});
      kind_ = ParagraphKind::prose;
      new_paragraph_ = false;
    }
    if (first_ == analysis.tokens.size()) {
      analysis.sentences.push_back({static_cast<std::uint32_t>(first_), 0,
                                    static_cast<std::uint32_t>(report.paragraphs.size() - 1)});
    }
    Token token;
    token.span.begin = static_cast<std::uint32_t>(report.text.size());
    report.text += columns[1];
    token.span.end = static_cast<std::uint32_t>(report.text.size());
    report.text += value_of(columns[9], "After");
    token.space_after = value_of(columns[9], "SpaceAfter") != "No";
    if (token.space_after) report.text += ' ';
    token.norm = columns[1];
    token.lemma = columns[2];
    token.pos = columns[3];
    token.tag = columns[4];
    token.morph = columns[5] == "_" ? "" : columns[5];
    token.dep = columns[7] == "root" ? "ROOT" : columns[7];
    const std::uint32_t head = static_cast<std::uint32_t>(std::stoul(columns[6]));
    token.head = head == 0 ? static_cast<std::uint32_t>(analysis.tokens.size())
                           : static_cast<std::uint32_t>(first_) + head - 1;
    name(value_of(columns[9], "NER"), token, analysis);
    analysis.tokens.push_back(token);
    report.paragraphs.back().span.end = token.span.end;
  }

  static void name(const std::string& label, Token& token, Analysis& analysis) {
    if (label.size() < 3) return;
    token.ent_iob = label.substr(0, 1);
    token.ent_type = label.substr(2);
    const auto at = static_cast<std::uint32_t>(analysis.tokens.size());
    if (token.ent_iob == "B") {
      analysis.names.push_back({at, at + 1, token.ent_type});
    } else if (!analysis.names.empty()) {
      analysis.names.back().end = at + 1;
    }
  }

  void end_sentence() {
    if (documents_.empty()) return;
    Analysis& analysis = documents_.back().analysis;
    if (!analysis.sentences.empty() && first_ != analysis.tokens.size()) {
      analysis.sentences.back().end = static_cast<std::uint32_t>(analysis.tokens.size());
      first_ = analysis.tokens.size();
    }
  }

  void end_document() {
    if (!documents_.empty()) {
      end_sentence();
      std::string& text = documents_.back().report.text;
      while (text.ends_with(" ")) text.pop_back();
    }
    first_ = 0;
    new_paragraph_ = true;
  }

  std::vector<ParsedReport> documents_;
  std::size_t first_ = 0;  // first token of the open sentence
  bool new_paragraph_ = true;
  ParagraphKind kind_ = ParagraphKind::prose;
};

}  // namespace

std::vector<ParsedReport> read_conllu(std::string_view text) {
  Reader reader;
  std::size_t number = 0;
  for (const std::string& line : split(text, '\n')) reader.take(line, ++number);
  return reader.finish();
}

std::vector<ParsedReport> read_conllu_file(const std::string& path_below_tests) {
  const std::string path = std::string(RAPPORTEUR_SOURCE_DIR) + "/tests/" + path_below_tests;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot open " + path);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return read_conllu(text);
}

}  // namespace rapporteur::test
