// The questionnaire as a file of our own, to take along, and on paper.
#include "translating_pages.h"

#include "making_parts.h"
#include "responding.h"
#include "texts.h"

#include "pdf/pdf.h"

#include <fmt/format.h>

#include <utility>

namespace survey {
namespace {

constexpr std::string_view box = "☐ ";

void add_boxes(pdf::Document& paper, i18n::Words const& words, Question const& question)
{
    std::vector<pdf::Text> lines;
    for (auto const& option : question.options)
        lines.emplace_back(std::string(box) + std::string(option.text.in(words.language()))
            + (option.is_other ? ": ........................................" : ""));
    if (question.has_dont_know)
        lines.emplace_back(std::string(box) + std::string(words(texts::answer::dont_know)));
    for (auto const& line : lines)
        paper.paragraph(line);
}

void add_rows(pdf::Document& paper, i18n::Words const& words, Question const& question)
{
    pdf::Table table;
    table.caption = plain_text(words, question.text);
    table.columns.push_back({pdf::Text(std::string(words(texts::outcome::item))), 3.0, pdf::Align::left});
    auto const count = question.options.size() + (question.has_dont_know ? 1 : 0);
    for (auto const& option : question.options)
        table.columns.push_back(
            {pdf::Text(std::string(option.text.in(words.language()))), 1.0, pdf::Align::left});
    if (question.has_dont_know)
        table.columns.push_back(
            {pdf::Text(std::string(words(texts::answer::dont_know))), 1.0, pdf::Align::left});
    for (auto const& item : question.items) {
        std::vector<pdf::Text> cells{pdf::Text(std::string(item.text.in(words.language())))};
        for (std::size_t at = 0; at < count; ++at)
            cells.emplace_back(std::string(box));
        table.rows.push_back(std::move(cells));
    }
    table.row_heads = pdf::RowHeads::first_column;
    paper.table(table);
}

void add_ranks(pdf::Document& paper, i18n::Words const& words, Question const& question)
{
    paper.paragraph(pdf::Text(std::string(words(texts::answer::ranking))));
    for (auto const& option : question.options)
        paper.paragraph(pdf::Text(fmt::format("....  {}", option.text.in(words.language()))));
}

void add_answer_space(pdf::Document& paper, i18n::Words const& words, Question const& question)
{
    constexpr std::string_view line
        = "................................................................................................";
    switch (question.kind) {
    case Kind::items_on_scale:
        return add_rows(paper, words, question);
    case Kind::ranking:
        return add_ranks(paper, words, question);
    case Kind::mark10: {
        std::string marks;
        for (int mark = 1; mark <= 10; ++mark)
            marks += fmt::format("{}{}    ", box, mark);
        return paper.paragraph(pdf::Text(marks));
    }
    case Kind::text_long:
        paper.paragraph(pdf::Text(std::string(line)));
        paper.paragraph(pdf::Text(std::string(line)));
        [[fallthrough]];
    case Kind::text_short:
    case Kind::place:
        return paper.paragraph(pdf::Text(std::string(line)));
    case Kind::number:
    case Kind::date:
        paper.paragraph(pdf::Text("....................."));
        return add_boxes(paper, words, question);
    default:
        return add_boxes(paper, words, question);
    }
}

void add_question(
    pdf::Document& paper, i18n::Words const& words, Questionnaire const& whole, Question const& question)
{
    paper.heading(2, pdf::Text(fmt::format("{}. {}", question.id, plain_text(words, question.text))));
    if (question.show_if)
        paper.note(pdf::Text(condition_words(words, whole, *question.show_if)));
    if (!question.hint.dutch.empty())
        paper.note(pdf::Text(std::string(question.hint.in(words.language()))));
    if (question.kind == Kind::several)
        paper.note(pdf::Text(std::string(words(texts::answer::several))));
    add_answer_space(paper, words, question);
}

std::string paper_of(i18n::Words const& words, Questionnaire const& questionnaire, moment::Instant made_at)
{
    pdf::Setup setup;
    setup.title = questionnaire.title.in(words.language());
    setup.language = std::string(i18n::code(words.language()));
    setup.page_label = texts::outcome::page_label.in(words.language());
    setup.made_at = made_at;
    pdf::Document paper(std::move(setup));
    paper.title(pdf::Text(std::string(questionnaire.title.in(words.language()))));
    paper.paragraph(pdf::Text(std::string(questionnaire.intro.in(words.language()))));
    for (std::size_t at = 0; at < questionnaire.sections.size(); ++at) {
        bool is_first = true;
        for (auto const& question : questionnaire.questions) {
            if (question.section != at || question.is_contact)
                continue;
            if (std::exchange(is_first, false))
                paper.heading(
                    1, pdf::Text(std::string(questionnaire.sections[at].title.in(words.language()))));
            add_question(paper, words, questionnaire, question);
        }
    }
    return paper.finish();
}

} // namespace

visit::Answer show_as_file(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto questionnaire = draft_of(visit.db, *survey); // in both forms of address
    questionnaire.ground = {};
    return http::download(written_json(questionnaire),
        std::string(visit.words(texts::exchange::file_name)) + ".json", "application/json");
}

visit::Answer show_on_paper(visit::Visit& visit, http::Request& request)
{
    auto const survey = asked_survey(visit, request);
    if (!survey)
        return http::not_found();
    auto const questionnaire = questionnaire_for(visit.db, *survey);
    return http::download(paper_of(visit.words, *questionnaire, visit.now),
        std::string(visit.words(texts::exchange::file_name)) + ".pdf", "application/pdf");
}

} // namespace survey
