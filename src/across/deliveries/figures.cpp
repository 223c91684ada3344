#include "figures.h"

#include "placing.h"
#include "working.h"

#include "area/area.h"
#include "base/fault.h"
#include "inventory/opened.h"
#include "inventory/tally.h"

namespace deliveries {
namespace {

bool is_by_point(inventory::Way const& way)
{
    return way.kind == inventory::Kind::reports || way.layout.has_point();
}

// What lies in this park, and the version of the boundary that says so.
inventory::Ground ground_of(db::Connection& db, ParkOf& park, inventory::Way const& way)
{
    if (is_by_point(way)) {
        auto boundary = area::boundary(db, park.scope);
        park.boundary = boundary ? boundary->version : 0;
        return {boundary ? std::optional(std::move(boundary->shape)) : std::nullopt, {}};
    }
    inventory::Ground out;
    park.boundary = area::summary(db, park.scope).boundary_version;
    for (auto const& address : area::addresses(db, park.scope)) {
        out.postcodes.push_back(address.postcode);
        out.postcodes.push_back(address.postcode + " " + std::to_string(address.number));
    }
    return out;
}

// Boundaries as they are now.
inventory::Grounds grounds_of(
    db::Connection& db, Delivery const& delivery, std::vector<ParkOf>& parks, inventory::Way const& way)
{
    auto const before = parks;
    auto out = inventory::Grounds::of_many(
        parks.size(), [&](std::uint32_t number) { return ground_of(db, parks[number], way); });
    if (!std::ranges::equal(before, parks, {}, &ParkOf::boundary, &ParkOf::boundary))
        begin_anew(db, delivery.id, parks);
    return out;
}

// What earlier attempts kept.
struct Kept {
    std::int64_t pieces = 0;
    inventory::Going going{piece_rows, 0, {}};
};

Kept kept_of(db::Connection& db, DeliveryId id)
{
    Kept out;
    each_piece(db, id, [&](std::string const& bytes) {
        auto const piece = inventory::unpacked(bytes);
        ++out.pieces;
        out.going.passed = piece.passed;
        out.going.kinds.insert(out.going.kinds.end(), piece.kinds.begin(), piece.kinds.end());
    });
    return out;
}

// Adds the pieces up to what the page of choices shows, and to how much lies in each park.
void finish_figures(db::Connection& db, Delivery delivery, std::vector<ParkOf> parks)
{
    inventory::Counted together;
    each_piece(db, delivery.id, [&](std::string const& bytes) {
        auto const piece = inventory::unpacked(bytes);
        inventory::add_together(together, piece);
        for (auto const& one : piece.here)
            parks.at(inventory::park_of(one.key)).inside += one.times;
    });
    delivery.rows = together.rows, delivery.wrong = together.wrong_rows;
    delivery.placed = together.placed, delivery.outside = together.outside;
    finish_placing(db, delivery, parks, inventory::packed(together));
}

inventory::Readings readings_of(db::Connection& db, Delivery const& delivery)
{
    inventory::Readings out(inventory::about_of(way_of(delivery)));
    each_piece(db, delivery.id, [&](std::string const& bytes) { out.add(inventory::unpacked(bytes)); });
    return out;
}

// More kinds in more months than a park can show.
bool is_too_much(db::Connection& db, Delivery const& delivery)
{
    inventory::Counted together;
    each_piece(db, delivery.id,
        [&](std::string const& bytes) { inventory::add_together(together, inventory::unpacked(bytes)); });
    inventory::Readings one(inventory::about_of(way_of(delivery)));
    one.add(std::move(together));
    return one.is_too_large();
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
    auto const import = inventory::store_part(db, park.scope, reading,
        {giving.delivery.filename, giving.delivery.person, open->park.organisation, giving.choices,
            park.boundary},
        giving.at.now);
    if (!import)
        return;
    park.import = *import;
    park.state = ParkState::saved;
}

} // namespace

namespace {

// What was not told from its first bytes: false when a person has to say what is in it, or nobody can.
bool find_way(At const& at, db::Connection& db, Delivery& delivery, inventory::Opened const& opened)
{
    if (delivery.kind != inventory::Kind::table || !delivery.layout.empty())
        return true;
    auto const how = read_how(db, delivery.person, at.house.reader);
    auto const way = inventory::way_of(opened, how);
    if (!way && !is_worth_asking(opened, how, way.error()))
        return refuse(db, at.house, delivery, code(way.error())), false;
    set_way(delivery, way ? std::optional(*way) : std::nullopt);
    delivery.state = way ? State::placing : State::asking;
    return update_delivery(db, delivery, State::placing) && way;
}

} // namespace

void place_figures(At const& at, db::Connection& db, Delivery const& ordered, jobs::Progress& progress)
{
    auto delivery = ordered;
    auto const path = file_of(at.house, delivery);
    if (!path)
        throw base::Fault("the file of a delivery is gone");
    auto const opened = inventory::Opened::open(*path, at.house.reader.string());
    if (!opened)
        return refuse(db, at.house, delivery, code(opened.error()));
    if (!find_way(at, db, delivery, *opened))
        return;
    auto const way = way_of(delivery);
    auto parks = parks_of_delivery(db, delivery.id);
    auto grounds = std::optional(grounds_of(db, delivery, parks, way));
    auto const kept = kept_of(db, delivery.id);
    progress.expect(db, opened->rows_about(way.layout.sheet));
    PieceKeeper keeper(db, delivery.id, kept.pieces, progress);
    auto const done
        = inventory::gather(*opened, way, *grounds, kept.going, [&](inventory::Counted const& piece) {
              keeper.keep(inventory::packed(piece), piece.passed);
              return keeper.is_stopped() ? tabular::Next::stop : tabular::Next::more;
          });
    if (!done)
        return refuse(db, at.house, delivery, code(done.error()));
    grounds.reset();
    if (!keeper.is_stopped() && is_too_much(db, delivery))
        return refuse(db, at.house, delivery, code(inventory::ReadRefusal::too_large));
    if (!keeper.is_stopped())
        finish_figures(db, delivery, std::move(parks));
}

void save_figures(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress)
{
    auto const choices = choices_of(delivery.choices).value_or(inventory::Choices{});
    auto const readings = readings_of(db, delivery);
    Giving const giving{at, delivery, readings, choices};
    auto const is_wanted
        = [](ParkOf const& park) { return park.state == ParkState::waiting && park.inside > 0; };
    if (each_park(db, delivery.id, progress, is_wanted, [&](ParkOf& park) { give(db, giving, park); }))
        finish(db, at.house, delivery, State::saved);
}

void undo_figures(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress)
{
    auto const is_wanted = [](ParkOf const& park) { return park.state == ParkState::saved; };
    // Where he has no place any more, or somebody took it back, others decided about it.
    auto const take_back = [&](ParkOf& park) {
        bool const is_back = open_park(db, at, delivery, park)
            && inventory::undo_part(db, park.scope, park.import, {delivery.person, at.now, {}});
        park.state = is_back ? ParkState::undone : ParkState::skipped;
    };
    if (each_park(db, delivery.id, progress, is_wanted, take_back))
        finish(db, at.house, delivery, State::undone);
}

} // namespace deliveries
