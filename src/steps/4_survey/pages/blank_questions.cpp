#include "blank_questions.h"

#include "shelf.h"

#include "html/rendered.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

constexpr std::size_t bytes_max = 4'000'000; // some sixty questionnaires

bool is_piped(Wording const& wording, std::string_view language)
{
    return wording.in(language).find('{') != std::string_view::npos;
}

// Nothing of another answer stands in it, and no rows of it depend on one.
bool stands_alone(Question const& question, std::string_view language)
{
    auto const in_option = [&](Option const& option) { return is_piped(option.text, language); };
    return question.items_from.empty() && question.kind != Kind::place && !is_piped(question.text, language)
        && !is_piped(question.hint, language) && std::ranges::none_of(question.options, in_option)
        && std::ranges::none_of(question.items, in_option);
}

} // namespace

// By what a question follows from: its id, both languages and the digest of the questionnaire.
html::Html asked_fields(
    Asking const& asking, html::Fields const& fields, Question const& question, Showing const& showing)
{
    static Shelf<html::Rendered> blank_questions(bytes_max);
    bool const is_blank = showing.is_as_kept && !asking.answers.contains(question.id)
        && stands_alone(question, asking.language);
    if (!is_blank)
        return question_fields(asking, fields, question);
    auto key = fmt::format(
        "{}/{}/{}/{}", question.id, asking.language, i18n::code(asking.words.language()), showing.digest);
    if (auto const kept = blank_questions.find(key))
        return kept->html();
    auto made = std::make_shared<html::Rendered const>(question_fields(asking, fields, question));
    auto shown = made->html();
    blank_questions.keep(std::move(key), made, made->size());
    return shown;
}

} // namespace survey
