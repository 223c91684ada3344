#include "keeping.h"

#include "settings.h"
#include "texts.h"

#include "area/keeping.h"
#include "audit/audit.h"
#include "award/keeping.h"
#include "base/fault.h"
#include "calendar/keeping.h"
#include "continuation/keeping.h"
#include "deliveries/keeping.h"
#include "inventory/keeping.h"
#include "jobs/jobs.h"
#include "mail/mail.h"
#include "meetings/keeping.h"
#include "messages/keeping.h"
#include "objectives/keeping.h"
#include "papers/keeping.h"
#include "participants/keeping.h"
#include "partnership/keeping.h"
#include "plan/keeping.h"
#include "survey/keeping.h"

#include <fmt/format.h>

namespace app {
namespace {

using keeping::Basis;
using keeping::Erasing;
using keeping::Reach;
using keeping::Then;
using Days = config::Setting<std::int64_t>;

constexpr int never_days = 36'525; // a hundred years

// Domain 8.6 gives the most; the least is what people need to do their work with it.
struct Bound {
    Days const& setting;
    std::int64_t least, most;
};
constexpr Bound bounds[] = {
    {keep_codes_days, 1, 92},
    {keep_contacts_days, 1, 366},
    {keep_answers_days, 30, 4 * 366},
    {keep_files_days, 7, 366},
    {keep_account_days, 30, 2 * 366},
    {keep_mail_days, 1, 366},
    {keep_failed_code_days, 1, 30},
    {keep_job_days, 1, 366},
    {keep_backup_days, 1, 366},
    {keep_dossier_days, 366, never_days},
    {audit_keep_days, 1, never_days},
    {audit_keep_incident_days, 1, never_days},
};

int days_of(config::Settings const& settings, Days const& setting)
{
    auto const days = settings.get(setting);
    for (auto const& bound : bounds)
        if (bound.setting.name == setting.name && (days < bound.least || days > bound.most))
            throw base::Fault(fmt::format("{} must be a number of days from {} to {}, and is {}",
                setting.name, bound.least, bound.most, days));
    return static_cast<int>(days);
}

std::int64_t anonymise(
    db::Connection& db, std::vector<accounts::PersonId> const& people, Erasing const& erasing)
{
    for (auto const person : people)
        keeping::forget_person(db, erasing.night.all, person, erasing.night.now);
    return std::ssize(people);
}

std::int64_t expire(db::Connection& db, audit::Keeping const& keeping, Erasing const& erasing)
{
    return audit::expire(db, keeping, erasing.night.secret, erasing.night.now);
}

// The day of a kind counts from a moment: what came in on its first hour is gone on the same night.
template <std::int64_t (*destroy)(db::Connection&, partnership::PartnershipId, moment::Instant)>
std::int64_t by_moment(db::Connection& db, Erasing const& erasing)
{
    return destroy(db, erasing.partnership, erasing.moment_before());
}

template <std::int64_t (*destroy)(db::Connection&, partnership::PartnershipId, moment::Date)>
std::int64_t by_day(db::Connection& db, Erasing const& erasing)
{
    return destroy(db, erasing.partnership, erasing.before);
}

using Kinds = std::vector<keeping::Kind>;

void add_survey(Kinds& out, config::Settings const& settings)
{
    out.push_back({"survey_codes", Reach::park, Basis::public_task, Then::destroy, texts::survey_codes::name,
        texts::survey_codes::persons, texts::survey_codes::data, texts::survey_codes::purpose,
        texts::survey_codes::from, keep_codes_days.name, days_of(settings, keep_codes_days),
        survey::kept_codes, by_day<survey::destroy_codes>});
    out.push_back(
        {"survey_contacts", Reach::park, Basis::consent, Then::destroy, texts::survey_contacts::name,
            texts::survey_contacts::persons, texts::survey_contacts::data, texts::survey_contacts::purpose,
            texts::survey_contacts::from, keep_contacts_days.name, days_of(settings, keep_contacts_days),
            survey::kept_contacts, by_day<survey::destroy_contacts>, true});
    out.push_back({"survey_answers", Reach::park, Basis::public_task, Then::figures,
        texts::survey_answers::name, texts::survey_answers::persons, texts::survey_answers::data,
        texts::survey_answers::purpose, texts::survey_answers::from, keep_answers_days.name,
        days_of(settings, keep_answers_days), survey::kept_answers, by_day<survey::destroy_answers>, true});
}

void add_files(Kinds& out, config::Settings const& settings)
{
    auto const days = days_of(settings, keep_files_days);
    out.push_back({"address_files", Reach::park, Basis::public_task, Then::destroy,
        texts::address_files::name, texts::address_files::persons, texts::address_files::data,
        texts::address_files::purpose, texts::address_files::from, keep_files_days.name, days,
        area::kept_files, by_moment<area::destroy_files>});
    out.push_back({"figure_files", Reach::park, Basis::public_task, Then::destroy, texts::figure_files::name,
        texts::figure_files::persons, texts::figure_files::data, texts::figure_files::purpose,
        texts::figure_files::from, keep_files_days.name, days, inventory::kept_files,
        by_moment<inventory::destroy_files>});
    out.push_back({"deliveries", Reach::house, Basis::public_task, Then::destroy, texts::deliveries::name,
        texts::deliveries::persons, texts::deliveries::data, texts::deliveries::purpose,
        texts::deliveries::from, keep_files_days.name, days, nullptr,
        [](db::Connection& db, Erasing const& erasing) {
            return deliveries::destroy_deliveries(db, erasing.moment_before());
        }});
}

void add_accounts(Kinds& out, config::Settings const& settings)
{
    auto const days = days_of(settings, keep_account_days);
    out.push_back({"accounts", Reach::park, Basis::agreement, Then::anonymise, texts::accounts::name,
        texts::accounts::persons, texts::accounts::data, texts::accounts::purpose, texts::accounts::from,
        keep_account_days.name, days, partnership::kept_leavers,
        [](db::Connection& db, Erasing const& erasing) {
            return anonymise(
                db, partnership::leavers_before(db, erasing.partnership, erasing.before), erasing);
        }});
    out.push_back({"lone_accounts", Reach::house, Basis::agreement, Then::anonymise,
        texts::lone_accounts::name, texts::lone_accounts::persons, texts::lone_accounts::data,
        texts::lone_accounts::purpose, texts::lone_accounts::from, keep_account_days.name, days,
        [](db::Connection& db, partnership::PartnershipId) { return partnership::kept_strangers(db); },
        [](db::Connection& db, Erasing const& erasing) {
            return anonymise(db, partnership::strangers_before(db, erasing.moment_before()), erasing);
        }});
    constexpr std::int64_t hours_of_day = 24;
    out.push_back({"sign_in", Reach::house, Basis::agreement, Then::destroy, texts::sign_in::name,
        texts::sign_in::persons, texts::sign_in::data, texts::sign_in::purpose, texts::sign_in::from,
        session_hours.name, static_cast<int>(settings.get(session_hours) / hours_of_day), nullptr,
        [](db::Connection& db, Erasing const& erasing) {
            return accounts::forget_expired(db, erasing.night.all.sessions, erasing.night.now)
                + plan::destroy_links(db, erasing.night.now);
        }});
}

void add_traces(Kinds& out, config::Settings const& settings)
{
    out.push_back({"audit_changes", Reach::house, Basis::duty, Then::destroy, texts::audit_changes::name,
        texts::audit_changes::persons, texts::audit_changes::data, texts::audit_changes::purpose,
        texts::audit_changes::from, audit_keep_days.name, days_of(settings, audit_keep_days), nullptr,
        [](db::Connection& db, Erasing const& erasing) {
            return expire(db, {erasing.days, never_days}, erasing);
        }});
    out.push_back({"audit_incidents", Reach::house, Basis::duty, Then::destroy, texts::audit_incidents::name,
        texts::audit_incidents::persons, texts::audit_incidents::data, texts::audit_incidents::purpose,
        texts::audit_incidents::from, audit_keep_incident_days.name,
        days_of(settings, audit_keep_incident_days), nullptr, [](db::Connection& db, Erasing const& erasing) {
            return expire(db, {never_days, erasing.days}, erasing);
        }});
    out.push_back(
        {"mails", Reach::house, Basis::agreement, Then::destroy, texts::mails::name, texts::mails::persons,
            texts::mails::data, texts::mails::purpose, texts::mails::from, keep_mail_days.name,
            days_of(settings, keep_mail_days), nullptr, [](db::Connection& db, Erasing const& erasing) {
                return mail::forget_sent(db, erasing.moment_before());
            }});
    out.push_back({"code_mails", Reach::house, Basis::public_task, Then::destroy, texts::code_mails::name,
        texts::code_mails::persons, texts::code_mails::data, texts::code_mails::purpose,
        texts::code_mails::from, keep_failed_code_days.name, days_of(settings, keep_failed_code_days),
        nullptr, [](db::Connection& db, Erasing const& erasing) {
            return mail::forget_failed_keys(db, erasing.moment_before());
        }});
    out.push_back({"jobs", Reach::house, Basis::agreement, Then::destroy, texts::jobs::name,
        texts::jobs::persons, texts::jobs::data, texts::jobs::purpose, texts::jobs::from, keep_job_days.name,
        days_of(settings, keep_job_days), nullptr, [](db::Connection& db, Erasing const& erasing) {
            return jobs::forget_finished(db, erasing.moment_before());
        }});
}

// From the top of the house down: what a room refers to goes after it.
constexpr void (*dossiers[])(db::Connection& db, partnership::PartnershipId id)
    = {continuation::destroy_dossier, award::destroy_dossier, calendar::destroy_dossier,
        plan::destroy_dossier, objectives::destroy_dossier, survey::destroy_dossier,
        messages::destroy_dossier, meetings::destroy_dossier, papers::destroy_dossier,
        participants::destroy_dossier, partnership::destroy_dossier};

// The dossier of a park counts as one; nobody is left of a group that is gone.
partnership::Kept kept_dossier(db::Connection& db, partnership::PartnershipId id)
{
    return partnership::kept_after_end(db, id, partnership::members(db, id).empty() ? 0 : 1);
}

std::int64_t destroy_dossier(db::Connection& db, partnership::PartnershipId id, moment::Date ended_before)
{
    if (!partnership::ended_before(db, id, ended_before))
        return 0;
    auto const there = kept_dossier(db, id).count;
    for (auto const destroy : dossiers)
        destroy(db, id);
    return there;
}

// The last of a cooperation goes with its members: addresses and figures, which others do not refer to,
// before.
void add_dossier(Kinds& out, config::Settings const& settings)
{
    auto const days = days_of(settings, keep_dossier_days);
    auto const name = keep_dossier_days.name;
    out.push_back({"addresses", Reach::park, Basis::public_task, Then::destroy, texts::addresses::name,
        texts::addresses::persons, texts::addresses::data, texts::addresses::purpose, texts::addresses::from,
        name, days, area::kept_dossier, by_day<area::destroy_dossier>});
    out.push_back({"figures", Reach::park, Basis::public_task, Then::destroy, texts::figures::name,
        texts::figures::persons, texts::figures::data, texts::figures::purpose, texts::figures::from, name,
        days, inventory::kept_dossier, by_day<inventory::destroy_dossier>});
    out.push_back({"dossier", Reach::park, Basis::public_task, Then::destroy, texts::dossier::name,
        texts::dossier::persons, texts::dossier::data, texts::dossier::purpose, texts::dossier::from, name,
        days, kept_dossier, by_day<destroy_dossier>});
}

} // namespace

keeping::Register register_of(config::Settings const& settings)
{
    keeping::Register out;
    add_survey(out.kinds, settings);
    add_files(out.kinds, settings);
    add_accounts(out.kinds, settings);
    add_dossier(out.kinds, settings);
    add_traces(out.kinds, settings);
    out.places = places();
    out.controller = {settings.get(privacy_controller), settings.get(privacy_contact),
        settings.get(privacy_officer), settings.get(privacy_hosting)};
    out.backup_days = days_of(settings, keep_backup_days);
    out.anonymise_minutes = !settings.get(keep_names_in_minutes);
    out.sessions = {settings.get(idle_minutes), settings.get(session_hours)};
    return out;
}

keeping::Register standard_register()
{
    auto const settings = config::Settings::read(all_settings, {});
    return register_of(settings.value());
}

} // namespace app
