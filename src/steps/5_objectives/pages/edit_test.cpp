#include "choices.h"
#include "test_site.h"

#include <algorithm>
#include <cmath>

using namespace objectives;
using namespace objectives::pages_test;

namespace {

// A share is kept with more decimals than a page shows; a mean comes rounded.
bool is_rounded(Choice const& choice)
{
    auto const value = *choice.baseline.value;
    return choice.unit != Unit::percent || std::abs(value - std::round(value)) > 0.01;
}

Choice choice_of(Site& site, Unit unit, std::string_view other_than = {})
{
    for (auto const& choice : choices(*site.database.lease(), site.scope, 5))
        if (choice.unit == unit && choice.n > 0 && is_rounded(choice) && choice.baseline.key != other_than)
            return choice;
    FAIL("the survey has no such measure");
    return {};
}

std::string value_in(std::string const& page, std::string_view field)
{
    auto const name = page.find("name=\"" + std::string(field) + "\"");
    REQUIRE(name != std::string::npos);
    auto const start = page.rfind('<', name), end = page.find('>', name);
    auto const input = page.substr(start, end - start);
    auto const value = input.find("value=\"");
    if (value == std::string::npos)
        return {};
    return input.substr(value + 7, input.find('"', value + 7) - value - 7);
}

http::Fields form_with(Choice const& choice, std::string_view baseline, std::string_view version)
{
    bool const is_share = choice.unit == Unit::percent;
    return {{"theme", "crime"}, {"title", "Meer mensen voelen zich veilig"},
        {"baseline_key", choice.baseline.key}, {"baseline", std::string(baseline)},
        {"target", is_share ? "99" : "4,9"}, {"unit", std::string(code(choice.unit))}, {"aim", "value"},
        {"due_on", "2029-03-01"}, {"version", std::string(version)}};
}

Objective kept(Site& site) { return objectives::objectives(*site.database.lease(), site.scope).at(0); }

std::string made_of(Site& site, Choice const& choice)
{
    site.pages.as(site.adviser);
    CHECK(site.pages.post("/t/de-grift/doelen/nieuw", form_with(choice, "", "1")).status == 303);
    auto const before = kept(site).wish.baseline;
    CHECK(before.value == choice.baseline.value);
    CHECK(before.n == choice.n);
    return "/t/de-grift/doelen/" + kept(site).id.text();
}

} // namespace

TEST_CASE("an objective that is saved again as its page shows it keeps its measurement")
{
    each_site([](Site& site) {
        hold_survey(site, 40);
        for (auto const unit : {Unit::percent, Unit::mean}) {
            auto const choice = choice_of(site, unit);
            auto const path = made_of(site, choice);
            auto const before = kept(site).wish.baseline;
            auto const page = site.pages.get(path).html;
            auto const form = form_with(choice, value_in(page, "baseline"), value_in(page, "version"));
            CHECK(site.pages.post(path, form).status == 303);
            auto const after = kept(site).wish.baseline;
            CHECK(after.key == choice.baseline.key);
            CHECK(after.value == before.value);
            CHECK(after.n == choice.n);
            CHECK(after.variance == before.variance);
            CHECK((unit == Unit::percent || after.variance > 0));
            CHECK(remove(*site.database.lease(), site.scope, kept(site).id));
        }
    });
}

TEST_CASE("another measure of the survey comes with its own answers, a typed number with none")
{
    each_site([](Site& site) {
        hold_survey(site, 40);
        auto const choice = choice_of(site, Unit::percent);
        auto const other = choice_of(site, Unit::percent, choice.baseline.key);
        auto const path = made_of(site, choice);
        auto const shown = value_in(site.pages.get(path).html, "baseline");
        CHECK(site.pages.post(path, form_with(other, shown, "1")).status == 303);
        CHECK(kept(site).wish.baseline.key == other.baseline.key);
        CHECK(kept(site).wish.baseline.value == other.baseline.value);
        CHECK(kept(site).wish.baseline.n == other.n);
        CHECK(site.pages.post(path, form_with(other, "13", "2")).status == 303);
        CHECK(kept(site).wish.baseline.value == 13);
        CHECK(kept(site).wish.baseline.n == 0);
    });
}
