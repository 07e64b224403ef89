#include "pipeline/kept_entries.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "base/edtf.h"
#include "ground/gazetteer.h"
#include "link/entry_line.h"
#include "link/link.h"
#include "link/place_names.h"
#include "link/who.h"
#include "pipeline/link_record.h"
#include "pipeline/program.h"
#include "pipeline/renewal.h"

namespace rapporteur::pipeline {

namespace {

std::string linked_by() { return fmt::format("{}, link {}", kProgram, link::kLinkRules); }

// Other lists of names may give other entries.
bool has_other_data() { return std::getenv("RAPPORTEUR_DATA") != nullptr; }

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return text;
}

// As RecordFile::entries asks.
bool is_wanted(const Entry& entry, const store::EntryFilter& filter) {
  if (!filter.kinds.empty() && std::ranges::find(filter.kinds, entry.kind) == filter.kinds.end())
    return false;
  if (!filter.review.empty() && entry.review != filter.review) return false;
  if (filter.only_differing && entry.differences.empty()) return false;
  if (!filter.from_day.empty() || !filter.to_day.empty()) {
    const auto days = base::day_range(entry.date);
    if (!days || (!filter.from_day.empty() && days->last < filter.from_day) ||
        (!filter.to_day.empty() && days->first > filter.to_day))
      return false;
  }
  if (filter.text.empty()) return true;
  const std::string line = link::to_json(entry);
  const bool is_ascii = std::ranges::all_of(line, [](char c) { return c >= 0; });
  return !is_ascii || lower(line).find(lower(filter.text)) != std::string::npos;
}

}  // namespace

Result<bool> has_kept_entries(const store::RecordFile& record) {
  if (has_other_data()) return false;
  return record.has_entries(linked_by());
}

namespace {

// False where too much has changed for a part; the record is then as it was.
Result<bool> renew_part(store::RecordFile& record, store::LinkShelf& shelf,
                        const link::Names& names, const link::PlaceNames& places) {
  bool too_much = false;
  const auto written = record.all_or_nothing([&]() -> Result<void> {
    const auto changes = record.changes();
    if (!changes) return fail(changes.error());
    auto renewal = Renewal::of(record, shelf, names, places);
    if (!renewal) return fail(renewal.error());
    const auto done = renewal->renew_part();
    if (!done) return fail(done.error());
    too_much = !*done;
    // A failure, so that nothing is written.
    if (too_much) return fail(ErrorKind::over_limit, "too much has changed for a part");
    return shelf.mark(*changes, linked_by());
  });
  if (too_much) return false;
  if (!written) return fail(written.error());
  return true;
}

// Worked out while others may write; what they have added in the meantime comes next time.
Result<void> renew_whole(store::RecordFile& record, store::LinkShelf& shelf,
                         const link::Names& names, const link::PlaceNames& places) {
  const auto changes = record.changes();
  if (!changes) return fail(changes.error());
  auto renewal = Renewal::of(record, shelf, names, places);
  if (!renewal) return fail(renewal.error());
  if (auto done = renewal->work_out_whole(); !done) return done;
  return record.all_or_nothing([&]() -> Result<void> {
    const auto now = record.changes();
    if (!now) return fail(now.error());
    if (*now != *changes) return {};
    if (auto done = renewal->write_whole(); !done) return done;
    return shelf.mark(*changes, linked_by());
  });
}

}  // namespace

Result<void> renew_entries(store::RecordFile& record) {
  const auto kept = has_kept_entries(record);
  if (!kept) return fail(kept.error());
  if (*kept || has_other_data()) return {};
  const auto gazetteer = ground::load_gazetteer();
  if (!gazetteer) return fail(gazetteer.error());
  const link::Names names(*gazetteer);
  const link::PlaceNames places;
  store::LinkShelf shelf = record.link_shelf();
  const auto is_ours = shelf.is_by(linked_by());
  if (!is_ours) return fail(is_ours.error());
  if (*is_ours) {
    const auto part = renew_part(record, shelf, names, places);
    if (!part) return fail(part.error());
    if (*part) return {};
  }
  return renew_whole(record, shelf, names, places);
}

Result<EntryList> list_entries(const store::RecordFile& record, const store::EntryFilter& filter) {
  const auto kept = has_kept_entries(record);
  if (!kept) return fail(kept.error());
  EntryList list;
  if (*kept) {
    auto entries = record.entries(filter);
    if (!entries) return fail(entries.error());
    list.entries = std::move(*entries);
    if (filter.limit == 0) return list;
    const auto count = record.count_entries(filter);
    if (!count) return fail(count.error());
    list.left_out = *count - std::min(*count, list.entries.size());
    return list;
  }
  auto all = link_record(record);
  if (!all) return fail(all.error());
  list.entries = std::move(all->entries);
  std::erase_if(list.entries, [&](const Entry& entry) { return !is_wanted(entry, filter); });
  if (filter.by_weight) {
    std::ranges::sort(list.entries, [](const Entry& a, const Entry& b) {
      return std::tie(b.weight, a.id) < std::tie(a.weight, b.id);
    });
  }
  if (filter.limit == 0 || list.entries.size() <= filter.limit) return list;
  list.left_out = list.entries.size() - filter.limit;
  list.entries.resize(filter.limit);
  return list;
}

Result<Entries> all_entries(const store::RecordFile& record) {
  const auto kept = has_kept_entries(record);
  if (!kept) return fail(kept.error());
  if (!*kept) return link_record(record);
  auto entries = record.entries({});
  if (!entries) return fail(entries.error());
  auto voices = record.voices();
  if (!voices) return fail(voices.error());
  return Entries{std::move(*entries), std::move(*voices)};
}

Result<Entry> find_entry(const store::RecordFile& record, const std::string& id) {
  const auto kept = has_kept_entries(record);
  if (!kept) return fail(kept.error());
  if (*kept) {
    auto entry = record.entry(id);
    if (!entry) return fail(entry.error());
    if (*entry) return std::move(**entry);
    return fail(ErrorKind::not_found, "no entry has the id " + id);
  }
  const auto entries = link_record(record);
  if (!entries) return fail(entries.error());
  for (const Entry& entry : entries->entries)
    if (entry.id == id) return entry;
  for (const Entry& entry : entries->entries)
    if (std::ranges::find(entry.was, id) != entry.was.end()) return entry;
  return fail(ErrorKind::not_found, "no entry has the id " + id);
}

Result<Entry> entry_with(const store::RecordFile& record, const std::string& report,
                         const std::string& claim) {
  const auto kept = has_kept_entries(record);
  if (!kept) return fail(kept.error());
  if (*kept) {
    auto entry = record.entry_of_claim(report, claim);
    if (!entry) return fail(entry.error());
    if (*entry) return std::move(**entry);
  } else {
    const auto entries = link_record(record);
    if (!entries) return fail(entries.error());
    for (const Entry& entry : entries->entries)
      for (const EntryClaim& member : entry.claims)
        if (member.report == report && member.claim == claim) return entry;
  }
  return fail(ErrorKind::not_found, "claim " + report + "/" + claim + " stands in no entry");
}

}  // namespace rapporteur::pipeline
