#include "session.h"

#include "leaving/store.h"
#include "store.h"

#include "crypto/crypto.h"
#include "db/db.h"

#include <algorithm>

namespace accounts {
namespace {

constexpr std::int64_t seen_again_ms = 60'000;
constexpr std::int64_t invitation_days = 14;
constexpr std::int64_t link_minutes = 15;
constexpr std::int64_t device_days = 400; // as long as a browser keeps its mark
constexpr std::int64_t free_failures = 5; // of one address, or of one second step
constexpr std::int64_t free_failures_of_remote = 50; // an office shares one network address
constexpr std::int64_t wait_minutes_max = 60;

// A hash that no password fits, so that an unknown address takes as long as a known one.
std::string const& nobody_hash()
{
    static std::string const hash = crypto::password_hash("nobody has this password");
    return hash;
}

std::int64_t minutes_left(Failures const& failures, std::int64_t free, moment::Instant now)
{
    auto const until = failures.last.plus_minutes(wait_minutes(failures.count, free));
    return until <= now ? 0 : (until.epoch_ms - now.epoch_ms + 59'999) / 60'000;
}

std::int64_t minutes_to_wait(
    db::Connection& db, std::string_view subject, std::int64_t free, moment::Instant now)
{
    return minutes_left(failures_since(db, subject, now.plus_days(-1)), free, now);
}

constexpr std::string_view from = "from "; // begins what is counted for a network address

std::string of_remote(std::string_view remote) { return std::string(from) + std::string(remote); }

std::int64_t free_of(std::string_view subject)
{
    return subject.starts_with(from) ? free_failures_of_remote : free_failures;
}

i18n::Words const dutch(i18n::Language::dutch);
i18n::Words const english(i18n::Language::english);

} // namespace

std::string_view code(Proof proof)
{
    switch (proof) {
    case Proof::link:
        return "link";
    case Proof::two_steps:
        return "two_steps";
    case Proof::passkey:
        return "passkey";
    case Proof::provider:
        return "provider";
    case Proof::provider_one_step:
        return "provider_one_step";
    case Proof::password:
        break;
    }
    return "password";
}

Proof proof_of(std::string_view text)
{
    for (auto const proof :
        {Proof::link, Proof::two_steps, Proof::passkey, Proof::provider, Proof::provider_one_step})
        if (code(proof) == text)
            return proof;
    return Proof::password;
}

bool is_strong(Proof proof)
{
    return proof == Proof::two_steps || proof == Proof::passkey || proof == Proof::provider;
}

std::int64_t wait_minutes(std::int64_t failures, std::int64_t free)
{
    if (failures < free)
        return 0;
    auto const doublings = std::min<std::int64_t>(failures - free, 6);
    return std::min(std::int64_t{1} << doublings, wait_minutes_max);
}

std::int64_t wait_for(db::Connection& db, std::string_view subject, moment::Instant now)
{
    return minutes_to_wait(db, subject, free_of(subject), now);
}

void note_failure(db::Connection& db, std::string_view subject, moment::Instant now)
{
    insert_attempt(db, subject, now);
}

std::int64_t wait_for_remote(db::Connection& db, std::string_view remote, moment::Instant now)
{
    return wait_for(db, of_remote(remote), now);
}

void note_failure_of_remote(db::Connection& db, std::string_view remote, moment::Instant now)
{
    note_failure(db, of_remote(remote), now);
}

void forget_failures(db::Connection& db, std::string_view subject) { delete_attempts_of(db, subject); }

// The failure is written down before the password is looked at, so that many attempts at the same moment do
// not pass the brake together.
base::Result<PersonId, SignInRefusal> check_password(db::Connection& db, Attempt const& attempt)
{
    auto const subject = folded_email(attempt.email);
    auto const wait
        = std::max(wait_for(db, subject, attempt.now), wait_for_remote(db, attempt.remote, attempt.now));
    if (wait > 0)
        return base::refuse(SignInRefusal{false, wait});
    note_failure(db, subject, attempt.now);
    auto const stored = password_of_email(db, subject);
    auto const check = crypto::check_password(attempt.password, stored ? stored->hash : nobody_hash());
    if (!stored || check == crypto::PasswordCheck::wrong) {
        note_failure_of_remote(db, attempt.remote, attempt.now);
        return base::refuse(SignInRefusal{true, 0});
    }
    forget_failures(db, subject);
    if (check == crypto::PasswordCheck::right_but_hash_is_old)
        update_password(db, stored->person, crypto::password_hash(attempt.password));
    return stored->person;
}

bool has_password(db::Connection& db, PersonId person)
{
    auto const hash = password_hash_of(db, person);
    return hash && !hash->empty();
}

bool is_password_of(db::Connection& db, PersonId person, std::string_view password)
{
    auto const hash = password_hash_of(db, person);
    return hash && crypto::check_password(password, *hash) != crypto::PasswordCheck::wrong;
}

Session start_session(db::Connection& db, Arrival const& arrival)
{
    Session session{crypto::token(), arrival.person};
    insert_session(db, crypto::sha256_hex(session.token), arrival);
    return session;
}

std::optional<Visitor> visitor_of_session(
    db::Connection& db, std::string_view token, SessionLimits const& limits, moment::Instant now)
{
    if (token.empty())
        return std::nullopt;
    auto const hash = crypto::sha256_hex(token);
    auto const live = session_since(
        db, hash, now.plus_minutes(-limits.idle_minutes), now.plus_minutes(-limits.hours * 60));
    if (!live)
        return std::nullopt;
    if (live->seen < now.plus_ms(-seen_again_ms)) // not every page is a write
        touch_session(db, hash, now);
    auto person = person_of_id(db, live->person);
    return person ? std::optional(Visitor{std::move(*person), live->proof}) : std::nullopt;
}

std::vector<OpenSession> sessions_of(db::Connection& db, PersonId person, std::string_view token)
{
    return select_sessions_of(db, person, crypto::sha256_hex(token));
}

bool end_session(db::Connection& db, PersonId person, std::string_view handle)
{
    return delete_session_of(db, person, handle) > 0;
}

std::int64_t end_other_sessions(db::Connection& db, PersonId person, std::string_view token)
{
    return delete_other_sessions(db, person, crypto::sha256_hex(token));
}

Device meet_device(db::Connection& db, PersonId person, std::string_view device_token, moment::Instant now)
{
    auto const hash = crypto::sha256_hex(device_token);
    if (update_device(db, person, hash, now))
        return Device::known;
    bool const is_first = device_count(db, person) == 0;
    insert_device(db, person, hash, now);
    return is_first ? Device::first : Device::fresh;
}

std::int64_t forget_expired(db::Connection& db, SessionLimits const& limits, moment::Instant now)
{
    db::Transaction transaction(db);
    auto const forgotten = delete_sessions_before(db, now.plus_minutes(-limits.idle_minutes),
                               now.plus_minutes(-limits.hours * 60))
        + delete_invitations_before(db, now.plus_days(-invitation_days)) + delete_links_before(db, now)
        + delete_challenges_before(db, now) + delete_questions_before(db, now)
        + delete_new_emails_before(db, now) + delete_devices_before(db, now.plus_days(-device_days));
    delete_attempts_before(db, now.plus_days(-1));
    transaction.commit();
    return forgotten;
}

// Nothing of today opens anything on the day on which even the devices are forgotten.
std::int64_t end_all(db::Connection& db, moment::Instant now)
{
    return forget_expired(db, {}, now.plus_days(device_days + 1));
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

std::optional<Link> make_link(db::Connection& db, std::string_view email, moment::Instant now)
{
    auto const person = person_of_email(db, folded_email(email));
    if (!person)
        return std::nullopt;
    Link link{*person, crypto::token()};
    insert_link(
        db, {crypto::sha256_hex(link.token), *person, folded_email(email), now.plus_minutes(link_minutes)});
    return link;
}

std::optional<PersonId> linked(db::Connection& db, std::string_view token, moment::Instant now)
{
    return link_open_at(db, crypto::sha256_hex(token), now);
}

void use_link(db::Connection& db, std::string_view token) { delete_link(db, crypto::sha256_hex(token)); }

} // namespace accounts
