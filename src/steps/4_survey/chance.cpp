#include "chance.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace survey {
namespace {

constexpr double next_to_nothing = 1e-18;
// Two outcomes that are equally likely may differ by rounding.
constexpr double as_likely = 1.0 + 1e-7;

// How likely each number of hits in the first group is, with all totals given, from the likeliest outward.
class Hypergeometric {
public:
    Hypergeometric(Proportion const& one, Proportion const& other)
        : hits_(one.hits + other.hits)
        , first_(one.n)
        , second_(other.n)
        , low_(std::max(std::int64_t{0}, hits_ - second_))
        , high_(std::min(hits_, first_))
    {
        auto const middle = static_cast<double>(first_ + 1) * static_cast<double>(hits_ + 1)
            / static_cast<double>(first_ + second_ + 2);
        mode_ = std::clamp(static_cast<std::int64_t>(middle), low_, high_);
    }

    // The chance of everything that is no likelier than so many hits.
    double no_likelier_than(std::int64_t hits) const
    {
        auto const bound = weight_of(hits) * as_likely;
        double all = 0, unlikely = 0;
        each_weight([&](double weight) {
            all += weight;
            unlikely += weight <= bound ? weight : 0;
        });
        return std::min(1.0, unlikely / all);
    }
    double least() const { return std::min(no_likelier_than(low_), no_likelier_than(high_)); }

private:
    // What the next number of hits weighs against this one.
    double step_up(std::int64_t hits) const
    {
        auto const up = static_cast<double>(hits_ - hits) * static_cast<double>(first_ - hits);
        return up / (static_cast<double>(hits + 1) * static_cast<double>(second_ - hits_ + hits + 1));
    }
    double weight_of(std::int64_t hits) const
    {
        double weight = 1;
        for (auto at = mode_; at < hits && weight > 0; ++at)
            weight *= step_up(at);
        for (auto at = mode_; at > hits && weight > 0; --at)
            weight /= step_up(at - 1);
        return weight;
    }
    template <class F> void each_weight(F const& visit) const
    {
        visit(1.0);
        double weight = 1;
        for (auto at = mode_; at < high_ && weight > next_to_nothing; ++at)
            visit(weight *= step_up(at));
        weight = 1;
        for (auto at = mode_; at > low_ && weight > next_to_nothing; --at)
            visit(weight /= step_up(at - 1));
    }

    std::int64_t hits_, first_, second_, low_, high_, mode_ = 0;
};

bool can_differ(Proportion const& one, Proportion const& other) { return one.n > 0 && other.n > 0; }

double share_of_variance(MeanOf const& group) { return group.variance / static_cast<double>(group.n); }

// Tests that can never be marked need no share of the level. The largest set of which each member could be
// marked at the level divided by its size, as Tarone (1990) found it.
std::vector<std::size_t> that_could(std::vector<Tested> const& tests, double level)
{
    std::vector<std::size_t> out;
    for (std::size_t size = 1; size <= tests.size(); ++size) {
        out.clear();
        for (std::size_t at = 0; at < tests.size(); ++at)
            if (tests[at].least_p <= level / static_cast<double>(size))
                out.push_back(at);
        if (out.size() <= size)
            return out;
    }
    return out;
}

} // namespace

double p_of_shares(Proportion const& one, Proportion const& other)
{
    return can_differ(one, other) ? Hypergeometric(one, other).no_likelier_than(one.hits) : 1.0;
}

double least_p_of_shares(Proportion const& one, Proportion const& other)
{
    return can_differ(one, other) ? Hypergeometric(one, other).least() : 1.0;
}

double p_of_means(MeanOf const& one, MeanOf const& other)
{
    auto const a = share_of_variance(one), b = share_of_variance(other);
    auto const apart = std::abs(one.mean - other.mean) - one.blur - other.blur;
    if (one.n < 2 || other.n < 2 || apart <= 0)
        return 1;
    if (a + b <= 0)
        return 0;
    auto const freedom = (a + b) * (a + b)
        / (a * a / static_cast<double>(one.n - 1) + b * b / static_cast<double>(other.n - 1));
    boost::math::students_t const distribution(freedom);
    return 2 * boost::math::cdf(boost::math::complement(distribution, apart / std::sqrt(a + b)));
}

double p_of_fit(std::span<std::int64_t const> counts, std::span<double const> shares)
{
    double all = 0, distance = 0;
    for (auto const count : counts)
        all += static_cast<double>(count);
    for (std::size_t at = 0; at < counts.size(); ++at) {
        auto const expected = all * shares[at];
        if (expected < expected_min)
            return 1;
        auto const apart = static_cast<double>(counts[at]) - expected;
        distance += apart * apart / expected;
    }
    if (counts.size() < 2)
        return 1;
    boost::math::chi_squared const distribution(static_cast<double>(counts.size() - 1));
    return boost::math::cdf(boost::math::complement(distribution, distance));
}

std::vector<bool> differing(std::vector<Tested> const& tests, double level)
{
    std::vector<bool> out(tests.size());
    auto order = that_could(tests, level);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return tests[a].p != tests[b].p ? tests[a].p < tests[b].p : a < b;
    });
    for (std::size_t at = 0; at < order.size(); ++at) {
        if (tests[order[at]].p > level / static_cast<double>(order.size() - at))
            break;
        out[order[at]] = true;
    }
    return out;
}

} // namespace survey
