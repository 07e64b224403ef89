// Measures the analysis of texts: lang_bench MODEL TEXTS.jsonl [--threads N] [--instructions NAME]
// [--news]
//
// Prints one line: tokens, seconds, tokens a second of the processor, peak memory in MB and a hash
// of all that was found, so that runs with other kernels or more threads can be seen to give the
// same.

#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <sys/resource.h>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "lang/pipeline.h"

namespace {

using namespace rapporteur;

struct Choice {
  std::string model;
  std::string texts;
  std::size_t threads = 1;
  lang::LoadOptions options;
  lang::Mode mode = lang::Mode::parity;
};

Choice read_arguments(int argc, char** argv) {
  Choice choice;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--instructions" && i + 1 < argc) {
      choice.options.instructions = argv[++i];
    } else if (argument == "--news") {
      choice.mode = lang::Mode::news;
    } else if (argument == "--threads" && i + 1 < argc) {
      choice.threads = static_cast<std::size_t>(std::max(1, std::atoi(argv[++i])));
    } else {
      (choice.model.empty() ? choice.model : choice.texts) = argument;
    }
  }
  return choice;
}

std::vector<Report> read_texts(const std::string& path) {
  std::vector<Report> reports;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const nlohmann::json record = nlohmann::json::parse(line, nullptr, false);
    if (!record.is_object() || !record.contains("text")) continue;
    Report report;
    report.text = record["text"].get<std::string>();
    for (std::size_t begin = 0; begin < report.text.size();) {
      const std::size_t end = std::min(report.text.find('\n', begin), report.text.size());
      Paragraph paragraph;
      paragraph.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      if (end > begin) report.paragraphs.push_back(paragraph);
      begin = end + 1;
    }
    reports.push_back(std::move(report));
  }
  return reports;
}

// All that an analysis says, as text.
std::string spelled_out(const Analysis& analysis) {
  std::string all;
  for (const Token& token : analysis.tokens) {
    all += std::to_string(token.span.begin) + '\t' + token.norm + '\t' + token.lemma + '\t' +
           token.tag + '\t' + token.pos + '\t' + token.morph + '\t' + token.dep + '\t' +
           std::to_string(token.head) + '\t' + token.ent_iob + token.ent_type + '\n';
  }
  for (const Sentence& sentence : analysis.sentences) all += std::to_string(sentence.begin) + ' ';
  for (const NounChunk& chunk : analysis.chunks)
    all += std::to_string(chunk.begin) + '-' + std::to_string(chunk.end) + ' ';
  return all;
}

std::vector<Analysis> analyse_all(const std::vector<Report>& reports,
                                  const lang::Pipeline& pipeline, const Choice& choice) {
  std::vector<Analysis> analyses(reports.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < reports.size(); i = next++) {
      analyses[i] = lang::analyse(reports[i], pipeline, choice.mode);
    }
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < choice.threads; ++i) threads.emplace_back(work);
  work();
  return analyses;
}

// What this process has used of any processor. On a machine that others use as well this says
// more of a program's speed than the clock on the wall.
double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

int main(int argc, char** argv) {
  const Choice choice = read_arguments(argc, argv);
  const Result<std::shared_ptr<const lang::Pipeline>> pipeline =
      lang::load_pipeline(choice.model, choice.options);
  if (!pipeline) {
    std::fprintf(stderr, "%s\n", pipeline.error().message.c_str());
    return 2;
  }
  const std::vector<Report> reports = read_texts(choice.texts);
  const auto begin = std::chrono::steady_clock::now();
  const double cpu_begin = cpu_seconds();
  const std::vector<Analysis> analyses = analyse_all(reports, **pipeline, choice);
  const double cpu = cpu_seconds() - cpu_begin;
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
  std::size_t tokens = 0;
  std::string all;
  for (const Analysis& analysis : analyses) {
    tokens += analysis.tokens.size();
    all += base::sha256_hex(spelled_out(analysis));
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf(
      "tokens=%zu seconds=%.3f cpu_seconds=%.3f tokens_per_cpu_s=%.0f peak_mb=%ld instructions=%s "
      "hash=%s\n",
      tokens, spent.count(), cpu, static_cast<double>(tokens) / cpu, usage.ru_maxrss / 1024,
      std::string((*pipeline)->instructions()).c_str(),
      base::sha256_hex(all).substr(0, 16).c_str());
  return 0;
}
