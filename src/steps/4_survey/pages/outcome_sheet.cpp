// The figures of the results as a sheet, with numbers as numbers.
#include "answers_pages.h"
#include "cross_page.h"
#include "follow.h"
#include "outcome_tables.h"
#include "questions.h"
#include "report.h"
#include "responding.h"
#include "texts.h"

#include "base/fault.h"
#include "files/files.h"
#include "tabular/tabular.h"
#include "tabular/writing.h"

namespace survey {
namespace {

constexpr std::string_view no_figure = "–"; // of figure_table()
constexpr std::string_view sheet_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// "1.234", "6,3" and "37%" as numbers; what is hidden or too few stays a word.
struct SheetCell {
    std::optional<double> number;
    std::string_view unit;
};
SheetCell cell_of_figure(i18n::Words const& words, std::string_view text)
{
    auto const mark = words.language() == i18n::Language::dutch ? tabular::DecimalMark::comma
                                                                : tabular::DecimalMark::point;
    bool const is_share = text.ends_with('%');
    if (is_share)
        text.remove_suffix(1);
    return {tabular::read_number(text, mark), is_share ? "%" : ""};
}

void write_question_rows(tabular::XlsxWriter& out, i18n::Words const& words, QuestionResult const& result)
{
    auto const table = figure_table(words, result);
    auto const text = plain_text(words, result.question->text);
    for (auto const& line : table.rows)
        for (std::size_t at = 1; at < line.size(); ++at) {
            if (line[at] == no_figure)
                continue;
            auto const cell = cell_of_figure(words, line[at]);
            auto const value
                = cell.number ? tabular::Value(*cell.number) : tabular::Value(std::string_view(line[at]));
            out.row({std::string_view(result.question->id), std::string_view(text), std::string_view(line[0]),
                std::string_view(table.head[at]), value, cell.unit});
        }
}

void write_crossed_rows(tabular::XlsxWriter& out, i18n::Words const& words, Crossed const& crossed)
{
    for (auto const& figures : cross_figures(words, *crossed.by, crossed.tables))
        for (auto const& line : figures.table.rows)
            for (std::size_t at = 1; at < line.size(); ++at)
                out.row({std::string_view(crossed.question->id), std::string_view(figures.title),
                    std::string_view(figures.table.head[0]), std::string_view(line[0]),
                    std::string_view(figures.table.head[at]), std::string_view(line[at])});
}

void write_crossed(tabular::XlsxWriter& out, i18n::Words const& words, std::vector<Crossed> const& all)
{
    if (all.empty())
        return;
    std::string_view const head[]
        = {words(texts::outcome::id), words(texts::outcome::question), words(texts::cross::split_by),
            words(texts::outcome::row), words(texts::outcome::column), words(texts::outcome::value)};
    out.sheet(words(texts::cross::sheet), head);
    for (auto const& one : all)
        write_crossed_rows(out, words, one);
}

struct Sheets {
    Survey const& survey;
    Results const& results;
    std::vector<Crossed> crossed;
    int group_size_min = 5;
};

void write_sheets(tabular::XlsxWriter& out, i18n::Words const& words, Sheets const& sheets)
{
    std::string_view const head[]
        = {words(texts::outcome::id), words(texts::outcome::question), words(texts::outcome::row),
            words(texts::outcome::column), words(texts::outcome::value), words(texts::answers_page::unit)};
    out.sheet(words(texts::answers_page::sheet), head);
    for (auto const& result : sheets.results.questions)
        write_question_rows(out, words, result);
    write_crossed(out, words, sheets.crossed);
    std::string_view const about[] = {words(texts::answers_page::about), words(texts::outcome::value)};
    out.sheet(words(texts::answers_page::about), about);
    out.row({words(texts::outcome::closed), sheets.survey.closed_on});
    out.row({words(texts::outcome::invited), reached(sheets.survey)});
    auto const answers = counted(words, sheets.survey.sent, sheets.group_size_min);
    out.row({words(texts::outcome::answered), std::string_view(answers)});
    auto const rule = words(texts::outcome::rule, sheets.group_size_min);
    out.row({words(texts::answers_page::rule), std::string_view(rule)});
}

} // namespace

visit::Answer show_outcome_sheet(visit::Visit& visit, http::Request& request)
{
    auto seen = reported_survey(visit, request);
    if (auto* response = std::get_if<http::Response>(&seen))
        return std::move(*response);
    auto const& survey = std::get<Survey>(seen);
    if (!visit.house.files)
        throw base::Fault("the house has no store of files");
    auto const minimum = visit.group_size_min();
    auto file = visit.house.files->temporary();
    tabular::XlsxWriter writer(file.path().string());
    auto const results = results_of(visit.db, survey, minimum);
    write_sheets(
        writer, visit.words, {survey, results, crossed_outcome(visit.db, survey, results, minimum), minimum});
    writer.finish();
    auto const kept = visit.house.files->take(std::move(file));
    auto content = visit.house.files->content(kept.name).value_or("");
    visit.house.files->remove(kept.name);
    return http::download(
        std::move(content), std::string(visit.words(texts::outcome::file_name)) + ".xlsx", sheet_type);
}

} // namespace survey
