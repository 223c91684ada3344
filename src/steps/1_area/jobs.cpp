#include "jobs.h"

#include "importing.h"
#include "store.h"

#include "db/db.h"
#include "files/files.h"

#include <algorithm>

namespace area {
namespace {

// Reading begins anew when a process was killed half-way, because nothing is kept before the end; only the
// progress that was shown does not go back.
class Watched {
public:
    Watched(db::Connection& db, jobs::Progress& progress)
        : db_(db)
        , progress_(progress)
        , shown_(progress.done())
    {
    }
    tabular::Next operator()(std::int64_t rows)
    {
        if (progress_.must_stop())
            return tabular::Next::stop;
        if (rows > shown_) {
            db::Transaction transaction(db_);
            progress_.advance(db_, rows - shown_, "");
            transaction.commit();
            shown_ = rows;
        }
        return tabular::Next::more;
    }

private:
    db::Connection& db_;
    jobs::Progress& progress_;
    std::int64_t shown_;
};

void expect_rows(
    db::Connection& db, files::Store const& files, ScopedImport const& found, jobs::Progress& progress)
{
    auto const file = files.path(found.import.file);
    if (!file)
        return;
    tabular::MappedFile const mapped(file->string());
    auto const text = mapped.text();
    if (text.starts_with("PK")) // packed: how many rows there are shows at the end
        return;
    progress.expect(db, std::count(text.begin(), text.end(), '\n'));
}

jobs::Outcome place_addresses(
    visit::House const& house, db::Connection& db, jobs::Job const& job, jobs::Progress& progress)
{
    auto const found = import_with_scope(db, ImportId{job.scope});
    if (!found || found->import.state != ImportState::waiting)
        return {};
    expect_rows(db, *house.files, *found, progress);
    Watched watched(db, progress);
    auto const outcome
        = run_import(db, {found->scope, *house.files, house.reader.string()}, found->import, watched);
    if (outcome && !*outcome)
        return base::refuse(jobs::Failure{std::string(code(outcome->error()))});
    return {};
}

} // namespace

jobs::Handlers job_handlers(visit::House const& house)
{
    return {{std::string(import_job),
        [&house](db::Connection& db, jobs::Job const& job, jobs::Progress& progress) {
            return place_addresses(house, db, job, progress);
        }}};
}

} // namespace area
