#include "saving.h"

#include "placing.h"
#include "store.h"

#include "db/db.h"
#include "inventory/tally.h"
#include "jobs/runner.h"

#include <algorithm>

namespace deliveries {
namespace {

bool is_to_save(ParkOf const& park) { return park.state == ParkState::waiting && park.inside > 0; }
bool is_to_undo(ParkOf const& park) { return park.state == ParkState::saved; }

inventory::Readings readings_of(db::Connection& db, Delivery const& delivery)
{
    inventory::Readings out(inventory::about_of(way_of(delivery)));
    each_piece(db, delivery.id, [&](inventory::Counted piece) { out.add(std::move(piece)); });
    return out;
}

// The place that this person holds there now, when he may still give figures; while the job runs it can be
// taken away, and a round can be closed.
std::optional<OpenPark> open_park(
    db::Connection& db, At const& at, Delivery const& delivery, ParkOf const& park)
{
    auto place = park_of_person(db, delivery.person, park.scope.partnership);
    if (!place || place->scope != park.scope)
        return std::nullopt;
    auto parks = parks_to_give({std::move(*place)}, at.house.is_authority);
    return parks.open.empty() ? std::nullopt : std::optional(std::move(parks.open.front()));
}

bool may_share(Delivery const& delivery, OpenPark const& open, partnership::Sharing wanted)
{
    inventory::Import import;
    import.person = delivery.person;
    import.organisation = open.park.organisation;
    return inventory::may_share(import, {delivery.person, open.park.organisation, open.park.role}, wanted);
}

struct Giving {
    At const& at;
    Delivery const& delivery;
    inventory::Readings const& readings;
    inventory::Choices const& choices;
};

void give(db::Connection& db, Giving const& giving, ParkOf& park)
{
    auto const open = open_park(db, giving.at, giving.delivery, park);
    auto const reading = giving.readings.of_park(park.number);
    park.state = ParkState::skipped;
    if (!open || reading.lines.empty() || !may_share(giving.delivery, *open, giving.choices.sharing))
        return;
    park.import = inventory::store_part(db, park.scope, reading,
        {giving.delivery.filename, giving.delivery.person, open->park.organisation, giving.choices,
            park.boundary},
        giving.at.now);
    park.state = ParkState::saved;
}

// Each park and its progress in one transaction: no park gets it twice, whatever happens between.
template <class Wanted, class Do>
bool each_park(
    db::Connection& db, DeliveryId id, jobs::Progress& progress, Wanted const& is_wanted, Do const& act)
{
    auto parks = parks_of_delivery(db, id);
    progress.expect(db, progress.done() + std::ranges::count_if(parks, is_wanted));
    for (auto& park : parks) {
        if (!is_wanted(park))
            continue;
        if (progress.must_stop())
            return false;
        db::Transaction transaction(db);
        act(park);
        update_park(db, id, park);
        progress.advance(db, 1, park.name);
        transaction.commit();
    }
    return true;
}

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
    if (delivery.state != State::placed)
        return false;
    delivery.choices = stored(choices);
    return order(db, delivery, State::saving, now);
}

bool begin_undoing(db::Connection& db, Delivery delivery, moment::Instant now)
{
    return delivery.state == State::saved && order(db, delivery, State::undoing, now);
}

void save_parts(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress)
{
    auto const choices = choices_of(delivery.choices).value_or(inventory::Choices{});
    auto const readings = readings_of(db, delivery);
    Giving const giving{at, delivery, readings, choices};
    if (!each_park(db, delivery.id, progress, is_to_save, [&](ParkOf& park) { give(db, giving, park); }))
        return;
    auto after = delivery;
    after.state = State::saved;
    after.file.clear();
    db::Transaction transaction(db);
    if (update_delivery(db, after, State::saving)) {
        delete_pieces(db, delivery.id);
        forget_file(db, at.house, delivery.file);
    }
    transaction.commit();
}

void undo_parts(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress)
{
    auto const take_back = [&](ParkOf& park) {
        park.state = ParkState::undone;
        // Where he has no place any more, others decide about it.
        if (auto const open = open_park(db, at, delivery, park))
            (void)inventory::undo_part(db, open->reader, park.import, {delivery.person, at.now, {}});
        else
            park.state = ParkState::skipped;
    };
    if (!each_park(db, delivery.id, progress, is_to_undo, take_back))
        return;
    auto after = delivery;
    after.state = State::undone;
    (void)update_delivery(db, after, State::undoing);
}

} // namespace deliveries
