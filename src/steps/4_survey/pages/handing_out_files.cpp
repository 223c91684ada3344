// Lists for who brings the letters round.
#include "follow.h"
#include "handing_out.h"
#include "reach_pages.h"
#include "texts.h"

namespace survey {
namespace {

std::string file_name_of_list(visit::Visit const& visit, std::string_view ending)
{
    return std::string(visit.words(texts::handing_out::file_name)) + std::string(ending);
}

} // namespace

visit::Answer show_handing_out_pdf(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const part = request.query("deel");
    auto const rows = handed_out(destinations_of(visit.db, survey->id), part);
    if (rows.empty())
        return http::not_found();
    HandingOut const about{visit.park->partnership.name, std::string(part), visit.now};
    return http::download(
        handing_out_pdf(visit.words, about, rows), file_name_of_list(visit, ".pdf"), "application/pdf");
}

visit::Answer show_handing_out_csv(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const rows = handed_out(destinations_of(visit.db, survey->id), request.query("deel"));
    if (rows.empty())
        return http::not_found();
    return http::download(
        handing_out_csv(visit.words, rows), file_name_of_list(visit, ".csv"), "text/csv; charset=utf-8");
}

} // namespace survey
