#include "link/mentions.h"

#include <optional>
#include <variant>

#include "base/text_list.h"
#include "claim/claim_actors.h"
#include "link/names.h"

namespace rapporteur::link {

namespace {

// "foreign minister of Vantia" is an office, "Mira Solt" a name.
bool has_name(const Actor& actor, const Names& names) {
  return opens_as_name(actor.name) && !names.is_unnamed(actor.name);
}

std::optional<Mention> mention_of(const Actor& actor, Mention::As as, const Names& names) {
  Mention mention;
  mention.folded_name = folded(actor.name);
  if (mention.folded_name.empty() || !has_name(actor, names)) return std::nullopt;
  const Who who = names.describe(actor);
  mention.name = actor.name;
  mention.state = !actor.country.empty() ? actor.country : who.is_state_side ? who.side : "";
  mention.side = who.side;
  mention.role = who.role;
  mention.as = as;
  return mention;
}

// Whoever is said to hold an office is a person, whatever the coder calls him.
std::optional<Mention> holder_in(const OfficeClaim& body, const Names& names) {
  Actor holder = body.person;
  holder.kind = ActorKind::person;
  holder.office = body.office;
  holder.of = body.of;
  if (holder.country.empty()) holder.country = body.country;
  auto mention = mention_of(holder, Mention::As::office, names);
  if (!mention) return mention;
  mention->office = body.office;
  mention->of = body.of;
  return mention;
}

Mention::As as_what(const Actor& actor) {
  if (actor.kind == ActorKind::person) return Mention::As::person;
  return actor.kind == ActorKind::state ? Mention::As::state : Mention::As::other;
}

constexpr std::string_view kLetters = "hpos";  // of Mention::As

}  // namespace

std::vector<Mention> mentions_of(const std::vector<const Claim*>& claims, const Names& names) {
  std::vector<Mention> mentions;
  const auto add = [&](std::optional<Mention> mention) {
    if (mention) mentions.push_back(std::move(*mention));
  };
  for (const Claim* claim : claims)
    if (const auto* office = std::get_if<OfficeClaim>(&claim->body)) add(holder_in(*office, names));
  for (const bool people : {true, false}) {
    for (const Claim* claim : claims)
      for (const Actor* actor : claim::everybody_in(*claim))
        if ((actor->kind == ActorKind::person) == people)
          add(mention_of(*actor, as_what(*actor), names));
  }
  return mentions;
}

std::string written(const std::vector<Mention>& mentions) {
  std::string line;
  for (const Mention& mention : mentions) {
    line += kLetters[static_cast<std::size_t>(mention.as)];
    for (const std::string* text : {&mention.name, &mention.folded_name, &mention.state,
                                    &mention.side, &mention.role, &mention.office, &mention.of})
      base::put_text(line, *text);
  }
  return line;
}

std::vector<Mention> read_mentions(std::string_view line) {
  std::vector<Mention> mentions;
  while (!line.empty()) {
    const std::size_t as = kLetters.find(line.front());
    if (as == std::string_view::npos) return mentions;
    line.remove_prefix(1);
    Mention mention;
    mention.as = static_cast<Mention::As>(as);
    for (std::string* text : {&mention.name, &mention.folded_name, &mention.state, &mention.side,
                              &mention.role, &mention.office, &mention.of})
      if (!base::take_text(line, *text)) return mentions;
    mentions.push_back(std::move(mention));
  }
  return mentions;
}

}  // namespace rapporteur::link
