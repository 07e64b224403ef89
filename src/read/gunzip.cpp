#include "read/gunzip.h"

#include <algorithm>
#include <limits>
#include <memory>

#include <zlib.h>

namespace rapporteur::read {

namespace {

constexpr std::size_t kBlockBytes = 1 << 16;
// 15 bits of window, and 16 for the gzip frame.
constexpr int kGzipWindow = 15 + 16;

tl::unexpected<Error> broken(std::string_view packed, std::size_t left, const char* why) {
  return fail(ErrorKind::bad_input,
              std::string("gzip ") + why + " at byte " + std::to_string(packed.size() - left));
}

}  // namespace

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1F\x8B"); }

Result<std::string> gunzip(std::string_view packed, std::uint64_t max_bytes) {
  z_stream stream{};
  if (inflateInit2(&stream, kGzipWindow) != Z_OK)
    return fail(ErrorKind::io, "no memory to unpack gzip");
  const std::unique_ptr<z_stream, decltype(&inflateEnd)> guard(&stream, inflateEnd);
  std::string out;
  std::string block(kBlockBytes, '\0');
  std::size_t given = 0;
  for (;;) {
    if (stream.avail_in == 0 && given < packed.size()) {
      const std::size_t next =
          std::min<std::size_t>(packed.size() - given, std::numeric_limits<int>::max());
      // zlib takes its input without const but does not write to it.
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data() + given));
      stream.avail_in = static_cast<uInt>(next);
      given += next;
    }
    stream.next_out = reinterpret_cast<Bytef*>(block.data());
    stream.avail_out = static_cast<uInt>(block.size());
    const int state = inflate(&stream, Z_NO_FLUSH);
    out.append(block.data(), block.size() - stream.avail_out);
    const std::size_t left = packed.size() - given + stream.avail_in;
    if (out.size() > max_bytes) {
      return fail(ErrorKind::over_limit,
                  "unpacks to more than " + std::to_string(max_bytes) + " bytes");
    }
    if (state == Z_STREAM_END) {
      const bool another = left >= 2 && is_gzip(packed.substr(packed.size() - left));
      if (!another || inflateReset(&stream) != Z_OK) return out;
    } else if (state == Z_BUF_ERROR || (state == Z_OK && left == 0 && stream.avail_out != 0)) {
      return broken(packed, left, "ends early");
    } else if (state != Z_OK) {
      return broken(packed, left, "is damaged");
    }
  }
}

}  // namespace rapporteur::read
