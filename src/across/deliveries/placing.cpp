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
    bool const has_layout = delivery.subject == Subject::figures && way.kind != inventory::Kind::reports;
    delivery.layout = has_layout ? inventory::stored(way.layout) : "";
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

} // namespace deliveries
