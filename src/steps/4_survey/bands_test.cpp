#include "bands.h"

#include <doctest/doctest.h>

#include <set>

using namespace survey;

namespace {

// Everything that fits what is told, found by trying it: what a patient reader does.
class Attacker {
public:
    Attacker(Group const& whole, std::vector<Told> const& told, std::int64_t step)
        : total_(whole.answered)
        , step_(step)
        , told_(told)
    {
        for (std::size_t part = 0; part < told.size(); ++part)
            for (auto const& street : told[part].parts)
                streets_.push_back({part, street.invited, street.answered});
        guess_.resize(streets_.size());
        possible_streets_.resize(streets_.size());
        possible_parts_.resize(told.size());
        try_from(0, 0);
    }
    bool knows_a_handful() const
    {
        for (std::size_t at = 0; at < streets_.size(); ++at)
            if (narrows(possible_streets_[at], streets_[at].invited))
                return true;
        for (std::size_t at = 0; at < told_.size(); ++at)
            if (narrows(possible_parts_[at], told_[at].invited))
                return true;
        return false;
    }

private:
    struct Street {
        std::size_t part;
        std::int64_t invited;
        std::optional<Band> band;
    };
    static bool fits(std::optional<Band> const& band, std::int64_t count)
    {
        return !band || (count >= band->from && count <= band->to);
    }
    void try_from(std::size_t at, std::int64_t sum)
    {
        if (at == streets_.size()) {
            if (sum == total_)
                accept();
            return;
        }
        for (std::int64_t count = 0; count <= streets_[at].invited && sum + count <= total_; ++count) {
            if (!fits(streets_[at].band, count))
                continue;
            guess_[at] = count;
            try_from(at + 1, sum + count);
        }
    }
    void accept()
    {
        std::vector<std::int64_t> parts(told_.size());
        for (std::size_t at = 0; at < streets_.size(); ++at)
            parts[streets_[at].part] += guess_[at];
        for (std::size_t at = 0; at < parts.size(); ++at)
            if (!fits(told_[at].answered, parts[at]))
                return;
        for (std::size_t at = 0; at < streets_.size(); ++at)
            possible_streets_[at].insert(guess_[at]);
        for (std::size_t at = 0; at < parts.size(); ++at)
            possible_parts_[at].insert(parts[at]);
    }
    bool narrows(std::set<std::int64_t> const& possible, std::int64_t invited) const
    {
        return possible.empty() || tells_of_few({*possible.begin(), *possible.rbegin()}, invited, step_);
    }

    std::int64_t total_, step_;
    std::vector<Told> const& told_;
    std::vector<Street> streets_;
    std::vector<std::int64_t> guess_;
    std::vector<std::set<std::int64_t>> possible_streets_, possible_parts_;
};

Group of_parts(std::vector<std::vector<std::pair<int, int>>> const& parts)
{
    Group whole;
    for (auto const& streets : parts) {
        Group part;
        for (auto const& [invited, answered] : streets) {
            part.parts.push_back({"", invited, answered, {}});
            part.invited += invited;
            part.answered += answered;
        }
        whole.invited += part.invited;
        whole.answered += part.answered;
        whole.parts.push_back(part);
    }
    return whole;
}

std::size_t told_count(std::vector<Told> const& told)
{
    std::size_t out = 0;
    for (auto const& part : told)
        out += (part.answered ? 1U : 0U) + told_count(part.parts);
    return out;
}

} // namespace

TEST_CASE("a band holds at least as many numbers as the smallest group, at both ends")
{
    CHECK(band_of(0, 9, 5) == Band{0, 4});
    CHECK(band_of(4, 9, 5) == Band{0, 4});
    CHECK(band_of(5, 9, 5) == Band{5, 9});
    CHECK(band_of(7, 8, 5) == Band{0, 8});
    CHECK(band_of(13, 13, 5) == Band{5, 13});
    CHECK(band_of(14, 14, 5) == Band{10, 14});
    for (std::int64_t invited = 0; invited <= 60; ++invited)
        for (std::int64_t answered = 0; answered <= invited; ++answered) {
            auto const band = band_of(answered, invited, 5);
            CHECK(band.from <= answered);
            CHECK(answered <= band.to);
            CHECK_FALSE(tells_of_few(band, invited, 5));
            CHECK((band.to - band.from >= 4 || invited < 4));
        }
}

TEST_CASE("knowing a handful that answered or did not is telling")
{
    CHECK(tells_of_few({4, 4}, 20, 5));
    CHECK(tells_of_few({1, 4}, 20, 5)); // somebody did
    CHECK(tells_of_few({0, 3}, 20, 5));
    CHECK(tells_of_few({20, 20}, 20, 5)); // everybody did
    CHECK(tells_of_few({14, 18}, 20, 5));
    CHECK_FALSE(tells_of_few({0, 4}, 20, 5));
    CHECK_FALSE(tells_of_few({7, 7}, 20, 5));
    CHECK_FALSE(tells_of_few({16, 20}, 20, 5));
    CHECK_FALSE(tells_of_few({0, 20}, 20, 5));
}

TEST_CASE("parts of the park are told in bands")
{
    auto const told = told_parts(of_parts({{{40, 12}, {30, 17}}, {{50, 21}}}), 5);
    REQUIRE(told.size() == 2);
    CHECK(told[0].answered == Band{25, 29});
    CHECK(told[0].parts[0].answered == Band{10, 14});
    CHECK(told[1].answered == Band{20, 24});
    CHECK(told[1].parts[0].invited == 50);
}

TEST_CASE("a total that would give parts away keeps them back")
{
    // 8 in two bands of 0 to 4 can only be 4 and 4.
    auto const told = told_parts(of_parts({{{20, 4}}, {{20, 4}}}), 5);
    CHECK(told_count(told) < 4);
    CHECK_FALSE(Attacker(of_parts({{{20, 4}}, {{20, 4}}}), told, 5).knows_a_handful());
}

TEST_CASE("whoever tries every park that fits what is told finds nobody")
{
    std::uint32_t seed = 11;
    auto const below = [&](std::uint32_t limit) {
        seed = seed * 1664525 + 1013904223;
        return static_cast<int>((seed >> 8U) % limit);
    };
    std::size_t told_in_all = 0;
    int tried = 0;
    for (int park = 0; park < 3000; ++park) {
        std::vector<std::vector<std::pair<int, int>>> parts(1 + static_cast<std::size_t>(below(3)));
        for (auto& streets : parts)
            for (int street = 0; street <= below(2); ++street) {
                auto const invited = 1 + below(9);
                streets.emplace_back(invited, below(static_cast<std::uint32_t>(invited) + 1));
            }
        auto const whole = of_parts(parts);
        constexpr std::int64_t step = 3;
        // A total that tells of a handful by itself is not this rule's to hide.
        if (tells_of_few({whole.answered, whole.answered}, whole.invited, step))
            continue;
        auto const told = told_parts(whole, step);
        bool const is_small = whole.invited < 2 * step;
        if (is_small || told_count(told) == 0)
            continue;
        ++tried;
        told_in_all += told_count(told);
        CHECK_FALSE(Attacker(whole, told, step).knows_a_handful());
    }
    CHECK(tried > 300);
    CHECK(told_in_all > 600);
}
