#include "link/event_words.h"

#include <vector>

#include "base/shipped_data.h"
#include "base/split_list.h"
#include "base/tab_lines.h"

namespace rapporteur::link {

namespace {

// The word as written, then what it may be a form of: "stopping" -> "stopp", "stop", "stoppe".
std::vector<std::string> forms_of(std::string_view word) {
  std::vector<std::string> forms = {std::string(word)};
  const auto without = [&](std::string_view ending, std::string_view put) {
    if (word.size() < ending.size() + 3 || !word.ends_with(ending)) return;
    std::string stem(word.substr(0, word.size() - ending.size()));
    forms.push_back(stem + std::string(put));
    if (stem.size() > 3 && stem.back() == stem[stem.size() - 2] && ending != "s") {
      stem.pop_back();
      forms.push_back(stem);
    }
  };
  without("ies", "y");
  without("es", "");
  without("s", "");
  without("ed", "");
  without("ed", "e");
  without("ing", "");
  without("ing", "e");
  return forms;
}

}  // namespace

EventWords::EventWords() {
  const std::string list = base::shipped_data("link/event_words.tsv").value_or("");
  for (const auto& row : base::tab_lines(list, 2)) {
    for (const std::string& item : base::split_list(row[1], '|')) {
      const std::size_t slash = item.find('/');
      const std::string parts = slash == std::string::npos ? "vna" : item.substr(slash + 1);
      for (const char part : parts) families_.try_emplace({item.substr(0, slash), part}, row[0]);
    }
  }
}

std::string EventWords::family_of(std::string_view word, WordPart part) const {
  for (const std::string& form : forms_of(word)) {
    const auto found = families_.find({form, static_cast<char>(part)});
    if (found != families_.end()) return found->second;
  }
  return "";
}

}  // namespace rapporteur::link
