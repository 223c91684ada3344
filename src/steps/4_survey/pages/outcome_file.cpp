// The results as a file of one value a line.
#include "outcome.h"

#include "cross_page.h"
#include "outcome_beside.h"
#include "outcome_tables.h"
#include "questions.h"
#include "texts.h"

#include "tabular/writing.h"

namespace survey {
namespace {

void add_figures(tabular::CsvWriter& out, i18n::Words const& words, QuestionResult const& result)
{
    auto const table = figure_table(words, result);
    auto const text = plain_text(words, result.question->text);
    for (auto const& line : table.rows)
        for (std::size_t at = 1; at < line.size(); ++at)
            if (line[at] != no_value)
                out.row({std::string_view(result.question->id), std::string_view(text),
                    std::string_view(line[0]), std::string_view(table.head[at]), std::string_view(line[at])});
}

void add_crossed(tabular::CsvWriter& out, i18n::Words const& words, Crossed const& crossed)
{
    for (auto const& figures : cross_figures(words, *crossed.by, crossed.tables))
        for (auto const& line : figures.table.rows)
            for (std::size_t at = 1; at < line.size(); ++at) {
                auto const row = words(texts::cross::row_of, figures.table.head[0], line[0]);
                out.row({std::string_view(crossed.question->id), std::string_view(figures.title),
                    std::string_view(row), std::string_view(figures.table.head[at]),
                    std::string_view(line[at])});
            }
}

void add_beside(tabular::CsvWriter& out, i18n::Words const& words, Outcome const& outcome, Beside const& one)
{
    auto const& question = *one.now.result->question;
    auto const text = plain_text(words, question.text);
    auto const name = short_name(words, one.now);
    auto const add = [&](std::string_view column, std::string_view value) {
        out.row(
            {std::string_view(question.id), std::string_view(text), std::string_view(name), column, value});
    };
    if (one.before) {
        add(words(texts::beside::before), value_of(words, *one.before));
        add(words(texts::beside::verdict), said(one.verdict).in(words.language()));
    }
    if (auto const found = outcome.parks.find(one.now.key); found != outcome.parks.end())
        add(words(texts::beside::parks), value_of_parks(words, one.now, found->second));
}

} // namespace

std::string csv(i18n::Words const& words, Outcome const& outcome)
{
    tabular::CsvWriter out;
    out.row({words(texts::outcome::id), words(texts::outcome::question), words(texts::outcome::row),
        words(texts::outcome::column), words(texts::outcome::value)});
    for (auto const& result : outcome.now.questions) {
        add_figures(out, words, result);
        for (auto const* one : outcome.compared.of(*result.question))
            add_beside(out, words, outcome, *one);
    }
    for (auto const& one : outcome.crossed)
        add_crossed(out, words, one);
    for (auto const& [id, text] : outcome.texts)
        if (auto const* question = outcome.now.questionnaire->find(id))
            out.row({std::string_view(id), std::string_view(plain_text(words, question->text)),
                words(texts::outcome::open_answer), std::string_view(), std::string_view(text)});
    return out.text();
}

} // namespace survey
