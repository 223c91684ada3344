#include "filling.h"

#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::int64_t number_max = 1'000'000;

std::vector<std::string> values(Form const& form, std::string_view name)
{
    std::vector<std::string> out;
    for (auto const& [field, value] : form)
        if (field == name)
            out.push_back(value);
    return out;
}

std::string first(Form const& form, std::string_view name)
{
    auto const all = values(form, name);
    return all.empty() ? "" : all.front();
}

bool is_alone(Question const& question, std::string_view id)
{
    return id == dont_know_id || std::ranges::any_of(question.options, [&](Option const& option) {
        return option.id == id && option.is_alone;
    });
}

bool can_be_chosen(Question const& question, std::string_view id)
{
    return has(question.options, id) || (question.has_dont_know && id == dont_know_id);
}

struct Filling {
    Question const& question;
    Form const& form;
    i18n::Problems& problems;

    void add_one(Option const* item, Answer& answer) const
    {
        auto const chosen = first(form, field_name(question, item));
        if (can_be_chosen(question, chosen))
            answer.choices.push_back({item ? item->id : "", chosen});
    }

    void add_several(Answer& answer) const
    {
        bool has_alone = false;
        for (auto const& id : values(form, question.id))
            if (can_be_chosen(question, id) && !chose(answer, id)) {
                answer.choices.push_back({"", id});
                has_alone = has_alone || is_alone(question, id);
            }
        if (has_alone && answer.choices.size() > 1)
            problems.push_back(i18n::problem(question.id, texts::answer::alone));
    }

    void add_number(Answer& answer) const
    {
        auto const typed = std::string(base::trimmed(first(form, question.id)));
        auto const number = base::read_integer(typed);
        answer.words = typed;
        if (!typed.empty() && (!number || *number < 0 || *number > number_max))
            problems.push_back(i18n::problem(question.id, texts::answer::no_number));
    }

    void add_words(Answer& answer) const
    {
        answer.words = std::string(base::trimmed(first(form, question.id)));
        std::erase_if(answer.words, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
        auto const length = base::length_utf8(answer.words);
        if (length > question.length_max)
            problems.push_back(
                i18n::problem(question.id, texts::answer::too_long, length, question.length_max));
    }

    Answer answer(std::vector<Option> const& items) const
    {
        Answer out;
        if (question.kind == Kind::items_on_scale)
            for (auto const& item : items)
                add_one(&item, out);
        else if (question.kind == Kind::several)
            add_several(out);
        else if (question.kind == Kind::number)
            add_number(out);
        else if (is_text(question))
            add_words(out);
        else
            add_one(nullptr, out);
        if (question.is_required && out.is_empty())
            problems.push_back(i18n::problem(question.id, texts::answer::needed));
        return out;
    }

    static bool chose(Answer const& answer, std::string_view id)
    {
        return std::ranges::find(answer.choices, id, &Choice::option) != answer.choices.end();
    }
};

} // namespace

Filled fill(
    Questionnaire const& questionnaire, PageOfQuestions const& page, Answers const& before, Form const& form)
{
    Filled out{before, {}};
    for (auto const place : page.questions) {
        auto const& question = questionnaire.questions[place];
        if (!is_asked(questionnaire, question, out.answers))
            continue;
        Filling const filling{question, form, out.problems};
        out.answers[question.id] = filling.answer(items_for(question, out.answers));
    }
    return out;
}

std::string field_name(Question const& question, Option const* item)
{
    return item ? question.id + "." + item->id : question.id;
}

Form as_form(Questionnaire const& questionnaire, PageOfQuestions const& page, Answers const& answers)
{
    Form out;
    for (auto const place : page.questions) {
        auto const& question = questionnaire.questions[place];
        auto const given = answers.find(question.id);
        if (given == answers.end())
            continue;
        for (auto const& choice : given->second.choices)
            out.emplace_back(
                choice.item.empty() ? question.id : question.id + "." + choice.item, choice.option);
        if (!given->second.words.empty())
            out.emplace_back(question.id, given->second.words);
    }
    return out;
}

} // namespace survey
