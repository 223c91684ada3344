#include "public_figures.h"

#include "texts.h"

#include "html/parts.h"
#include "inventory/inventory.h"

namespace inventory {
namespace {

using namespace html;

Html figures_table(i18n::Words const& words, std::vector<Figure> const& figures)
{
    bool const is_dutch = words.language() == i18n::Language::dutch;
    DataTable table{words(texts::sharing::public_title),
        {{words(texts::overview::phenomenon)}, {words(texts::overview::count), Align::end}}, {}};
    for (auto const& figure : figures)
        table.rows.push_back({is_dutch ? figure.dutch : figure.english, words.number(figure.count)});
    return data_table(std::move(table));
}

} // namespace

visit::Answer show_public_figures(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const figures = latest_figures(visit.db, partnership::Reader::of_everyone(visit.scope()));
    visit::Page page{std::string(words(texts::sharing::public_title)), {}};
    page.step = "cijfers";
    page.content
        = fragment(page_head({words(texts::sharing::public_title), words(texts::sharing::public_lead)}),
            figures.empty() ? empty_state({words(texts::sharing::public_none),
                words(texts::sharing::public_none_advice), {}, Icon::figures})
                            : fragment(figures_table(words, figures),
                                alert(Tone::info, words(texts::figure::more_reports),
                                    words(texts::figure::more_reports_advice))));
    return page;
}

} // namespace inventory
