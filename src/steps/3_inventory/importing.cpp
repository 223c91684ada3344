#include "importing.h"

#include "store.h"
#include "texts.h"

#include "area/area.h"
#include "db/db.h"
#include "files/files.h"
#include "jobs/jobs.h"
#include "visit/visit.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace inventory {
namespace {

constexpr std::array<std::string_view, 4> state_codes{"waiting", "running", "saved", "undone"};

// The mapping goes with the job, so that a later choice cannot change what a job is halfway through.
jobs::JobId order(db::Connection& db, Import const& import, moment::Instant now)
{
    nlohmann::json const payload{{"mapping", import.choices.mapping}};
    return jobs::enqueue(db, {std::string(import_job), payload.dump(), import.id.value}, now);
}

bool is_counted_inside(Reading const& reading)
{
    return reading.kind == Kind::reports || reading.kind == Kind::events || reading.outside > 0;
}

bool waits_from_link(Import const& import) { return !import.person && import.state == ImportState::waiting; }

} // namespace

std::string_view code(ImportState state) { return state_codes[static_cast<std::size_t>(state)]; }

std::optional<ImportState> state_of(std::string_view code)
{
    auto const found = std::ranges::find(state_codes, code);
    return found == state_codes.end() ? std::nullopt
                                      : std::optional(static_cast<ImportState>(found - state_codes.begin()));
}

std::vector<Import> imports(db::Connection& db, partnership::Reader const& reader)
{
    return imports_of_round(db, reader);
}

std::optional<Import> find_import(db::Connection& db, partnership::Reader const& reader, ImportId id)
{
    return import_of_id(db, reader, id);
}

Mapping known_mapping(db::Connection& db, partnership::Scope const& scope)
{
    return mapping_of_partnership(db, scope);
}

ReadPlace read_place(db::Connection& db, partnership::Scope const& scope, std::string const& reader)
{
    ReadPlace out{area::shape(db, scope), reader};
    auto const addresses = area::addresses(db, scope);
    out.placer.emplace(area::sub_areas(db, scope), addresses);
    for (auto const& address : addresses) {
        out.postcodes.insert(address.postcode);
        out.postcodes.insert(address.postcode + " " + std::to_string(address.number));
    }
    for (auto const& known : layouts_of_partnership(db, scope))
        if (auto layout = layout_of(known.layout))
            out.known.emplace(known.signature, std::move(*layout));
    return out;
}

bool choose_columns(db::Connection& db, partnership::Scope const& scope, ImportId id, Layout const& layout,
    Sheet const& sample)
{
    if (!update_layout(db, scope, id, stored(layout)))
        return false;
    upsert_layout(db, scope, {signature(layout, sample), stored(layout)});
    return true;
}

ImportId receive(
    db::Connection& db, partnership::Scope const& scope, Arrival const& arrival, moment::Instant now)
{
    Import import;
    import.id = db.ids().make<ImportId>();
    import.kind = arrival.kind;
    import.file = arrival.file;
    import.filename = arrival.filename;
    import.person = arrival.person;
    import.organisation = arrival.organisation;
    import.choices.sharing = arrival.sharing;
    import.choices.source = arrival.source;
    import.at = now;
    insert_import(db, scope, import);
    return import.id;
}

i18n::Message message(ImportRefusal refusal)
{
    switch (refusal) {
    case ImportRefusal::not_waiting:
        return i18n::message(texts::refusal::not_waiting);
    case ImportRefusal::not_saved:
        return i18n::message(texts::refusal::not_saved);
    case ImportRefusal::unknown:
        break;
    }
    return i18n::message(texts::refusal::unknown);
}

namespace {

// What an import has to say of the file that was read.
void fill(Import& import, Reading const& reading, Choices const& choices)
{
    import.choices = choices;
    import.rows = reading.rows;
    import.outside = reading.outside;
    import.wrong = reading.wrong_rows;
    import.kind = reading.kind;
}

} // namespace

base::Result<ImportState, ImportRefusal> save(
    db::Connection& db, partnership::Scope const& scope, Reading const& reading, Saving const& saving)
{
    auto import = saving.import;
    auto const counts = counts_of(reading, saving.choices);
    bool const is_large = counts.size() > counts_at_once_max;
    fill(import, reading, saving.choices);
    import.state = is_large ? ImportState::running : ImportState::saved;
    import.kept = static_cast<std::int64_t>(counts.size());
    import.boundary = is_counted_inside(reading) ? area::summary(db, scope).boundary_version : 0;
    import.job = is_large ? order(db, import, saving.now).value : 0;
    if (!update_import(db, scope, import, ImportState::waiting))
        return base::refuse(ImportRefusal::not_waiting);
    upsert_mapping(db, scope, saving.choices.mapping);
    auto const found = found_in(reading);
    insert_patterns(db, import.id, patterns_of(reading, saving.choices),
        {moment::local_date(saving.now), found.first, found.last});
    if (!is_large)
        insert_figures(db, import.id, counts);
    return import.state;
}

ImportId store_part(db::Connection& db, partnership::Scope const& scope, Reading const& reading,
    Part const& part, moment::Instant now)
{
    auto const counts = counts_of(reading, part.choices);
    Import import;
    import.id = db.ids().make<ImportId>();
    import.state = ImportState::saved;
    import.filename = part.filename;
    import.person = part.person;
    import.organisation = part.organisation;
    import.at = now;
    fill(import, reading, part.choices);
    import.kept = static_cast<std::int64_t>(counts.size());
    import.boundary = part.boundary;
    insert_import(db, scope, import);
    upsert_mapping(db, scope, part.choices.mapping);
    auto const found = found_in(reading);
    insert_patterns(db, import.id, patterns_of(reading, part.choices),
        {moment::local_date(now), found.first, found.last});
    insert_figures(db, import.id, counts);
    partnership::note(
        db, scope, {part.person, now, i18n::message(texts::journal::saved, part.choices.origin)});
    return import.id;
}

bool undo_part(
    db::Connection& db, partnership::Reader const& reader, ImportId id, partnership::Entry const& by)
{
    auto const undone = undo(db, reader, id);
    if (undone)
        partnership::note(
            db, reader.scope(), {by.person, by.at, i18n::message(texts::journal::undone, undone->filename)});
    return bool(undone);
}

base::Result<Import, ImportRefusal> undo(db::Connection& db, partnership::Reader const& reader, ImportId id)
{
    auto import = find_import(db, reader, id);
    if (!import)
        return base::refuse(ImportRefusal::unknown);
    auto const from = import->state;
    import->state = ImportState::undone;
    if (from == ImportState::undone || !update_import(db, reader.scope(), *import, from))
        return base::refuse(ImportRefusal::not_saved);
    delete_figures(db, id);
    return *import;
}

bool may_open(Import const& import, Sharer const& sharer)
{
    return !waits_from_link(import) || sharer.role >= partnership::Role::secretary;
}

bool may_share(Import const& import, Sharer const& sharer, partnership::Sharing wanted)
{
    bool const needs_owner = wanted == partnership::Sharing::own_organisation;
    if (needs_owner && !import.organisation)
        return false;
    if (import.organisation ? import.organisation == sharer.organisation : import.person == sharer.person)
        return true;
    // Who sent it was told that it is for the group or for authorities.
    if (waits_from_link(import))
        return may_open(import, sharer) && wanted != partnership::Sharing::everyone;
    return sharer.role >= partnership::Role::coordinator && wanted >= import.choices.sharing;
}

void share(db::Connection& db, partnership::Reader const& reader, ImportId id, partnership::Sharing wanted)
{
    update_sharing(db, reader, id, wanted);
}

void forget_file(db::Connection& db, visit::House const& house, std::string const& file)
{
    bool const is_elsewhere = house.is_file_used && house.is_file_used(db, file);
    if (!file.empty() && !is_elsewhere && count_waiting_with_file(db, file) == 0)
        house.files->remove(file);
}

} // namespace inventory
