// The reporting guide on one sheet of paper, to hang beside the telephone.
#include "guide.h"
#include "guide_page.h"
#include "texts.h"

#include "pdf/pdf.h"

namespace calendar {
namespace {

std::string const& reached(GuideChannel const& channel)
{
    if (!channel.phone.empty())
        return channel.phone;
    return channel.web.empty() ? channel.email : channel.web;
}

} // namespace

visit::Answer show_guide_pdf(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const& park = visit.park->partnership;
    auto const url = visit.house.public_url + visit.path("meldwijzer");
    pdf::Setup setup;
    setup.title = words(texts::guide::paper_title, park.name);
    setup.language = i18n::code(words.language());
    setup.author = park.municipality;
    setup.footer = url;
    setup.made_at = visit.now;
    pdf::Document document(setup);
    document.title(setup.title, words(texts::guide::danger));
    std::vector<std::vector<pdf::Text>> rows;
    for (auto const& channel : guide(visit.db, park.id).channels)
        rows.push_back({pdf::Text(channel.situation.in(words.language())), pdf::Text(channel.who),
            pdf::Text(reached(channel))});
    pdf::Table table;
    table.caption = words(texts::guide::caption);
    table.columns = {
        {words(texts::guide::situation), 3}, {words(texts::guide::who), 2}, {words(texts::guide::phone), 2}};
    table.rows = std::move(rows);
    table.row_heads = pdf::RowHeads::first_column;
    document.table(table);
    pdf::Figure figure;
    figure.alt = words(texts::guide::qr, url);
    figure.width_mm = figure.height_mm = 30;
    figure.caption = words(texts::guide::qr_caption);
    document.figure(figure, [&](pdf::Canvas& canvas) { canvas.qr(url, {0, 0}, 30); });
    return http::download(document.finish(), "meldwijzer-" + park.slug + ".pdf", "application/pdf");
}

} // namespace calendar
