// Claims of some reports of a record as decisions have them, made ready for comparing when asked
// for.

#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "link/decisions.h"
#include "link/people.h"
#include "link/place_names.h"
#include "link/prepare.h"
#include "link/who.h"
#include "store/record_file.h"

namespace rapporteur::pipeline {

// What told claims rest on besides their own report; set once, before the first told_of().
struct Surroundings {
  link::People people;
  link::Origins origins;
};

class ToldPool {
 public:
  // All must outlive it. Reads the claims of the reports that decisions speak of.
  static Result<ToldPool> of(const store::RecordFile& record, store::LinkShelf& shelf,
                             const link::Names& names, const link::PlaceNames& places);

  // Of one report of the record, whole and current.
  struct Loaded {
    std::vector<Report> report;      // the one
    std::vector<Claim> claims;       // judged
    std::vector<std::int64_t> keys;  // of the claims
    std::vector<link::Told> told;    // sorted; empty until told_of()
    bool is_told = false;
    [[nodiscard]] std::vector<const Claim*> pointers() const;
    [[nodiscard]] std::int64_t key_of(const link::Told& one) const;
  };
  Result<Loaded*> load(std::int64_t key, const std::string& id);
  Result<Loaded*> told_of(std::int64_t key, const std::string& id, const Surroundings& around);

  // What decisions say; its claims are those of the reports that they speak of.
  [[nodiscard]] const link::Judged& judged() const { return judged_; }
  // Ids of the reports that decisions speak of.
  [[nodiscard]] const std::set<std::string>& named() const { return named_; }

 private:
  ToldPool(const store::RecordFile& record, store::LinkShelf& shelf, const link::Names& names,
           const link::PlaceNames& places)
      : record_(&record), shelf_(&shelf), names_(&names), places_(&places) {}

  const store::RecordFile* record_;
  store::LinkShelf* shelf_;
  const link::Names* names_;
  const link::PlaceNames* places_;
  link::Judged judged_;
  std::set<std::string> named_;
  std::map<std::int64_t, std::unique_ptr<Loaded>> loaded_;
};

}  // namespace rapporteur::pipeline
