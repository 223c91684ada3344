// Making a questionnaire while the survey is a draft: every change is a version with who and when, and can be
// taken back. Once the survey is open its questions stand.
#pragma once
#include "editing.h"

namespace survey {

struct Maker {
    accounts::PersonId person;
    moment::Instant now;
};

enum class Deed {
    added,
    changed,
    moved,
    removed,
    section_added,
    section_changed,
    section_moved,
    section_removed,
    head_changed,
    translated,
    languages_changed,
    taken_from_library,
    read_from_file,
    restored,
};
std::string_view code(Deed deed);
Deed deed_of(std::string_view code);

// What was done, and to what: the id of a question, the code of a language, the number of a version.
struct Change {
    Deed deed = Deed::changed;
    std::string about;
};

// As it stands; not kept in memory, for the next change makes another.
Questionnaire draft_of(db::Connection& db, Survey const& survey);
base::Result<void, Refusal> save_draft(
    db::Connection& db, Survey const& survey, Questionnaire questionnaire, Change const& change, Maker maker);

struct Version {
    int number = 0;
    std::string digest;
    Change change;
    accounts::PersonId person;
    std::string name; // of who did it
    moment::Instant at;
};
// The newest first.
std::vector<Version> versions(db::Connection& db, Survey const& survey);
base::Result<void, Refusal> restore(db::Connection& db, Survey const& survey, int number, Maker maker);

// Questions that a group or an organisation keeps to use again.
using LibraryId = base::Id<struct LibraryTag>;
struct LibraryReader {
    partnership::PartnershipId partnership;
    accounts::OrganisationId organisation; // may be none
};
struct LibraryEntry {
    LibraryId id;
    Question question;
    bool is_own = false; // kept by this group
    moment::Instant at;
};
base::Result<void, Refusal> keep_in_library(
    db::Connection& db, LibraryReader const& reader, Question question, Maker maker);
std::vector<LibraryEntry> library(db::Connection& db, LibraryReader const& reader);
void remove_from_library(db::Connection& db, LibraryReader const& reader, LibraryId id);
// As a question of this questionnaire, with an id of its own and without the condition it had elsewhere.
Question taken_over(Questionnaire& questionnaire, Question question, std::size_t section);

} // namespace survey
