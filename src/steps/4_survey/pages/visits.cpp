// Streets to visit, on the screen and on paper: never an address or a company.
#include "monitor.h"

#include "field.h"
#include "follow.h"
#include "texts.h"

#include "html/parts.h"
#include "pdf/pdf.h"

namespace survey {
namespace {

using namespace html;

struct Round {
    Survey survey;
    moment::Date taken_on; // none: there is no stand yet
    std::vector<StreetToVisit> streets;
};

std::optional<Round> round_of(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey || survey->state == State::draft)
        return std::nullopt;
    Round out{*survey, {}, {}};
    if (auto const stand = stand_shown(visit, *survey)) {
        out.taken_on = stand->taken_on;
        out.streets
            = to_visit(*stand, response_wanted(visit.db, *survey, visit.house.response_percent_wanted));
    }
    return out;
}

std::string street_name(i18n::Words const& words, StreetToVisit const& visit)
{
    return std::string(visit.street.empty() ? words(texts::visits::other_streets) : visit.street);
}

std::string answered_words(i18n::Words const& words, StreetToVisit const& visit)
{
    return words(texts::monitor::band, visit.answered.from, visit.answered.to);
}

Html streets_view(i18n::Words const& words, Round const& round)
{
    DataTable data{words(texts::visits::caption),
        {{words(texts::visits::street)}, {words(texts::monitor::part)},
            {words(texts::monitor::invited), Align::end}, {words(texts::monitor::sent), Align::end}},
        {}, p(words(round.taken_on ? texts::visits::none : texts::visits::not_yet))};
    for (auto const& one : round.streets)
        data.rows.push_back(
            {street_name(words, one), one.sub_area, words.number(one.reached), answered_words(words, one)});
    return data_table(std::move(data));
}

std::string paper_of_visits(visit::Visit const& visit, Round const& round)
{
    auto const& words = visit.words;
    pdf::Setup setup;
    setup.title = words(texts::visits::paper_title, visit.park->partnership.name);
    setup.language = std::string(i18n::code(words.language()));
    setup.page_label = texts::outcome::page_label.in(words.language());
    setup.made_at = visit.now;
    pdf::Document paper(setup);
    paper.title(pdf::Text(setup.title), pdf::Text(name_of(words, round.survey.audience)));
    paper.paragraph(pdf::Text(std::string(words(texts::visits::lead))));
    if (round.streets.empty()) {
        paper.paragraph(
            pdf::Text(std::string(words(round.taken_on ? texts::visits::none : texts::visits::not_yet))));
        return paper.finish();
    }
    pdf::Table table;
    table.caption = words(texts::visits::on_day, round.taken_on);
    table.row_heads = pdf::RowHeads::first_column;
    table.columns
        = {{pdf::Text(words(texts::visits::street)), 3}, {pdf::Text(words(texts::monitor::part)), 2},
            {pdf::Text(words(texts::monitor::invited)), 1, pdf::Align::right},
            {pdf::Text(words(texts::monitor::sent)), 2, pdf::Align::right},
            {pdf::Text(words(texts::visits::visited)), 2}};
    for (auto const& one : round.streets)
        table.rows.push_back({pdf::Text(street_name(words, one)), pdf::Text(one.sub_area),
            pdf::Text(words.number(one.reached)), pdf::Text(answered_words(words, one)), pdf::Text()});
    paper.table(table);
    return paper.finish();
}

} // namespace

visit::Answer show_visits(visit::Visit& visit, http::Request& request)
{
    auto const round = round_of(visit, request);
    if (!round)
        return http::not_found();
    auto const& words = visit.words;
    auto const path = survey_path(visit, round->survey, "respons/bezoeken");
    visit::Page page{std::string(words(texts::visits::title)),
        fragment(page_head({words(texts::visits::title), words(texts::visits::lead), {},
                     actions({icon_link(path + ".pdf", Icon::download, words(texts::visits::paper))})}),
            when(static_cast<bool>(round->taken_on),
                [&] { return p(words(texts::visits::on_day, round->taken_on)); }),
            streets_view(words, *round), p(words(texts::visits::rule, 2 * visit.group_size_min() - 1)))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")},
        {words(texts::monitor::title, name_of(words, round->survey.audience)),
            survey_path(visit, round->survey, "respons")}};
    page.step = "enquete";
    return page;
}

visit::Answer show_visits_pdf(visit::Visit& visit, http::Request& request)
{
    auto const round = round_of(visit, request);
    if (!round)
        return http::not_found();
    return http::download(paper_of_visits(visit, *round),
        std::string(visit.words(texts::visits::file_name)) + ".pdf", "application/pdf");
}

} // namespace survey
