// The parts of the exported page that stand for days and lines.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "export/chronology.h"
#include "export/entry_set.h"

namespace rapporteur::exports {

// Ids of elements must differ, those of claims in two reports may not.
class PageIds {
 public:
  // "c-4f21ab", or "c-4f21ab-2" where that is taken.
  std::string take(const std::string& claim_id);

 private:
  std::map<std::string, int> taken_;
};

// A section with its heading and lines; `number` counts from 1 and is part of its id.
std::string day_html(const DaySection& day, std::size_t number, PageIds& ids);

// The section of entries whose voices differ, a table for each; empty where none does.
std::string differences_html(const EntrySet& set);

// A day in words, with its value for programs where it is a whole day, month or year.
std::string time_html(std::string_view edtf);

// "1 report", "3 reports", "2 copies". Without a plural, "s" is added.
std::string counted(std::size_t count, std::string_view noun, std::string_view plural = "");

}  // namespace rapporteur::exports
