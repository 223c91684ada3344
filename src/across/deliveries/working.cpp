#include "working.h"

#include "placing.h"

namespace deliveries {

std::optional<OpenPark> open_park(
    db::Connection& db, At const& at, Delivery const& delivery, ParkOf const& park)
{
    auto place = park_of_person(db, delivery.person, park.scope.partnership);
    if (!place || place->scope != park.scope)
        return std::nullopt;
    auto parks = parks_to_give({std::move(*place)}, {right_for(delivery.subject), at.house.is_authority});
    return parks.open.empty() ? std::nullopt : std::optional(std::move(parks.open.front()));
}

void begin_anew(db::Connection& db, DeliveryId id, std::vector<ParkOf> const& parks)
{
    db::Transaction transaction(db);
    delete_pieces(db, id);
    for (auto const& park : parks)
        update_park(db, id, park);
    transaction.commit();
}

void refuse(db::Connection& db, visit::House const& house, Delivery delivery, std::string_view reason)
{
    db::Transaction transaction(db);
    auto const file = std::exchange(delivery.file, {});
    delivery.state = State::refused, delivery.reason = reason;
    if (update_delivery(db, delivery, State::placing)) {
        delete_pieces(db, delivery.id);
        forget_file(db, house, file);
    }
    transaction.commit();
}

void finish_placing(
    db::Connection& db, Delivery delivery, std::vector<ParkOf> const& parks, std::string_view totals)
{
    db::Transaction transaction(db);
    for (auto const& park : parks)
        if (park.inside > 0)
            update_park(db, delivery.id, park);
    delivery.state = State::placed;
    if (update_delivery(db, delivery, State::placing))
        update_totals(db, delivery.id, totals);
    transaction.commit();
}

void finish_saving(db::Connection& db, visit::House const& house, Delivery const& delivery)
{
    auto after = delivery;
    after.state = State::saved;
    after.file.clear();
    db::Transaction transaction(db);
    if (update_delivery(db, after, State::saving)) {
        delete_pieces(db, delivery.id);
        forget_file(db, house, delivery.file);
    }
    transaction.commit();
}

} // namespace deliveries
