#include "placing.h"

#include "store.h"

#include "area/area.h"
#include "base/fault.h"
#include "db/db.h"
#include "files/files.h"
#include "inventory/opened.h"
#include "jobs/runner.h"

#include <algorithm>

namespace deliveries {
namespace {

std::string_view job_of(State state)
{
    return state == State::placing ? place_job : state == State::saving ? save_job : undo_job;
}

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

// Boundaries as they are now. What was counted in others goes: it would not add up.
inventory::Grounds grounds_of(
    db::Connection& db, Delivery const& delivery, std::vector<ParkOf>& parks, inventory::Way const& way)
{
    auto const before = parks;
    auto out = inventory::Grounds::of_many(
        parks.size(), [&](std::uint32_t number) { return ground_of(db, parks[number], way); });
    bool const is_same = std::ranges::equal(before, parks, {}, &ParkOf::boundary, &ParkOf::boundary);
    if (is_same)
        return out;
    db::Transaction transaction(db);
    delete_pieces(db, delivery.id);
    for (auto const& park : parks)
        update_park(db, delivery.id, park);
    transaction.commit();
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
    each_piece(db, id, [&](inventory::Counted const& piece) {
        ++out.pieces;
        out.going.passed = piece.passed;
        out.going.kinds.insert(out.going.kinds.end(), piece.kinds.begin(), piece.kinds.end());
    });
    return out;
}

void refuse(db::Connection& db, visit::House const& house, Delivery delivery, inventory::ReadRefusal refusal)
{
    db::Transaction transaction(db);
    auto const file = std::exchange(delivery.file, {});
    delivery.state = State::refused, delivery.reason = code(refusal);
    if (update_delivery(db, delivery, State::placing)) {
        delete_pieces(db, delivery.id);
        forget_file(db, house, file);
    }
    transaction.commit();
}

// Adds the pieces up to what the page of choices shows, and to how much lies in each park.
void finish(db::Connection& db, Delivery delivery, std::vector<ParkOf> parks)
{
    inventory::Counted together;
    each_piece(db, delivery.id, [&](inventory::Counted const& piece) {
        inventory::add_together(together, piece);
        for (auto const& one : piece.here)
            parks.at(inventory::park_of(one.key)).inside += one.times;
    });
    db::Transaction transaction(db);
    for (auto const& park : parks)
        if (park.inside > 0)
            update_park(db, delivery.id, park);
    delivery.state = State::placed;
    delivery.rows = together.rows, delivery.wrong = together.wrong_rows;
    delivery.placed = together.placed, delivery.outside = together.outside;
    if (update_delivery(db, delivery, State::placing))
        update_totals(db, delivery.id, together);
    transaction.commit();
}

// Each piece with its progress, so that after a kill the work goes on behind it.
class Keeping {
public:
    Keeping(db::Connection& db, DeliveryId id, std::int64_t pieces, jobs::Progress& progress)
        : db_(db)
        , id_(id)
        , pieces_(pieces)
        , progress_(progress)
    {
    }
    tabular::Next operator()(inventory::Counted const& piece)
    {
        db::Transaction transaction(db_);
        insert_piece(db_, id_, pieces_++, piece);
        progress_.advance(db_, std::max<std::int64_t>(0, piece.passed - progress_.done()), "");
        transaction.commit();
        is_stopped_ = progress_.must_stop();
        return is_stopped_ ? tabular::Next::stop : tabular::Next::more;
    }
    bool is_stopped() const { return is_stopped_; }

private:
    db::Connection& db_;
    DeliveryId id_;
    std::int64_t pieces_;
    jobs::Progress& progress_;
    bool is_stopped_ = false;
};

} // namespace

inventory::ReadPlace read_how(
    db::Connection& db, accounts::PersonId person, std::filesystem::path const& reader)
{
    inventory::ReadPlace out{{}, reader.string()};
    for (auto const& delivery : deliveries_of_person(db, person))
        if (auto layout = inventory::layout_of(delivery.layout); layout && !delivery.signature.empty())
            out.known.emplace(delivery.signature, std::move(*layout)); // the newest goes first
    return out;
}

std::optional<std::filesystem::path> file_of(visit::House const& house, Delivery const& delivery)
{
    return house.files ? house.files->path(delivery.file) : std::nullopt;
}

Delivery receive(db::Connection& db, Arrived const& arrived)
{
    Delivery out;
    out.id = db.ids().make<DeliveryId>();
    out.person = arrived.person;
    out.at = arrived.at;
    out.file = arrived.file;
    out.filename = arrived.filename;
    insert_delivery(db, out);
    return out;
}

bool begin_placing(db::Connection& db, Delivery delivery, Beginning const& beginning)
{
    auto const from = delivery.state;
    auto const& way = beginning.way;
    if (from != State::asking && from != State::placed)
        return false;
    std::vector<ParkOf> list;
    for (auto const& [park, reader] : beginning.parks)
        list.push_back(
            {static_cast<std::uint32_t>(list.size()), park.scope, 0, 0, ParkState::waiting, {}, {}, {}, {}});
    delivery.state = State::placing;
    delivery.kind = way.kind;
    delivery.layout = way.kind == inventory::Kind::reports ? "" : inventory::stored(way.layout);
    delivery.job = jobs::enqueue(db, {std::string(place_job), "{}", delivery.id.value}, beginning.now);
    if (!update_delivery(db, delivery, from))
        return false;
    delete_pieces(db, delivery.id);
    delete_parks(db, delivery.id);
    insert_parks(db, delivery.id, list);
    return true;
}

bool go_on(db::Connection& db, Delivery delivery, moment::Instant now)
{
    auto const state = delivery.state;
    auto const job = jobs::status(db, delivery.job);
    bool const may_go_on = (state == State::placing || state == State::saving || state == State::undoing)
        && (!job || jobs::is_over(job->state));
    if (!may_go_on)
        return false;
    delivery.job = jobs::enqueue(db, {std::string(job_of(state)), "{}", delivery.id.value}, now);
    return update_delivery(db, delivery, state);
}

void stop(db::Connection& db, Delivery const& delivery, moment::Instant now)
{
    if (delivery.job)
        jobs::cancel(db, delivery.job, now);
}

void discard(db::Connection& db, visit::House const& house, Delivery const& delivery, moment::Instant now)
{
    stop(db, delivery, now);
    delete_delivery(db, delivery.id);
    forget_file(db, house, delivery.file);
}

void forget_file(db::Connection& db, visit::House const& house, std::string const& file)
{
    if (!file.empty() && count_with_file(db, file) == 0)
        inventory::forget_file(db, house, file);
}

void place_rows(
    visit::House const& house, db::Connection& db, Delivery const& delivery, jobs::Progress& progress)
{
    auto const path = file_of(house, delivery);
    if (!path)
        throw base::Fault("the file of a delivery is gone");
    auto const opened = inventory::Opened::open(*path, house.reader.string());
    if (!opened)
        return refuse(db, house, delivery, opened.error());
    auto const way = way_of(delivery);
    auto parks = parks_of_delivery(db, delivery.id);
    auto grounds = std::optional(grounds_of(db, delivery, parks, way));
    auto const kept = kept_of(db, delivery.id);
    progress.expect(db, opened->rows_about(way.layout.sheet));
    Keeping keeping(db, delivery.id, kept.pieces, progress);
    if (auto const done = inventory::gather(*opened, way, *grounds, kept.going, keeping); !done)
        return refuse(db, house, delivery, done.error());
    grounds.reset();
    if (!keeping.is_stopped())
        finish(db, delivery, std::move(parks));
}

} // namespace deliveries
