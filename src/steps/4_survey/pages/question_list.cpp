// The whole questionnaire on one page: to read beforehand, to discuss, and to print.
#include "follow.h"

#include "questions.h"
#include "responding.h"
#include "texts.h"

#include "html/parts.h"

namespace survey {
namespace {

using namespace html;

Html question_view(i18n::Words const& words, Question const& question)
{
    auto const language = words.language();
    auto const names = [&](std::vector<Option> const& options) {
        return ul(each(options, [&](Option const& option) { return li(option.text.in(language)); }));
    };
    return fragment(h3(question.id, ". ", plain_text(words, question.text)),
        when(!question.hint.dutch.empty(), [&] { return p(question.hint.in(language)); }),
        when(!question.items.empty() && question.items_from.empty(), [&] { return names(question.items); }),
        when(
            !question.options.empty() && (!has_fixed_options(question.kind) || question.kind == Kind::yes_no),
            [&] { return disclosure(words(texts::questions::options), names(question.options)); }));
}

} // namespace

visit::Answer show_questions(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const& words = visit.words;
    auto const questionnaire = questionnaire_for(visit.db, *survey);
    Html all;
    for (std::size_t at = 0; at < questionnaire->sections.size(); ++at) {
        all.add(h2(questionnaire->sections[at].title.in(words.language())));
        for (auto const& question : questionnaire->questions)
            if (question.section == at)
                all.add(question_view(words, question));
    }
    visit::Page page{std::string(questionnaire->title.in(words.language())),
        fragment(page_head({questionnaire->title.in(words.language()), words(texts::questions::lead)}),
            panel(std::move(all)))};
    page.crumbs = {{std::string(words(texts::follow::title)), visit.path("enquete")}};
    page.step = "enquete";
    return page;
}

} // namespace survey
