#include "pictures.h"

#include <doctest/doctest.h>

using namespace comparison;
using inventory::Source;
using partnership::Sharing;

namespace {

constexpr inventory::Period this_year{inventory::Span::year, 2026, 0};

SeenPark seen(std::int64_t id, partnership::Reader::Sees const& sees = {true, false, {}})
{
    Park park;
    park.id = {id};
    return {park, partnership::Reader({park.id, {}}, sees)};
}

Delivered delivered(std::int64_t import, std::int64_t park, Sharing sharing = Sharing::working_group,
    std::int64_t organisation = 0)
{
    return {{import}, {park}, sharing, {organisation}, inventory::Area::park, "", 0};
}

FigureRow figure(std::int64_t import, std::int64_t count, Source source = Source::police)
{
    return {{import}, source, "inbraak", this_year, count};
}

} // namespace

TEST_CASE("each source has its own picture, with a place for each park")
{
    auto const all = pictures_of({seen(1), seen(2)},
        {{delivered(10, 1), delivered(20, 2)},
            {figure(10, 24), figure(20, 30), figure(20, 7, Source::municipality)}});
    REQUIRE(all.size() == 2);
    CHECK(all[0].source == Source::police);
    CHECK(all[0].parks == 2);
    CHECK(all[0].years[1]->now.value == 30);
    CHECK(all[1].parks == 1);
    CHECK_FALSE(all[1].years[0]);
    CHECK(picture_of(all, "")->source == Source::police);
    CHECK(picture_of(all, "municipality")->source == Source::municipality);
    CHECK(picture_of({}, "") == nullptr);
}

TEST_CASE("a later delivery of a park replaces an earlier one")
{
    auto const all
        = pictures_of({seen(1)}, {{delivered(10, 1), delivered(11, 1)}, {figure(11, 30), figure(10, 24)}});
    CHECK(all[0].years[0]->now.value == 30);
}

TEST_CASE("a figure counts only where the reader of that park may see it")
{
    auto const sees = [](Sharing sharing, std::int64_t owner, partnership::Reader::Sees const& reader) {
        return !pictures_of({seen(1, reader)}, {{delivered(10, 1, sharing, owner)}, {figure(10, 24)}})
                    .empty();
    };
    CHECK(sees(Sharing::everyone, 0, {}));
    CHECK(sees(Sharing::working_group, 0, {true, false, {}}));
    CHECK_FALSE(sees(Sharing::working_group, 0, {}));
    CHECK(sees(Sharing::government, 0, {true, true, {}}));
    CHECK_FALSE(sees(Sharing::government, 0, {true, false, {}}));
    CHECK(sees(Sharing::own_organisation, 7, {true, true, {7}}));
    CHECK_FALSE(sees(Sharing::own_organisation, 8, {true, true, {7}}));
}

TEST_CASE("a park that was not given is left out, whatever the database says")
{
    CHECK(pictures_of({seen(1)}, {{delivered(20, 2)}, {figure(20, 30), figure(99, 30)}}).empty());
}
