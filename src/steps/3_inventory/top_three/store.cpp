// What goes with a top three: the photo and what is seen often, and who was asked for it.
#include "store.h"

#include "db/db.h"

namespace inventory {
namespace {

KeptScan read_kept_scan(db::Row const& row)
{
    return {row.id<accounts::OrganisationId>(0), row.text(1),
        {row.text(2), row.text(3), static_cast<int>(row.integer(4)), static_cast<int>(row.integer(5))}};
}

} // namespace

void upsert_often(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    std::string_view often)
{
    db.run(R"(
        insert into inventory_scan (partnership, round, organisation, often, photo, photo_words, photo_width,
            photo_height)
        values (?, ?, ?, ?, '', '', 0, 0)
        on conflict (round, organisation) do update set often = excluded.often)",
        scope.partnership, scope.round, organisation, often);
}

void upsert_photo(db::Connection& db, partnership::Scope const& scope, accounts::OrganisationId organisation,
    Photo const& photo)
{
    db.run(R"(
        insert into inventory_scan (partnership, round, organisation, often, photo, photo_words, photo_width,
            photo_height)
        values (?, ?, ?, '', ?, ?, ?, ?)
        on conflict (round, organisation) do update
        set photo = excluded.photo, photo_words = excluded.photo_words, photo_width = excluded.photo_width,
            photo_height = excluded.photo_height)",
        scope.partnership, scope.round, organisation, photo.file, photo.words, photo.width, photo.height);
}

std::vector<KeptScan> kept_scans_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<KeptScan>(R"(
        select organisation, often, photo, photo_words, photo_width, photo_height
        from inventory_scan
        where partnership = ?
          and round = ?
        order by organisation)",
        read_kept_scan, scope.partnership, scope.round);
}

void upsert_scan_day(db::Connection& db, partnership::Scope const& scope, moment::Date due_on)
{
    db.run(R"(
        insert into inventory_scan_day (partnership, round, due_on)
        values (?, ?, ?)
        on conflict (round) do update set due_on = excluded.due_on)",
        scope.partnership, scope.round, due_on);
}

void upsert_scan_asked(db::Connection& db, partnership::Scope const& scope, ScanAsked const& asked)
{
    db.run(R"(
        insert into inventory_scan_asked (partnership, round, organisation, asked_on, reminded_on)
        values (?, ?, ?, ?, ?)
        on conflict (round, organisation) do update
        set asked_on = excluded.asked_on, reminded_on = excluded.reminded_on)",
        scope.partnership, scope.round, asked.organisation, asked.asked_on, asked.reminded_on);
}

ScanRound scan_round_of(db::Connection& db, partnership::Scope const& scope)
{
    ScanRound out;
    db.each(R"(
        select d.due_on, a.organisation, a.asked_on, a.reminded_on
        from inventory_scan_day d
        left join inventory_scan_asked a on a.round = d.round
        where d.partnership = ?
          and d.round = ?)",
        [&](db::Row const& row) {
            out.due_on = row.date(0);
            if (!row.is_null(1))
                out.asked.push_back({row.id<accounts::OrganisationId>(1), row.date(2), row.date(3)});
        },
        scope.partnership, scope.round);
    return out;
}

std::vector<ScanDay> scan_days(db::Connection& db)
{
    return db.all<ScanDay>(R"(
        select d.partnership, d.round, d.due_on
        from inventory_scan_day d
        join partnership_round r on r.id = d.round
        join partnership_partnership p on p.id = d.partnership
        where r.closed_on is null
          and p.ended_on is null)",
        [](db::Row const& row) {
            return ScanDay{
                {row.id<partnership::PartnershipId>(0), row.id<partnership::RoundId>(1)}, row.date(2)};
        });
}

} // namespace inventory
