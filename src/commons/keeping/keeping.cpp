#include "keeping.h"

#include "proof.h"
#include "store.h"
#include "texts.h"

#include "db/db.h"

#include <cmath>

namespace keeping {
namespace {

constexpr double days_of_year = 365.25, days_of_month = 30.44;
constexpr int months_max = 23, weeks_max = 12;

// The whole number of units that this many days are, or 0.
int whole(int days, double unit)
{
    auto const count = static_cast<int>(std::lround(days / unit));
    return count > 0 && std::abs(days - count * unit) < 1 ? count : 0;
}

} // namespace

moment::Date erased_on(Kind const& kind, moment::Date counted_from)
{
    return moment::plus_days(counted_from, kind.days + 1);
}

moment::Date over_before(Kind const& kind, moment::Date today)
{
    return moment::plus_days(today, -kind.days);
}

i18n::Message term(int days)
{
    if (auto const years = whole(days, days_of_year); years > 0)
        return i18n::message(texts::term::years, years);
    // BIO2 5.28.01 asks for three years whatever the leap years: 1098 days are those.
    if (days % 366 == 0)
        return i18n::message(texts::term::years, days / 366);
    if (days % 7 == 0 && days / 7 <= weeks_max)
        return i18n::message(texts::term::weeks, days / 7);
    if (auto const months = whole(days, days_of_month); months > 1 && months <= months_max)
        return i18n::message(texts::term::months, months);
    return i18n::message(texts::term::days, days);
}

i18n::TextOf<0> name(Basis basis)
{
    constexpr i18n::TextOf<0> names[]
        = {texts::basis::public_task, texts::basis::consent, texts::basis::duty, texts::basis::agreement};
    return names[static_cast<std::size_t>(basis)];
}

i18n::TextOf<0> name(Then then)
{
    constexpr i18n::TextOf<0> names[] = {texts::then::destroy, texts::then::anonymise, texts::then::figures};
    return names[static_cast<std::size_t>(then)];
}

std::vector<Proof> erase_due(db::Connection& db, Kind const& kind, Night const& night)
{
    std::vector<Proof> out;
    if (!kind.erase)
        return out;
    auto const today = moment::local_date(night.now);
    auto const erase = [&](partnership::PartnershipId id) {
        auto const count = kind.erase(db, {id, over_before(kind, today), kind.days, night});
        if (count == 0)
            return;
        out.push_back({std::string(kind.id), id, today, count, kind.days, std::string(kind.setting)});
        insert_proof(db, out.back());
    };
    if (kind.reach == Reach::house)
        erase({});
    else
        for (auto const id : partnership::all_partnerships(db))
            erase(id);
    return out;
}

std::vector<Proof> proofs(db::Connection& db, partnership::PartnershipId id, int proofs_max)
{
    return proofs_of(db, id, proofs_max);
}

void forget_person(db::Connection& db, Register const& all, accounts::PersonId person, moment::Instant now)
{
    auto const before = accounts::person(db, person);
    if (!before || accounts::is_erased(db, person))
        return;
    accounts::Leaver const leaver{person, before->name, before->email,
        std::string(texts::person::erased.dutch), now, moment::local_date(now), all.anonymise_minutes};
    db::Transaction transaction(db);
    for (auto place = all.places.rbegin(); place != all.places.rend(); ++place) // the account itself last
        if (place->forget)
            place->forget(db, leaver);
    transaction.commit();
}

} // namespace keeping
