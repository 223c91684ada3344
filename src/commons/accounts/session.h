// Signing in and staying signed in: passwords with a brake on guessing, links by mail, server-side sessions.
#pragma once
#include "accounts/accounts.h"

namespace accounts {

// How somebody showed who he is. Passwords, links and the last one are one step; the others are worth two.
enum class Proof {
    password,
    link, // a link in a mail
    two_steps, // one of those, and a code
    passkey,
    provider, // the sign-in of an organisation, which asked a second step of its own
    provider_one_step, // the same, of which nobody promises a second step
};
std::string_view code(Proof proof);
Proof proof_of(std::string_view code);
bool is_strong(Proof proof);

// A session ends when it is idle too long, and at last however busy it is.
struct SessionLimits {
    std::int64_t idle_minutes = 480;
    std::int64_t hours = 168;
};

struct SignInRefusal {
    bool is_wrong = false; // the address or the password; which of the two is not told
    std::int64_t wait_minutes = 0; // more than 0: nothing was looked at, for there were too many attempts
};

struct Attempt {
    std::string_view email, password;
    std::string_view remote; // network address of the visitor
    moment::Instant now;
};

// How long after the last of so many failures the next attempt is looked at, in minutes. The first `free`
// cost nothing, then it doubles up to an hour.
std::int64_t wait_minutes(std::int64_t failures, std::int64_t free);
// Minutes to wait before this subject may try again; 0: now. Counts failures of the last day.
std::int64_t wait_for(db::Connection& db, std::string_view subject, moment::Instant now);
void note_failure(db::Connection& db, std::string_view subject, moment::Instant now);
// The same for a network address, which an office shares: more failures are free.
std::int64_t wait_for_remote(db::Connection& db, std::string_view remote, moment::Instant now);
void note_failure_of_remote(db::Connection& db, std::string_view remote, moment::Instant now);
void forget_failures(db::Connection& db, std::string_view subject);

// The first step. Writes the attempt down, also when it fails.
base::Result<PersonId, SignInRefusal> check_password(db::Connection& db, Attempt const& attempt);
// For a person who is signed in and changes something weighty.
bool has_password(db::Connection& db, PersonId person);
bool is_password_of(db::Connection& db, PersonId person, std::string_view password);

// The token goes into the cookie; the database knows only its hash.
struct Session {
    std::string token;
    PersonId person;
};
struct Arrival {
    PersonId person;
    Proof proof = Proof::password;
    std::string browser; // as the person would name it: "Firefox op Windows"
    std::string remote;
    moment::Instant now;
};
Session start_session(db::Connection& db, Arrival const& arrival);

struct Visitor {
    Person person;
    Proof proof = Proof::password;
};
std::optional<Visitor> visitor_of_session(
    db::Connection& db, std::string_view token, SessionLimits const& limits, moment::Instant now);
void sign_out(db::Connection& db, std::string_view token);

struct OpenSession {
    std::string handle; // names the session to its owner; opens nothing
    std::string browser, remote;
    Proof proof = Proof::password;
    moment::Instant started, seen;
    bool is_this = false;
};
// The newest first; `token` tells which of them asks.
std::vector<OpenSession> sessions_of(db::Connection& db, PersonId person, std::string_view token);
bool end_session(db::Connection& db, PersonId person, std::string_view handle);
std::int64_t end_other_sessions(db::Connection& db, PersonId person, std::string_view token);

// Whether this person was seen with this device before; remembers it. The first device of a person is no
// news.
enum class Device { known, first, fresh };
Device meet_device(db::Connection& db, PersonId person, std::string_view device_token, moment::Instant now);

// Sessions, links and invitations that no longer open anything, for the work of the night. Answers how many.
std::int64_t forget_expired(db::Connection& db, SessionLimits const& limits, moment::Instant now);

// Every session, link, invitation and half-finished sign-in ends, and devices are strangers again: for a copy
// of the database that was put back, in which those of then live on. Answers how many.
std::int64_t end_all(db::Connection& db, moment::Instant now);

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

// The token of a link in a mail that stands for a password once, for a quarter of an hour, and only while the
// person still has the address it was sent to. None when nobody has the address.
struct Link {
    PersonId person;
    std::string token;
};
std::optional<Link> make_link(db::Connection& db, std::string_view email, moment::Instant now);
std::optional<PersonId> linked(db::Connection& db, std::string_view token, moment::Instant now);
void use_link(db::Connection& db, std::string_view token);

} // namespace accounts
