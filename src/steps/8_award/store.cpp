#include "store.h"

#include "db/db.h"

namespace award {
namespace {

Award read_award(db::Row const& row)
{
    return {row.id<AwardId>(0), {row.id<partnership::PartnershipId>(1), row.id<partnership::RoundId>(2)},
        row.text(3), row.text(4), row.id<papers::PaperId>(5), row.date(6), row.date(7)};
}

} // namespace

void insert_award(db::Connection& db, Award const& award)
{
    db.run(R"(
        insert into award_award (id, partnership, round, number, code, paper, drawn_up_on, valid_until)
        values (?, ?, ?, ?, ?, ?, ?, ?))",
        award.id, award.scope.partnership, award.scope.round, award.number, award.code, award.paper,
        award.drawn_up_on, award.valid_until);
}

std::optional<Award> award_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Award>(R"(
        select id, partnership, round, number, code, paper, drawn_up_on, valid_until
        from award_award
        where partnership = ?
          and round = ?)",
        read_award, scope.partnership, scope.round);
}

std::optional<Award> award_of_code(db::Connection& db, std::string_view code)
{
    return db.one<Award>(R"(
        select id, partnership, round, number, code, paper, drawn_up_on, valid_until
        from award_award
        where code = ?)",
        read_award, code);
}

std::int64_t awards_numbered_like(db::Connection& db, std::string_view prefix)
{
    return db.count(R"(
        select count(*)
        from award_award
        where substr(number, 1, length(cast(? as text))) = ?)",
        prefix, prefix);
}

} // namespace award
