// Any bytes as a dictionary of another coder: nothing stops, every warning names a line of the
// file, and what is taken is whole.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "claim/dictionary/apply_lexicon.h"
#include "pipeline/dictionaries.h"

namespace {

using rapporteur::pipeline::Dictionaries;

void check(const Dictionaries& all, std::string_view input) {
  const auto lines = static_cast<std::uint32_t>(1 + std::ranges::count(input, '\n'));
  for (const auto& odd : all.odd)
    if (odd.line == 0 || odd.line > lines) std::abort();
  for (const auto& [phrase, row] : all.actors.actor_phrases.rows) {
    if (phrase.empty() || row >= all.actors.actors.size()) std::abort();
    (void)rapporteur::ground::code_on(all.actors.actors[row], 20310504);
  }
  for (const auto& [phrase, row] : all.actors.agent_phrases.rows)
    if (phrase.empty() || row >= all.actors.agent_codes.size()) std::abort();
  for (const auto& rule : all.events.entries)
    if (rule.verbs.empty() || rule.verbs.front().empty()) std::abort();
  rapporteur::Report report;
  report.text = input;
  std::vector<rapporteur::Claim> claims(1);
  claims[0].body = rapporteur::EventClaim{};
  static const auto kRules = rapporteur::claim::read_rules({}, {});
  rapporteur::claim::apply_lexicon(all.events, *kRules, report, {}, claims);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  for (const char* name : {"actors", "agents", "verbs", "issues", "discards", "what"}) {
    Dictionaries all;
    rapporteur::pipeline::read_dictionary(name, input, all);
    check(all, input);
  }
  return 0;
}
