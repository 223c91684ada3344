#include "lapse.h"

#include "continuation.h"
#include "renewal_store.h"
#include "store.h"
#include "texts.h"

#include "award/award.h"
#include "mail/mail.h"
#include "partnership/keeping.h"

#include <fmt/format.h>

#include <algorithm>

namespace continuation {
namespace {

struct Telling {
    std::string what;
    i18n::TextOf<2> subject; // the park and a day
    i18n::TextOf<4> body; // who is told, the park, a day, where
    moment::Date day;
    std::string_view path; // below /t/{park}/
};

bool leads(partnership::Role role)
{
    return role != partnership::Role::entrepreneur && role != partnership::Role::partner;
}

// Once for each round: a night that runs again tells nobody twice.
void tell(db::Connection& db, partnership::Partnership const& park, partnership::Scope const& scope,
    Telling const& telling, GraceNight const& night)
{
    if (!insert_told(db, scope, telling.what, moment::local_date(night.now)))
        return;
    for (auto const& member : partnership::members(db, park.id)) {
        if (!leads(member.role) || member.email.empty())
            continue;
        auto const person = accounts::person(db, member.person);
        i18n::Words const words(person ? person->language : i18n::Language::dutch);
        mail::Message message;
        message.to = {member.name, member.email};
        message.subject = words(telling.subject, park.name, telling.day);
        message.text = words(telling.body, member.name, park.name, telling.day,
            fmt::format("{}/t/{}/{}", night.public_url, park.slug, telling.path));
        message.key
            = fmt::format("continuation.{}.{}.{}", telling.what, scope.round.text(), member.person.text());
        mail::enqueue(db, message, night.now);
    }
}

void tell_of_renewal(db::Connection& db, partnership::Partnership const& park,
    partnership::Scope const& scope, GraceNight const& night)
{
    auto const round = partnership::current_round(db, park.id);
    if (!round.planned_from || renewal_from(db, scope))
        return;
    auto const coming = recalibration(round, park.cycle_months, moment::local_date(night.now));
    if (coming.due != Due::later)
        tell(db, park, scope,
            {"renewal", texts::grace_mail::renewal_subject, texts::grace_mail::renewal, coming.on,
                "vervolg/herijken"},
            night);
}

struct Lapsing {
    std::string const& mark;
    GraceNight const& night;
};

bool lapse(db::Connection& db, partnership::Partnership const& park, partnership::Scope const& scope,
    Lapsing const& lapsing)
{
    auto const today = moment::local_date(lapsing.night.now);
    if (!stop(db, {scope, {}, lapsing.night.public_url, lapsing.night.now}))
        return false;
    upsert_lapsed(db, park.id, today);
    partnership::note(db, scope, {{}, lapsing.night.now, i18n::message(texts::journal::lapsed)});
    tell(db, park, scope,
        {"lapsed " + lapsing.mark, texts::grace_mail::lapsed_subject, texts::grace_mail::lapsed, today,
            "vervolg"},
        lapsing.night);
    return true;
}

bool lapse_or_warn(db::Connection& db, partnership::Partnership const& park, partnership::Scope const& scope,
    GraceNight const& night)
{
    auto const until = award_until(db, park.id);
    if (!until)
        return false;
    auto const today = moment::local_date(night.now);
    auto const kept = grace(db, park.id);
    auto const on = lapses_on(until, kept.revived_on, kept.months);
    auto const mark = moment::iso(on); // another grace, another word
    auto const warning = "soon " + mark;
    auto const warned_on = told_on(db, scope, warning);
    // Nobody lapses unwarned: not after a setting was changed, nor after nights that were missed.
    auto const last_day = std::max(on, moment::plus_days(warned_on ? warned_on : today, lapse_notice_days));
    if (warned_on && today >= last_day)
        return lapse(db, park, scope, {mark, night});
    if (moment::days_between(today, on) <= lapse_notice_days)
        tell(db, park, scope,
            {warning, texts::grace_mail::soon_subject, texts::grace_mail::soon, last_day, "vervolg/herijken"},
            night);
    return false;
}

} // namespace

moment::Date lapses_on(moment::Date award_until, moment::Date revived_on, int grace_months)
{
    return moment::plus_months(std::max(award_until, revived_on), grace_months);
}

Grace grace(db::Connection& db, partnership::PartnershipId id) { return grace_of(db, id); }

void set_grace(db::Connection& db, partnership::PartnershipId id, int months)
{
    upsert_grace_months(db, id, months);
}

moment::Date award_until(db::Connection& db, partnership::PartnershipId id)
{
    auto rounds = partnership::rounds(db, id);
    std::ranges::reverse(rounds);
    for (auto const& round : rounds) {
        auto const award = award::current(db, {id, round.id});
        if (!award)
            continue;
        auto const day_one = award->drawn_up_on; // one that is over counts as well
        if (award::standing(db, *award, day_one) == award::Standing::valid)
            return award->valid_until;
    }
    return {};
}

std::int64_t work_of_night(db::Connection& db, GraceNight const& night)
{
    std::int64_t lapsed = 0;
    for (auto const id : partnership::all_partnerships(db)) {
        auto const park = partnership::find(db, id);
        if (!park || park->ended_on)
            continue;
        partnership::Scope const scope{id, partnership::current_round(db, id).id};
        tell_of_renewal(db, *park, scope, night);
        lapsed += lapse_or_warn(db, *park, scope, night) ? 1 : 0;
    }
    return lapsed;
}

} // namespace continuation
