// Failures are values: what the world can do wrong comes back as an Error of one of
// six kinds, with a message that says what was being done, to what, and at which byte.

#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace rapporteur {

enum class ErrorKind {
  bad_input,       // the bytes are not what they should be
  not_found,       // a file, a report or an entry that was asked for by name is not there
  unsupported,     // well-formed, but of a kind or version that this program does not read
  over_limit,      // larger, deeper or longer than a documented limit
  io,              // the disk or the system refused
  corrupt_record,  // the record on disk is damaged
};

struct Error {
  ErrorKind kind = ErrorKind::bad_input;
  std::string message;

  // The same error, told from one step further out: "reading a.html: not UTF-8 at byte 12".
  [[nodiscard]] Error during(std::string_view what) const {
    return {kind, std::string(what) + ": " + message};
  }
};

template <typename T>
using Result = tl::expected<T, Error>;

// Shorthand for `return fail(ErrorKind::io, "...")`.
inline tl::unexpected<Error> fail(ErrorKind kind, std::string message) {
  return tl::unexpected<Error>(Error{kind, std::move(message)});
}

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace rapporteur
