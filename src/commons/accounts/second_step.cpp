#include "second_step.h"

#include "session.h"
#include "store.h"

#include "base/fault.h"
#include "crypto/crypto.h"
#include "crypto/totp.h"
#include "db/db.h"

#include <fmt/format.h>

namespace accounts {
namespace {

constexpr int recovery_codes = 10;
constexpr std::size_t recovery_code_length = 10;
constexpr std::int64_t challenge_minutes = 10;

std::string failures_of(PersonId person) { return fmt::format("second step {}", person.value); }

std::int64_t seconds(moment::Instant at) { return at.epoch_ms / 1000; }

std::string recovery_digest(std::string_view key, std::string_view code)
{
    return crypto::hex(crypto::hmac_sha256(key, code));
}

std::string opened(std::string_view key, std::string_view sealed)
{
    auto secret = crypto::unsealed(key, sealed);
    if (!secret)
        throw base::Fault("the secret of an app does not open: the secret of this data folder was changed");
    return *secret;
}

bool fits_app(
    db::Connection& db, std::string_view key, PersonId person, std::string_view typed, moment::Instant now)
{
    auto const app = app_of(db, person);
    if (!app)
        return false;
    auto const step = crypto::totp_step(opened(key, app->secret), typed, seconds(now));
    return step && update_app_step(db, person, *step);
}

bool fits_recovery(
    db::Connection& db, std::string_view key, PersonId person, std::string_view typed, moment::Instant now)
{
    auto const code = crypto::read_code(typed, recovery_code_length);
    return code && use_recovery_code(db, person, recovery_digest(key, *code), now);
}

std::string_view code_of(Purpose purpose)
{
    switch (purpose) {
    case Purpose::second_step:
        return "second_step";
    case Purpose::passkey_sign_in:
        return "passkey_sign_in";
    case Purpose::passkey_add:
        break;
    }
    return "passkey_add";
}

} // namespace

SecondSteps second_steps(db::Connection& db, PersonId person)
{
    return {app_of(db, person).has_value(), std::ssize(select_passkeys_of(db, person)),
        recovery_codes_left(db, person)};
}

std::string offer_app(db::Connection& db, std::string_view key, PersonId person)
{
    if (auto const offered = offered_app(db, key, person))
        return *offered;
    auto secret = crypto::totp_secret();
    insert_offered_app(db, person, crypto::sealed(key, secret));
    return secret;
}

std::optional<std::string> offered_app(db::Connection& db, std::string_view key, PersonId person)
{
    auto const sealed = offered_app_of(db, person);
    return sealed ? std::optional(opened(key, *sealed)) : std::nullopt;
}

bool confirm_app(
    db::Connection& db, std::string_view key, PersonId person, std::string_view typed, moment::Instant now)
{
    auto const sealed = offered_app_of(db, person);
    if (!sealed)
        return false;
    auto const step = crypto::totp_step(opened(key, *sealed), typed, seconds(now));
    if (!step)
        return false;
    db::Transaction transaction(db);
    delete_offered_app(db, person);
    delete_app(db, person);
    insert_app(db, person, {*sealed, *step}, now);
    transaction.commit();
    return true;
}

void remove_second_steps(db::Connection& db, PersonId person)
{
    delete_offered_app(db, person);
    delete_app(db, person);
    delete_recovery_codes(db, person);
    delete_passkeys_of(db, person);
}

std::vector<std::string> renew_recovery_codes(db::Connection& db, std::string_view key, PersonId person)
{
    delete_recovery_codes(db, person);
    std::vector<std::string> out;
    for (int i = 0; i < recovery_codes; ++i) {
        auto const code = crypto::code(recovery_code_length);
        insert_recovery_code(db, person, recovery_digest(key, code));
        out.push_back(crypto::grouped_code(code));
    }
    return out;
}

base::Result<UsedCode, CodeRefusal> check_code(
    db::Connection& db, std::string_view key, PersonId person, std::string_view typed, moment::Instant now)
{
    auto const subject = failures_of(person);
    if (auto const minutes = wait_for(db, subject, now); minutes > 0)
        return base::refuse(CodeRefusal{minutes});
    bool const by_app = fits_app(db, key, person, typed, now);
    if (!by_app && !fits_recovery(db, key, person, typed, now)) {
        note_failure(db, subject, now);
        return base::refuse(CodeRefusal{});
    }
    forget_failures(db, subject);
    return by_app ? UsedCode::app : UsedCode::recovery;
}

std::string begin_challenge(db::Connection& db, Purpose purpose, PersonId person, moment::Instant now)
{
    delete_challenges_before(db, now); // they do not pile up until the night
    auto token = crypto::token();
    insert_challenge(
        db, {crypto::sha256_hex(token), code_of(purpose), person, now.plus_minutes(challenge_minutes)});
    return token;
}

std::optional<Challenge> open_challenge(
    db::Connection& db, Purpose purpose, std::string_view token, moment::Instant now)
{
    return challenge_open_at(db, code_of(purpose), crypto::sha256_hex(token), now);
}

void end_challenge(db::Connection& db, std::string_view token)
{
    delete_challenge(db, crypto::sha256_hex(token));
}

void add_passkey(db::Connection& db, Passkey const& passkey) { insert_passkey(db, passkey); }

std::vector<Passkey> passkeys_of(db::Connection& db, PersonId person)
{
    return select_passkeys_of(db, person);
}

std::optional<Passkey> passkey(db::Connection& db, std::string_view id) { return passkey_of_id(db, id); }

void note_passkey_used(db::Connection& db, std::string_view id, std::int64_t sign_count, moment::Instant now)
{
    update_passkey(db, id, sign_count, now);
}

bool remove_passkey(db::Connection& db, PersonId person, std::string_view id)
{
    return delete_passkey(db, person, id) > 0;
}

} // namespace accounts
