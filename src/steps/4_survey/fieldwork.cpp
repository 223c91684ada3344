#include "fieldwork.h"

#include "field.h"

#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

constexpr int percent_max = 100;

Stand stand_now(db::Connection& db, Survey const& survey, moment::Date today, std::int64_t step)
{
    auto const questionnaire = questionnaire_for(db, survey);
    Stand out;
    out.taken_on = today;
    auto const whole = grouped(streets_of_survey(db, survey.id), step);
    out.answered = whole.answered;
    out.parts = told_parts(whole, step);
    out.sizes = sizes_told(*questionnaire, Tally(*questionnaire, tally_of(db, survey.id)), step);
    return out;
}

bool has_answers(Seat const& seat)
{
    auto const answers = read_answers(seat.draft);
    return answers.size() > answers.count(language_key);
}

// What this seat does for the first time. Not written to its day yet: whoever sends holds the survey first,
// so that two never wait for each other.
DayCount first_steps(db::Connection& db, Seat const& seat, moment::Date today)
{
    DayCount out{today, 0, 0, 0};
    if (seat.is_visitor || has_answers(seat))
        return out;
    out.opened = insert_empty_draft(db, seat.invitation) ? 1 : 0;
    out.started = mark_started(db, seat.invitation) ? 1 : 0;
    return out;
}

} // namespace

std::string_view code(Channel way)
{
    switch (way) {
    case Channel::letter_on_paper:
        return "letter_on_paper";
    case Channel::open_link:
        return "open_link";
    case Channel::paper:
        break;
    }
    return "paper";
}

void begin(db::Connection& db, Seat const& seat, moment::Date today)
{
    if (!seat.is_visitor && insert_empty_draft(db, seat.invitation))
        add_to_day(db, seat.survey.id, {today, 1, 0, 0});
}

void keep_page(db::Connection& db, Seat const& seat, Answers const& answers, moment::Date today)
{
    auto const first = first_steps(db, seat, today);
    save(db, seat, answers);
    if (first.opened + first.started > 0)
        add_to_day(db, seat.survey.id, first);
}

base::Result<void, NoEntry> send_on(db::Connection& db, Seat const& seat, Answers const& answers,
    std::string_view contact, moment::Date today)
{
    db::Transaction transaction(db);
    auto count = first_steps(db, seat, today);
    count.sent = 1;
    if (auto sent = send(db, seat, answers, contact); !sent)
        return sent;
    if (seat.is_visitor)
        add_to_channel(db, seat.survey.id, Channel::open_link);
    else
        add_to_day(db, seat.survey.id, count);
    transaction.commit();
    return {};
}

Channels channels(db::Connection& db, Survey const& survey)
{
    Channels out;
    for (auto const& [way, sent] : channels_of_survey(db, survey.id)) {
        if (way == code(Channel::letter_on_paper))
            out.letters_on_paper = sent;
        if (way == code(Channel::open_link))
            out.open_link = sent;
        if (way == code(Channel::paper))
            out.paper = sent;
    }
    out.letters = survey.sent - out.others();
    return out;
}

Response response(Survey const& survey, Channels const& channels, std::int64_t group_size_min)
{
    auto const base = reached(survey);
    if (base == 0)
        return {};
    auto const is_few = [&](std::int64_t count) { return count > 0 && count < group_size_min; };
    bool const is_at_most = is_few(channels.others()) || is_few(channels.letters);
    auto const counted = is_at_most ? survey.sent : channels.letters;
    auto const share = static_cast<double>(counted) / static_cast<double>(base);
    return {std::min(share, 1.0), is_at_most};
}

int response_wanted(db::Connection& db, Survey const& survey, int usual)
{
    auto const chosen = response_wanted_of(db, survey.id);
    return chosen == 0 ? usual : chosen;
}

bool set_response_wanted(db::Connection& db, Survey const& survey, int percent)
{
    if (percent < 1 || percent > percent_max)
        return false;
    upsert_response_wanted(db, survey.id, percent);
    return true;
}

std::int64_t take_stands(db::Connection& db, moment::Date today, int group_size_min)
{
    std::int64_t taken = 0;
    for (auto const& survey : surveys_in_field(db, today)) {
        auto const before = stand_of(db, survey.id);
        auto const now = stand_now(
            db, survey, today, partnership::group_size_min(db, survey.scope.partnership, group_size_min));
        if (now.answered - (before ? before->answered : 0) < new_answers_min)
            continue;
        upsert_stand(db, survey.id, now);
        ++taken;
    }
    return taken;
}

void clear_field(db::Connection& db)
{
    delete_papers_of_closed(db);
    delete_visitors_of_closed(db);
}

} // namespace survey
