#include "series_page.h"

#include "series.h"
#include "shared.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>

namespace meetings {
namespace {

using namespace html;

struct ReadWish {
    SeriesWish wish;
    bool is_asked = false; // the first look asks nothing yet
    i18n::Problems problems;
};

// In whatever round: a group begins once.
bool has_kick_off(visit::Visit const& visit)
{
    return std::ranges::any_of(all(visit.db, visit.scope()),
        [](Meeting const& one) { return one.kind == Kind::kick_off && one.state != State::cancelled; });
}

ReadWish read_wish(visit::Visit const& visit, http::Request const& request)
{
    ReadWish out;
    auto const typed = request.query("eerste");
    out.is_asked = !typed.empty() || !request.query("jaar").empty();
    out.wish.first = moment::read_typed_date(typed).value_or(moment::Date{});
    out.wish.first_year = static_cast<int>(base::read_integer(request.query("jaar")).value_or(7));
    out.wish.quarterly = static_cast<int>(base::read_integer(request.query("kwartaal")).value_or(4));
    if (out.wish.first_year != 0)
        out.wish.first_year = std::clamp(out.wish.first_year, first_year_min, first_year_max);
    out.wish.quarterly = std::clamp(out.wish.quarterly, 0, quarterly_max);
    out.wish.has_kick_off = has_kick_off(visit);
    if (out.is_asked && out.wish.first <= visit.today)
        out.problems.push_back(i18n::problem("eerste", texts::series::first_needed));
    return out;
}

Options count_options(i18n::Words const& words, std::vector<int> const& counts)
{
    Options out;
    for (int const count : counts)
        out.push_back({std::to_string(count),
            count == 0 ? std::string(words(texts::series::none)) : std::to_string(count)});
    return out;
}

Html wish_form(visit::Visit const& visit, ReadWish const& read)
{
    auto const& words = visit.words;
    Fields const fields(words,
        {{"eerste", read.wish.first ? moment::iso(read.wish.first) : std::string()},
            {"jaar", std::to_string(read.wish.first_year)},
            {"kwartaal", std::to_string(read.wish.quarterly)}},
        read.problems);
    return fragment(fields.summary(),
        panel(get_form(visit.path("bijeenkomsten/reeks"),
            fields.date("eerste", words(texts::series::first), {.width = Width::half}),
            field_row({fields.select(
                           "jaar", words(texts::series::first_year), count_options(words, {0, 6, 7, 8})),
                fields.select("kwartaal", words(texts::series::quarterly), count_options(words, {0, 4, 8}))}),
            actions({submit(words(texts::series::show), Rank::secondary)}))));
}

std::string written_day(SeriesDay const& day)
{
    return moment::iso(day.date) + " " + std::string(code(day.kind));
}

std::optional<SeriesDay> read_day(std::string_view text)
{
    auto const parts = base::split(text, ' ');
    if (parts.size() != 2)
        return std::nullopt;
    auto const date = moment::read_date(parts[0]);
    auto const kind = kind_of(parts[1]);
    return date && kind ? std::optional(SeriesDay{*kind, *date}) : std::nullopt;
}

Html days_form(
    visit::Visit const& visit, std::vector<SeriesDay> const& days, Values values, i18n::Problems problems)
{
    auto const& words = visit.words;
    Options options;
    for (auto const& day : days)
        options.push_back(
            {written_day(day), words.long_date(day.date), std::string(name(day.kind).in(words.language()))});
    Fields const fields(words, std::move(values), std::move(problems));
    Children kept;
    for (auto const& day : days)
        kept.push_back(hidden("shown", written_day(day)));
    return fragment(fields.summary(),
        panel(post_form(visit.path("bijeenkomsten/reeks"), visit.form_token, Html(std::move(kept)),
            fields.checkboxes("day", words(texts::series::days), options,
                {.hint = words(texts::series::days_hint), .need = Need::unmarked}),
            field_row({fields.time("from", words(texts::compose::from)),
                fields.time("until", words(texts::compose::until))}),
            fields.text("place", words(texts::compose::place),
                {.hint = words(texts::compose::place_hint), .need = Need::optional}),
            actions({submit(words(texts::series::plan))}))));
}

visit::Page series_page(visit::Visit const& visit, Html content)
{
    auto const& words = visit.words;
    std::string const title(words(texts::series::title));
    visit::Page page{title,
        fragment(page_head({title, words(texts::series::lead)}), std::move(content),
            actions({button_link(visit.path("bijeenkomsten"), words(texts::compose::back))}))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("bijeenkomsten")}};
    page.step = "bijeenkomsten";
    return page;
}

Values proposed(std::vector<SeriesDay> const& days)
{
    NewMeeting const usual;
    Values out{{"from", moment::iso(usual.from)}, {"until", moment::iso(usual.until)}};
    for (auto const& day : days)
        out.add("day", written_day(day));
    return out;
}

struct ReadSeries {
    std::vector<SeriesDay> days, shown;
    NewMeeting like;
    i18n::Problems problems;
};

ReadSeries read_series(visit::Visit const& visit, http::Request const& request)
{
    constexpr std::size_t days_max = first_year_max + quarterly_max;
    ReadSeries out;
    for (auto const text : request.fields("shown"))
        if (auto const day = read_day(text); day && out.shown.size() < days_max)
            out.shown.push_back(*day);
    for (auto const text : request.fields("day"))
        if (auto const day = read_day(text); day && visit.today < day->date && out.days.size() < days_max)
            out.days.push_back(*day);
    auto const from = moment::read_time(request.field("from")),
               until = moment::read_time(request.field("until"));
    out.like.from = from.value_or(moment::TimeOfDay{});
    out.like.until = until.value_or(moment::TimeOfDay{});
    out.like.place = base::trimmed(request.field("place"));
    out.like.date = visit.today;
    if (out.days.empty())
        out.problems.push_back(i18n::problem("day", texts::series::day_needed));
    if (!from || !until)
        out.problems.push_back(i18n::problem(from ? "until" : "from", texts::problem::time_needed));
    else
        for (auto& problem : problems(out.like))
            out.problems.push_back(std::move(problem));
    return out;
}

Values typed_series(http::Request const& request)
{
    Values out;
    for (auto const* field : {"from", "until", "place"})
        out.add(field, request.field(field));
    for (auto const day : request.fields("day"))
        out.add("day", day);
    return out;
}

} // namespace

visit::Answer show_series(visit::Visit& visit, http::Request& request)
{
    auto const read = read_wish(visit, request);
    auto page = series_page(visit, wish_form(visit, read));
    if (!read.problems.empty())
        return visit::with_problems(std::move(page));
    if (!read.is_asked)
        return page;
    auto const days = series(read.wish);
    return series_page(visit, fragment(wish_form(visit, read), days_form(visit, days, proposed(days), {})));
}

visit::Answer act_series(visit::Visit& visit, http::Request& request)
{
    auto const read = read_series(visit, request);
    if (!read.problems.empty())
        return visit::with_problems(
            series_page(visit, days_form(visit, read.shown, typed_series(request), read.problems)));
    auto const made = plan_series(visit.db, visit.scope(), read.days, read.like);
    auto const count = std::ssize(made);
    if (count > 0)
        visit.note(i18n::message(texts::journal::series, count));
    return visit::done(visit, visit.path("bijeenkomsten"), i18n::message(texts::series::done, count));
}

} // namespace meetings
