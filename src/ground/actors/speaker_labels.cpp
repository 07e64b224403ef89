#include "ground/actors/speaker_labels.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"

namespace rapporteur::ground {

namespace {

constexpr std::uint32_t kMaxLabelTokens = 8;

// The token of the colon that ends the label; nothing where the sentence opens with none.
std::optional<std::uint32_t> label_end(const Reading& reading, const Sentence& sentence) {
  const std::uint32_t limit = std::min(sentence.end, sentence.begin + kMaxLabelTokens);
  for (std::uint32_t at = sentence.begin; at < limit; ++at) {
    if (reading.text(at) == ":") return at > sentence.begin ? std::optional(at) : std::nullopt;
    if (!reading.is_capital(at) && reading.token(at).pos != "PUNCT") return std::nullopt;
  }
  return std::nullopt;
}

bool ends_with_words(const std::string& name, const std::string& words) {
  return name == words || (name.size() > words.size() && name.ends_with(words) &&
                           name[name.size() - words.size() - 1] == ' ');
}

// The one person whose name ends with the words from `begin` on, or with fewer of them: a title may
// stand before the name. The first token of the name that fits.
struct Bearer {
  std::uint32_t entity = 0;
  std::uint32_t begin = 0;
};
std::optional<Bearer> bearer_of(const Reading& reading, const Grounding& grounding,
                                std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t at = begin; at < end; ++at) {
    if (!reading.is_capital(at)) continue;
    const std::string words = base::to_lower(reading.slice(at, end));
    std::optional<Bearer> found;
    for (std::uint32_t number = 0; number < grounding.entities.size(); ++number) {
      const Entity& entity = grounding.entities[number];
      const bool whole = entity.name.find(' ') != std::string::npos;
      if (entity.kind != ActorKind::person || !whole ||
          !ends_with_words(base::to_lower(entity.name), words))
        continue;
      if (found) return std::nullopt;
      found = Bearer{number, at};
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace

void tie_speaker_labels(const Reading& reading, Grounding& grounding) {
  std::optional<std::uint32_t> paragraph;
  for (const Sentence& sentence : reading.analysis().sentences) {
    const bool opens = !paragraph || *paragraph != sentence.paragraph;
    paragraph = sentence.paragraph;
    const auto end = opens ? label_end(reading, sentence) : std::nullopt;
    if (!end) continue;
    const auto bearer = bearer_of(reading, grounding, sentence.begin, *end);
    if (!bearer) continue;
    std::erase_if(grounding.mentions, [&](const Mention& mention) {
      return mention.begin >= sentence.begin && mention.end <= *end;
    });
    Mention label;
    label.begin = bearer->begin;
    label.end = *end;
    label.head = *end - 1;
    label.span = reading.span(label.begin, label.end);
    label.entities = {bearer->entity};
    label.how = "name";
    const auto behind = std::ranges::find_if(
        grounding.mentions, [&](const Mention& mention) { return label.begin < mention.begin; });
    grounding.mentions.insert(behind, std::move(label));
  }
}

}  // namespace rapporteur::ground
