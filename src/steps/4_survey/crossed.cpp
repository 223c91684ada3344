#include "crossed.h"

#include "splits.h"

#include <algorithm>

namespace survey {
namespace {

QuestionResult const* result_of(Results const& results, std::string_view id)
{
    auto const is_it = [&](QuestionResult const& one) { return one.question->id == id; };
    auto const found = std::ranges::find_if(results.questions, is_it);
    return found == results.questions.end() ? nullptr : &*found;
}

} // namespace

std::vector<Crossed> crossed_outcome(
    db::Connection& db, Survey const& survey, Results const& results, int group_size_min)
{
    auto const splits = splits_of(db, survey.id);
    if (splits.empty())
        return {};
    auto const counted = counted_questions(db, survey.id);
    auto const& questionnaire = *results.questionnaire;
    std::map<std::string, Division, std::less<>> divisions;
    std::vector<Crossed> out;
    for (auto const& result : results.questions) {
        auto const& question = *result.question;
        auto const split = splits.find(questionnaire.sections[question.section].id);
        if (split == splits.end() || split->second == question.id || !can_be_split(question)
            || !counted.contains(split->second))
            continue;
        auto const* by = result_of(results, split->second);
        if (!by)
            continue;
        if (!divisions.contains(split->second))
            divisions.emplace(split->second, split_by(db, survey, questionnaire, *by));
        auto tables
            = cross_tables(questionnaire, divisions.at(split->second), result, cross_minimum(group_size_min));
        if (std::ranges::any_of(tables, &CrossTable::shows_any))
            out.push_back({by->question, &question, std::move(tables)});
    }
    return out;
}

} // namespace survey
