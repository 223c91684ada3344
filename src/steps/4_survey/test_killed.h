// A job that is killed, for the tests of what is taken up again.
#pragma once
#include "base/fault.h"
#include "jobs/jobs.h"

namespace survey {

// Keeps count as the runner does, and is killed before a step of choice.
struct Killed final : jobs::Progress {
    std::int64_t finished = 0;
    int steps_before_kill = 1000;
    std::int64_t done() const override { return finished; }
    void expect(db::Connection&, std::int64_t) override { }
    void advance(db::Connection&, std::int64_t steps, std::string_view) override
    {
        if (steps_before_kill-- == 0)
            throw base::Fault("killed");
        finished += steps;
    }
    bool must_stop() override { return false; }
};

} // namespace survey
