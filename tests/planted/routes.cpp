#include "routes.h"

#include "db/db.h"

namespace planted {
namespace {

visit::Answer show_word(visit::Visit&, http::Request& request)
{
    auto answer = http::page("<!doctype html><title>x</title><p>" + std::string(request.query("woord")));
    answer.set_header(
        "Content-Security-Policy", "default-src *"); // else the policy would stop what is planted
    return answer;
}

visit::Answer show_number(visit::Visit& visit, http::Request& request)
{
    auto const found = visit.db.count(
        "select count(*) from partnership_partnership where 1 = " + std::string(request.query("nummer")));
    return http::page(found > 0 ? "<!doctype html><title>x</title><p>er is er een"
                                : "<!doctype html><title>x</title><p>er is er geen");
}

visit::Answer lead_away(visit::Visit&, http::Request& request)
{
    return http::redirect(request.query("naar"));
}

constexpr visit::Route all[] = {
    {http::Method::get, "/geplant/woord", visit::Capability::everyone, show_word},
    {http::Method::get, "/geplant/nummer", visit::Capability::everyone, show_number},
    {http::Method::get, "/geplant/weg", visit::Capability::everyone, lead_away},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace planted
