#include "cli/one_key.h"

#include <cctype>
#include <iostream>

#include <termios.h>
#include <unistd.h>

#include "cli/terminal.h"

namespace rapporteur::cli {

namespace {

// Keys come one by one while this lives; the terminal is as it was afterwards.
class KeyByKey {
 public:
  KeyByKey() {
    is_set_ = tcgetattr(STDIN_FILENO, &before_) == 0;
    if (!is_set_) return;
    termios raw = before_;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON);
    tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  }
  KeyByKey(const KeyByKey&) = delete;
  KeyByKey& operator=(const KeyByKey&) = delete;
  ~KeyByKey() {
    if (is_set_) tcsetattr(STDIN_FILENO, TCSANOW, &before_);
  }

 private:
  termios before_{};
  bool is_set_ = false;
};

}  // namespace

std::optional<char> read_key() {
  std::optional<KeyByKey> raw;
  if (is_terminal(stdin)) raw.emplace();
  char c = 0;
  while (std::cin.get(c))
    if (std::isspace(static_cast<unsigned char>(c)) == 0) return c;
  return std::nullopt;
}

}  // namespace rapporteur::cli
