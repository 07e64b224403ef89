// What the program's end says to a script; docs/cli.md lists the codes.

#pragma once

#include "rapporteur/result.h"

namespace rapporteur::cli {

enum ExitCode : int {
  kDone = 0,
  kNothingFound = 1,  // or differences found
  kUsage = 2,
  kUnreadable = 3,     // an input, a model or a rule file; all others were still read
  kRecordRefused = 4,  // locked, from a newer version, damaged, or the disk is full
};

// Says on stderr what went wrong; gives kUnreadable.
int fail_with(const Error& error);

// The same for an error of the record: kRecordRefused, or kUnreadable where it is not there.
int fail_with_record(const Error& error);

// "nothing found" on stderr; gives kNothingFound.
int nothing_found(const char* what);

}  // namespace rapporteur::cli
