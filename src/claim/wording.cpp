#include "claim/wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rapporteur::claim {

namespace {

constexpr std::size_t kMaxBytes = 160;

// Cut so that no word, and no code point, is broken.
std::string cut(std::string text) {
  if (text.size() <= kMaxBytes) return text;
  const std::size_t space = text.rfind(' ', kMaxBytes);
  text.resize(space == std::string::npos ? 0 : space);
  return text;
}

// Without marks at the end, nor an "and" whose second part the tree hung elsewhere.
std::string without_loose_end(std::string text) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view end : {" ", ",", ".", ";", " and", " or"}) {
      if (!text.ends_with(end)) continue;
      text.resize(text.size() - end.size());
      more = true;
    }
  }
  return text;
}

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return without_loose_end(std::move(out));
}

bool is_in_list(const Scene& scene, const std::vector<std::string>& items, std::uint32_t token) {
  return std::ranges::any_of(items,
                             [&](const std::string& item) { return scene.ends_with(token, item); });
}

// The object of a preposition below a token ("of" of "sidelines of X"); also one step further
// down for "because of", "due to".
std::optional<std::uint32_t> object_below(const Scene& scene, std::uint32_t token) {
  for (const std::uint32_t child : scene.children(token)) {
    const std::string& dep = scene.token(child).dep;
    if (dep == "pobj") return child;
    if (dep == "prep" || dep == "pcomp") {
      if (const auto object = object_below(scene, child)) return object;
    }
  }
  return std::nullopt;
}

// The tokens below a predicate that tell of it: not those of the clauses that hang on it.
std::optional<std::uint32_t> find_below(const Scene& scene, const std::vector<std::string>& items,
                                        std::uint32_t token) {
  for (const std::uint32_t at : scene.phrase(token)) {
    if (is_in_list(scene, items, at)) return at;
  }
  return std::nullopt;
}

}  // namespace

std::string words_in(const Scene& scene, Span span) {
  return cut(folded(scene.report().slice(span)));
}

std::string words_at(const Scene& scene, std::uint32_t token) {
  return words_in(scene, scene.span_of(scene.phrase(token)));
}

std::string occasion_below(const Scene& scene, const Rules& rules, std::uint32_t token) {
  const auto word = find_below(scene, rules.list("sidelines"), token);
  if (!word) return "";
  const auto object = object_below(scene, *word);
  return object ? words_at(scene, *object) : "";
}

std::string reason_below(const Scene& scene, const Rules& rules, std::uint32_t token) {
  const auto word = find_below(scene, rules.list("because"), token);
  if (!word) return "";
  auto object = object_below(scene, *word);
  // Of "because of X" the parser may hang both parts side by side.
  if (!object && scene.token(*word).dep == "pcomp")
    object = object_below(scene, scene.token(*word).head);
  return object ? words_at(scene, *object) : "";
}

std::string reason_clause_below(const Scene& scene, std::uint32_t token) {
  for (const std::uint32_t child : scene.children(token)) {
    const std::string& dep = scene.token(child).dep;
    if (dep == "prep" && scene.form(child) == "over") {
      const auto object = object_below(scene, child);
      if (object) return words_at(scene, *object);
    }
    if (dep != "advcl") continue;
    for (const std::uint32_t mark : scene.children(child)) {
      const std::string& word = scene.form(mark);
      if (scene.token(mark).dep != "mark" || (word != "because" && word != "after" && word != "as"))
        continue;
      Span span = scene.span_of(scene.subtree(child));
      span.begin = std::max(span.begin, scene.token(mark).span.end);
      std::string words = words_in(scene, span);
      words.erase(0, std::min(words.find_first_not_of(' '), words.size()));
      return words;
    }
  }
  return "";
}

std::string mode_below(const Scene& scene, const Rules& rules, std::uint32_t token) {
  static const std::array<std::pair<std::string, std::string>, 3> kModes = {
      std::pair{"mode-video", "video"}, std::pair{"mode-phone", "phone"},
      std::pair{"mode-in-person", "in person"}};
  for (const auto& [list, mode] : kModes) {
    if (find_below(scene, rules.list(list), token)) return mode;
  }
  return "";
}

bool has_word_below(const Scene& scene, const Rules& rules, std::uint32_t token,
                    const std::string& list) {
  return find_below(scene, rules.list(list), token).has_value();
}

bool has_child_in(const Scene& scene, const Rules& rules, std::uint32_t token,
                  const std::string& list) {
  return std::ranges::any_of(scene.children(token), [&](std::uint32_t child) {
    return rules.is_in(list, scene.form(child));
  });
}

}  // namespace rapporteur::claim
