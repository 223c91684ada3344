#include "making_parts.h"

#include "responding.h"
#include "texts.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace survey {
namespace {

using namespace html;

constexpr std::size_t name_length_max = 70;

std::string clause_words(i18n::Words const& words, Questionnaire const& questionnaire, Clause const& clause)
{
    auto const* source = questionnaire.find(clause.question);
    std::vector<std::string> names;
    for (auto const& option : clause.options)
        names.push_back(source ? option_words(words, *source, option) : option);
    auto const joined = base::joined(names, ", ");
    return clause.fit == Fit::one_of ? words(texts::making::is_one_of, clause.question, joined)
                                     : words(texts::making::is_none_of, clause.question, joined);
}

} // namespace

AtDesk at_desk(visit::Visit& visit, http::Request const& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return visit::Answer(http::not_found());
    if (survey->state != State::draft)
        return visit::Answer(refused_page(visit, *survey, message(Refusal::questions_stand)));
    return Desk{*survey, draft_of(visit.db, *survey)};
}

std::string making_path(visit::Visit const& visit, Survey const& survey, std::string_view below)
{
    return survey_path(visit, survey, below.empty() ? "maken" : fmt::format("maken/{}", below));
}

visit::Page making_page(visit::Visit const& visit, Survey const& survey, std::string title, Html content)
{
    visit::Page page{std::move(title), std::move(content)};
    page.crumbs = {{std::string(visit.words(texts::follow::title)), visit.path("enquete")},
        {std::string(visit.words(texts::making::title)), making_path(visit, survey)}};
    page.step = "enquete";
    return page;
}

visit::Page refused_page(visit::Visit const& visit, Survey const& survey, i18n::Message const& why)
{
    auto const& words = visit.words;
    std::string const title(words(texts::follow::refused));
    bool const is_draft = survey.state == State::draft;
    auto page = making_page(visit, survey, title,
        fragment(page_head({title}), alert(Tone::warning, words(why)),
            actions({button_link(is_draft ? making_path(visit, survey) : survey_path(visit, survey, "vragen"),
                words(is_draft ? texts::making::back : texts::follow::questions), Rank::primary)})));
    if (!is_draft)
        page.crumbs.pop_back();
    page.status = 422;
    return page;
}

Maker maker_of(visit::Visit const& visit)
{
    return {visit.person ? visit.person->id : accounts::PersonId{}, visit.now};
}

visit::Answer saved(visit::Visit& visit, Desk const& desk, Edited edited, Ending const& ending)
{
    if (!edited)
        return refused_page(visit, desk.survey, edited.error());
    auto const kept
        = save_draft(visit.db, desk.survey, std::move(edited).value(), ending.change, maker_of(visit));
    if (!kept)
        return refused_page(visit, desk.survey, message(kept.error()));
    return visit::done(visit, ending.path, ending.said);
}

std::string short_name(i18n::Words const& words, Question const& question)
{
    auto text = plain_text(words, question.text);
    if (base::length_utf8(text) > name_length_max) {
        auto end = name_length_max;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
        text = text.substr(0, end) + "…";
    }
    return fmt::format("{}. {}", question.id, text);
}

std::string condition_words(
    i18n::Words const& words, Questionnaire const& questionnaire, Condition const& condition)
{
    std::vector<std::string> clauses;
    for (auto const& clause : condition.clauses)
        clauses.push_back(clause_words(words, questionnaire, clause));
    auto const between = words(condition.join == Join::all ? texts::making::and_ : texts::making::or_);
    return words(texts::making::only_if, base::joined(clauses, fmt::format(" {} ", between)));
}

std::string one_line(std::string_view typed)
{
    std::string out(base::trimmed(typed));
    std::ranges::replace(out, '\n', ' ');
    std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
    return out;
}

} // namespace survey
