#include "top_three_asking.h"

#include "asking.h"
#include "store.h"
#include "texts.h"
#include "top_three_scan.h"

#include "base/function_ref.h"
#include "mail/mail.h"
#include "visit/rights.h"

#include <fmt/format.h>

#include <algorithm>

namespace inventory {
namespace {

using participants::Participation;
using participants::Representative;

// An entrepreneur sees no figures of partners, so a link to this page would lead nowhere.
bool can_be_asked(Representative const& representative)
{
    return mail::is_address(representative.email)
        && visit::may({true, accounts::Desk::none, representative.role}, visit::Capability::give_figures);
}

ScanAsked asked_in(ScanRound const& round, accounts::OrganisationId organisation)
{
    auto const found = std::ranges::find(round.asked, organisation, &ScanAsked::organisation);
    return found == round.asked.end() ? ScanAsked{organisation, {}, {}} : *found;
}

std::vector<Participation> without_scan(db::Connection& db, partnership::Scope const& scope)
{
    auto out = participants::taking_part(participants::participations(db, scope));
    auto const given = top_threes(db, scope);
    std::erase_if(out, [&](Participation const& one) {
        return std::ranges::find(given, one.organisation, &TopThree::organisation) != given.end();
    });
    return out;
}

enum class Mail { question, reminder };

std::string page_of_scan(ScanSender const& sender, Participation const& organisation)
{
    return sender.public_url + "/t/" + sender.park.slug + "/inventarisatie/top3/"
        + organisation.organisation.text();
}

mail::Message mail_about(Mail kind, ScanSender const& sender, Participation const& organisation,
    Representative const& to, moment::Date due_on)
{
    i18n::Words const words(i18n::Language::dutch);
    mail::Message message;
    message.to = {to.name, to.email};
    auto const day = words.date(due_on), link = page_of_scan(sender, organisation);
    if (kind == Mail::question) {
        message.subject = words(texts::scan_mail::subject, sender.park.name);
        message.text = words(texts::scan_mail::body, to.name, sender.park.name, organisation.name, day, link);
    } else {
        message.subject = words(texts::scan_mail::reminder_subject, sender.park.name);
        message.text
            = words(texts::scan_mail::reminder, to.name, sender.park.name, organisation.name, day, link);
    }
    return message;
}

struct Mailing {
    Mail kind = Mail::question;
    moment::Date due_on;
    moment::Instant now;
};

// Answers how many mails went out.
std::int64_t mailed(
    db::Connection& db, ScanSender const& sender, Participation const& organisation, Mailing const& mailing)
{
    std::int64_t count = 0;
    for (auto const& representative : organisation.representatives) {
        if (!can_be_asked(representative))
            continue;
        mail::enqueue(
            db, mail_about(mailing.kind, sender, organisation, representative, mailing.due_on), mailing.now);
        ++count;
    }
    return count;
}

using Chosen = base::FunctionRef<bool(ScanAsked const& asked)>;

// Of the organisations without a scan that are chosen by when they were asked.
ScanMails mail_them(db::Connection& db, partnership::Scope const& scope, ScanSender const& sender,
    Mailing const& mailing, Chosen chosen)
{
    ScanMails out;
    auto const round = scan_round(db, scope);
    auto const today = moment::local_date(mailing.now);
    for (auto const& organisation : without_scan(db, scope)) {
        auto asked = asked_in(round, organisation.organisation);
        if (!chosen(asked))
            continue;
        auto const mails = mailed(db, sender, organisation, mailing);
        if (mails == 0) {
            out.unreached.push_back(organisation.name);
            continue;
        }
        bool const is_question = mailing.kind == Mail::question;
        asked.asked_on = is_question ? today : asked.asked_on;
        asked.reminded_on = is_question ? moment::Date{} : today;
        upsert_scan_asked(db, scope, asked);
        out.mails += mails;
        ++out.organisations;
    }
    return out;
}

} // namespace

ScanRound scan_round(db::Connection& db, partnership::Scope const& scope) { return scan_round_of(db, scope); }

ScanStand scan_stand(
    ScanRound const& round, accounts::OrganisationId organisation, bool is_given, moment::Date today)
{
    if (is_given)
        return ScanStand::given;
    if (round.due_on && round.due_on < today)
        return ScanStand::late;
    return asked_in(round, organisation).asked_on ? ScanStand::asked : ScanStand::waiting;
}

i18n::Problems problems_of_day(moment::Date due_on, moment::Date today)
{
    if (due_on <= today)
        return {i18n::problem("due_on", texts::problem::due_on)};
    return {};
}

ScanMails ask_for_scans(db::Connection& db, partnership::Scope const& scope, ScanSender const& sender,
    moment::Date due_on, moment::Instant now)
{
    upsert_scan_day(db, scope, due_on);
    return mail_them(db, scope, sender, {Mail::question, due_on, now}, [](ScanAsked const&) { return true; });
}

ScanMails remind_of_scans(
    db::Connection& db, partnership::Scope const& scope, ScanSender const& sender, moment::Instant now)
{
    auto const today = moment::local_date(now);
    auto const due_on = scan_round(db, scope).due_on;
    return mail_them(db, scope, sender, {Mail::reminder, due_on, now},
        [&](ScanAsked const& asked) { return asked.asked_on && asked.reminded_on != today; });
}

bool wants_reminder(ScanAsked const& asked, moment::Date due_on, moment::Date today)
{
    return asked.asked_on && is_reminder_due({due_on, asked.asked_on, asked.reminded_on}, today);
}

std::int64_t remind_scans_due(db::Connection& db, std::string const& public_url, moment::Instant now)
{
    auto const today = moment::local_date(now);
    std::int64_t reminded = 0;
    for (auto const& [scope, due_on] : scan_days(db)) {
        auto const park = partnership::find(db, scope.partnership);
        if (!park)
            continue;
        auto const mails = mail_them(db, scope, {public_url, *park}, {Mail::reminder, due_on, now},
            [&, due = due_on](ScanAsked const& asked) { return wants_reminder(asked, due, today); });
        reminded += mails.organisations;
    }
    return reminded;
}

} // namespace inventory
