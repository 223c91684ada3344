#include "participation.h"

#include "declaration.h"

#include <doctest/doctest.h>

#include <set>

using namespace participants;
using partnership::Role;

namespace {

Representative someone() { return {{1}, "Carla de Wit", "carla@voorbeeld.nl", "accountmanager"}; }

Participation of_kind(std::string kind, std::string name = "Partij")
{
    return {{7}, std::move(name), std::move(kind), "", State::takes_part, "", {2027, 3, 15}, {someone()}};
}

std::vector<Participation> whole_core()
{
    return {of_kind("municipality"), of_kind("police"), of_kind("fire_brigade"), of_kind("entrepreneur")};
}

partnership::Member member(std::int64_t id, Role role) { return {{id}, "Naam", "e@x.nl", {}, "", "", role}; }

} // namespace

TEST_CASE("the standard list has 28 kinds with codes of their own, and names in two languages")
{
    std::set<std::string> codes;
    for (auto const& kind : kinds()) {
        codes.insert(kind.code);
        CHECK_FALSE(kind.name.dutch.empty());
        CHECK_FALSE(kind.name.english.empty());
    }
    CHECK(kinds().size() == 28);
    CHECK(codes.size() == 28);
    CHECK(core_kinds().size() == 4);
    CHECK(find_kind("police")->code == "POL");
    CHECK(find_kind("tovenaar") == nullptr);
    CHECK(kind_name("tovenaar").dutch == "Andere partij");
}

TEST_CASE("a group is complete when the four core parties take part with a representative")
{
    CHECK(missing_core({}).size() == 4);
    CHECK(missing_core(whole_core()).empty());
    auto without_people = whole_core();
    without_people[1].representatives.clear();
    REQUIRE(missing_core(without_people).size() == 1);
    CHECK(missing_core(without_people)[0]->id == "police");
    auto only_invited = whole_core();
    only_invited[2].state = State::invited;
    CHECK(missing_core(only_invited)[0]->id == "fire_brigade");
}

TEST_CASE("organisations stand in the order of the kinds, then of their names")
{
    std::vector<Participation> all{of_kind("other", "Zwembad"), of_kind("police", "politie B"),
        of_kind("police", "Politie A"), of_kind("municipality")};
    put_in_order(all);
    CHECK(all[0].kind == "municipality");
    CHECK(all[1].name == "Politie A");
    CHECK(all[3].name == "Zwembad");
}

TEST_CASE("a party of a kind of its own is called as the group calls it")
{
    auto one = of_kind("other");
    CHECK(kind_name(one, i18n::Language::english) == "Other party");
    one.own_kind = "Voetbalclub";
    CHECK(kind_name(one, i18n::Language::english) == "Voetbalclub");
    CHECK(kind_code(one) == "AND");
    CHECK(kind_code(of_kind("police")) == "POL");
}

TEST_CASE("names are enumerated as in a sentence")
{
    CHECK(enumerated({}) == "");
    CHECK(enumerated({"Politie"}) == "Politie");
    CHECK(enumerated({"Gemeente", "Politie", "Brandweer"}) == "Gemeente, Politie en Brandweer");
}

TEST_CASE("nobody gives a role with more rights than his own")
{
    CHECK(may_give(Role::secretary, Role::secretary));
    CHECK(may_give(Role::adviser, Role::coordinator));
    CHECK_FALSE(may_give(Role::secretary, Role::coordinator));
}

TEST_CASE("a group has another leader when somebody else is coordinator or adviser")
{
    CHECK(has_other_leader({member(1, Role::adviser), member(2, Role::coordinator)}, {1}));
    CHECK_FALSE(has_other_leader({member(1, Role::adviser), member(2, Role::chair)}, {1}));
}

TEST_CASE("an organisation needs a name and a kind of the list that is no group")
{
    CHECK(problems(NewOrganisation{"Gemeente", "municipality"}).empty());
    CHECK(problems(NewOrganisation{" ", "tovenaar"}).size() == 2);
    CHECK(problems(NewOrganisation{"Allen", "working_group"}).size() == 1);
    CHECK(problems(NewOrganisation{"Club", "other", std::string(121, 'x')}).size() == 1);
}

TEST_CASE("declining needs a reason, taking part does not")
{
    CHECK(problems(Answer{State::takes_part, ""}).empty());
    CHECK(problems(Answer{State::declined, " "}).size() == 1);
    CHECK(problems(Answer{State::declined, "Geen tijd"}).empty());
    CHECK(problems(Answer{State::declined, std::string(301, 'x')}).size() == 1);
}

TEST_CASE("a representative needs a name and an address of mail")
{
    CHECK(problems(NewRepresentative{{7}, "Carla", "carla@voorbeeld.nl", "", Role::partner}).empty());
    CHECK(
        problems(NewRepresentative{{7}, "", "geen adres", std::string(121, 'x'), Role::partner}).size() == 3);
}

TEST_CASE("a declaration needs a place, a day and two parties")
{
    NewDeclaration const empty{};
    CHECK(problems(empty, {}).size() == 3);
    NewDeclaration const full{{}, "Grifthoek", {2027, 3, 15}, {1}};
    CHECK(problems(full, whole_core()).empty());
}

TEST_CASE("only who may sign is asked to sign")
{
    auto all = whole_core();
    all[0].representatives[0].is_signatory = true;
    auto const parties = parties_of(all);
    CHECK(parties.size() == 4);
    CHECK(parties[0].signatories.size() == 1);
    CHECK(parties[1].signatories.empty());
}

TEST_CASE("every state reads back from its code, and every refusal says what to do")
{
    for (auto const state : {State::invited, State::takes_part, State::declined})
        CHECK(state_of(code(state)) == state);
    CHECK_FALSE(state_of("weg"));
    for (int i = 0; i <= static_cast<int>(Refusal::last_leader); ++i)
        CHECK_FALSE(message(static_cast<Refusal>(i)).text.dutch.empty());
}
