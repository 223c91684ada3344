// Signing in and staying signed in: server-side sessions, invitations, and a brake on guessing.
#pragma once
#include "accounts/accounts.h"

namespace accounts {

enum class SignInRefusal {
    wrong, // the address or the password; which of the two is not told
    too_many_attempts,
};

// The token goes into the cookie; the database knows only its hash.
struct Session {
    std::string token;
    PersonId person;
};

struct Attempt {
    std::string_view email, password;
    std::string_view remote; // network address of the visitor
    moment::Instant now;
};

// Writes the attempt down, also when it fails.
base::Result<Session, SignInRefusal> sign_in(db::Connection& db, Attempt const& attempt);
// For a person whose identity has been shown in another way: a fresh invitation.
Session start_session(db::Connection& db, PersonId person, moment::Instant now);
std::optional<Person> person_of_session(db::Connection& db, std::string_view token, moment::Instant now);
void sign_out(db::Connection& db, std::string_view token);
// Sessions and invitations that no longer open anything, for the work of the night. Answers how many.
std::int64_t forget_expired(db::Connection& db, moment::Instant now);

// A message for the page after a redirect; taken at most once.
struct Said {
    std::string dutch, english;
};
void say(db::Connection& db, std::string_view token, i18n::Message const& message);
std::optional<Said> take_said(db::Connection& db, std::string_view token);

// The token of a link that lets a person choose a password; works once, until it expires.
std::string invite(db::Connection& db, PersonId person, moment::Instant now);
std::optional<PersonId> invited(db::Connection& db, std::string_view token, moment::Instant now);
void use_invitation(db::Connection& db, std::string_view token, moment::Instant now);

} // namespace accounts
