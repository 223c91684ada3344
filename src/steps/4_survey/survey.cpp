#include "survey.h"

#include "editing.h"
#include "fieldwork.h"
#include "ground.h"
#include "inviting.h"
#include "making.h"
#include "moving.h"
#include "printing.h"
#include "reach.h"
#include "recipients.h"
#include "responding.h"
#include "store.h"
#include "texts.h"
#include "waiting.h"

#include "base/text.h"
#include "db/db.h"

#include <algorithm>

namespace survey {
namespace {

constexpr int days_open_max = 120;
constexpr std::string_view parts_question = "A4"; // in which part of the park; its id never changes

// The parts that the park has now. Where it has none to choose from, that question goes, unless another one
// looks at it: then who makes the questionnaire is told what to do.
Questionnaire with_parts_of_now(Questionnaire questionnaire, Wanted const& wanted)
{
    auto const found = std::ranges::find(questionnaire.questions, parts_question, &Question::id);
    if (wanted.audience != Audience::entrepreneurs || found == questionnaire.questions.end())
        return questionnaire;
    auto const standard = standard_questionnaire(code(wanted.audience), wanted.sub_areas);
    auto const* const now = standard.find(parts_question);
    found->options = now ? now->options : std::vector<Option>();
    if (now)
        return questionnaire;
    auto without = without_question(questionnaire, parts_question);
    return without ? std::move(without).value() : questionnaire;
}

Questionnaire first_questions(db::Connection& db, partnership::Scope const& scope, Wanted const& wanted)
{
    if (wanted.begins_with == BeginsWith::former)
        if (auto const last = former(db, scope, wanted.audience))
            return with_parts_of_now(draft_of(db, *last), wanted);
    return standard_questionnaire(code(wanted.audience), wanted.sub_areas);
}

std::string frozen(db::Connection& db, partnership::Scope const& scope, Wanted const& wanted)
{
    auto questionnaire = first_questions(db, scope, wanted);
    questionnaire.ground = ground_of(db, scope);
    settle(questionnaire);
    return keep_text(db, written_json(questionnaire));
}

base::Result<void, Refusal> changed_or(std::int64_t rows, Refusal refusal)
{
    if (rows == 0)
        return base::refuse(refusal);
    return {};
}

// Who sends at this moment is counted before, or refused after.
bool end(db::Connection& db, SurveyId survey, moment::Date on)
{
    db::Transaction transaction(db);
    if (update_closed(db, survey, on) == 0)
        return false;
    move_all(db, survey);
    transaction.commit();
    return true;
}

void take_letters_back(db::Connection& db, SurveyId survey)
{
    delete_chunks(db, survey);
    delete_prints(db, survey);
}

void take_codes_back(db::Connection& db, SurveyId survey)
{
    take_letters_back(db, survey);
    delete_lists(db, survey);
    delete_invitations(db, survey);
    update_invited(db, survey, 0);
}

} // namespace

std::string_view code(Audience audience)
{
    return audience == Audience::residents ? "residents" : "entrepreneurs";
}

std::string_view code(State state)
{
    switch (state) {
    case State::open:
        return "open";
    case State::closed:
        return "closed";
    case State::reported:
        return "reported";
    case State::draft:
        break;
    }
    return "draft";
}

std::int64_t reached(Asked const& asked)
{
    return std::max(std::min(asked.answered, asked.invited), asked.invited - asked.returned);
}

std::int64_t reached(Survey const& survey)
{
    return reached(Asked{survey.invited, survey.undeliverable, survey.sent});
}

bool takes_answers(Survey const& survey, moment::Date today)
{
    return survey.state == State::open && today <= survey.closes_on;
}

i18n::Message message(Refusal refusal)
{
    switch (refusal) {
    case Refusal::exists_already:
        return i18n::message(texts::refusal::exists_already);
    case Refusal::not_a_draft:
        return i18n::message(texts::refusal::not_a_draft);
    case Refusal::not_open:
        return i18n::message(texts::refusal::not_open);
    case Refusal::not_closed:
        return i18n::message(texts::refusal::not_closed);
    case Refusal::no_recipients:
        return i18n::message(texts::refusal::no_recipients);
    case Refusal::closing_day_passed:
        return i18n::message(texts::refusal::closing_day_passed);
    case Refusal::closing_day_too_late:
        return i18n::message(texts::refusal::closing_day_too_late, days_open_max);
    case Refusal::questions_stand:
        return i18n::message(texts::refusal::questions_stand);
    case Refusal::changed_meanwhile:
        return i18n::message(texts::refusal::changed_meanwhile);
    case Refusal::unknown_version:
        return i18n::message(texts::refusal::unknown_version);
    case Refusal::library_full:
        return i18n::message(texts::refusal::library_full);
    case Refusal::not_sound:
        return i18n::message(texts::refusal::not_sound);
    case Refusal::letters_busy:
        return i18n::message(texts::refusal::letters_busy);
    case Refusal::unknown_survey:
        break;
    }
    return i18n::message(texts::refusal::unknown_survey);
}

i18n::Problems problems(Wanted const& wanted, moment::Date today)
{
    if (!wanted.closes_on)
        return {i18n::problem("closes_on", texts::prepare::day_needed)};
    if (wanted.closes_on <= today)
        return {i18n::problem("closes_on", texts::prepare::day_passed)};
    if (moment::days_between(today, wanted.closes_on) > days_open_max)
        return {i18n::problem("closes_on", texts::prepare::day_too_late, days_open_max)};
    return {};
}

base::Result<SurveyId, Refusal> prepare(
    db::Connection& db, partnership::Scope const& scope, Wanted const& wanted)
{
    for (auto const& other : surveys_of_round(db, scope))
        if (other.audience == wanted.audience)
            return base::refuse(Refusal::exists_already);
    Survey survey;
    survey.id = db.ids().make<SurveyId>();
    survey.scope = scope;
    survey.audience = wanted.audience;
    survey.closes_on = wanted.closes_on;
    survey.questionnaire = frozen(db, scope, wanted);
    if (!insert_survey(db, survey))
        return base::refuse(Refusal::exists_already);
    return survey.id;
}

base::Result<void, Refusal> invite(
    db::Connection& db, Survey const& survey, std::vector<Recipient> const& recipients, Secret secret)
{
    if (survey.state != State::draft)
        return base::refuse(Refusal::not_a_draft);
    if (recipients.empty())
        return base::refuse(Refusal::no_recipients);
    auto sorted = recipients;
    sort_for_walking(sorted);
    db::Transaction transaction(db);
    lock_survey(db, survey.id);
    if (is_printing(db, survey))
        return base::refuse(Refusal::letters_busy);
    // With them go the letters that were made: the codes in those open nothing any more.
    take_letters_back(db, survey.id);
    delete_invitations(db, survey.id);
    Codes const codes(secret);
    auto const hash = [&](InvitationId id, int salt) { return codes.hash(codes.code(id, salt)); };
    insert_with_codes(db, survey.id, sorted, hash);
    update_invited(db, survey.id, static_cast<std::int64_t>(sorted.size()));
    update_recipients(db, survey.id, digest_of(sorted));
    transaction.commit();
    return {};
}

base::Result<void, Refusal> open(db::Connection& db, Survey const& survey, moment::Date today)
{
    if (survey.state != State::draft)
        return base::refuse(Refusal::not_a_draft);
    if (survey.invited == 0)
        return base::refuse(Refusal::no_recipients);
    if (survey.closes_on < today)
        return base::refuse(Refusal::closing_day_passed);
    if (hinders(findings(draft_of(db, survey))))
        return base::refuse(Refusal::not_sound);
    return changed_or(update_opened(db, survey.id, today), Refusal::not_a_draft);
}

base::Result<void, Refusal> move_closing_day(
    db::Connection& db, Survey const& survey, moment::Date closes_on, moment::Date today)
{
    if (closes_on < today)
        return base::refuse(Refusal::closing_day_passed);
    if (moment::days_between(today, closes_on) > days_open_max)
        return base::refuse(Refusal::closing_day_too_late);
    return changed_or(update_closes_on(db, survey.id, closes_on), Refusal::not_open);
}

base::Result<void, Refusal> close(db::Connection& db, Survey const& survey, moment::Date today)
{
    auto closed = changed_or(end(db, survey.id, today) ? 1 : 0, Refusal::not_open);
    clear_field(db);
    return closed;
}

void stop(db::Connection& db, partnership::Scope const& scope, moment::Date today)
{
    for (auto const& survey : surveys_of_round(db, scope)) {
        end(db, survey.id, today);
        if (survey.state == State::draft)
            take_codes_back(db, survey.id);
    }
    clear_field(db);
}

void begin_round(db::Connection& db, partnership::Scope const& from, partnership::Scope const& to)
{
    stop(db, from, partnership::current_round(db, to.partnership).started_on);
}

std::int64_t close_due(db::Connection& db, moment::Date today)
{
    std::int64_t closed = 0;
    for (auto const& survey : surveys_due(db, today))
        closed += end(db, survey.id, survey.closes_on) ? 1 : 0;
    clear_field(db);
    return closed;
}

base::Result<void, Refusal> share_results(db::Connection& db, Survey const& survey)
{
    return changed_or(update_reported(db, survey.id), Refusal::not_closed);
}

std::vector<Survey> surveys(db::Connection& db, partnership::Scope const& scope)
{
    return surveys_of_round(db, scope);
}

std::optional<Survey> find(db::Connection& db, partnership::Scope const& scope, SurveyId id)
{
    return survey_of_id(db, scope, id);
}

std::optional<Survey> former(db::Connection& db, partnership::Scope const& scope, Audience audience)
{
    return last_closed_survey(db, scope.partnership, audience);
}

std::optional<Survey> previous(db::Connection& db, Survey const& survey)
{
    auto before = survey_before(db, survey);
    return before && before->state == State::reported ? std::move(before) : std::nullopt;
}

} // namespace survey
