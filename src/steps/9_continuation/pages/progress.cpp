#include "progress.h"

#include "continuation.h"
#include "renewal.h"
#include "revival_page.h"
#include "round_of_plan.h"
#include "sheet_view.h"
#include "texts.h"

#include "award/award.h"
#include "html/fields.h"
#include "html/parts.h"
#include "objectives/objectives.h"
#include "participants/participants.h"
#include "plan/plan.h"

#include <algorithm>

namespace continuation {
namespace {

using namespace html;

struct Planning {
    std::string first;
    i18n::Problems problems;
};

Html renewal_link(visit::Visit const& visit)
{
    return when(visit.may(visit::Capability::hold_meetings),
        [&] { return p(a(href(visit.path("vervolg/herijken")), visit.words(texts::progress::renewal))); });
}

// The next round is open already, and the plan that ends is that of the round before it.
Html going_on_notice(visit::Visit const& visit, partnership::Round const& from)
{
    auto const& words = visit.words;
    auto const ends = recalibration(from, visit.park->partnership.cycle_months, visit.today);
    return alert(ends.due == Due::overdue ? Tone::bad : Tone::warning,
        words(texts::progress::going_on, from.number),
        fragment(p(words(ends.due == Due::overdue ? texts::progress::plan_ended : texts::progress::plan_ends,
                     words.date(ends.on))),
            renewal_link(visit)));
}

bool is_awarded(visit::Visit const& visit)
{
    auto const award = award::current(visit.db, visit.scope());
    return award && award::standing(visit.db, *award, visit.today) == award::Standing::valid;
}

// Until this round has its own award; that comes last.
std::optional<partnership::Round> round_that_is_renewed(visit::Visit const& visit)
{
    auto const& park = *visit.park;
    auto const going = renewal_going_on(visit.db, park.partnership, park.round, visit.today);
    if (!going || going->to != park.round.id || is_awarded(visit))
        return std::nullopt;
    return partnership::round(visit.db, {park.partnership.id, going->from});
}

Html recalibration_notice(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const& park = *visit.park;
    if (auto const from = round_that_is_renewed(visit))
        return going_on_notice(visit, *from);
    auto const next = recalibration(park.round, park.partnership.cycle_months, visit.today);
    auto const tone = next.due == Due::overdue ? Tone::bad
        : next.due == Due::soon                ? Tone::warning
                                               : Tone::info;
    auto const title = next.due == Due::overdue ? words(texts::progress::overdue, words.date(next.on))
                                                : words(texts::progress::due, words.date(next.on));
    return alert(tone, title, fragment(p(words(texts::progress::due_advice)), renewal_link(visit)));
}

Html meetings_block(visit::Visit const& visit, Planning const& planning)
{
    auto const& words = visit.words;
    auto const upcoming = meetings::upcoming(visit.db, visit.scope(), visit.today);
    Html list = upcoming.empty()
        ? p(words(texts::meetings::none))
        : ul(each(upcoming, [&](meetings::Meeting const& meeting) {
              return li(a(href(visit.path(meetings::path_of(meeting.id))), words.long_date(meeting.date)),
                  ": ", meeting.title);
          }));
    Fields const fields(words, {{"first", planning.first}}, planning.problems);
    Html form = when(visit.may(visit::Capability::hold_meetings), [&] {
        return post_form(visit.path("vervolg/kwartaaloverleg"), visit.form_token,
            fields.date("first", words(texts::meetings::first),
                {.hint = words(texts::meetings::first_hint), .width = Width::half}),
            actions({submit(words(texts::meetings::plan))}));
    });
    return block(words(texts::meetings::title), fragment(fields.summary(), panel(fragment(list, form))));
}

struct Tally {
    std::string organisation;
    std::int64_t total = 0, done = 0, late = 0;
};

std::vector<Tally> tallies(visit::Visit const& visit, partnership::Round const& told)
{
    auto const started_in = moment::quarter_of(plan::begins_on(told, visit.today));
    auto const actions = plan::actions(visit.db, {visit.scope().partnership, told.id});
    std::vector<Tally> out;
    for (auto const& one : participants::participations(visit.db, visit.scope())) {
        Tally tally{one.name};
        for (auto const& action : actions) {
            if (action.wish.owner.organisation != one.organisation || action.state == plan::State::dropped)
                continue;
            ++tally.total;
            tally.done += action.state == plan::State::done ? 1 : 0;
            tally.late += plan::is_late(action, started_in, visit.today) ? 1 : 0;
        }
        if (tally.total > 0)
            out.push_back(std::move(tally));
    }
    return out;
}

Html actions_block(visit::Visit const& visit, partnership::Round const& told)
{
    auto const& words = visit.words;
    DataTable table{words(texts::actions::caption),
        {{words(texts::actions::organisation)}, {words(texts::actions::total), Align::end},
            {words(texts::actions::done), Align::end}, {words(texts::actions::late), Align::end}},
        {}, p(words(texts::actions::none))};
    for (auto const& tally : tallies(visit, told))
        table.rows.push_back({tally.organisation, words.number(tally.total), words.number(tally.done),
            tally.late > 0 ? badge(Tone::bad, words.number(tally.late)) : Html(words.number(tally.late))});
    return block(words(texts::actions::title), data_table(std::move(table)));
}

Html objectives_block(visit::Visit const& visit, partnership::Round const& told)
{
    auto const& words = visit.words;
    DataTable table{words(texts::objectives::caption),
        {{words(texts::objectives::objective)}, {words(texts::objectives::baseline), Align::end},
            {words(texts::objectives::target), Align::end}, {words(texts::objectives::due)}},
        {}, p(words(texts::objectives::none))};
    for (auto const& one : ::objectives::objectives(visit.db, {visit.scope().partnership, told.id})) {
        auto const& wish = one.wish;
        bool const is_seen = ::objectives::may_see_baseline(visit.reader(), wish.baseline);
        auto const baseline = wish.baseline.value && is_seen
            ? ::objectives::shown(words, wish.unit, *wish.baseline.value)
            : "–";
        table.rows.push_back({wish.title, baseline, ::objectives::shown(words, wish.unit, wish.target),
            words.date(wish.due_on)});
    }
    return block(words(texts::objectives::title), data_table(std::move(table)));
}

Html rounds_block(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const rounds = partnership::rounds(visit.db, visit.park->partnership.id);
    if (rounds.size() < 2 || !visit.may(visit::Capability::see_figures))
        return {};
    return block(words(texts::rounds::title), panel(ul(each(rounds, [&](partnership::Round const& round) {
        auto const path = visit.path("vervolg/ronde/" + std::to_string(round.number));
        return li(
            a(href(path), words(texts::rounds::round, round.number)), ": ", words.date(round.started_on));
    }))));
}

Html papers_block(visit::Visit const& visit)
{
    if (!visit.may(visit::Capability::see_figures))
        return {};
    auto const link = [&](std::string_view below, i18n::TextOf<0> const& name) {
        return li(a(href(visit.path(below)), visit.words(name)));
    };
    return block(visit.words(texts::progress::papers),
        panel(ul(link("vervolg/kwartaal", texts::progress::quarter),
            link("vervolg/samenvatting", texts::progress::summary),
            link("vervolg/u-zei-wij-deden", texts::progress::story),
            link("vervolg/evaluatie", texts::progress::evaluation),
            link("vervolg/gezondheid", texts::health::title), link("vervolg/adviseur", texts::call::title))));
}

i18n::Message counted_text(i18n::PluralOf<1> const& text, std::size_t count)
{
    return {count == 1 ? text.one : text.other, {i18n::as_value(count)}};
}

visit::Page progress_page(visit::Visit const& visit, Planning const& planning)
{
    auto const& words = visit.words;
    Html const ending = when(visit.may(visit::Capability::recalibrate),
        [&] { return p(a(href(visit.path("vervolg/stoppen")), words(texts::ending::link))); });
    auto const told = round_of_plan(visit.db, visit.scope());
    visit::Page page{std::string(words(texts::progress::title)),
        fragment(page_head({words(texts::progress::title), words(texts::progress::lead)}),
            lapsed_notice(visit), recalibration_notice(visit), grace_block(visit),
            meetings_block(visit, planning), round_note(visit, told), actions_block(visit, told),
            objectives_block(visit, told), papers_block(visit), rounds_block(visit), ending)};
    page.step = "vervolg";
    return page;
}

} // namespace

visit::Answer show_progress(visit::Visit& visit, http::Request&)
{
    return progress_page(visit, {moment::iso(moment::plus_days(visit.today, 14)), {}});
}

visit::Answer act_plan_meetings(visit::Visit& visit, http::Request& request)
{
    auto const wrong = [&](i18n::Problem problem) {
        return visit::with_problems(
            progress_page(visit, {std::string(request.field("first")), {std::move(problem)}}));
    };
    auto const first = moment::read_typed_date(request.field("first"));
    if (!first || *first < visit.today || moment::plus_days(visit.today, days_ahead) < *first)
        return wrong(i18n::problem("first", texts::problem::first));
    auto const made = plan_meetings(visit.db, visit.question(), *first);
    if (made.empty())
        return wrong(i18n::problem("first", texts::problem::all_planned));
    visit.note(counted_text(texts::journal::planned, made.size()));
    return visit::done(visit, visit.path("vervolg"), counted_text(texts::said::planned, made.size()));
}

} // namespace continuation
