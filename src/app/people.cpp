// What is kept about a person, room by room: told on the page of that person, and forgotten when he goes.
#include "deeds.h"
#include "keeping.h"

#include "texts.h"

#include "area/keeping.h"
#include "audit/log.h"
#include "audit/sentence.h"
#include "calendar/keeping.h"
#include "continuation/keeping.h"
#include "deliveries/keeping.h"
#include "inventory/keeping.h"
#include "mail/mail.h"
#include "meetings/keeping.h"
#include "messages/keeping.h"
#include "papers/keeping.h"
#include "participants/keeping.h"
#include "partnership/keeping.h"
#include "plan/keeping.h"
#include "survey/keeping.h"

namespace app {
namespace {

using accounts::Facts;
using accounts::Leaver;
using accounts::PersonId;
using moment::Instant;

constexpr int mails_max = 500, lines_max = 2'000;

template <Facts (*facts)(db::Connection&, PersonId)> Facts timeless(db::Connection& db, PersonId id, Instant)
{
    return facts(db, id);
}

Facts mails_to(db::Connection& db, PersonId id, Instant)
{
    Facts out;
    if (auto const person = accounts::person(db, id))
        for (auto const& mail : mail::outbox_to(db, person->email, mails_max))
            out.emplace_back(
                i18n::message(texts::about::mail, mail.subject), moment::local_date(mail.created));
    return out;
}

Facts lines_of(db::Connection& db, PersonId id, Instant)
{
    static i18n::Words const dutch(i18n::Language::dutch), english(i18n::Language::english);
    Facts out;
    for (auto const& line : audit::lines_about(db, id, lines_max)) {
        auto const nl = audit::sentence(dutch, deed_names(), line);
        auto const en = audit::sentence(english, deed_names(), line);
        out.emplace_back(i18n::Text{nl, en}, moment::Date{}, std::string()); // the sentence says when
    }
    return out;
}

void forget_mails(db::Connection& db, Leaver const& leaver) { mail::forget_address(db, leaver.email); }

void forget_name(db::Connection& db, Leaver const& leaver) { audit::erase_name(db, leaver.person); }

} // namespace

std::vector<keeping::Place> places()
{
    return {
        {"account", texts::place::account, accounts::facts_about, accounts::forget_person,
            texts::erasing::account},
        {"groups", texts::place::groups, timeless<partnership::facts_about>, partnership::forget_person,
            texts::erasing::groups},
        {"organisations", texts::place::organisations, timeless<participants::facts_about>,
            participants::forget_person, texts::erasing::organisations},
        {"meetings", texts::place::meetings, timeless<meetings::facts_about>, meetings::forget_person,
            texts::erasing::meetings},
        {"messages", texts::place::messages, timeless<messages::facts_about>, messages::forget_person,
            texts::erasing::messages},
        {"papers", texts::place::papers, timeless<papers::facts_about>, papers::forget_person,
            texts::erasing::papers},
        {"plan", texts::place::plan, timeless<plan::facts_about>, plan::forget_person, texts::erasing::plan},
        {"calendar", texts::place::calendar, timeless<calendar::facts_about>, nullptr,
            texts::erasing::calendar},
        {"requests", texts::place::requests, timeless<continuation::facts_about>, nullptr,
            texts::erasing::requests},
        {"area", texts::place::area, timeless<area::facts_about>, nullptr, texts::erasing::area},
        {"figures", texts::place::figures, timeless<inventory::facts_about>, nullptr,
            texts::erasing::figures},
        {"deliveries", texts::place::deliveries, timeless<deliveries::facts_about>, nullptr,
            texts::erasing::deliveries},
        {"mails", texts::place::mails, mails_to, forget_mails, texts::erasing::mails},
        {"log", texts::place::log, lines_of, forget_name, texts::erasing::log},
        {"questionnaires", texts::place::questionnaires, timeless<survey::facts_about>, nullptr,
            texts::erasing::questionnaires},
        {"survey", texts::place::survey, nullptr, nullptr, texts::erasing::survey},
    };
}

} // namespace app
