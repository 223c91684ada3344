#include "calling_off.h"

#include "following_store.h"
#include "letters.h"
#include "meeting.h"
#include "setting.h"
#include "store.h"

namespace meetings {
namespace {

Setting setting_of(
    db::Connection& db, partnership::Partnership const& park, CallingOff const& calling, MeetingId meeting)
{
    return setting_for(db, park, calling.public_url, organizer(invited_to(db, meeting), calling.by));
}

bool was_announced(Meeting const& meeting) { return meeting.invited_at.epoch_ms != 0; }

} // namespace

std::vector<MeetingId> call_off(
    db::Connection& db, partnership::Scope const& scope, CallingOff const& calling)
{
    std::vector<MeetingId> out;
    auto const park = partnership::find(db, scope.partnership);
    auto const today = moment::local_date(calling.now);
    for (auto const& one : upcoming(db, scope, calling.by ? moment::plus_days(today, 1) : today)) {
        if (!park || !cancel(db, scope, one.id))
            continue;
        out.push_back(one.id);
        if (auto const off = meeting(db, scope, one.id); off && was_announced(*off))
            tell_cancelled(db, scope, *off, setting_of(db, *park, calling, one.id), calling.now);
    }
    return out;
}

int plan_again(db::Connection& db, partnership::Scope const& scope, std::vector<MeetingId> const& called_off,
    CallingOff const& calling)
{
    int planned = 0;
    auto const park = partnership::find(db, scope.partnership);
    auto const today = moment::local_date(calling.now);
    for (auto const id : called_off) {
        auto const found = meeting(db, scope, id);
        if (!park || !found || found->state != State::cancelled || found->date < today)
            continue;
        update_state(db, scope, id, State::planned);
        ++planned;
        if (was_announced(*found))
            (void)announce(db, scope, id, setting_of(db, *park, calling, id), calling.now).has_value();
    }
    return planned;
}

} // namespace meetings
