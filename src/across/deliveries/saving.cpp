#include "saving.h"

#include "store.h"

#include "db/db.h"

namespace deliveries {
namespace {

bool order(db::Connection& db, Delivery& delivery, State to, moment::Instant now)
{
    auto const from = delivery.state;
    delivery.state = to;
    auto const kind = to == State::saving ? save_job : undo_job;
    delivery.job = jobs::enqueue(db, {std::string(kind), "{}", delivery.id.value}, now);
    return update_delivery(db, delivery, from);
}

} // namespace

bool begin_saving(
    db::Connection& db, Delivery delivery, inventory::Choices const& choices, moment::Instant now)
{
    if (delivery.state != State::placed || delivery.subject != Subject::figures)
        return false;
    delivery.choices = stored(choices);
    return order(db, delivery, State::saving, now);
}

bool begin_saving(db::Connection& db, Delivery delivery, moment::Instant now)
{
    return delivery.state == State::placed && delivery.subject == Subject::addresses
        && order(db, delivery, State::saving, now);
}

bool begin_undoing(db::Connection& db, Delivery delivery, moment::Instant now)
{
    return delivery.state == State::saved && delivery.subject == Subject::figures
        && order(db, delivery, State::undoing, now);
}

} // namespace deliveries
