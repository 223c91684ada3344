#include "importing.h"

#include "store.h"
#include "texts.h"

#include "base/fault.h"
#include "db/db.h"
#include "files/files.h"

#include <unordered_map>

namespace area {
namespace {

bool is_changed(AddressRow const& known, Placed const& placed)
{
    auto const& before = known.address;
    auto const& now = placed.read.address;
    return (!now.street.empty() && now.street != before.street)
        || (!now.town.empty() && now.town != before.town) || !(now.point == before.point)
        || (placed.inside && !known.inside) || (!placed.inside && known.inside && !known.by_hand);
}

AddressRow renewed(AddressRow row, Placed const& placed)
{
    auto const& now = placed.read.address;
    if (!now.street.empty())
        row.address.street = now.street;
    if (!now.town.empty())
        row.address.town = now.town;
    row.address.point = now.point;
    row.source = placed.read.source;
    row.inside = placed.inside || row.by_hand;
    return row;
}

AddressRow fresh(Placed const& placed, std::string sign)
{
    return {placed.read.address, std::move(sign), placed.read.source, placed.inside, false, false};
}

// The number of addresses that came onto the list.
std::int64_t merge(db::Connection& db, partnership::Scope const& scope, std::vector<Placed> const& kept)
{
    std::unordered_map<std::string, AddressRow> known;
    for (auto& row : all_addresses(db, scope))
        known.emplace(row.sign, row);
    std::vector<AddressRow> added;
    std::int64_t inside = 0;
    for (auto const& placed : kept) {
        auto sign = sign_of(placed.read.address);
        auto const found = known.find(sign);
        inside += placed.inside && (found == known.end() || !found->second.inside) ? 1 : 0;
        if (found == known.end())
            added.push_back(fresh(placed, std::move(sign)));
        else if (is_changed(found->second, placed))
            update_address(db, scope, renewed(found->second, placed));
    }
    insert_addresses(db, scope, added);
    return inside;
}

} // namespace

ImportCounts keep(
    db::Connection& db, partnership::Scope const& scope, Import import, Gathered const& gathered)
{
    db::Transaction transaction(db);
    import.counts = gathered.counts;
    import.counts.added = merge(db, scope, gathered.kept);
    import.state = ImportState::done;
    insert_skipped(db, import.id, gathered.skipped);
    update_import_result(db, import);
    partnership::note(
        db, scope, {import.person, import.at, i18n::message(texts::journal::imported, import.counts.inside)});
    transaction.commit();
    return import.counts;
}

std::optional<base::Result<ImportCounts, ImportRefusal>> run_import(
    db::Connection& db, ImportPlace const& place, Import const& import, OnProgress progress)
{
    using Answer = base::Result<ImportCounts, ImportRefusal>;
    auto const refused = [&](ImportRefusal refusal) {
        auto written = import;
        written.state = ImportState::refused, written.refusal = code(refusal);
        update_import_result(db, written);
        return Answer(base::refuse(refusal));
    };
    auto const file = place.files.path(import.file);
    if (!file)
        throw base::Fault("the file of an import is gone");
    auto const within = shape(db, place.scope);
    if (!within)
        return refused(ImportRefusal::no_boundary);
    bool is_stopped = false;
    auto const watched = [&](std::int64_t rows) {
        auto const next = progress(rows);
        is_stopped = next == tabular::Next::stop;
        return next;
    };
    auto const gathered = gather_file(*within, *file, place.reader, watched);
    if (is_stopped)
        return std::nullopt;
    if (!gathered)
        return refused(gathered.error());
    return Answer(keep(db, place.scope, import, *gathered));
}

} // namespace area
