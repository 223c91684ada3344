#include "contacts.h"

#include "follow.h"
#include "responding.h"
#include "store.h"
#include "texts.h"

#include "html/parts.h"
#include "tabular/writing.h"

namespace survey {

html::Html contacts_view(visit::Visit const& visit, Survey const& survey)
{
    if (!is_over(survey) || !visit.may(visit::Capability::run_survey))
        return {};
    auto const count = std::ssize(contacts_of_survey(visit.db, survey.id, contacts_max));
    if (count == 0)
        return {};
    auto const& words = visit.words;
    return html::fragment(html::p(words(texts::contacts::count, count)),
        html::download(
            words, {survey_path(visit, survey, "contact.csv"), words(texts::contacts::file), "CSV"}));
}

visit::Answer show_contacts_csv(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey || !is_over(*survey))
        return http::not_found();
    tabular::CsvWriter out;
    out.row({visit.words(texts::contacts::email)});
    for (auto const& email : contacts_of_survey(visit.db, survey->id, contacts_max))
        out.row({std::string_view(email)});
    return http::download(
        out.text(), std::string(visit.words(texts::contacts::file_name)) + ".csv", "text/csv; charset=utf-8");
}

} // namespace survey
