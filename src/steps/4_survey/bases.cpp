#include "bases.h"

#include <algorithm>
#include <map>

namespace survey {
namespace {

// What is published as one number falls into those who lead to the question and those who do not.
std::vector<int> split_groups(Question const& source, Published const& seen, Clause const& clause)
{
    auto out = seen.groups;
    auto const ids = choices(source);
    auto const further = static_cast<int>(seen.sums.size());
    for (std::size_t at = 0; at < out.size(); ++at)
        if (leads(clause, ids[at]))
            out[at] += further;
    return out;
}

bool has_small_sum(Cells const& cells, std::int64_t minimum)
{
    std::map<int, std::int64_t> sums;
    for (std::size_t at = 0; at < cells.counts.size(); ++at)
        sums[cells.groups[at]] += cells.counts[at];
    return std::ranges::any_of(sums, [&](auto const& one) { return one.second > 0 && one.second < minimum; });
}

struct Source {
    QuestionResult const& result;
    Count const& count;
};

bool tells_of_one_choice(Source const& source, Clause const& clause, std::int64_t minimum)
{
    auto const& row = source.result.rows[0];
    bool const is_beside = source.result.question->has_dont_know
        && row.figures.groups.size() == source.result.question->options.size();
    if (is_beside && !row.dont_know && leads(clause, dont_know_id))
        return true;
    Cells cells{source.count.options, {}, split_groups(*source.result.question, row.figures, clause)};
    cells.counts.resize(cells.groups.size());
    if (row.figures.mean)
        cells.weights = weights(*source.result.question);
    return has_small_sum(cells, minimum) || gives_away(cells, row.figures.mean, minimum);
}

// Of several answers the one who gave a hidden one may have given another as well.
bool tells_of_several(QuestionResult const& source, Clause const& clause)
{
    std::size_t inside = 0, outside = 0;
    auto const ids = choices(*source.question);
    auto const& groups = source.rows[0].figures.groups;
    for (std::size_t at = 0; at < groups.size(); ++at)
        if (groups[at] == hidden_group)
            ++(leads(clause, ids[at]) ? inside : outside);
    if (clause.fit == Fit::none_of)
        return inside + outside > 0;
    return outside > 0 || (inside > 0 && clause.options.size() == 1);
}

bool tells_of_source(Source const& source, Clause const& clause, std::int64_t minimum)
{
    if (source.result.rows.size() != 1)
        return source.result.is_withheld;
    if (source.result.rows[0].figures.is_withheld)
        return true;
    return source.result.question->kind == Kind::several ? tells_of_several(source.result, clause)
                                                         : tells_of_one_choice(source, clause, minimum);
}

std::size_t place_in(Questionnaire const& questionnaire, Question const& question)
{
    return static_cast<std::size_t>(&question - questionnaire.questions.data());
}

} // namespace

std::vector<Places> deciding(Questionnaire const& questionnaire)
{
    std::vector<Places> out(questionnaire.questions.size());
    for (std::size_t at = 0; at < out.size(); ++at) {
        auto const& question = questionnaire.questions[at];
        auto const add = [&](std::string const& id) {
            auto const* source = questionnaire.find(id);
            auto const place = source ? place_in(questionnaire, *source) : at;
            if (place < at && place < Places().size())
                out[at] |= Places(out[place]).set(place);
        };
        if (!question.items_from.empty())
            add(question.items_from);
        if (question.show_if)
            for (auto const& clause : question.show_if->clauses)
                add(clause.question);
    }
    return out;
}

bool BaseCheck::tells(Question const& question, std::vector<QuestionResult> const& before) const
{
    if (!question.show_if)
        return false;
    auto const& clauses = question.show_if->clauses;
    auto const rows_of = [&](Question const& one) -> std::vector<Count> const& {
        return tally.rows(place_in(questionnaire, one));
    };
    for (auto const& clause : clauses)
        for (auto const& source : before)
            if (source.question->id == clause.question
                && tells_of_source({source, rows_of(*source.question)[0]}, clause, minimum))
                return true;
    if (!tally.knows_asked() || !question.items_from.empty())
        return false;
    auto const least = clauses.size() > 1 ? minimum * cross_table_times : minimum;
    auto const asked = rows_of(question)[0].asked;
    auto const& own = decided_by[place_in(questionnaire, question)];
    if (asked > 0 && asked < least)
        return true;
    return std::ranges::any_of(before, [&](QuestionResult const& other) {
        if (other.is_withheld || !other.question->items_from.empty())
            return false;
        auto const place = place_in(questionnaire, *other.question);
        bool const is_related = (own & decided_by[place]).any() || (place < own.size() && own.test(place));
        auto const apart = rows_of(*other.question)[0].asked - asked;
        return is_related && apart != 0 && apart > -least && apart < least;
    });
}

} // namespace survey
