#include "progress.h"

#include <doctest/doctest.h>

using namespace comparison;

namespace {

Park planned_from(moment::Date day)
{
    Park park;
    park.round.started_on = day;
    park.round.planned_from = day;
    return park;
}

Progress line(Park const& park) { return {&park, 0, {}, {}, {}, {}}; }

} // namespace

TEST_CASE("actions are counted as the plan counts them")
{
    auto const park = planned_from({2026, 1, 10});
    moment::Date const today{2027, 3, 15}; // the fifth quarter
    Actions actions;
    add(actions, {park.id, plan::State::done, 2, 3}, park, today);
    add(actions, {park.id, plan::State::planned, 4, 2}, park, today);
    add(actions, {park.id, plan::State::in_progress, 5, 1}, park, today);
    add(actions, {park.id, plan::State::dropped, 1, 7}, park, today);
    CHECK(actions.all == 6);
    CHECK(actions.done == 3);
    CHECK(actions.late == 2);
}

TEST_CASE("a share of one to four answers is not told")
{
    CHECK(*share({120, 30}) == doctest::Approx(0.25));
    CHECK(*share({120, 0}) == doctest::Approx(0));
    CHECK_FALSE(share({120, 4}));
    CHECK(share({120, 5}));
    CHECK_FALSE(share({120, 11, 12}));
    CHECK(share({120, 12, 12}));
    CHECK_FALSE(share({0, 0}));
}

TEST_CASE("what asks for attention comes first")
{
    Park const a, b, c;
    std::vector<Progress> all{line(a), line(b), line(c)};
    all[0].response = Response{100, 40};
    all[1].response = Response{100, 10};
    all[1].actions.late = 1;
    all[2].actions.late = 4;
    all[0].next_on = {2027, 4, 1};
    all[1].next_on = {2027, 6, 1};
    auto const first = [&](ProgressOrder order) {
        auto sorted = all;
        put_in_order(sorted, order);
        return sorted.front().park;
    };
    CHECK(first(ProgressOrder::name) == &a);
    CHECK(first(ProgressOrder::response) == &b);
    CHECK(first(ProgressOrder::late) == &c);
    CHECK(first(ProgressOrder::next) == &c);
}

TEST_CASE("a small response stands behind those that are told, so that its place tells nothing")
{
    Park const a, b;
    std::vector<Progress> all{line(a), line(b)};
    all[0].response = Response{100, 3};
    all[1].response = Response{100, 90};
    put_in_order(all, ProgressOrder::response);
    CHECK(all.front().park == &b);
}

TEST_CASE("an order of the process is known by its code")
{
    for (auto const order :
        {ProgressOrder::name, ProgressOrder::response, ProgressOrder::late, ProgressOrder::next})
        CHECK(progress_order_of(code(order)) == order);
    CHECK(progress_order_of("iets") == ProgressOrder::name);
}
