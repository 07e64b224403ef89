#include "cli/exit_codes.h"

#include <cstdio>

namespace rapporteur::cli {

namespace {

void say(const Error& error) { std::fprintf(stderr, "rapporteur: %s\n", error.message.c_str()); }

}  // namespace

int fail_with(const Error& error) {
  say(error);
  return kUnreadable;
}

int fail_with_record(const Error& error) {
  say(error);
  return error.kind == ErrorKind::not_found ? kUnreadable : kRecordRefused;
}

int nothing_found(const char* what) {
  std::fprintf(stderr, "rapporteur: %s\n", what);
  return kNothingFound;
}

}  // namespace rapporteur::cli
