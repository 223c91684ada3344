#include "session.h"

#include "store.h"

#include "crypto/crypto.h"
#include "db/db.h"

namespace accounts {
namespace {

constexpr std::int64_t idle_minutes_max = std::int64_t{8} * 60;
constexpr std::int64_t seen_again_ms = 60'000;
constexpr std::int64_t invitation_days = 14;
constexpr std::int64_t attempt_window_minutes = 15;
constexpr std::int64_t attempts_max = 10;

// A hash that no password fits, so that an unknown address takes as long as a known one.
std::string const& nobody_hash()
{
    static std::string const hash = crypto::password_hash("nobody has this password");
    return hash;
}

bool too_many(db::Connection& db, Attempt const& attempt)
{
    auto const since = attempt.now.plus_minutes(-attempt_window_minutes);
    return attempts_since(db, folded_email(attempt.email), since) >= attempts_max
        || attempts_since(db, attempt.remote, since) >= attempts_max * 10;
}

i18n::Words const dutch(i18n::Language::dutch);
i18n::Words const english(i18n::Language::english);

} // namespace

base::Result<Session, SignInRefusal> sign_in(db::Connection& db, Attempt const& attempt)
{
    if (too_many(db, attempt))
        return base::refuse(SignInRefusal::too_many_attempts);
    auto const stored = password_of_email(db, folded_email(attempt.email));
    auto const check = crypto::check_password(attempt.password, stored ? stored->hash : nobody_hash());
    if (!stored || check == crypto::PasswordCheck::wrong) {
        insert_attempt(db, folded_email(attempt.email), attempt.now);
        insert_attempt(db, attempt.remote, attempt.now);
        return base::refuse(SignInRefusal::wrong);
    }
    delete_attempts_of(db, folded_email(attempt.email));
    delete_attempts_before(db, attempt.now.plus_days(-1));
    return start_session(db, stored->person, attempt.now);
}

Session start_session(db::Connection& db, PersonId person, moment::Instant now)
{
    Session session{crypto::token(), person};
    insert_session(db, {crypto::sha256_hex(session.token), person, now});
    return session;
}

std::optional<Person> person_of_session(db::Connection& db, std::string_view token, moment::Instant now)
{
    if (token.empty())
        return std::nullopt;
    auto const hash = crypto::sha256_hex(token);
    auto const live = session_since(db, hash, now.plus_minutes(-idle_minutes_max));
    if (!live)
        return std::nullopt;
    if (live->seen < now.plus_ms(-seen_again_ms)) // not every page is a write
        touch_session(db, hash, now);
    return person_of_id(db, live->person);
}

std::int64_t forget_expired(db::Connection& db, moment::Instant now)
{
    db::Transaction transaction(db);
    auto const sessions = delete_sessions_before(db, now.plus_minutes(-idle_minutes_max));
    auto const invitations = delete_invitations_before(db, now.plus_days(-invitation_days));
    delete_attempts_before(db, now.plus_days(-1));
    transaction.commit();
    return sessions + invitations;
}

void sign_out(db::Connection& db, std::string_view token) { delete_session(db, crypto::sha256_hex(token)); }

void say(db::Connection& db, std::string_view token, i18n::Message const& message)
{
    update_said(db, crypto::sha256_hex(token), {dutch(message), english(message)});
}

std::optional<Said> take_said(db::Connection& db, std::string_view token)
{
    auto const hash = crypto::sha256_hex(token);
    auto said = said_of_session(db, hash);
    if (said)
        update_said(db, hash, {});
    return said;
}

std::string invite(db::Connection& db, PersonId person, moment::Instant now)
{
    auto const token = crypto::token();
    insert_invitation(db, {crypto::sha256_hex(token), person, now.plus_days(invitation_days)});
    return token;
}

std::optional<PersonId> invited(db::Connection& db, std::string_view token, moment::Instant now)
{
    return invitation_open_at(db, crypto::sha256_hex(token), now);
}

void use_invitation(db::Connection& db, std::string_view token, moment::Instant now)
{
    update_invitation_used(db, crypto::sha256_hex(token), now);
}

} // namespace accounts
