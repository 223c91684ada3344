#include "store.h"

#include "db/db.h"

namespace accounts {
namespace {

Person read_person(db::Row const& row)
{
    return {row.id<PersonId>(0), row.text(1), row.text(2), desk_of(row.text(3)),
        i18n::language_of(row.text(4)), scheme_of(row.text(5))};
}

} // namespace

void insert_organisation(db::Connection& db, Organisation const& organisation, moment::Instant now)
{
    db.run(R"(
        insert into accounts_organisation (id, name, kind, created_at)
        values (?, ?, ?, ?))",
        organisation.id, organisation.name, organisation.kind, now);
}

std::optional<Organisation> organisation_of_id(db::Connection& db, OrganisationId id)
{
    return db.one<Organisation>(R"(
        select id, name, kind
        from accounts_organisation
        where id = ?)",
        [](db::Row const& row) {
            return Organisation{row.id<OrganisationId>(0), row.text(1), row.text(2)};
        },
        id);
}

void insert_person(db::Connection& db, Person const& person, moment::Instant now)
{
    db.run(R"(
        insert into accounts_person (id, name, email, email_folded, password_hash, desk, language, scheme, created_at)
        values (?, ?, ?, ?, '', ?, ?, ?, ?))",
        person.id, person.name, person.email, folded_email(person.email), code(person.desk),
        i18n::code(person.language), code(person.scheme), now);
}

std::optional<Person> person_of_id(db::Connection& db, PersonId id)
{
    return db.one<Person>(R"(
        select id, name, email, desk, language, scheme
        from accounts_person
        where id = ?)",
        read_person, id);
}

std::optional<PersonId> person_of_email(db::Connection& db, std::string_view folded)
{
    return db.one<PersonId>(R"(
        select id
        from accounts_person
        where email_folded = ?)",
        [](db::Row const& row) { return row.id<PersonId>(0); }, folded);
}

std::optional<std::string> password_hash_of(db::Connection& db, PersonId id)
{
    return db.one<std::string>(R"(
        select password_hash
        from accounts_person
        where id = ?)",
        [](db::Row const& row) { return row.text(0); }, id);
}

std::optional<StoredPassword> password_of_email(db::Connection& db, std::string_view folded)
{
    return db.one<StoredPassword>(R"(
        select id, password_hash
        from accounts_person
        where email_folded = ?
          and password_hash <> '')",
        [](db::Row const& row) {
            return StoredPassword{row.id<PersonId>(0), row.text(1)};
        },
        folded);
}

std::int64_t person_count(db::Connection& db) { return db.count("select count(*) from accounts_person"); }

void update_password(db::Connection& db, PersonId id, std::string_view hash)
{
    db.run(R"(
        update accounts_person
        set password_hash = ?
        where id = ?)",
        hash, id);
}

void update_desk(db::Connection& db, PersonId id, std::string_view desk)
{
    db.run(R"(
        update accounts_person
        set desk = ?
        where id = ?)",
        desk, id);
}

void update_language(db::Connection& db, PersonId id, std::string_view language)
{
    db.run(R"(
        update accounts_person
        set language = ?
        where id = ?)",
        language, id);
}

void update_scheme(db::Connection& db, PersonId id, std::string_view scheme)
{
    db.run(R"(
        update accounts_person
        set scheme = ?
        where id = ?)",
        scheme, id);
}

void insert_session(db::Connection& db, std::string_view token_hash, Arrival const& arrival)
{
    db.run(R"(
        insert into accounts_session
            (token_hash, person, created_at, seen_at, said_nl, said_en, proof, browser, remote)
        values (?, ?, ?, ?, '', '', ?, ?, ?))",
        token_hash, arrival.person, arrival.now, arrival.now, code(arrival.proof), arrival.browser,
        arrival.remote);
}

std::optional<LiveSession> session_since(db::Connection& db, std::string_view token_hash,
    moment::Instant seen_since, moment::Instant started_since)
{
    return db.one<LiveSession>(R"(
        select person, proof, seen_at
        from accounts_session
        where token_hash = ?
          and seen_at >= ?
          and created_at >= ?)",
        [](db::Row const& row) {
            return LiveSession{row.id<PersonId>(0), proof_of(row.view(1)), row.instant(2)};
        },
        token_hash, seen_since, started_since);
}

std::vector<OpenSession> select_sessions_of(db::Connection& db, PersonId person, std::string_view token_hash)
{
    return db.all<OpenSession>(R"(
        select token_hash, browser, remote, proof, created_at, seen_at
        from accounts_session
        where person = ?
        order by seen_at desc, token_hash)",
        [&](db::Row const& row) {
            return OpenSession{row.text(0), row.text(1), row.text(2), proof_of(row.view(3)), row.instant(4),
                row.instant(5), row.view(0) == token_hash};
        },
        person);
}

void touch_session(db::Connection& db, std::string_view token_hash, moment::Instant now)
{
    db.run(R"(
        update accounts_session
        set seen_at = ?
        where token_hash = ?)",
        now, token_hash);
}

std::int64_t delete_sessions_before(
    db::Connection& db, moment::Instant seen_before, moment::Instant started_before)
{
    return db.run(R"(
        delete from accounts_session
        where seen_at < ?
           or created_at < ?)",
        seen_before, started_before);
}

std::int64_t delete_session_of(db::Connection& db, PersonId person, std::string_view handle)
{
    return db.run(R"(
        delete from accounts_session
        where person = ?
          and token_hash = ?)",
        person, handle);
}

std::int64_t delete_other_sessions(db::Connection& db, PersonId person, std::string_view token_hash)
{
    return db.run(R"(
        delete from accounts_session
        where person = ?
          and token_hash <> ?)",
        person, token_hash);
}

std::int64_t delete_invitations_before(db::Connection& db, moment::Instant expired_before)
{
    return db.run(R"(
        delete from accounts_invitation
        where expires_at < ?)",
        expired_before);
}

void delete_session(db::Connection& db, std::string_view token_hash)
{
    db.run(R"(
        delete from accounts_session
        where token_hash = ?)",
        token_hash);
}

void delete_sessions_of(db::Connection& db, PersonId person)
{
    db.run(R"(
        delete from accounts_session
        where person = ?)",
        person);
}

void update_said(db::Connection& db, std::string_view token_hash, Said const& said)
{
    db.run(R"(
        update accounts_session
        set said_nl = ?, said_en = ?
        where token_hash = ?)",
        said.dutch, said.english, token_hash);
}

std::optional<Said> said_of_session(db::Connection& db, std::string_view token_hash)
{
    return db.one<Said>(R"(
        select said_nl, said_en
        from accounts_session
        where token_hash = ?
          and said_nl <> '')",
        [](db::Row const& row) {
            return Said{row.text(0), row.text(1)};
        },
        token_hash);
}

void insert_invitation(db::Connection& db, InvitationRow const& invitation)
{
    db.run(R"(
        insert into accounts_invitation (token_hash, person, expires_at, used_at)
        values (?, ?, ?, null))",
        invitation.token_hash, invitation.person, invitation.expires_at);
}

std::optional<PersonId> invitation_open_at(
    db::Connection& db, std::string_view token_hash, moment::Instant now)
{
    return db.one<PersonId>(R"(
        select person
        from accounts_invitation
        where token_hash = ?
          and expires_at > ?
          and used_at is null)",
        [](db::Row const& row) { return row.id<PersonId>(0); }, token_hash, now);
}

void update_invitation_used(db::Connection& db, std::string_view token_hash, moment::Instant now)
{
    db.run(R"(
        update accounts_invitation
        set used_at = ?
        where token_hash = ?)",
        now, token_hash);
}

void insert_link(db::Connection& db, LinkRow const& link)
{
    db.run(R"(
        insert into accounts_link (token_hash, person, email_folded, expires_at)
        values (?, ?, ?, ?))",
        link.token_hash, link.person, link.email_folded, link.expires_at);
}

std::optional<PersonId> link_open_at(db::Connection& db, std::string_view token_hash, moment::Instant now)
{
    return db.one<PersonId>(R"(
        select person.id
        from accounts_link as link
        join accounts_person as person
          on person.id = link.person
         and person.email_folded = link.email_folded
        where link.token_hash = ?
          and link.expires_at > ?)",
        [](db::Row const& row) { return row.id<PersonId>(0); }, token_hash, now);
}

void delete_link(db::Connection& db, std::string_view token_hash)
{
    db.run(R"(
        delete from accounts_link
        where token_hash = ?)",
        token_hash);
}

std::int64_t delete_links_before(db::Connection& db, moment::Instant expired_before)
{
    return db.run(R"(
        delete from accounts_link
        where expires_at < ?)",
        expired_before);
}

std::int64_t device_count(db::Connection& db, PersonId person)
{
    return db.count(R"(
        select count(*)
        from accounts_device
        where person = ?)",
        person);
}

bool update_device(db::Connection& db, PersonId person, std::string_view device_hash, moment::Instant now)
{
    auto const changed = db.run(R"(
        update accounts_device
        set seen_at = ?
        where person = ?
          and device_hash = ?)",
        now, person, device_hash);
    return changed > 0;
}

void insert_device(db::Connection& db, PersonId person, std::string_view device_hash, moment::Instant now)
{
    db.run(R"(
        insert into accounts_device (person, device_hash, seen_at)
        values (?, ?, ?))",
        person, device_hash, now);
}

void insert_attempt(db::Connection& db, std::string_view subject, moment::Instant at)
{
    db.run(R"(
        insert into accounts_attempt (subject, at)
        values (?, ?))",
        subject, at);
}

Failures failures_since(db::Connection& db, std::string_view subject, moment::Instant since)
{
    return db
        .one<Failures>(R"(
        select count(*), coalesce(max(at), 0)
        from accounts_attempt
        where subject = ?
          and at >= ?)",
            [](db::Row const& row) {
                return Failures{row.integer(0), row.instant(1)};
            },
            subject, since)
        .value_or(Failures{});
}

void delete_attempts_of(db::Connection& db, std::string_view subject)
{
    db.run(R"(
        delete from accounts_attempt
        where subject = ?)",
        subject);
}

void delete_attempts_before(db::Connection& db, moment::Instant before)
{
    db.run(R"(
        delete from accounts_attempt
        where at < ?)",
        before);
}

} // namespace accounts
