#include "making.h"

#include "drafts.h"
#include "ground.h"
#include "responding.h"

#include "base/fault.h"
#include "db/db.h"

#include <algorithm>
#include <array>

namespace survey {
namespace {

constexpr int versions_max = 100, library_max = 300;
constexpr std::array<std::string_view, 14> deed_codes{"added", "changed", "moved", "removed", "section_added",
    "section_changed", "section_moved", "section_removed", "head_changed", "translated", "languages_changed",
    "taken_from_library", "read_from_file", "restored"};

Questionnaire read_or_fault(db::Connection& db, std::string_view digest)
{
    auto read = read_questionnaire(questionnaire_of(db, digest));
    if (!read)
        throw base::Fault("a questionnaire cannot be read: " + read.error());
    return std::move(read).value();
}

void add_version(
    db::Connection& db, Survey const& survey, std::string const& digest, Change const& change, Maker maker)
{
    auto const last = last_version(db, survey.id);
    if (last == 0)
        insert_version(db, survey.id, {1, survey.questionnaire, {Deed::restored, "0"}, {}, "", maker.now});
    auto const number = std::max(last, 1) + 1;
    insert_version(db, survey.id, {number, digest, change, maker.person, "", maker.now});
    delete_versions_before(db, survey.id, number - versions_max + 1);
}

// A question as a questionnaire of one, for that is what can be read.
std::string alone(Question question)
{
    Questionnaire whole;
    whole.id = "library";
    whole.sections = {{"A", {"A", "A"}}};
    question.section = 0;
    whole.questions = {std::move(question)};
    return written_json(whole);
}

} // namespace

std::string_view code(Deed deed) { return deed_codes[static_cast<std::size_t>(deed)]; }

Deed deed_of(std::string_view code)
{
    auto const found = std::ranges::find(deed_codes, code);
    return found == deed_codes.end() ? Deed::changed : static_cast<Deed>(found - deed_codes.begin());
}

Questionnaire draft_of(db::Connection& db, Survey const& survey)
{
    return read_or_fault(db, survey.questionnaire);
}

base::Result<void, Refusal> save_draft(
    db::Connection& db, Survey const& survey, Questionnaire questionnaire, Change const& change, Maker maker)
{
    if (survey.state != State::draft)
        return base::refuse(Refusal::questions_stand);
    questionnaire.ground = ground_of(db, survey.scope);
    questionnaire.minutes = estimated_minutes(questionnaire);
    settle(questionnaire);
    auto const digest = keep_text(db, written_json(questionnaire));
    if (digest == survey.questionnaire)
        return {};
    if (update_questionnaire(db, survey.id, survey.questionnaire, digest) == 0)
        return base::refuse(Refusal::changed_meanwhile);
    add_version(db, survey, digest, change, maker);
    return {};
}

std::vector<Version> versions(db::Connection& db, Survey const& survey)
{
    return versions_of_survey(db, survey.id);
}

base::Result<void, Refusal> restore(db::Connection& db, Survey const& survey, int number, Maker maker)
{
    for (auto const& version : versions_of_survey(db, survey.id))
        if (version.number == number) {
            auto restored = read_or_fault(db, version.digest);
            // Ids that were given since then are not given again.
            restored.next_number = std::max(restored.next_number, draft_of(db, survey).next_number);
            return save_draft(
                db, survey, std::move(restored), {Deed::restored, std::to_string(number)}, maker);
        }
    return base::refuse(Refusal::unknown_version);
}

base::Result<void, Refusal> keep_in_library(
    db::Connection& db, LibraryReader const& reader, Question question, Maker maker)
{
    if (library_rows(db, reader, library_max).size() >= static_cast<std::size_t>(library_max))
        return base::refuse(Refusal::library_full);
    question.show_if = std::nullopt;
    question.items_from.clear();
    insert_library(db, reader, alone(std::move(question)), maker);
    return {};
}

std::vector<LibraryEntry> library(db::Connection& db, LibraryReader const& reader)
{
    std::vector<LibraryEntry> out;
    for (auto const& row : library_rows(db, reader, library_max)) {
        auto const read = read_json(row.question);
        if (read && read->questions.size() == 1)
            out.push_back({row.id, read->questions[0], row.partnership == reader.partnership, row.at});
    }
    return out;
}

void remove_from_library(db::Connection& db, LibraryReader const& reader, LibraryId id)
{
    delete_library(db, reader.partnership, id);
}

Question taken_over(Questionnaire& questionnaire, Question question, std::size_t section)
{
    question.id = new_id(questionnaire);
    question.section = section;
    question.show_if = std::nullopt;
    question.items_from.clear();
    question.is_contact = false;
    return question;
}

} // namespace survey
