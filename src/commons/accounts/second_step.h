// The second step of signing in: a code of an app, a recovery code on paper, or a passkey; and what is
// remembered between the two steps.
#pragma once
#include "accounts/accounts.h"

namespace accounts {

struct SecondSteps {
    bool has_app = false;
    std::int64_t passkeys = 0;
    std::int64_t recovery_codes_left = 0;
    bool any() const { return has_app || passkeys > 0; }
};
SecondSteps second_steps(db::Connection& db, PersonId person);

// The secret for an app, in base32. It counts from the moment a code of it was typed; until then the same one
// is shown again, and the app that it replaces goes on to count. `key` seals it in the database.
std::string offer_app(db::Connection& db, std::string_view key, PersonId person);
// The secret that was offered and not confirmed yet.
std::optional<std::string> offered_app(db::Connection& db, std::string_view key, PersonId person);
bool confirm_app(
    db::Connection& db, std::string_view key, PersonId person, std::string_view typed, moment::Instant now);
// Takes away app, passkeys and recovery codes: for somebody who lost them, by an administrator.
void remove_second_steps(db::Connection& db, PersonId person);

// Ten codes for a drawer, each good once; the older ones do not work any more. Shown once: only digests are
// kept.
std::vector<std::string> renew_recovery_codes(db::Connection& db, std::string_view key, PersonId person);

struct CodeRefusal {
    std::int64_t wait_minutes = 0; // 0: the code was wrong
};
enum class UsedCode { app, recovery };
// A code of the app, or a recovery code. An app's code works once. Writes a failure down.
base::Result<UsedCode, CodeRefusal> check_code(
    db::Connection& db, std::string_view key, PersonId person, std::string_view typed, moment::Instant now);

// Ten minutes between two requests: whose password was right, or which passkey is being asked for.
enum class Purpose { second_step, passkey_sign_in, passkey_add };
std::string begin_challenge(db::Connection& db, Purpose purpose, PersonId person, moment::Instant now);
struct Challenge {
    PersonId person; // none: anybody with a passkey
};
std::optional<Challenge> open_challenge(
    db::Connection& db, Purpose purpose, std::string_view token, moment::Instant now);
void end_challenge(db::Connection& db, std::string_view token);

struct Passkey {
    std::string id; // base64url
    PersonId person;
    std::string public_key; // base64url, COSE
    std::int64_t sign_count = 0;
    std::string name;
    moment::Instant added;
    std::optional<moment::Instant> used = {};
};
void add_passkey(db::Connection& db, Passkey const& passkey);
std::vector<Passkey> passkeys_of(db::Connection& db, PersonId person);
std::optional<Passkey> passkey(db::Connection& db, std::string_view id);
void note_passkey_used(db::Connection& db, std::string_view id, std::int64_t sign_count, moment::Instant now);
bool remove_passkey(db::Connection& db, PersonId person, std::string_view id);

} // namespace accounts
