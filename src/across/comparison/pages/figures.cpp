#include "figures.h"

#include "compared.h"
#include "texts.h"

#include "html/charts.h"
#include "html/fields.h"

#include <algorithm>

namespace comparison {
namespace {

using namespace html;

bool is_marked(Compared const& compared, Park const& park)
{
    return !compared.wanted.park.empty() && park.slug == compared.wanted.park;
}

Children row_of(i18n::Words const& words, Compared const& compared, Line const& line)
{
    auto const& park = line.seen->park;
    auto const said = words_of(words, line);
    auto const link = "/t/" + park.slug + "/inventarisatie/cijfers/" + compared.phenomenon->id;
    Children cells{fragment(a(href(link), park.name),
                       when(is_marked(compared, park),
                           [&] { return fragment(" ", badge(Tone::info, words(texts::figures::marked))); }),
                       br(), small(park.municipality)),
        said.period, said.now, said.before, said.change, said.addresses, said.rate};
    if (compared.group.spread)
        cells.push_back(said.place);
    return cells;
}

Html table_view(i18n::Words const& words, Compared const& compared)
{
    auto const cut = cut_of(compared.shown.size(), compared.wanted.page);
    DataTable table{words(texts::figures::caption), {}, {}, p(words(texts::filter::none))};
    auto const header = header_of(words, compared);
    for (std::size_t i = 0; i < header.size(); ++i)
        table.columns.push_back({header[i], i < 2 || i == 4 ? Align::start : Align::end});
    for (auto i = cut.from; i < cut.to; ++i)
        table.rows.push_back(row_of(words, compared, compared.shown[i]));
    return fragment(data_table(std::move(table)), pages_view(words, cut, path_of(compared), compared.wanted));
}

Html order_field(i18n::Words const& words, Compared const& compared)
{
    auto const chosen = order_of(compared.wanted.order);
    Fields const fields(words, {{"volgorde", std::string(code(chosen))}});
    auto const option = [&](Order order, std::string_view name) {
        return Option{std::string(code(order)), std::string(name)};
    };
    return fields.select("volgorde", words(texts::filter::order),
        {option(Order::rate, words(texts::filter::by_rate)),
            option(Order::count, words(texts::filter::by_count)),
            option(Order::change, words(texts::filter::by_change)),
            option(Order::name, words(texts::filter::by_name))},
        {.need = Need::unmarked});
}

Line const* marked_line(Compared const& compared)
{
    auto const found = std::ranges::find_if(compared.group.lines,
        [&](Line const& line) { return is_marked(compared, line.seen->park) && line.rate; });
    return found == compared.group.lines.end() ? nullptr : &*found;
}

Html strip_view(i18n::Words const& words, Compared const& compared)
{
    auto const& spread = *compared.group.spread;
    auto const number = [&](double value) { return words.decimal(value, 1); };
    StripChart chart;
    chart.finding = words(texts::figures::finding, compared.phenomenon->name.in(words.language()),
        number(spread.low), number(spread.high), static_cast<std::int64_t>(spread.parks));
    chart.low = spread.low;
    chart.middle = spread.middle;
    chart.high = spread.high;
    for (auto const& line : compared.group.lines)
        if (line.rate)
            chart.values.push_back(*line.rate);
    chart.value_name = words(texts::figures::dot);
    chart.box_name = words(texts::figures::box);
    chart.middle_name = words(texts::figures::middle);
    chart.measured = words(texts::figures::rate);
    chart.facts = {{std::string(words(texts::figures::lowest)), number(spread.lowest)},
        {std::string(words(texts::figures::low)), number(spread.low)},
        {std::string(words(texts::figures::middle)), number(spread.middle)},
        {std::string(words(texts::figures::high)), number(spread.high)},
        {std::string(words(texts::figures::highest)), number(spread.highest)}};
    if (auto const* line = marked_line(compared)) {
        chart.marked = StripMark{line->seen->park.name, *line->rate};
        chart.facts.push_back({line->seen->park.name, number(*line->rate)});
    }
    return strip_chart(words, chart);
}

Html group_view(i18n::Words const& words, Compared const& compared)
{
    if (compared.group.spread)
        return strip_view(words, compared);
    return alert(Tone::info, words(texts::figures::too_few, static_cast<std::int64_t>(compared.group_min)),
        words(texts::figures::too_few_advice, static_cast<std::int64_t>(compared.group.compared)));
}

Html sources_view(i18n::Words const& words, Compared const& compared)
{
    if (compared.pictures.size() < 2)
        return {};
    std::vector<Tab> all;
    for (auto const& picture : compared.pictures) {
        auto wanted = compared.wanted;
        wanted.source = inventory::code(picture.source);
        all.push_back({inventory::name(picture.source).in(words.language()),
            path_of(compared) + "?" + query_of(wanted), &picture == compared.picture});
    }
    return tabs(words(texts::figures::sources), std::move(all));
}

Html notes_view(i18n::Words const& words, Compared const& compared)
{
    return disclosure(words(texts::notes::title),
        ul(li(words(texts::notes::source, inventory::name(compared.picture->source).in(words.language()),
               static_cast<std::int64_t>(compared.picture->parks),
               static_cast<std::int64_t>(compared.parks.seen.size()))),
            li(words(texts::notes::year, compared.years_back)), li(words(texts::notes::small)),
            li(words(texts::notes::covered)), li(words(texts::notes::change)),
            li(words(texts::notes::boundary)), li(words(texts::notes::place))));
}

Html body_of(i18n::Words const& words, Compared const& compared)
{
    if (compared.municipalities.empty() && compared.parks.waiting.empty())
        return nothing_view(words);
    auto const waiting = waiting_view(words, compared.parks.waiting);
    auto const form = filter_form(
        words, {path_of(compared), compared.wanted, compared.municipalities, order_field(words, compared)});
    if (!compared.picture)
        return fragment(waiting, when(!compared.wanted.municipality.empty(), form),
            empty_state({words(texts::figures::empty, compared.years_back), words(texts::start::empty_advice),
                {}, Icon::figures}));
    return fragment(waiting, sources_view(words, compared),
        stack({group_view(words, compared), form, table_view(words, compared),
            downloads(path_of(compared), compared.wanted), notes_view(words, compared),
            alert(Tone::info, words(texts::figures::good_news), words(texts::figures::good_news_advice))}));
}

visit::Answer download(visit::Visit const& visit, http::Request const& request, Format format)
{
    auto const compared = compared_of(visit, request);
    return compared ? download_of(visit, sheet_of(visit.words, *compared), format)
                    : visit::Answer(http::not_found());
}

} // namespace

visit::Answer show_figures(visit::Visit& visit, http::Request& request)
{
    auto const compared = compared_of(visit, request);
    if (!compared)
        return http::not_found();
    auto const& words = visit.words;
    std::string const name(compared->phenomenon->name.in(words.language()));
    auto const title = words(texts::figures::title, name);
    return page_of(title,
        fragment(page_head({title, words(texts::figures::lead),
                     a(href("/vergelijken"), words(texts::start::title))}),
            body_of(words, *compared)));
}

visit::Answer download_figures_csv(visit::Visit& visit, http::Request& request)
{
    return download(visit, request, Format::csv);
}

visit::Answer download_figures_xlsx(visit::Visit& visit, http::Request& request)
{
    return download(visit, request, Format::xlsx);
}

visit::Answer download_figures_ods(visit::Visit& visit, http::Request& request)
{
    return download(visit, request, Format::ods);
}

} // namespace comparison
