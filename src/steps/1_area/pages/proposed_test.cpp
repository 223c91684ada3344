#include "test_site.h"

using namespace area;
using namespace area::testing_site;

namespace {

partnership::StepReport with_state(partnership::StepState state, std::string_view where)
{
    partnership::StepReport report;
    report.state = state;
    report.where.text = {where, where};
    return report;
}

partnership::StepReport begun_figures(db::Connection&, partnership::StepQuestion const&)
{
    return with_state(partnership::StepState::done, "3 partners gaven cijfers");
}

partnership::StepReport open_survey(db::Connection&, partnership::StepQuestion const&)
{
    return with_state(partnership::StepState::open, "Nog geen enquête");
}

partnership::StepReport begun_plan(db::Connection&, partnership::StepQuestion const&)
{
    return with_state(partnership::StepState::in_progress, "12 acties");
}

constexpr partnership::Step some_steps[]
    = {{3, "inventarisatie", {"Inventarisatie", "Inventory"}, begun_figures},
        {4, "enquete", {"Enquête", "Survey"}, open_survey}, {6, "plan", {"Plan", "Plan"}, begun_plan}};

} // namespace

TEST_CASE("a new boundary shows which figures and survey belong to the old one")
{
    auto const square = "235000;556000\n235100;556000\n235100;556100\n235000;556100";
    on_site(
        [&](ParkSite& park) {
            auto const propose = [&] {
                auto const sent = park.site.post("/t/de-grift/gebied/tekenen", {{"points", square}});
                REQUIRE(sent.status == 303);
                return park.site.get(sent.location);
            };
            CHECK_FALSE(site_says(propose(), "3 partners gaven cijfers"));
            park.fill();
            auto const shown = propose();
            CHECK(site_says(shown, "Dit is gemaakt met versie 1 van de grens"));
            CHECK(site_says(shown, "3 partners gaven cijfers"));
            CHECK_FALSE(site_says(shown, "Nog geen enquête"));
            CHECK_FALSE(site_says(shown, "12 acties"));
        },
        some_steps);
}
