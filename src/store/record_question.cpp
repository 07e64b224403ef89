// Questions of a user's own, in SQL.

#include <algorithm>
#include <cctype>

#include "store/record_file.h"

namespace rapporteur::store {

namespace {

// SQLite counts ATTACH and PRAGMA among what only reads.
bool is_question(const std::string& sql) {
  std::string word;
  for (const char c : sql.substr(std::min(sql.find_first_not_of(" \t\r\n("), sql.size()))) {
    if (std::isalpha(static_cast<unsigned char>(c)) == 0) break;
    word += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return word == "SELECT" || word == "WITH" || word == "VALUES" || word == "EXPLAIN";
}

}  // namespace

Result<Answer> RecordFile::ask(const std::string& sql, std::size_t limit) const {
  auto question = database_.prepare_question(sql);
  if (!question) return fail(question.error());
  if (!is_question(sql) || !question->only_reads())
    return fail(ErrorKind::bad_input, "only questions are taken: SELECT, WITH, VALUES, EXPLAIN");
  Answer answer{question->columns(), {}, false};
  for (;;) {
    const auto row = question->step();
    if (!row) return fail(row.error());
    if (!*row) return answer;
    if (limit > 0 && answer.rows.size() == limit) {
      answer.is_cut = true;
      return answer;
    }
    std::vector<std::optional<std::string>> cells;
    for (int i = 0; i < static_cast<int>(answer.columns.size()); ++i)
      cells.push_back(question->is_null(i) ? std::nullopt : std::optional(question->text(i)));
    answer.rows.push_back(std::move(cells));
  }
}

}  // namespace rapporteur::store
