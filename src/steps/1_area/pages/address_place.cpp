#include "address_place.h"

#include "parts.h"
#include "place_search.h"
#include "placing.h"
#include "store.h"
#include "texts.h"

#include "base/text.h"
#include "html/fields.h"

namespace area {
namespace {

using namespace html;

std::string place_path(visit::Visit const& visit, Address const& address)
{
    return visit.path("gebied/adressen/" + address.id.text() + "/plaats");
}

std::optional<Address> asked_for(visit::Visit const& visit, http::Request const& request)
{
    auto const id = AddressId::read(request.param("address"));
    auto const row = id ? address_of_id(visit.db, visit.scope(), *id) : std::nullopt;
    return row && !row->removed && row->inside ? std::optional(row->address) : std::nullopt;
}

// What somebody would look for; without the addition, which such services often do not know.
std::string words_of(Address const& address)
{
    return address.street + " " + std::to_string(address.number) + address.letter + " " + address.postcode
        + " " + address.town;
}

Html map_of(visit::Visit const& visit, Address const& address, PlaceSearch const& search)
{
    auto const around = shape(visit.db, visit.scope());
    if (!around)
        return {};
    StillMap map{visit.words(texts::area::map, visit.park->partnership.name),
        {drawn(*around, MapRole::boundary)}, marks_of({address})};
    look_at(map, search);
    if (!search.found.empty()) // the park stays in sight, to see whether the place lies in it
        for (auto const& ring : map.shapes.front().rings)
            map.focus.insert(map.focus.end(), ring.begin(), ring.end());
    return panel(still_map(visit.words, map));
}

Html place_form(
    visit::Visit const& visit, Address const& address, PlaceSearch const& search, Fields const& fields)
{
    auto const& words = visit.words;
    Options found;
    for (auto const& place : search.found)
        found.push_back({written_point(place.at), place.name});
    return post_form(place_path(visit, address), visit.form_token, hidden("zoek", search.words),
        when(!found.empty(),
            [&] {
                return fields.radios("point", words(texts::placing::which), found, {.need = Need::optional});
            }),
        fields.text("typed", words(texts::placing::typed),
            {.hint = words(texts::placing::typed_hint), .need = Need::optional, .width = Width::half}),
        actions({submit(words(texts::placing::submit)),
            button_link(visit.path("gebied/adressen/" + address.id.text()), words(texts::upload::back),
                Rank::quiet)}));
}

visit::Page place_page(
    visit::Visit const& visit, Address const& address, PlaceSearch const& search, Fields const& fields)
{
    auto const& words = visit.words;
    auto const title = words(texts::placing::title, line_of(address));
    auto const looking = search_part(visit, place_path(visit, address), search);
    visit::Page page{title,
        fragment(page_head({title, words(texts::placing::lead)}), fields.summary(),
            columns(stack({map_of(visit, address, search)}),
                stack({looking, panel(place_form(visit, address, search, fields))})))};
    page.crumbs = address_crumbs(words, visit);
    page.step = "gebied";
    return page;
}

} // namespace

visit::Answer show_address_place(visit::Visit& visit, http::Request& request)
{
    auto const address = asked_for(visit, request);
    if (!address)
        return http::not_found();
    auto search = place_search(visit, request);
    if (search.words.empty())
        search.words = words_of(*address); // ready to be sent
    auto const& first = search.found;
    Fields const fields(
        visit.words, {{"point", first.empty() ? std::string() : written_point(first[search.chosen].at)}});
    return place_page(visit, *address, search, fields);
}

visit::Answer act_address_place(visit::Visit& visit, http::Request& request)
{
    auto const address = asked_for(visit, request);
    if (!address)
        return http::not_found();
    auto const typed = base::trimmed(request.field("typed"));
    auto const chosen = typed.empty() ? request.field("point") : typed;
    auto const refused = [&](i18n::Message const& why) {
        PlaceSearch const search{std::string(request.field("zoek")), {}, 0, {}};
        Fields const fields(visit.words, {{"typed", std::string(chosen)}}, {{"typed", why}});
        return visit::with_problems(place_page(visit, *address, search, fields));
    };
    auto const at = read_point(chosen);
    if (!at)
        return refused(i18n::message(texts::placing::no_point));
    auto const placed = place_address(visit.db, visit.scope(), address->id, *at);
    if (!placed)
        return refused(message(placed.error()));
    visit.note(i18n::message(texts::journal::placed));
    auto const& said = *placed ? texts::placing::done : texts::placing::done_outside;
    return visit::done(visit, visit.path("gebied/adressen"), i18n::message(said, line_of(*address)));
}

} // namespace area
