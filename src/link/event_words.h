// Words that tell the same kind of happening: "murder" and "slaying", "quake" and "tremor".

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace rapporteur::link {

// What a word is in its sentence, as far as families of words part by it ("to fire", "a fire").
enum class WordPart : char { verb = 'v', noun = 'n', adjective = 'a' };

class EventWords {
 public:
  // Reads data/link/event_words.tsv.
  EventWords();

  // The family of a word or phrase in lower case; for a noun in capitals of a headline its verb's
  // too, for the tagger takes those for names. Other forms of the word ("fires", "shooting") are
  // found by their endings. Empty where no family holds it.
  [[nodiscard]] std::string family_of(std::string_view word, WordPart part) const;

 private:
  std::map<std::pair<std::string, char>, std::string> families_;
};

}  // namespace rapporteur::link
