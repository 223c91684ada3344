#include "placing.h"

#include "store.h"

#include "db/db.h"
#include "files/files.h"
#include "jobs/runner.h"

#include <algorithm>

namespace deliveries {
namespace {

std::string_view job_of(State state)
{
    return state == State::placing ? place_job : state == State::saving ? save_job : undo_job;
}

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

// A person may know a place where we see none; but a table of StatLine has none.
bool is_worth_asking(
    inventory::Opened const& opened, inventory::ReadPlace const& how, inventory::ReadRefusal refusal)
{
    if (refusal != inventory::ReadRefusal::unknown && refusal != inventory::ReadRefusal::no_place)
        return false;
    auto const asked = inventory::worth_asking(opened, how);
    return asked && !inventory::read_statline(asked->sample);
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
    out.subject = arrived.subject;
    out.file = arrived.file;
    out.filename = arrived.filename;
    insert_delivery(db, out);
    return out;
}

void set_way(Delivery& delivery, std::optional<inventory::Way> const& way)
{
    delivery.kind = way ? way->kind : inventory::Kind::table;
    delivery.layout = way && way->kind != inventory::Kind::reports ? inventory::stored(way->layout) : "";
}

bool begin_placing(db::Connection& db, Delivery delivery, Beginning const& beginning)
{
    auto const from = delivery.state;
    if (from != State::asking && from != State::placed)
        return false;
    std::vector<ParkOf> list;
    for (auto const& [park, reader] : beginning.parks)
        list.push_back(
            {static_cast<std::uint32_t>(list.size()), park.scope, 0, 0, ParkState::waiting, {}, {}, {}, {}});
    delivery.state = State::placing;
    set_way(delivery, beginning.way);
    delivery.job = jobs::enqueue(db, {std::string(place_job), "{}", delivery.id.value}, beginning.now);
    if (!update_delivery(db, delivery, from))
        return false;
    delete_pieces(db, delivery.id);
    delete_parks(db, delivery.id);
    insert_parks(db, delivery.id, list);
    return true;
}

Delivery send(db::Connection& db, visit::House const& house, Arrived const& arrived)
{
    auto const parks = parks_to_give(
        parks_of_person(db, arrived.person), {right_for(arrived.subject), house.is_authority});
    auto const delivery = receive(db, arrived);
    (void)begin_placing(db, delivery, {std::nullopt, parks.open, arrived.at});
    return delivery;
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

} // namespace deliveries
