#include "questions.h"

#include "texts.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

Options options_of(i18n::Words const& words, Question const& question)
{
    Options out;
    for (auto const& option : question.options)
        out.push_back({option.id, std::string(option.text.in(words.language()))});
    if (question.has_dont_know)
        out.push_back({std::string(dont_know_id), std::string(words(texts::answer::dont_know))});
    return out;
}

// One group for each row: a matrix cannot be read on a phone.
Html item_fields(i18n::Words const& words, Fields const& fields, Question const& question,
    std::vector<Option> const& items)
{
    auto const language = words.language();
    auto const options = options_of(words, question);
    return section({cls("question-items")}, h2(question.text.in(language)),
        when(!question.hint.dutch.empty(), [&] { return p(question.hint.in(language)); }),
        each(items, [&](Option const& item) {
            return fields.radios(
                field_name(question, &item), item.text.in(language), options, {.need = Need::unmarked});
        }));
}

std::string with_item(i18n::Words const& words, Question const& question, Choice const& choice)
{
    auto const chosen = option_words(words, question, choice.option);
    auto const item = std::ranges::find(question.items, choice.item, &Option::id);
    if (item == question.items.end())
        return chosen;
    return fmt::format("{}: {}", item->text.in(words.language()), chosen);
}

} // namespace

Html question_fields(i18n::Words const& words, Fields const& fields, Question const& question,
    std::vector<Option> const& items)
{
    auto const language = words.language();
    auto const text = question.text.in(language);
    FieldLook look;
    look.hint = question.hint.in(language);
    look.need = question.is_required ? Need::required : Need::unmarked;
    switch (question.kind) {
    case Kind::items_on_scale:
        return item_fields(words, fields, question, items);
    case Kind::several:
        look.hint = look.hint.empty() ? words(texts::answer::several) : look.hint;
        return fields.checkboxes(question.id, text, options_of(words, question), look);
    case Kind::number:
        return fields.number(question.id, text, look);
    case Kind::mark10:
        return div_(cls("mark-row"), fields.radios(question.id, text, options_of(words, question), look));
    case Kind::text_short:
        return fields.text(question.id, text, look);
    case Kind::text_long:
        look.may_name_people = true;
        return fields.textarea(question.id, text, look);
    default:
        return fields.radios(question.id, text, options_of(words, question), look);
    }
}

std::string option_words(i18n::Words const& words, Question const& question, std::string_view option)
{
    if (option == dont_know_id)
        return std::string(words(texts::answer::dont_know));
    auto const found = std::ranges::find(question.options, option, &Option::id);
    return found == question.options.end() ? std::string(option)
                                           : std::string(found->text.in(words.language()));
}

std::vector<std::string> answer_words(
    i18n::Words const& words, Question const& question, Answer const& answer)
{
    std::vector<std::string> out;
    if (!answer.words.empty())
        out.push_back(answer.words);
    for (auto const& choice : answer.choices)
        out.push_back(with_item(words, question, choice));
    return out;
}

} // namespace survey
