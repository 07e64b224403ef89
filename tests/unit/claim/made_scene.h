// Reports put together by hand for the tests of `claim`: no model, no grammar, only what the
// rooms before it would have found.

#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "claim/scene.h"

namespace rapporteur::claim::test {

// Words parted by blanks; "." ends a sentence, "//" opens a paragraph. Every word hangs on the
// first of its sentence until a test says otherwise.
class Made {
 public:
  explicit Made(std::string_view text) {
    report.id = "made.txt";
    report.language = "en";
    bool new_sentence = true;
    report.paragraphs.push_back({{0, 0}, ParagraphKind::prose, {}});
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find(' ', begin), text.size());
      const std::string_view word = text.substr(begin, end - begin);
      begin = end + 1;
      if (word == "//") {
        report.text += "\n\n";
        const auto at = static_cast<std::uint32_t>(report.text.size());
        report.paragraphs.push_back({{at, at}, ParagraphKind::prose, {}});
        new_sentence = true;
        continue;
      }
      add(word, new_sentence);
      new_sentence = word == ".";
    }
  }

  // The nth word that is written so.
  [[nodiscard]] std::uint32_t word(std::string_view form, int nth = 1) const {
    for (std::uint32_t at = 0; at < analysis.tokens.size(); ++at) {
      if (report.slice(analysis.tokens[at].span) == form && --nth == 0) return at;
    }
    throw std::runtime_error("no word " + std::string(form));
  }

  // Hangs a word on another of its sentence, which becomes a root where it hung on the first.
  void hang(std::string_view child, std::string_view head) {
    const std::uint32_t below = word(child);
    const std::uint32_t above = word(head);
    if (analysis.tokens[above].head == below) analysis.tokens[above].head = above;
    analysis.tokens[below].head = above;
  }

  std::uint32_t entity(std::string name, ActorKind kind, std::string country = "",
                       std::string office = "") {
    Entity one;
    one.name = std::move(name);
    one.kind = kind;
    one.country = std::move(country);
    if (!office.empty()) {
      one.offices.emplace_back();
      one.offices.back().title = std::move(office);
    }
    grounding.entities.push_back(std::move(one));
    return static_cast<std::uint32_t>(grounding.entities.size() - 1);
  }

  void mention(std::uint32_t token, std::vector<std::uint32_t> entities, std::string how = "name") {
    grounding.mentions.push_back({analysis.tokens[token].span, token, token, token + 1,
                                  std::move(entities), std::move(how)});
  }

  std::uint32_t day(std::uint32_t token, std::string edtf) {
    Day one;
    one.span = analysis.tokens[token].span;
    one.type = "DATE";
    one.edtf = std::move(edtf);
    one.from = "text";
    grounding.days.push_back(std::move(one));
    return static_cast<std::uint32_t>(grounding.days.size() - 1);
  }

  std::uint32_t place(std::uint32_t token, std::string name) {
    Place one;
    one.span = analysis.tokens[token].span;
    one.name = std::move(name);
    one.kind = "city";
    grounding.places.push_back(std::move(one));
    return static_cast<std::uint32_t>(grounding.places.size() - 1);
  }

  // A verb clause; a nominal one where `noun` is given.
  Clause& clause(std::uint32_t head, std::string pred,
                 std::vector<std::pair<std::string, std::uint32_t>> roles, std::string noun = "") {
    Clause one;
    one.head = head;
    one.pred = std::move(pred);
    one.form = noun.empty() ? ClauseForm::verb : ClauseForm::nominal;
    one.noun = std::move(noun);
    one.span = analysis.tokens[head].span;
    for (auto& [role, token] : roles) {
      Filler filler;
      filler.role = role;
      filler.token = token;
      one.roles.push_back(std::move(filler));
      one.span.begin = std::min(one.span.begin, analysis.tokens[token].span.begin);
      one.span.end = std::max(one.span.end, analysis.tokens[token].span.end);
    }
    clauses.clauses.push_back(std::move(one));
    return clauses.clauses.back();
  }

  [[nodiscard]] Scene scene() const { return Scene(report, analysis, grounding, clauses); }

  Report report;
  Analysis analysis;
  Grounding grounding;
  Clauses clauses;

 private:
  void add(std::string_view word, bool new_sentence) {
    const auto at = static_cast<std::uint32_t>(analysis.tokens.size());
    if (new_sentence) {
      analysis.sentences.push_back(
          {at, at, static_cast<std::uint32_t>(report.paragraphs.size() - 1)});
    }
    if (!report.text.empty() && report.text.back() != '\n') report.text += ' ';
    Token token;
    token.span.begin = static_cast<std::uint32_t>(report.text.size());
    report.text += word;
    token.span.end = static_cast<std::uint32_t>(report.text.size());
    token.lemma = std::string(word);
    token.head = analysis.sentences.back().begin;
    token.dep = token.head == at ? "ROOT" : "dep";
    analysis.tokens.push_back(std::move(token));
    analysis.sentences.back().end = at + 1;
    report.paragraphs.back().span.end = static_cast<std::uint32_t>(report.text.size());
  }
};

}  // namespace rapporteur::claim::test
