#include "outcome_demo.h"

#include "presence.h"
#include "splits.h"

namespace survey {
namespace {

// Nobody watches, and nobody stops it.
struct Unwatched final : jobs::Progress {
    std::int64_t done() const override { return 0; }
    void expect(db::Connection&, std::int64_t) override { }
    void advance(db::Connection&, std::int64_t, std::string_view) override { }
    bool must_stop() override { return false; }
};

} // namespace

void describe_outcome_for_demo(db::Connection& db, Survey const& survey, moment::Instant now)
{
    for (auto const* section : {"B", "E"})
        (void)choose_split(db, survey, section, "A2", now);
    jobs::Job job;
    job.scope = survey.id.value;
    Unwatched progress;
    (void)split_handler()(db, job, progress);
    set_population(
        db, survey.id, "A2", {{"n1", 90}, {"n2_9", 70}, {"n10_49", 60}, {"n50_99", 40}, {"n100", 30}});
}

} // namespace survey
