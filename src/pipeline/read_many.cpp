// Workers take the next report of a file that has been read, or else the next file; the calling
// thread hands on what is ready, in order. Worked example with two threads and files A (two
// reports) and B: one worker reads A while the other reads B; then A1 and A2 are coded, then B1;
// `take` sees A1, A2, B1 even where B1 was ready first.

#include "pipeline/read_many.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <exception>
#include <iterator>
#include <mutex>
#include <new>
#include <optional>
#include <thread>
#include <utility>

namespace rapporteur::pipeline {

namespace {

// How far workers may run ahead of what is taken, for each thread: enough that one long report
// does not stop the others, little enough that analyses do not pile up.
constexpr std::size_t kAheadPerThread = 16;

struct Task {
  std::size_t file = 0, place = 0;
  Report report;
};

struct FileSlot {
  bool is_read = false;
  std::vector<std::optional<Outcome>> outcomes;
};

Outcome code_safely(const Report& report, const Resources& use) try {
  return code_report(report, use);
} catch (const std::bad_alloc&) {
  return Error{ErrorKind::over_limit, report.id + ": too large for this machine's memory"};
} catch (const std::exception& error) {
  return Error{ErrorKind::bad_input, report.id + ": " + error.what()};
}

read::ReadResult read_safely(const std::filesystem::path& file,
                             const read::ReadOptions& options) try {
  return read::read_input(file, options);
} catch (const std::bad_alloc&) {
  return {{}, {{ErrorKind::over_limit, file.string() + ": too large for this machine's memory"}}};
} catch (const std::exception& error) {
  return {{}, {{ErrorKind::bad_input, file.string() + ": " + error.what()}}};
}

class Run {
 public:
  Run(const ReadJob& job, const Resources& use) : job_(job), use_(use), slots_(job.files.size()) {}

  // One worker's whole life.
  void work() {
    std::unique_lock lock(mutex_);
    while (!is_over()) {
      if (may_code()) {
        code_next(lock);
      } else if (pending_.empty() && next_file_ < job_.files.size() &&
                 next_file_ < taken_files_ + most_waiting()) {
        read_next(lock);
      } else {
        changed_.wait(lock);
      }
    }
  }

  void hand_on(const std::function<bool(Outcome&&, const Progress&)>& take) {
    Progress progress{0, job_.files.size(), 0};
    for (std::size_t file = 0; file < slots_.size(); ++file) {
      const std::size_t count = wait_until_read(file);
      for (std::size_t place = 0; place < count; ++place) {
        Outcome outcome = wait_for(file, place);
        progress.reports += std::holds_alternative<Reading>(outcome) ? 1U : 0U;
        progress.files_done = file + (place + 1 == count ? 1U : 0U);
        if (!take(std::move(outcome), progress)) return stop();
      }
      forget(file);
    }
    stop();
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  [[nodiscard]] std::size_t most_waiting() const { return kAheadPerThread * job_.threads; }
  [[nodiscard]] bool is_over() const {
    return stopped_ || (pending_.empty() && reading_ == 0 && next_file_ == job_.files.size());
  }

  // What is due next may always be coded: later readings that wait must never bar it.
  [[nodiscard]] bool may_code() const {
    if (pending_.empty()) return false;
    const Task& next = pending_.front();
    return waiting_ < most_waiting() ||
           (next.file == taken_files_ && next.place < due_place_ + most_waiting());
  }

  void code_next(std::unique_lock<std::mutex>& lock) {
    Task task = std::move(pending_.front());
    pending_.pop_front();
    ++waiting_;
    lock.unlock();
    Outcome outcome = code_safely(task.report, use_);
    lock.lock();
    slots_[task.file].outcomes[task.place] = std::move(outcome);
    changed_.notify_all();
  }

  void read_next(std::unique_lock<std::mutex>& lock) {
    const std::size_t file = next_file_++;
    ++reading_;
    lock.unlock();
    read::ReadResult result = read_safely(job_.files[file], job_.options);
    lock.lock();
    --reading_;
    FileSlot& slot = slots_[file];
    slot.outcomes.resize(result.reports.size());
    // Pending tasks stay in order of input, whichever file was read first.
    auto at = std::find_if(pending_.begin(), pending_.end(),
                           [&](const Task& task) { return task.file > file; });
    for (std::size_t place = 0; place < result.reports.size(); ++place) {
      at = std::next(pending_.insert(at, {file, place, std::move(result.reports[place])}));
    }
    for (Error& problem : result.problems) slot.outcomes.emplace_back(std::move(problem));
    waiting_ += result.problems.size();
    slot.is_read = true;
    changed_.notify_all();
  }

  std::size_t wait_until_read(std::size_t file) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return slots_[file].is_read; });
    return slots_[file].outcomes.size();
  }

  Outcome wait_for(std::size_t file, std::size_t place) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return slots_[file].outcomes[place].has_value(); });
    Outcome outcome = std::move(*slots_[file].outcomes[place]);
    slots_[file].outcomes[place].reset();
    --waiting_;
    due_place_ = place + 1;
    changed_.notify_all();
    return outcome;
  }

  void forget(std::size_t file) {
    const std::lock_guard lock(mutex_);
    slots_[file].outcomes = {};
    taken_files_ = file + 1;
    due_place_ = 0;
    changed_.notify_all();
  }

  const ReadJob& job_;
  const Resources& use_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<FileSlot> slots_;
  std::deque<Task> pending_;
  std::size_t next_file_ = 0, taken_files_ = 0, due_place_ = 0, reading_ = 0;
  std::size_t waiting_ = 0;  // being coded, or ready and not yet taken
  bool stopped_ = false;
};

}  // namespace

void read_many(const ReadJob& job, const Resources& use,
               const std::function<bool(Outcome&&, const Progress&)>& take) {
  Run run(job, use);
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < std::max(1U, job.threads); ++i)
    workers.emplace_back([&run] { run.work(); });
  run.hand_on(take);
  for (std::thread& worker : workers) worker.join();
}

}  // namespace rapporteur::pipeline
