#include "paper.h"

#include "snapshot.h"
#include "texts.h"

#include "pdf/pdf.h"
#include "tabular/writing.h"

#include <algorithm>

namespace plan {
namespace {

std::string quarters_of(i18n::Words const& words, Line const& line)
{
    if (line.first.year == 0)
        return "–";
    auto const from = words.short_quarter(line.first);
    return line.first == line.last ? from : from + " – " + words.short_quarter(line.last);
}

std::string owner_of(Line const& line)
{
    return line.person.empty() ? line.organisation : line.organisation + ", " + line.person;
}

pdf::Table table_of(i18n::Words const& words, std::string caption, std::vector<Line> const& lines)
{
    pdf::Table table;
    table.caption = std::move(caption);
    table.columns = {{words(texts::edit::what), 4}, {words(texts::edit::owner), 2},
        {words(texts::list::when), 1.4}, {words(texts::edit::done_when), 3}};
    for (auto const& line : lines)
        table.rows.push_back({line.title, owner_of(line), quarters_of(words, line), line.done_when});
    table.row_heads = pdf::RowHeads::first_column;
    return table;
}

std::vector<Line> lines_where(Snapshot const& plan, auto holds)
{
    std::vector<Line> out;
    std::ranges::copy_if(plan.lines, std::back_inserter(out), holds);
    return out;
}

// Process document 1.4: the plan stands in chapters; 1.8: with an overview for each stakeholder by quarter.
void write_chapters(pdf::Document& document, i18n::Words const& words, Snapshot const& plan)
{
    document.heading(1, words(texts::paper::chapters));
    for (auto const& chapter : measures::library().chapters) {
        auto const lines = lines_where(plan, [&](Line const& line) { return line.chapter == chapter.id; });
        if (lines.empty())
            continue;
        auto const name = std::string(chapter.name.in(words.language()));
        document.heading(2, name);
        document.table(table_of(words, words(texts::paper::caption, name), lines));
    }
}

void write_stakeholders(pdf::Document& document, i18n::Words const& words, Snapshot const& plan)
{
    std::vector<std::string> organisations;
    for (auto const& line : plan.lines)
        if (!line.organisation.empty()
            && std::ranges::find(organisations, line.organisation) == organisations.end())
            organisations.push_back(line.organisation);
    document.heading(1, words(texts::paper::stakeholders));
    for (auto const& organisation : organisations) {
        auto lines = lines_where(plan, [&](Line const& line) { return line.organisation == organisation; });
        std::ranges::stable_sort(lines, {}, &Line::first);
        document.heading(2, organisation);
        document.table(table_of(words, words(texts::paper::caption, organisation), lines));
    }
}

std::string state_line(visit::Visit const& visit)
{
    auto const adopted = adoption(visit.db, visit.scope());
    if (!adopted)
        return std::string(visit.words(texts::paper::concept_));
    return visit.words(texts::adoption::done, adopted->number, visit.words.date(adopted->on));
}

} // namespace

visit::Answer show_paper(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const plan = snapshot(visit.db, visit.scope());
    pdf::Setup setup;
    setup.title = words(texts::paper::title, plan.park);
    setup.language = i18n::code(words.language());
    setup.author = plan.municipality;
    setup.footer = setup.title;
    setup.made_at = visit.now;
    pdf::Document document(setup);
    document.title(setup.title, state_line(visit));
    if (plan.lines.empty())
        document.paragraph(pdf::Text(words(texts::board::empty)));
    else {
        write_chapters(document, words, plan);
        write_stakeholders(document, words, plan);
    }
    return http::download(
        document.finish(), "uitvoeringsplan-" + visit.park->partnership.slug + ".pdf", "application/pdf");
}

visit::Answer show_table(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    tabular::CsvWriter csv;
    csv.row({words(texts::edit::what), words(texts::edit::chapter), words(texts::edit::owner),
        words(texts::list::when), words(texts::list::state), words(texts::edit::done_when)});
    for (auto const& line : snapshot(visit.db, visit.scope()).lines)
        csv.row(
            {line.title, measures::name_of(measures::library().chapters, line.chapter).in(words.language()),
                owner_of(line), quarters_of(words, line), line.state, line.done_when});
    return http::download(
        csv.text(), "acties-" + visit.park->partnership.slug + ".csv", "text/csv; charset=utf-8");
}

} // namespace plan
