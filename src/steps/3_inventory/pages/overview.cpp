#include "overview.h"

#include "imported.h"
#include "own_phenomena.h"
#include "parts.h"
#include "ranking_view.h"
#include "store.h"
#include "texts.h"
#include "top_three.h"

#include "html/charts.h"
#include "inventory/phenomena.h"
#include "participants/participants.h"

#include <algorithm>
#include <set>

namespace inventory {
namespace {

using namespace html;

constexpr std::size_t imports_shown = 10;

struct Overview {
    std::vector<DeskLine> desk;
    std::vector<Series> series;
    std::vector<StoredFigure> figures;
    std::vector<TopThree> tops;
    std::vector<Import> imports;
    std::int64_t organisations = 0;
};

std::vector<Source> sources_in(std::vector<StoredFigure> const& figures)
{
    std::set<Source> sources;
    for (auto const& figure : figures)
        sources.insert(figure.source);
    return {sources.begin(), sources.end()};
}

Overview read(visit::Visit const& visit)
{
    auto figures = figures_of_round(visit.db, visit.reader());
    auto const organisations
        = participants::taking_part(participants::participations(visit.db, visit.scope())).size();
    auto series = series_of(figures);
    auto lines = desk(sources_in(figures), requests(visit.db, visit.scope()));
    return {std::move(lines), std::move(series), std::move(figures), top_threes(visit.db, visit.scope()),
        imports_to_open(visit), static_cast<std::int64_t>(organisations)};
}

Html asked_view(i18n::Words const& words, Request const& request, Stand stand)
{
    if (stand == Stand::unavailable)
        return words(texts::desk::because, request.unavailable);
    if (stand == Stand::arrived)
        return words(texts::desk::came_on, words.short_date(request.received_on));
    if (request.asked_on && request.due_on && stand != Stand::delivered && stand != Stand::checked)
        return words(
            texts::desk::asked_before, words.short_date(request.asked_on), words.short_date(request.due_on));
    if (request.asked_on)
        return words(texts::desk::asked_on, words.short_date(request.asked_on));
    return when(stand == Stand::not_asked, [&] { return Html(words(texts::desk::not_asked)); });
}

Html desk_view(visit::Visit const& visit, std::vector<DeskLine> const& desk)
{
    auto const& words = visit.words;
    bool const may_give = visit.may(visit::Capability::give_figures);
    DataTable table{words(texts::desk::title), {{words(texts::desk::who)}, {words(texts::desk::state)}}, {}};
    for (auto const& line : desk) {
        Html const who = name(line.source).in(words.language());
        auto const link = visit.path("inventarisatie/opvragen/" + std::string(code(line.source)));
        auto const stand = stand_of(line.request, line.delivered == Delivered::yes, visit.today);
        table.rows.push_back({may_give ? a(href(link), who) : who,
            fragment(stand_badge(words, stand), br(), asked_view(words, line.request, stand))});
    }
    return data_table(std::move(table));
}

// Months and quarters are added up where they all may be shown; else the last one speaks.
struct Newest {
    std::string period;
    Cell now, before;
};

Newest newest(i18n::Words const& words, Series const& series)
{
    auto const last = shown(words, series.periods.back());
    if (series.span == Span::year) {
        bool const has_two = series.totals.size() > 1;
        return {last, series.totals.back(), has_two ? series.totals[series.totals.size() - 2] : Cell{}};
    }
    auto const cell = [](std::vector<Cell> const& cells) {
        auto const sum = sum_of(cells);
        return sum ? Cell{Look::shown, sum} : Cell{};
    };
    if (sum_of(series.totals))
        return {words(texts::figure::span, shown(words, series.periods.front()), last), cell(series.totals),
            cell(series.before)};
    return {last, series.totals.back(), series.before.empty() ? Cell{} : series.before.back()};
}

Children figure_row(visit::Visit const& visit, Phenomenon const& phenomenon, Series const& series)
{
    auto const& words = visit.words;
    auto const link = visit.path("inventarisatie/cijfers/" + phenomenon.id);
    auto const figure = newest(words, series);
    return {a(href(link), phenomenon.name.in(words.language())), shown(words, figure.now),
        shown(words, figure.before), figure.period,
        fragment(source_line(words, series), sharing_badge(words, series.sharing))};
}

Html theme_view(visit::Visit const& visit, Theme theme, std::vector<Series> const& all)
{
    static constexpr i18n::TextOf<0> names[]
        = {texts::theme::clean, texts::theme::in_repair, texts::theme::safe};
    auto const& words = visit.words;
    auto const title = words(names[static_cast<std::size_t>(theme)]);
    DataTable table{title,
        {{words(texts::overview::phenomenon)}, {words(texts::overview::count), Align::end},
            {words(texts::overview::earlier), Align::end}, {words(texts::overview::period)},
            {words(texts::overview::source)}},
        {}};
    for (auto const& phenomenon : phenomena())
        for (auto const& series : all)
            if (phenomenon.theme == theme && series.phenomenon == phenomenon.id && !series.periods.empty())
                table.rows.push_back(figure_row(visit, phenomenon, series));
    return table.rows.empty() ? Html() : data_table(std::move(table));
}

// Small trends side by side, of what can be drawn in full.
Html trends_view(i18n::Words const& words, std::vector<Series> const& all)
{
    std::vector<SmallTrend> trends;
    for (auto const& series : all)
        if (auto const* phenomenon = find_phenomenon(series.phenomenon);
            phenomenon && series.totals.size() > 2 && sum_of(series.totals)) {
            auto& trend
                = trends.emplace_back(SmallTrend{std::string(phenomenon->name.in(words.language())), {}});
            for (auto const& cell : series.totals)
                trend.values.push_back(*cell.value);
        }
    return trends.empty() ? Html() : small_multiples(words, words(texts::overview::trends), trends);
}

Html figures_view(visit::Visit const& visit, Overview const& overview)
{
    auto const& words = visit.words;
    if (overview.series.empty())
        return empty_state(
            {words(texts::overview::empty), words(texts::overview::empty_advice), {}, Icon::figures});
    return block(words(texts::overview::figures),
        fragment(
            alert(Tone::info, words(texts::figure::more_reports), words(texts::figure::more_reports_advice)),
            each(std::initializer_list<Theme>{Theme::clean, Theme::in_repair, Theme::safe},
                [&](Theme theme) { return theme_view(visit, theme, overview.series); }),
            ranking_view(words, overview.figures), trends_view(words, overview.series)));
}

Html import_state(i18n::Words const& words, ImportState state)
{
    switch (state) {
    case ImportState::saved:
        return badge(Tone::good, words(texts::imports::saved));
    case ImportState::running:
        return badge(Tone::info, words(texts::imports::running));
    case ImportState::waiting:
        return badge(Tone::warning, words(texts::imports::waiting));
    case ImportState::undone:
        break;
    }
    return badge(Tone::neutral, words(texts::imports::undone));
}

Html imports_view(visit::Visit const& visit, std::vector<Import> const& imports)
{
    auto const& words = visit.words;
    if (imports.empty() || !visit.may(visit::Capability::give_figures))
        return {};
    DataTable table{words(texts::imports::caption),
        {{words(texts::imports::file)}, {words(texts::imports::state)}, {words(texts::imports::on)}}, {}};
    for (std::size_t i = 0; i < std::min(imports.size(), imports_shown); ++i)
        table.rows.push_back({a(href(import_path(visit, imports[i].id)), imports[i].filename),
            import_state(words, imports[i].state), words.short_date(moment::local_date(imports[i].at))});
    return block(words(texts::imports::title), data_table(std::move(table)));
}

Html top_view(visit::Visit const& visit, Overview const& overview)
{
    auto const& words = visit.words;
    auto const given = static_cast<std::int64_t>(overview.tops.size());
    return block(words(texts::top::title),
        fragment(p(words(texts::overview::top_count, given, overview.organisations)),
            named_chart(words, overview.tops),
            actions({button_link(visit.path("inventarisatie/top3"), words(texts::overview::to_top))})));
}

Html overview_view(visit::Visit const& visit, Overview const& overview)
{
    auto const& words = visit.words;
    Html const add = when(visit.may(visit::Capability::give_figures), [&] {
        return icon_link(
            visit.path("inventarisatie/invoer"), Icon::upload, words(texts::overview::add), Rank::primary);
    });
    return fragment(page_head({words(texts::overview::title), words(texts::overview::lead), {}, add}),
        figures_view(visit, overview), columns(desk_view(visit, overview.desk), top_view(visit, overview)),
        imports_view(visit, overview.imports));
}

} // namespace

visit::Answer show_overview(visit::Visit& visit, http::Request&)
{
    freshen_phenomena(visit.db);
    visit::Page page{std::string(visit.words(texts::overview::title)), overview_view(visit, read(visit))};
    page.step = "inventarisatie";
    return page;
}

} // namespace inventory
