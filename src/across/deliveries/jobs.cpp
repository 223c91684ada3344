#include "jobs.h"

#include "placing.h"
#include "saving.h"
#include "store.h"

namespace deliveries {
namespace {

// A job that was stopped may still be told of when another took its place.
std::optional<Delivery> delivery_of(db::Connection& db, jobs::Job const& job, State state)
{
    auto delivery = delivery_of_job(db, DeliveryId{job.scope});
    bool const is_its_job = delivery && delivery->state == state && delivery->job == job.id;
    return is_its_job ? std::move(delivery) : std::nullopt;
}

} // namespace

jobs::Handlers job_handlers(visit::House const& house)
{
    jobs::Handlers out;
    out.emplace(place_job,
        [&house](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) -> jobs::Outcome {
            if (auto const delivery = delivery_of(db, job, State::placing))
                place_rows(house, db, *delivery, progress);
            return {};
        });
    out.emplace(save_job,
        [&house](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) -> jobs::Outcome {
            if (auto const delivery = delivery_of(db, job, State::saving))
                save_parts({house, job.created}, db, *delivery, progress);
            return {};
        });
    out.emplace(undo_job,
        [&house](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) -> jobs::Outcome {
            if (auto const delivery = delivery_of(db, job, State::undoing))
                undo_parts({house, job.created}, db, *delivery, progress);
            return {};
        });
    return out;
}

} // namespace deliveries
