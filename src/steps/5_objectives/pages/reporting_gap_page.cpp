#include "reporting_gap_page.h"

#include "reporting_gap.h"
#include "texts.h"

#include "html/parts.h"

#include <algorithm>

namespace objectives {
namespace {

using namespace html;

// Domain 2.5: below this many, numbers and no percentages.
constexpr std::int64_t answers_for_percent_min = 30;

std::string written(i18n::Words const& words, GapPart const& part)
{
    auto const count = words(texts::gap::so_many_of, part.hits, part.n);
    if (part.n < answers_for_percent_min)
        return count;
    auto const share = words.percent(static_cast<double>(part.hits) / static_cast<double>(part.n));
    return words(texts::gap::with_share, count, share);
}

std::string name_of(i18n::Words const& words, GapItem const& item)
{
    return words.language() == i18n::Language::dutch ? item.dutch : item.english;
}

Html lines_of(std::vector<std::string> const& lines)
{
    return each(lines, [](std::string const& line) { return span_(cls("said"), line); });
}

Html experienced_view(i18n::Words const& words, GapLine const& line)
{
    std::vector<std::string> out;
    for (auto const& item : line.items)
        out.push_back(words(texts::gap::item, name_of(words, item), written(words, item.experienced)));
    return lines_of(out);
}

std::string told(i18n::Words const& words, GapItem const& item)
{
    if (!item.told_police && !item.told_nobody)
        return std::string(words(texts::gap::too_few));
    std::string out;
    if (item.told_police)
        out = words(texts::gap::to_police, written(words, *item.told_police));
    if (item.told_nobody)
        out += (out.empty() ? "" : " ") + words(texts::gap::to_nobody, written(words, *item.told_nobody));
    return out;
}

Html told_view(i18n::Words const& words, GapLine const& line)
{
    std::vector<std::string> out;
    for (auto const& item : line.items)
        out.push_back(words(texts::gap::item, name_of(words, item), told(words, item)));
    return lines_of(out);
}

Html registered_view(i18n::Words const& words, GapLine const& line)
{
    if (!line.registered)
        return words(texts::gap::no_figure);
    auto const& figure = *line.registered;
    auto const period
        = words.language() == i18n::Language::dutch ? figure.dutch_period : figure.english_period;
    return fragment(words.number(*figure.count), span_(cls("said"), period),
        when(!figure.is_of_park(), [&] { return span_(cls("said"), words(texts::gap::larger_area)); }));
}

Html gap_table(visit::Visit const& visit, std::vector<GapLine> const& lines)
{
    auto const& words = visit.words;
    DataTable table{words(texts::gap::caption),
        {{words(texts::gap::phenomenon)}, {words(texts::gap::experienced)}, {words(texts::gap::told)},
            {words(texts::gap::registered)}},
        {}, {}};
    for (auto const& line : lines)
        table.rows.push_back({a(href(visit.path("inventarisatie/cijfers/" + line.phenomenon->id)),
                                  line.phenomenon->name.in(words.language())),
            experienced_view(words, line), told_view(words, line), registered_view(words, line)});
    return data_table(std::move(table));
}

Html gap_view(visit::Visit const& visit, std::vector<GapLine> const& lines)
{
    auto const& words = visit.words;
    if (lines.empty())
        return empty_state({words(texts::gap::empty), words(texts::gap::empty_advice), {}, Icon::figures});
    return fragment(gap_table(visit, lines),
        disclosure(words(texts::gap::how),
            ul(li(words(texts::gap::how_companies)), li(words(texts::gap::how_answered)),
                li(words(texts::gap::how_period)), li(words(texts::gap::how_hidden)))));
}

} // namespace

visit::Answer show_reporting_gap(visit::Visit& visit, http::Request&)
{
    auto const& words = visit.words;
    auto const lines = reporting_gap(survey::measures_of(visit.db, visit.scope(), visit.group_size_min()),
        inventory::scan(visit.db, visit.reader()));
    visit::Page page{std::string(words(texts::gap::title)),
        fragment(page_head({words(texts::gap::title), words(texts::gap::lead)}), gap_view(visit, lines))};
    page.crumbs = {{std::string(words(texts::list::title)), visit.path("doelen")},
        {std::string(words(texts::picture::title)), visit.path("doelen/beeld")}};
    page.step = "doelen";
    return page;
}

} // namespace objectives
