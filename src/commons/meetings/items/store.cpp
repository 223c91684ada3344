#include "items.h"

#include "meeting.h"

#include "db/db.h"

namespace meetings {

Items items_of_meeting(db::Connection& db, partnership::Scope const& scope, MeetingId id)
{
    return db.all<Item>(R"(
        select key, place, step, kind, dutch, english, path, organisation, date, note, state, state_dutch,
            state_english, until
        from meetings_item
        where meeting = ?
          and partnership = ?
        order by place, key)",
        [](db::Row const& row) {
            return Item{row.text(0), static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2)),
                row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), row.date(8), row.text(9),
                row.text(10), row.text(11), row.text(12), row.text(13), false};
        },
        id, scope.partnership);
}

void upsert_item_place(db::Connection& db, partnership::Scope const& scope, MeetingId id, Item const& item)
{
    db.run(R"(
        insert into meetings_item (meeting, key, partnership, place, step, kind, dutch, english, path,
            organisation, date, note, state, state_dutch, state_english, until)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', '', '')
        on conflict (meeting, key) do update set place = excluded.place)",
        id, item.key, scope.partnership, item.place, item.step, item.kind, item.dutch, item.english,
        item.path, item.organisation, item.date);
}

void update_item_note(db::Connection& db, partnership::Scope const& scope, MeetingId id, Item const& item)
{
    db.run(R"(
        update meetings_item
        set note = ?
        where meeting = ?
          and key = ?
          and partnership = ?)",
        item.note, id, item.key, scope.partnership);
}

void update_item_state(db::Connection& db, partnership::Scope const& scope, MeetingId id, Item const& item)
{
    db.run(R"(
        update meetings_item
        set state = ?, state_dutch = ?, state_english = ?, until = ?
        where meeting = ?
          and key = ?
          and partnership = ?)",
        item.state, item.state_dutch, item.state_english, item.until, id, item.key, scope.partnership);
}

void update_agenda(
    db::Connection& db, partnership::Scope const& scope, MeetingId id, std::vector<std::string> const& lines)
{
    db.run(R"(
        update meetings_meeting
        set agenda = ?, agenda_version = agenda_version + 1
        where id = ?
          and partnership = ?)",
        joined_agenda(lines), id, scope.partnership);
}

} // namespace meetings
