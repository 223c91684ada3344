#include "sheet.h"

#include "texts.h"

#include "base/text.h"
#include "odt/odt.h"
#include "pdf/pdf.h"

namespace continuation {
namespace {

pdf::Table paper_table(SheetTable const& table)
{
    pdf::Table out;
    out.caption = table.caption;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        auto const& column = table.columns[at];
        out.columns.push_back({pdf::Text(column.head), at == 0 ? 3.0 : 1.5,
            column.is_number ? pdf::Align::right : pdf::Align::left});
    }
    for (auto const& row : table.rows)
        out.rows.emplace_back(row.begin(), row.end());
    out.row_heads = pdf::RowHeads::first_column;
    return out;
}

void write_table(pdf::Document& paper, SheetTable const& table) { paper.table(paper_table(table)); }

void write_table(odt::Document& paper, SheetTable const& table)
{
    odt::Table out{table.caption, {}, table.rows};
    for (auto const& column : table.columns)
        out.columns.push_back(column.head);
    paper.table(out);
}

template <class Document> void write_part(Document& paper, SheetPart const& part)
{
    paper.heading(1, part.heading);
    for (auto const& line : part.paragraphs)
        paper.paragraph(line);
    if (part.table && !part.table->rows.empty())
        write_table(paper, *part.table);
    if (!part.points.empty())
        paper.list({part.points.begin(), part.points.end()});
    for (auto const& line : paragraphs_of(part.written))
        paper.paragraph(line);
}

template <class Document> void write_sheet(Document& paper, Sheet const& sheet)
{
    paper.title(sheet.title, sheet.below);
    if (!sheet.facts.empty())
        paper.facts({sheet.facts.begin(), sheet.facts.end()});
    for (auto const& line : paragraphs_of(sheet.written))
        paper.paragraph(line);
    for (auto const& part : sheet.parts)
        write_part(paper, part);
    if (!sheet.note.empty())
        paper.note(sheet.note);
}

} // namespace

std::vector<std::string> paragraphs_of(std::string const& written)
{
    std::vector<std::string> out;
    std::string line;
    auto const keep = [&] {
        if (auto const words = base::trimmed(line); !words.empty())
            out.emplace_back(words);
        line.clear();
    };
    for (char const c : written) {
        if (c == '\n' && line.ends_with('\n'))
            keep();
        else if (c != '\r')
            line += c;
    }
    keep();
    return out;
}

std::string sheet_pdf(i18n::Words const& words, Sheet const& sheet, moment::Instant made_at)
{
    pdf::Setup setup;
    setup.title = setup.footer = sheet.title;
    setup.language = std::string(i18n::code(words.language()));
    setup.page_label = texts::sheet::page_label.in(words.language());
    setup.made_at = made_at;
    pdf::Document paper(std::move(setup));
    write_sheet(paper, sheet);
    return paper.finish();
}

std::string sheet_odt(i18n::Words const& words, Sheet const& sheet, moment::Instant made_at)
{
    odt::Document paper({sheet.title, std::string(i18n::code(words.language())), "", made_at});
    write_sheet(paper, sheet);
    return paper.finish();
}

} // namespace continuation
