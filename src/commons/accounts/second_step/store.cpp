// The statements about apps, recovery codes, passkeys and challenges; the others are in store.cpp.
#include "store.h"

#include "db/db.h"

namespace accounts {
namespace {

constexpr std::string_view passkey_columns = "id, person, public_key, sign_count, name, added_at, used_at";

Passkey passkey_of(db::Row const& row)
{
    Passkey passkey{
        row.text(0), row.id<PersonId>(1), row.text(2), row.integer(3), row.text(4), row.instant(5)};
    if (!row.is_null(6))
        passkey.used = row.instant(6);
    return passkey;
}

} // namespace

void update_asks_second_step(db::Connection& db, OrganisationId id, bool asks)
{
    db.run(R"(
        update accounts_organisation
        set asks_second_step = ?
        where id = ?)",
        std::int64_t{asks}, id);
}

bool select_asks_second_step(db::Connection& db, OrganisationId id)
{
    return db.count("select asks_second_step from accounts_organisation where id = ?", id) > 0;
}

std::optional<AppRow> app_of(db::Connection& db, PersonId person)
{
    return db.one<AppRow>(R"(
        select secret, last_step
        from accounts_authenticator
        where person = ?)",
        [](db::Row const& row) {
            return AppRow{row.text(0), row.integer(1)};
        },
        person);
}

void insert_app(db::Connection& db, PersonId person, AppRow const& app, moment::Instant now)
{
    db.run(R"(
        insert into accounts_authenticator (person, secret, confirmed_at, last_step)
        values (?, ?, ?, ?))",
        person, app.secret, now, app.last_step);
}

std::optional<std::string> offered_app_of(db::Connection& db, PersonId person)
{
    return db.one<std::string>(
        "select secret from accounts_offered_app where person = ?",
        [](db::Row const& row) { return row.text(0); }, person);
}

void insert_offered_app(db::Connection& db, PersonId person, std::string_view sealed_secret)
{
    db.run("insert into accounts_offered_app (person, secret) values (?, ?)", person, sealed_secret);
}

void delete_offered_app(db::Connection& db, PersonId person)
{
    db.run("delete from accounts_offered_app where person = ?", person);
}

bool update_app_step(db::Connection& db, PersonId person, std::int64_t step)
{
    auto const changed = db.run(R"(
        update accounts_authenticator
        set last_step = ?
        where person = ?
          and last_step < ?)",
        step, person, step);
    return changed > 0;
}

void delete_app(db::Connection& db, PersonId person)
{
    db.run(R"(
        delete from accounts_authenticator
        where person = ?)",
        person);
}

void insert_recovery_code(db::Connection& db, PersonId person, std::string_view code_hash)
{
    db.run(R"(
        insert into accounts_recovery_code (person, code_hash, used_at)
        values (?, ?, null))",
        person, code_hash);
}

bool use_recovery_code(db::Connection& db, PersonId person, std::string_view code_hash, moment::Instant now)
{
    auto const changed = db.run(R"(
        update accounts_recovery_code
        set used_at = ?
        where person = ?
          and code_hash = ?
          and used_at is null)",
        now, person, code_hash);
    return changed > 0;
}

std::int64_t recovery_codes_left(db::Connection& db, PersonId person)
{
    return db.count(R"(
        select count(*)
        from accounts_recovery_code
        where person = ?
          and used_at is null)",
        person);
}

void delete_recovery_codes(db::Connection& db, PersonId person)
{
    db.run(R"(
        delete from accounts_recovery_code
        where person = ?)",
        person);
}

void insert_passkey(db::Connection& db, Passkey const& passkey)
{
    db.run(R"(
        insert into accounts_passkey (id, person, public_key, sign_count, name, added_at, used_at)
        values (?, ?, ?, ?, ?, ?, null))",
        passkey.id, passkey.person, passkey.public_key, passkey.sign_count, passkey.name, passkey.added);
}

std::vector<Passkey> select_passkeys_of(db::Connection& db, PersonId person)
{
    return db.all<Passkey>("select " + std::string(passkey_columns)
            + "\nfrom accounts_passkey\nwhere person = ?\norder by added_at, id",
        passkey_of, person);
}

std::optional<Passkey> passkey_of_id(db::Connection& db, std::string_view id)
{
    return db.one<Passkey>(
        "select " + std::string(passkey_columns) + "\nfrom accounts_passkey\nwhere id = ?", passkey_of, id);
}

void update_passkey(db::Connection& db, std::string_view id, std::int64_t sign_count, moment::Instant now)
{
    db.run(R"(
        update accounts_passkey
        set sign_count = ?, used_at = ?
        where id = ?)",
        sign_count, now, id);
}

std::int64_t delete_passkey(db::Connection& db, PersonId person, std::string_view id)
{
    return db.run(R"(
        delete from accounts_passkey
        where person = ?
          and id = ?)",
        person, id);
}

void delete_passkeys_of(db::Connection& db, PersonId person)
{
    db.run(R"(
        delete from accounts_passkey
        where person = ?)",
        person);
}

void insert_challenge(db::Connection& db, ChallengeRow const& challenge)
{
    db.run(R"(
        insert into accounts_challenge (token_hash, purpose, person, expires_at)
        values (?, ?, ?, ?))",
        challenge.token_hash, challenge.purpose, challenge.person, challenge.expires_at);
}

std::optional<Challenge> challenge_open_at(
    db::Connection& db, std::string_view purpose, std::string_view token_hash, moment::Instant now)
{
    return db.one<Challenge>(R"(
        select person
        from accounts_challenge
        where purpose = ?
          and token_hash = ?
          and expires_at > ?)",
        [](db::Row const& row) { return Challenge{row.id<PersonId>(0)}; }, purpose, token_hash, now);
}

void delete_challenge(db::Connection& db, std::string_view token_hash)
{
    db.run(R"(
        delete from accounts_challenge
        where token_hash = ?)",
        token_hash);
}

std::int64_t delete_challenges_before(db::Connection& db, moment::Instant expired_before)
{
    return db.run(R"(
        delete from accounts_challenge
        where expires_at < ?)",
        expired_before);
}

} // namespace accounts
