#include "store.h"

#include "db/db.h"

namespace continuation {

AllWritten texts_of_round(db::Connection& db, partnership::Scope const& scope)
{
    AllWritten out;
    db.each(R"(
        select place, words, is_public, version
        from continuation_text
        where partnership = ?
          and round = ?)",
        [&](db::Row const& row) {
            out[row.text(0)] = {row.text(1), row.flag(2), static_cast<int>(row.integer(3))};
        },
        scope.partnership, scope.round);
    return out;
}

bool insert_text(
    db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today)
{
    return db.run(R"(
        insert into continuation_text (partnership, round, place, words, is_public, version, changed_on)
        values (?, ?, ?, ?, ?, 1, ?)
        on conflict (round, place) do update
        set words = excluded.words, version = 1, changed_on = excluded.changed_on
        where continuation_text.version = 0)",
               scope.partnership, scope.round, writing.place, writing.text.words, writing.text.is_public,
               today)
        > 0;
}

void set_text_public(
    db::Connection& db, partnership::Scope const& scope, TextShown const& shown, moment::Date today)
{
    db.run(R"(
        insert into continuation_text (partnership, round, place, words, is_public, version, changed_on)
        values (?, ?, ?, '', ?, 0, ?)
        on conflict (round, place) do update
        set is_public = excluded.is_public)",
        scope.partnership, scope.round, shown.place, shown.is_public, today);
}

bool update_text(
    db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today)
{
    return db.run(R"(
        update continuation_text
        set words = ?, version = version + 1, changed_on = ?
        where partnership = ?
          and round = ?
          and place = ?
          and version = ?)",
               writing.text.words, today, scope.partnership, scope.round, writing.place, writing.text.version)
        > 0;
}

moment::Date told_on(db::Connection& db, partnership::Scope const& scope, std::string_view what)
{
    return db
        .one<moment::Date>(R"(
        select told_on
        from continuation_told
        where partnership = ?
          and round = ?
          and what = ?)",
            [](db::Row const& row) { return row.date(0); }, scope.partnership, scope.round, what)
        .value_or(moment::Date{});
}

bool insert_told(
    db::Connection& db, partnership::Scope const& scope, std::string_view what, moment::Date today)
{
    return db.run(R"(
        insert into continuation_told (partnership, round, what, told_on)
        values (?, ?, ?, ?)
        on conflict (round, what) do nothing)",
               scope.partnership, scope.round, what, today)
        > 0;
}

void insert_called_off(db::Connection& db, partnership::PartnershipId id, meetings::MeetingId meeting)
{
    db.run(R"(
        insert into continuation_called_off (meeting, partnership)
        values (?, ?)
        on conflict (meeting) do nothing)",
        meeting, id);
}

std::vector<meetings::MeetingId> called_off(db::Connection& db, partnership::PartnershipId id)
{
    return db.all<meetings::MeetingId>(
        "select meeting from continuation_called_off where partnership = ? order by meeting",
        [](db::Row const& row) { return row.id<meetings::MeetingId>(0); }, id);
}

void delete_called_off(db::Connection& db, partnership::PartnershipId id)
{
    db.run("delete from continuation_called_off where partnership = ?", id);
}

Grace grace_of(db::Connection& db, partnership::PartnershipId id)
{
    return db
        .one<Grace>(R"(
        select months, lapsed_on, revived_on
        from continuation_grace
        where partnership = ?)",
            [](db::Row const& row) {
                return Grace{static_cast<int>(row.integer(0)), row.date(1), row.date(2)};
            },
            id)
        .value_or(Grace{});
}

void upsert_grace_months(db::Connection& db, partnership::PartnershipId id, int months)
{
    db.run(R"(
        insert into continuation_grace (partnership, months)
        values (?, ?)
        on conflict (partnership) do update
        set months = excluded.months)",
        id, months);
}

void upsert_lapsed(db::Connection& db, partnership::PartnershipId id, moment::Date on)
{
    db.run(R"(
        insert into continuation_grace (partnership, months, lapsed_on)
        values (?, ?, ?)
        on conflict (partnership) do update
        set lapsed_on = excluded.lapsed_on)",
        id, grace_months_usual, on);
}

void update_revived(db::Connection& db, partnership::PartnershipId id, moment::Date on)
{
    db.run("update continuation_grace set lapsed_on = null, revived_on = ? where partnership = ?", on, id);
}

} // namespace continuation
