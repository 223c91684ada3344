#include "jobs.h"

#include "addresses.h"
#include "figures.h"

namespace deliveries {
namespace {

// A job that was stopped may still be told of when another took its place.
std::optional<Delivery> delivery_of(db::Connection& db, jobs::Job const& job, State state)
{
    auto delivery = delivery_of_job(db, DeliveryId{job.scope});
    bool const is_its_job = delivery && delivery->state == state && delivery->job == job.id;
    return is_its_job ? std::move(delivery) : std::nullopt;
}

using Work = void (*)(At const&, db::Connection&, Delivery const&, jobs::Progress&);

jobs::Handler handler(visit::House const& house, State state, Work figures, Work addresses)
{
    return [&house, state, figures, addresses](
               db::Connection& db, jobs::Job const& job, jobs::Progress& progress) -> jobs::Outcome {
        if (auto const delivery = delivery_of(db, job, state))
            (delivery->subject == Subject::addresses ? addresses : figures)(
                {house, job.created}, db, *delivery, progress);
        return {};
    };
}

// Addresses are never taken back: an import of one park is not either.
void nothing(At const&, db::Connection&, Delivery const&, jobs::Progress&) { }

} // namespace

jobs::Handlers job_handlers(visit::House const& house)
{
    return {{std::string(place_job), handler(house, State::placing, place_figures, place_addresses)},
        {std::string(save_job), handler(house, State::saving, save_figures, save_addresses)},
        {std::string(undo_job), handler(house, State::undoing, undo_figures, nothing)}};
}

} // namespace deliveries
