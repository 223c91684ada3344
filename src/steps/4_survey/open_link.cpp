#include "open_link.h"

#include "texts.h"
#include "visitors.h"

#include "base/fault.h"
#include "base/text.h"
#include "db/db.h"

namespace survey {
namespace {

constexpr int tries_max = 100;
// Whoever begins and does not send takes a place for a while: enough of them for any real park.
constexpr std::int64_t waiting_max = 5000;

std::string token_hash(Secret secret, SurveyId survey, int salt)
{
    return hash_of(secret, token_of(secret, survey, salt));
}

} // namespace

i18n::Problems problems(OpenLinkWanted const& wanted)
{
    i18n::Problems out;
    if (wanted.reason.empty())
        out.push_back(i18n::problem("reden", texts::open_link::reason_needed));
    if (base::length_utf8(wanted.reason) > reason_length_max)
        out.push_back(i18n::problem("reden", texts::open_link::reason_long, reason_length_max));
    if (wanted.answers_max < 1 || wanted.answers_max > open_answers_max)
        out.push_back(i18n::problem("aantal", texts::open_link::number_wrong, open_answers_max));
    return out;
}

std::optional<OpenLink> open_link(db::Connection& db, Survey const& survey)
{
    return open_link_of(db, survey.id);
}

bool switch_on(db::Connection& db, Survey const& survey, OpenLinkWanted const& wanted, Secret secret)
{
    if (is_over(survey))
        return false;
    auto const before = open_link_of(db, survey.id);
    upsert_open_link(db, survey.id, wanted, token_hash(secret, survey.id, before ? before->salt : 0));
    return true;
}

void switch_off(db::Connection& db, Survey const& survey) { update_open_link_off(db, survey.id); }

bool renew(db::Connection& db, Survey const& survey, Secret secret)
{
    auto const before = open_link_of(db, survey.id);
    if (!before || is_over(survey))
        return false;
    auto const salt = before->salt + 1;
    return update_open_link_token(db, survey.id, salt, token_hash(secret, survey.id, salt)) == 1;
}

std::string token_of(Secret secret, SurveyId survey, int salt)
{
    return code_of({secret.key}, InvitationId{survey.value}, -1 - salt);
}

bool is_open_link(db::Connection& db, Secret secret, std::string_view token)
{
    return door_of_token(db, hash_of(secret, token)).has_value();
}

base::Result<OpenDoor, NoEntry> open_door(
    db::Connection& db, Secret secret, std::string_view token, moment::Date today)
{
    auto const code = crypto::read_code(token, code_length);
    auto const door = code ? door_of_token(db, hash_of(secret, *code)) : std::nullopt;
    if (!door)
        return base::refuse(NoEntry::unknown);
    if (door->survey.state == State::draft)
        return base::refuse(NoEntry::not_yet_open);
    if (!takes_answers(door->survey, today))
        return base::refuse(NoEntry::closed);
    if (!door->link.is_on)
        return base::refuse(NoEntry::link_off);
    if (door->link.is_full())
        return base::refuse(NoEntry::link_full);
    return *door;
}

base::Result<std::string, NoEntry> admit(db::Connection& db, Secret secret, OpenDoor const& door)
{
    if (visitors_waiting(db, door.survey.id) >= waiting_max)
        return base::refuse(NoEntry::link_full);
    auto const id = db.ids().make<InvitationId>();
    for (int salt = 0; salt < tries_max; ++salt) {
        auto const code = code_of(secret, id, salt);
        auto const hash = hash_of(secret, code);
        if (!seat_of_code(db, hash) && insert_visitor(db, door.survey.id, id, salt, hash))
            return code;
    }
    throw base::Fault("no free code for a visitor");
}

} // namespace survey
