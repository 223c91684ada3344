#include "inviting.h"

#include "base/fault.h"
#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

constexpr int salts_max = 100;

std::vector<InvitationId> ids_going_up(db::Connection& db, std::size_t count)
{
    std::vector<InvitationId> out(count);
    for (auto& id : out)
        id = db.ids().make<InvitationId>();
    std::ranges::sort(out);
    return out;
}

std::vector<InvitationRow> rows_for(
    db::Connection& db, SurveyId survey, std::span<Recipient const> recipients)
{
    auto const ids = ids_going_up(db, recipients.size());
    std::vector<InvitationRow> out;
    out.reserve(recipients.size());
    for (std::size_t at = 0; at < recipients.size(); ++at)
        out.push_back(
            {ids[at], survey, static_cast<int>(at), base::joined(recipients[at].lines, "\n"), 0, ""});
    return out;
}

bool could_insert(
    db::Connection& db, std::span<InvitationRow> rows, std::span<Recipient const> recipients, HashOfCode hash)
{
    try {
        insert_invitations(db, rows, recipients, hash);
        return true;
    } catch (db::Conflict const&) {
        return false;
    }
}

// A code that is taken is found by halving, for there is hardly ever one: it gets another salt.
void insert_by_halves(
    db::Connection& db, std::span<InvitationRow> rows, std::span<Recipient const> recipients, HashOfCode hash)
{
    if (could_insert(db, rows, recipients, hash))
        return;
    if (auto const half = rows.size() / 2; half > 0) {
        insert_by_halves(db, rows.first(half), recipients.first(half), hash);
        insert_by_halves(db, rows.subspan(half), recipients.subspan(half), hash);
        return;
    }
    auto& row = rows.front();
    if (++row.salt == salts_max)
        throw base::Fault("no free code for an invitation");
    row.code_hash.clear();
    insert_by_halves(db, rows, recipients, hash);
}

} // namespace

void insert_with_codes(
    db::Connection& db, SurveyId survey, std::span<Recipient const> sorted, HashOfCode hash)
{
    auto rows = rows_for(db, survey, sorted);
    insert_by_halves(db, rows, sorted, hash);
}

} // namespace survey
