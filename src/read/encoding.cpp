#include "read/encoding.h"

#include <algorithm>
#include <memory>
#include <optional>

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include "base/utf8.h"

namespace rapporteur::read {

namespace {

// So many bytes are looked at to tell text from other things.
constexpr std::size_t kProbeBytes = 1 << 16;

struct Utf8Count {
  std::size_t broken = 0;     // bytes that belong to no character
  std::size_t multibyte = 0;  // characters beyond ASCII
};

Utf8Count count_utf8(std::string_view text) {
  Utf8Count count;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const base::Decoded decoded = base::decode_at(text, at);
    ++(decoded.valid ? count.multibyte : count.broken);
    at += decoded.bytes;
  }
  return count;
}

// UTF-8 with a few bytes damaged on the way: what is well formed must be the rule.
bool is_mostly_utf8(const Utf8Count& count) {
  return count.broken == 0 || count.multibyte >= 4 * count.broken;
}

std::optional<std::string> convert(std::string_view bytes, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(charset, &status),
                                                                ucnv_close);
  if (U_FAILURE(status) || bytes.size() > (1U << 30)) return std::nullopt;
  const auto size = static_cast<std::int32_t>(bytes.size());
  const std::int32_t needed =
      ucnv_toAlgorithmic(UCNV_UTF8, from.get(), nullptr, 0, bytes.data(), size, &status);
  if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return std::nullopt;
  status = U_ZERO_ERROR;
  std::string text(static_cast<std::size_t>(needed), '\0');
  ucnv_reset(from.get());
  ucnv_toAlgorithmic(UCNV_UTF8, from.get(), text.data(), needed + 1, bytes.data(), size, &status);
  if (U_FAILURE(status)) return std::nullopt;
  return text;
}

std::string detected_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       uchardet_delete);
  const std::string_view probe = bytes.substr(0, 8 * kProbeBytes);
  if (uchardet_handle_data(detector.get(), probe.data(), probe.size()) != 0) return "";
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

// UTF-16 without a mark: every second byte of Latin text is nought.
const char* utf16_form(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, kProbeBytes);
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < probe.size(); ++i) {
    if (probe[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const std::size_t half = probe.size() / 2;
  if (half < 8) return nullptr;
  if (odd * 10 > half * 6 && even * 20 < half) return "UTF-16LE";
  if (even * 10 > half * 6 && odd * 20 < half) return "UTF-16BE";
  return nullptr;
}

tl::unexpected<Error> not_text(std::size_t at) {
  return fail(ErrorKind::bad_input, "not text (a control byte at byte " + std::to_string(at) + ")");
}

Result<void> refuse_other_formats(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) {
    return fail(ErrorKind::unsupported, "a PDF, byte 0; turn it into text first (pdftotext)");
  }
  if (bytes.starts_with("PK\x03\x04")) {
    return fail(ErrorKind::unsupported, "a ZIP or office file, byte 0; save it as text first");
  }
  if (bytes.starts_with("{\\rtf"))
    return fail(ErrorKind::unsupported, "RTF, byte 0; turn it into text first (unrtf)");
  const std::string_view probe = bytes.substr(0, kProbeBytes);
  std::size_t controls = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < probe.size(); ++i) {
    const auto byte = static_cast<unsigned char>(probe[i]);
    const bool control = byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' &&
                         byte != '\f' && byte != '\v' && byte != 0x1B;
    if (!control) continue;
    if (controls++ == 0) first = i;
    if (byte == 0 && probe.size() < 4 * controls) return not_text(first);
  }
  // One stray control byte in fifty is damage, more is another kind of file.
  if (controls * 50 > probe.size()) return not_text(first);
  return {};
}

}  // namespace

Result<std::string> to_utf8(std::string bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return bytes;
  const char* marked = bytes.starts_with("\xFF\xFE")   ? "UTF-16LE"
                       : bytes.starts_with("\xFE\xFF") ? "UTF-16BE"
                                                       : nullptr;
  const bool has_mark = marked != nullptr;
  if (marked == nullptr) marked = utf16_form(bytes);
  if (marked != nullptr) {
    auto text = convert(std::string_view(bytes).substr(has_mark ? 2 : 0), marked);
    if (text) return std::move(*text);
    return fail(ErrorKind::bad_input, std::string("broken ") + marked + ", byte 0");
  }
  if (const auto other = refuse_other_formats(bytes); !other) return fail(other.error());
  if (is_mostly_utf8(count_utf8(bytes))) return bytes;
  for (const std::string& charset :
       {std::string(declared), detected_charset(bytes), std::string("windows-1252")}) {
    if (charset.empty() || charset == "ASCII" || base::to_lower(charset) == "utf-8") continue;
    if (auto text = convert(bytes, charset.c_str())) return std::move(*text);
  }
  return bytes;
}

}  // namespace rapporteur::read
