#include "jobs.h"

#include "store.h"

#include "base/fault.h"
#include "db/db.h"
#include "files/files.h"

#include <nlohmann/json.hpp>

namespace inventory {
namespace {

constexpr std::size_t chunk = 5'000;

std::vector<SourcedCount> counts_of_job(
    visit::House const& house, db::Connection& db, Import const& import, jobs::Job const& job)
{
    auto const path = house.files->path(import.file);
    if (!path)
        throw base::Fault("the file of an import is gone");
    auto place = read_place(db, scope_of_import(db, import.id), house.reader.string());
    place.layout = layout_of(import.layout);
    auto const reading = read_file(*path, place);
    if (!reading)
        throw base::Fault("the file of an import cannot be read any more");
    auto choices = import.choices;
    choices.mapping = nlohmann::json::parse(job.payload).at("mapping").get<Mapping>();
    return counts_of(*reading, choices);
}

// Each chunk with its progress in one transaction: after a kill the work goes on with the next chunk. Nobody
// sees the figures before the import itself is saved.
bool store_rest(
    db::Connection& db, ImportId id, std::vector<SourcedCount> const& counts, jobs::Progress& progress)
{
    auto const rest
        = std::span(counts).subspan(std::min(counts.size(), static_cast<std::size_t>(progress.done())));
    for (std::size_t at = 0; at < rest.size(); at += chunk) {
        if (progress.must_stop())
            return false;
        auto const part = rest.subspan(at, std::min(chunk, rest.size() - at));
        db::Transaction transaction(db);
        insert_figures(db, id, part);
        progress.advance(db, static_cast<std::int64_t>(part.size()), "");
        transaction.commit();
    }
    return true;
}

// Somebody may have taken the import back while it ran.
void tidy_up(db::Connection& db, visit::House const& house, ImportId id)
{
    auto const import = import_of_job(db, id);
    if (!import || import->state == ImportState::running)
        return;
    if (import->state == ImportState::undone)
        delete_figures(db, id);
    forget_file(db, house, import->file);
}

jobs::Outcome store_import(
    visit::House const& house, db::Connection& db, jobs::Job const& job, jobs::Progress& progress)
{
    ImportId const id{job.scope};
    auto const import = import_of_job(db, id);
    if (!import || import->state != ImportState::running)
        return {};
    auto const counts = counts_of_job(house, db, *import, job);
    progress.expect(db, static_cast<std::int64_t>(counts.size()));
    if (store_rest(db, id, counts, progress))
        update_saved(db, id, static_cast<std::int64_t>(counts.size()));
    tidy_up(db, house, id);
    return {};
}

} // namespace

jobs::Handlers job_handlers(visit::House const& house)
{
    return {{std::string(import_job),
        [&house](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) {
            return store_import(house, db, job, progress);
        }}};
}

} // namespace inventory
