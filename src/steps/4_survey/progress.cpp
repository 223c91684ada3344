#include "progress.h"

#include <algorithm>

namespace survey {

bool has_questions(PageOfQuestions const& page, std::vector<bool> const& asked)
{
    return std::ranges::any_of(page.questions, [&](std::size_t place) { return asked[place]; });
}

PageNumber page_after(Questionnaire const& questionnaire, PageNumber page, std::vector<bool> const& asked)
{
    auto const& all = questionnaire.pages;
    for (auto next = page; next < all.size(); ++next)
        if (has_questions(all[next], asked))
            return next + 1;
    return 0;
}

PageNumber page_before(Questionnaire const& questionnaire, PageNumber page, std::vector<bool> const& asked)
{
    auto const& all = questionnaire.pages;
    for (auto before = std::min(page, all.size() + 1); before > 1; --before)
        if (has_questions(all[before - 2], asked))
            return before - 1;
    return 0;
}

PageNumber page_to_resume(Questionnaire const& questionnaire, Answers const& answers)
{
    PageNumber last = 0;
    for (auto const& [id, answer] : answers)
        if (auto const* question = questionnaire.find(id); question && !answer.is_empty())
            last = std::max(last, page_of(questionnaire, *question));
    return page_after(questionnaire, last, asked_of(questionnaire, answers));
}

std::vector<Question const*> unanswered(Questionnaire const& questionnaire, Answers const& answers)
{
    std::vector<Question const*> out;
    auto const asked = asked_of(questionnaire, answers);
    for (std::size_t at = 0; at < asked.size(); ++at) {
        auto const& question = questionnaire.questions[at];
        auto const given = answers.find(question.id);
        bool const is_answered = given != answers.end() && !given->second.is_empty();
        if (question.is_required && !question.is_contact && !is_answered && asked[at])
            out.push_back(&question);
    }
    return out;
}

PageNumber page_of(Questionnaire const& questionnaire, Question const& question)
{
    auto const place = static_cast<std::size_t>(&question - questionnaire.questions.data());
    auto const& all = questionnaire.pages;
    auto const found = std::ranges::find_if(all, [&](PageOfQuestions const& page) {
        return std::ranges::find(page.questions, place) != page.questions.end();
    });
    return found == all.end() ? 0 : static_cast<PageNumber>(found - all.begin()) + 1;
}

} // namespace survey
