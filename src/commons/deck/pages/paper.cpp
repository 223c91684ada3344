// The slides on paper: a heading, what there is to see and the picture, one on each page.
#include "drawing.h"

#include "texts.h"

#include "pdf/pdf.h"

namespace deck {
namespace {

void add_grid(pdf::Document& paper, Grid const& grid)
{
    pdf::Table table{grid.caption, {}, {}, pdf::RowHeads::first_column};
    for (auto const& name : grid.head)
        table.columns.push_back({pdf::Text(name)});
    for (auto const& row : grid.rows)
        table.rows.emplace_back(row.begin(), row.end());
    paper.table(table);
}

void add_picture(pdf::Document& paper, i18n::Words const& words, Slide const& slide)
{
    if (auto const figure = drawn(words, slide.picture))
        return paper.figure({figure->alt, 0, figure->height_mm, slide.source}, figure->draw);
    if (auto const* grid = std::get_if<Grid>(&slide.picture))
        add_grid(paper, *grid);
    if (auto const* photo = std::get_if<Photo>(&slide.picture); photo && !photo->png.empty())
        paper.image({photo->alt, 0, 95, photo->alt}, photo->png);
    if (!slide.source.empty())
        paper.note(pdf::Text(slide.source));
}

void add_slide(pdf::Document& paper, i18n::Words const& words, Slide const& slide)
{
    paper.page_break();
    paper.heading(1, pdf::Text(slide.title));
    if (!slide.lead.empty())
        paper.paragraph(pdf::Text(slide.lead));
    if (!slide.points.empty())
        paper.list({slide.points.begin(), slide.points.end()},
            slide.order == Order::ranked ? pdf::ListKind::numbers : pdf::ListKind::bullets);
    add_picture(paper, words, slide);
}

} // namespace

std::string paper(i18n::Words const& words, Deck const& deck, moment::Instant made_at)
{
    pdf::Setup setup;
    setup.title = deck.title;
    setup.language = std::string(i18n::code(words.language()));
    setup.paper = pdf::Paper::a4_landscape;
    setup.footer = deck.title + " – " + deck.below;
    setup.page_label = texts::paper::page.in(words.language());
    setup.made_at = made_at;
    pdf::Document document(std::move(setup));
    document.title(pdf::Text(deck.title), pdf::Text(deck.below));
    for (auto const& slide : deck.slides)
        add_slide(document, words, slide);
    return document.finish();
}

} // namespace deck
