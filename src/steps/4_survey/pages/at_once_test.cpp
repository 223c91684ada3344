// Many who send at the same moment, on connections of their own.
#include "field.h"
#include "open_link.h"
#include "papers.h"
#include "test_workshop.h"
#include "undeliverable.h"
#include "waiting.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

using namespace survey;

namespace {

constexpr moment::Date sending_day{2027, 3, 15};

Answers at_once_answers() { return {{"B1", {{{"", "safe"}}, ""}}, {"B3", {{{"", "7"}}, ""}}}; }

void all_at_once(std::vector<std::function<void()>> const& works)
{
    std::atomic<std::size_t> ready = 0;
    std::vector<std::thread> threads;
    for (auto const& work : works)
        threads.emplace_back([&] {
            ++ready;
            while (ready < works.size())
                std::this_thread::yield();
            work();
        });
    for (auto& thread : threads)
        thread.join();
}

} // namespace

TEST_CASE("letters and visitors that send at once count once each, and the link takes no more than it may")
{
    each_workshop([](Workshop& workshop) {
        workshop.open_it();
        std::vector<Seat> seats;
        {
            auto db = workshop.database.lease();
            auto const survey = workshop.survey_in(*db);
            REQUIRE(switch_on(*db, survey, {"proef", 3}, {house_secret}));
            OpenDoor const door{survey, *open_link(*db, survey)};
            for (int i = 0; i < 6; ++i)
                seats.push_back(*enter(*db, {house_secret}, *admit(*db, {house_secret}, door), sending_day));
            for (auto const id : unused_invitations(*db, workshop.id, 6))
                seats.push_back({id, survey, "", false, false});
        }
        std::atomic<int> sent = 0, refused = 0, broken = 0;
        std::vector<std::function<void()>> works;
        for (auto const& seat : seats)
            works.emplace_back([&workshop, &sent, &refused, &broken, seat] {
                try {
                    auto db = workshop.database.lease();
                    ++(send_on(*db, seat, at_once_answers(), "", sending_day) ? sent : refused);
                } catch (std::exception const&) {
                    ++broken;
                }
            });
        all_at_once(works);
        CHECK(broken == 0);
        CHECK(sent == 9);
        CHECK(refused == 3);
        auto db = workshop.database.lease();
        auto const found = channels(*db, workshop.survey_in(*db));
        CHECK(found.open_link == 3);
        CHECK(found.letters == 6);
        CHECK(open_link(*db, workshop.survey_in(*db))->sent == 3);
    });
}

TEST_CASE("a code that is sent on paper and in the browser at once counts once")
{
    each_workshop([](Workshop& workshop) {
        workshop.open_it();
        std::vector<Seat> seats;
        std::vector<Paper> forms;
        {
            auto db = workshop.database.lease();
            auto const survey = workshop.survey_in(*db);
            for (auto const& row : invitations_from(*db, workshop.id, 0, 6)) {
                seats.push_back({row.id, survey, "", false, false});
                auto const code = code_of({house_secret}, row.id, row.salt);
                forms.push_back(*type_in(*db, survey, code, at_once_answers(), {house_secret}));
            }
        }
        std::atomic<int> sent = 0, broken = 0;
        std::vector<std::function<void()>> works;
        for (std::size_t at = 0; at < seats.size(); ++at) {
            works.emplace_back([&, at] {
                try {
                    auto db = workshop.database.lease();
                    sent += send_on(*db, seats[at], at_once_answers(), "", sending_day) ? 1 : 0;
                } catch (std::exception const&) {
                    ++broken;
                }
            });
            works.emplace_back([&, at] {
                try {
                    auto db = workshop.database.lease();
                    auto const done
                        = type_again(*db, seats[at].survey, forms[at], at_once_answers(), sending_day);
                    sent += done && *done ? 1 : 0;
                } catch (std::exception const&) {
                    ++broken;
                }
            });
        }
        all_at_once(works);
        CHECK(broken == 0);
        CHECK(sent == 6);
        auto db = workshop.database.lease();
        CHECK(workshop.survey_in(*db).sent == 6);
        CHECK(papers(*db, workshop.survey_in(*db)).size()
                + static_cast<std::size_t>(channels(*db, workshop.survey_in(*db)).letters_on_paper)
            == 6);
    });
}

TEST_CASE("a letter that comes back while its answer is sent makes neither wait for the other")
{
    each_workshop([](Workshop& shop) {
        shop.open_it();
        auto db = shop.database.lease();
        auto const survey = shop.survey_in(*db);
        auto const id = unused_invitations(*db, shop.id, 1).front();
        std::atomic<bool> is_broken = false;
        std::thread other;
        {
            db::Transaction transaction(*db);
            lock_survey(*db, shop.id);
            other = std::thread([&] {
                try {
                    mark_undeliverable(*shop.database.lease(), survey, {{id, true}});
                } catch (std::exception const&) {
                    is_broken = true;
                }
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            try {
                CHECK(use_invitation(*db, id));
                transaction.commit();
            } catch (std::exception const&) {
                is_broken = true;
            }
        }
        other.join();
        CHECK_FALSE(is_broken);
        CHECK(shop.survey_in(*db).undeliverable == 1);
    });
}
