#include "store.h"

#include "db/db.h"

namespace calendar {
namespace {

template <class Id> std::optional<Id> some(Id id) { return id ? std::optional(id) : std::nullopt; }

Event read_event(db::Row const& row)
{
    NewEvent what{kind_of(row.text(1)).value_or(Kind::other), row.text(2), row.date(3), row.time(4),
        row.time(5), row.text(6), row.id<accounts::OrganisationId>(7), row.text(8)};
    auto const state = row.view(9) == "cancelled" ? State::cancelled : State::planned;
    return {row.id<EventId>(0), std::move(what), state, static_cast<int>(row.integer(10)), row.instant(11)};
}

Message read_message(db::Row const& row)
{
    NewMessage what{row.text(1), channel_of(row.text(2)).value_or(Channel::newsletter), row.text(3),
        row.date(4), row.id<accounts::OrganisationId>(5), row.text(6)};
    return {row.id<MessageId>(0), std::move(what), row.flag(7)};
}

} // namespace

void insert_event(db::Connection& db, partnership::Scope const& scope, Event const& event)
{
    auto const& what = event.what;
    db.run(R"(
        insert into calendar_event (id, partnership, round, kind, title, held_on, from_time, until_time, place,
            organiser, suggestion, state, sequence, changed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        event.id, scope.partnership, scope.round, code(what.kind), what.title, what.date, what.from,
        what.until, what.place, some(what.organiser), what.suggestion, code(event.state), event.sequence,
        event.changed_at);
}

void update_event(db::Connection& db, partnership::Scope const& scope, Event const& event)
{
    auto const& what = event.what;
    db.run(R"(
        update calendar_event
        set kind = ?, title = ?, held_on = ?, from_time = ?, until_time = ?, place = ?, organiser = ?, state = ?,
            sequence = sequence + 1, changed_at = ?
        where partnership = ?
          and round = ?
          and id = ?)",
        code(what.kind), what.title, what.date, what.from, what.until, what.place, some(what.organiser),
        code(event.state), event.changed_at, scope.partnership, scope.round, event.id);
}

std::vector<Event> events_of_round(db::Connection& db, partnership::Scope const& scope, Days const& days)
{
    return db.all<Event>(R"(
        select id, kind, title, held_on, from_time, until_time, place, organiser, suggestion, state, sequence, changed_at
        from calendar_event
        where partnership = ?
          and round = ?
          and held_on between ? and ?
        order by held_on, from_time, id)",
        read_event, scope.partnership, scope.round, days.first, days.last);
}

std::optional<Event> event_of_id(db::Connection& db, partnership::Scope const& scope, EventId id)
{
    return db.one<Event>(R"(
        select id, kind, title, held_on, from_time, until_time, place, organiser, suggestion, state, sequence, changed_at
        from calendar_event
        where partnership = ?
          and round = ?
          and id = ?)",
        read_event, scope.partnership, scope.round, id);
}

void insert_message(db::Connection& db, partnership::Scope const& scope, Message const& message)
{
    auto const& what = message.what;
    db.run(R"(
        insert into calendar_message (id, partnership, round, subject, channel, audience, due_on, prepares, suggestion,
            is_sent)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
        message.id, scope.partnership, scope.round, what.subject, code(what.channel), what.audience,
        what.date, some(what.prepares), what.suggestion, message.is_sent);
}

bool update_message(db::Connection& db, partnership::Scope const& scope, Message const& message)
{
    auto const& what = message.what;
    return db.run(R"(
        update calendar_message
        set subject = ?, channel = ?, audience = ?, due_on = ?, prepares = ?, is_sent = ?
        where partnership = ?
          and round = ?
          and id = ?)",
               what.subject, code(what.channel), what.audience, what.date, some(what.prepares),
               message.is_sent, scope.partnership, scope.round, message.id)
        == 1;
}

bool delete_message(db::Connection& db, partnership::Scope const& scope, MessageId id)
{
    return db.run(R"(
        delete from calendar_message
        where partnership = ?
          and round = ?
          and id = ?)",
               scope.partnership, scope.round, id)
        == 1;
}

std::vector<Message> messages_of_round(db::Connection& db, partnership::Scope const& scope, Days const& days)
{
    return db.all<Message>(R"(
        select id, subject, channel, audience, due_on, prepares, suggestion, is_sent
        from calendar_message
        where partnership = ?
          and round = ?
          and due_on between ? and ?
        order by due_on, id)",
        read_message, scope.partnership, scope.round, days.first, days.last);
}

std::vector<std::string> suggestions_taken(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<std::string>(R"(
        select suggestion
        from calendar_event
        where partnership = ?
          and round = ?
          and suggestion <> ''
        union
        select suggestion
        from calendar_message
        where partnership = ?
          and round = ?
          and suggestion <> '')",
        [](db::Row const& row) { return row.text(0); }, scope.partnership, scope.round, scope.partnership,
        scope.round);
}

std::vector<moment::Date> months_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.all<moment::Date>(R"(
        select substr(held_on, 1, 7) || '-01'
        from calendar_event
        where partnership = ?
          and round = ?
        union
        select substr(due_on, 1, 7) || '-01'
        from calendar_message
        where partnership = ?
          and round = ?
        order by 1)",
        [](db::Row const& row) { return row.date(0); }, scope.partnership, scope.round, scope.partnership,
        scope.round);
}

std::optional<Message> message_of_id(db::Connection& db, partnership::Scope const& scope, MessageId id)
{
    return db.one<Message>(R"(
        select id, subject, channel, audience, due_on, prepares, suggestion, is_sent
        from calendar_message
        where partnership = ?
          and round = ?
          and id = ?)",
        read_message, scope.partnership, scope.round, id);
}

void upsert_adoption(
    db::Connection& db, partnership::Scope const& scope, accounts::PersonId person, moment::Date on)
{
    db.run(R"(
        insert into calendar_adoption (round, partnership, person, adopted_on)
        values (?, ?, ?, ?)
        on conflict (round) do update
        set person = excluded.person, adopted_on = excluded.adopted_on)",
        scope.round, scope.partnership, person, on);
}

std::optional<Adoption> adoption_of_round(db::Connection& db, partnership::Scope const& scope)
{
    return db.one<Adoption>(R"(
        select a.adopted_on, p.name
        from calendar_adoption a
        join accounts_person p on p.id = a.person
        where a.partnership = ?
          and a.round = ?)",
        [](db::Row const& row) {
            return Adoption{row.date(0), row.text(1)};
        },
        scope.partnership, scope.round);
}

void upsert_local_channel(
    db::Connection& db, partnership::PartnershipId partnership, LocalChannel const& channel)
{
    db.run(R"(
        insert into calendar_channel (partnership, channel, phone, web, email, is_hidden)
        values (?, ?, ?, ?, ?, ?)
        on conflict (partnership, channel) do update
        set phone = excluded.phone, web = excluded.web, email = excluded.email, is_hidden = excluded.is_hidden)",
        partnership, channel.id, channel.phone, channel.web, channel.email, false);
}

std::vector<LocalChannel> local_channels(db::Connection& db, partnership::PartnershipId partnership)
{
    return db.all<LocalChannel>(R"(
        select channel, phone, web, email
        from calendar_channel
        where partnership = ?
        order by channel)",
        [](db::Row const& row) {
            return LocalChannel{row.text(0), row.text(1), row.text(2), row.text(3)};
        },
        partnership);
}

} // namespace calendar
