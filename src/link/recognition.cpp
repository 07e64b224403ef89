#include "link/recognition.h"

#include <set>
#include <tuple>

#include "base/text_list.h"
#include "claim/claim_actors.h"
#include "link/prepare.h"

namespace rapporteur::link {

namespace {

class Hash {
 public:
  void add(std::string_view text) {
    for (const char c : text) mix(static_cast<unsigned char>(c));
    mix(0x100);
  }
  [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(hash_); }

 private:
  // FNV-1a.
  void mix(std::uint64_t value) {
    hash_ ^= value;
    hash_ *= 1099511628211ULL;
  }
  std::uint64_t hash_ = 14695981039346656037ULL;
};

}  // namespace

std::string actors_of(const std::vector<const Claim*>& claims, const Names& names) {
  using Key = std::tuple<std::string, std::string, std::string, bool>;
  std::set<Key> actors;
  for (const Claim* claim : claims) {
    for (const Actor* actor : claim::everybody_in(*claim)) {
      const Who who = names.describe(*actor);
      actors.emplace(who.folded_name, who.side, who.role, who.is_person);
    }
  }
  std::string line;
  for (const auto& [name, side, role, is_person] : actors)
    for (const std::string_view text :
         {std::string_view(name), std::string_view(side), std::string_view(role),
          std::string_view(is_person ? "p" : "")})
      base::put_text(line, text);
  return line;
}

std::int64_t recognised(std::string_view actors, const std::string& report, const People& people) {
  Hash hash;
  Who who;
  std::string is_person;
  while (base::take_text(actors, who.folded_name) && base::take_text(actors, who.side) &&
         base::take_text(actors, who.role) && base::take_text(actors, is_person)) {
    who.is_person = !is_person.empty();
    recognise(who, report, people);
    hash.add(who.person);
    hash.add(who.side);
    hash.add(who.role);
  }
  return hash.value();
}

}  // namespace rapporteur::link
