// The runner itself.

#include "program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include <gtest/gtest.h>

#include "support/scratch.h"

namespace rapporteur::test {

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void redirect(const std::filesystem::path& path, int flags, int to) {
  const int file = open(path.c_str(), flags, 0600);
  dup2(file, to);
  close(file);
}

[[noreturn]] void become_program(const std::vector<std::string>& words, const RunOptions& options,
                                 const std::filesystem::path& folder) {
  redirect(folder / "in", O_RDONLY, 0);
  redirect(options.output.empty() ? folder / "out" : std::filesystem::path(options.output),
           O_WRONLY | O_CREAT, 1);
  redirect(folder / "err", O_WRONLY | O_CREAT, 2);
  for (const std::string& variable : options.environment) {
    const std::size_t equals = variable.find('=');
    setenv(variable.substr(0, equals).c_str(), variable.substr(equals + 1).c_str(), 1);
  }
  if (options.max_file_bytes > 0) {
    const rlimit limit{options.max_file_bytes, options.max_file_bytes};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  std::vector<char*> arguments = {const_cast<char*>(RAPPORTEUR_PROGRAM)};
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  execv(RAPPORTEUR_PROGRAM, arguments.data());
  _exit(127);
}

}  // namespace

Ended run_program(const std::vector<std::string>& words, const RunOptions& options) {
  const ScratchFolder folder;
  std::ofstream(folder.path() / "in", std::ios::binary) << options.input;
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("fork");
  if (child == 0) become_program(words, options, folder.path());
  int status = 0;
  waitpid(child, &status, 0);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, contents(folder.path() / "out"), contents(folder.path() / "err")};
}

namespace {

TEST(Program, SaysItsVersion) {
  const Ended ended = run_program({"--version"});
  EXPECT_EQ(ended.code, 0);
  EXPECT_EQ(ended.out.rfind("rapporteur ", 0), 0U) << ended.out;
}

}  // namespace
}  // namespace rapporteur::test
