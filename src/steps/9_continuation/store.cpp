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
        on conflict (round, place) do nothing)",
               scope.partnership, scope.round, writing.place, writing.text.words, writing.text.is_public,
               today)
        > 0;
}

bool update_text(
    db::Connection& db, partnership::Scope const& scope, Writing const& writing, moment::Date today)
{
    return db.run(R"(
        update continuation_text
        set words = ?, is_public = ?, version = version + 1, changed_on = ?
        where partnership = ?
          and round = ?
          and place = ?
          and version = ?)",
               writing.text.words, writing.text.is_public, today, scope.partnership, scope.round,
               writing.place, writing.text.version)
        > 0;
}

} // namespace continuation
