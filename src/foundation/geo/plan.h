// The edges of one part and of lines through it as a plan of streets: every face of the plan is a piece.
#pragma once
#include "plane.h"

#include <map>
#include <utility>

namespace geo::plane {

class Plan {
public:
    // Every corner of the part that a line meets must be there already.
    explicit Plan(Polygon const& polygon);
    void add_line(Edge const& edge);
    // Line that only leads into a hole, or ends in the part, divides nothing: it goes out.
    void drop_what_divides_nothing();
    // Pieces run against the clock, their holes with it.
    std::vector<Ring> faces();

private:
    struct Way {
        Edge edge;
        bool is_line = false;
        std::size_t face = 0;
        bool walked = false;
    };

    void add(Edge const& edge, bool is_line);
    // Numbers the faces; answers how many there are.
    std::size_t walk();
    std::size_t next(Way const& way) const;
    // Of the way from here to there that is a line.
    std::size_t face_of(Rd from, Rd to) const;
    Ring ring_from(Way const& start) const;

    std::vector<Way> ways_;
    std::map<std::pair<long long, long long>, std::vector<std::size_t>> leaving_; // by corner
};

} // namespace geo::plane
