#include "parts.h"

#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace comparison {
namespace {

using namespace html;

constexpr std::size_t waiting_shown = 10;

void add(std::string& query, std::string_view name, std::string const& value)
{
    if (!value.empty())
        query += fmt::format("{}{}={}", query.empty() ? "" : "&", name, http::query_text(value));
}

} // namespace

Parks parks_of(visit::Visit const& visit)
{
    return parks_to_compare(parks_of_person(visit.db, visit.person->id), visit.house.is_authority);
}

Wanted wanted_of(http::Request const& request)
{
    auto const asked = [&](std::string_view name) { return std::string(base::trimmed(request.query(name))); };
    auto const page = base::read_integer(request.query("pagina")).value_or(1);
    return {asked("bron"), asked("gemeente"), asked("zoek"), asked("volgorde"), asked("terrein"),
        static_cast<std::size_t>(std::max<std::int64_t>(1, page))};
}

std::string query_of(Wanted const& wanted)
{
    std::string query;
    add(query, "bron", wanted.source);
    add(query, "gemeente", wanted.municipality);
    add(query, "zoek", wanted.name);
    add(query, "volgorde", wanted.order);
    add(query, "terrein", wanted.park);
    return query;
}

void keep_municipality(std::vector<SeenPark>& seen, std::string_view municipality)
{
    if (!municipality.empty())
        std::erase_if(seen, [&](SeenPark const& one) { return one.park.municipality != municipality; });
}

std::vector<std::string> municipalities_of(std::vector<SeenPark> const& seen)
{
    std::set<std::string> names;
    for (auto const& one : seen)
        names.insert(one.park.municipality);
    return {names.begin(), names.end()};
}

Html filter_form(i18n::Words const& words, FilterForm const& form)
{
    Fields const fields(words, {{"zoek", form.wanted.name}, {"gemeente", form.wanted.municipality}});
    Options municipalities{{"", std::string(words(texts::filter::all_municipalities))}};
    for (auto const& name : form.municipalities)
        municipalities.push_back({name, name});
    return get_form(form.path,
        when(!form.wanted.source.empty(), [&] { return hidden("bron", form.wanted.source); }),
        when(!form.wanted.park.empty(), [&] { return hidden("terrein", form.wanted.park); }),
        div_(cls("field-row filter-row"),
            fields.search("zoek", words(texts::filter::name), {.need = Need::unmarked}),
            when(form.municipalities.size() > 1,
                [&] {
                    return fields.select("gemeente", words(texts::filter::municipality), municipalities,
                        {.need = Need::unmarked});
                }),
            form.orders, submit(words(texts::filter::find), Rank::secondary)));
}

Cut cut_of(std::size_t lines, std::size_t page)
{
    auto const pages = std::max<std::size_t>(1, (lines + lines_on_a_page - 1) / lines_on_a_page);
    auto const current = std::clamp<std::size_t>(page, 1, pages);
    auto const from = (current - 1) * lines_on_a_page;
    return {from, std::min(lines, from + lines_on_a_page), current, pages};
}

Html pages_view(i18n::Words const& words, Cut const& cut, std::string const& path, Wanted const& wanted)
{
    auto const query = query_of(wanted);
    return pagination(words,
        {static_cast<int>(cut.page), static_cast<int>(cut.pages),
            path + "?" + query + (query.empty() ? "" : "&") + "pagina="});
}

Html waiting_view(i18n::Words const& words, std::vector<Park> const& waiting)
{
    if (waiting.empty())
        return {};
    Html list = ul();
    for (std::size_t i = 0; i < std::min(waiting.size(), waiting_shown); ++i)
        list.add(li(a(href("/t/" + waiting[i].slug + "/afspraken"), waiting[i].name)));
    return alert(Tone::info, words(texts::parks::waiting, static_cast<std::int64_t>(waiting.size())),
        fragment(p(words(texts::parks::waiting_advice)), std::move(list)));
}

Html nothing_view(i18n::Words const& words)
{
    return empty_state({words(texts::parks::nothing), words(texts::parks::nothing_advice),
        button_link("/", words(texts::parks::to_desk)), Icon::figures});
}

Html views(i18n::Words const& words, View current)
{
    return tabs(words(texts::start::views),
        {{words(texts::start::figures), "/vergelijken", current == View::figures},
            {words(texts::start::process), "/vergelijken/proces", current == View::process}});
}

visit::Page page_of(std::string title, Html content)
{
    return {std::move(title), std::move(content), 200, visit::Frame::plain};
}

Html downloads(std::string const& path, Wanted const& wanted)
{
    auto const query = query_of(wanted);
    auto const link = [&](std::string_view ending) {
        return fmt::format("{}/tabel.{}{}{}", path, ending, query.empty() ? "" : "?", query);
    };
    return actions({icon_link(link("csv"), Icon::download, "CSV"),
        icon_link(link("xlsx"), Icon::download, "XLSX"), icon_link(link("ods"), Icon::download, "ODS")});
}

} // namespace comparison
