// Agent files: "PHRASE {plural} [~CODE]", and sets of words "!NAME! = A, B".

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/split_list.h"
#include "ground/dictionary/actor_lexicon.h"

namespace rapporteur::ground {

namespace {

using WordSets = std::map<std::string, std::vector<std::string>>;

std::string regular_plural(const std::string& phrase) {
  if (phrase.ends_with('y')) return phrase.substr(0, phrase.size() - 1) + "ies";
  return phrase + (phrase.ends_with('s') ? "es" : "s");
}

// The part between two marks; empty where they do not stand.
std::string_view between(std::string_view text, char open, char close) {
  const std::size_t begin = text.find(open);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find(close, begin + 1);
  return end == std::string_view::npos ? std::string_view{}
                                       : text.substr(begin + 1, end - begin - 1);
}

// "CONGRESS!PERSON!" as "CONGRESSMAN", "CONGRESSWOMAN"; the phrase itself without a set.
std::vector<std::string> expanded(const std::string& phrase, const WordSets& sets) {
  const std::string_view name = between(phrase, '!', '!');
  const auto set = sets.find(std::string(name));
  if (name.empty() || set == sets.end()) return {phrase};
  std::vector<std::string> out;
  const std::size_t at = phrase.find('!');
  for (const std::string& word : set->second)
    out.push_back(phrase.substr(0, at) + word + phrase.substr(at + name.size() + 2));
  return out;
}

class AgentFile {
 public:
  AgentFile(ActorLexicon& into, base::DictionaryWarnings& odd) : into_(into), odd_(odd) {}

  void take(const base::DictionaryLine& line) {
    const std::string& text = line.text;
    const std::size_t equals = text.find('=');
    if (text.front() == '!' && equals != std::string::npos) {
      sets_[std::string(between(text, '!', '!'))] = base::split_list(text.substr(equals + 1), ',');
      return;
    }
    std::string_view code = between(text, '[', ']');
    if (code.starts_with('~')) code.remove_prefix(1);
    if (code.ends_with('~')) code.remove_suffix(1);
    if (code.empty()) return odd_.add(line.number, "an agent without a code in brackets");
    if (code != "---" && decode(code).sector.empty())
      odd_.add(line.number, "no role is known: " + std::string(code));
    add(line, std::string(code));
  }

 private:
  void add(const base::DictionaryLine& line, const std::string& code) {
    const std::string& text = line.text;
    const std::string written = text.substr(0, text.find_first_of("{["));
    const bool says_plural = text.find('{') < text.find('[');
    const bool has_set = written.find('!') != std::string::npos;
    for (const std::string& form : expanded(written, sets_)) {
      const std::string phrase = base::dictionary_phrase(form);
      if (phrase.empty()) return odd_.add(line.number, "an agent without a name");
      add_form(line, phrase, false, code);
      if (says_plural) {
        for (const std::string& plural : base::split_list(between(text, '{', '}'), ' '))
          add_form(line, base::dictionary_phrase(plural), true, code);
      } else if (!has_set) {
        add_form(line, regular_plural(phrase), true, code);
      }
    }
  }

  void add_form(const base::DictionaryLine& line, const std::string& phrase, bool is_plural,
                const std::string& code) {
    const auto row = static_cast<std::uint32_t>(into_.agent_codes.size());
    if (phrase.empty()) return;
    if (!into_.agent_phrases.add(phrase, row)) {
      if (!is_plural)
        odd_.add(line.number, "'" + phrase + "' stands a second time; the first counts");
      return;
    }
    into_.agent_codes.push_back(code);
    into_.agent_is_plural.push_back(is_plural);
  }

  ActorLexicon& into_;
  base::DictionaryWarnings& odd_;
  WordSets sets_;
};

}  // namespace

void read_agent_file(std::string_view bytes, ActorLexicon& into, base::DictionaryWarnings& odd) {
  AgentFile file(into, odd);
  for (const base::DictionaryLine& line : base::dictionary_lines(bytes)) file.take(line);
}

}  // namespace rapporteur::ground
