// The results as a tagged paper for the working group.
#include "outcome.h"

#include "cross_page.h"
#include "follow.h"
#include "monitor.h"
#include "outcome_beside.h"
#include "outcome_tables.h"
#include "questions.h"
#include "texts.h"

#include "pdf/pdf.h"

#include <algorithm>

namespace survey {
namespace {

void add_figures(pdf::Document& paper, std::string caption, FigureTable const& figures)
{
    pdf::Table table;
    table.caption = std::move(caption);
    for (std::size_t at = 0; at < figures.head.size(); ++at)
        table.columns.push_back({pdf::Text(figures.head[at]), at == 0 ? 3.0 : 1.0,
            at == 0 ? pdf::Align::left : pdf::Align::right});
    for (auto const& row : figures.rows) {
        std::vector<pdf::Text> cells;
        for (auto const& cell : row)
            cells.emplace_back(cell);
        table.rows.push_back(std::move(cells));
    }
    table.row_heads = pdf::RowHeads::first_column;
    paper.table(table);
}

// The same question by the question about the respondent that its section is split by.
void add_crossed(
    pdf::Document& paper, i18n::Words const& words, Outcome const& outcome, Question const& question)
{
    for (auto const& one : outcome.crossed)
        if (one.question == &question)
            for (auto const& figures : cross_figures(words, *one.by, one.tables))
                add_figures(paper, figures.title, figures.table);
}

void add_question(
    pdf::Document& paper, i18n::Words const& words, Outcome const& outcome, QuestionResult const& result)
{
    paper.heading(2, pdf::Text(plain_text(words, result.question->text)));
    if (result.is_withheld)
        return paper.paragraph(pdf::Text(words(texts::outcome::withheld, outcome.group_size_min)));
    add_figures(paper, plain_text(words, result.question->text), figure_table(words, result));
    auto const* earlier = before_of(outcome, *result.question);
    if (earlier && earlier->rows.size() == 1 && earlier->rows[0].figures.mean)
        paper.note(
            pdf::Text(words(texts::outcome::before, words.decimal(*earlier->rows[0].figures.mean, 1))));
    add_crossed(paper, words, outcome, *result.question);
}

void add_comparison(pdf::Document& paper, i18n::Words const& words, Outcome const& outcome)
{
    if (!outcome.before)
        return;
    paper.heading(1, pdf::Text(std::string(words(texts::beside::title))));
    paper.paragraph(pdf::Text(comparison_said(words, outcome.compared)));
    for (auto const& one : differences_said(words, outcome.compared))
        paper.paragraph(pdf::Text(one));
    paper.note(pdf::Text(words(texts::beside::how_many, outcome.compared.tested)));
}

void add_texts(
    pdf::Document& paper, i18n::Words const& words, Outcome const& outcome, Question const& question)
{
    std::vector<pdf::Text> found;
    for (auto const& [id, text] : outcome.texts)
        if (id == question.id)
            found.emplace_back(text);
    if (found.empty())
        return;
    paper.heading(2, pdf::Text(words(texts::outcome::open_answers_to, plain_text(words, question.text))));
    paper.list(found);
}

void add_section(pdf::Document& paper, i18n::Words const& words, Outcome const& outcome, std::size_t section)
{
    auto const is_here = [&](QuestionResult const& result) { return result.question->section == section; };
    auto const has_texts = [&](Question const& question) {
        return question.section == section
            && std::ranges::any_of(outcome.texts, [&](auto const& one) { return one.first == question.id; });
    };
    auto const& questionnaire = *outcome.now.questionnaire;
    if (std::ranges::none_of(outcome.now.questions, is_here)
        && std::ranges::none_of(questionnaire.questions, has_texts))
        return;
    paper.heading(1, pdf::Text(questionnaire.sections[section].title.in(words.language())));
    for (auto const& result : outcome.now.questions)
        if (is_here(result))
            add_question(paper, words, outcome, result);
    for (auto const& question : questionnaire.questions)
        if (question.section == section)
            add_texts(paper, words, outcome, question);
}

} // namespace

std::string outcome_paper(i18n::Words const& words, Outcome const& outcome, moment::Instant made_at)
{
    pdf::Setup setup;
    setup.title = words(texts::outcome::paper_title, outcome.park);
    setup.language = std::string(i18n::code(words.language()));
    setup.page_label = texts::outcome::page_label.in(words.language());
    setup.made_at = made_at;
    pdf::Document paper(std::move(setup));
    paper.title(pdf::Text(words(texts::outcome::paper_title, outcome.park)),
        pdf::Text(name_of(words, outcome.survey.audience)));
    paper.facts(
        {{std::string(words(texts::outcome::closed)), pdf::Text(words.date(outcome.survey.closed_on))},
            {std::string(words(texts::outcome::invited)), pdf::Text(words.number(reached(outcome.survey)))},
            {std::string(words(texts::outcome::answers)),
                pdf::Text(counted(words, outcome.survey.sent, outcome.group_size_min))}});
    for (auto const& line : channel_lines(words, outcome.channels, outcome.group_size_min))
        paper.paragraph(pdf::Text(line));
    paper.paragraph(pdf::Text(words(texts::outcome::rule, outcome.group_size_min)));
    if (outcome.survey.sent < answers_for_percent_min)
        paper.paragraph(pdf::Text(std::string(words(texts::outcome::few_advice))));
    if (!outcome.crossed.empty())
        paper.paragraph(pdf::Text(words(texts::cross::rule, cross_minimum(outcome.group_size_min))));
    add_comparison(paper, words, outcome);
    for (std::size_t at = 0; at < outcome.now.questionnaire->sections.size(); ++at)
        add_section(paper, words, outcome, at);
    return paper.finish();
}

} // namespace survey
