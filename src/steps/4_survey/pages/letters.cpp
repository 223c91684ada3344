#include "letters.h"

#include "follow.h"
#include "texts.h"

#include "base/text.h"
#include "files/files.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::string_view pdf_type = "application/pdf";
constexpr std::string_view text_fields[]
    = {"mayor", "reference", "sender", "telephone", "contact", "privacy_url"};

Values values_of(LetterData const& data)
{
    return {{"mayor", data.mayor}, {"reference", data.reference}, {"sender", data.sender},
        {"telephone", data.telephone}, {"contact", data.contact}, {"privacy_url", data.privacy_url},
        {"results_on", data.results_on ? moment::iso(data.results_on) : ""},
        {"dated", data.dated ? moment::iso(data.dated) : ""}};
}

LetterData data_of(http::Request const& request)
{
    auto const text = [&](std::string_view name) { return std::string(base::trimmed(request.field(name))); };
    auto const date = [&](std::string_view name) {
        return moment::read_typed_date(request.field(name)).value_or(moment::Date{});
    };
    return {text("mayor"), text("reference"), text("sender"), text("telephone"), text("contact"),
        text("privacy_url"), date("results_on"), date("dated")};
}

Html letter_form(visit::Visit const& visit, std::string const& path, Fields const& fields)
{
    auto const& words = visit.words;
    return post_form(path, visit.form_token, fields.text("mayor", words(texts::letter_form::mayor)),
        fields.text("reference", words(texts::letter_form::reference)),
        fields.text(
            "sender", words(texts::letter_form::sender), {.hint = words(texts::letter_form::sender_hint)}),
        fields.phone("telephone", words(texts::letter_form::telephone),
            {.hint = words(texts::letter_form::telephone_hint), .width = Width::half}),
        fields.text(
            "contact", words(texts::letter_form::contact), {.hint = words(texts::letter_form::contact_hint)}),
        fields.text("privacy_url", words(texts::letter_form::privacy_url)),
        fields.date("results_on", words(texts::letter_form::results_on), {.width = Width::half}),
        fields.date("dated", words(texts::letter_form::dated), {.width = Width::half}),
        actions({submit(words(texts::letter_form::save))}));
}

visit::Page letter_page(visit::Visit const& visit, Survey const& survey, Fields const& fields)
{
    auto const& words = visit.words;
    visit::Page page{std::string(words(texts::letter_form::title)),
        fragment(page_head({words(texts::letter_form::title), words(texts::letter_form::lead)}),
            fields.summary(), panel(letter_form(visit, survey_path(visit, survey, "brief"), fields)))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

Html missing_view(visit::Visit const& visit, Survey const& survey, i18n::Problems const& missing)
{
    auto const& words = visit.words;
    auto const form = survey_path(visit, survey, "brief");
    auto const wording = wording_path(visit, survey, LetterKind::invitation);
    auto const line = [&](i18n::Problem const& problem) {
        auto const said = words(problem.message);
        auto const& page = problem.field.starts_with("block_") ? wording : form;
        return li(
            problem.field.empty() ? Html(said) : a(cls("nl-link"), href(page + "#" + problem.field), said));
    };
    return fragment(p(words(texts::letters::not_yet)), ul(each(missing, line)),
        actions({button_link(form, words(texts::letters::fill_in))}));
}

} // namespace

LetterState letter_state(visit::Visit& visit, Survey const& survey)
{
    auto prints = prints_of(visit.db, survey.id);
    std::erase_if(prints, [](Print const& print) { return print.kind != LetterKind::invitation; });
    return {missing(letter_contents(visit.db, survey, visit.house.public_url), visit.words.language()),
        letters_job_of(visit.db, survey), std::move(prints), counts_of(visit.db, survey.id).letters};
}

Html letters_view(visit::Visit const& visit, Survey const& survey, LetterState const& state)
{
    auto const& words = visit.words;
    if (!state.missing.empty())
        return missing_view(visit, survey, state.missing);
    Html out = actions({button_link(survey_path(visit, survey, "brief"), words(texts::letters::change)),
        button_link(wording_path(visit, survey, LetterKind::invitation), words(texts::letters::wording)),
        button_link(survey_path(visit, survey, "proefbrief.pdf"), words(texts::letters::try_one))});
    bool const is_ours = state.job && order_of(*state.job).kind == LetterKind::invitation;
    if (is_ours)
        out.add(letters_job_view(words, *state.job, visit.path("enquete")));
    out.add(prints_view(visit, survey, state.prints));
    if (state.letters > 0 && !is_busy(state.job))
        out.add(post_form(survey_path(visit, survey, "brieven"), visit.form_token,
            actions({submit(words(texts::letters::make, state.letters), Rank::secondary),
                submit_as("vorm", "los", words(texts::letters::make_apart), Rank::quiet)})));
    return out;
}

visit::Answer show_letter(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const data = letter_data_of(visit.db, survey->id);
    return letter_page(visit, *survey, Fields(visit.words, values_of(data.value_or(LetterData{}))));
}

visit::Answer act_letter(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const data = data_of(request);
    auto contents = letter_contents(visit.db, *survey, visit.house.public_url);
    contents.data = data;
    auto wrong = missing(contents);
    std::erase_if(wrong, [](i18n::Problem const& problem) {
        return problem.field.empty() || problem.field.starts_with("block_");
    });
    for (auto const name : text_fields)
        if (request.field(name).size() > 300)
            wrong.push_back(i18n::problem(name, texts::letter_form::too_long));
    if (!wrong.empty())
        return visit::with_problems(letter_page(visit, *survey, Fields(visit.words, values_of(data), wrong)));
    upsert_letter_data(visit.db, survey->id, data);
    return visit::done(visit, visit.path("enquete"), i18n::message(texts::letter_form::saved));
}

visit::Answer show_test_letter(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const kind = asked_kind(request.query("soort")).value_or(LetterKind::invitation);
    auto contents = letter_contents(visit.db, *survey, visit.house.public_url, kind);
    if (!missing(contents).empty())
        return http::redirect(survey_path(visit, *survey, "brief"));
    contents.made_at = visit.now;
    if (kind != LetterKind::invitation)
        contents.data.dated = visit.today;
    if (visit.house.files)
        add_look(contents, visit.db, visit.scope().partnership, *visit.house.files);
    return http::bytes(test_letter(contents), pdf_type);
}

visit::Answer act_order_letters(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    PrintOrder const order{LetterKind::invitation, asked_binding(request)};
    if (!order_letters(visit.db, *survey, visit.house.public_url, visit.now, order))
        return http::redirect(survey_path(visit, *survey, "brief"));
    visit.note(i18n::message(texts::journal::letters, survey->invited));
    return visit::done(visit, visit.path("enquete"), i18n::message(texts::letters::ordered));
}

visit::Answer show_letters(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    return print_file(visit, *survey, {LetterKind::invitation, 1});
}

visit::Answer show_print(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    auto const kind = asked_kind(request.param("kind"));
    auto const part = base::read_integer(request.param("part"));
    if (!survey || !kind || !part)
        return http::not_found();
    return print_file(visit, *survey, {*kind, static_cast<int>(*part)});
}

} // namespace survey
