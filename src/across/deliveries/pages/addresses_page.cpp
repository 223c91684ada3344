#include "addresses_page.h"

#include "parts.h"
#include "saving.h"
#include "store.h"
#include "texts.h"

#include "area/many_parks.h"
#include "tabular/writing.h"

#include <algorithm>

namespace deliveries {
namespace {

using namespace html;

constexpr std::size_t skipped_shown = 20, addressed_parks_shown = 20;

Html skipped_view(visit::Visit const& visit, Delivery const& delivery)
{
    auto const& words = visit.words;
    auto const totals = totals_of(visit.db, delivery.id);
    auto const skipped = totals ? area::summary_of(*totals).skipped : std::vector<area::SkippedRow>();
    if (skipped.empty())
        return {};
    DataTable table{words(texts::addresses::skipped_caption),
        {{words(texts::addresses::row), Align::end}, {words(texts::addresses::why)},
            {words(texts::addresses::content)}},
        {}};
    for (std::size_t i = 0; i < std::min(skipped.size(), skipped_shown); ++i)
        table.rows.push_back(
            {skipped[i].row, area::name(skipped[i].reason).in(words.language()), skipped[i].content});
    return block(words(texts::addresses::skipped, delivery.wrong),
        fragment(data_table(std::move(table)),
            actions({icon_link(delivery_path(delivery) + "/fouten.csv", Icon::download,
                words(texts::addresses::skipped_file))})));
}

Html save_form(visit::Visit const& visit, Delivery const& delivery)
{
    auto const& words = visit.words;
    return post_form(delivery_path(delivery), visit.form_token,
        actions({submit(words(texts::addresses::save)),
            button_link("/inlezen/adressen", words(texts::result::another), Rank::quiet)}));
}

} // namespace

visit::Page addresses_page(visit::Visit const& visit, Delivery const& delivery, http::Request const& request)
{
    auto const& words = visit.words;
    auto const parks = parks_of_delivery(visit.db, delivery.id);
    auto const with = std::ranges::count_if(parks, [](ParkOf const& park) { return park.inside > 0; });
    auto const blind = std::ranges::count_if(parks, [](ParkOf const& park) { return park.boundary == 0; });
    std::string const title(words(texts::choices::title));
    return page_of(title,
        fragment(page_head({title, words(texts::addresses::check)}),
            tiles({tile({words.number(delivery.rows), words(texts::choices::rows)}),
                tile({words.number(delivery.placed), words(texts::addresses::inside)}),
                tile({words.number(with), words(texts::addresses::parks_with)}),
                tile({words.number(delivery.wrong), words(texts::choices::wrong)})}),
            when(blind > 0,
                [&] {
                    return alert(Tone::warning,
                        words(texts::choices::blind, static_cast<std::int64_t>(blind)),
                        words(texts::choices::blind_advice));
                }),
            with > 0 ? save_form(visit, delivery)
                     : alert(Tone::warning, words(texts::addresses::all_outside),
                         words(texts::choices::all_outside_advice)),
            parks_view(visit, delivery, parks, {request, addressed_parks_shown}),
            skipped_view(visit, delivery), discard_form(visit, delivery)));
}

visit::Answer save_addresses_of(visit::Visit const& visit, Delivery const& delivery)
{
    if (!begin_saving(visit.db, delivery, visit.now))
        return http::redirect(delivery_path(delivery)); // it was ordered already: its page says so
    return visit::done(visit, delivery_path(delivery), i18n::message(texts::said::saving_addresses));
}

http::Response skipped_file(i18n::Words const& words, std::string_view totals)
{
    tabular::CsvWriter writer;
    writer.row(
        {words(texts::addresses::row), words(texts::addresses::why), words(texts::addresses::content)});
    for (auto const& row : area::summary_of(totals).skipped)
        writer.row({static_cast<std::int64_t>(row.row), area::name(row.reason).in(words.language()),
            std::string_view(row.content)});
    return http::download(writer.text(), "overgeslagen-rijen.csv", "text/csv; charset=utf-8");
}

} // namespace deliveries
