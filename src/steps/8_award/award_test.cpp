#include "testing_world.h"

#include <algorithm>
#include <cctype>
#include <set>

using namespace award;

namespace {

using partnership::StepState;

std::vector<partnership::StepCard> cards(StepState first, StepState second)
{
    return {{&steps[0], {first}, ""}, {&steps[1], {second}, ""}, {&steps[2], {StepState::open}, ""}};
}

papers::PartySignature asked(char const* name, moment::Date signed_on)
{
    papers::PartySignature out{{accounts::OrganisationId{1}, name}, {}};
    if (signed_on)
        out.signature = papers::Signature{name, "", papers::Method::on_screen, signed_on, {}, ""};
    return out;
}

std::size_t given(db::Connection& db, Award const& award)
{
    auto const all = papers::signatures(db, award.paper);
    return static_cast<std::size_t>(
        std::ranges::count_if(all, [](auto const& one) { return one.signature.has_value(); }));
}

partnership::Scope another_park(db::Connection& db, World const& world)
{
    auto const other = partnership::start(db, {"De Vaart", "Grifthoek"}, world.adviser, testing::now());
    partnership::Scope const scope{other.id, partnership::current_round(db, other.id).id};
    meetings::plan(db, scope, {meetings::Kind::kick_off, {}, moment::Date{2027, 4, 20}});
    return scope;
}

} // namespace

TEST_CASE("a gate is open when its step is done or passed over, and closed otherwise")
{
    struct Case {
        StepState state;
        bool is_open, is_skipped;
    };
    for (auto const& one : {Case{StepState::open, false, false}, {StepState::in_progress, false, false},
             {StepState::done, true, false}, {StepState::skipped, true, true}}) {
        auto const all = gates(cards(one.state, StepState::done));
        REQUIRE(all.size() == 2); // its own step is no gate
        CHECK(all[0].step == 1);
        CHECK(all[0].is_open == one.is_open);
        CHECK(all[0].is_skipped == one.is_skipped);
        CHECK(all_open(all) == one.is_open);
        CHECK(all_open(gates(cards(StepState::done, one.state))) == one.is_open);
    }
}

TEST_CASE("an award is of the day on which the last has signed")
{
    CHECK(awarded_on({asked("a", {2027, 3, 15}), asked("b", {2027, 3, 12})}) == moment::Date{2027, 3, 15});
    CHECK(!awarded_on({asked("a", {2027, 3, 15}), asked("b", {})}));
    CHECK(!awarded_on({}));
}

TEST_CASE("an award is valid through the day of its recalibration")
{
    Award award;
    award.valid_until = {2029, 3, 15};
    std::vector const all{asked("a", {2027, 3, 15})};
    CHECK(standing(award, {asked("a", {})}, {2027, 3, 15}) == Standing::unsigned_);
    CHECK(standing(award, all, {2029, 3, 15}) == Standing::valid);
    CHECK(standing(award, all, {2029, 3, 16}) == Standing::expired);
    CHECK(standing(award, {asked("a", {})}, {2029, 3, 16}) == Standing::unsigned_);
}

TEST_CASE("every refusal says what to do, in two languages")
{
    std::set<std::string_view> said;
    for (auto const refusal : {Refusal::exists_already, Refusal::not_ready, Refusal::nobody_signs}) {
        CHECK(!message(refusal).text.english.empty());
        said.insert(message(refusal).text.dutch);
    }
    CHECK(said.size() == 3);
}

TEST_CASE("an award is handed over somewhere")
{
    Drawing one;
    CHECK(problems(one).at(0).field == "place");
    one.place = "  ";
    CHECK(problems(one).size() == 1);
    one.place = std::string(101, 'x');
    CHECK(problems(one).size() == 1);
    one.place = "Grifthoek";
    CHECK(problems(one).empty());
}

TEST_CASE("there is no award while a step is open, and there is one when it is done or passed over")
{
    each_engine([](db::Connection& db, World const& world) {
        REQUIRE(meetings::cancel(db, world.scope, world.evidence));
        CHECK(draw_up(db, drawing(world)).error() == Refusal::not_ready);
        CHECK(!current(db, world.scope));
        partnership::skip_step(
            db, world.scope, {1, "De grens stond al vast.", ""}, world.adviser.id, testing::now());
        CHECK(draw_up(db, drawing(world)));
    });
}

TEST_CASE("there is no award when no organisation takes part")
{
    each_engine([](db::Connection& db, World const& world) {
        for (auto const id : {world.town, world.police, world.association})
            REQUIRE(participants::set_answer(
                db, world.scope, id, {participants::State::declined, "Geen tijd"}, {2027, 3, 15}));
        CHECK(draw_up(db, drawing(world)).error() == Refusal::nobody_signs);
        CHECK(!current(db, world.scope));
    });
}

TEST_CASE("an award is drawn up once, numbered, and found by its code however that is typed")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = draw_up(db, drawing(world));
        REQUIRE(made);
        CHECK(made->number == "VB-GRIFTHOEK-2027-001");
        CHECK(made->drawn_up_on == moment::Date{2027, 3, 15});
        CHECK(made->valid_until == moment::Date{2029, 3, 15});
        CHECK(verification_url("https://terrein.nl", *made) == "https://terrein.nl/w/" + made->code);
        CHECK(draw_up(db, drawing(world)).error() == Refusal::exists_already);
        CHECK(current(db, world.scope)->id == made->id);
        auto typed = made->code;
        for (auto& c : typed)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        for (auto const& code : {made->code, typed, made->code.substr(0, 4) + "-" + made->code.substr(4)})
            CHECK_MESSAGE(of_code(db, code), code);
        for (auto const* wrong : {"", "ABCDEFGHJKMNPQ", "' or '1'='1", "ABC"})
            CHECK_MESSAGE(!of_code(db, wrong), wrong);
    });
}

TEST_CASE("numbers go on counting within a municipality and a year")
{
    each_engine([](db::Connection& db, World const& world) {
        REQUIRE(draw_up(db, drawing(world)));
        auto other = world;
        other.scope = another_park(db, world);
        participants::add_organisation(db, other.scope, {"Politie Vaart", "police"}, testing::now());
        auto const second = draw_up(db, drawing(other));
        REQUIRE(second);
        CHECK(second->number == "VB-GRIFTHOEK-2027-002");
        CHECK(second->code != current(db, world.scope)->code);
        CHECK(current(db, other.scope)->id == second->id);
    });
}

TEST_CASE("what was drawn up does not change when organisations do")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = *draw_up(db, drawing(world));
        auto const before = papers::paper(db, world.scope, made.paper)->sha256;
        participants::add_organisation(db, world.scope, {"Brandweer", "fire_brigade"}, testing::now());
        CHECK(papers::signatures(db, made.paper).size() == 3);
        CHECK(papers::paper(db, world.scope, made.paper)->sha256 == before);
    });
}

TEST_CASE("organisations sign in any order, and the award stands with the last of them")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = *draw_up(db, drawing(world));
        Signer const police{world.police, world.dirk, "Dirk Visser"};
        Signer const town{world.town, world.mayor, "Karin van den Berg"};
        auto const now_standing = [&] {
            return standing(made, papers::signatures(db, made.paper), {2027, 3, 15});
        };
        CHECK(sign(db, world, made, police));
        CHECK(now_standing() == Standing::unsigned_);
        CHECK(sign_on_paper(db, world, made, {2027, 3, 14}));
        CHECK(now_standing() == Standing::unsigned_);
        CHECK(sign(db, world, made, town));
        CHECK(now_standing() == Standing::valid);
        CHECK(awarded_on(papers::signatures(db, made.paper)) == moment::Date{2027, 3, 15});
        CHECK(papers::paper(db, world.scope, made.paper)->state == papers::State::complete);
    });
}

TEST_CASE("nobody signs without the right to, for another organisation, or twice")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = *draw_up(db, drawing(world));
        using papers::Refusal;
        CHECK(sign(db, world, made, {world.police, world.els, "Els Prins"}).error()
            == Refusal::not_the_signatory);
        CHECK(sign(db, world, made, {world.town, world.dirk, "Dirk Visser"}).error()
            == Refusal::not_the_signatory);
        CHECK(sign(db, world, made, {accounts::OrganisationId{99}, world.dirk, "Dirk Visser"}).error()
            == Refusal::not_asked);
        CHECK(given(db, made) == 0);
        CHECK(sign(db, world, made, {world.police, world.dirk, "Dirk Visser"}));
        CHECK(sign(db, world, made, {world.police, world.dirk, "Dirk Visser"}).error()
            == Refusal::signed_already);
        CHECK(sign_on_paper(db, world, made, {2027, 3, 14}));
        CHECK(sign_on_paper(db, world, made, {2027, 3, 14}).error() == Refusal::signed_already);
        CHECK(given(db, made) == 2);
    });
}

TEST_CASE("the step tells whose signature it waits for, and is done with the last")
{
    each_engine([](db::Connection& db, World const& world) {
        partnership::StepQuestion const question{world.scope, {2027, 3, 15}};
        i18n::Words const words(i18n::Language::dutch);
        CHECK(report(db, question).state == StepState::open);
        auto const made = *draw_up(db, drawing(world));
        CHECK(report(db, question).state == StepState::in_progress);
        CHECK(report(db, question).ball.organisation == "Gemeente Grifthoek");
        CHECK(sign(db, world, made, {world.town, world.mayor, "Karin van den Berg"}));
        auto const waits = report(db, question);
        CHECK(words(waits.where) == "1 van 3 organisaties hebben getekend.");
        CHECK(waits.ball.organisation == "Politie Grifthoek");
        CHECK(waits.next_path == papers::path_of(made.paper));
        CHECK(sign(db, world, made, {world.police, world.dirk, "Dirk Visser"}));
        CHECK(sign_on_paper(db, world, made, {2027, 3, 14}));
        CHECK(report(db, question).state == StepState::done);
    });
}

TEST_CASE("a new round has no award of its own, and the old one keeps its number and its code")
{
    each_engine([](db::Connection& db, World const& world) {
        auto const made = *draw_up(db, drawing(world));
        auto const next = partnership::open_next_round(db, world.park.id, testing::now().plus_days(730));
        CHECK(!current(db, {world.park.id, next.id}));
        CHECK(current(db, world.scope)->number == made.number);
        CHECK(of_code(db, made.code)->scope == world.scope);
    });
}
