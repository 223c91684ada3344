#include "closing.h"

#include "meeting.h"
#include "minutes.h"
#include "minutes_page.h"
#include "texts.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

std::optional<Meeting> next_after(visit::Visit const& visit, Meeting const& meeting)
{
    for (auto const& one : upcoming(visit.db, visit.scope(), moment::plus_days(visit.today, 1)))
        if (one.id != meeting.id && meeting.date < one.date)
            return one;
    return std::nullopt;
}

// A day only where it is still to come, and nobody was told of another.
Values suggested_values(visit::Visit const& visit, Meeting const& meeting)
{
    auto const next = suggested_next(meeting);
    bool const offers_day = meeting.closed_at.epoch_ms == 0 && visit.today < next.date;
    return {{"next_date", offers_day ? moment::iso(next.date) : std::string()},
        {"next_from", moment::iso(next.from)}, {"next_until", moment::iso(next.until)}};
}

Html next_fields(visit::Visit const& visit, Meeting const& meeting, Fields const& fields)
{
    auto const& words = visit.words;
    if (auto const next = next_after(visit, meeting))
        return p(words(texts::closing::next_planned, next->title, words.long_date(next->date)));
    return fragment(
        fields.date("next_date", words(texts::closing::next_date),
            {.hint = words(texts::closing::next_hint), .need = Need::optional, .width = Width::half}),
        field_row({fields.time("next_from", words(texts::compose::from)),
            fields.time("next_until", words(texts::compose::until))}));
}

Html closing_form(visit::Visit const& visit, Meeting const& meeting, Fields const& fields)
{
    auto const& words = visit.words;
    bool const again = meeting.closed_at.epoch_ms != 0;
    return section({cls("panel"), id("sluiten")}, h2(cls("block-title"), words(texts::closing::title)),
        p(words(again ? texts::closing::lead_again : texts::closing::lead)), fields.summary(),
        post_form(page_path(visit, meeting.id) + "/sluiten", visit.form_token,
            next_fields(visit, meeting, fields),
            actions({submit(words(again ? texts::closing::again : texts::closing::submit))})));
}

struct ReadClosing {
    std::optional<NewMeeting> next;
    i18n::Problems problems;
};

// An empty day: no next meeting is planned here.
ReadClosing read_closing(visit::Visit const& visit, http::Request const& request, Meeting const& meeting)
{
    ReadClosing out;
    auto const typed = request.field("next_date");
    if (typed.empty() || next_after(visit, meeting))
        return out;
    auto next = suggested_next(meeting);
    next.date = moment::read_typed_date(typed).value_or(moment::Date{});
    next.from = moment::read_time(request.field("next_from")).value_or(next.from);
    next.until = moment::read_time(request.field("next_until")).value_or(next.until);
    if (!next.date)
        out.problems.push_back(i18n::problem("next_date", texts::problem::date_needed));
    else if (next.date <= visit.today)
        out.problems.push_back(i18n::problem("next_date", texts::closing::next_past));
    if (next.until <= next.from)
        out.problems.push_back(i18n::problem("next_until", texts::problem::ends_first));
    out.next = next;
    return out;
}

Values typed_closing(http::Request const& request)
{
    Values out;
    for (auto const* field : {"next_date", "next_from", "next_until"})
        out.add(field, request.field(field));
    return out;
}

} // namespace

Html closing_block(visit::Visit const& visit, Meeting const& meeting)
{
    return closing_form(visit, meeting, Fields(visit.words, suggested_values(visit, meeting)));
}

visit::Answer act_close(visit::Visit& visit, http::Request& request)
{
    auto const meeting = asked_meeting(visit, request);
    if (!meeting)
        return http::not_found();
    auto const read = read_closing(visit, request, *meeting);
    if (!read.problems.empty()) {
        Fields const fields(visit.words, typed_closing(request), read.problems);
        auto const& words = visit.words;
        auto page = below(visit, *meeting,
            {words(texts::minutes::title, meeting->title),
                fragment(page_head({words(texts::minutes::title, meeting->title)}),
                    closing_form(visit, *meeting, fields),
                    actions({button_link(
                        page_path(visit, meeting->id) + "/verslag", words(texts::compose::back))}))});
        return visit::with_problems(std::move(page));
    }
    auto const closed
        = close(visit.db, visit.scope(), {meeting->id, read.next, setting_of(visit), visit.now});
    if (!closed)
        return refused_minutes(visit, *meeting, closed.error());
    visit.note(i18n::message(texts::journal::closed, meeting->title, closed->written_to));
    return visit::done(
        visit, page_path(visit, meeting->id), i18n::message(texts::closing::done, closed->written_to));
}

} // namespace meetings
