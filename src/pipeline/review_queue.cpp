#include "pipeline/review_queue.h"

#include <utility>

#include "pipeline/kept_entries.h"

namespace rapporteur::pipeline {

namespace {

bool is_proposal(const EntryLink& link) { return link.reason.starts_with("same"); }

// The heaviest thing to ask of an entry: of its proposals the one that is least sure.
Result<Question> question_of(const store::RecordFile& record, Entry entry) {
  Question question{entry.weight, {}, {}, ""};
  const EntryLink* least = nullptr;
  for (const EntryLink& link : entry.links)
    if (is_proposal(link) && (least == nullptr || link.certainty < least->certainty)) least = &link;
  if (least != nullptr) {
    auto other = find_entry(record, least->to);
    if (!other) return fail(other.error());
    question.other = std::move(*other);
    question.reason = least->reason;
  }
  question.entry = std::move(entry);
  return question;
}

}  // namespace

Result<std::vector<Question>> review_queue(const store::RecordFile& record,
                                           const QueueScope& scope) {
  store::EntryFilter filter;
  filter.review = scope.state;
  filter.by_weight = true;
  filter.limit = scope.limit;
  if (!scope.kind.empty()) filter.kinds = {scope.kind};
  auto list = list_entries(record, filter);
  if (!list) return fail(list.error());
  std::vector<Question> queue;
  for (Entry& entry : list->entries) {
    if (entry.claims.empty() || entry.kind == "position") continue;
    auto question = question_of(record, std::move(entry));
    if (!question) return fail(question.error());
    queue.push_back(std::move(*question));
  }
  return queue;
}

}  // namespace rapporteur::pipeline
