#include "leaving/store.h"

#include "db/db.h"

namespace accounts {

std::optional<PersonRow> row_of_person(db::Connection& db, PersonId id)
{
    return db.one<PersonRow>(R"(
        select id, name, email, desk, language, scheme, created_at, erased_at
        from accounts_person
        where id = ?)",
        [](db::Row const& row) {
            return PersonRow{{row.id<PersonId>(0), row.text(1), row.text(2), desk_of(row.text(3)),
                                 i18n::language_of(row.text(4)), scheme_of(row.text(5))},
                row.instant(6), !row.is_null(7)};
        },
        id);
}

std::int64_t open_invitations_of(db::Connection& db, PersonId person, moment::Instant now)
{
    return db.count(R"(
        select count(*)
        from accounts_invitation
        where person = ?
          and used_at is null
          and expires_at > ?)",
        person, now);
}

void update_erased(db::Connection& db, Leaver const& leaver, std::string_view email_folded)
{
    db.run(R"(
        update accounts_person
        set name = ?, email = '', email_folded = ?, password_hash = '', desk = 'none', erased_at = ?
        where id = ?)",
        leaver.shown_as, email_folded, leaver.now, leaver.person);
}

void delete_ways_in(db::Connection& db, PersonId person)
{
    db.run("delete from accounts_session where person = ?", person);
    db.run("delete from accounts_invitation where person = ?", person);
    db.run("delete from accounts_link where person = ?", person);
    db.run("delete from accounts_device where person = ?", person);
    db.run("delete from accounts_challenge where person = ?", person);
    db.run("delete from accounts_identity where person = ?", person);
    db.run("delete from accounts_question where person = ?", person);
}

void update_name(db::Connection& db, PersonId person, std::string_view name)
{
    db.run(R"(
        update accounts_person
        set name = ?
        where id = ?)",
        name, person);
}

void insert_new_email(db::Connection& db, NewEmailRow const& row)
{
    db.run(R"(
        insert into accounts_new_email (token_hash, person, email, expires_at)
        values (?, ?, ?, ?))",
        row.token_hash, row.wanted.person, row.wanted.email, row.expires_at);
}

std::optional<NewEmail> new_email_open_at(
    db::Connection& db, std::string_view token_hash, moment::Instant now)
{
    return db.one<NewEmail>(R"(
        select person, email
        from accounts_new_email
        where token_hash = ?
          and expires_at > ?)",
        [](db::Row const& row) {
            return NewEmail{row.id<PersonId>(0), row.text(1)};
        },
        token_hash, now);
}

void update_email(db::Connection& db, NewEmail const& wanted)
{
    db.run(R"(
        update accounts_person
        set email = ?, email_folded = ?
        where id = ?)",
        wanted.email, folded_email(wanted.email), wanted.person);
}

void delete_new_emails_of(db::Connection& db, PersonId person)
{
    db.run("delete from accounts_new_email where person = ?", person);
}

std::int64_t delete_new_emails_before(db::Connection& db, moment::Instant expired_before)
{
    return db.run("delete from accounts_new_email where expires_at < ?", expired_before);
}

std::int64_t delete_devices_before(db::Connection& db, moment::Instant seen_before)
{
    return db.run("delete from accounts_device where seen_at < ?", seen_before);
}

void delete_links_to(db::Connection& db, PersonId person)
{
    db.run("delete from accounts_link where person = ?", person);
    db.run("delete from accounts_invitation where person = ? and used_at is null", person);
}

} // namespace accounts
