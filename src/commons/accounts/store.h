// All statements of the room, one function each.
#pragma once
#include "session.h"

namespace accounts {

struct StoredPassword {
    PersonId person;
    std::string hash;
};

struct SessionRow {
    std::string token_hash;
    PersonId person;
    moment::Instant at;
};

struct InvitationRow {
    std::string token_hash;
    PersonId person;
    moment::Instant expires_at;
};

void insert_organisation(db::Connection& db, Organisation const& organisation, moment::Instant now);
std::optional<Organisation> organisation_of_id(db::Connection& db, OrganisationId id);
void insert_person(db::Connection& db, Person const& person, moment::Instant now);
std::optional<Person> person_of_id(db::Connection& db, PersonId id);
std::optional<PersonId> person_of_email(db::Connection& db, std::string_view folded);
std::optional<StoredPassword> password_of_email(db::Connection& db, std::string_view folded);
void update_password(db::Connection& db, PersonId id, std::string_view hash);
void update_desk(db::Connection& db, PersonId id, std::string_view desk);
void update_language(db::Connection& db, PersonId id, std::string_view language);
void update_scheme(db::Connection& db, PersonId id, std::string_view scheme);

void insert_session(db::Connection& db, SessionRow const& session);
struct LiveSession {
    PersonId person;
    moment::Instant seen;
};
std::optional<LiveSession> session_since(
    db::Connection& db, std::string_view token_hash, moment::Instant since);
void touch_session(db::Connection& db, std::string_view token_hash, moment::Instant now);
std::int64_t delete_sessions_before(db::Connection& db, moment::Instant seen_before);
std::int64_t delete_invitations_before(db::Connection& db, moment::Instant expired_before);
void delete_session(db::Connection& db, std::string_view token_hash);
void delete_sessions_of(db::Connection& db, PersonId person);
void update_said(db::Connection& db, std::string_view token_hash, Said const& said);
std::optional<Said> said_of_session(db::Connection& db, std::string_view token_hash);

void insert_invitation(db::Connection& db, InvitationRow const& invitation);
std::optional<PersonId> invitation_open_at(
    db::Connection& db, std::string_view token_hash, moment::Instant now);
void update_invitation_used(db::Connection& db, std::string_view token_hash, moment::Instant now);

void insert_attempt(db::Connection& db, std::string_view subject, moment::Instant at);
std::int64_t attempts_since(db::Connection& db, std::string_view subject, moment::Instant since);
void delete_attempts_of(db::Connection& db, std::string_view subject);
void delete_attempts_before(db::Connection& db, moment::Instant before);

} // namespace accounts
