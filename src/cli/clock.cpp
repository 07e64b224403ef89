#include "cli/clock.h"

#include <chrono>
#include <cstdlib>
#include <ctime>

#include <fmt/chrono.h>

namespace rapporteur::cli {

std::string time_now() {
  using std::chrono::milliseconds;
  auto since =
      std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
  if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"))
    since = std::chrono::seconds(std::strtoll(fixed, nullptr, 10));
  const auto seconds = std::chrono::floor<std::chrono::seconds>(since);
  return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z",
                     fmt::gmtime(static_cast<std::time_t>(seconds.count())),
                     (since - seconds).count());
}

std::string today() {
  constexpr std::size_t kDay = 10;
  return time_now().substr(0, kDay);
}

}  // namespace rapporteur::cli
