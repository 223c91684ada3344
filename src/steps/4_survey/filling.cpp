#include "filling.h"

#include "classes.h"
#include "texts.h"

#include "base/text.h"
#include "moment/moment.h"

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t other_length_max = 200;

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

// Control characters, zero bytes among them, go out; lines stay.
std::string typed(Form const& form, std::string_view name)
{
    auto words = std::string(base::trimmed(first(form, name)));
    std::erase_if(words, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
    return words;
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

    void refuse(i18n::TextOf<0> const& text) const { problems.push_back(i18n::problem(question.id, text)); }

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
            refuse(texts::answer::alone);
    }

    // Who types what it is has chosen "other", also without choosing it.
    void add_other(Answer& answer) const
    {
        auto const* other = other_of(question);
        if (!other)
            return;
        auto words = typed(form, other_field(question));
        if (words.empty())
            return;
        if (base::length_utf8(words) > other_length_max)
            problems.push_back(i18n::problem(
                question.id, texts::answer::too_long, base::length_utf8(words), other_length_max));
        if (!chose(answer, other->id)) {
            if (!answer.choices.empty() && question.kind != Kind::several)
                return refuse(texts::answer::other_not_chosen);
            answer.choices.push_back({"", other->id});
        }
        answer.words = std::move(words);
    }

    void add_number(Answer& answer) const
    {
        answer.words = typed(form, question.id);
        auto const number = base::read_integer(answer.words);
        if (!answer.words.empty() && (!number || *number < 0 || *number > number_max))
            refuse(texts::answer::no_number);
    }

    void add_date(Answer& answer) const
    {
        answer.words = typed(form, question.id);
        if (answer.words.empty())
            return;
        auto const day = moment::read_typed_date(answer.words);
        if (!day || day->year > year_last)
            return refuse(texts::answer::no_date);
        answer.words = moment::iso(*day);
    }

    void add_words(Answer& answer) const
    {
        answer.words = typed(form, question.id);
        auto const length = base::length_utf8(answer.words);
        if (length > question.length_max)
            problems.push_back(
                i18n::problem(question.id, texts::answer::too_long, length, question.length_max));
    }

    void add_place(Answer& answer) const
    {
        if (auto const street = first(form, street_field(question)); can_be_chosen(question, street))
            answer.choices.push_back({"", street});
        auto const squares_typed = first(form, squares_field(question));
        for (auto const part : base::split(squares_typed, ',')) {
            auto const square = base::read_integer(base::trimmed(part));
            if (!square || *square < 0 || *square >= squares_max)
                continue;
            auto const id = square_id(static_cast<int>(*square));
            if (can_be_chosen(question, id) && !chose(answer, id))
                answer.choices.push_back({"", id});
        }
        auto const squares = std::ranges::count_if(
            answer.choices, [](Choice const& choice) { return square_of(choice.option).has_value(); });
        if (question.mark == Mark::point && squares > 1)
            refuse(texts::answer::one_square);
    }

    // All get a number of their own, or none does.
    void add_ranking(Answer& answer) const
    {
        std::vector<std::string> ranked(question.options.size());
        std::size_t given = 0;
        for (auto const& option : question.options) {
            auto const number = base::read_integer(first(form, field_name(question, &option))).value_or(0);
            if (number < 1 || number > static_cast<std::int64_t>(ranked.size()))
                continue;
            ++given;
            ranked[static_cast<std::size_t>(number) - 1] = option.id;
        }
        if (given == 0)
            return;
        if (std::ranges::find(ranked, "") != ranked.end())
            return refuse(given < ranked.size() ? texts::answer::rank_incomplete : texts::answer::rank_twice);
        for (auto& id : ranked)
            answer.choices.push_back({"", std::move(id)});
    }

    void add_dont_know(Answer& answer) const
    {
        if (!question.has_dont_know || first(form, dont_know_field(question)).empty())
            return;
        if (!answer.is_empty())
            return refuse(texts::answer::alone_or_typed);
        answer.choices.push_back({"", std::string(dont_know_id)});
    }

    void add_all(Answer& out, std::vector<Option> const& items) const
    {
        switch (question.kind) {
        case Kind::items_on_scale:
            for (auto const& item : items)
                add_one(&item, out);
            return;
        case Kind::several:
            return add_several(out);
        case Kind::number:
            return add_number(out);
        case Kind::date:
            return add_date(out);
        case Kind::place:
            return add_place(out);
        case Kind::ranking:
            return add_ranking(out);
        default:
            return is_text(question) ? add_words(out) : add_one(nullptr, out);
        }
    }

    Answer answer(std::vector<Option> const& items) const
    {
        Answer out;
        auto const before = problems.size();
        add_all(out, items);
        add_other(out);
        if (has_own_dont_know(question))
            add_dont_know(out);
        if (question.is_required && out.is_empty() && problems.size() == before)
            refuse(texts::answer::needed);
        return out;
    }
};

void add_ranks(Question const& question, Answer const& answer, Form& out)
{
    std::size_t rank = 0;
    for (auto const& choice : answer.choices)
        out.emplace_back(question.id + "." + choice.option, std::to_string(++rank));
}

void add_squares(Question const& question, Answer const& answer, Form& out)
{
    std::string squares;
    for (auto const& choice : answer.choices)
        if (auto const square = square_of(choice.option))
            squares += (squares.empty() ? "" : ",") + std::to_string(*square);
        else
            out.emplace_back(street_field(question), choice.option);
    if (!squares.empty())
        out.emplace_back(squares_field(question), squares);
}

void add_as_form(Question const& question, Answer const& answer, Form& out)
{
    if (has_own_dont_know(question) && chose(answer, dont_know_id)) {
        out.emplace_back(dont_know_field(question), "1");
        return;
    }
    if (question.kind == Kind::ranking)
        return add_ranks(question, answer, out);
    if (question.kind == Kind::place)
        return add_squares(question, answer, out);
    for (auto const& choice : answer.choices)
        out.emplace_back(choice.item.empty() ? question.id : question.id + "." + choice.item, choice.option);
    if (!answer.words.empty())
        out.emplace_back(other_of(question) ? other_field(question) : question.id, answer.words);
}

} // namespace

Filled fill(
    Questionnaire const& questionnaire, PageOfQuestions const& page, Answers const& before, Form const& form)
{
    Filled out{before, {}};
    auto const asked = asked_of(questionnaire, before);
    for (auto const place : page.questions) {
        if (!asked[place])
            continue;
        auto const& question = questionnaire.questions[place];
        Filling const filling{question, form, out.problems};
        out.answers[question.id] = filling.answer(items_for(question, out.answers));
    }
    return out;
}

std::string field_name(Question const& question, Option const* item)
{
    return item ? question.id + "." + item->id : question.id;
}

std::string other_field(Question const& question) { return question.id + ".other"; }
std::string street_field(Question const& question) { return question.id + ".street"; }
std::string squares_field(Question const& question) { return question.id + ".squares"; }
std::string dont_know_field(Question const& question) { return question.id + ".dont_know"; }

bool has_own_dont_know(Question const& question) { return question.has_dont_know && !is_choice(question); }

Form as_form(Questionnaire const& questionnaire, PageOfQuestions const& page, Answers const& answers)
{
    Form out;
    for (auto const place : page.questions) {
        auto const& question = questionnaire.questions[place];
        auto const given = answers.find(question.id);
        if (given != answers.end())
            add_as_form(question, given->second, out);
    }
    return out;
}

} // namespace survey
