#include "one_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace survey {
namespace {

bool has_new_rows(Question const& question, Answers const& before, Answers const& after)
{
    if (question.items_from.empty())
        return false;
    auto const rows = items_for(question, before);
    return std::ranges::any_of(
        items_for(question, after), [&](Option const& row) { return !has(rows, row.id); });
}

void number(Wording& text, std::string_view id)
{
    text.dutch = fmt::format("{}. {}", id, text.dutch);
    if (!text.english.empty())
        text.english = fmt::format("{}. {}", id, text.english);
    for (auto& other : text.others)
        other.second = fmt::format("{}. {}", id, other.second);
}

} // namespace

Filled fill_all(Questionnaire const& questionnaire, Answers const& before, Form const& form)
{
    Filled out{before, {}};
    for (auto const& page : questionnaire.pages) {
        auto filled = fill(questionnaire, page, out.answers, form);
        out.answers = std::move(filled.answers);
        std::ranges::move(filled.problems, std::back_inserter(out.problems));
    }
    return out;
}

Filled fill_shown(Questionnaire const& questionnaire, Answers const& before, Form const& form)
{
    auto out = fill_all(questionnaire, before, form);
    auto const shown = asked_of(questionnaire, before);
    std::erase_if(out.problems, [&](i18n::Problem const& problem) {
        auto const* question = questionnaire.find(problem.field);
        if (!question)
            return false;
        auto const place = static_cast<std::size_t>(question - questionnaire.questions.data());
        return !shown[place] || has_new_rows(*question, before, out.answers);
    });
    return out;
}

Question const* first_new(Questionnaire const& questionnaire, Answers const& before, Answers const& after)
{
    auto const shown = asked_of(questionnaire, before), now = asked_of(questionnaire, after);
    for (std::size_t at = 0; at < now.size(); ++at) {
        auto const& question = questionnaire.questions[at];
        if (now[at] && !question.is_contact && (!shown[at] || has_new_rows(question, before, after)))
            return &question;
    }
    return nullptr;
}

std::vector<Question const*> wrongly_answered(Questionnaire const& questionnaire, Answers const& answers)
{
    std::vector<Question const*> out;
    auto const all = whole_page(questionnaire);
    auto const again = fill(questionnaire, all, answers, as_form(questionnaire, all, answers));
    for (auto const& problem : again.problems) {
        auto const given = answers.find(problem.field);
        auto const* const question = questionnaire.find(problem.field);
        bool const is_wrong = question && given != answers.end() && !given->second.is_empty();
        if (is_wrong && std::ranges::find(out, question) == out.end())
            out.push_back(question);
    }
    return out;
}

PageOfQuestions whole_page(Questionnaire const& questionnaire)
{
    PageOfQuestions out;
    out.questions.resize(questionnaire.questions.size());
    std::iota(out.questions.begin(), out.questions.end(), std::size_t{0});
    return out;
}

Questionnaire for_paper(Questionnaire const& questionnaire)
{
    auto out = questionnaire;
    for (auto& question : out.questions) {
        question.is_required = false;
        number(question.text, question.id);
    }
    return out;
}

} // namespace survey
