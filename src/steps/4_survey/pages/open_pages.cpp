#include "open_pages.h"

#include "follow.h"
#include "open_link.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"
#include "pdf/pdf.h"
#include "pdf/qr.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::int64_t answers_usual = 50;

struct Linked {
    Survey survey;
    std::optional<OpenLink> link;
    std::string url; // empty where there is no link yet
};

std::optional<Linked> linked_survey(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return std::nullopt;
    Linked out{*survey, open_link(visit.db, *survey), ""};
    if (out.link)
        out.url = visit.house.public_url + "/e/open/"
            + token_of({visit.house.secret}, survey->id, out.link->salt);
    return out;
}

std::string without_scheme(std::string const& url)
{
    auto const at = url.find("://");
    return at == std::string::npos ? url : url.substr(at + 3);
}

Html qr_view(i18n::Words const& words, std::string const& url)
{
    auto const matrix = pdf::qr_matrix(url);
    return qr_drawing(
        {pdf::qr_path(matrix), matrix.side + 2 * pdf::qr_border, std::string(words(texts::open_link::qr))});
}

Html state_view(visit::Visit const& visit, Linked const& linked)
{
    auto const& words = visit.words;
    auto const& link = *linked.link;
    if (!link.is_on)
        return alert(Tone::info, words(texts::open_link::is_off));
    auto const sent = counted(words, link.sent, visit.group_size_min());
    return fragment(alert(link.is_full() ? Tone::warning : Tone::good,
                        words(link.is_full() ? texts::open_link::is_full : texts::open_link::is_on),
                        words(texts::open_link::used, sent, link.answers_max)),
        block(words(texts::open_link::address),
            fragment(p(html::code(cls("secret"), without_scheme(linked.url))), qr_view(words, linked.url),
                actions({icon_link(survey_path(visit, linked.survey, "open-link/poster.pdf"), Icon::download,
                    words(texts::open_link::poster))}))));
}

Html wanted_form(visit::Visit const& visit, Linked const& linked, Fields const& fields)
{
    auto const& words = visit.words;
    bool const is_on = linked.link && linked.link->is_on;
    return post_form(survey_path(visit, linked.survey, "open-link"), visit.form_token,
        fields.text("reden", words(texts::open_link::reason), {.hint = words(texts::open_link::reason_hint)}),
        fields.number("aantal", words(texts::open_link::number),
            {.hint = words(texts::open_link::number_hint), .width = Width::half}),
        actions({submit(words(is_on ? texts::open_link::change : texts::open_link::switch_on))}));
}

Html buttons(visit::Visit const& visit, Linked const& linked)
{
    auto const& words = visit.words;
    auto const button = [&](std::string_view below, Html text, Rank rank) {
        return post_form(survey_path(visit, linked.survey, below), visit.form_token,
            actions({submit(std::move(text), rank)}));
    };
    return block(words(texts::open_link::stopping),
        fragment(p(words(texts::open_link::anew_advice)),
            button("open-link/nieuw-adres", words(texts::open_link::anew), Rank::secondary),
            p(words(texts::open_link::off_advice)),
            button("open-link/uit", words(texts::open_link::switch_off), Rank::danger)));
}

visit::Page open_link_page(
    visit::Visit const& visit, Linked const& linked, Values values, i18n::Problems const& problems)
{
    auto const& words = visit.words;
    Fields const fields(words, std::move(values), problems);
    bool const is_on = linked.link && linked.link->is_on;
    visit::Page page{std::string(words(texts::open_link::title)),
        fragment(page_head({words(texts::open_link::title), words(texts::open_link::lead)}), fields.summary(),
            when(linked.link.has_value(), [&] { return state_view(visit, linked); }),
            wanted_form(visit, linked, fields), when(is_on, [&] { return buttons(visit, linked); }))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

Values values_of(Linked const& linked)
{
    if (!linked.link)
        return {{"aantal", std::to_string(answers_usual)}};
    return {{"reden", linked.link->reason}, {"aantal", std::to_string(linked.link->answers_max)}};
}

visit::Answer back_with(visit::Visit& visit, Survey const& survey, i18n::Message const& said)
{
    visit.note(said);
    return visit::done(visit, survey_path(visit, survey, "open-link"), said);
}

std::string poster(visit::Visit const& visit, Linked const& linked)
{
    auto const& words = visit.words;
    auto const questionnaire = questionnaire_for(visit.db, linked.survey);
    pdf::Setup setup;
    setup.title = words(texts::open_link::poster_title, visit.park->partnership.name);
    setup.language = std::string(i18n::code(words.language()));
    setup.page_label = "";
    setup.made_at = visit.now;
    pdf::Document paper(setup);
    paper.title(pdf::Text(setup.title), pdf::Text(std::string(words(texts::open_link::poster_below))));
    paper.paragraph(
        pdf::Text(words(texts::open_link::poster_why, questionnaire->minutes, linked.survey.closes_on)));
    auto const url = linked.url;
    pdf::Figure figure;
    figure.alt = words(texts::open_link::qr);
    figure.width_mm = 100;
    figure.height_mm = 100;
    paper.figure(figure, [url](pdf::Canvas& canvas) { canvas.qr(url, {0, 0}, 100); });
    paper.paragraph(
        pdf::Text{std::string(words(texts::open_link::poster_type)) + " ", pdf::bold(without_scheme(url))});
    paper.paragraph(pdf::Text(std::string(words(texts::open_link::poster_letter))));
    return paper.finish();
}

} // namespace

visit::Answer show_open_link(visit::Visit& visit, http::Request& request)
{
    auto const linked = linked_survey(visit, request);
    if (!linked)
        return http::not_found();
    if (is_over(linked->survey))
        return http::redirect(visit.path("enquete"));
    return open_link_page(visit, *linked, values_of(*linked), {});
}

visit::Answer act_open_link(visit::Visit& visit, http::Request& request)
{
    auto const linked = linked_survey(visit, request);
    if (!linked)
        return http::not_found();
    OpenLinkWanted const wanted{std::string(base::trimmed(request.field("reden"))),
        base::read_integer(base::trimmed(request.field("aantal"))).value_or(0)};
    auto const wrong = problems(wanted);
    if (!wrong.empty())
        return visit::with_problems(open_link_page(visit, *linked,
            {{"reden", wanted.reason}, {"aantal", std::string(request.field("aantal"))}}, wrong));
    if (!switch_on(visit.db, linked->survey, wanted, {visit.house.secret}))
        return http::redirect(visit.path("enquete"));
    return back_with(visit, linked->survey,
        i18n::message(texts::open_link::journal_on, wanted.answers_max, wanted.reason));
}

visit::Answer act_open_link_off(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    switch_off(visit.db, *survey);
    return back_with(visit, *survey, i18n::message(texts::open_link::journal_off));
}

visit::Answer act_open_link_anew(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    if (!renew(visit.db, *survey, {visit.house.secret}))
        return http::redirect(survey_path(visit, *survey, "open-link"));
    return back_with(visit, *survey, i18n::message(texts::open_link::journal_anew));
}

visit::Answer show_poster(visit::Visit& visit, http::Request& request)
{
    auto const linked = linked_survey(visit, request);
    if (!linked || !linked->link)
        return http::not_found();
    return http::download(poster(visit, *linked),
        std::string(visit.words(texts::open_link::poster_file)) + ".pdf", "application/pdf");
}

} // namespace survey
