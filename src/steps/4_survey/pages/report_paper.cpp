// The report as a tagged paper with contents, and as a text to go on working on.
#include "report.h"

#include "pieces.h"
#include "texts.h"

#include "deck/drawing.h"
#include "odt/odt.h"
#include "pdf/pdf.h"

namespace survey {
namespace {

using PageNumbers = std::vector<int>;

// Headings and points in what people wrote stay below the headings of the report.
template <class Document> void write_words(Document& paper, std::string const& text)
{
    for (auto const& piece : pieces_of(text))
        if (piece.kind == Piece::Kind::list)
            paper.list({piece.items.begin(), piece.items.end()});
        else
            paper.paragraph(piece.text);
}

pdf::Table paper_table(std::string const& caption, FigureTable const& figures)
{
    pdf::Table out;
    out.caption = caption;
    for (std::size_t at = 0; at < figures.head.size(); ++at)
        out.columns.push_back({pdf::Text(figures.head[at]), at == 0 ? 3.0 : 1.0,
            at == 0 ? pdf::Align::left : pdf::Align::right});
    for (auto const& row : figures.rows)
        out.rows.emplace_back(row.begin(), row.end());
    out.row_heads = pdf::RowHeads::first_column;
    return out;
}

void write_figures(pdf::Document& paper, i18n::Words const& words, QuestionPart const& part)
{
    auto const drawing = deck::drawn(words, part.picture);
    if (drawing)
        paper.figure({drawing->alt, 0, drawing->height_mm, part.together}, drawing->draw);
    if (!drawing || part.needs_table)
        paper.table(paper_table(part.title, part.table));
}

void write_figures(odt::Document& paper, i18n::Words const&, QuestionPart const& part)
{
    paper.table({part.title, part.table.head, part.table.rows});
}

FigureTable comparison_table(i18n::Words const& words, ChapterPart const& chapter)
{
    FigureTable out{nullptr,
        {std::string(words(texts::report_page::about)), std::string(words(texts::report_page::then)),
            std::string(words(texts::report_page::now)), std::string(words(texts::beside::verdict))},
        {}};
    for (auto const& one : chapter.comparison)
        out.rows.push_back({one.about, one.before, one.now, one.verdict});
    return out;
}

void write_table(pdf::Document& paper, std::string const& caption, FigureTable const& table)
{
    paper.table(paper_table(caption, table));
}

void write_table(odt::Document& paper, std::string const& caption, FigureTable const& table)
{
    paper.table({caption, table.head, table.rows});
}

template <class Document>
void write_question(Document& paper, i18n::Words const& words, QuestionPart const& part)
{
    paper.heading(2, part.title);
    if (part.table.head.empty())
        return paper.paragraph(std::string(words(texts::report_page::withheld)));
    if (!part.sentence.empty())
        paper.paragraph(part.sentence);
    write_figures(paper, words, part);
    for (auto const& figures : part.crossed)
        write_table(paper, figures.title, figures.table);
}

template <class Document>
void write_chapter(Document& paper, i18n::Words const& words, ChapterPart const& chapter)
{
    paper.heading(1, chapter.title);
    write_words(paper, chapter.text.introduction);
    for (auto const& sentence : chapter.sentences)
        paper.paragraph(sentence);
    for (auto const& question : chapter.questions)
        write_question(paper, words, question);
    for (auto const& list : chapter.lists) {
        paper.heading(2, list.title);
        paper.list({list.points.begin(), list.points.end()});
    }
    if (!chapter.comparison.empty())
        write_table(paper, chapter.title, comparison_table(words, chapter));
    write_words(paper, chapter.text.remark);
    if (chapter.text.conclusion.empty())
        return;
    paper.heading(2, words(texts::report_page::conclusion));
    write_words(paper, chapter.text.conclusion);
}

void write_contents(
    pdf::Document& paper, i18n::Words const& words, ReportParts const& parts, PageNumbers const& pages)
{
    pdf::Table out{std::string(words(texts::report_page::contents)),
        {{words(texts::report_page::chapter), 8, pdf::Align::left},
            {words(texts::report_page::page), 1, pdf::Align::right}},
        {}, pdf::RowHeads::first_column};
    for (std::size_t at = 0; at < parts.chapters.size(); ++at)
        out.rows.push_back({parts.chapters[at].title, at < pages.size() ? std::to_string(pages[at]) : "99"});
    paper.table(out);
}

template <class Document> void write_opening(Document& paper, ReportParts const& parts)
{
    paper.title(parts.title, parts.below);
    paper.facts({parts.facts.begin(), parts.facts.end()});
    for (auto const& remark : parts.remarks)
        paper.paragraph(remark);
}

struct Written {
    std::string file;
    PageNumbers chapters; // on which page each begins
};

Written written_paper(
    i18n::Words const& words, ReportParts const& parts, moment::Instant made_at, PageNumbers const& pages)
{
    pdf::Setup setup;
    setup.title = setup.footer = parts.title;
    setup.language = std::string(i18n::code(words.language()));
    setup.page_label = texts::outcome::page_label.in(words.language());
    setup.made_at = made_at;
    pdf::Document paper(std::move(setup));
    write_opening(paper, parts);
    write_contents(paper, words, parts, pages);
    std::vector<std::size_t> first_headings;
    for (auto const& chapter : parts.chapters) {
        paper.page_break();
        first_headings.push_back(paper.heading_pages().size());
        write_chapter(paper, words, chapter);
    }
    auto const found = paper.heading_pages();
    PageNumbers out;
    for (auto const heading : first_headings)
        out.push_back(found.at(heading));
    return {paper.finish(), out};
}

} // namespace

// Written twice: the contents come first, and take as many lines whatever their numbers are.
std::string report_paper(i18n::Words const& words, ReportParts const& parts, moment::Instant made_at)
{
    auto const draft = written_paper(words, parts, made_at, {});
    return written_paper(words, parts, made_at, draft.chapters).file;
}

std::string report_text(i18n::Words const& words, ReportParts const& parts, moment::Instant made_at)
{
    odt::Document paper({parts.title, std::string(i18n::code(words.language())), "", made_at});
    write_opening(paper, parts);
    for (auto const& chapter : parts.chapters)
        write_chapter(paper, words, chapter);
    return paper.finish();
}

} // namespace survey
