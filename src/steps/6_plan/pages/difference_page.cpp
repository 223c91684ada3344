#include "difference_page.h"

#include "agreeing.h"
#include "difference.h"
#include "head.h"
#include "texts.h"

#include "base/text.h"

namespace plan {
namespace {

using namespace html;

// What the plan of now is laid beside.
struct Former {
    std::string content;
    std::string lead;
};

Former former_of(visit::Visit const& visit, http::Request const& request)
{
    auto const& words = visit.words;
    if (!request.query("voorstel").empty()) {
        auto const open = open_proposal(visit.db, visit.scope());
        if (!open)
            return {};
        return {proposed(visit.db, visit.scope(), open->id),
            words(texts::difference::lead_proposal, open->proposed_on)};
    }
    auto const adopted = adoption(visit.db, visit.scope());
    if (!adopted)
        return {};
    auto const number
        = static_cast<int>(base::read_integer(request.query("versie")).value_or(adopted->number));
    return {frozen(visit.db, visit.scope(), number), words(texts::difference::lead, number)};
}

Html lines_view(i18n::Text const& title, i18n::Words const& words, std::vector<Line> const& lines)
{
    if (lines.empty())
        return {};
    Children items;
    for (auto const& line : lines)
        items.push_back(
            li(line.title, when(!line.organisation.empty(), [&] { return " - " + line.organisation; })));
    return block(title.in(words.language()), ul(std::move(items)));
}

Html changed_view(visit::Visit const& visit, ChangedLine const& changed)
{
    auto const& words = visit.words;
    auto const or_empty = [&](std::string const& text) {
        return text.empty() ? span_(cls("quiet"), words(texts::difference::empty)) : Html(text);
    };
    DataTable table{changed.line.title,
        {{words(texts::difference::part)}, {words(texts::difference::before)},
            {words(texts::difference::after)}},
        {}};
    for (auto const& part : changed.parts)
        table.rows.push_back({part.name.in(words.language()), or_empty(part.before), or_empty(part.after)});
    return data_table(std::move(table));
}

Html difference_view(visit::Visit const& visit, Difference const& found)
{
    auto const& words = visit.words;
    if (found.is_empty())
        return empty_state({words(texts::difference::none), {}, {}, Icon::plan});
    Children tables;
    for (auto const& changed : found.changed)
        tables.push_back(changed_view(visit, changed));
    return fragment(lines_view(texts::difference::added, words, found.added),
        when(!tables.empty(),
            [&] { return block(words(texts::difference::changed), stack(std::move(tables))); }),
        lines_view(texts::difference::dropped, words, found.dropped));
}

} // namespace

visit::Answer show_difference(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const former = former_of(visit, request);
    visit::Page page{std::string(words(texts::difference::title)),
        fragment(page_head({words(texts::difference::title), former.lead}))};
    page.crumbs
        = {plan_crumb(visit), {std::string(words(texts::adopt::title)), visit.path("plan/vaststellen")}};
    page.step = "plan";
    if (former.content.empty())
        page.content.add(empty_state({words(texts::difference::nothing), {},
            button_link(visit.path("plan/vaststellen"), words(texts::board::adopt)), Icon::plan}));
    else
        page.content.add(difference_view(
            visit, difference(words, read_snapshot(former.content), snapshot(visit.db, visit.scope()))));
    return page;
}

} // namespace plan
