#include "rounds.h"

#include "outcome_beside.h"
#include "outcome_tables.h"
#include "questions.h"
#include "responding.h"

#include <cmath>

namespace survey {
namespace {

FrozenQuestion frozen_question(i18n::Words const& words, QuestionResult const& result)
{
    auto table = figure_table(words, result);
    return {result.question->id, plain_text(words, result.question->text), std::move(table.head),
        std::move(table.rows)};
}

std::optional<int> points_between(NamedFigure const& before, NamedFigure const& now)
{
    constexpr double hundred = 100;
    if (now.is_mean)
        return {};
    return static_cast<int>(std::lround((now.value() - before.value()) * hundred));
}

RoundChange change_of(i18n::Words const& words, Beside const& one)
{
    auto const& before = *one.before;
    return {name_of(words, one.now), value_of(words, before), value_of(words, one.now), before.n, one.now.n,
        points_between(before, one.now), std::string(said(one.verdict).in(words.language())),
        one.verdict == Verdict::different};
}

RoundChanges changes_between(
    i18n::Words const& words, Survey const& survey, Results const& now, Results const& before)
{
    RoundChanges out{std::string(code(survey.audience)), {}, {}};
    auto const compared = comparison(now, &before);
    for (auto const& one : compared.figures)
        if (one.before)
            out.all.push_back(change_of(words, one));
    for (auto const* question : compared.not_the_same)
        out.other_words.push_back(plain_text(words, question->text));
    return out;
}

} // namespace

std::vector<FrozenSurvey> frozen_surveys(
    db::Connection& db, partnership::Scope const& scope, int group_size_min)
{
    i18n::Words const dutch(i18n::Language::dutch);
    std::vector<FrozenSurvey> out;
    for (auto const& survey : surveys(db, scope)) {
        if (survey.state != State::reported)
            continue;
        auto const results = results_of(db, survey, group_size_min);
        FrozenSurvey frozen{std::string(code(survey.audience)), survey.closed_on,
            survey.sent < group_size_min ? 0 : survey.sent, {}};
        for (auto const& result : results.questions)
            frozen.questions.push_back(frozen_question(dutch, result));
        out.push_back(std::move(frozen));
    }
    return out;
}

std::vector<RoundChanges> round_changes(
    db::Connection& db, i18n::Words const& words, partnership::Scope const& scope, int group_size_min)
{
    std::vector<RoundChanges> out;
    for (auto const& survey : surveys(db, scope)) {
        auto const before = previous(db, survey);
        if (survey.state != State::reported || !before)
            continue;
        auto const now = results_of(db, survey, group_size_min);
        auto const then = results_of(db, *before, group_size_min);
        out.push_back(changes_between(words, survey, now, then));
    }
    return out;
}

} // namespace survey
