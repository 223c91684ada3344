#include "place_search.h"

#include "texts.h"

#include "base/text.h"
#include "html/fields.h"
#include "html/parts.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace area {
namespace {

using namespace html;

// How far around a place the map looks.
double around_m(gazetteer::Kind kind)
{
    switch (kind) {
    case gazetteer::Kind::address:
        return 150;
    case gazetteer::Kind::postcode:
    case gazetteer::Kind::street:
        return 300;
    default:
        return 2'000;
    }
}

i18n::Message why_nothing(gazetteer::Silence silence)
{
    switch (silence) {
    case gazetteer::Silence::off:
        return i18n::message(texts::place_search::off);
    case gazetteer::Silence::too_short:
        return i18n::message(texts::place_search::too_short, gazetteer::words_min, gazetteer::words_max);
    case gazetteer::Silence::too_many:
        return i18n::message(texts::place_search::too_many);
    default:
        return i18n::message(texts::place_search::no_answer);
    }
}

MetreRing ground_of(gazetteer::Place const& place)
{
    double const around = around_m(place.kind);
    return {{place.at.x - around, place.at.y - around}, {place.at.x + around, place.at.y + around}};
}

PlaceSearch looked_for(visit::Visit const& visit, std::string_view words)
{
    PlaceSearch search{std::string(base::trimmed(words)), {}, 0, {}};
    if (search.words.empty())
        return search;
    if (!can_search(visit)) {
        search.said = why_nothing(gazetteer::Silence::off);
        return search;
    }
    auto found
        = visit.house.places->find(search.words, visit.person ? visit.person->id.text() : "", visit.now);
    if (!found)
        search.said = why_nothing(found.error());
    else if (found->empty())
        search.said = i18n::message(texts::place_search::nothing, search.words);
    else
        search.found = std::move(*found);
    return search;
}

// The other places of the same search, each with its own address.
Html choices(visit::Visit const& visit, std::string_view path, PlaceSearch const& search)
{
    Children items;
    for (std::size_t i = 0; i < search.found.size(); ++i) {
        auto const link = std::string(path) + "?zoek=" + base::percent_encoded(search.words)
            + "&keuze=" + std::to_string(i + 1);
        auto const& name = search.found[i].name;
        items.push_back(li(i == search.chosen ? Html(strong(name)) : Html(a(href(link), name))));
    }
    return block(visit.words(texts::place_search::found), ul(std::move(items)));
}

Html search_form(visit::Visit const& visit, std::string_view path, PlaceSearch const& search)
{
    auto const& words = visit.words;
    Fields const fields(words, {{"zoek", search.words}});
    return get_form(path,
        fields.search("zoek", words(texts::place_search::label),
            {.hint = words(texts::place_search::hint), .need = Need::unmarked}),
        actions({submit(words(texts::place_search::submit), Rank::secondary)}));
}

} // namespace

bool can_search(visit::Visit const& visit) { return visit.house.places && visit.house.places->is_on(); }

PlaceSearch place_search(visit::Visit const& visit, http::Request const& request)
{
    auto search = looked_for(visit, request.query("zoek"));
    auto const choice = base::read_integer(request.query("keuze")).value_or(1);
    if (choice > 0 && static_cast<std::size_t>(choice) <= search.found.size())
        search.chosen = static_cast<std::size_t>(choice) - 1;
    return search;
}

Html search_part(visit::Visit const& visit, std::string_view path, PlaceSearch const& search)
{
    auto const& words = visit.words;
    if (!can_search(visit) && !search.said)
        return {};
    return div_(data("places", visit.path("gebied/plaatsen.json")),
        when(can_search(visit), [&] { return search_form(visit, path, search); }),
        div_(data("found", ""),
            when(search.said.has_value(), [&] { return alert(Tone::warning, words(*search.said)); }),
            when(!search.found.empty(), [&] { return choices(visit, path, search); })));
}

void look_at(StillMap& map, PlaceSearch const& search)
{
    if (search.found.empty())
        return;
    auto const& place = search.found[search.chosen];
    map.marks.push_back({{place.at.x, place.at.y}, place.name, Tone::warning});
    map.focus = ground_of(place);
}

visit::Answer show_places(visit::Visit& visit, http::Request& request)
{
    auto const search = place_search(visit, request);
    auto places = nlohmann::json::array();
    for (auto const& place : search.found) {
        auto const ground = ground_of(place);
        places.push_back(
            {{"name", place.name}, {"focus", {{ground[0].x, ground[0].y}, {ground[1].x, ground[1].y}}}});
    }
    auto const said = search.said ? visit.words(*search.said) : std::string();
    return http::json(nlohmann::json{{"said", said}, {"places", std::move(places)}}.dump());
}

} // namespace area
