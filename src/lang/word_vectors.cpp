#include "lang/word_vectors.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "lang/msgpack_file.h"

namespace rapporteur::lang {

namespace {

constexpr std::string_view kFile = "vocab/vectors";

tl::unexpected<Error> bad(std::string_view what) {
  return fail(ErrorKind::bad_input, fmt::format("{}: {}", kFile, what));
}

struct NpyHeader {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t bytes = 0;  // of the header, after which the numbers begin
};

std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// "(20000, 300)" after 'shape':
Result<std::pair<std::size_t, std::size_t>> read_shape(std::string_view header) {
  const std::size_t begin = header.find("'shape': (");
  if (begin == std::string_view::npos) return bad("its header has no shape");
  std::string_view rest = header.substr(begin + 10);
  std::size_t sizes[2] = {0, 0};
  for (std::size_t& size : sizes) {
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ',')) rest.remove_prefix(1);
    const auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
    if (problem != std::errc()) return bad("its header has no shape of two sizes");
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  }
  if (!rest.starts_with(')')) return bad("its header has no shape of two sizes");
  return std::pair(sizes[0], sizes[1]);
}

Result<NpyHeader> read_header(std::string_view bytes) {
  constexpr std::string_view kMagic("\x93NUMPY\x01\x00", 8);
  if (!bytes.starts_with(kMagic) || bytes.size() < 10)
    return bad("not a NumPy file of version 1 at byte 0");
  NpyHeader header;
  header.bytes = 10 + byte_at(bytes, 8) + 256 * byte_at(bytes, 9);
  if (header.bytes > bytes.size()) return bad(fmt::format("cut short at byte {}", bytes.size()));
  const std::string_view text = bytes.substr(10, header.bytes - 10);
  if (text.find("'<f4'") == std::string_view::npos)
    return bad("its numbers are not little-endian float32");
  if (text.find("'fortran_order': False") == std::string_view::npos)
    return bad("its numbers are not in C order");
  const Result<std::pair<std::size_t, std::size_t>> shape = read_shape(text);
  if (!shape) return fail(shape.error());
  std::tie(header.rows, header.columns) = *shape;
  return header;
}

}  // namespace

Result<WordVectors> WordVectors::read(std::string_view vectors_npy, std::string_view key2row) {
  const Result<NpyHeader> header = read_header(vectors_npy);
  if (!header) return fail(header.error());
  const std::size_t left = vectors_npy.size() - header->bytes;
  const bool is_empty = header->rows == 0 || header->columns == 0;
  if (is_empty ? left != 0
               : (left % 4 != 0 || header->rows != left / 4 / header->columns ||
                  left / 4 % header->columns != 0)) {
    return bad(
        fmt::format("{} bytes of numbers for {} rows of {}", left, header->rows, header->columns));
  }
  WordVectors vectors;
  vectors.width_ = is_empty ? 0 : header->columns;
  vectors.values_.resize(left / 4);
  if (left > 0) std::memcpy(vectors.values_.data(), vectors_npy.data() + header->bytes, left);
  for (std::size_t i = 0; i < vectors.values_.size(); ++i) {
    if (!std::isfinite(vectors.values_[i]))
      return bad(fmt::format("a number that is not finite at byte {}", header->bytes + 4 * i));
  }
  if (const Result<void> rows = vectors.read_rows(key2row); !rows) return fail(rows.error());
  return vectors;
}

Result<void> WordVectors::read_rows(std::string_view key2row) {
  std::vector<std::pair<std::uint64_t, std::uint64_t>> entries;
  const Result<void> read = read_number_map(
      "vocab/key2row", key2row,
      [&](std::uint64_t key, std::uint64_t row) { entries.emplace_back(key, row); });
  if (!read) return read;
  slots_.resize(std::bit_ceil(entries.size() + entries.size() / 3 + 1));
  for (const auto& [key, row] : entries) {
    if (row >= rows()) {
      return fail(ErrorKind::bad_input,
                  fmt::format("vocab/key2row: row {} of {} vectors", row, rows()));
    }
    insert(key, static_cast<std::uint32_t>(row));
  }
  return {};
}

void WordVectors::insert(std::uint64_t key, std::uint32_t row) {
  std::size_t at = key & (slots_.size() - 1);
  while (slots_[at].row != kEmpty && slots_[at].key != key) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {key, row};
}

const float* WordVectors::find(std::uint64_t orth) const {
  if (slots_.empty()) return nullptr;
  std::size_t at = orth & (slots_.size() - 1);
  while (slots_[at].row != kEmpty) {
    if (slots_[at].key == orth) return values_.data() + slots_[at].row * width_;
    at = (at + 1) & (slots_.size() - 1);
  }
  return nullptr;
}

}  // namespace rapporteur::lang
