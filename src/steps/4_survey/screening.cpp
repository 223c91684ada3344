#include "screening.h"

#include "marks.h"

#include <algorithm>
#include <map>

namespace survey {
namespace {

template <class Counts> OpenAnswers in_groups(OpenAnswers const& all, int group_size_min, Counts counts)
{
    std::map<std::string_view, int> of_question;
    for (auto const& one : all)
        of_question[one.question] += counts(one) ? 1 : 0;
    OpenAnswers out;
    for (auto const& one : all)
        if (counts(one) && of_question[one.question] >= group_size_min)
            out.push_back(one);
    return out;
}

} // namespace

std::string_view code(Screened screened)
{
    switch (screened) {
    case Screened::released:
        return "released";
    case Screened::hidden:
        return "hidden";
    case Screened::fresh:
        break;
    }
    return "new";
}

OpenAnswers of_groups(OpenAnswers const& all, int group_size_min)
{
    return in_groups(all, group_size_min, [](OpenAnswer const&) { return true; });
}

OpenAnswers for_the_group(OpenAnswers const& all, int group_size_min)
{
    return in_groups(
        all, group_size_min, [](OpenAnswer const& one) { return one.screened == Screened::released; });
}

std::int64_t count_of(OpenAnswers const& all, Screened screened)
{
    return std::ranges::count(all, screened, &OpenAnswer::screened);
}

std::optional<std::int64_t> to_look_at(std::vector<AnswerCount> const& counts, int group_size_min)
{
    std::map<std::string_view, std::int64_t> of_question;
    for (auto const& one : counts)
        of_question[one.question] += one.count;
    std::optional<std::int64_t> out;
    for (auto const& one : counts)
        if (of_question[one.question] >= group_size_min)
            out = out.value_or(0) + (one.screened == Screened::fresh ? one.count : 0);
    return out;
}

std::vector<OpenAnswerId> unmarked(OpenAnswers const& all)
{
    std::vector<OpenAnswerId> out;
    for (auto const& one : all)
        if (one.screened == Screened::fresh && text_marks(one.words).empty())
            out.push_back(one.id);
    return out;
}

std::int64_t release_unmarked(db::Connection& db, Survey const& survey, int group_size_min)
{
    auto const ids = unmarked(of_groups(open_answers(db, survey.id), group_size_min));
    for (auto const id : ids)
        update_screened(db, survey.id, id, Screened::released);
    return std::ssize(ids);
}

} // namespace survey
