// Goes over the lines of one chain in order, and notes what is wrong with them. Knows no database.
#pragma once
#include "verify.h"

namespace audit {

class Walk {
public:
    // From the newest checkpoint on, or from the first line.
    Walk(Chain chain, Checkpoint const* begin);
    void pass(Line const& line);
    // All lines have passed: is this the end that was sealed?
    void end(Head const& head, std::string_view secret);
    // Of this chain, checked as the line passes.
    void remember(Remembered const& remembered) { remembered_ = remembered; }
    std::vector<Finding> const& findings() const { return findings_; }
    std::int64_t lines() const { return lines_; }

private:
    void note(Flaw flaw, std::int64_t from, std::int64_t to);

    Chain chain_;
    std::int64_t first_; // below this everything expired
    std::int64_t next_;
    std::string previous_;
    std::optional<Remembered> remembered_ = {};
    std::vector<Finding> findings_ = {};
    std::int64_t lines_ = 0;
};

// What is wrong with the checkpoints of one chain, in order of their numbers.
std::vector<Finding> flaws(std::vector<Checkpoint> const& checkpoints, std::string_view secret);

} // namespace audit
