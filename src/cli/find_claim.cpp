#include "cli/find_claim.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/exit_codes.h"
#include "export/wording.h"

namespace rapporteur::cli {

Result<std::vector<Claim>> find_claim(const store::RecordFile& record, const std::string& id) {
  constexpr std::size_t kMostListed = 8;
  auto claims = record.claims_by_id(id);
  if (!claims) return claims;
  if (claims->empty())
    return fail(ErrorKind::not_found, "no claim has an id that begins with \"" + id + "\"");
  const bool is_one_id = std::ranges::all_of(
      *claims, [&](const Claim& claim) { return claim.id == claims->front().id; });
  if (is_one_id) return claims;
  std::string message = "several ids begin with \"" + id + "\":";
  for (std::size_t i = 0; i < std::min(claims->size(), kMostListed); ++i) {
    const Claim& claim = (*claims)[i];
    message += "\n  " + claim.report + "/" + claim.id + "  " +
               exports::plain_text(exports::headline_of(claim));
  }
  if (claims->size() > kMostListed) message += "\n  ...";
  return fail(ErrorKind::bad_input, message);
}

void ClaimOptions::add_to(CLI::App& command) {
  command.add_option("ID", id, "beginning of a claim's id, or REPORT/ID")
      ->required()
      ->type_name("");
  record.add_to(command);
}

int with_claims(
    const ClaimOptions& options,
    const std::function<int(const store::RecordFile&, const std::vector<Claim>&)>& show) {
  const auto record = options.record.open();
  if (!record) return fail_with_record(record.error());
  const auto claims = find_claim(*record, options.id);
  if (claims) return show(*record, *claims);
  const Error& error = claims.error();
  if (error.kind == ErrorKind::not_found) return nothing_found(error.message.c_str());
  if (error.kind == ErrorKind::bad_input) return fail_with(error), kUsage;
  return fail_with_record(error);
}

}  // namespace rapporteur::cli
