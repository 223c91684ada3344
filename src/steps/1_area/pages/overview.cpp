#include "overview.h"

#include "boundary_files.h"
#include "parts.h"
#include "place_search.h"
#include "region_pages.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"

#include <algorithm>

namespace area {
namespace {

using namespace html;

struct Overview {
    std::optional<Boundary> boundary;
    std::vector<Address> addresses;
    std::vector<Boundary> versions;
    std::vector<Import> imports;
};

std::int64_t count_of(Overview const& found, AddressKind kind)
{
    return std::ranges::count(found.addresses, kind, &Address::kind);
}

Html figures(visit::Visit const& visit, Overview const& found)
{
    auto const& words = visit.words;
    auto const list = visit.path("gebied/adressen");
    auto const total
        = static_cast<std::int64_t>(found.addresses.size()) - count_of(found, AddressKind::duplicate);
    return tiles({tile({written_area(words, found.boundary->area_m2), words(texts::area::size)}),
        tile({words.number(total), words(texts::area::addresses), list}),
        tile({words.number(count_of(found, AddressKind::company)), words(texts::area::companies),
            list + "?status=company"}),
        tile({words.number(count_of(found, AddressKind::unknown)), words(texts::area::unknown),
            list + "?status=unknown"})});
}

Html next_card(visit::Visit const& visit, Overview const& found)
{
    auto const& words = visit.words;
    if (!visit.may(visit::Capability::bound_area))
        return {};
    if (found.addresses.empty())
        return card({words(texts::area::next_addresses), p(words(texts::area::next_addresses_why)),
            actions({button_link(
                visit.path("gebied/adressen/inlezen"), words(texts::area::import), Rank::primary)})});
    return card({words(texts::area::next_done), p(words(texts::area::next_done_why)),
        actions({button_link(visit.path("deelnemers"), words(texts::area::go_on), Rank::primary)})});
}

Html downloads(visit::Visit const& visit)
{
    auto const& words = visit.words;
    return card({words(texts::area::police),
        fragment(p(words(texts::area::police_why)),
            download(words, {visit.path("gebied/adressen.csv"), words(texts::area::list_file), "CSV"}),
            download(words, {visit.path("gebied/adressen.xlsx"), words(texts::area::list_file), "XLSX"}))});
}

Html history(visit::Visit const& visit, Overview const& found)
{
    auto const& words = visit.words;
    std::vector<Moment> moments;
    for (auto const& version : found.versions) {
        auto const link = visit.path("gebied/versies/" + std::to_string(version.version));
        auto const what = words(texts::area::version, version.version, written_area(words, version.area_m2));
        std::vector<std::string> details;
        for (auto const& text : {version.by, version.reason, version.source})
            if (!text.empty())
                details.push_back(text);
        moments.push_back({words.date_time(version.at), a(href(link), what), base::joined(details, " · ")});
    }
    return block(words(texts::area::history), timeline(std::move(moments)));
}

Html import_history(visit::Visit const& visit, Overview const& found)
{
    auto const& words = visit.words;
    if (found.imports.empty())
        return {};
    std::vector<Moment> moments;
    for (auto const& import : found.imports) {
        auto const link = visit.path("gebied/adressen/inlezen/" + import.id.text());
        auto const text = import.state == ImportState::done
            ? words(texts::area::import_done, import.counts.inside, import.counts.read)
            : std::string(words(texts::area::import_open));
        moments.push_back({words.date_time(import.at), a(href(link), text), import.name});
    }
    return block(words(texts::area::imports), timeline(std::move(moments)));
}

Html change_links(visit::Visit const& visit)
{
    auto const& words = visit.words;
    auto const parts = button_link(visit.path("gebied/deelgebieden"), words(texts::sub_area::title));
    if (!visit.may(visit::Capability::bound_area))
        return actions({parts});
    return actions({parts, button_link(visit.path("gebied/tekenen"), words(texts::area::change)),
        button_link(visit.path("gebied/grens"), words(texts::area::other_file)),
        button_link(visit.path("gebied/adressen/inlezen"), words(texts::area::import))});
}

Html empty_area(visit::Visit const& visit)
{
    auto const& words = visit.words;
    bool const may = visit.may(visit::Capability::bound_area);
    return empty_state({words(texts::area::empty),
        may ? words(texts::area::empty_advice) : words(texts::area::empty_wait),
        when(may,
            [&] {
                return actions(
                    {button_link(visit.path("gebied/grens"), words(texts::area::give_file), Rank::primary),
                        button_link(visit.path("gebied/tekenen"), words(texts::area::draw))});
            }),
        Icon::map});
}

Html area_view(visit::Visit const& visit, Overview const& found, PlaceSearch const& search)
{
    auto const& words = visit.words;
    auto const head = page_head({words(texts::area::title), words(texts::area::lead)});
    if (!found.boundary)
        return fragment(head, empty_area(visit));
    auto const title = words(texts::area::map, visit.park->partnership.name);
    StillMap map{title, {drawn(found.boundary->shape, MapRole::boundary, visit.park->partnership.name)},
        marks_of(found.addresses)};
    look_at(map, search);
    return fragment(head, figures(visit, found),
        columns(
            stack({search_part(visit, visit.path("gebied"), search), panel(still_map(words, map)),
                change_links(visit), location_card(visit, found.boundary->shape), boundary_downloads(visit)}),
            stack({next_card(visit, found), when(!found.addresses.empty(), [&] { return downloads(visit); }),
                history(visit, found), import_history(visit, found)})));
}

} // namespace

visit::Answer show_area(visit::Visit& visit, http::Request& request)
{
    auto const scope = visit.scope();
    Overview const found{boundary(visit.db, scope), addresses(visit.db, scope),
        boundaries_of_round(visit.db, scope), imports_of_round(visit.db, scope)};
    visit::Page page{
        std::string(visit.words(texts::area::title)), area_view(visit, found, place_search(visit, request))};
    page.step = "gebied";
    return page;
}

visit::Answer show_version(visit::Visit& visit, http::Request& request)
{
    auto const& words = visit.words;
    auto const number = base::read_integer(request.param("version"));
    auto const now = boundary(visit.db, visit.scope());
    auto const found = number && *number > 0 && *number < 100'000
        ? boundary_of_version(visit.db, visit.scope(), static_cast<int>(*number))
        : std::nullopt;
    if (!found || !now)
        return http::not_found();
    auto const title = words(texts::version::title, found->version);
    StillMap map{title, {drawn(found->shape, MapRole::boundary)}};
    if (now->version != found->version)
        map.shapes.push_back(drawn(now->shape, MapRole::former_boundary, words(texts::version::now)));
    visit::Page page{title,
        fragment(page_head({title, words(texts::version::lead)}), panel(still_map(words, map)),
            description_list({{words(texts::area::size), written_area(words, found->area_m2)},
                {words(texts::version::saved), words.date_time(found->at)},
                {words(texts::version::by), found->by.empty() ? "-" : found->by},
                {words(texts::version::reason), found->reason.empty() ? "-" : found->reason},
                {words(texts::version::source),
                    found->source.empty() ? std::string(words(texts::version::drawn)) : found->source}}))};
    page.crumbs = crumbs(words, visit);
    page.step = "gebied";
    return page;
}

} // namespace area
