#include "answers_pages.h"

#include "answers_file.h"
#include "answers_syntax.h"
#include "follow.h"
#include "reports.h"
#include "responding.h"
#include "texts.h"

#include "archive/archive.h"
#include "html/fields.h"
#include "html/parts.h"

namespace survey {
namespace {

using namespace html;

constexpr int answers_most = 200'000;
constexpr std::string_view confirm_field = "begrepen";

visit::Page answers_page(
    visit::Visit const& visit, Survey const& survey, std::int64_t count, i18n::Problems const& wrong)
{
    auto const& words = visit.words;
    Fields const fields(words, {}, wrong);
    auto const form = [&] {
        return panel(post_form(survey_path(visit, survey, "antwoorden"), visit.form_token,
            fields.checkbox(confirm_field, words(texts::answers_page::understood)),
            actions({submit(words(texts::answers_page::make))})));
    };
    std::int64_t const minimum = visit.group_size_min();
    visit::Page page{std::string(words(texts::answers_page::title)),
        fragment(page_head({words(texts::answers_page::title), words(texts::answers_page::lead)}),
            fields.summary(),
            alert(Tone::warning, words(texts::answers_page::warning),
                words(texts::answers_page::warning_advice)),
            ul(li(words(texts::answers_file::treated_order)), li(words(texts::answers_file::treated_words)),
                li(words(texts::answers_file::treated_shown, minimum)),
                li(words(texts::answers_file::treated_background, background_min(minimum)))),
            p(words(texts::answers_page::holds)),
            count >= answers_for_file_min ? form()
                                          : p(words(texts::answers_page::too_few, answers_for_file_min)))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")},
        {words(texts::outcome::title, name_of(words, survey.audience)),
            survey_path(visit, survey, "resultaten")}};
    page.step = "enquete";
    return page;
}

std::string zipped_answers(visit::Visit const& visit, Survey const& survey)
{
    auto const& words = visit.words;
    auto const minimum = visit.group_size_min();
    auto const file = answers_file(words, results_of(visit.db, survey, minimum),
        answers_of_survey(visit.db, survey.id, answers_most), minimum);
    CodebookHead const head{visit.park->partnership.name, std::string(name_of(words, survey.audience)),
        survey.closed_on, visit.now};
    return archive::written(
        {{std::string(answers_csv_name), answers_csv(file)}, {"codeboek.csv", codebook_csv(words, file)},
            {"codeboek.pdf", codebook_paper(words, file, head)}, {"spss.sps", spss_syntax(words, file)},
            {"lees.R", r_script(words, file)}},
        visit.now);
}

std::optional<Survey> finished_survey(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    return survey && is_over(*survey) ? survey : std::nullopt;
}

} // namespace

visit::Answer show_answers_file(visit::Visit& visit, http::Request& request)
{
    auto const survey = finished_survey(visit, request);
    if (!survey)
        return http::not_found();
    return answers_page(visit, *survey, count_answers(visit.db, survey->id), {});
}

// The file goes out with the answer to the form: it has no address of its own, and no copy stays behind.
visit::Answer act_answers_file(visit::Visit& visit, http::Request& request)
{
    auto const survey = finished_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const count = count_answers(visit.db, survey->id);
    if (count < answers_for_file_min)
        return visit::with_problems(answers_page(visit, *survey, count, {}));
    if (request.field(confirm_field) != "1")
        return visit::with_problems(answers_page(
            visit, *survey, count, {i18n::problem(confirm_field, texts::answers_page::not_understood)}));
    visit.note(i18n::message(
        texts::answers_page::journal, name_of(i18n::Words(i18n::Language::dutch), survey->audience)));
    return http::download(zipped_answers(visit, *survey),
        visit.words(texts::answers_page::file_name, visit.park->partnership.slug) + ".zip",
        "application/zip");
}

} // namespace survey
