#include "routes.h"

#include "pages/declaring.h"
#include "pages/organisation.h"
#include "pages/overview.h"
#include "pages/person.h"
#include "pages/place.h"
#include "pages/scan_page.h"

namespace participants {
namespace {

using enum http::Method;
using visit::Capability;

constexpr visit::Route all[] = {
    {get, "/t/{park}/deelnemers", Capability::see_park, show_overview},
    {get, "/t/{park}/deelnemers/scan", Capability::see_park, show_stakeholders},
    {post, "/t/{park}/deelnemers/scan/kenmerken", Capability::arrange_partners, act_traits},
    {post, "/t/{park}/deelnemers/scan/benadering", Capability::arrange_partners, act_approach},
    {get, "/t/{park}/deelnemers/nieuw", Capability::arrange_partners, show_new_organisation},
    {post, "/t/{park}/deelnemers/nieuw", Capability::arrange_partners, act_new_organisation},
    {get, "/t/{park}/deelnemers/intentieverklaring", Capability::see_park, show_declaration},
    {post, "/t/{park}/deelnemers/intentieverklaring", Capability::arrange_partners, act_declaration},
    {get, "/t/{park}/deelnemers/organisatie/{organisation}", Capability::see_park, show_organisation},
    {post, "/t/{park}/deelnemers/organisatie/{organisation}/antwoord", Capability::arrange_partners,
        act_answer},
    {post, "/t/{park}/deelnemers/organisatie/{organisation}/tweede-stap", Capability::arrange_partners,
        act_second_step},
    {get, "/t/{park}/deelnemers/organisatie/{organisation}/mensen", Capability::arrange_partners,
        show_new_person},
    {post, "/t/{park}/deelnemers/organisatie/{organisation}/mensen", Capability::arrange_partners,
        act_new_person},
    {get, "/t/{park}/deelnemers/plek/{place}", Capability::hand_over, show_place},
    {post, "/t/{park}/deelnemers/plek/{place}", Capability::hand_over, act_take_over, 0,
        visit::Commit::when_answered, visit::Ended::taken},
    {post, "/t/{park}/deelnemers/plek/{place}/opheffen", Capability::arrange_partners, act_close_place},
    {get, "/t/{park}/deelnemers/mensen/{person}", Capability::arrange_partners, show_person},
    {post, "/t/{park}/deelnemers/mensen/{person}", Capability::arrange_partners, act_person},
    {post, "/t/{park}/deelnemers/mensen/{person}/uitnodiging", Capability::arrange_partners, act_invite},
    {post, "/t/{park}/deelnemers/mensen/{person}/vertrek", Capability::arrange_partners, act_leave, 0,
        visit::Commit::when_answered, visit::Ended::taken},
};

} // namespace

visit::Routes routes() { return all; }

} // namespace participants
