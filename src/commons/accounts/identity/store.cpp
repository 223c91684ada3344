#include "store.h"

#include "db/db.h"

namespace accounts {

std::optional<PersonId> select_person_of_identity(
    db::Connection& db, std::string_view issuer, std::string_view subject)
{
    return db.one<PersonId>(R"(
        select person
        from accounts_identity
        where issuer = ?
          and subject = ?)",
        [](db::Row const& row) { return row.id<PersonId>(0); }, issuer, subject);
}

std::int64_t insert_identity(db::Connection& db, Identity const& identity)
{
    return db.run(R"(
        insert into accounts_identity (issuer, subject, person, linked_at, seen_at)
        values (?, ?, ?, ?, ?)
        on conflict do nothing)",
        identity.issuer, identity.subject, identity.person, identity.linked, identity.seen);
}

void update_identity_seen(
    db::Connection& db, std::string_view issuer, std::string_view subject, moment::Instant now)
{
    db.run(R"(
        update accounts_identity
        set seen_at = ?
        where issuer = ?
          and subject = ?)",
        now, issuer, subject);
}

std::vector<Identity> select_identities_of(db::Connection& db, PersonId person)
{
    return db.all<Identity>(R"(
        select issuer, subject, person, linked_at, seen_at
        from accounts_identity
        where person = ?
        order by linked_at, issuer)",
        [](db::Row const& row) {
            return Identity{row.text(0), row.text(1), row.id<PersonId>(2), row.instant(3), row.instant(4)};
        },
        person);
}

std::int64_t delete_identity(db::Connection& db, PersonId person, std::string_view issuer)
{
    return db.run(R"(
        delete from accounts_identity
        where person = ?
          and issuer = ?)",
        person, issuer);
}

void insert_question(db::Connection& db, QuestionRow const& row)
{
    auto const person = row.question.person ? std::optional(row.question.person) : std::nullopt;
    db.run(R"(
        insert into accounts_question (token_hash, browser_hash, provider, person, carried, expires_at)
        values (?, ?, ?, ?, ?, ?))",
        row.token_hash, row.browser_hash, row.question.provider, person, row.question.carried,
        row.expires_at);
}

// One statement: of two answers at the same moment one finds it.
std::optional<QuestionRow> delete_question(
    db::Connection& db, std::string_view token_hash, std::string_view browser_hash)
{
    return db.one<QuestionRow>(R"(
        delete from accounts_question
        where token_hash = ?
          and browser_hash = ?
        returning provider, person, carried, expires_at)",
        [&](db::Row const& row) {
            return QuestionRow{std::string(token_hash), std::string(browser_hash),
                {row.text(0), row.id<PersonId>(1), row.text(2), {}}, row.instant(3)};
        },
        token_hash, browser_hash);
}

std::int64_t delete_questions_before(db::Connection& db, moment::Instant expired_before)
{
    return db.run(R"(
        delete from accounts_question
        where expires_at < ?)",
        expired_before);
}

} // namespace accounts
