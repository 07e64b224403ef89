// Which claims are kin, kept up to date: only what stands near a changed claim is compared.

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "link/prepare.h"
#include "pipeline/renewal.h"

namespace rapporteur::pipeline {

Result<const link::Told*> Renewal::told(std::int64_t report, std::int64_t claim) {
  const auto known = told_.find(claim);
  if (known != told_.end()) return known->second;
  const auto row = by_key_.find(report);
  if (row == by_key_.end())
    return fail(ErrorKind::corrupt_record,
                "the shelf names a report that the record does not show");
  const auto loaded = pool_.told_of(report, row->second->id, around_);
  if (!loaded) return fail(loaded.error());
  for (const link::Told& one : (*loaded)->told) told_[(*loaded)->key_of(one)] = &one;
  const auto found = told_.find(claim);
  if (found != told_.end()) return found->second;
  return fail(ErrorKind::corrupt_record, "the shelf names a claim that the record does not show");
}

Result<std::vector<store::BlockRow>> Renewal::blocks_now(std::int64_t report) {
  const auto loaded = pool_.told_of(report, by_key_.at(report)->id, around_);
  if (!loaded) return fail(loaded.error());
  std::vector<store::BlockRow> rows;
  for (const link::Told& one : (*loaded)->told) {
    const std::string at = link::place_in_block(one);
    for (link::KinKey& key : link::kin_keys(one))
      rows.push_back({static_cast<std::int64_t>(key.kind), std::move(key.text), at,
                      (*loaded)->key_of(one), report});
  }
  return rows;
}

Result<const std::vector<store::KinRow>*> Renewal::kin_of(std::int64_t report) {
  const auto known = kin_.find(report);
  if (known != kin_.end()) return &known->second;
  auto rows = shelf_->kin_of(report);
  if (!rows) return fail(rows.error());
  return &kin_.emplace(report, std::move(*rows)).first->second;
}

// Those whose kin it was may be alone now.
Result<void> Renewal::forget_kin(std::int64_t report) {
  const auto rows = shelf_->kin_of(report);
  if (!rows) return fail(rows.error());
  for (const store::KinRow& row : *rows) {
    affected_.insert({row.one_report, row.other_report});
    if (auto done = shelf_->forget(row); !done) return done;
  }
  return {};
}

Result<void> Renewal::move_blocks() {
  std::vector<store::BlockRow> before;
  for (const auto* reports : {&touched_, &gone_}) {
    for (const std::int64_t report : *reports) {
      auto rows = shelf_->blocks_of(report);
      if (!rows) return fail(rows.error());
      std::ranges::move(*rows, std::back_inserter(before));
      if (auto done = forget_kin(report); !done) return done;
    }
  }
  for (const std::int64_t report : touched_) {
    auto rows = blocks_now(report);
    if (!rows) return fail(rows.error());
    std::ranges::move(*rows, std::back_inserter(blocks_));
  }
  std::ranges::sort(before);
  std::ranges::sort(blocks_);
  std::ranges::set_difference(before, blocks_, std::back_inserter(went_));
  std::ranges::set_difference(blocks_, before, std::back_inserter(come_));
  for (const store::BlockRow& row : went_)
    if (auto done = shelf_->forget(row); !done) return done;
  for (const store::BlockRow& row : come_)
    if (auto done = shelf_->put(row); !done) return done;
  return {};
}

void Renewal::meet(const store::BlockRow& one, const store::BlockRow& other) {
  if (one.claim == other.claim) return;
  const link::KinKey key{static_cast<link::KinKind>(one.kind), one.block};
  if (!link::may_be_kin(key, one.at, other.at)) return;
  const auto& [first, second] =
      one.claim < other.claim ? std::tie(one, other) : std::tie(other, one);
  meetings_.insert({first.kind, first.claim, second.claim, first.report, second.report});
}

// Where a claim has gone, those on both sides of it have come nearer.
Result<void> Renewal::meet_over_gap(const store::BlockRow& gone) {
  const auto before = shelf_->before(gone, link::kReach);
  if (!before) return fail(before.error());
  const auto behind = shelf_->behind(gone, link::kReach);
  if (!behind) return fail(behind.error());
  for (std::size_t i = 0; i < before->size(); ++i) {
    const std::size_t back = before->size() - i;  // 1: next to the gap
    for (std::size_t k = 0; k < behind->size() && back + k <= link::kReach; ++k)
      meet((*before)[i], (*behind)[k]);
  }
  return {};
}

// Whether two that were compared still are.
Result<bool> Renewal::are_near(const store::KinRow& kin) {
  const auto of_one = shelf_->blocks_of(kin.one_report);
  const auto of_other = shelf_->blocks_of(kin.other_report);
  if (!of_one) return fail(of_one.error());
  if (!of_other) return fail(of_other.error());
  for (const store::BlockRow& one : *of_one) {
    if (one.claim != kin.one || one.kind != kin.kind) continue;
    for (const store::BlockRow& other : *of_other) {
      if (other.claim != kin.other || other.kind != kin.kind || other.block != one.block) continue;
      const auto near = shelf_->are_near(one, other, link::kReach);
      if (!near || *near) return near;
    }
  }
  return false;
}

// Where a claim has come, those on both sides of it have moved apart.
Result<void> Renewal::part_over(const store::BlockRow& come) {
  const auto before = shelf_->before(come, link::kReach);
  if (!before) return fail(before.error());
  const auto behind = shelf_->behind(come, link::kReach);
  if (!behind) return fail(behind.error());
  if (before->size() + behind->size() < link::kReach) return {};  // all are near
  std::set<std::int64_t> later;
  for (const store::BlockRow& row : *behind) later.insert(row.claim);
  std::vector<store::KinRow> lost;
  for (const store::BlockRow& row : *before) {
    const auto kin = kin_of(row.report);
    if (!kin) return fail(kin.error());
    for (const store::KinRow& one : **kin) {
      if (one.kind != row.kind || (one.one != row.claim && one.other != row.claim)) continue;
      if (!later.contains(one.one == row.claim ? one.other : one.one)) continue;
      if (near_.contains({one.kind, one.one, one.other})) continue;
      const auto near = are_near(one);
      if (!near) return fail(near.error());
      *near ? void(near_.emplace(one.kind, one.one, one.other)) : lost.push_back(one);
    }
  }
  for (const store::KinRow& one : lost) {
    affected_.insert({one.one_report, one.other_report});
    if (auto done = shelf_->forget(one); !done) return done;
    kin_.erase(one.one_report);
    kin_.erase(one.other_report);
  }
  return {};
}

Result<void> Renewal::meet_neighbours() {
  for (const store::BlockRow& row : blocks_) {
    for (const auto& near :
         {shelf_->before(row, link::kReach), shelf_->behind(row, link::kReach)}) {
      if (!near) return fail(near.error());
      for (const store::BlockRow& other : *near) meet(row, other);
    }
  }
  for (const store::BlockRow& row : went_)
    if (auto done = meet_over_gap(row); !done) return done;
  for (const store::BlockRow& row : come_)
    if (auto done = part_over(row); !done) return done;
  return {};
}

Result<void> Renewal::compare() {
  for (const Meeting& meeting : meetings_) {
    auto one = told(meeting.one_report, meeting.one);
    if (!one) return fail(one.error());
    auto other = told(meeting.other_report, meeting.other);
    if (!other) return fail(other.error());
    if (link::stands_before(**other, **one)) std::swap(*one, *other);
    const auto kind = static_cast<link::KinKind>(meeting.kind);
    const auto kinship = link::kinship_of(kind, **one, **other);
    if (!kinship) continue;
    affected_.insert({meeting.one_report, meeting.other_report});
    if (auto done =
            shelf_->put(store::KinRow{meeting.kind, meeting.one, meeting.other, meeting.one_report,
                                      meeting.other_report, kinship->certainty, kinship->reason});
        !done)
      return done;
  }
  kin_.clear();
  return {};
}

}  // namespace rapporteur::pipeline
