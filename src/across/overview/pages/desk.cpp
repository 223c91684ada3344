#include "desk.h"

#include "desk_words.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>
#include <set>

namespace overview {
namespace {

using namespace html;

constexpr std::size_t rows_a_page = 50;
// With fewer parks everything is on one screen.
constexpr std::size_t parks_for_filter = 6;

struct ShownDesk {
    std::vector<ParkLine> all, fitting;
    DeskFilter filter;
    int page = 1;

    int last_page() const
    {
        return std::max(1, static_cast<int>((fitting.size() + rows_a_page - 1) / rows_a_page));
    }
    std::span<ParkLine const> rows() const
    {
        auto const from = static_cast<std::size_t>(page - 1) * rows_a_page;
        return std::span(fitting).subspan(from, std::min(rows_a_page, fitting.size() - from));
    }
};

ShownDesk shown_desk(visit::Visit const& visit, http::Request const& request)
{
    ShownDesk out{desk_lines(visit), {}, read_filter(request)};
    out.fitting = that_fit(out.all, out.filter);
    auto const page = base::read_integer(request.query("pagina")).value_or(1);
    out.page = static_cast<int>(std::clamp<std::int64_t>(page, 1, out.last_page()));
    return out;
}

std::string park_link(ParkLine const& line) { return "/t/" + line.one.park.slug; }

html::StepState step_state(partnership::Pulse const& pulse, std::size_t number)
{
    if (pulse.states[number] == partnership::StepState::done)
        return html::StepState::done;
    if (pulse.states[number] == partnership::StepState::skipped)
        return html::StepState::skipped;
    return pulse.step == static_cast<int>(number) + 1 ? html::StepState::current : html::StepState::open;
}

Html step_cell(visit::Visit const& visit, ParkLine const& line)
{
    auto const& words = visit.words;
    if (!line.has_pulse())
        return "–";
    auto const& pulse = *line.one.pulse;
    auto const& process = visit.house.process;
    std::vector<Step> steps;
    for (std::size_t i = 0; i < std::min(pulse.states.size(), process.size()); ++i)
        steps.push_back({std::string(process[i].name.in(words.language())),
            park_link(line) + "/" + std::string(process[i].path), step_state(pulse, i)});
    return fragment(steps_line(words, steps), small(words(texts::desk::round, pulse.round)));
}

Tone tone_of(ParkLine const& line)
{
    switch (line.need.reason) {
    case Reason::mine:
    case Reason::closing:
        return Tone::warning;
    case Reason::overdue:
    case Reason::health:
        return Tone::bad;
    case Reason::still:
        return stillness(line.days_still) == Stillness::moving ? Tone::neutral : Tone::warning;
    case Reason::no_date:
    case Reason::vacancies:
        return Tone::info;
    case Reason::none:
    case Reason::ended:
        break;
    }
    return Tone::neutral;
}

Html why_cell(visit::Visit const& visit, ParkLine const& line)
{
    auto const& words = visit.words;
    auto const text = why(words, line, visit.today);
    auto const tone = tone_of(line);
    auto cell = tone == Tone::neutral ? Html(text) : badge(tone, text);
    bool const says_next = line.need.reason == Reason::mine || line.one.park.ended_on;
    if (says_next || !line.has_pulse() || line.one.pulse->step == 0)
        return cell;
    return fragment(std::move(cell), br(), small(line.one.pulse->next(words.language())));
}

Html or_dash(std::string const& text) { return text.empty() ? Html("–") : Html(text); }

Html number_or_dash(i18n::Words const& words, std::int64_t number)
{
    return number == 0 ? Html("–") : Html(words.number(number));
}

bool may_remind(visit::Visit const& visit, ParkLine const& line)
{
    visit::Standing const there{true, visit.person->desk, line.one.role};
    return visit::may(there, visit::Capability::hold_meetings) && !line.one.park.ended_on && line.has_pulse()
        && line.one.pulse->step != 0;
}

// The tick stands before the name, so that the first cell stays the heading of the row.
Html park_cell(visit::Visit const& visit, ParkLine const& line)
{
    auto const& park = line.one.park;
    auto const named
        = fragment(a({cls("nl-link"), href(park_link(line))}, park.name), br(), small(park.municipality));
    if (!may_remind(visit, line))
        return named;
    auto const mark = "p" + park.id.text();
    return div_(cls("row-choice"),
        input({cls("choice-input"), type("checkbox"), id(mark), html::name("park"), value(park.id.text()),
            aria("label", visit.words(texts::desk::tick, park.name))}),
        div_(named));
}

Children row_of(visit::Visit const& visit, ParkLine const& line)
{
    auto const& words = visit.words;
    auto const signs = line.has_pulse() ? line.one.pulse->signs : partnership::Signs{};
    auto const next_on = signs.next_on ? words.short_date(signs.next_on) : std::string();
    return {park_cell(visit, line), why_cell(visit, line), or_dash(turn(words, line)), step_cell(visit, line),
        words.number(line.days_still), number_or_dash(words, signs.overdue), or_dash(response(words, line)),
        or_dash(next_on), number_or_dash(words, signs.vacancies)};
}

Html tiles_of(i18n::Words const& words, std::vector<ParkLine> const& lines)
{
    auto const count = [&](auto holds) {
        return words.number(static_cast<std::int64_t>(std::ranges::count_if(lines, holds)));
    };
    auto const link = [](Reason reason) { return "/?reden=" + std::string(code(reason)); };
    return tiles(
        {tile({words.number(static_cast<std::int64_t>(lines.size())), words(texts::desk::tile_parks)}),
            tile({count([](auto const& line) { return line.need.reason == Reason::mine; }),
                words(texts::desk::tile_mine), link(Reason::mine)}),
            tile({count([](auto const& line) {
                      return !line.one.park.ended_on && stillness(line.days_still) != Stillness::moving;
                  }),
                words(texts::desk::tile_stuck)}),
            tile({count([](auto const& line) { return line.has_pulse() && line.one.pulse->step == 0; }),
                words(texts::desk::tile_done)})});
}

Options any_or(i18n::Words const& words, Options rest)
{
    rest.insert(rest.begin(), {"", std::string(words(texts::desk::any))});
    return rest;
}

Options municipality_options(i18n::Words const& words, std::vector<ParkLine> const& lines)
{
    std::set<std::string> names;
    for (auto const& line : lines)
        names.insert(line.one.park.municipality);
    Options out;
    for (auto const& one : names)
        out.push_back({one, one});
    return any_or(words, std::move(out));
}

Options reason_options(i18n::Words const& words)
{
    Options out;
    for (auto const reason : all_reasons)
        out.push_back({std::string(code(reason)), std::string(words(name(reason)))});
    return any_or(words, std::move(out));
}

Options step_options(visit::Visit const& visit)
{
    Options out;
    for (auto const& step : visit.house.process)
        out.push_back({std::to_string(step.number),
            std::to_string(step.number) + ". " + std::string(step.name.in(visit.words.language()))});
    return any_or(visit.words, std::move(out));
}

Html filter_form(visit::Visit const& visit, ShownDesk const& desk)
{
    auto const& words = visit.words;
    auto const& filter = desk.filter;
    Fields const fields(words,
        {{"zoek", filter.words}, {"gemeente", filter.municipality},
            {"reden", filter.reason ? std::string(code(*filter.reason)) : ""},
            {"stap", filter.step == 0 ? "" : std::to_string(filter.step)}});
    FieldLook const look{.need = html::Need::unmarked, .width = Width::narrow};
    return get_form("/",
        field_row({fields.search("zoek", words(texts::desk::search), look),
            fields.select(
                "gemeente", words(texts::desk::municipality), municipality_options(words, desk.all), look),
            fields.select("reden", words(texts::desk::reason), reason_options(words), look),
            fields.select("stap", words(texts::desk::step), step_options(visit), look)}),
        actions({submit(words(texts::desk::show), Rank::secondary), when(!filter.is_empty(), [&] {
                     return button_link("/", words(texts::desk::show_all), Rank::quiet);
                 })}));
}

Html formula(i18n::Words const& words)
{
    return disclosure(words(texts::desk::formula),
        fragment(p(words(texts::desk::formula_lead)),
            ul(li(words(texts::desk::formula_mine, Points::mine)),
                li(words(texts::desk::formula_still, Points::a_day_still, Points::still_most)),
                li(words(texts::desk::formula_overdue, Points::an_overdue_action, Points::overdue_most)),
                li(words(texts::desk::formula_closing, Points::closing, closing_days)),
                li(words(texts::desk::formula_health, Points::poor_health)),
                li(words(texts::desk::formula_no_date, Points::no_date)),
                li(words(texts::desk::formula_vacancies, Points::a_vacancy, Points::vacancies_most)))));
}

Html downloads(i18n::Words const& words, DeskFilter const& filter)
{
    auto const query = query_of(filter).empty() ? std::string() : "?" + query_of(filter);
    return actions({icon_link("/overzicht.csv" + query, Icon::download, words(texts::desk::csv)),
        icon_link("/overzicht.xlsx" + query, Icon::download, words(texts::desk::xlsx))});
}

Html table_of(visit::Visit const& visit, ShownDesk const& desk)
{
    auto const& words = visit.words;
    DataTable table{words(texts::desk::caption, static_cast<std::int64_t>(desk.fitting.size())),
        {{words(texts::desk::park)}, {words(texts::desk::now)}, {words(texts::desk::turn)},
            {words(texts::desk::step)}, {words(texts::desk::still), Align::end},
            {words(texts::desk::overdue), Align::end}, {words(texts::desk::response), Align::end},
            {words(texts::desk::next_date)}, {words(texts::desk::vacancies), Align::end}},
        {}, empty_state({words(texts::desk::none), words(texts::desk::none_advice), {}, Icon::search})};
    for (auto const& line : desk.rows())
        table.rows.push_back(row_of(visit, line));
    bool const can_remind
        = std::ranges::any_of(desk.rows(), [&](ParkLine const& line) { return may_remind(visit, line); });
    auto shown = data_table(std::move(table));
    if (!can_remind)
        return shown;
    return get_form(
        "/herinneren", std::move(shown), actions({submit(words(texts::desk::remind), Rank::secondary)}));
}

Html pages_of(i18n::Words const& words, ShownDesk const& desk)
{
    if (desk.last_page() == 1)
        return {};
    auto const query = query_of(desk.filter);
    return pagination(
        words, {desk.page, desk.last_page(), "/?" + (query.empty() ? "" : query + "&") + "pagina="});
}

// One park has nothing beside it.
Html ways(i18n::Words const& words, ShownDesk const& desk, Html const& start)
{
    if (desk.all.size() < 2)
        return start;
    return fragment(button_link("/inlezen", words(texts::desk::deliver)),
        button_link("/vergelijken", words(texts::desk::compare)), start);
}

Html desk_view(visit::Visit const& visit, ShownDesk const& desk)
{
    auto const& words = visit.words;
    Html const start = when(visit.may(visit::Capability::start_park),
        [&] { return button_link("/terreinen/nieuw", words(texts::desk::start), Rank::primary); });
    if (desk.all.empty())
        return fragment(page_head({words(texts::desk::title)}),
            empty_state({words(texts::desk::empty), words(texts::desk::empty_advice), start}));
    bool const is_many = desk.all.size() > 1;
    return fragment(page_head({words(texts::desk::title), words(texts::desk::lead, visit.person->name), {},
                        ways(words, desk, start)}),
        when(is_many, [&] { return tiles_of(words, desk.all); }),
        when(desk.all.size() >= parks_for_filter || !desk.filter.is_empty(),
            [&] { return filter_form(visit, desk); }),
        table_of(visit, desk), pages_of(words, desk),
        when(is_many, [&] { return fragment(downloads(words, desk.filter), formula(words)); }));
}

} // namespace

visit::Answer show_desk(visit::Visit& visit, http::Request& request)
{
    return visit::Page{std::string(visit.words(texts::desk::title)),
        desk_view(visit, shown_desk(visit, request)), 200, visit::Frame::plain};
}

} // namespace overview
