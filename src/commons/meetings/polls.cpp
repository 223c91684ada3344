#include "polls.h"

#include "polls_store.h"
#include "texts.h"

#include "db/db.h"
#include "mail/mail.h"
#include "partnership/personal_link.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace meetings {
namespace {

constexpr std::string_view answer_codes[] = {"none", "yes", "maybe", "no"};
constexpr std::size_t days_needed = 2;

partnership::LinkKey key_with(std::string_view secret) { return {secret, "date poll"}; }

Poll with_days(db::Connection& db, Poll poll)
{
    poll.days = days_of_poll(db, poll.id);
    return poll;
}

std::string site_of(Setting const& setting)
{
    auto const at = setting.url.find("/t/");
    return setting.url.substr(0, at);
}

std::string days_text(i18n::Words const& words, Asking const& asking)
{
    std::string out;
    for (auto const& day : asking.days)
        out += "- "
            + words(texts::mail::when, words.long_date(day), moment::iso(asking.meeting.from),
                moment::iso(asking.meeting.until))
            + "\n";
    return out;
}

void write_to(db::Connection& db, partnership::Scope const& scope, Asking const& asking, PollId id)
{
    for (auto const& member : partnership::members(db, scope.partnership)) {
        auto const person = accounts::person(db, member.person);
        i18n::Words const words(person ? person->language : i18n::Language::dutch);
        auto const link = site_of(asking.setting) + "/prikker/"
            + poll_token(asking.secret, {scope.partnership, id, member.person});
        mail::Message letter{{member.name, member.email},
            words(texts::poll_mail::subject, asking.meeting.title, asking.setting.park),
            words(texts::poll_mail::body, member.name, asking.meeting.title, asking.setting.park,
                days_text(words, asking), link, asking.setting.sender.name),
            {}, {}, {}, {}};
        letter.key = fmt::format("meetings/poll/{}/{}", id.text(), member.person.text());
        letter.is_emptied = true; // whoever holds the link answers for this person
        (void)mail::enqueue(db, letter, asking.now);
    }
}

} // namespace

std::string_view code(PollAnswer answer) { return answer_codes[static_cast<std::size_t>(answer)]; }

PollAnswer poll_answer_of(std::string_view code)
{
    auto const found = std::ranges::find(answer_codes, code);
    return found == std::end(answer_codes) ? PollAnswer::none
                                           : static_cast<PollAnswer>(found - std::begin(answer_codes));
}

i18n::Text name(PollAnswer answer)
{
    switch (answer) {
    case PollAnswer::yes:
        return texts::poll::yes;
    case PollAnswer::maybe:
        return texts::poll::maybe;
    case PollAnswer::no:
        return texts::poll::no;
    case PollAnswer::none:
        break;
    }
    return texts::poll::none;
}

i18n::Problems problems(NewMeeting const& wanted, std::vector<moment::Date> const& days, moment::Date today)
{
    i18n::Problems out;
    auto checked = wanted;
    checked.date = today;
    for (auto& problem : problems(checked))
        out.push_back(std::move(problem));
    auto const chosen = std::ranges::count_if(days, [](moment::Date day) { return bool(day); });
    if (chosen < std::ptrdiff_t{days_needed})
        out.push_back(i18n::problem("date-1", texts::poll::days_needed, days_needed));
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (!days[i])
            continue;
        auto const field = "date-" + std::to_string(i + 1);
        if (days[i] <= today)
            out.push_back(i18n::problem(field, texts::poll::day_past));
        else if (std::count(days.begin(), days.end(), days[i]) > 1)
            out.push_back(i18n::problem(field, texts::poll::day_twice));
    }
    return out;
}

std::vector<Tally> tallies(Poll const& poll, std::vector<Answered> const& answers)
{
    std::vector<Tally> out;
    for (auto const& day : poll.days) {
        Tally tally{day};
        for (auto const& one : answers)
            if (one.day == day.id) {
                tally.yes += one.answer == PollAnswer::yes ? 1 : 0;
                tally.maybe += one.answer == PollAnswer::maybe ? 1 : 0;
                tally.no += one.answer == PollAnswer::no ? 1 : 0;
            }
        out.push_back(tally);
    }
    return out;
}

std::optional<PollDayId> best_day(std::vector<Tally> const& tallies)
{
    auto const rank = [](Tally const& one) { return std::tuple(-one.yes, -one.maybe, one.no, one.day.date); };
    auto const best = std::ranges::min_element(tallies, {}, rank);
    if (best == tallies.end() || best->yes + best->maybe == 0)
        return std::nullopt;
    return best->day.id;
}

std::string poll_token(std::string_view secret, PollLink const& link)
{
    return partnership::token_of(key_with(secret), {link.partnership, link.poll.value, link.person});
}

std::optional<PollLink> poll_link(std::string_view secret, std::string_view token)
{
    auto const link = partnership::link_in(key_with(secret), token);
    return link ? std::optional(PollLink{link->partnership, {link->thing}, link->person}) : std::nullopt;
}

PollId ask(db::Connection& db, partnership::Scope const& scope, Asking const& asking)
{
    auto const id = db.ids().make<PollId>();
    insert_poll(db, scope, {id, asking.meeting, asking.now});
    for (auto const& day : asking.days)
        insert_poll_day(db, id, {db.ids().make<PollDayId>(), day});
    write_to(db, scope, asking, id);
    return id;
}

std::optional<Poll> poll(db::Connection& db, partnership::Scope const& scope, PollId id)
{
    auto found = poll_of_id(db, scope, id);
    return found ? std::optional(with_days(db, std::move(*found))) : std::nullopt;
}

std::vector<Poll> open_polls(db::Connection& db, partnership::Scope const& scope)
{
    return polls_open(db, scope);
}

std::vector<Answered> poll_answers(db::Connection& db, partnership::Scope const& scope, PollId id)
{
    return answers_of_poll(db, scope, id);
}

bool answer(db::Connection& db, partnership::Scope const& scope, PollId id,
    std::vector<Answered> const& answers, moment::Instant now)
{
    auto const found = poll(db, scope, id);
    if (!found || found->state != PollState::open)
        return false;
    for (auto const& one : answers)
        if (one.answer != PollAnswer::none
            && std::ranges::find(found->days, one.day, &PollDay::id) != found->days.end())
            upsert_poll_answer(db, one, now);
    return true;
}

i18n::Message message(PollRefusal refusal)
{
    return refusal == PollRefusal::unknown ? i18n::message(texts::poll::unknown)
                                           : i18n::message(texts::poll::not_open);
}

base::Result<MeetingId, PollRefusal> choose(
    db::Connection& db, partnership::Scope const& scope, Choosing const& choosing)
{
    auto const found = poll(db, scope, choosing.poll);
    if (!found)
        return base::refuse(PollRefusal::unknown);
    auto const day = std::ranges::find(found->days, choosing.day, &PollDay::id);
    if (day == found->days.end())
        return base::refuse(PollRefusal::unknown);
    if (found->state != PollState::open)
        return base::refuse(PollRefusal::not_open);
    auto wanted = found->meeting;
    wanted.date = day->date;
    auto const id = plan(db, scope, wanted);
    if (update_poll_state(db, scope, {choosing.poll, PollState::chosen, id}) == 0)
        return base::refuse(PollRefusal::not_open); // somebody else chose meanwhile; the page undoes the plan
    (void)announce(db, scope, id, choosing.setting, choosing.now).has_value();
    return id;
}

base::Result<void, PollRefusal> withdraw(db::Connection& db, partnership::Scope const& scope, PollId id)
{
    if (!poll_of_id(db, scope, id))
        return base::refuse(PollRefusal::unknown);
    if (update_poll_state(db, scope, {id, PollState::withdrawn, {}}) == 0)
        return base::refuse(PollRefusal::not_open);
    return {};
}

} // namespace meetings
