#include "lang/mix_memo.h"

#include <algorithm>
#include <bit>

namespace rapporteur::lang {

MixMemo::MixMemo(std::size_t max_words) : max_words_(max_words) { forget(max_words); }

void MixMemo::forget(std::size_t expected) {
  words_.clear();
  slots_.assign(std::bit_ceil(2 * std::max(expected, max_words_)), 0);
  slots_.shrink_to_fit();
  for (AlignedFloats& rows : rows_) AlignedFloats().swap(rows);
}

// Ids are hashes already; the multiplication spreads what little they share.
std::size_t MixMemo::slot_of(const Word& word) const {
  const std::uint64_t hash =
      (word.orth ^ (word.norm * 0x9e3779b97f4a7c15ULL)) + (word.space ? 0x51ed2701ULL : 0);
  std::size_t at = (hash ^ hash >> 32U) & (slots_.size() - 1);
  while (slots_[at] != 0 && words_[slots_[at] - 1] != word) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void MixMemo::find(std::span<const RawToken> tokens, std::span<const Tok2Vec> networks,
                   std::vector<std::vector<const float*>>& rows) {
  rows_.resize(networks.size());
  rows.resize(networks.size());
  if (words_.size() + tokens.size() > slots_.size() / 2) forget(tokens.size());

  found_.clear();
  std::vector<const RawToken*> fresh;
  for (const RawToken& token : tokens) {
    const Word word{token.orth, token.norm, token.space};
    std::uint32_t& slot = slots_[slot_of(word)];
    if (slot == 0) {
      words_.push_back(word);
      slot = static_cast<std::uint32_t>(words_.size());
      fresh.push_back(&token);
    }
    found_.push_back(slot - 1);
  }
  const std::size_t known = words_.size() - fresh.size();
  std::vector<float*> places(fresh.size());
  for (std::size_t n = 0; n < networks.size(); ++n) {
    const std::size_t width = networks[n].width();
    rows_[n].resize(words_.size() * width);
    for (std::size_t i = 0; i < fresh.size(); ++i)
      places[i] = rows_[n].data() + (known + i) * width;
    networks[n].mix(fresh, places);
    rows[n].clear();
    for (const std::uint32_t word : found_) rows[n].push_back(rows_[n].data() + word * width);
  }
}

}  // namespace rapporteur::lang
