#include "leaving.h"

#include "identity.h"
#include "leaving/store.h"
#include "second_step.h"
#include "session.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "crypto/crypto.h"
#include "db/db.h"

namespace accounts {
namespace {

constexpr std::int64_t new_email_hours = 24;

void add_account(Facts& out, PersonRow const& row)
{
    out.emplace_back(i18n::message(texts::about::name, row.person.name));
    out.emplace_back(i18n::message(texts::about::email, row.person.email));
    out.emplace_back(i18n::message(
        row.person.language == i18n::Language::dutch ? texts::about::in_dutch : texts::about::in_english));
    if (row.person.desk == Desk::adviser)
        out.emplace_back(i18n::message(texts::about::adviser));
    out.emplace_back(i18n::message(texts::about::made), moment::local_date(row.created));
}

void add_ways_in(db::Connection& db, Facts& out, PersonId person, moment::Instant now)
{
    if (has_password(db, person))
        out.emplace_back(i18n::message(texts::about::password));
    auto const steps = second_steps(db, person);
    if (steps.has_app)
        out.emplace_back(i18n::message(texts::about::app));
    if (steps.recovery_codes_left > 0)
        out.emplace_back(i18n::message(texts::about::recovery_codes, steps.recovery_codes_left));
    for (auto const& passkey : passkeys_of(db, person))
        out.emplace_back(
            i18n::message(texts::about::passkey, passkey.name), moment::local_date(passkey.added));
    if (auto const devices = device_count(db, person); devices > 0)
        out.emplace_back(i18n::message(texts::about::devices, devices));
    if (auto const open = open_invitations_of(db, person, now); open > 0)
        out.emplace_back(i18n::message(texts::about::invitations, open));
    for (auto const& identity : identities_of(db, person))
        out.emplace_back(
            i18n::message(texts::about::identity, identity.issuer), moment::local_date(identity.linked));
    for (auto const& session : sessions_of(db, person, ""))
        out.emplace_back(session.browser.empty()
                ? i18n::message(texts::about::signed_in)
                : i18n::message(texts::about::session, session.browser, session.remote),
            moment::local_date(session.started));
}

// No address that anybody can type, and another for each.
std::string nobodys_address(PersonId person) { return "erased " + person.text(); }

} // namespace

Fact::Fact(i18n::Message const& text, moment::Date on, std::string in)
    : dutch(i18n::filled(text.text.dutch, text.values))
    , english(i18n::filled(text.text.english, text.values))
    , day(on)
    , park(std::move(in))
{
}

Fact::Fact(i18n::Text const& text, moment::Date on, std::string in)
    : dutch(text.dutch)
    , english(text.english)
    , day(on)
    , park(std::move(in))
{
}

bool is_found_in_texts(Leaver const& leaver)
{
    return base::trimmed(leaver.name).find(' ') != std::string_view::npos;
}

Facts facts_about(db::Connection& db, PersonId person, moment::Instant now)
{
    Facts out;
    if (auto const row = row_of_person(db, person)) {
        add_account(out, *row);
        add_ways_in(db, out, person, now);
    }
    return out;
}

void forget_person(db::Connection& db, Leaver const& leaver)
{
    db::Transaction transaction(db);
    remove_second_steps(db, leaver.person);
    delete_ways_in(db, leaver.person);
    delete_new_emails_of(db, leaver.person);
    delete_attempts_of(db, folded_email(leaver.email));
    update_erased(db, leaver, nobodys_address(leaver.person));
    transaction.commit();
}

bool is_erased(db::Connection& db, PersonId person)
{
    auto const row = row_of_person(db, person);
    return row && row->is_erased;
}

void rename(db::Connection& db, PersonId person, std::string_view name)
{
    update_name(db, person, base::trimmed(name));
}

std::string ask_new_email(db::Connection& db, NewEmail const& wanted, moment::Instant now)
{
    auto const token = crypto::token();
    db::Transaction transaction(db);
    delete_new_emails_of(db, wanted.person);
    insert_new_email(db, {crypto::sha256_hex(token), wanted, now.plus_minutes(new_email_hours * 60)});
    transaction.commit();
    return token;
}

std::optional<NewEmail> asked_email(db::Connection& db, std::string_view token, moment::Instant now)
{
    return new_email_open_at(db, crypto::sha256_hex(token), now);
}

bool take_new_email(db::Connection& db, NewEmail const& wanted)
{
    auto const owner = person_of_email(db, folded_email(wanted.email));
    if (owner && *owner != wanted.person)
        return false;
    db::Transaction transaction(db);
    update_email(db, wanted);
    delete_new_emails_of(db, wanted.person);
    delete_links_to(db, wanted.person);
    transaction.commit();
    return true;
}

} // namespace accounts
