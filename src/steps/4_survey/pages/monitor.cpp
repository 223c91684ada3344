#include "monitor.h"

#include "disclosure.h"
#include "field.h"
#include "follow.h"
#include "questions.h"
#include "texts.h"

#include "base/text.h"
#include "html/charts.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>
#include <cmath>

namespace survey {
namespace {

using namespace html;
using visit::Capability;

struct Monitor {
    Field field;
    std::vector<DayCount> days;
    std::optional<Stand> stand;
    Shared questionnaire;
    Values values = {};
    i18n::Problems problems = {};
};

Monitor monitor_of(visit::Visit& visit, Survey const& survey)
{
    return {field_of(visit, survey), days_of_survey(visit.db, survey.id), stand_shown(visit, survey),
        questionnaire_for(visit.db, survey), {}, {}};
}

// Down to a multiple of the smallest group: beside the number of answers it tells of no handful.
Html at_least(i18n::Words const& words, std::int64_t count, std::int64_t step)
{
    return count < step ? words(texts::monitor::fewer, step)
                        : words(texts::monitor::at_least, count / step * step);
}

Html tiles_view(visit::Visit const& visit, Monitor const& monitor)
{
    auto const& words = visit.words;
    auto const& survey = monitor.field.survey;
    std::int64_t opened = 0, started = 0;
    for (auto const& day : monitor.days) {
        opened += day.opened;
        started += day.started;
    }
    auto const step = monitor.field.group_size_min;
    Children all{tile({words.number(reached(survey)), words(texts::monitor::invited)}),
        tile({at_least(words, opened, step), words(texts::monitor::opened)}),
        tile({at_least(words, started, step), words(texts::monitor::started)}),
        tile({counted(words, monitor.field.answered(), step), words(texts::monitor::sent)}),
        response_tile(words, monitor.field)};
    if (takes_answers(survey, visit.today))
        all.push_back(tile({moment::days_between(visit.today, survey.closes_on),
            words(texts::follow::days_left, survey.closes_on)}));
    return tiles(std::move(all));
}

std::string days_words(i18n::Words const& words, Days const& days)
{
    return days.from == days.to
        ? words.short_date(days.to)
        : words(texts::monitor::days, words.short_date(days.from), words.short_date(days.to));
}

std::int64_t needed(Field const& field) { return (reached(field.survey) * field.wanted + 99) / 100; }

Html days_view(i18n::Words const& words, Monitor const& monitor)
{
    auto const& field = monitor.field;
    auto const groups = grouped_days(monitor.days, field.survey.opened_on, field.group_size_min);
    if (groups.empty())
        return p(words(texts::monitor::no_days, field.group_size_min));
    BarChart bars{words(texts::monitor::by_day), std::string(words(texts::monitor::answers)), {}};
    TrendLine so_far{std::string(words(texts::monitor::so_far)), {}};
    TrendLine wanted{words(texts::monitor::needed_line, field.wanted), {}, Stroke::dashed};
    TrendChart lines{words(texts::monitor::towards, needed(field), field.wanted), {}, {}};
    std::int64_t sum = 0;
    for (auto const& group : groups) {
        sum += group.sent;
        bars.bars.push_back({days_words(words, group), group.sent});
        lines.periods.push_back(words.short_date(group.to));
        so_far.values.push_back(sum);
        wanted.values.push_back(needed(field));
    }
    lines.lines = {std::move(so_far), std::move(wanted)};
    return fragment(when(groups.size() > 1, [&] { return trend_chart(words, lines); }),
        bar_chart(words, bars), p(words(texts::monitor::days_rule, field.group_size_min)));
}

std::string part_name(i18n::Words const& words, std::string_view name)
{
    return std::string(name.empty() ? words(texts::monitor::no_part) : name);
}

Html band_words(i18n::Words const& words, std::optional<Band> const& band)
{
    if (!band)
        return words(texts::monitor::not_told);
    return words(texts::monitor::band, band->from, band->to);
}

Html parts_view(i18n::Words const& words, Stand const& stand)
{
    DataTable data{words(texts::monitor::by_part),
        {{words(texts::monitor::part)}, {words(texts::monitor::invited), Align::end},
            {words(texts::monitor::sent), Align::end}},
        {}};
    for (auto const& part : stand.parts)
        data.rows.push_back(
            {part_name(words, part.name), words.number(reached(part)), band_words(words, part.answered)});
    return data_table(std::move(data));
}

Html sizes_view(i18n::Words const& words, Monitor const& monitor)
{
    auto const* question = monitor.questionnaire->find(size_question);
    if (!question || monitor.stand->sizes.empty())
        return {};
    BarChart bars{words(texts::monitor::by_size), std::string(words(texts::monitor::at_least_answers)), {}};
    for (auto const& size : monitor.stand->sizes)
        bars.bars.push_back({option_words(words, *question, size.option), size.at_least});
    return bar_chart(words, bars);
}

Html stand_view(visit::Visit const& visit, Monitor const& monitor)
{
    auto const& words = visit.words;
    auto const& survey = monitor.field.survey;
    if (!monitor.stand)
        return p(words(texts::monitor::no_stand, new_answers_min));
    bool const has_parts = monitor.stand->parts.size() > 1;
    return fragment(p(words(texts::monitor::stand_rule, monitor.stand->taken_on, new_answers_min,
                        monitor.field.group_size_min)),
        when(has_parts, [&] { return parts_view(words, *monitor.stand); }), sizes_view(words, monitor),
        when(visit.may(Capability::run_survey) && !is_over(survey), [&] {
            return actions(
                {button_link(survey_path(visit, survey, "respons/bezoeken"), words(texts::visits::title))});
        }));
}

Html wanted_form(visit::Visit const& visit, Monitor const& monitor)
{
    auto const& words = visit.words;
    auto const kept = Values{{"nodig", std::to_string(monitor.field.wanted)}};
    Fields const fields(words, monitor.problems.empty() ? kept : monitor.values, monitor.problems);
    auto const form = post_form(survey_path(visit, monitor.field.survey, "respons/nodig"), visit.form_token,
        fields.number("nodig", words(texts::monitor::wanted),
            {.hint = words(texts::monitor::wanted_hint), .width = Width::half}),
        actions({submit(words(texts::monitor::save_wanted), Rank::secondary)}));
    return block(words(texts::monitor::threshold), form);
}

Html channels_view(i18n::Words const& words, Field const& field)
{
    auto const lines = channel_lines(words, field.channels, field.group_size_min);
    if (lines.empty())
        return {};
    return block(
        words(texts::monitor::ways), ul(each(lines, [](std::string const& line) { return li(line); })));
}

visit::Page monitor_page(visit::Visit const& visit, Monitor const& monitor)
{
    auto const& words = visit.words;
    auto const title = words(texts::monitor::title, name_of(words, monitor.field.survey.audience));
    visit::Page page{title,
        fragment(page_head({title, words(texts::monitor::lead)}),
            Fields(words, {}, monitor.problems).summary(), tiles_view(visit, monitor),
            block(words(texts::monitor::per_day), days_view(words, monitor)),
            block(words(texts::monitor::who), stand_view(visit, monitor)),
            channels_view(words, monitor.field),
            when(visit.may(Capability::run_survey), [&] { return wanted_form(visit, monitor); }))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

std::string channel_line(
    i18n::Words const& words, std::optional<std::int64_t> told, i18n::TextOf<1> const& many, Html const& few)
{
    return told ? words(many, words.number(*told)) : few.words();
}

// What is told of a part, and what stands apart in it, as if it were told now.
bool is_coarse(Told const& told, std::int64_t least)
{
    auto const band = told.answered.value_or(Band{0, told.invited});
    bool const is_fit = band.to - band.from + 1 >= std::min(least, told.invited + 1)
        && !tells_of_few(band, told.invited, least);
    return is_fit && std::ranges::all_of(told.parts, [&](Told const& street) {
        return (street.name.empty() || stands_apart(street.invited, least)) && is_coarse(street, least);
    });
}

} // namespace

std::optional<Stand> stand_shown(visit::Visit const& visit, Survey const& survey)
{
    auto const least = std::int64_t{visit.group_size_min()};
    auto stand = stand_of(visit.db, survey.id);
    bool const is_fit = stand && std::ranges::all_of(stand->parts, [&](Told const& part) {
        return is_coarse(part, least);
    }) && std::ranges::all_of(stand->sizes, [&](SizeTold const& size) { return size.at_least % least == 0; });
    return is_fit ? std::move(stand) : std::nullopt;
}

Field field_of(visit::Visit const& visit, Survey const& survey)
{
    auto const found = channels(visit.db, survey);
    auto const least = visit.group_size_min();
    return {survey, found, response(survey, found, least),
        response_wanted(visit.db, survey, visit.house.response_percent_wanted), least};
}

Html response_tile(i18n::Words const& words, Field const& field)
{
    if (field.is_few())
        return tile({"–", words(texts::follow::response, field.wanted)});
    auto const share = words.percent(field.response.share);
    bool const is_enough = field.response.share * 100 >= field.wanted;
    return tile({field.response.is_at_most ? words(texts::monitor::at_most, share) : share,
        words(texts::follow::response, field.wanted), "", field.response.share,
        is_enough ? Tone::good : Tone::info});
}

std::vector<std::string> channel_lines(
    i18n::Words const& words, Channels const& channels, std::int64_t group_size_min)
{
    auto const shown
        = published({{channels.letters, channels.open_link, channels.paper}, {}, {}}, group_size_min);
    std::vector<std::string> out;
    if (channels.open_link > 0)
        out.push_back(channel_line(
            words, shown.count(1), texts::monitor::through_link, words(texts::monitor::through_link_few)));
    if (channels.paper > 0)
        out.push_back(channel_line(
            words, shown.count(2), texts::monitor::on_paper, words(texts::monitor::on_paper_few)));
    return out;
}

Html field_links(visit::Visit const& visit, Survey const& survey)
{
    auto const& words = visit.words;
    Children links;
    auto const add = [&](std::string_view below, i18n::TextOf<0> const& text) {
        links.push_back(li(a(cls("nl-link"), href(survey_path(visit, survey, below)), words(text))));
    };
    if (survey.state != State::draft)
        add("respons", texts::monitor::link);
    if (visit.may(Capability::run_survey) && !is_over(survey)) {
        add("open-link", texts::open_link::title);
        if (survey.state == State::open)
            add("papier", texts::paper::title);
    }
    return links.empty() ? Html() : ul(std::move(links));
}

visit::Answer show_monitor(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    if (survey->state == State::draft)
        return http::redirect(visit.path("enquete"));
    return monitor_page(visit, monitor_of(visit, *survey));
}

visit::Answer act_response_wanted(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const typed = request.field("nodig");
    auto const percent = base::read_integer(base::trimmed(typed)).value_or(0);
    if (percent < 1 || percent > 100 || !set_response_wanted(visit.db, *survey, static_cast<int>(percent))) {
        auto monitor = monitor_of(visit, *survey);
        monitor.values = {{"nodig", std::string(typed)}};
        monitor.problems = {i18n::problem("nodig", texts::monitor::wanted_wrong)};
        return visit::with_problems(monitor_page(visit, monitor));
    }
    auto const said = i18n::message(texts::monitor::wanted_saved, percent);
    visit.note(said);
    return visit::done(visit, survey_path(visit, *survey, "respons"), said);
}

} // namespace survey
