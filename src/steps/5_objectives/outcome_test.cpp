#include "outcome.h"

#include "choices.h"
#include "samples.h"
#include "store.h"
#include "test_site.h"

using namespace objectives;
using namespace objectives::pages_test;

namespace {

// Burglaries of this year and of the next, in one round.
void store_year(Site& site, int year, std::int64_t count)
{
    inventory::store_figures(*site.database.lease(), site.scope,
        {inventory::Source::police, "Uitdraai", inventory::Area::park, "",
            {{"2.5.1", "Inbraak", "burglary", {inventory::Span::year, year, 0}, count}}},
        ::testing::now());
}

struct Months {
    int year = 2027, last = 12; // the month with which they end
    int count = 12;
    std::int64_t each = 20;
};

// So many burglaries in each of the months.
void store_months(Site& site, Months const& months)
{
    std::vector<inventory::Count> counts;
    for (int at = months.last - months.count + 1; at <= months.last; ++at)
        counts.push_back({"2.5.1", "Inbraak", "burglary",
            {inventory::Span::month, at < 1 ? months.year - 1 : months.year, at < 1 ? at + 12 : at},
            months.each});
    inventory::store_figures(*site.database.lease(), site.scope,
        {inventory::Source::police, "Uitdraai", inventory::Area::park, "", std::move(counts)},
        ::testing::now());
}

ObjectiveId fewer_burglaries(Site& site, double target)
{
    auto lease = site.database.lease();
    auto wish = a_wish({2029, 3, 1});
    wish.baseline = baseline_of(choices(*lease, site.scope, 5), "figure.police.2.5.1", {});
    wish.unit = Unit::count;
    wish.target = target;
    auto const id = add(*lease, site.scope, wish);
    CHECK(discuss(*lease, site.scope, id));
    CHECK(adopt(*lease, site.scope, id));
    return id;
}

Outcome outcome_now(Site& site, ObjectiveId id)
{
    return *outcome_of(outcomes(*site.database.lease(), site.scope, 5), id);
}

} // namespace

TEST_CASE("an objective is measured by the newer figure of the same source, and tested")
{
    each_site([](Site& site) {
        store_year(site, 2026, 60);
        auto const id = fewer_burglaries(site, 40);
        CHECK_FALSE(outcome_now(site, id).now);
        CHECK(outcome_now(site, id).verdict == Verdict::not_measured);
        store_year(site, 2027, 30);
        auto const found = outcome_now(site, id);
        CHECK(found.now->value == 30);
        CHECK(found.proof == Proof::different);
        CHECK(found.verdict == Verdict::reached);
    });
}

TEST_CASE("a figure over months that the baseline counted too is no new measurement")
{
    each_site([](Site& site) {
        store_months(site, {2027, 3});
        auto const id = fewer_burglaries(site, 40);
        auto const baseline = outcome_now(site, id).objective.wish.baseline;
        CHECK(moment::iso(baseline.until) == "2027-03-31");
        store_months(site, {2027, 4});
        CHECK_FALSE(outcome_now(site, id).now);
        store_months(site, {2028, 2});
        CHECK_FALSE(outcome_now(site, id).now);
        store_months(site, {2028, 3});
        CHECK(outcome_now(site, id).now);
    });
}

TEST_CASE("a baseline of nine months is compared by the month with a year, and the page says so")
{
    each_site([](Site& site) {
        store_months(site, {2027, 9, 9, 10}); // 90 in nine months
        auto const id = fewer_burglaries(site, 60);
        CHECK(outcome_now(site, id).objective.wish.baseline.months == 9);
        store_months(site, {2028, 9, 12, 8}); // 96 in twelve: more, and fewer a month
        auto const found = outcome_now(site, id);
        CHECK(found.now->value == 96);
        CHECK(found.now->months == 12);
        CHECK(found.proof == Proof::chance);
        CHECK(found.verdict == Verdict::could_be_chance);
        auto const path = "/t/de-grift/doelen/" + id.text() + "/uitkomst";
        std::string_view const said
            = "De beginstand telt 9 maanden, de nieuwe meting 12. Daarom vergelijken wij "
              "per maand: eerst 10,0, nu 8,0.";
        CHECK(holds(site.pages.as(site.adviser).get(path).html, said));
        CHECK(
            holds(site.pages.get("/t/de-grift/doelen/uitkomsten").html, "96 (van 10,0 naar 8,0 per maand)"));
        CHECK(site.pages.post(path, {{"note", ""}}).status == 303);
        store_months(site, {2030, 9, 12, 9});
        CHECK(outcome_now(site, id).fixed->verdict == Verdict::could_be_chance);
        CHECK(holds(site.pages.get(path).html, said)); // as it was established
    });
}

TEST_CASE("a baseline of one month is told of as one")
{
    each_site([](Site& site) {
        store_months(site, {2027, 9, 1, 10});
        auto const id = fewer_burglaries(site, 5);
        store_months(site, {2028, 9, 12, 6});
        CHECK(holds(site.pages.as(site.adviser).get("/t/de-grift/doelen/" + id.text() + "/uitkomst").html,
            "De beginstand telt 1 maand, de nieuwe meting 12."));
    });
}

TEST_CASE("a fall by the month that chance does not make is proved over unequal spans")
{
    each_site([](Site& site) {
        store_months(site, {2027, 9, 9, 10}); // 90 in nine months
        auto const id = fewer_burglaries(site, 60);
        store_months(site, {2028, 9, 12, 6}); // 72 in twelve: as 54 in nine
        auto const found = outcome_now(site, id);
        CHECK(found.proof == Proof::different);
        CHECK(found.verdict == Verdict::reached);
    });
}

TEST_CASE("of a baseline of before, without its last day, a figure with another year in its words is later")
{
    each_site([](Site& site) {
        store_year(site, 2026, 60);
        auto const id = fewer_burglaries(site, 40);
        auto objective = outcome_now(site, id).objective;
        objective.wish.baseline.until = {};
        CHECK(update_objective(*site.database.lease(), site.scope, objective));
        CHECK_FALSE(outcome_now(site, id).now);
        store_year(site, 2027, 30);
        CHECK(outcome_now(site, id).now);
    });
}

TEST_CASE("a fall that chance could make is called so")
{
    each_site([](Site& site) {
        store_year(site, 2026, 31);
        auto const id = fewer_burglaries(site, 28);
        store_year(site, 2027, 26);
        CHECK(outcome_now(site, id).verdict == Verdict::could_be_chance);
    });
}

TEST_CASE("what was established stays as it was, whatever is measured later")
{
    each_site([](Site& site) {
        store_year(site, 2026, 60);
        auto const id = fewer_burglaries(site, 40);
        store_year(site, 2027, 30);
        auto const found = outcome_now(site, id);
        {
            auto lease = site.database.lease();
            CHECK(establish(*lease, site.scope, found, {id, {}, "Door de surveillance", {2028, 1, 10}}));
        }
        store_year(site, 2028, 70);
        auto const later = outcome_now(site, id);
        CHECK(later.verdict == Verdict::reached);
        CHECK(later.fixed->value == 30);
        CHECK(later.fixed->note == "Door de surveillance");
        auto const link = links().find(
            *site.database.lease(), partnership::Reader::of_group(site.scope), "result:" + id.text());
        REQUIRE(link);
        CHECK(link->text.text.dutch == "Gehaald");
    });
}

TEST_CASE("a typed measurement must fit, and only what was adopted is established")
{
    each_site([](Site& site) {
        auto lease = site.database.lease();
        auto const id = add(*lease, site.scope, a_wish({2029, 3, 1}));
        auto const draft = *outcome_of(outcomes(*lease, site.scope, 5), id);
        CHECK(establish(*lease, site.scope, draft, {id, 61.0, "", {2028, 1, 10}}).error()
            == Refusal::not_adopted);
        CHECK(problems(Establishing{id, {}, "", {2028, 1, 10}}, draft).at(0).field == "value");
        CHECK(problems(Establishing{id, 161.0, "", {2028, 1, 10}}, draft).at(0).field == "value");
        CHECK(problems(Establishing{id, 61.0, std::string(501, 'a'), {2028, 1, 10}}, draft).at(0).field
            == "note");
        CHECK(problems(Establishing{id, 61.0, "", {2028, 1, 10}}, draft).empty());
        CHECK(discuss(*lease, site.scope, id));
        CHECK(adopt(*lease, site.scope, id));
        auto const adopted = *outcome_of(outcomes(*lease, site.scope, 5), id);
        auto const fixed = establish(*lease, site.scope, adopted, {id, 61.0, "", {2028, 1, 10}});
        REQUIRE(fixed);
        CHECK(fixed->verdict == Verdict::reached);
        CHECK_FALSE(fixed->is_tested);
    });
}

TEST_CASE("an objective of the round before is found, one of elsewhere is not")
{
    each_site([](Site& site) {
        auto lease = site.database.lease();
        auto const id = add(*lease, site.scope, a_wish({2029, 3, 1}));
        auto const next = partnership::open_next_round(*lease, site.park.id, ::testing::now());
        partnership::Scope const now{site.park.id, next.id};
        CHECK(round_of(*lease, now, id) == site.scope);
        CHECK_FALSE(round_of(*lease, now, ObjectiveId{77}));
        CHECK(outcomes(*lease, now, 5).empty());
    });
}

TEST_CASE(
    "the page of an objective takes what was measured, keeps what was typed wrong, and shows the outcome")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        std::string path;
        {
            auto lease = site.database.lease();
            auto const id = add(*lease, site.scope, a_wish({2029, 3, 1}));
            CHECK(discuss(*lease, site.scope, id));
            CHECK(adopt(*lease, site.scope, id));
            path = "/t/de-grift/doelen/" + id.text() + "/uitkomst";
        }
        auto const wrong = site.pages.post(path, {{"value", "veel"}, {"note", "Door de lampen"}});
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "Vul in wat u gemeten heeft"));
        CHECK(holds(wrong.html, "Door de lampen"));
        CHECK(site.pages.post(path, {{"value", "62"}, {"note", "Door de lampen"}}).status == 303);
        auto const page = site.pages.get(path).html;
        CHECK(holds(page, "Nu: 62%"));
        CHECK(holds(page, "Gehaald"));
        CHECK(holds(page, "niet getoetst"));
        CHECK(holds(page, "Of het verschil toeval is, weten wij niet."));
        CHECK_FALSE(holds(page, "groter dan toeval"));
        auto const all = site.pages.get("/t/de-grift/doelen/uitkomsten").html;
        CHECK(holds(all, "De doelen van ronde 1"));
        testing::golden("outcomes.html", all);
        site.pages.as(site.partner);
        CHECK(site.pages.post(path, {{"value", "62"}}).status == 403);
        CHECK(site.pages.get(path).status == 200);
    });
}

TEST_CASE("what was measured without a baseline is said to be so, and not that nothing was measured")
{
    each_site([](Site& site) {
        site.pages.as(site.adviser);
        auto wish = a_wish({2029, 3, 1});
        wish.baseline = {};
        std::string path;
        {
            auto lease = site.database.lease();
            auto const id = add(*lease, site.scope, wish);
            CHECK(discuss(*lease, site.scope, id));
            CHECK(adopt(*lease, site.scope, id));
            path = "/t/de-grift/doelen/" + id.text() + "/uitkomst";
        }
        CHECK(holds(site.pages.get(path).html, "Er is nog geen nieuwe meting"));
        CHECK(site.pages.post(path, {{"value", "62"}, {"note", ""}}).status == 303);
        auto const page = site.pages.get(path).html;
        CHECK(holds(page, "Nu: 62%"));
        CHECK(holds(page, "Geen beginstand"));
        CHECK(holds(page, "Er is een meting, maar er is geen beginstand."));
        CHECK_FALSE(holds(page, "Nog niet gemeten"));
        CHECK_FALSE(holds(page, "Er is nog geen nieuwe meting"));
        CHECK(holds(site.pages.get("/t/de-grift/doelen/uitkomsten").html, "Geen beginstand"));
    });
}

TEST_CASE("all rounds together say what each says by itself, the newest first")
{
    each_site([](Site& site) {
        store_year(site, 2026, 60);
        auto const id = fewer_burglaries(site, 40);
        auto lease = site.database.lease();
        auto const next = partnership::open_next_round(*lease, site.park.id, ::testing::now());
        site.scope.round = next.id;
        store_year(site, 2027, 30);
        auto const all = outcomes_of_rounds(*lease, site.park.id, 5);
        REQUIRE(all.size() == 2);
        CHECK(all[0].number == 2);
        CHECK(all[0].outcomes.empty());
        REQUIRE(all[1].outcomes.size() == 1);
        CHECK(all[1].outcomes[0].objective.id == id);
        CHECK(all[1].outcomes[0].now->value == 30);
        CHECK(all[1].outcomes[0].verdict == Verdict::reached);
    });
}

TEST_CASE("a form takes the target as a step, and an example fills it in")
{
    each_site([](Site& site) {
        store_counts(site);
        site.pages.as(site.adviser);
        http::Fields form{{"theme", "crime"}, {"title", "Minder inbraak"},
            {"baseline_key", "figure.police.2.5.1"}, {"baseline", ""}, {"target", "-50"}, {"aim", "percent"},
            {"unit", "count"}, {"measured_by", "Met de cijfers van de politie"}, {"due_on", "2029-03-01"},
            {"version", "1"}};
        CHECK(site.pages.post("/t/de-grift/doelen/nieuw", form).status == 303);
        auto const kept = objectives::objectives(*site.database.lease(), site.scope).at(0);
        CHECK(kept.wish.target == 15.5);
        CHECK(kept.wish.change == -50);
        CHECK(kept.wish.measured_by == "Met de cijfers van de politie");
        CHECK(holds(site.pages.get("/t/de-grift/doelen/" + kept.id.text()).html, "-50"));
        form[2].value = "";
        auto const wrong = site.pages.post("/t/de-grift/doelen/nieuw", form);
        CHECK(wrong.status == 422);
        CHECK(holds(wrong.html, "Vul eerst een beginstand in"));
        auto const example = site.pages.get("/t/de-grift/doelen/nieuw?voorbeeld=burglary_figures").html;
        CHECK(holds(example, "De politie telt minder inbraken"));
        CHECK(holds(example, "value=\"figure.police.2.5.1\" selected"));
    });
}
