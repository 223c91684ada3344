#include "taste.h"

#include "reception.h"
#include "refusals.h"

namespace visit {
namespace {

constexpr std::chrono::seconds a_year(365 * 24 * 3600);

http::Response kept(Visit const& visit, http::Request const& request, http::Cookie cookie)
{
    auto response = http::redirect(safe_way_back(request.field("to")));
    cookie.transport = transport(visit.house);
    cookie.max_age = a_year;
    response.set_cookie(cookie);
    return response;
}

} // namespace

Answer act_language(Visit& visit, http::Request& request)
{
    auto const language = i18n::language_of(request.field("language"));
    if (visit.person)
        accounts::set_language(visit.db, visit.person->id, language);
    return kept(visit, request, {std::string(language_cookie), std::string(i18n::code(language))});
}

Answer act_scheme(Visit& visit, http::Request& request)
{
    auto const scheme = accounts::scheme_of(request.field("scheme"));
    if (visit.person)
        accounts::set_scheme(visit.db, visit.person->id, scheme);
    return kept(visit, request, {std::string(scheme_cookie), std::string(accounts::code(scheme))});
}

} // namespace visit
