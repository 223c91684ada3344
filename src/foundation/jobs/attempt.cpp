#include "attempt.h"

#include "base/fault.h"

namespace jobs {

namespace {

[[noreturn]] void lost() { throw base::Fault("this job is done by another process by now"); }

} // namespace

Attempt::Attempt(Claim claim, moment::Clock const& clock, std::atomic<bool> const& is_stopping)
    : claim_(std::move(claim))
    , clock_(clock)
    , is_stopping_(is_stopping)
    , done_(claim_.job.done)
    , is_cancel_asked_(claim_.is_stop_asked)
{
}

void Attempt::expect(db::Connection& connection, std::int64_t total)
{
    if (!set_total(connection, claim_, total)) {
        lost();
    }
}

void Attempt::advance(db::Connection& connection, std::int64_t steps, std::string_view note)
{
    auto const advanced = jobs::advance(connection, claim_, {steps, note, clock_.now()});
    if (!advanced) {
        lost();
    }
    done_ = advanced->done;
    if (advanced->is_stop_asked) {
        is_cancel_asked_ = true;
    }
}

bool Attempt::must_stop()
{
    told_to_cancel_ = told_to_cancel_ || is_cancel_asked_;
    told_to_pause_ = told_to_pause_ || is_stopping_;
    return told_to_cancel_ || told_to_pause_;
}

void Attempt::beat(db::Connection& connection)
{
    if (jobs::beat(connection, claim_, clock_.now())) {
        is_cancel_asked_ = true;
    }
}

} // namespace jobs
