// The door of the survey: what is asked of entrepreneurs and residents in a round, who has answered in
// numbers, and what came out. Process document 1.4: the letter of the mayor with the link to the digital
// survey.
#pragma once
#include "accounts/accounts.h"
#include "base/id.h"
#include "base/result.h"
#include "i18n/i18n.h"
#include "moment/moment.h"
#include "partnership/step.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db {
class Connection;
}

namespace survey {

using SurveyId = base::Id<struct SurveyTag>;

enum class Audience { entrepreneurs, residents };
// Answers come in only while open; results are read only after that, so that nobody can watch one answer
// arrive.
enum class State { draft, open, closed, reported };

std::string_view code(Audience audience);
std::string_view code(State state);

struct Survey {
    SurveyId id;
    partnership::Scope scope;
    Audience audience = Audience::entrepreneurs;
    State state = State::draft;
    std::string questionnaire; // the digest of its frozen text
    moment::Date closes_on; // the last day for answering
    moment::Date opened_on, closed_on;
    std::int64_t invited = 0;
    std::int64_t sent = 0;
    std::int64_t undeliverable = 0; // letters that came back, whether or not the code was used
};

// How many could have answered: those who were asked without the letters that came back. Whose letter came
// back may still have answered, so it is never less than who did.
struct Asked {
    std::int64_t invited = 0, returned = 0, answered = 0;
};
std::int64_t reached(Asked const& asked);
// What the response is a share of.
std::int64_t reached(Survey const& survey);

// On or after the day behind the last one nobody can answer, whether or not somebody pressed the button.
bool takes_answers(Survey const& survey, moment::Date today);

// Somebody who gets a letter: one code goes to each address.
struct Recipient {
    std::vector<std::string>
        lines; // as on the envelope: name or "De ondernemer", street and number, postcode and place
    std::string street;
    std::int64_t number = 0;
    std::string addition; // letter and addition of the number
    std::string postcode;
    std::string sub_area; // part of the park; may be empty
    std::string email = {}; // gets a mail instead of a letter
    bool is_of_list = false; // of a list that somebody sent in, and not of the address list of the area
};

// What codes are derived from; never stored (docs/decisions/0010).
struct Secret {
    std::string_view key;
};

enum class Refusal {
    unknown_survey,
    exists_already, // one survey for an audience in a round
    not_a_draft,
    not_open,
    not_closed,
    no_recipients,
    closing_day_passed,
    closing_day_too_late, // a survey stays open for so long only
    questions_stand, // once it is open everybody gets the same questions
    changed_meanwhile, // somebody else saved the questionnaire
    unknown_version,
    library_full,
    not_sound, // somebody would get stuck in the questionnaire
    letters_busy, // letters with the codes of now are being made
};
i18n::Message message(Refusal refusal);

enum class BeginsWith { standard, former }; // the questions that we bring along, or those of last time
struct Wanted {
    Audience audience = Audience::entrepreneurs;
    moment::Date closes_on;
    std::vector<std::string> sub_areas; // asked about only when there are two or more
    BeginsWith begins_with = BeginsWith::standard;
};
i18n::Problems problems(Wanted const& wanted, moment::Date today);

// The last survey of this group in this park that was closed.
std::optional<Survey> former(db::Connection& db, partnership::Scope const& scope, Audience audience);
// With the standard questionnaire, or with that of last time: rounds can be compared by the questions they
// share.
base::Result<SurveyId, Refusal> prepare(
    db::Connection& db, partnership::Scope const& scope, Wanted const& wanted);
// Makes one code for each address, in walking order; again while it is a draft replaces them, and takes the
// letters that were made away.
base::Result<void, Refusal> invite(
    db::Connection& db, Survey const& survey, std::vector<Recipient> const& recipients, Secret secret);
base::Result<void, Refusal> open(db::Connection& db, Survey const& survey, moment::Date today);
base::Result<void, Refusal> move_closing_day(
    db::Connection& db, Survey const& survey, moment::Date closes_on, moment::Date today);
base::Result<void, Refusal> close(db::Connection& db, Survey const& survey, moment::Date today);
// Closes what is past its last day, for the work of the night. Answers how many.
std::int64_t close_due(db::Connection& db, moment::Date today);
// Lets the group see the open answers in which nothing is marked and nobody decided about; answers how many.
std::int64_t release_unmarked(db::Connection& db, Survey const& survey, int group_size_min);
// Counts at night what is told of who answers, of every survey that takes answers. Answers of how many.
std::int64_t take_stands(db::Connection& db, moment::Date today, int group_size_min);
// Shows the results to the whole working group.
base::Result<void, Refusal> share_results(db::Connection& db, Survey const& survey);

std::vector<Survey> surveys(db::Connection& db, partnership::Scope const& scope);
std::optional<Survey> find(db::Connection& db, partnership::Scope const& scope, SurveyId id);
// The survey of the same audience that was closed before this one opened, when its outcome was shared: what
// was never shared is shown nowhere, also not beside this one.
std::optional<Survey> previous(db::Connection& db, Survey const& survey);

enum class Unit { percent, mark, mean };
// One figure of a survey whose results were shared: the baseline of an objective. Only of groups that are
// large enough.
struct Measure {
    std::string key; // "entrepreneurs.B3": stable over rounds
    std::string dutch, english;
    double value = 0;
    Unit unit = Unit::percent;
    std::int64_t n = 0;
    std::string dutch_about = {}, english_about = {}; // in short: the item, or else the option
};
std::vector<Measure> measures_of(db::Connection& db, partnership::Scope const& scope, int group_size_min);

// Adds questions of the park's own to a draft: a ranking, a place, a number, a date and one with a condition.
void add_own_questions_for_demo(
    db::Connection& db, Survey const& survey, accounts::PersonId person, moment::Instant now);

// Sends whole answers for the first `count` unused addresses, the same every time; through the verbs that
// visitors use.
std::int64_t answer_for_demo(
    db::Connection& db, Survey const& survey, std::int64_t count, moment::Date today);

// A letter that is filled in, three letters that came back, and a reminder that was sent today.
void reach_for_demo(db::Connection& db, Survey const& survey, moment::Date today);
// Texts at two chapters of the report, and chapters that everybody may read.
void write_report_for_demo(db::Connection& db, Survey const& survey, int group_size_min);

partnership::StepReport report(db::Connection& db, partnership::StepQuestion const& question);
// What is open in this round takes no answers any more; what was being prepared loses its codes and letters,
// which no closing day would ever end.
void stop(db::Connection& db, partnership::Scope const& scope, moment::Date today);
void begin_round(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to);

} // namespace survey
