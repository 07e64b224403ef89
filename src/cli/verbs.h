// The verbs of the program. Each has a file of its own, which declares its options and runs it.

#pragma once

namespace CLI {
class App;
}

namespace rapporteur::cli {

// Adds a verb to the command line. When the user chose it, it runs while the line is parsed and
// leaves its exit code (exit_codes.h) in `code`.
void add_read(CLI::App& app, int& code);
void add_timeline(CLI::App& app, int& code);
void add_meetings(CLI::App& app, int& code);
void add_people(CLI::App& app, int& code);
void add_statements(CLI::App& app, int& code);
void add_show(CLI::App& app, int& code);
void add_why(CLI::App& app, int& code);
void add_search(CLI::App& app, int& code);
void add_parse(CLI::App& app, int& code);
void add_rules(CLI::App& app, int& code);
void add_codebook(CLI::App& app, int& code);
void add_import(CLI::App& app, int& code);
void add_words(CLI::App& app, int& code);
void add_audit(CLI::App& app, int& code);
void add_prompt(CLI::App& app, int& code);
void add_decide(CLI::App& app, int& code);  // accept, correct, reject, dispute, join, part
void add_decisions(CLI::App& app, int& code);
void add_kinds(CLI::App& app, int& code);  // instruments, commitments, figures, exchanges, ...
void add_differences(CLI::App& app, int& code);
void add_compare(CLI::App& app, int& code);
void add_silence(CLI::App& app, int& code);
void add_diff(CLI::App& app, int& code);
void add_remove(CLI::App& app, int& code);
void add_review(CLI::App& app, int& code);
void add_sql(CLI::App& app, int& code);
void add_export(CLI::App& app, int& code);
void add_eval(CLI::App& app, int& code);
void add_doctor(CLI::App& app, int& code);
void add_completion(CLI::App& app, int& code);

}  // namespace rapporteur::cli
