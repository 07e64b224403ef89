#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace rapporteur::cli {

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) == 1; }

bool is_able_terminal(std::FILE* stream) {
  const char* term = std::getenv("TERM");
  return is_terminal(stream) && term != nullptr && std::string_view(term) != "dumb";
}

bool wants_colour(std::FILE* stream) {
  const char* no_colour = std::getenv("NO_COLOR");
  const bool is_refused = no_colour != nullptr && *no_colour != '\0';
  return is_able_terminal(stream) && !is_refused;
}

std::size_t terminal_width(std::FILE* stream) {
  constexpr std::size_t kElsewhere = 100, kLeast = 40, kMost = 140;
  winsize size{};
  std::size_t columns = kElsewhere;
  if (const char* wanted = std::getenv("COLUMNS"); wanted != nullptr && std::atoi(wanted) > 0) {
    columns = static_cast<std::size_t>(std::atoi(wanted));
  } else if (ioctl(fileno(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    columns = size.ws_col;
  }
  return std::clamp(columns, kLeast, kMost);
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

}  // namespace rapporteur::cli
