#include "following.h"

#include "answers_store.h"
#include "following_store.h"
#include "invitation.h"
#include "letters.h"
#include "setting.h"
#include "store.h"

#include "db/db.h"

#include <algorithm>

namespace meetings {
namespace {

struct Followed {
    partnership::Scope const& scope;
    Meeting const& meeting;
    Setting const& setting;
    moment::Instant now;
};

// How many mails it was: none to who has no address.
int tell(db::Connection& db, Followed const& followed, Word word, Invited const& one)
{
    auto const person = accounts::person(db, one.person);
    bool const is_written = person && !person->email.empty()
        && send(db, {followed.meeting, followed.setting, word, followed.now}, {*person, one.ahead});
    return is_written ? 1 : 0;
}

int take_off(db::Connection& db, Followed const& followed, std::vector<Invited> const& invited,
    std::vector<partnership::Member> const& members)
{
    int written = 0;
    for (auto one : invited) {
        if (!one.is_in
            || std::ranges::find(members, one.person, &partnership::Member::person) != members.end())
            continue;
        one.is_in = false;
        ++one.ahead;
        upsert_invited(db, followed.scope, followed.meeting.id, one);
        written += tell(db, followed, Word::taken_off, one);
    }
    return written;
}

int put_on(db::Connection& db, Followed const& followed, std::vector<Invited> const& invited,
    std::vector<partnership::Member> const& members)
{
    int written = 0;
    for (auto const& member : members) {
        auto const known = std::ranges::find(invited, member.person, &Invited::person);
        if (known != invited.end() && known->is_in)
            continue;
        Invited const now_in{
            member.person, known == invited.end() ? 0 : known->ahead + 1, true, followed.setting.sender.id};
        upsert_invited(db, followed.scope, followed.meeting.id, now_in);
        written += tell(db, followed, Word::invitation, now_in);
    }
    return written;
}

} // namespace

int follow_members(db::Connection& db, std::string_view public_url, moment::Instant now)
{
    int written = 0;
    for (auto const& one : meetings_to_follow(db, moment::local_date(now))) {
        db::Transaction transaction(db);
        auto const park = partnership::find(db, one.scope.partnership);
        auto const meeting = meeting_of_id(db, one.scope, one.meeting);
        if (!park || !meeting)
            continue;
        auto const invited = invited_to(db, one.meeting);
        auto const members = partnership::members(db, one.scope.partnership);
        auto const setting = setting_for(db, *park, public_url, inviter(invited));
        Followed const followed{one.scope, *meeting, setting, now};
        written += take_off(db, followed, invited, members) + put_on(db, followed, invited, members);
        transaction.commit();
    }
    return written;
}

} // namespace meetings
