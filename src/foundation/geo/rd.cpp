#include "geo.h"

#include <array>
#include <cmath>

namespace geo {
namespace {

// F. Schreutelkamp and G. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
// WGS84-kaartcoordinaten", Geodesia 2001: polynomials around the tower in Amersfoort.
constexpr Rd tower{155'000, 463'000};
constexpr Wgs tower_wgs{52.15517440, 5.38720621};

struct Term {
    int p;
    int q;
    double factor;
};

constexpr std::array latitude_terms{Term{0, 1, 3235.65389}, Term{2, 0, -32.58297}, Term{0, 2, -0.24750},
    Term{2, 1, -0.84978}, Term{0, 3, -0.06550}, Term{2, 2, -0.01709}, Term{1, 0, -0.00738},
    Term{4, 0, 0.00530}, Term{2, 3, -0.00039}, Term{4, 1, 0.00033}, Term{1, 1, -0.00012}};
constexpr std::array longitude_terms{Term{1, 0, 5260.52916}, Term{1, 1, 105.94684}, Term{1, 2, 2.45656},
    Term{3, 0, -0.81885}, Term{1, 3, 0.05594}, Term{3, 1, -0.05607}, Term{0, 1, 0.01199},
    Term{3, 2, -0.00256}, Term{1, 4, 0.00128}, Term{0, 2, 0.00022}, Term{2, 0, -0.00022},
    Term{5, 0, 0.00026}};
constexpr std::array x_terms{Term{0, 1, 190094.945}, Term{1, 1, -11832.228}, Term{2, 1, -114.221},
    Term{0, 3, -32.391}, Term{1, 0, -0.705}, Term{3, 1, -2.340}, Term{1, 3, -0.608}, Term{0, 2, -0.008},
    Term{2, 3, 0.148}};
constexpr std::array y_terms{Term{1, 0, 309056.544}, Term{0, 2, 3638.893}, Term{2, 0, 73.077},
    Term{1, 2, -157.984}, Term{3, 0, 59.788}, Term{0, 1, 0.433}, Term{2, 2, -6.439}, Term{1, 1, -0.032},
    Term{0, 4, 0.092}, Term{1, 4, -0.054}};

using Powers = std::array<double, 6>;

constexpr Powers powers(double value)
{
    Powers all{1};
    for (std::size_t i = 1; i < all.size(); ++i)
        all[i] = all[i - 1] * value;
    return all;
}

template <std::size_t N> double sum(std::array<Term, N> const& terms, Powers const& p, Powers const& q)
{
    double total = 0;
    for (Term const& term : terms)
        total += term.factor * p[static_cast<std::size_t>(term.p)] * q[static_cast<std::size_t>(term.q)];
    return total;
}

} // namespace

Rd to_rd(Wgs place)
{
    Powers const p = powers(0.36 * (place.lat - tower_wgs.lat));
    Powers const q = powers(0.36 * (place.lon - tower_wgs.lon));
    return {tower.x + sum(x_terms, p, q), tower.y + sum(y_terms, p, q)};
}

Wgs to_wgs(Rd place)
{
    Powers const p = powers((place.x - tower.x) * 1e-5);
    Powers const q = powers((place.y - tower.y) * 1e-5);
    return {
        tower_wgs.lat + sum(latitude_terms, p, q) / 3600, tower_wgs.lon + sum(longitude_terms, p, q) / 3600};
}

bool in_netherlands(Rd place)
{
    return place.x >= 0 && place.x <= 300'000 && place.y >= 300'000 && place.y <= 630'000;
}

double distance_m(Rd from, Rd to) { return std::hypot(to.x - from.x, to.y - from.y); }

} // namespace geo
