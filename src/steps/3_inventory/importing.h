// From a file that arrived to figures that are stored: looked at, chosen, saved all together, and taken back.
#pragma once
#include "choosing.h"
#include "opened.h"

namespace jobs {
struct Job;
class Progress;
} // namespace jobs
namespace visit {
struct House;
}

namespace inventory {

enum class ImportState { waiting, running, saved, undone };
std::string_view code(ImportState state);
std::optional<ImportState> state_of(std::string_view code);

struct Import {
    ImportId id;
    Kind kind = Kind::table;
    ImportState state = ImportState::waiting;
    std::string file; // its name in the store of files; empty when it is no longer kept
    std::string filename; // as the visitor's machine called it
    accounts::PersonId person;
    std::string by; // name of the person
    accounts::OrganisationId organisation; // whose figures these are; may be none
    moment::Instant at;
    Choices choices; // without the mapping
    std::int64_t job = 0;
    std::int64_t rows = 0, kept = 0, outside = 0, wrong = 0;
    std::string layout = {}; // what the columns mean, when a person said so
    int boundary = 0; // the version it was counted in; 0 where no boundary was needed
};
inline constexpr std::string_view import_job = "inventory_import";
// More counts than this are stored by a job.
inline constexpr std::size_t counts_at_once_max = 20'000;

std::vector<Import> imports(db::Connection& db, partnership::Reader const& reader);
std::optional<Import> find_import(db::Connection& db, partnership::Reader const& reader, ImportId id);
Mapping known_mapping(db::Connection& db, partnership::Scope const& scope);

// What a file is held against: boundary, addresses, and what is known of its columns.
ReadPlace read_place(db::Connection& db, partnership::Scope const& scope, std::string const& reader);
// Remembers what the columns of a table mean, for this import and the next table with the same names. False
// when the import no longer waits.
bool choose_columns(db::Connection& db, partnership::Scope const& scope, ImportId id, Layout const& layout,
    Sheet const& sample);

struct Arrival {
    Kind kind = Kind::table;
    std::string file, filename;
    accounts::PersonId person;
    accounts::OrganisationId organisation = {};
    partnership::Sharing sharing = partnership::Sharing::own_organisation; // until it is chosen
    std::optional<Source> source = {}; // when it is known who sent it
};
ImportId receive(
    db::Connection& db, partnership::Scope const& scope, Arrival const& arrival, moment::Instant now);

enum class ImportRefusal {
    unknown,
    not_waiting, // saved or taken back already
    not_saved,
};
i18n::Message message(ImportRefusal refusal);
struct Saving {
    Import import;
    Choices choices;
    moment::Instant now;
};
// Stores at once, or leaves a large file to a job; answers the new state.
base::Result<ImportState, ImportRefusal> save(
    db::Connection& db, partnership::Scope const& scope, Reading const& reading, Saving const& saving);
// One park's part of a file that was shared out over many: stored at once, in the caller's transaction, with
// a line in the journal.
struct Part {
    std::string filename;
    accounts::PersonId person; // who delivers
    accounts::OrganisationId organisation; // on behalf of whom; may be none
    Choices choices;
    int boundary = 0; // the version in which the rows were placed
};
ImportId store_part(db::Connection& db, partnership::Scope const& scope, Reading const& reading,
    Part const& part, moment::Instant now);
// Takes a part back; false when there is nothing to take back that this reader may see.
bool undo_part(
    db::Connection& db, partnership::Reader const& reader, ImportId id, partnership::Entry const& by);
// Takes its figures away; that it was there stays in the list.
base::Result<Import, ImportRefusal> undo(db::Connection& db, partnership::Reader const& reader, ImportId id);

// Who wants to show figures to others than was chosen.
struct Sharer {
    accounts::PersonId person;
    accounts::OrganisationId organisation;
    partnership::Role role = partnership::Role::partner;
};
// Whose figures they are, chooses freely; who leads the group may only close them further.
bool may_share(Import const& import, Sharer const& sharer, partnership::Sharing wanted);
// A file that came through a link is opened only by who leads the group, until it is read in.
bool may_open(Import const& import, Sharer const& sharer);
void share(db::Connection& db, partnership::Reader const& reader, ImportId id, partnership::Sharing wanted);

// The file is not needed once it is saved or taken back: the reports in it may lead to persons. It stays
// while another import, or another room, still reads the same content.
void forget_file(db::Connection& db, visit::House const& house, std::string const& file);

} // namespace inventory
