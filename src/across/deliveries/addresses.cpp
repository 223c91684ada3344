#include "addresses.h"

#include "placing.h"
#include "working.h"

#include "area/area.h"
#include "area/many_parks.h"
#include "base/fault.h"
#include "tabular/csv.h"

#include <deque>

namespace deliveries {
namespace {

// Boundaries as they are now.
std::vector<geo::Shape> shapes_of(db::Connection& db, Delivery const& delivery, std::vector<ParkOf>& parks)
{
    auto const before = parks;
    std::vector<geo::Shape> out;
    for (auto& park : parks) {
        auto boundary = area::boundary(db, park.scope);
        park.boundary = boundary ? boundary->version : 0;
        out.push_back(boundary ? std::move(boundary->shape) : geo::Shape{});
    }
    if (!std::ranges::equal(before, parks, {}, &ParkOf::boundary, &ParkOf::boundary))
        begin_anew(db, delivery.id, parks);
    return out;
}

struct KeptAddresses {
    std::int64_t pieces = 0;
    area::AddressGoing going{piece_rows, 0};
};

KeptAddresses kept_addresses(db::Connection& db, DeliveryId id)
{
    KeptAddresses out;
    each_piece(db, id, [&](std::string const& bytes) {
        ++out.pieces;
        out.going.passed = area::summary_of(bytes).passed;
    });
    return out;
}

// How many rows a packed file has shows at its end.
std::int64_t rows_about(std::filesystem::path const& file)
{
    tabular::MappedFile const mapped(file.string());
    auto const text = mapped.text();
    return text.starts_with("PK") || text.starts_with("SQLite") ? 0 : std::ranges::count(text, '\n');
}

void add(area::ImportCounts& into, area::ImportCounts const& more)
{
    into.read += more.read, into.inside += more.inside;
    into.outside += more.outside, into.skipped += more.skipped;
}

void finish_addresses(db::Connection& db, Delivery delivery, std::vector<ParkOf> parks)
{
    area::AddressPiece totals;
    each_piece(db, delivery.id, [&](std::string bytes) {
        auto piece = area::summary_of(bytes);
        add(totals.counts, piece.counts);
        totals.passed = piece.passed;
        for (auto& row : piece.skipped)
            if (totals.skipped.size() < area::skipped_max)
                totals.skipped.push_back(std::move(row));
        auto const inside = area::inside_of(std::move(bytes), parks.size());
        for (std::size_t i = 0; i < parks.size(); ++i)
            parks[i].inside += inside[i];
    });
    delivery.rows = totals.counts.read, delivery.wrong = totals.counts.skipped;
    delivery.placed = totals.counts.inside, delivery.outside = totals.counts.outside;
    finish_placing(db, delivery, parks, area::packed(totals));
}

} // namespace

void place_addresses(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress)
{
    auto const path = file_of(at.house, delivery);
    if (!path)
        throw base::Fault("the file of a delivery is gone");
    auto parks = parks_of_delivery(db, delivery.id);
    auto const shapes = shapes_of(db, delivery, parks);
    area::AddressGrounds const grounds(shapes);
    auto const kept = kept_addresses(db, delivery.id);
    progress.expect(db, rows_about(*path));
    PieceKeeper keeper(db, delivery.id, kept.pieces, progress);
    auto const done = area::gather_for_many(
        *path, at.house.reader.string(), grounds, kept.going, [&](area::AddressPiece const& piece) {
            keeper.keep(area::packed(piece), piece.passed);
            return keeper.is_stopped() ? tabular::Next::stop : tabular::Next::more;
        });
    if (keeper.is_stopped())
        return;
    if (!done)
        return refuse(db, at.house, delivery, area::code(done.error()));
    finish_addresses(db, delivery, std::move(parks));
}

void save_addresses(At const& at, db::Connection& db, Delivery const& delivery, jobs::Progress& progress)
{
    std::deque<area::AddressesByPark> pieces;
    each_piece(db, delivery.id, [&](std::string bytes) { pieces.emplace_back(std::move(bytes)); });
    area::AddressPart const part{delivery.filename, delivery.person, at.now,
        {delivery.rows, delivery.placed, delivery.outside, delivery.wrong, 0}};
    auto const is_wanted
        = [](ParkOf const& park) { return park.state == ParkState::waiting && park.inside > 0; };
    auto const give = [&](ParkOf& park) {
        std::vector<area::Placed> kept;
        for (auto& piece : pieces)
            piece.take(park.number, kept);
        park.state = ParkState::skipped;
        if (!open_park(db, at, delivery, park))
            return;
        area::keep_part(db, park.scope, part, std::move(kept));
        park.state = ParkState::saved;
    };
    if (each_park(db, delivery.id, progress, is_wanted, give))
        finish_saving(db, at.house, delivery);
}

} // namespace deliveries
