// SQLite with values instead of codes: the only file pair that calls its C interface.
//
// Own and small rather than SQLiteCpp, because that library throws and hides the extended
// result codes, which tell a full disk from a damaged file.

#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rapporteur/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace rapporteur::store {

// One prepared statement. Parameters count from 1, columns from 0, as in SQLite.
class Statement {
 public:
  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, std::int64_t number);
  Statement& bind(int parameter, double number);
  Statement& bind_null(int parameter);

  // True while there is a row. After an error or the last row the statement can be bound again.
  Result<bool> step();
  // For statements without rows.
  Result<void> run();

  [[nodiscard]] std::string text(int column) const;  // empty where null
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] double real(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  // Names of the columns; none for what gives no rows.
  [[nodiscard]] std::vector<std::string> columns() const;
  // Whether it leaves every file as it is.
  [[nodiscard]] bool only_reads() const;

 private:
  friend class Database;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::string name_;  // of the database, for messages
};

enum class OpenMode { read_only, read_write, create };

class Database {
 public:
  // `io` where the system refuses, `not_found` where there is no file and none may be made.
  static Result<Database> open(const std::filesystem::path& path, OpenMode mode, int wait_ms);

  Result<void> execute(const std::string& sql);
  Result<Statement> prepare(std::string_view sql) const;
  // The same for a question of a user's own: `bad_input` where it is not one statement of SQL.
  Result<Statement> prepare_question(const std::string& sql) const;
  // The first column of the first row; nothing where there is no row.
  Result<std::optional<std::string>> value(std::string_view sql) const;
  [[nodiscard]] std::int64_t last_key() const;

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<sqlite3, Close> database_;
  std::string name_;
};

// All writing between its making and commit() happens wholly or not at all.
class Transaction {
 public:
  static Result<Transaction> begin(Database& database);
  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();  // undoes what was not committed
  Result<void> commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;
};

}  // namespace rapporteur::store
