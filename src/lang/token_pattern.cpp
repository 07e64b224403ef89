#include "lang/token_pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <string>

namespace rapporteur::lang {

namespace {

using CodePtr = std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)>;

// Python writes a code point as \uXXXX or \UXXXXXXXX, PCRE2 as \x{X...}. Any other escape is
// copied whole, so that an escaped backslash never starts one. "(?u)" is PCRE2's UCP option.
std::string rewrite(std::string_view pattern) {
  std::string out;
  if (pattern.starts_with("(?u)")) pattern.remove_prefix(4);
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '\\' || at + 1 == pattern.size()) {
      out += pattern[at];
      continue;
    }
    const char kind = pattern[++at];
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
    if (digits == 0) {
      out += {'\\', kind};
    } else {
      out.append("\\x{").append(pattern.substr(at + 1, digits)).append("}");
      at += digits;
    }
  }
  return out;
}

std::string message_of(int error) {
  std::array<PCRE2_UCHAR, 256> buffer{};
  pcre2_get_error_message(error, buffer.data(), buffer.size());
  return reinterpret_cast<const char*>(buffer.data());
}

constexpr std::size_t kJitStackBytes = std::size_t{32} << 10;
constexpr std::size_t kMaxJitStackBytes = std::size_t{8} << 20;

// What one thread needs to run any pattern. The URL pattern backtracks deeply, so the stack may
// grow; only the whole match is asked for, hence room for one pair of offsets.
struct Scratch {
  std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)> data{
      pcre2_match_data_create(1, nullptr), &pcre2_match_data_free};
  std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)> context{
      pcre2_match_context_create(nullptr), &pcre2_match_context_free};
  std::unique_ptr<pcre2_jit_stack, decltype(&pcre2_jit_stack_free)> stack{
      pcre2_jit_stack_create(kJitStackBytes, kMaxJitStackBytes, nullptr), &pcre2_jit_stack_free};
  Scratch() { pcre2_jit_stack_assign(context.get(), nullptr, stack.get()); }
};

}  // namespace

struct TokenPattern::Code {
  CodePtr code;
};

Result<TokenPattern> TokenPattern::compile(std::string_view python_pattern) {
  const std::string pattern = rewrite(python_pattern);
  int error = 0;
  PCRE2_SIZE offset = 0;
  CodePtr code(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                             PCRE2_UTF | PCRE2_UCP, &error, &offset, nullptr),
               &pcre2_code_free);
  if (!code) {
    return fail(ErrorKind::unsupported,
                "tokenizer pattern: " + message_of(error) + " at byte " + std::to_string(offset));
  }
  // Where the machine has no JIT the interpreter gives the same matches.
  pcre2_jit_compile(code.get(), PCRE2_JIT_COMPLETE);
  TokenPattern compiled;
  compiled.code_ = std::make_shared<const Code>(Code{std::move(code)});
  return compiled;
}

std::optional<PatternMatch> TokenPattern::search(std::string_view text, std::size_t from) const {
  thread_local const Scratch scratch;
  const int found =
      pcre2_match(code_->code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), from,
                  PCRE2_NO_UTF_CHECK, scratch.data.get(), scratch.context.get());
  // 0 says that groups did not fit beside the whole match, which is all that is asked for.
  if (found < 0) return std::nullopt;
  const PCRE2_SIZE* offsets = pcre2_get_ovector_pointer(scratch.data.get());
  return PatternMatch{offsets[0], offsets[1]};
}

}  // namespace rapporteur::lang
