// All statements of the room, one function each.
#pragma once
#include "identity.h"
#include "second_step.h"
#include "session.h"

namespace accounts {

struct StoredPassword {
    PersonId person;
    std::string hash;
};

struct LinkRow {
    std::string token_hash;
    PersonId person;
    std::string email_folded;
    moment::Instant expires_at;
};

struct InvitationRow {
    std::string token_hash;
    PersonId person;
    moment::Instant expires_at;
};

void insert_organisation(db::Connection& db, Organisation const& organisation, moment::Instant now);
void update_asks_second_step(db::Connection& db, OrganisationId id, bool asks);
bool select_asks_second_step(db::Connection& db, OrganisationId id);
std::optional<Organisation> organisation_of_id(db::Connection& db, OrganisationId id);
void insert_person(db::Connection& db, Person const& person, moment::Instant now);
std::optional<Person> person_of_id(db::Connection& db, PersonId id);
std::optional<PersonId> person_of_email(db::Connection& db, std::string_view folded);
std::optional<std::string> password_hash_of(db::Connection& db, PersonId id);
std::optional<StoredPassword> password_of_email(db::Connection& db, std::string_view folded);
std::int64_t person_count(db::Connection& db);
void update_password(db::Connection& db, PersonId id, std::string_view hash);
void update_desk(db::Connection& db, PersonId id, std::string_view desk);
void update_language(db::Connection& db, PersonId id, std::string_view language);
void update_scheme(db::Connection& db, PersonId id, std::string_view scheme);

void insert_session(db::Connection& db, std::string_view token_hash, Arrival const& arrival);
struct LiveSession {
    PersonId person;
    Proof proof = Proof::password;
    moment::Instant seen;
};
std::optional<LiveSession> session_since(db::Connection& db, std::string_view token_hash,
    moment::Instant seen_since, moment::Instant started_since);
std::vector<OpenSession> select_sessions_of(db::Connection& db, PersonId person, std::string_view token_hash);
void touch_session(db::Connection& db, std::string_view token_hash, moment::Instant now);
std::int64_t delete_sessions_before(
    db::Connection& db, moment::Instant seen_before, moment::Instant started_before);
std::int64_t delete_session_of(db::Connection& db, PersonId person, std::string_view handle);
std::int64_t delete_other_sessions(db::Connection& db, PersonId person, std::string_view token_hash);
std::int64_t delete_invitations_before(db::Connection& db, moment::Instant expired_before);
void delete_session(db::Connection& db, std::string_view token_hash);
void delete_sessions_of(db::Connection& db, PersonId person);
void update_said(db::Connection& db, std::string_view token_hash, Said const& said);
std::optional<Said> said_of_session(db::Connection& db, std::string_view token_hash);

void insert_invitation(db::Connection& db, InvitationRow const& invitation);
std::optional<PersonId> invitation_open_at(
    db::Connection& db, std::string_view token_hash, moment::Instant now);
void update_invitation_used(db::Connection& db, std::string_view token_hash, moment::Instant now);

void insert_link(db::Connection& db, LinkRow const& link);
std::optional<PersonId> link_open_at(db::Connection& db, std::string_view token_hash, moment::Instant now);
void delete_link(db::Connection& db, std::string_view token_hash);
std::int64_t delete_links_before(db::Connection& db, moment::Instant expired_before);

std::int64_t device_count(db::Connection& db, PersonId person);
// Answers whether it was known.
bool update_device(db::Connection& db, PersonId person, std::string_view device_hash, moment::Instant now);
void insert_device(db::Connection& db, PersonId person, std::string_view device_hash, moment::Instant now);

void insert_attempt(db::Connection& db, std::string_view subject, moment::Instant at);
struct Failures {
    std::int64_t count = 0;
    moment::Instant last;
};
Failures failures_since(db::Connection& db, std::string_view subject, moment::Instant since);
void delete_attempts_of(db::Connection& db, std::string_view subject);
void delete_attempts_before(db::Connection& db, moment::Instant before);

// The second step; in second_step/store.cpp.
struct AppRow {
    std::string secret; // sealed
    std::int64_t last_step = 0;
};
std::optional<AppRow> app_of(db::Connection& db, PersonId person);
void insert_app(db::Connection& db, PersonId person, AppRow const& app, moment::Instant now);
// Sealed; it opens nothing until a code of it was typed.
std::optional<std::string> offered_app_of(db::Connection& db, PersonId person);
void insert_offered_app(db::Connection& db, PersonId person, std::string_view sealed_secret);
void delete_offered_app(db::Connection& db, PersonId person);
// Answers whether the step was newer than the last one: only then the code counts.
bool update_app_step(db::Connection& db, PersonId person, std::int64_t step);
void delete_app(db::Connection& db, PersonId person);

void insert_recovery_code(db::Connection& db, PersonId person, std::string_view code_hash);
// Answers whether there was such a code that nobody had used.
bool use_recovery_code(db::Connection& db, PersonId person, std::string_view code_hash, moment::Instant now);
std::int64_t recovery_codes_left(db::Connection& db, PersonId person);
void delete_recovery_codes(db::Connection& db, PersonId person);

void insert_passkey(db::Connection& db, Passkey const& passkey);
std::vector<Passkey> select_passkeys_of(db::Connection& db, PersonId person);
std::optional<Passkey> passkey_of_id(db::Connection& db, std::string_view id);
void update_passkey(db::Connection& db, std::string_view id, std::int64_t sign_count, moment::Instant now);
std::int64_t delete_passkey(db::Connection& db, PersonId person, std::string_view id);
void delete_passkeys_of(db::Connection& db, PersonId person);

struct ChallengeRow {
    std::string token_hash;
    std::string_view purpose;
    PersonId person; // may be none
    moment::Instant expires_at;
};
void insert_challenge(db::Connection& db, ChallengeRow const& challenge);
std::optional<Challenge> challenge_open_at(
    db::Connection& db, std::string_view purpose, std::string_view token_hash, moment::Instant now);
void delete_challenge(db::Connection& db, std::string_view token_hash);
std::int64_t delete_challenges_before(db::Connection& db, moment::Instant expired_before);

// The sign-in of an organisation; in identity/store.cpp.
std::optional<PersonId> select_person_of_identity(
    db::Connection& db, std::string_view issuer, std::string_view subject);
// 0 when either of them has another already.
std::int64_t insert_identity(db::Connection& db, Identity const& identity);
void update_identity_seen(
    db::Connection& db, std::string_view issuer, std::string_view subject, moment::Instant now);
std::vector<Identity> select_identities_of(db::Connection& db, PersonId person);
std::int64_t delete_identity(db::Connection& db, PersonId person, std::string_view issuer);
struct QuestionRow {
    std::string token_hash, browser_hash;
    Question question;
    moment::Instant expires_at;
};
void insert_question(db::Connection& db, QuestionRow const& row);
std::optional<QuestionRow> delete_question(
    db::Connection& db, std::string_view token_hash, std::string_view browser_hash);
std::int64_t delete_questions_before(db::Connection& db, moment::Instant expired_before);

} // namespace accounts
