// One attempt at one job: what the handler sees of it and what the runner must know about it afterwards.
#pragma once
#include "runner.h"
#include "store.h"

#include <atomic>

namespace jobs {

class Attempt final : public Progress {
public:
    Attempt(Claim claim, moment::Clock const& clock, std::atomic<bool> const& is_stopping);
    std::int64_t done() const override { return done_; }
    void expect(db::Connection& connection, std::int64_t total) override;
    void advance(db::Connection& connection, std::int64_t steps, std::string_view note) override;
    bool must_stop() override;

    Claim const& claim() const { return claim_; }
    void beat(db::Connection& connection);
    // The handler was told to stop, and why; it may have finished all the same.
    bool was_told_to_cancel() const { return told_to_cancel_; }
    bool was_told_to_pause() const { return told_to_pause_; }

private:
    Claim claim_;
    moment::Clock const& clock_;
    std::atomic<bool> const& is_stopping_;
    std::int64_t done_;
    std::atomic<bool> is_cancel_asked_;
    bool told_to_cancel_ = false;
    bool told_to_pause_ = false;
};

} // namespace jobs
