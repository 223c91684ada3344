#include "questions.h"

#include "address_texts.h"
#include "place_field.h"
#include "texts.h"

#include "base/text.h"
#include "html/parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

// Longer than this makes no question any more.
constexpr std::size_t piped_length_max = 120;

std::string with_values(std::string_view text, auto const& value_of)
{
    std::string out;
    std::size_t at = 0;
    for (auto const& pipe : pipes_in(text)) {
        out += text.substr(at, pipe.from - at);
        out += value_of(pipe.question);
        at = pipe.to;
    }
    return out + std::string(text.substr(at));
}

Options options_of(Asking const& asking, Question const& question)
{
    Options out;
    for (auto const& option : question.options)
        out.push_back({option.id, asking.text(option.text), "", language_of_choice(asking, option.text)});
    if (question.has_dont_know)
        out.push_back({std::string(dont_know_id), std::string(asking.words(texts::answer::dont_know)), "",
            own_language(asking)});
    return out;
}

std::string problem_at(Asking const& asking, Question const& question)
{
    auto const found = std::ranges::find(asking.problems, question.id, &i18n::Problem::field);
    return found == asking.problems.end() ? std::string() : asking.words(found->message);
}

// The question and its hint above a group of fields that each have a name of their own.
Html group_of_fields(Asking const& asking, Question const& question, Html content)
{
    auto const problem = problem_at(asking, question);
    auto const hint = asking.text(question.hint);
    auto const classes
        = problem.empty() ? "field choice-group" : "field choice-group utrecht-form-field--invalid";
    return fieldset({cls(classes), id(question.id), attr("tabindex", -1)},
        legend(cls("utrecht-form-label"), asking.text(question.text)),
        when(!hint.empty(), [&] { return div_(cls("utrecht-form-field-description"), hint); }),
        when(!problem.empty(),
            [&] { return div_(cls("utrecht-form-field-error-message"), in_own_language(asking, problem)); }),
        std::move(content));
}

// One group for each row: a matrix cannot be read on a phone.
Html item_fields(
    Asking const& asking, Fields const& fields, Question const& question, std::vector<Option> const& items)
{
    auto const options = options_of(asking, question);
    auto const problem = problem_at(asking, question);
    auto const hint = asking.text(question.hint);
    return section({cls("question-items"), id(question.id), attr("tabindex", -1)},
        h2(asking.text(question.text)), when(!hint.empty(), [&] { return p(hint); }),
        when(!problem.empty(),
            [&] { return div_(cls("utrecht-form-field-error-message"), in_own_language(asking, problem)); }),
        each(items, [&](Option const& item) {
            return fields.radios(
                field_name(question, &item), asking.text(item.text), options, {.need = Need::unmarked});
        }));
}

Html ranking_fields(Asking const& asking, Fields const& fields, Question const& question)
{
    Options ranks;
    for (std::size_t rank = 1; rank <= question.options.size(); ++rank)
        ranks.push_back({std::to_string(rank), std::to_string(rank)});
    return group_of_fields(asking, question,
        fragment(p(in_own_language(asking, asking.words(texts::answer::ranking))),
            each(question.options, [&](Option const& option) {
                return div_(cls("rank-row"),
                    fields.select(field_name(question, &option), asking.text(option.text), ranks,
                        {.need = Need::unmarked,
                            .width = Width::narrow,
                            .placeholder = asking.words(texts::answer::no_rank)}));
            })));
}

Html several_field(Asking const& asking, Fields const& fields, Question const& question, FieldLook look)
{
    auto const text = asking.text(question.text);
    auto const own = asking.words(spoken(asking.questionnaire, texts::answer::several));
    bool const is_own_language = asking.language == i18n::code(asking.words.language());
    if (!look.hint.empty() || is_own_language) {
        look.hint = look.hint.empty() ? own : look.hint;
        return fields.checkboxes(question.id, text, options_of(asking, question), look);
    }
    return div_(fields.checkboxes(question.id, text, options_of(asking, question), look),
        p(in_own_language(asking, own)));
}

Html plain_field(Asking const& asking, Fields const& fields, Question const& question, FieldLook look)
{
    auto const text = asking.text(question.text);
    switch (question.kind) {
    case Kind::several:
        return several_field(asking, fields, question, look);
    case Kind::number:
        look.width = Width::half;
        return fields.number(question.id, text, look);
    case Kind::date:
        look.width = Width::half;
        return fields.date(question.id, text, look);
    case Kind::mark10:
        return div_(cls("mark-row"), fields.radios(question.id, text, options_of(asking, question), look));
    case Kind::text_short:
        return fields.text(question.id, text, look);
    case Kind::text_long:
        look.may_name_people = true;
        return fields.textarea(question.id, text, look);
    default:
        return fields.radios(question.id, text, options_of(asking, question), look);
    }
}

Html one_question(Asking const& asking, Fields const& fields, Question const& question)
{
    switch (question.kind) {
    case Kind::items_on_scale:
        return item_fields(asking, fields, question, items_for(question, asking.answers));
    case Kind::ranking:
        return ranking_fields(asking, fields, question);
    case Kind::place:
        return group_of_fields(asking, question, place_field(asking, fields, question));
    default:
        break;
    }
    auto const hint = asking.text(question.hint);
    FieldLook look;
    look.hint = hint;
    look.need = question.is_required ? Need::required : Need::unmarked;
    return plain_field(asking, fields, question, look);
}

// As the respondent read it; what is no option of the question's own has words of ours.
std::string chosen_words(Asking const& asking, Question const& question, std::string_view option)
{
    auto const found = std::ranges::find(question.options, option, &Option::id);
    if (found == question.options.end() || (question.kind == Kind::place && square_of(option)))
        return option_words(asking.words, question, option);
    return std::string(found->text.in(asking.language));
}

std::string with_item(Asking const& asking, Question const& question, Choice const& choice)
{
    auto chosen = chosen_words(asking, question, choice.option);
    auto const item = std::ranges::find(question.items, choice.item, &Option::id);
    if (item == question.items.end())
        return chosen;
    return fmt::format("{}: {}", item->text.in(asking.language), chosen);
}

std::string typed_words(i18n::Words const& words, Question const& question, Answer const& answer)
{
    auto const day = question.kind == Kind::date ? moment::read_typed_date(answer.words) : std::nullopt;
    return day ? words.date(*day) : answer.words;
}

} // namespace

std::string own_language(Asking const& asking)
{
    auto const own = i18n::code(asking.words.language());
    return asking.language == own ? "" : std::string(own);
}

std::string language_of_choice(Asking const& asking, Wording const& wording)
{
    bool const is_dutch = asking.language == i18n::code(i18n::Language::dutch);
    return is_dutch || wording.is_in(asking.language) ? "" : std::string(i18n::code(i18n::Language::dutch));
}

std::string Asking::text(Wording const& wording) const
{
    auto const in_it = wording.in(language);
    if (in_it.find('{') == std::string_view::npos)
        return std::string(in_it);
    return with_values(in_it, [&](std::string_view id) -> std::string {
        auto const* question = questionnaire.find(id);
        auto const given = answers.find(id);
        if (!question || given == answers.end() || given->second.is_empty())
            return "…";
        auto said = base::joined(answer_words(*this, *question, given->second), ", ");
        return base::length_utf8(said) > piped_length_max ? std::string("…") : said;
    });
}

Html question_fields(Asking const& asking, Fields const& fields, Question const& question)
{
    auto shown = one_question(asking, fields, question);
    auto const* other = other_of(question);
    bool const has_box = has_own_dont_know(question);
    if (!other && !has_box)
        return shown;
    return div_(cls("question-more"), std::move(shown),
        when(other != nullptr,
            [&] {
                return fields.text(other_field(question),
                    asking.words(
                        spoken(asking.questionnaire, texts::answer::other_words), asking.text(other->text)),
                    {.need = Need::optional});
            }),
        when(has_box, [&] {
            return fields.checkbox(dont_know_field(question),
                in_own_language(asking, asking.words(texts::answer::dont_know)), {.need = Need::unmarked});
        }));
}

Html sample_fields(Asking const& asking, Fields const& fields, Question const& question)
{
    return question.kind == Kind::items_on_scale ? item_fields(asking, fields, question, question.items)
                                                 : question_fields(asking, fields, question);
}

std::string option_words(i18n::Words const& words, Question const& question, std::string_view option)
{
    if (option == dont_know_id)
        return std::string(words(texts::answer::dont_know));
    if (auto const square = square_of(option); question.kind == Kind::place && square)
        return words(texts::answer::square, *square + 1);
    auto const found = std::ranges::find(question.options, option, &Option::id);
    return found == question.options.end() ? std::string(option)
                                           : std::string(found->text.in(words.language()));
}

std::vector<std::string> answer_words(Asking const& asking, Question const& question, Answer const& answer)
{
    std::vector<std::string> out;
    for (auto const& choice : answer.choices) {
        auto said = with_item(asking, question, choice);
        if (question.kind == Kind::ranking && choice.option != dont_know_id)
            said = fmt::format("{}. {}", out.size() + 1, said);
        out.push_back(std::move(said));
    }
    if (!answer.words.empty())
        out.push_back(typed_words(asking.words, question, answer));
    return out;
}

std::string plain_text(i18n::Words const& words, Wording const& wording)
{
    return with_values(wording.in(words.language()),
        [&](std::string_view id) { return words(texts::questions::answer_to, id); });
}

std::string_view kind_name(i18n::Words const& words, Kind kind)
{
    static constexpr i18n::TextOf<0> names[kinds_count] = {texts::kind::single, texts::kind::several,
        texts::kind::scale5, texts::kind::items_on_scale, texts::kind::mark10, texts::kind::number,
        texts::kind::text_short, texts::kind::text_long, texts::kind::yes_no, texts::kind::amount,
        texts::kind::date, texts::kind::place, texts::kind::ranking};
    return words(names[static_cast<std::size_t>(kind)]);
}

} // namespace survey
