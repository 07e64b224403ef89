#include "lang/pipeline_files.h"

#include <memory>
#include <string_view>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "base/files.h"

namespace rapporteur::lang {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kConfig = "config.cfg";
// The largest stock pipeline (lg) unpacks to 0.6 GB.
constexpr std::uint64_t kMaxWheelBytes = std::uint64_t{2} << 30;

struct CloseArchive {
  void operator()(archive* open) const { archive_read_free(open); }
};
using Archive = std::unique_ptr<archive, CloseArchive>;

// The library has no words for some faults.
const char* why_not(archive* open) {
  const char* words = archive_error_string(open);
  return words == nullptr ? "damaged" : words;
}

Result<Archive> open_wheel(const fs::path& path) {
  Archive wheel(archive_read_new());
  archive_read_support_format_zip(wheel.get());
  if (archive_read_open_filename(wheel.get(), path.c_str(), 1 << 16) != ARCHIVE_OK) {
    return fail(ErrorKind::bad_input,
                fmt::format("{}: not a wheel: {}", path.string(), why_not(wheel.get())));
  }
  return wheel;
}

Result<std::string> unpack_entry(archive* wheel, const std::string& name, std::uint64_t left) {
  std::string bytes;
  for (;;) {
    const std::size_t begin = bytes.size();
    if (begin > left) return fail(ErrorKind::over_limit, name + ": the wheel unpacks to over 2 GB");
    bytes.resize(begin + (std::size_t{1} << 20));
    const la_ssize_t got = archive_read_data(wheel, bytes.data() + begin, bytes.size() - begin);
    if (got < 0) {
      return fail(ErrorKind::bad_input, fmt::format("{}: {}", name, why_not(wheel)));
    }
    bytes.resize(begin + static_cast<std::size_t>(got));
    if (got == 0) break;
  }
  bytes.shrink_to_fit();
  return bytes;
}

// vocab/strings.json spells out ids that are already known from the words themselves.
bool is_needed(std::string_view name) { return !name.ends_with("/vocab/strings.json"); }

Result<std::map<std::string, std::string>> unpack_wheel(const fs::path& path) {
  Result<Archive> wheel = open_wheel(path);
  if (!wheel) return fail(wheel.error());
  std::map<std::string, std::string> files;
  std::uint64_t total = 0;
  archive_entry* entry = nullptr;
  int status = ARCHIVE_OK;
  while ((status = archive_read_next_header(wheel->get(), &entry)) == ARCHIVE_OK) {
    const char* raw_name = archive_entry_pathname(entry);
    const std::string name = raw_name == nullptr ? "" : raw_name;
    if (archive_entry_filetype(entry) != AE_IFREG || !is_needed(name)) continue;
    Result<std::string> bytes = unpack_entry(wheel->get(), name, kMaxWheelBytes - total);
    if (!bytes) return fail(bytes.error().during("unpacking " + path.string()));
    total += bytes->size();
    files[name] = std::move(*bytes);
  }
  if (status != ARCHIVE_EOF) {
    return fail(ErrorKind::bad_input,
                fmt::format("unpacking {}: {}", path.string(), why_not(wheel->get())));
  }
  return files;
}

// Keeps the files beside the one config.cfg, by their names from there on.
Result<std::map<std::string, std::string>> keep_pipeline(std::map<std::string, std::string> files,
                                                         const std::string& where) {
  std::string folder;
  std::size_t found = 0;
  for (const auto& [name, bytes] : files) {
    const std::size_t slash = name.rfind('/');
    if (std::string_view(name).substr(slash == std::string::npos ? 0 : slash + 1) != kConfig)
      continue;
    folder = name.substr(0, name.size() - kConfig.size());
    ++found;
  }
  if (found != 1) {
    return fail(ErrorKind::bad_input,
                fmt::format("{}: a wheel of a spaCy pipeline holds one config.cfg, this one {}",
                            where, found));
  }
  std::map<std::string, std::string> kept;
  for (auto& file : files) {
    const std::string& name = file.first;
    if (name.starts_with(folder)) kept[name.substr(folder.size())] = std::move(file.second);
  }
  return kept;
}

// The folder that holds config.cfg: the one given, or the only one within two levels below it.
Result<fs::path> find_pipeline_folder(const fs::path& given) {
  std::error_code ignored;
  if (fs::exists(given / kConfig, ignored)) return given;
  std::vector<fs::path> found;
  std::error_code problem;
  fs::recursive_directory_iterator walk(given, fs::directory_options::skip_permission_denied,
                                        problem);
  if (problem) return fail(ErrorKind::io, fmt::format("{}: {}", given.string(), problem.message()));
  for (; walk != fs::recursive_directory_iterator(); walk.increment(problem)) {
    if (problem) break;
    if (walk.depth() >= 2) walk.disable_recursion_pending();
    if (walk->path().filename() == kConfig) found.push_back(walk->path().parent_path());
  }
  if (found.size() == 1) return found.front();
  return fail(
      ErrorKind::not_found,
      fmt::format("{}: not a spaCy pipeline: it holds {} files config.cfg, and should hold one",
                  given.string(), found.empty() ? "no" : "several"));
}

}  // namespace

Result<PipelineFiles> PipelineFiles::open(const fs::path& folder_or_wheel) {
  PipelineFiles files;
  files.where_ = folder_or_wheel.string();
  std::error_code ignored;
  if (fs::is_directory(folder_or_wheel, ignored)) {
    Result<fs::path> folder = find_pipeline_folder(folder_or_wheel);
    if (!folder) return fail(folder.error());
    files.folder_ = std::move(*folder);
    return files;
  }
  if (!fs::exists(folder_or_wheel, ignored)) {
    return fail(ErrorKind::not_found, files.where_ + ": there is no such language model");
  }
  Result<std::map<std::string, std::string>> unpacked = unpack_wheel(folder_or_wheel);
  if (!unpacked) return fail(unpacked.error());
  Result<std::map<std::string, std::string>> kept =
      keep_pipeline(std::move(*unpacked), files.where_);
  if (!kept) return fail(kept.error());
  files.unpacked_ = std::move(*kept);
  return files;
}

bool PipelineFiles::has(const std::string& name) const {
  if (folder_.empty()) return unpacked_.contains(name);
  std::error_code ignored;
  return fs::is_regular_file(folder_ / name, ignored);
}

Result<std::string> PipelineFiles::take(const std::string& name) {
  if (!has(name)) {
    return fail(ErrorKind::not_found,
                fmt::format("{}: the pipeline lacks the file {}", where_, name));
  }
  Result<std::string> bytes =
      folder_.empty() ? std::move(unpacked_.at(name)) : base::read_file(folder_ / name);
  if (!bytes) return fail(bytes.error());
  read_[name] = {name, base::sha256_hex(*bytes), bytes->size()};
  if (folder_.empty()) unpacked_.erase(name);
  return bytes;
}

std::vector<ModelFile> PipelineFiles::files_read() const {
  std::vector<ModelFile> files;
  for (const auto& [name, file] : read_) files.push_back(file);
  return files;
}

}  // namespace rapporteur::lang
