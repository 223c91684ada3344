#include "overview.h"

#include "calendar.h"
#include "texts.h"

#include "html/fields.h"
#include "html/parts.h"
#include "participants/participants.h"

#include <algorithm>
#include <map>

namespace calendar {
namespace {

using namespace html;

// One line of the list, whether it is an activity or a message.
struct Line {
    moment::Date date;
    Html what, detail, state;
    std::string who;
};

struct Names {
    std::map<accounts::OrganisationId, std::string> organisations;
    std::string of(accounts::OrganisationId id) const
    {
        auto const found = organisations.find(id);
        return found == organisations.end() ? std::string() : found->second;
    }
};

Names names_of(visit::Visit const& visit)
{
    Names out;
    for (auto const& one : participants::participations(visit.db, visit.scope()))
        out.organisations.emplace(one.organisation, one.name);
    return out;
}

Html title_of(visit::Visit const& visit, std::string const& path, std::string const& title)
{
    if (!visit.may(visit::Capability::keep_calendar))
        return title;
    return a(href(visit.path(path)), title);
}

Line line_of(visit::Visit const& visit, Names const& names, Event const& event)
{
    auto const& words = visit.words;
    auto const& what = event.what;
    auto const time = words(texts::overview::time, moment::iso(what.from), moment::iso(what.until));
    auto const detail = what.place.empty() ? time : time + ", " + what.place;
    Html const state = event.state == State::cancelled
        ? badge(Tone::bad, words(texts::overview::cancelled))
        : badge(Tone::info, name(what.kind).in(words.language()));
    return {what.date, title_of(visit, "kalender/activiteit/" + event.id.text(), what.title), detail, state,
        names.of(what.organiser)};
}

Line line_of(visit::Visit const& visit, Names const& names, Message const& message)
{
    auto const& words = visit.words;
    auto const& what = message.what;
    Html const state = message.is_sent ? badge(Tone::good, words(texts::overview::sent))
                                       : badge(Tone::neutral, name(what.channel).in(words.language()));
    return {what.date, title_of(visit, "kalender/bericht/" + message.id.text(), what.subject), what.audience,
        state, names.of(what.prepares)};
}

std::vector<Line> lines_of(visit::Visit const& visit, Days const& days)
{
    auto const names = names_of(visit);
    std::vector<Line> lines;
    for (auto const& event : events(visit.db, visit.scope(), days))
        lines.push_back(line_of(visit, names, event));
    for (auto const& message : messages(visit.db, visit.scope(), days))
        lines.push_back(line_of(visit, names, message));
    std::ranges::stable_sort(lines, {}, &Line::date);
    return lines;
}

// The month stands above.
std::string day_of(i18n::Words const& words, moment::Date date)
{
    return std::string(words.weekday(moment::weekday(date))) + " " + std::to_string(date.day);
}

// Few columns, so that a phone shows them all.
Html about(Line const& line)
{
    auto const who = [&] { return small(line.who); };
    return fragment(line.what, br(), small(line.detail), when(!line.who.empty(), who), line.state);
}

std::string month_of(i18n::Words const& words, moment::Date date)
{
    return std::string(words.month(date.month)) + " " + std::to_string(date.year);
}

Html month_table(i18n::Words const& words, std::span<Line const> lines)
{
    DataTable table{month_of(words, lines.front().date),
        {{words(texts::overview::day)}, {words(texts::overview::what)}}, {}};
    for (auto const& line : lines)
        table.rows.push_back({day_of(words, line.date), about(line)});
    return data_table(std::move(table));
}

Html tables_of_months(i18n::Words const& words, std::vector<Line> const& lines)
{
    Children tables;
    for (std::size_t from = 0; from < lines.size();) {
        auto until = from;
        while (until < lines.size() && lines[until].date.year == lines[from].date.year
            && lines[until].date.month == lines[from].date.month)
            ++until;
        tables.push_back(month_table(words, std::span(lines).subspan(from, until - from)));
        from = until;
    }
    return div_(cls("months"), stack(std::move(tables)));
}

// "2027-04" as its first day; whatever else was asked for is no month.
moment::Date month_asked(std::string_view text)
{
    auto const first = moment::read_date(std::string(text) + "-01");
    return first.value_or(moment::Date{});
}

Days days_of(moment::Date month)
{
    return month ? Days{month, moment::plus_days(moment::plus_months(month, 1), -1)} : Days{};
}

// A calendar of two years is long: one month of it at a time for who wants that.
Html choice_of_month(visit::Visit const& visit, moment::Date chosen)
{
    auto const& words = visit.words;
    auto const all = months(visit.db, visit.scope());
    if (all.empty() || (all.size() < 2 && !chosen))
        return {};
    std::vector<Tab> choices{{words(texts::overview::all_months), visit.path("kalender"), !chosen}};
    for (auto const month : all)
        choices.push_back({month_of(words, month),
            visit.path("kalender") + "?maand=" + moment::iso(month).substr(0, 7), month == chosen});
    return tabs(words(texts::overview::choose_month), std::move(choices));
}

// Advice that this reader can follow: where no month has anything there is none to choose, and not everybody
// plans.
Html nothing_here(visit::Visit const& visit, moment::Date month)
{
    auto const& words = visit.words;
    bool const keeps = visit.may(visit::Capability::keep_calendar);
    if (month && !months(visit.db, visit.scope()).empty())
        return empty_state({words(texts::overview::empty_month, month_of(words, month)),
            words(keeps ? texts::overview::empty_month_advice : texts::overview::choose_another), {},
            Icon::calendar});
    return empty_state({words(texts::overview::empty),
        words(keeps ? texts::overview::empty_advice : texts::overview::nothing_planned), {}, Icon::calendar});
}

Html adoption_of(visit::Visit const& visit)
{
    auto const& words = visit.words;
    if (auto const adopted = adoption(visit.db, visit.scope()))
        return alert(Tone::good, words(texts::adopt::done, words.date(adopted->on)),
            words(texts::adopt::by, adopted->by));
    if (!visit.may(visit::Capability::adopt))
        return {};
    return panel(post_form(visit.path("kalender/vaststellen"), visit.form_token,
        p(words(texts::adopt::advice)), actions({submit(words(texts::adopt::submit))})));
}

Html suggestions_of(visit::Visit const& visit, Fields const& fields)
{
    auto const& words = visit.words;
    auto const all = suggestions(visit.db, visit.scope());
    if (all.empty() || !visit.may(visit::Capability::keep_calendar))
        return {};
    Options options;
    for (auto const& one : all)
        options.push_back({one.id,
            std::string(words.month(one.month)) + ": " + std::string(one.title.in(words.language()))});
    return disclosure(words(texts::suggest::title),
        post_form(visit.path("kalender/overnemen"), visit.form_token, p(words(texts::suggest::lead)),
            fields.checkboxes("item", words(texts::suggest::choose), options, {.need = Need::unmarked}),
            actions({submit(words(texts::suggest::submit), Rank::secondary)})));
}

struct Asked {
    moment::Date month = {}; // none: all of them
    Html above = {};
    i18n::Problems problems = {};
};

visit::Page overview_page(visit::Visit const& visit, Asked asked)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, std::move(asked.problems));
    Children buttons{
        icon_link(visit.path("kalender/abonneren"), Icon::calendar, words(texts::overview::subscribe))};
    if (visit.may(visit::Capability::keep_calendar)) {
        buttons.push_back(button_link(visit.path("kalender/bericht"), words(texts::overview::new_message)));
        buttons.push_back(
            button_link(visit.path("kalender/activiteit"), words(texts::overview::new_event), Rank::primary));
    }
    auto const lines = lines_of(visit, days_of(asked.month));
    Html list = lines.empty() ? nothing_here(visit, asked.month) : tables_of_months(words, lines);
    visit::Page page{std::string(words(texts::overview::title)),
        fragment(page_head({words(texts::overview::title), words(texts::overview::lead), {},
                     actions(std::move(buttons))}),
            std::move(asked.above), fields.summary(), choice_of_month(visit, asked.month), list,
            suggestions_of(visit, fields), adoption_of(visit))};
    page.step = "kalender";
    return page;
}

} // namespace

visit::Answer refused(visit::Visit const& visit, i18n::Message const& why)
{
    return visit::with_problems(overview_page(
        visit, {{}, alert(Tone::warning, visit.words(texts::overview::not_done), visit.words(why)), {}}));
}

visit::Answer show_overview(visit::Visit& visit, http::Request& request)
{
    return overview_page(visit, {month_asked(request.query("maand")), {}, {}});
}

visit::Answer act_take_over(visit::Visit& visit, http::Request& request)
{
    std::vector<std::string> ids;
    for (auto const id : request.fields("item"))
        ids.emplace_back(id);
    auto const taken = take_over(visit.db, visit.scope(), ids, visit.now);
    if (taken == 0)
        return visit::with_problems(
            overview_page(visit, {{}, {}, {i18n::problem("item", texts::suggest::nothing)}}));
    visit.note(i18n::message(texts::journal::taken, taken));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::suggest::taken, taken));
}

visit::Answer act_adopt(visit::Visit& visit, http::Request&)
{
    auto const result = adopt(visit.db, visit.scope(), {visit.person->id, visit.now});
    if (!result)
        return refused(visit, message(result.error()));
    visit.note(i18n::message(texts::journal::adopted));
    return visit::done(visit, visit.path("kalender"), i18n::message(texts::adopt::said));
}

} // namespace calendar
