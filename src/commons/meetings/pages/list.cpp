#include "list.h"

#include "action_table.h"
#include "polls.h"
#include "shared.h"
#include "texts.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

struct Agenda {
    std::vector<Meeting> upcoming; // the first one first
    std::vector<Meeting> past; // the newest first
    std::vector<ActionPoint> actions;
};

bool is_upcoming(Meeting const& meeting, moment::Date today)
{
    return meeting.state == State::planned && today <= meeting.date;
}

Agenda read_agenda(visit::Visit const& visit)
{
    Agenda out{{}, all(visit.db, visit.scope()), open_action_points(visit.db, visit.scope())};
    auto const first = std::stable_partition(out.past.begin(), out.past.end(),
        [&](Meeting const& meeting) { return !is_upcoming(meeting, visit.today); });
    out.upcoming.assign(first, out.past.end());
    std::reverse(out.upcoming.begin(), out.upcoming.end());
    out.past.erase(first, out.past.end());
    return out;
}

Html meeting_card(visit::Visit const& visit, Meeting const& meeting)
{
    auto const& words = visit.words;
    return card({meeting.title,
        fragment(p(when_text(words, meeting)),
            p(meeting.place.empty() ? words(texts::page::no_place) : std::string_view(meeting.place)),
            p(small(meeting.invited_at.epoch_ms ? words(texts::list::invited)
                                                : words(texts::list::not_invited)))),
        {}, page_path(visit, meeting.id), state_badge(words, meeting, visit.today)});
}

Html past_table(visit::Visit const& visit, std::vector<Meeting> const& past)
{
    auto const& words = visit.words;
    DataTable table{words(texts::list::past),
        {{words(texts::list::meeting)}, {words(texts::list::date)}, {words(texts::list::state)}}, {},
        words(texts::list::no_past)};
    for (auto const& meeting : past)
        table.rows.push_back({a(href(page_path(visit, meeting.id)), meeting.title),
            time_of(words, meeting.date), state_badge(words, meeting, visit.today)});
    return data_table(std::move(table));
}

Html upcoming_cards(visit::Visit const& visit, std::vector<Meeting> const& upcoming, Html plan_one)
{
    auto const& words = visit.words;
    if (upcoming.empty())
        return empty_state({words(texts::list::no_upcoming), words(texts::list::no_upcoming_advice),
            std::move(plan_one), Icon::talk});
    Children shown;
    for (auto const& meeting : upcoming)
        shown.push_back(meeting_card(visit, meeting));
    return cards(std::move(shown));
}

// Dates that are being picked.
Html polls_view(visit::Visit const& visit)
{
    Children lines;
    for (auto const& poll : open_polls(visit.db, visit.scope()))
        lines.push_back(li(a(href(visit.path("datumprikker/" + poll.id.text())), poll.meeting.title)));
    return when(!lines.empty(),
        [&] { return block(visit.words(texts::list::polls), panel(ul(Html(std::move(lines))))); });
}

Html list_view(visit::Visit const& visit, Agenda const& agenda)
{
    auto const& words = visit.words;
    Html const plan_one = when(visit.may(visit::Capability::hold_meetings), [&] {
        return actions(
            {button_link(visit.path("bijeenkomsten/nieuw"), words(texts::list::plan), Rank::primary),
                button_link(visit.path("datumprikker"), words(texts::list::pick)),
                button_link(visit.path("bijeenkomsten/reeks"), words(texts::list::series))});
    });
    return fragment(page_head({words(texts::list::title), words(texts::list::lead), {},
                        when(!agenda.upcoming.empty(), plan_one)}),
        polls_view(visit),
        columns(stack({block(words(texts::list::upcoming), upcoming_cards(visit, agenda.upcoming, plan_one)),
                    past_table(visit, agenda.past)}),
            block(words(texts::list::actions), action_list(visit, agenda.actions))));
}

} // namespace

visit::Answer show_list(visit::Visit& visit, http::Request&)
{
    visit::Page page{std::string(visit.words(texts::list::title)), list_view(visit, read_agenda(visit))};
    page.step = "bijeenkomsten";
    return page;
}

} // namespace meetings
